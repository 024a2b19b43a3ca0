/** A mail's own words: without what it quotes or forwards, without signature, disclaimer and unsubscribe lines. Pure. */
import { textWithoutQuotes } from './ownTextDom';
import { introducesQuote, leadsIn, quoteHeads } from './ownTextHeaders';
import { isDelimiter, isDisclaimer, signatureAt } from './ownTextSignature';
import { SALUTATION } from './sentences';

export interface OwnText {
  /** Line breaks as written, at most one blank line in a row; empty where nothing is the writer's own. */
  text: string;
  /** What was cut off as the signature, with a sign-off above it; empty where there is none. */
  signature: string;
  hasQuote: boolean;
}

/** "… thanks! On Mon, 3 Nov 2025 at 10:00, Ann wrote:", all on one line, where a page has lost its breaks. */
const INLINE_ATTRIBUTION = /\sOn (?:\p{Lu}\p{L}{2,8}[.,]{0,2} ){0,2}\d[^\n]{5,200}?\swrote:/u;

/**
 * Reads a mail's text, or the body in a page: there the page's own marks of quotations and signatures count first. Lines
 * between quoted lines (an answer below each question) are the writer's own. Never throws; time grows with the length only.
 */
export function ownText(source: string | { html: ParentNode }): OwnText {
  if (typeof source === 'string') return fromLines(source.split(/\r\n?|\n/u), false);
  const { lines, signature, hasQuote } = textWithoutQuotes(source.html);
  const read = fromLines(lines, hasQuote);
  return { ...read, signature: [read.signature, withoutDelimiter(signature)].filter(Boolean).join('\n') };
}

function fromLines(all: string[], hadQuote: boolean): OwnText {
  const lines = brokenBeforeAttribution(all);
  const heads = quoteHeads(lines);
  const own: string[] = [];
  const signature: string[] = [];
  let hasQuote = hadQuote;
  let hasWords = false;
  let at = 0;
  while (at < lines.length) {
    const end = endOfStretch(lines, heads, at);
    if (end > at) {
      hasWords = takeStretch(lines.slice(at, end), own, signature, hasWords);
      at = end;
      continue;
    }
    const behind = heads[at] ?? -1;
    if (behind >= 0) {
      while (own.length > 0 && leadsIn(own.at(-1) ?? '')) own.pop();
      hasQuote = true;
      const next = lines.slice(behind, behind + 5).find((line) => line.trim() !== '') ?? '';
      if (!isQuoted(next)) break;
      at = behind;
      continue;
    }
    const above = own.findLastIndex((line) => line.trim() !== '');
    if (!isQuoted(lines[at - 1] ?? '') && introducesQuote(own[above] ?? '')) own.length = above;
    hasQuote = true;
    at += 1;
  }
  return { text: tidy(own), signature: withoutDelimiter(tidy(signature)), hasQuote };
}

/** Where the lines end that no quotation interrupts; code between ``` lines is never one. */
function endOfStretch(lines: string[], heads: number[], from: number): number {
  let isCode = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (!isCode && (isQuoted(line) || (heads[at] ?? -1) >= 0)) return at;
    if (isFence(line)) isCode = !isCode;
  }
  return lines.length;
}

/** Puts the lines of a stretch where they belong. Answers whether anything but a greeting has been said so far. */
function takeStretch(lines: string[], own: string[], signature: string[], said: boolean): boolean {
  let hasWords = said;
  let isCode = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isFence(line)) isCode = !isCode;
    if (!isCode && signatureAt(lines, at, hasWords)) {
      signature.push(...lines.slice(at));
      return hasWords;
    }
    if (isDisclaimer(line) && startsParagraph(lines, at)) {
      at = endOfParagraph(lines, at) - 1;
      continue;
    }
    own.push(line);
    hasWords ||= line.trim() !== '' && !SALUTATION.test(line);
  }
  return hasWords;
}

const isFence = (line: string) => /^\s{0,9}```/u.test(line);
const isQuoted = (line: string) => /^\s{0,3}>/u.test(line);
const startsParagraph = (lines: string[], at: number) =>
  at === 0 || (lines[at - 1] ?? '').trim() === '' || /unsubscribe/iu.test(lines[at] ?? '');

function endOfParagraph(lines: string[], from: number): number {
  if (/unsubscribe/iu.test(lines[from] ?? '')) return from + 1;
  let at = from;
  while (at < lines.length && (lines[at] ?? '').trim() !== '') at += 1;
  return at;
}

function withoutDelimiter(signature: string): string {
  const lines = signature.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !isDelimiter(line));
  return first < 0 ? '' : lines.slice(first).join('\n').trim();
}

function brokenBeforeAttribution(lines: string[]): string[] {
  return lines.flatMap((line) => {
    if (line.length < 30 || !line.includes('wrote:')) return [line];
    // Nobody's "On … wrote:" comes later than this in a line worth reading.
    const match = INLINE_ATTRIBUTION.exec(line.slice(0, 20_000));
    if (!match) return [line];
    const end = match.index + match[0].length;
    return [line.slice(0, match.index), match[0].trim(), line.slice(end)];
  });
}

function tidy(lines: string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
