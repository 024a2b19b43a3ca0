/** Where the writer's words end and the signature begins, and which lines are a disclaimer. Pure. */

/** Alternatives written over several lines. */
const some = (words: string) => words.replace(/\s*\n\s*/gu, '');

const DELIMITER = /^\s{0,20}(?:--|–|—|––|-- ?\u00a0)\s{0,20}$/u;
const RULE = /^\s{0,20}(?:[-_=*~–—]\s?){2,200}$/u;
const MOST_LINES = 14;
/** Beyond this many lines from its end nothing of a mail is a signature, unless "--" says so. */
const LONGEST_SIGNATURE = 60;
const CONTACT =
  /@[\w-]{1,60}\.|(?:https?:\/\/|www\.)\S|(?:\+|\b00)\d[\d ()./-]{6,}|\(?\b\d{2,5}\)?[ ./-]\d{2,5}[ ./-]?\d{2,}|\b(?:tel|phone|mobile|cell|mob|fax|direct|skype|t|m|f|p|e|d)\b\.?\s?[:.]\s?[+(\w]|linkedin\.com/iu;
/** What somebody is, in a signature. */
export const ROLE =
  /\b(?:managers?|director|head(?: of)?|president|vice|chief|officer|engineer|executive|consultant|partner|(?:co-?)?founder|owner|analyst|assistant|co-?ordinator|specialist|developer|buyer|purchasing|procurement|professor|lead(?:er)?|supervisor|rep(?:resentative)?|advis[eo]r|controller|counsel|attorney|solicitor|secretary|accountant|architect|designer|planner|technician|foreman|nurse|doctor|C[ETFIMR]O|COO|[SE]?VP|MD|ph\.?d|sales|marketing|account|customer success|support|operations|logistics|geschäftsführer(?:in)?|leiter(?:in)?|directeur|gérant|gerente|direttore)\b/iu;

const DEVICE =
  some(`(?:my|an?|the)\\s|i(?:phone|pad|pod|cloud)|android|mobile|phone|blackberry|samsung|galaxy|nokia|huawei|xiaomi|outlook|mail\\b|yahoo|gmail|proton|windows|aol|spark|sparrow|airmail
  |mailbird|thunderbird|superhuman|front\\b|zoho|hey\\b|tutanota|telegram|missive|mixmax|boxer|nine\\b|typeapp|bluemail`);
/** "Sent from my …" in many languages; the verb stands first or last. */
const MOBILE = new RegExp(
  `^[\\s*_>(~-]{0,6}(?:sent (?:from|via|with|using|by|on) (?:${DEVICE})|sent wirelessly|get outlook for|(?:typed|written|composed) (?:on|with) (?:my|a)\\s|${some(`gesendet (?:von|mit|über)|von meinem .{1,40} gesendet|diese nachricht wurde von meinem
  |envoyé (?:de|depuis|à partir|via|avec)|télécharge[rz] outlook|obtenez outlook|provenance :|enviado (?:desde|do|a partir|pelo|de|via|con)|obtener outlook|obter o outlook|enviat des|inviato d(?:a|al|allo|alla|all')
  |scarica outlook|ottieni outlook|verzonden (?:vanaf|met|via|vanuit)|verstuurd (?:vanaf|met|vanuit)|outlook voor|skickat (?:från|med)|hämta outlook|sendt (?:fra|med|via)|hent outlook|få outlook|wysłan[oe] (?:z|za|przez)|pobierz outlook
  |odesláno (?:z|ze)|odoslané (?:z|zo)|získat outlook|lähetetty|отправлено (?:с|из|от)|надіслано (?:з|із)|изпратено от|trimis (?:de pe|din|de la)|küldve|elküldve|στάλθηκε από|αποστολή από|poslano (?:z|iz|sa?)|poslato sa
  |saadetud minu|sūtīts no|išsiųsta iš|dikirim dari|được gửi từ|gửi từ|iphone'?umdan|ipad'?imden|发自我的|從我的|从我的|發自|iphone から|iphoneから|私の|나의 |내 iphone|נשלח מ|أرسل(?:ت)? من`)})`,
  'iu',
);
const MOBILE_LAST = /^.{1,50}(?:gönderildi|から送信|에서 보냄|发送|發送|傳送|gesendet|lähetetty)\.?$/iu;

const CLOSERS =
  some(`(?:with )?(?:my |our )?(?:(?:very |kind|kindest|best|warm|warmest|many|sincere|friendly|all) ?)*(?:regards|rgds|wishes|greetings)|regards|rgds|br|kr|best|all (?:the|my) best|the best|cheers|sincerely|yours|ciao
  |(?:yours|very|most) (?:sincerely|truly|faithfully|respectfully)(?: yours)?|truly yours|respectfully(?: yours)?|cordially|warmly|kindly|take care|with (?:appreciation|gratitude|thanks|best wishes|kind regards|warm regards)|until then|have a (?:great|nice|good|lovely) (?:day|weekend|week|evening)|yours
  |(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|schönen?|viele[nr]?|sonnigen?) (?:grüßen?|grüssen?|gruß|gruss)|grüße|gruß|gruss|mfg|lg|vg|hochachtungsvoll
  |(?:bien |très )?cordialement|bien à (?:vous|toi)|(?:meilleures|sincères|cordiales) salutations|salutations|amicalement|bonne (?:journée|soirée|réception)
  |(?:un )?(?:saludos?|abrazo)(?: cordial(?:es)?)?|saludos cordiales|cordiales saludos|atentamente|atte|(?:abraços?|cumprimentos|atenciosamente|att|com os melhores cumprimentos|melhores cumprimentos)
  |(?:cordiali|distinti|cari|migliori) saluti|saluti|cordialmente|(?:met )?(?:vriendelijke|hartelijke|beste) groet(?:en)?|mvg|groet(?:en|jes)?|hartelijks
  |(?:med )?(?:vänliga?|vennlig|venlig|bästa|beste|hjertelig) (?:hälsning(?:ar)?|hilsen(?:er)?)|hälsningar|hilsen|mvh|vh|(?:ystävällisin|parhain) terveisin|terveisin|t\\.
  |(?:z poważaniem|pozdrawiam|serdecznie pozdrawiam|s pozdravem|s úctou|s pozdravom|üdvözlettel|tisztelettel|с уважением|з повагою|saygılarımla|iyi çalışmalar|cu stimă|lugupidamisega|tervitades|lep pozdrav|srdačan pozdrav|s poštovanjem|με εκτίμηση|ar cieņu|pagarbiai)
  |此致|敬礼|祝好|敬上|よろしくお願いします|よろしくお願いいたします|敬具|감사합니다|בברכה|مع تحياتي`);
const THANKS =
  some(`(?:many |kind |best |warm |all my )?thanks(?: (?:so much|very much|again|a lot|in advance|and (?:kind |best |warm )*(?:regards|wishes)))*|thank you(?: (?:so much|very much|again|in advance|and (?:kind |best |warm )?regards))*|thx|ta|tia|much appreciated|vielen dank|danke|besten dank|merci(?: d'avance)?|gracias|obrigad[oa]
  |grazie|bedankt|dank je|dank u|tack|takk|tak|dziękuję|děkuji|kiitos|спасибо|teşekkürler`);
const tail = '(?:\\s?[,.!;:–—-]|\\s?[\\p{Extended_Pictographic}\\ufe0f\\u200d]|\\s?:-?\\))*';
const CLOSER = new RegExp(`^[\\s*_]{0,6}(?:${CLOSERS})${tail}[\\s*_]{0,6}$`, 'iu');
const THANKS_LINE = new RegExp(`^[\\s*_]{0,6}(?:${THANKS})${tail}[\\s*_]{0,6}$`, 'iu');
const CLOSER_AND_NAME = new RegExp(
  `^[\\s*_]{0,6}(?:${CLOSERS}|thanks|many thanks|thank you)\\s?[,;–—-]\\s{1,3}(\\p{Lu}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2})$`,
  'iu',
);
/** A name as it stands alone on a line: "Tom", "-Tom Reed", "/Stina", "Tom & Ada". */
const NAME =
  /^[\s*_~/–—-]{0,6}(?:\p{Lu}[\p{L}'’.-]{0,30}|[\p{Lo}]{2,8})(?:[ ,&/|-]{1,3}(?:\p{Lu}[\p{L}'’.-]{0,30}|and|und|et|de|da|di|van|von|der|den|la|le|el|bin|y|the)){0,5}[\s*_,.]{0,6}$/u;

/** Is the line a name and nothing else? A word on its own ("Thanks") may look like one. */
export function isName(line: string): boolean {
  return line.length <= 80 && NAME.test(line);
}

export function isContactLine(line: string): boolean {
  return CONTACT.test(line.slice(0, 400));
}

/** A line of running text: long, or ending as sentences do. */
function isProse(line: string): boolean {
  const words = line.trim();
  if (words.length > 90 && !CONTACT.test(words.slice(0, 400))) return true;
  return (
    /[\p{Ll})][.!?]$/u.test(words) && words.split(/\s+/u).length > 4 && !/\b(?:ltd|inc|co|ph\.?d|tel)\.$/iu.test(words)
  );
}

const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

/** Do these lines, up to the end or a quotation, look like a name with role, company and ways to reach it? */
function looksLikeSignature(lines: readonly string[]): boolean {
  const all = filled(lines.filter((line) => !isDisclaimer(line)));
  if (all.length === 0 || all.length > MOST_LINES || all.some(isProse)) return false;
  return (
    all.some((line) => isContactLine(line) || ROLE.test(line) || MOBILE.test(line)) ||
    (all.length <= 3 && isName(all[0] ?? ''))
  );
}

/** Does a line stand where a paragraph begins? */
const opens = (lines: readonly string[], at: number) => at === 0 || (lines[at - 1] ?? '').trim() === '';

function isMobileLine(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line.length < 5 || line.length > 110 || /[.!?,]\s\S/u.test(line.replace(/https?:\S+/gu, ''))) return false;
  if (!(MOBILE.test(line) || MOBILE_LAST.test(line))) return false;
  const behind = (lines[at + 1] ?? '').trim();
  return opens(lines, at) || behind === '' || isName((lines[at - 1] ?? '').trim());
}

function isSignOff(lines: readonly string[], at: number, hasWords: boolean): boolean {
  const line = lines[at] ?? '';
  if (line.length > 90) return false;
  const rest = lines.slice(at + 1);
  const behind = filled(rest.filter((one) => !isDisclaimer(one)));
  if (behind.length > MOST_LINES) return false;
  const next = behind[0] ?? '';
  const isSigned = isName(next) || isContactLine(next) || RULE.test(next) || DELIMITER.test(next) || MOBILE.test(next);
  if (CLOSER.test(line)) return behind.length === 0 || isSigned;
  if (!hasWords) return false;
  if (THANKS_LINE.test(line)) return isSigned && !behind.slice(1).some(isProse);
  return CLOSER_AND_NAME.test(line) && (behind.length === 0 || isContactLine(next) || ROLE.test(next));
}

/** The last lines are "Name / role / company / number" although nothing announces them. */
function isContactBlock(lines: readonly string[], at: number): boolean {
  if (!opens(lines, at)) return false;
  const upTo = lines.findIndex((line, index) => index > at && (RULE.test(line) || DELIMITER.test(line)));
  const rest = filled(lines.slice(at, upTo < 0 ? undefined : upTo).filter((line) => !isDisclaimer(line)));
  if (rest.length === 0 || rest.length > MOST_LINES || rest.some(isProse)) return false;
  const [first = '', second = ''] = rest;
  if (/[:?]\s*$/u.test(first) || rest.some((line) => line.length > 120)) return false;
  const isNamed = isName(first) && !CLOSER.test(first) && !THANKS_LINE.test(first);
  const named =
    /^[\s*_]{0,4}\p{Lu}[\p{L}'’.-]{0,30}(?: (?:\p{Lu}\.?|\p{Lu}[\p{L}'’.-]{1,30}|van|von|de|der|den|da|di|la|le)){0,4}\s?[,|·•–—/-]\s/u;
  if (rest.length === 1) return named.test(first) && isContactLine(first) && first.split(/\s+/u).length <= 16;
  if (!(isNamed || named.test(first))) return false;
  return rest.slice(1).some((line) => isContactLine(line)) || (rest.length >= 3 && ROLE.test(second));
}

/**
 * Does the signature begin on this line? `lines` end where the mail ends or a quotation begins; `hasWords` tells whether
 * anything but a greeting stands above.
 */
export function signatureAt(lines: readonly string[], at: number, hasWords: boolean): boolean {
  const line = lines[at] ?? '';
  if (line.trim() === '') return false;
  if (DELIMITER.test(line)) return true;
  if (lines.length - at > LONGEST_SIGNATURE) return false;
  if (RULE.test(line)) return looksLikeSignature(lines.slice(at + 1));
  if (isMobileLine(lines, at) || isSignOff(lines, at, hasWords)) return true;
  return hasWords && isContactBlock(lines, at);
}

/** Is the line nothing but what parts a signature from the text? */
export function isDelimiter(line: string): boolean {
  return DELIMITER.test(line) || RULE.test(line);
}

const DISCLAIMER = new RegExp(
  `^[\\s*_>-]{0,8}(?:${some(`confidentiality(?: notice| note)?\\b|(?:legal |email |e-mail )?disclaimer\\b|privileged (?:and|&|\\/) ?confidential|notice:? this (?:e-?mail|message)
  |this (?:e-?mail|message|communication|transmission)(?: \\(.{0,60}\\))?(?: message)?(?:,? (?:and|including|together with) (?:any|all|its) (?:attachments?|attached files|files)[^.]{0,60})?,? (?:is|are|may|contains?|was|has been) (?:\\w+ ){0,4}(?:intended|confidential|privileged|private|contain|scanned|checked|sent to)
  |the (?:information|contents?) (?:contained |transmitted )?(?:in|of|by) this (?:e-?mail|message|communication|transmission)|if you (?:are not|have received this|received this) (?:the |e-?mail|message|communication|in error)
  |please (?:consider|think of) the environment|think before you print|before printing|virus-free|this (?:e-?mail|message) has been (?:scanned|checked)|registered (?:office|in england|company|address)\\b
  |you (?:are receiving|received|have received) this (?:e-?mail|message|newsletter|because)|to (?:unsubscribe|opt out|stop receiving|manage your)|(?:click (?:here|below) to )?unsubscribe\\b|(?:update|manage) (?:your )?(?:e-?mail )?(?:preferences|subscription)|reply to this email directly(?: or|,)
  |view (?:this email|it) (?:in|on) |if you (?:no longer wish|do not wish|don't want|would prefer not|'d rather not|would rather not) to (?:receive|hear)|diese (?:e-?mail|nachricht) (?:enthält|ist|kann)|ce (?:message|courriel|mail)(?: et .{0,40})? (?:est|contient|peut)|este (?:mensaje|correo|e-?mail)(?: .{0,40})? (?:es|contiene|puede|va dirigido)
  |esta mensagem|questo messaggio|dit (?:bericht|e-mailbericht) (?:is|kan)|avis de confidentialité|aviso legal|vertraulichkeitshinweis`)})`,
  'iu',
);

/** A line of a disclaimer or one about unsubscribing. */
export function isDisclaimer(line: string): boolean {
  return DISCLAIMER.test(line.slice(0, 300));
}
