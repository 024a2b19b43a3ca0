/** A draft made ready for the rules: its own words in place, greeting and names taken out, cut in sentences. Pure. */
import { ownText } from '../ownText';
import { isName } from '../ownTextSignature';
import { plain } from '../plain';
import { type Sentence, sentences } from '../sentences';

/** Offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Nobody writes a longer sentence; the rest of it is not looked at. */
const LONGEST = 600;

export interface DraftWords {
  /** As long as the body, with blanks where quotations, greeting and signature stood; plain apostrophes and dashes. */
  text: string;
  /** Sentences of `text`, their offsets those of the body. */
  sentences: Sentence[];
  /** Own words and signature together: where a way to reach the writer may stand. */
  reachable: string;
  /** All own words, first to last; behind them a sentence would be added. */
  span: Span;
}

/** A line that is a greeting, a bare name before a comma, or a greeting with the text going on: "Hi Ada, the quote is …". */
const GREETING =
  /^\s*(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))\b(?:[^.!?\n]{0,60}[,.!:–—-]*\s*$|(?: [\p{L}.'’-]{1,30}){0,4}\s?[,!–—-]\s)|\p{L}[\p{L}'’.-]{1,30}(?: \p{L}[\p{L}'’.-]{1,30}){0,2},\s*$)/iu;
const TEAM = /^\s*[-–—~/]{0,2}\s?(?:the |your )?(?:\p{Lu}[\p{L}&'’-]{1,20} ){0,4}(?:team|desk|office|department)\s*$/iu;

export function readDraft(body: string): DraftWords {
  const own = ownText(body);
  const masked = inPlace(body, own.text);
  const text = withoutEnds(masked);
  // Lines and their breaks matter to where a sentence ends.
  const lines = text.split('\n').map(plain).join('\n');
  const read = plain(lines);
  return {
    text: read,
    sentences: sentences(lines).map((one) => ({ ...one, text: one.text.slice(0, LONGEST) })),
    reachable: `${own.text}\n${own.signature}`,
    span: { start: Math.max(0, read.search(/\S/u)), end: read.trimEnd().length },
  };
}

const blank = (line: string) => ' '.repeat(line.length);

/** The body with everything blanked that is not in `own`, whose lines stand in it in the same order. */
function inPlace(body: string, own: string): string {
  const left = own.split('\n').filter((line) => line.trim() !== '');
  let next = 0;
  return body
    .split('\n')
    .map((line) => {
      const wanted = left[next];
      if (wanted === undefined || line.trim() === '') return blank(line);
      const at = line.indexOf(wanted.trim());
      if (at < 0 || line.slice(0, at).trim() !== '') return blank(line);
      next += 1;
      const end = at + wanted.trim().length;
      return blank(line.slice(0, at)) + line.slice(at, end) + blank(line.slice(end));
    })
    .join('\n');
}

/** Without the greeting above and the bare name below. */
function withoutEnds(text: string): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first >= 0) lines[first] = (lines[first] ?? '').replace(GREETING, blank);
  for (let last = lines.length - 1, cut = 0; last > first && cut < 3; last -= 1) {
    const line = lines[last] ?? '';
    if (line.trim() === '') continue;
    const isSigned = (isName(line) && line.trim().split(/\s+/u).length <= 4) || TEAM.test(line);
    if (!isSigned || /[!?]\s*$/u.test(line)) break;
    lines[last] = blank(line);
    cut += 1;
  }
  return lines.join('\n');
}
