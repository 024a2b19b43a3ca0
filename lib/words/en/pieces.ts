/** How English rules are written down: `<name>` stands for a piece. All repetitions are bounded, so reading stays linear. */
import { DELIVERABLES, VERBS, withIng, withS } from './verbs';

const oneOf = (words: readonly string[]) => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

const PIECES: Record<string, string> = {
  verb: oneOf(VERBS),
  verbs: oneOf(VERBS.map(withS)),
  verbing: oneOf(VERBS.map(withIng)),
  thing: DELIVERABLES,
  /** Words between "will" and its verb. */
  adv: '(?:(?:also|then|just|only|now|first|gladly|happily|certainly|definitely|surely|absolutely|personally|immediately|quickly|promptly|shortly|probably|likely|most likely|hopefully|of course|all|both|each|indeed|in fact|simply|either|try and|go ahead and|go and|come and|be sure to|make sure to|make sure and|again|soon|today|tomorrow|tonight|still|do|gonna|therefore|in turn|at least|at the very least|in the meantime|meanwhile|separately|directly|instead|further|even|naturally|obviously|actually|myself|ourselves|kindly|carefully|properly|duly|formally|officially|obviously|happily|finally|eventually|next|later today|later|by then|no doubt|without fail|as discussed|as promised|as agreed|as requested),? ){0,3}',
  i: "(?:i|we|both of us|(?:the )?two of us|(?:\\p{L}[\\p{L}'-]{1,20} (?:\\p{L}[\\p{L}'-]{1,20} )?(?:and|&) (?:i|we|me)))",
  /** "I will" and what means the same. */
  will: "(?:'ll|;ll|ll|l'l| ?'ll| will| wil| wll| shall|(?:'m|'re|m|re| am| are)? ?(?:going to|gonna|gunna)| intend to|(?:'m|'re| am| are) about to)",
  weekday: '(?:mon|tues?|wednes|weds?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?',
  you: "(?:you|u|ya|your|you're|ur|yours|yourself)",
};

/** A rule's pattern as a regular expression. */
export function rule(notation: string, flags = 'iu'): RegExp {
  return new RegExp(
    notation.replace(/<(\w+)>/g, (whole, name: string) => PIECES[name] ?? whole),
    flags,
  );
}
