/** Names as LinkedIn shows them, and what is left of them for a greeting. Pure. */
import { fold } from '@/lib/sites/dom';

// biome-ignore lint/suspicious/noMisleadingCharacterClass: joined emoji go part by part.
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1F3FB}-\u{1F3FF}\u200d\ufe0f\u20e3]/gu;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|（[^（）]*）|【[^【】]*】/gu;
const TITLE =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|miss|herr|frau|ing|dipl|mag|rer|nat|med|jur|phil|h\.?c)\.|(?:dr|prof|mr|mrs|ms|mx|herr|frau)(?=\s)|dipl\.?-ing\.?)[\s.-]*/iu;
const CREDENTIAL = /\s+(?:ph\.?\s?d\.?|m\.?b\.?a\.?|msc|m\.sc\.?|bsc|b\.sc\.?|cpa|cfa|pmp|cissp|ll\.?m\.?|esq\.?)$/iu;
const PRONOUNS = /\s+\p{L}{1,5}\/\p{L}{1,5}(?:\/\p{L}{1,5})?$/u;

/**
 * The name without honorifics, credentials, pronouns, emoji and an alias in brackets, at most 200 characters. First and
 * last name are never told apart. Where nothing would be left, the name as it was.
 */
export function plainName(shown: string): string {
  const whole = fold(shown).slice(0, 200);
  let name = fold(whole.replace(BRACKETED, ' ').replace(EMOJI, '').split(/[|｜]/u)[0] ?? '');
  name = fold(name.split(/[,，،]/u)[0] ?? '');
  for (let at = 0; at < 5 && TITLE.test(name); at++) name = name.replace(TITLE, '');
  name = name.replace(PRONOUNS, '');
  while (CREDENTIAL.test(name) && name.replace(CREDENTIAL, '').includes(' ')) name = name.replace(CREDENTIAL, '');
  return fold(name) || whole;
}

/** The name in a page's title: "(2) Ada Lovelace | LinkedIn"; null where the title names nobody. */
export function nameInTitle(title: string): string | null {
  const whole = fold(title).replace(/^\(\d+\+?\)\s*/, '');
  const end = whole.lastIndexOf(' | LinkedIn');
  return end > 0 ? whole.slice(0, end) : null;
}

/** Do two spellings mean the same shown name? Apostrophes differ between title and heading. */
export function sameName(one: string | null, other: string | null): boolean {
  return !!one && !!other && flat(one) === flat(other);
}

function flat(name: string): string {
  return fold(name).replace(/[’ʼ`]/gu, "'").normalize('NFC').toLowerCase();
}
