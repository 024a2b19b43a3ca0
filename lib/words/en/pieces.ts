/**
 * How English rules are written down: `<name>` stands for a piece, `(…)` groups and captures nothing, `\p{L}` is a letter,
 * case never counts. All repetitions are bounded, so reading stays linear.
 */
import { lower } from '../plain';
import { DELIVERABLES, VERBS, withIng, withS } from './verbs';

const oneOf = (words: readonly string[]) => `(${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const PIECES: Record<string, string> = {
  verb: `((?:re-?)?${oneOf(VERBS)})`,
  doing: `(<verb>|be|have)`,
  verbs: `((?:re-?)?${oneOf(VERBS.map(withS))})`,
  verbing: `((?:re-?)?${oneOf(VERBS.map(withIng))})`,
  thing: DELIVERABLES,
  /** What a clause may begin with. */
  so: '((and|but|so|then|or|also|well|yes|sure)[, ] ?)?',
  /** Words between "will" and its verb. */
  adv: '((also|then|just|only|now|first|certainly|definitely|probably|hopefully|all|both|each|simply|either|try and|come and|again|soon|today|tomorrow|tonight|still|do|gonna|in the meantime|even|naturally|obviously|kindly|properly|finally|next|later today|later|by then|no doubt),? ){0,3}',
  i: "(i|we|both of us|(the )?two of us|(\\p{L}[\\p{L}'-]{1,20} (\\p{L}[\\p{L}'-]{1,20} )?(and|&) (i|we|me)))",
  /** "I will" and what means the same. */
  will: "('ll|(?<=(^|[\\s,])i)ll|ll(?= <doing>\\b)|l'l|'l| ?'ll| will| wil| shall)",
  be: "('m|'re|m|re| am| are)",
  weekday: '(mon|tues?|wednes|weds?|thu(rs?)?|fri|satur|sat|sun)(day)?s?',
  you: "(you|u|ya|y'all|your|you're|ur|yours|yourself)",
};

/** Letters of English words and names. Unicode's own class would make each pattern many times as large. */
const LETTERS = 'a-z\u00c0-\u024f';

/**
 * One rule's pattern. It reads the text in small letters: a browser needs twice as long to make a pattern ready that ignores
 * case by itself.
 */
export class Pattern {
  readonly #find: RegExp;

  constructor(find: RegExp) {
    this.#find = find;
    unused.add(this);
  }

  test(text: string): boolean {
    return this.exec(text) !== null;
  }

  /** The first match and the words of its group `who`, as they are written. */
  exec(text: string): { 0: string; index: number; who: string } | null {
    unused.delete(this);
    const match = this.#find.exec(lower(text));
    if (!match) return null;
    const whole = text.slice(match.index, match.index + match[0].length);
    const small = match.groups?.who ?? '';
    const at = match[0].indexOf(small);
    return { 0: whole, index: match.index, who: whole.slice(at, at + small.length) };
  }

  /** The text without the first match. */
  without(text: string): string {
    const match = this.exec(text);
    return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text;
  }
}

const unused = new Set<Pattern>();

/**
 * Makes the next pattern ready that was not used yet; false when there is none left. All together take a browser a second,
 * one at a time nobody who asks in between has to wait.
 */
export function readyNext(): boolean {
  const [next] = unused;
  next?.test('');
  return next !== undefined;
}

/** A rule's pattern. */
export function rule(notation: string): Pattern {
  let whole = notation;
  for (let depth = 0; depth < 4; depth += 1) whole = whole.replace(/<(\w+)>/g, (same, name) => PIECES[name] ?? same);
  let inClass = false;
  const source = whole.replace(/\\p\{L[lu]?\}|\\.|[[\]]|\((?!\?)/g, (part) => {
    if (part === '[' || part === ']') inClass = part === '[';
    if (part === '(') return inClass ? part : '(?:';
    if (!part.startsWith('\\p')) return part;
    return inClass ? LETTERS : `[${LETTERS}]`;
  });
  return new Pattern(new RegExp(source));
}
