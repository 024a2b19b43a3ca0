/** A promise line with a name in it: what somebody wrote to the reader, read from the user's side. Pure. */

/** "send you the quote": whom is plain, since the line stands beside them. */
const TO_WHOM =
  /^((?:(?:also|then|just) )?(?:send|give|get|e-?mail|mail|bring|show|forward|hand|pass|write|offer|post|ship|text|quote|order|book|prepare|make|draft)) (?:you|me|us|both of you|you both) (?=\S)/iu;

interface Sides {
  /** `out`: the user wrote it, `in`: the other one did. */
  direction: 'out' | 'in';
  /** How the other one is called: "Ada". */
  name: string;
}

/** "Call you" of the user's own mail is "Call Ada"; "send me the quote" of Ada's is "Send the quote". */
export function promiseLine(text: string, { direction, name }: Sides): string {
  const short = text.replace(TO_WHOM, '$1 ');
  const theirs = `${name}’s`;
  const words: Record<string, string> =
    direction === 'out'
      ? { you: name, your: theirs, yours: theirs }
      : { me: name, us: name, my: theirs, our: theirs, you: 'me', your: 'my', yours: 'mine' };
  // "when can you deliver?" is a question to the user: it stays as it was asked.
  if (name === '' || short.startsWith('Answer: ')) return short;
  return short
    .replace(/\p{L}+/gu, (word) => words[word.toLowerCase()] ?? word)
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
