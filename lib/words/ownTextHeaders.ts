/** Where the words of others begin in a plain-text mail: "On … wrote:", "From: … Sent: …", "Original message". Pure. */

/** Longest "On … wrote:" in lines and in letters; mail programs break it wherever they like. */
const MOST_LINES = 6;
const LONGEST = 400;
/** Lines that a block of "From: … To: …" may spread over. */
const BLOCK_LINES = 9;

/** Alternatives written over several lines. */
const some = (words: string) => words.replace(/\s*\n\s*/gu, '');

/** "wrote" at the end of the line, as mail programs say it. */
const WROTE_LAST =
  some(`wrote|writes|a écrit|ha escrit|escribió|escribio|escreveu|ha scritto|scrive|va escriure|schrieb|schreef|geschreven
  |skrev|kirjoitti|kirjutas|napisał|napisała|napisał\\(a\\)|pisze|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|je napisao
  |je napisala|je napisao\\/la|je napisal|je napisal\\/a|napisao je|написал|написала|написал\\(а\\)|пишет|написа|пише|написав|написала\\(в\\)|напісаў
  |rakstīja|rašė|írta|ezt írta|a következőt írta|a scris|şunu yazdı|şöyle yazdı|yazdı|έγραψε|έγραψες|menulis|đã viết|skrifaði|shkroi|scríobh
  |写道|寫道|写入|のメッセージ|さんは書きました|のメール|작성|님이 작성|כתב|כתבה|كتب|نوشت|ने लिखा|เขียนว่า`);
/** … and those that put the name behind it. */
const WROTE_FIRST = some('schrieb|schreef|skrev|kirjoitti|écrivait|пишет|писал|написал|написала|írta');
const WROTE_AT_END = new RegExp(`(?:^|[\\s,>»)"'」님]|\\d)(?:${WROTE_LAST})\\s{0,3}[:：]?[\\s*_]{0,4}$`, 'iu');
const WROTE_BEFORE = new RegExp(`\\s(?:${WROTE_FIRST})\\s`, 'iu');
const QUOTING = /^(?:quoting|zitat von|citando a?|citation de|citerar|citat fra|citerend)\s.{1,200}:$/iu;
const ZOHO = /^-{2,}.{0,20}\d.{0,200}\s-{2,}$/u;
const OPENER =
  /^[*_"'>\s]{0,4}(?:on|le|am|op|el|il|em|den|d|dne|dňa|dnia|w dniu|dana|в|у|на|στις|pada|vào|tarihinde|în data|in data|în|il giorno|a\(z\)|ב-?|بتاريخ|في)[\s\u00a0]/iu;
const WEEKDAY_OR_MONTH =
  /^[*_"'>\s]{0,4}(?:\p{L}{2,12}[.,]{0,2}\s{1,3}(?:\p{L}{3,12}\.?\s{1,3})?\d|\d{1,4}[\s./:,年년-]|[\p{L}\s]{1,12}\d{1,2}[,.]\s)/u;
const DATED =
  /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}|\d{1,2}\.?\s\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}|\d\s?[年月日년월일]/u;
const ADDRESS = /[^\s<>@]@[^\s<>@.]{1,200}\.[^\s<>@]/u;
const ADDRESS_LAST = /[<([][^<>\s]{1,100}@[^<>\s]{1,200}\s?[>)\]]\s{0,3}[:：]$/u;
const ENDS = /(?:[:：]|wrote|-{2,})[\s*_]{0,4}$/u;

/** Are these words (lines joined) "On … somebody wrote:" in one of many languages? */
function isAttribution(words: string): boolean {
  if (!/[:：][\s*_]{0,4}$/u.test(words)) {
    if (ZOHO.test(words) && /\swrote\s/i.test(words)) return true;
    return /^on\s.*\swrote$/iu.test(words) && DATED.test(words) && ADDRESS.test(words);
  }
  const hasAddress = ADDRESS.test(words);
  if (QUOTING.test(words)) return hasAddress;
  const isDated = DATED.test(words);
  const isOpened = OPENER.test(words) || WEEKDAY_OR_MONTH.test(words);
  if (WROTE_AT_END.test(words)) return (isDated && (isOpened || hasAddress)) || hasAddress;
  if (!isDated) return false;
  if (WROTE_BEFORE.test(words) && hasAddress) return true;
  if (WROTE_BEFORE.test(words) && isOpened) return /\d{1,2}[:.]\d{2}/u.test(words);
  return isOpened && ADDRESS_LAST.test(words);
}

/**
 * The lines on which "On … wrote:" begins, each with the line behind it. Of several beginnings the farthest counts that
 * no full stop, question mark or blank line parts from its end.
 */
function attributions(lines: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let free = 0;
  for (const [end, line] of lines.entries()) {
    if (line.length > LONGEST || !ENDS.test(line)) continue;
    let words = '';
    let start = -1;
    for (let at = end; at >= free && at > end - MOST_LINES; at -= 1) {
      const part = (lines[at] ?? '').trim();
      if (part === '' || (at < end && (start >= 0 ? /[.!?:]$/u : /[!?]$/u).test(part))) break;
      if (at < end && part.startsWith('>')) break;
      words = `${part.replace(/[\u00a0\u202f]/gu, ' ')} ${words}`.trim();
      if (words.length > LONGEST) break;
      if ((start < 0 || /\d/u.test(part) || OPENER.test(`${part} `)) && isAttribution(words)) start = at;
    }
    if (start < 0) continue;
    found.set(start, end + 1);
    free = end + 1;
  }
  return found;
}

const FROM =
  some(`from|de|von|van|da|från|fra|frá|od|lähettäjä|feladó|от|від|від кого|gönderen|kimden|发件人|發件人|寄件者|寄件人|差出人|送信者|送信元|보낸 사람
  |보낸사람|발신|από|מאת|من|expéditeur|absender|afzender|remitente|remite|mittente|remetente|nadawca|odesílatel|odosielateľ|avsändare|avsender|afsender|saatja
  |kellelt|no|nuo|siuntėjas|šalje|pošiljatelj|pošiljalac|dari|từ|จาก|de la|expeditor|d'`);
const ABOUT =
  some(`subject|objet|betreff|onderwerp|asunto|assunto|oggetto|ämne|emne|aihe|temat|předmět|predmet|tárgy|тема|konu|主题|主題|主旨|件名|제목|θέμα
  |נושא|الموضوع|subiect|teema|pealkiri|naslov|zadeva|perihal|chủ đề|sujet|tema|efni|assumpte|เรื่อง`);
const OTHER =
  some(`sent|date|to|cc|bcc|reply-to|importance|attachments?|envoyé|envoyé le|envoyé par|à|a|cci?|copie|copie à|le|gesendet|gesendet am|datum|an|kopie
  |verzonden|aan|enviado|enviado el|enviado em|enviada em|enviat|fecha|data|data\\/hora|para|inviato|skickat|till|kopia|sendt|til|dato|kopi|wysłano|wysłane|do|dw|odesláno
  |odoslané|komu|kopie komu|lähetetty|päivämäärä|päiväys|pvm|vastaanottaja|kopio|elküldve|küldve|címzett|másolatot kap|dátum|отправлено|дата|кому|копия|копія
  |надіслано|gönderilen|gönderildi|gönderme tarihi|kime|tarih|bilgi|发送时间|發送時間|收件人|抄送|日期|时间|寄件日期|收件者|副本|送信日時|宛先|日付|日時|보낸 날짜|날짜|받는 사람
  |받는사람|참조|ημερομηνία|προς|στάλθηκε|κοιν|נשלח|אל|תאריך|إلى|التاريخ|تاريخ الإرسال|trimis|către|dată|saadetud|kellele|kuupäev|poslano|poslato|prima|za|kp|dikirim|kepada
  |tanggal|ngày|đến|đã gửi|message du|sendt den|வரை|date d'envoi|dátum`);
const label = (words: string) => new RegExp(`^[\\s>*_|]{0,12}(${words})[\\s*_]{0,4}[:：]`, 'iu');
const FROM_LINE = label(FROM);
const ABOUT_LINE = label(ABOUT);
const OTHER_LINE = label(OTHER);

function labelOf(line: string): string | null {
  const head = line.slice(0, 60);
  if (!/[:：]/u.test(head)) return null;
  if (FROM_LINE.test(head)) return 'from';
  if (ABOUT_LINE.test(head)) return 'about';
  return OTHER_LINE.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** The line behind "From: … Sent: … To: … Subject: …" where such a block begins on this line, else -1. */
function headerBlockAt(lines: readonly string[], labels: readonly (string | null)[], from: number): number {
  if (!labels[from]) return -1;
  const seen = new Set<string>();
  let hasAddress = false;
  let end = from;
  let blanks = 0;
  for (let at = from; at < lines.length && at < from + BLOCK_LINES; at += 1) {
    const name = labels[at];
    if ((lines[at] ?? '').trim() === '') blanks += 1;
    if (blanks > 1 || (!name && at > end + 3) || (name && blanks > 0 && seen.has('about'))) break;
    if (!name) continue;
    blanks = 0;
    seen.add(name);
    hasAddress ||= ADDRESS.test((lines[at] ?? '').slice(0, LONGEST));
    end = at + 1;
  }
  if (!seen.has('from') || !(hasAddress || seen.has('about'))) return -1;
  return seen.size >= 3 || (seen.size === 2 && hasAddress && labels[from] === 'from') ? end : -1;
}

/** For each line the one behind the head of a quotation that begins on it, else -1. */
export function quoteHeads(lines: readonly string[]): number[] {
  const wrote = attributions(lines);
  const labels = lines.map(labelOf);
  return lines.map((line, at) => {
    const behind = wrote.get(at);
    if (behind !== undefined) return behind;
    return isOriginalLine(line) ? at + 1 : headerBlockAt(lines, labels, at);
  });
}

const MESSAGE =
  some(`message|messaggio|mensaje|mensagem|missatge|nachricht|termin|bericht|meddelande|meddelelse|besked|melding|viesti|wiadomość|zpráva|správa|сообщение
  |повідомлення|съобщение|üzenet|ileti|iletisi|mesaj|mesajul|poruka|sporočilo|kiri|sõnum|ziņojums|žinutė|laiškas|μήνυμα|pesan|thư|tin nhắn|mail|e-mail|email|appointment|brev|邮件|郵件
  |メッセージ|メール|메시지|הודעה|رسالة`);
/** "-----Original Message-----" and its like: dashes, a few words with one for "message", dashes. */
const BETWEEN_DASHES = new RegExp(
  `^[\\s>*_]{0,8}[-_=–—]{2,80}\\s{0,3}(?:[\\p{L}'’.-]{1,20}\\s{1,2}){0,4}[\\p{L}'’.-]{0,20}(?:${MESSAGE})[\\p{L}'’]{0,6}(?:\\s[\\p{L}'’.-]{1,20}){0,3}\\s{0,3}:?\\s{0,3}[-_=–—]{2,80}`,
  'iu',
);
const FORWARD_LINE =
  /^[\s*_]{0,4}(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem (?:re)?encaminhada|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|start på videresendt besked|videresendt melding|początek przekazywanej wiadomości|välitetty viesti alkaa|начало переадресованного сообщения|iletilen mesajın başlangıcı)\s?[:：]?[\s*_]{0,4}$/iu;

/** Is the line one that stands above a quoted or forwarded mail by itself? */
function isOriginalLine(line: string): boolean {
  if (line.length < 4 || line.length > 200) return false;
  return BETWEEN_DASHES.test(line) || FORWARD_LINE.test(line);
}

const RULE_LINE = /^[\s>*_=~\-–—]{3,300}$/u;

/** Does the line belong to the head of a quotation that begins below it: a rule, "Message du : …", a title? */
export function leadsIn(line: string): boolean {
  if (line.trim() === '' || RULE_LINE.test(line) || isOriginalLine(line)) return true;
  return line.length < 100 && labelOf(line) !== null && DATED.test(line);
}

/** "You wrote:", "bob@example.com:", right above lines that begin with ">". */
export function introducesQuote(line: string): boolean {
  const words = line.trim();
  return (
    words.length <= LONGEST &&
    /[:：]$/u.test(words) &&
    (WROTE_AT_END.test(words) || (ADDRESS.test(words) && DATED.test(words)))
  );
}
