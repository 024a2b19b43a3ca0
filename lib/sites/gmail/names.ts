import { fold } from '../dom';

const TITLES = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau|ing|dipl|mag|sir|dame)\.?[\s-]+)+(?=\S)/iu;
/** "Ada Lovelace, PhD, MBA": short words without a space that carry two capitals. */
const CREDENTIALS = /(?:,\s*(?=\S*\p{Lu}\S*\p{Lu})[\p{L}.]{2,6})+$/u;
const PRONOUNS = /\s*\((?:she|he|they|her|him|them|sie|er|elle|il|ella|él)(?:\s*\/\s*\p{L}+)*\)/giu;
/** Digits and # are emoji too, by the letter of Unicode. */
const EMOJI = /(?![\d#*])\p{Emoji_Presentation}|\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\ufe0f\u200d]/gu;

/** A person's name without quotation marks, titles, credentials, pronouns and emoji; as shown if nothing would be left. */
export function plainName(shown: string): string {
  const bare = fold(shown.replace(EMOJI, ' ').replace(PRONOUNS, ' ')).replace(/^["'“”„‘’«»]+|["'“”„‘’«»]+$/gu, '');
  return bare.replace(CREDENTIALS, '').replace(TITLES, '').trim() || bare || shown;
}

/**
 * Did a mailing group or a service rewrite the sender, so that the address is not the person's? "'Ada Byron' via
 * Support" in any language that keeps the quotation marks, "Ada Byron via Support" with the word itself.
 */
export function isRewritten(shown: string): boolean {
  return /\S\s+via\s+\S/u.test(shown) || /^['‘"“„«].+['’"”»]\s+\p{L}+\s+\S/u.test(shown);
}
