/**
 * How English rules are written down: `<name>` stands for a piece, `(…)` groups and captures nothing, `\p{L}` is a letter,
 * case never counts. All repetitions are bounded, so reading stays linear.
 */
import { DELIVERABLES, VERBS, withIng, withS } from './verbs';

const oneOf = (words: readonly string[]) => `(${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const PIECES: Record<string, string> = {
  verb: `((?:re-?|double-)?${oneOf(VERBS)})`,
  doing: `(<verb>|be|have)`,
  verbs: `((?:re-?)?${oneOf(VERBS.map(withS))})`,
  verbing: `((?:re-?)?${oneOf(VERBS.map(withIng))})`,
  thing: DELIVERABLES,
  /** What a clause may begin with. */
  so: '((and|but|so|then|or|also|plus|well|yes|sure)[, ] ?)?',
  /** Words between "will" and its verb. */
  adv: '((also|then|just|only|now|first|gladly|happily|certainly|definitely|absolutely|personally|immediately|quickly|promptly|shortly|probably|likely|hopefully|of course|all|both|each|simply|either|try and|go ahead and|go and|come and|be sure to|make sure (to|and)|again|soon|today|tomorrow|tonight|still|do|gonna|therefore|in turn|at least|in the meantime|meanwhile|separately|directly|further|even|naturally|obviously|actually|myself|ourselves|kindly|carefully|properly|formally|finally|eventually|next|later today|later|by then|no doubt|as (discussed|promised|agreed|requested)),? ){0,3}',
  i: "(i|we|both of us|(the )?two of us|(\\p{L}[\\p{L}'-]{1,20} (\\p{L}[\\p{L}'-]{1,20} )?(and|&) (i|we|me)))",
  /** "I will" and what means the same. */
  will: "('ll|;ll|(?<=(^|[\\s,])i)ll|ll(?= <doing>\\b)|l'l| ?'ll| will| wil| wll| shall)",
  be: "('m|'re|m|re| am| are)",
  weekday: '(mon|tues?|wednes|weds?|thu(rs?)?|fri|satur|sat|sun)(day)?s?',
  you: "(you|u|ya|y'all|your|you're|ur|yours|yourself)",
};

/** Letters of English words and names. Unicode's own class would make each pattern many times as large. */
const LETTERS = 'a-z\u00c0-\u024f';

/** A rule's pattern as a regular expression. */
export function rule(notation: string): RegExp {
  let whole = notation;
  for (let depth = 0; depth < 4; depth += 1) whole = whole.replace(/<(\w+)>/g, (same, name) => PIECES[name] ?? same);
  let inClass = false;
  const source = whole.replace(/\\p\{L[lu]?\}|\\.|[[\]]|\((?!\?)/g, (part) => {
    if (part === '[' || part === ']') inClass = part === '[';
    if (part === '(') return inClass ? part : '(?:';
    if (!part.startsWith('\\p')) return part;
    return inClass ? LETTERS : `[${LETTERS}]`;
  });
  return new RegExp(source, 'i');
}
