/** What a signature tells: telephone numbers, role and company; and whom a mail names in place of its writer. Pure. */
import { normalAddress, normalPhone } from '@/lib/handles';
import { ownText } from './ownText';
import { isClosing, isContactLine, isName, ROLE } from './ownTextSignature';

export interface NamedPerson {
  name: string | null;
  /** In lower case; null where none is given. */
  email: string | null;
  /** E.164 where a country code is given, else as written. */
  phone: string | null;
}

export interface Signature {
  /** In order; E.164 ("+442079460000") where a country code is given, else as written. */
  phones: string[];
  role: string | null;
  company: string | null;
  /** Who has taken over for good. */
  successor: NamedPerson | null;
  /** Who helps meanwhile. */
  standIn: NamedPerson | null;
}

const LONGEST = 20_000;
const PHONE = /(?<![\p{L}\d@/=._-])(?:\+|00)?\(?\d[\d\s()./\u00a0-]{5,24}\d(?![\d@\p{L}])/gu;
const FAX = /\b(?:fax|telefax|f|vat|reg|no|iban|ust|company|registered)\b[\s.:#|]{0,6}$/iu;
const LEGAL =
  /\b(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|kg|ug|corp|corporation|co|company|s\.?a\.?(?:s|rl)?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|as|a\/s|aps|sp\. ?z ?o\. ?o|kft|s\.?r\.?o|pty|group|holdings?|industries|systems|solutions|software|partners|& sons)\b\.?$/iu;
const ADDRESS_WORDS =
  /\b(?:street|st\.|road|rd|avenue|ave|lane|floor|suite|box|building|house number|straße|strasse|rue|via|calle)\b|\b\d{4,5}\b|^\d|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/u;

/**
 * Reads a mail's text (or only its signature). Phones, role and company come from the signature, stand-in and successor
 * from the own words. Nothing that is not there is guessed. Never throws.
 */
export function signature(text: string): Signature {
  const short = text.slice(0, LONGEST);
  const read = ownText(short);
  const lines = read.text.split('\n').filter((line) => line.trim() !== '');
  const isOnlySignature = read.signature === '' && lines.length <= 8 && lines.slice(1).some(isContactLine);
  const block = read.signature || (isOnlySignature ? read.text : '');
  const words = read.text.replace(/[\u2018\u2019]/gu, "'").replace(/\s+/gu, ' ');
  return {
    phones: phonesIn(block),
    ...placeIn(block),
    successor: personNamed(words, SUCCESSOR),
    standIn: personNamed(words, STAND_IN),
  };
}

function phonesIn(text: string): string[] {
  const found = [...text.matchAll(PHONE)].flatMap((match) => {
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
    const written = match[0].trim();
    const digits = written.replace(/\D/gu, '').length;
    if (digits < 7 || digits > 15 || FAX.test(line) || written.includes('\n')) return [];
    if (/^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/u.test(written) || /^\d{7,9}$/u.test(written)) return [];
    return [phone(written)];
  });
  return [...new Set(found)].slice(0, 5);
}

function phone(written: string): string {
  return normalPhone(written)?.slice('tel:'.length) ?? written.replace(/\s+/gu, ' ');
}

/** Role and company from the parts of the lines below the name. */
function placeIn(block: string): { role: string | null; company: string | null } {
  const lines = block
    .split('\n')
    .map((line) => line.replace(/^[\s*_>]+|[\s*_]+$/gu, ''))
    .filter((line) => line !== '' && !isClosing(line))
    .slice(0, 10);
  let role: string | null = null;
  let company: string | null = null;
  for (const [at, line] of lines.entries()) {
    const parts = line.split(/\s*[|·•–—]\s*|,\s+|\s+-\s+|\s{3,}|\s+@\s+|\s+\bat\s+(?=\p{Lu})/u).filter(Boolean);
    for (const [index, part] of parts.entries()) {
      if (part.length > 80 || isContactLine(part) || /\d{4,}|https?:|www\./iu.test(part)) continue;
      if (at === 0 && index === 0 && isName(part) && !LEGAL.test(part) && !ROLE.test(part)) continue;
      if (!company && LEGAL.test(part) && !ADDRESS_WORDS.test(part)) company = part;
      else if (!role && ROLE.test(part)) role = part;
      else if (!company && isCompanyLike(part) && (role !== null || at > 0 || index > 0)) company = part;
    }
  }
  return { role, company };
}

function isCompanyLike(part: string): boolean {
  return /^\p{Lu}[\p{L}\d&'’. -]{1,60}$/u.test(part) && !ADDRESS_WORDS.test(part) && part.split(' ').length <= 5;
}

/** A name in capitals, two or three words, or one. */
const WHO =
  "(?:(?:Mr|Mrs|Ms|Dr)\\.? )?\\p{Lu}[\\p{L}'-]{1,30}(?: (?:van |von |de |der |den |da |di |la |le |bin |al-){0,2}\\p{Lu}[\\p{L}'-]{1,30}){0,3}";
const COLLEAGUE =
  '(?:my |our )?(?:colleagues?,?|assistants?,?|deputy,?|manager,?|teammate,?|stand-?in,?|co-worker,?)? ?';
const PLEASE =
  '(?:[Cc]ontact|[Cc]all|[Ee]-?mail|[Rr]each|(?:[Rr]each out|[Ww]rite|[Tt]urn|[Ss]peak|be directed) (?:to|with)|[Gg]et in touch with|(?:[Ff]orward|[Dd]irect|[Ss]end) (?:your|any|all) [\\p{L} ]{1,30} to)';
/** A name with the address or a remark behind it. */
const NAMED = `(${WHO})(?: \\([^()]{3,80}\\)|,? \\S{1,60}@[^\\s,;]{3,80})?`;
const STAND_IN = [
  new RegExp(`${PLEASE} ${COLLEAGUE}(${WHO})`, 'u'),
  new RegExp(
    `${NAMED} (?:will|can|is) (?:be |able to |happy to )?(?:cover|help|assist|stand|fill|look after|tak|handl|answer|deput|reach|support|your contact|available)`,
    'u',
  ),
  new RegExp(`(?:stand-?in|cover|deputy|back-?up|replacement)(?: (?:is|will be))?:? ${COLLEAGUE}(${WHO})`, 'u'),
];
const SUCCESSOR = [
  new RegExp(`[Mm]y (?:successor|replacement)(?:,| is|:| will be)+ ?(${WHO})`, 'u'),
  new RegExp(`${NAMED} (?:(?:has|is|will)(?: be)? )?(?:took|tak\\p{L}+) over(?! the phone)`, 'u'),
  new RegExp(
    `${NAMED} (?:is|will be|has been|was) (?:my|his|her|their|the) (?:successor|replacement|new contact)`,
    'u',
  ),
  new RegExp(`(?:succeeded|replaced|taken over) by (${WHO})`, 'u'),
  new RegExp(
    `(?:new|future) (?:contact|point of contact|account manager)(?: (?:person|for you))? (?:is|will be) (${WHO})`,
    'u',
  ),
];
const NOBODY =
  /^(?:Please|Kindly|The|Th(?:is|at)|My|Our|Your?|Me|Us|If|For|In|S?he|They|It|I|We|Thanks?|Best|Regards|Support|\p{L}+day|Office|Reception|Hello|Hi|Dear|Someone|Nobody|Any|All|Urgent)\b/u;

/** The first person that one of the patterns names, with address and number standing right behind the name. */
function personNamed(words: string, patterns: readonly RegExp[]): NamedPerson | null {
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    const name = match?.[1]?.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /u, '').trim();
    if (!match || !name || NOBODY.test(name)) continue;
    const from = match.index + match[0].indexOf(match[1] ?? '') + (match[1]?.length ?? 0);
    return { name, ...reachIn(words.slice(from, from + 160)) };
  }
  const bare = new RegExp(
    `${PLEASE} (?:us at |me at |my colleagues? at |our (?:team|office) at )?([^\\s@<>(),;:]{1,64}@[^\\s<>(),;:]{3,100})`,
    'u',
  ).exec(words);
  if (patterns !== STAND_IN || !bare) return null;
  const email = normalAddress((bare[1] ?? '').replace(/[.]+$/u, ''));
  return email ? { name: null, email, phone: null } : null;
}

/** The address and the number in the words behind a name, up to the end of the sentence. */
function reachIn(behind: string): { email: string | null; phone: string | null } {
  const end = behind.search(/[.!?](?:\s|$)(?=\s*(?:\p{Lu}|$))/u);
  const near = end < 0 ? behind : behind.slice(0, end);
  const address = /[^\s@<>(),;:]{1,64}@[^\s<>(),;:]{3,100}/u.exec(near)?.[0].replace(/[.]+$/u, '');
  const number = [...near.matchAll(PHONE)]
    .map(([written]) => written.trim())
    .find((written) => written.replace(/\D/gu, '').length >= 7);
  return { email: address ? normalAddress(address) : null, phone: number ? phone(number) : null };
}
