/**
 * Where the words of others begin in a plain-text mail: "On … wrote:", "From: … Sent: …", "Original message". Judged by the
 * build first, which is the same in every language; words help where a person's own lines may be built so too. Pure.
 */

/** Longest "On … wrote:" in lines and in letters; mail programs break it wherever they like. */
const MOST_LINES = 6;
const LONGEST = 400;
/** Lines that a block of "From: … To: …" may spread over. */
const BLOCK_LINES = 9;

const WROTE =
  'wrote|writes|écri(?:t|vait)|escri(?:t|bió)|escreveu|scri(?:tto|ve|s)|schrieb|schreef|skrev|kirjoitti|nap[ií]?sal|napisa[lł]|pisze|(?:на)?писал?|пише|írta|yazdı|έγραψε|[写寫]道|書きました';
/** "wrote" at the end, in the most used languages … */
const WROTE_LAST = new RegExp(`(?:${WROTE})\\p{L}?(?:\\(\\p{L}{1,2}\\))?\\s{0,3}[:：]?$`, 'iu');
/** … and before the name. */
const WROTE_FIRST = new RegExp(`\\s(?:${WROTE})а?\\s["'“(<]{0,2}[\\p{Lu}\\p{Lo}\\d]`, 'u');
const QUOTING = /^(?:quoting|zitat von|citando|citation de|citerar)\s/iu;
/** The first figure stands within the first four words, as in "On Monday, 3 May" or "Le lun. 3 mai". */
const OPENED = /^(?:[^\s\d]{1,16}\s{1,3}){0,3}[^\s\d]{0,3}\d/u;
const DATED =
  /\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}|\d{1,2}\.?\s\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}|\d\s?[年月日년월일]/u;
const CLOCK = /\d{1,2}[:.h時시]\s?\d{2}/u;
const YEAR = /(?:19|20)\d{2}(?!\d)|\d[./-]\d{1,2}[./-]\d{2}/u;
const ADDRESS = /[^\s<>@]@[^\s<>@.]{1,200}\.[^\s<>@]/u;
/** As mail programs write it: "<ada@acme.example>". */
const SET_ADDRESS = /[<([]\s?(?:mailto:)?[^<>\s@]{1,100}@/u;
const ADDRESS_LAST = /[<([]\s?[^<>\s@]{1,100}@[^<>\s@]{1,200}\s?[>)\]]+\s{0,3}[:：]$/u;
const ENDS = /(?:[:：]|wrote|-{2,})[\s*_]{0,4}$/u;

/** Are these words (lines joined) "On … somebody wrote:" in any language? */
function isAttribution(words: string): boolean {
  const isDated = DATED.test(words);
  const hasAddress = ADDRESS.test(words);
  if (!/[:：]$/u.test(words)) return isDated && hasAddress && (WROTE_LAST.test(words) || /^-{2,}.+-{2,}$/u.test(words));
  if (QUOTING.test(words)) return hasAddress;
  if (WROTE_LAST.test(words)) return hasAddress || (isDated && OPENED.test(words));
  if (WROTE_FIRST.test(words) && isDated) return hasAddress || (OPENED.test(words) && CLOCK.test(words));
  if (ADDRESS_LAST.test(words) && OPENED.test(words)) return CLOCK.test(words) || YEAR.test(words);
  return SET_ADDRESS.test(words) && CLOCK.test(words) && YEAR.test(words);
}

/**
 * The lines on which "On … wrote:" begins, each with the line behind it. Of several beginnings the farthest counts that
 * no full stop, question mark or blank line parts from its end.
 */
function attributions(lines: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let free = 0;
  for (const [end, line] of lines.entries()) {
    if (line.length > LONGEST || !ENDS.test(bare(line)) || LIST_ITEM.test(firstWords(lines, end + 1))) continue;
    let words = '';
    let start = -1;
    for (let at = end; at >= free && at > end - MOST_LINES; at -= 1) {
      const part = bare(lines[at] ?? '');
      if (part === '' || (at < end && (start >= 0 ? /[.!?:]$/u : /[!?]$/u).test(part))) break;
      if (at < end && part.startsWith('>')) break;
      const isCut = /^[<(]/u.test(words);
      words = `${part} ${words}`.trim();
      if (words.length > LONGEST) break;
      if ((start < 0 || isCut || /\d/u.test(part)) && isAttribution(words.replace(/^[*_"'>\s]+|[\s*_]+$/gu, '')))
        start = at;
    }
    if (start < 0) continue;
    found.set(start, end + 1);
    free = end + 1;
  }
  return found;
}

/** A line without marks that nobody sees. */
const bare = (line: string) =>
  line
    .replace(/\p{Cf}/gu, '')
    .replace(/\s/gu, ' ')
    .trim();
/** A colon above a list is the writer's own. */
const LIST_ITEM = /^\s{0,20}(?:[-*•–]\s|\d{1,2}[.)]\s)/u;
const firstWords = (lines: readonly string[], from: number) =>
  lines.slice(from, from + 3).find((line) => line.trim() !== '') ?? '';

interface Labelled {
  name: string;
  is: 'from' | 'about' | 'other';
  hasAddress: boolean;
  isDated: boolean;
}
const FROM =
  /^(?:from|d[ae]|v[oa]n|från|fra|od|lähettäjä|feladó|от|від|gönderen|kimden|发件人|發件人|寄件[者人]|差出人|送信[者元]|보낸 ?사람)$/iu;
const ABOUT =
  /^(?:subject|objet|sujet|betreff|onderwerp|as+unto|oggetto|ämne|emne|aihe|temat?|předmět|tárgy|тема|konu|主[题題旨]|件名|제목|θέμα)$/iu;
/** "Label: value" with a label of a few letters. */
const LABEL = /^[\s>*_|]{0,12}(\p{L}[\p{L}\p{M}'’./ -]{0,24}?)[\s*_]{0,4}[:：](?!\/\/)(.*)/u;

function labelOf(line: string): Labelled | null {
  const [, name, value = ''] = LABEL.exec(line.slice(0, LONGEST)) ?? [];
  if (!name) return null;
  return {
    name: name.toLowerCase(),
    is: FROM.test(name) ? 'from' : ABOUT.test(name) ? 'about' : 'other',
    hasAddress: ADDRESS.test(value),
    isDated: CLOCK.test(value) || YEAR.test(value),
  };
}

/** The line behind "From: … Sent: … To: … Subject: …" where such a block begins on this line, else -1. */
function headerBlockAt(lines: readonly string[], labels: readonly (Labelled | null)[], from: number): number {
  const first = labels[from];
  if (!first || !(first.is !== 'other' || first.isDated || first.hasAddress)) return -1;
  const seen = new Map<string, Labelled>();
  let end = from;
  let blanks = 0;
  for (let at = from; at < lines.length && at < from + BLOCK_LINES; at += 1) {
    const label = labels[at];
    if ((lines[at] ?? '').trim() === '') blanks += 1;
    if (blanks > 1 || (!label && at > end + 3)) break;
    if (!label) continue;
    const all = [...seen.values()];
    if (blanks > 0 && (all.some(({ is }) => is === 'about') || !all.some(({ is }) => is === 'from'))) break;
    blanks = 0;
    seen.set(label.name, label);
    end = at + 1;
  }
  return isHeader([...seen.values()]) ? end : -1;
}

/** Dates and addresses stand in a person's own lines too ("Date: Friday 3pm / Who: ana@…"): it takes the sender, or all four. */
function isHeader(all: Labelled[]): boolean {
  const sender = all.find(({ is }) => is === 'from');
  const others = all.filter((label) => label !== sender);
  if (!sender) return all.length >= 4 && all[0]?.hasAddress === true && others.some(({ isDated }) => isDated);
  if (all.length >= 3 && all.some(({ is }) => is === 'about')) return true;
  return sender.hasAddress && others.some(({ is, isDated, hasAddress }) => is === 'about' || isDated || hasAddress);
}

/** For each line the one behind the head of a quotation that begins on it, else -1. */
export function quoteHeads(lines: readonly string[]): number[] {
  const wrote = attributions(lines);
  const labels = lines.map(labelOf);
  return lines.map((line, at) => {
    const behind = wrote.get(at);
    if (behind !== undefined) return behind;
    const isOver = isOriginalLine(line) || (BETWEEN_DASHES.test(line) && isSender(labelOf(firstWords(lines, at + 1))));
    return isOver ? at + 1 : headerBlockAt(lines, labels, at);
  });
}

const isSender = (label: Labelled | null) => label !== null && (label.is === 'from' || label.hasAddress);

/** "-----Original Message-----" and its like: dashes, a few words, dashes. */
const BETWEEN_DASHES =
  /^[\s>*_]{0,8}[-_=–—]{2,80}\s{0,3}[\p{L}\p{M}'’.]{1,25}(?:[\s-]{1,2}[\p{L}\p{M}'’.]{1,25}){0,6}[\s:]{0,4}[-_=–—]{2,80}/u;
const MESSAGE =
  /me(?:ss?|n)s?a[gj]|nachricht|bericht|meddel|besked|melding|viesti|wiadomo|сообщени|e-?mail|邮件|郵件|メ(?:ッセージ|ール)|메시지/iu;
/** "Begin forwarded message:" of Apple Mail. */
const BEGINS =
  /^[\s*_]{0,4}(?:begin|anfang|début|in[ií]cio|inizio|vidare|videre|start|początek|välit|начало)\s?[^.!?]{6,50}[:：][\s*_]{0,4}$/iu;

/** Is the line one that stands above a quoted or forwarded mail by itself? */
function isOriginalLine(line: string): boolean {
  return line.length > 4 && line.length < 200 && MESSAGE.test(line) && (BETWEEN_DASHES.test(line) || BEGINS.test(line));
}

const RULE_LINE = /^[\s>*_=~\-–—]{3,300}$/u;

/** Does the line belong to the head of a quotation that begins below it: a rule, a title? */
export function leadsIn(line: string): boolean {
  return line.trim() === '' || RULE_LINE.test(line) || isOriginalLine(line);
}

/** Does the line, right above quoted lines, say who wrote them? */
export function introducesQuote(line: string): boolean {
  if (isOriginalLine(line)) return true;
  const words = bare(line).replace(/[\s*_]+$/u, '');
  if (words.length > LONGEST || !/[:：]$/u.test(words)) return false;
  return (
    WROTE_LAST.test(words) || (DATED.test(words) && (ADDRESS.test(words) || (OPENED.test(words) && CLOCK.test(words))))
  );
}
