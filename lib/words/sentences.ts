/** A text in sentences: paragraphs and list items first, then the browser's own segmenter, then what it gets wrong. Pure. */

export interface Sentence {
  /** As typed, white space collapsed. */
  text: string;
  /** Offsets in the whole text, end exclusive. */
  start: number;
  end: number;
}

/** A line break inside a paragraph counts as a space from this length on: mail programs wrap at 65 to 78 letters. */
const WRAPPED = 50;
/** Nobody writes longer paragraphs by hand; beyond it is cut, so that time grows with the length of the text only. */
const LONGEST = 4000;
const LIST_ITEM = /^\s{0,20}(?:[-*\u2022\u2013\u2014+\u25aa\u25e6\u00b7]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)/i;
const QUOTED = /^\s{0,20}>/;
/** A line that greets and says nothing else. */
export const SALUTATION =
  /^\s{0,9}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon|hallo|bonjour|hola|ciao)\b[^.!?\n]{0,60}[,.!–—-]*\s*$/iu;
const ENDED = /[.!?:;)"\u201d]\s*$/;
/** Abbreviations that are followed by a sentence more often than by the rest of one … */
const LAST = 'etc|inc|ltd|co|corp|llc|plc|a\\.m|p\\.m|u\\.s|u\\.k|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|hrs?';
const MAY_END = new RegExp(`(?:${LAST}|\\bI)\\.["')]*\\s*$`, 'i');
/** … and those besides behind which a full stop ends no sentence. */
const ABBREVIATED = new RegExp(
  `(?:^|[\\s(.])(?:${LAST}|mr|mrs|ms|mx|dr|prof|sr|jr|st|mt|vs|incl|excl|approx|ca|cf|nos?|nr|figs?|vol|ed|rev|ref|tel|ext|dept|div|est|gmbh|bros|assoc|attn|e\\.g|i\\.e|e\\.u|w\\/c|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|min|max|qty|pls|[a-z])\\.["')]*\\s*$`,
  'i',
);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Every sentence in order. Quoted lines (">") and list items stand by themselves; wrapped lines are joined. Never throws. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const [start, end] of blocks(text)) {
    for (let from = start; from < end; from += LONGEST) {
      const upTo = Math.min(end, from + LONGEST);
      for (const [first, last] of split(text.slice(from, upTo))) push(found, text, from + first, from + last);
    }
  }
  return found;
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const words = raw.trim();
  if (words === '') return;
  found.push({ text: words.replace(/\s+/g, ' '), start: from + lead, end: from + lead + words.length });
}

/** Paragraphs, list items and lines that stand alone, as offsets. */
function blocks(text: string): [number, number][] {
  const all: [number, number][] = [];
  let start = 0;
  let end = 0;
  let at = 0;
  let previous = '';
  for (const line of text.split('\n')) {
    if (previous !== '' && !continues(previous, line)) {
      all.push([start, end]);
      previous = '';
    }
    if (line.trim() !== '') {
      if (previous === '') start = at;
      end = at + line.length;
      previous = line;
    }
    at += line.length + 1;
  }
  if (previous !== '') all.push([start, end]);
  return all;
}

/** Is a line the rest of the one before it? */
function continues(previous: string, line: string): boolean {
  if (line.trim() === '' || LIST_ITEM.test(line) || QUOTED.test(line) || QUOTED.test(previous)) return false;
  if (/,\s*$/u.test(previous) && (SALUTATION.test(previous) || /^\s*thank/iu.test(previous))) return false;
  if (/^\s*\p{Ll}/u.test(line)) return !ENDED.test(previous) || previous.length >= WRAPPED;
  return previous.trimEnd().length >= WRAPPED && !/[.!?:]\s*$/.test(previous);
}

/** Sentences of one paragraph as offsets: the segmenter's, with those joined again that it cut in the wrong place. */
function split(text: string): [number, number][] {
  const parts: [number, number][] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = parts.at(-1);
    if (last && isCutWrong(text.slice(last[0], last[1]), segment)) last[1] = index + segment.length;
    else parts.push([index, index + segment.length]);
  }
  return parts;
}

function isCutWrong(before: string, after: string): boolean {
  const tail = before.slice(-40);
  // The segmenter ends a sentence at a line break too.
  if (/\n\s*$/.test(tail) && !/[.!?]["')\u201d]*\s*$/.test(tail)) return true;
  if (/^[\s]*[a-z,;]/.test(after) && !/[!?]["')]*\s*$/.test(tail))
    return /\.["')]*\s*$/.test(tail) ? ABBREVIATED.test(tail) || !/\s$/.test(tail) : true;
  if (!ABBREVIATED.test(tail)) return false;
  return (
    !MAY_END.test(tail) ||
    !/^\s*["'(]?\p{Lu}/u.test(after) ||
    /^\s*["'(]?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(after)
  );
}
