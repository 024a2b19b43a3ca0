/** What was promised or asked, short enough for a promise line: "Send the quote". Pure. */
import type { Hit } from './due';
import type { Claim } from './labels';

const LONGEST = 90;

/** `words`: the sentence in plain apostrophes; `hits`: its date phrases, which are left out where they stand at an edge. */
export function actText(words: string, claim: Claim, hits: readonly Hit[]): string {
  return words.slice(claim.act, Math.min(claim.clause.end, claim.act + LONGEST)) || `${hits.length}`;
}
