/** Where the writer's words end and the signature begins, and which lines are a disclaimer. Pure. */

const DELIMITER = /^\s{0,20}(?:--|–|—|––|-- ?\u00a0)\s{0,20}$/u;
const RULE = /^\s{0,20}(?:[-_=*~–—]\s?){2,200}$/u;
const MOST_LINES = 14;
/** Beyond this many lines from its end nothing of a mail is a signature, unless "--" says so. */
const LONGEST_SIGNATURE = 60;
const CONTACT =
  /@[\w-]{1,60}\.|(?:https?:\/\/|www\.)\S|(?:\+|\b00)\d[\d ()./-]{6,}|\(?\b\d{2,5}\)?[ ./-]\d{2,5}[ ./-]?\d{2,}|\b(?:tel|phone|mobile|cell|mob|fax|direct|skype|t|m|f|p|e|d)\b\.?\s?[:.]\s?[+(\w]|linkedin\.com/iu;
/** What somebody is, in a signature. */
export const ROLE =
  /\b(?:managers?|direct(?:or|eur)|head|president|vice|chief|officer|engineer|executive|consultant|partner|(?:co-?)?founder|owner|analyst|assistant|co-?ordinator|specialist|developer|buyer|purchasing|procurement|professor|lead(?:er)?|supervisor|rep(?:resentative)?|advis[eo]r|controller|counsel|attorney|solicitor|secretary|accountant|architect|designer|planner|technician|C[A-Z]O|[SE]?VP|MD|ph\.?d|sales|marketing|account|customer success|support|operations|logistics|geschäftsführer(?:in)?)\b/iu;

const DEVICE =
  'i(?:phone|pad|pod|cloud)|android|blackberry|samsung|galaxy|huawei|xiaomi|outlook|yahoo|gmail|proton|windows|sparrow|airmail|thunderbird|superhuman|spark';
/** "Sent from my …"; other languages say "sent" first and then a word for "my", which begins with m, or the device. */
const MOBILE = new RegExp(
  `^[\\s*_>(~-]{0,6}(?:sent (?:from|via|with|using|by|on) (?:my|an?|the|mobile|phone|mail|${DEVICE})\\b|sent wirelessly|(?:get|télécharge[rz]|obt\\p{L}+(?: o)?|scarica|ottieni|hämta|hent|få|pobierz|získat) outlook|outlook (?:voor|für) |provenance :|(?:typed|written|composed) (?:on|with) (?:my|a)\\s|(?:gesendet|envoyée?|enviad[oa]|inviato|verzonden|verstuurd|skickat|sendt|wysłan[oe]|odesláno|отправлено|надіслано|trimis|poslano|dikirim|lähetetty|küldve|gửi)\\s(?:\\S{1,8}\\s(?!mail)[mм]\\p{L}{0,6}\\s|.{0,20}(?:${DEVICE})))`,
  'iu',
);
/** … or last, or in letters of their own around the name of the device: "iPhone'umdan gönderildi", "发自我的 iPhone". */
const MOBILE_LAST = new RegExp(
  `^(?:(?:.{1,20} wurde )?von mein.{1,50} gesendet|.{0,30}(?:${DEVICE}).{0,9}(?:gönderildi|[^\\P{L}\\p{Script=Latin}].{0,12})|[^\\P{L}\\p{Script=Latin}].{0,30}(?:${DEVICE}).{0,20}|发自.{1,40})\\.?$`,
  'iu',
);

/** Closings are made of these words alone, the last being one of the second row … */
const WARMLY = 'with|and|my|our|very|all|the|kind|kindest|best|warm|warmest|many|most|sincere|friendly|yours';
const REGARDS =
  'regards|rgds|wishes|greetings|br|kr|best|cheers|sincerely|truly|faithfully|respectfully|cordially|warmly|kindly|(?<!(?:all|and) )yours|appreciation|gratitude|ciao|mfg|mvg|mvh|vh|lg|vg|atte?';
/** … or hold one that says it in another language. */
const GREETINGS =
  'grü(?:ß|ss)e|gru(?:ß|ss)|cordialement|salutation|amicalement|salud|abra[zç]o|atent?a|atencios|cumpriment|saluti|groet|hälsning|hilsen|terveis|pozdr|poważan|уважени|敬|此致|よろしく|감사합';
const CLOSING = `(?:(?:${WARMLY}|${REGARDS})\\s){0,5}(?:${REGARDS})|(?:\\p{L}+\\s){0,3}(?:${GREETINGS})\\p{L}*(?:\\s\\p{L}+){0,2}|have a \\p{L}+ (?:day|weekend|week|evening)|take care|until then|bien à (?:vous|toi)|bonne (?:journée|soirée|réception)`;
const THANKS = `(?:(?:${WARMLY}) ){0,4}(?:thanks|thank you)(?: (?:so|very|much|again|a lot|in advance))*(?: (?:(?:${WARMLY}) ){0,3}(?:${REGARDS}))?|thx|tia|ta|much appreciated|(?:vielen |besten |muchas |mille |muito )?(?:danke?|merci|gracias|obrigad[oa]|grazie|bedankt|tack|takk?|dziękuję|děkuji|kiitos|спасибо)(?: [udj]\\S+)?`;
const tail = '(?:\\s?[,.!;:–—-]|\\s?[\\p{Extended_Pictographic}\\ufe0f\\u200d]|\\s?:-?\\))*';
const CLOSER = new RegExp(`^[\\s*_]{0,6}(?:${CLOSING})${tail}[\\s*_]{0,6}$`, 'iu');
const THANKS_LINE = new RegExp(`^[\\s*_]{0,6}(?:${THANKS})${tail}[\\s*_]{0,6}$`, 'iu');
const CLOSER_AND_NAME = new RegExp(`^[\\s*_]{0,6}(?:${CLOSING}|${THANKS})\\s?[,;–—-]\\s{1,3}([^,]{2,60})$`, 'iu');
/** A name as it stands alone on a line: "Tom", "-Tom Reed", "/Stina", "Tom & Ada". */
const NAME =
  /^[\s*_~/–—-]{0,6}(?:\p{Lu}[\p{L}'’.-]{0,30}|[\p{Lo}]{2,8})(?:[ ,&/|-]{1,3}(?:\p{Lu}[\p{L}'’.-]{0,30}|and|und|et|de|da|di|van|von|der|den|la|le|el|bin|y|the)){0,5}[\s*_,.]{0,6}$/u;

/** Does the line close a mail, as "Best regards," and "Thanks" do? */
export function isClosing(line: string): boolean {
  return CLOSER.test(line) || THANKS_LINE.test(line) || CLOSER_AND_NAME.test(line) || MOBILE.test(line);
}

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
  return (
    isName(CLOSER_AND_NAME.exec(line)?.[1] ?? '') && (behind.length === 0 || isContactLine(next) || ROLE.test(next))
  );
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

const MAIL = '(?:e-?mail|message|communication|transmission|newsletter)';
const DISCLAIMER = new RegExp(
  `^[\\s*_>-]{0,8}(?:confidentiality|(?:legal |e-?mail )?disclaimer|privileged \\S+ ?confidential|notice:? this ${MAIL}|this ${MAIL}\\b[^.?]{0,120}\\b(?:intended|confidential|privileged|private|scanned|been checked|was sent to)|the (?:information|contents?)(?: \\w+ed)? (?:in|of|by) this ${MAIL}|if you (?:are not .{0,20}(?:recipient|addressee)|(?:have )?received this (?:${MAIL}|in))|(?:please )?consider the environment|(?:think )?before (?:you print|printing)|virus-free|registered (?:office|in england|company|address)\\b|you (?:are receiving|(?:have )?received) this (?:${MAIL}|because)|(?:(?:click here )?to )?(?:unsubscribe|opt out|stop receiving|(?:update|manage) (?:your )?(?:e-?mail )?(?:preferences|subscription))\\b|reply to this email directly|view (?:this email|it) (?:in|on) |if you.{1,15}n[o'].{0,20} to (?:receive|hear)|(?:diese|cet?|est[ea]|questo|dit) (?:e-?mail|mail|nachricht|me[ns]s|bericht|courri|corre).{0,120}(?:confiden[tcz]|vertrau|vertroul|bestimmt|destin))`,
  'iu',
);

/** A line of a disclaimer or one about unsubscribing. */
export function isDisclaimer(line: string): boolean {
  return DISCLAIMER.test(line.slice(0, 300));
}
