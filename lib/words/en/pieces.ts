/** How English rules are written down: `<name>` stands for a piece. All repetitions are bounded, so reading stays linear. */
import { DELIVERABLES, VERBS, withIng, withS } from './verbs';

const oneOf = (words: readonly string[]) => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const PIECES: Record<string, string> = {
  verb: oneOf(VERBS),
  doing: oneOf([...VERBS, 'be', 'have']),
  verbs: oneOf(VERBS.map(withS)),
  verbing: oneOf(VERBS.map(withIng)),
  thing: DELIVERABLES,
  /** Words between "will" and its verb. */
  adv: '(?:(?:also|then|just|only|now|first|gladly|happily|certainly|definitely|surely|absolutely|personally|immediately|quickly|promptly|shortly|probably|likely|most likely|hopefully|of course|all|both|each|indeed|in fact|simply|either|try and|go ahead and|go and|come and|be sure to|make sure to|make sure and|again|soon|today|tomorrow|tonight|still|do|gonna|therefore|in turn|at least|at the very least|in the meantime|meanwhile|separately|directly|instead|further|even|naturally|obviously|actually|myself|ourselves|kindly|carefully|properly|duly|formally|officially|obviously|happily|finally|eventually|next|later today|later|by then|no doubt|without fail|as discussed|as promised|as agreed|as requested),? ){0,3}',
  i: "(?:i|we|both of us|(?:the )?two of us|(?:\\p{L}[\\p{L}'-]{1,20} (?:\\p{L}[\\p{L}'-]{1,20} )?(?:and|&) (?:i|we|me)))",
  /** "I will" and what means the same. */
  will: "(?:'ll|;ll|(?<=(?:^|[\\s,])i)ll|ll(?= (?:<doing>)(?!\\p{L}))|l'l| ?'ll| will| wil| wll| shall)",
  weekday: '(?:mon|tues?|wednes|weds?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?',
  you: "(?:you|u|ya|your|you're|ur|yours|yourself)",
};

/** Letters of English words and names. Unicode's own class would make each pattern many times as large. */
const LETTERS = 'a-z\u00c0-\u024f';

/** A rule's pattern as a regular expression; `\p{L}` is a letter in it, case never counts. */
export function rule(notation: string): RegExp {
  const piece = (whole: string, name: string) => PIECES[name] ?? whole;
  const whole = notation.replace(/<(\w+)>/g, piece).replace(/<(\w+)>/g, piece);
  let inClass = false;
  const source = whole.replace(/\\p\{L[lu]?\}|\\.|[[\]]/g, (part) => {
    if (part === '[' || part === ']') inClass = part === '[';
    if (!part.startsWith('\\p')) return part;
    return inClass ? LETTERS : `[${LETTERS}]`;
  });
  return new RegExp(source, 'i');
}
