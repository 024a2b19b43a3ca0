/** Is a text English? By its small words alone: the page asks the browser's detector besides. Pure. */

const ENGLISH = new Set(
  "the and to of is you that it for with i be have are we will can not from by your my our if me would please or but they what when which who how all about there let know send call get thanks thank i'll we'll you'll don't".split(
    ' ',
  ),
);
const OTHERS = new Set(
  'der die das und ist nicht ich sie wir ein eine mit auf für den dem im von bitte wird danke morgen le la les des est et vous nous je pour que une avec merci bonjour votre demain el los y es en por con para gracias usted mañana il che di sono grazie della domani het een van ik niet voor wij os um não você obrigado och att det som jag är inte og jeg ikke nie jest się że proszę'.split(
    ' ',
  ),
);

/** Answers false where another language's small words or another alphabet prevail; a text without either counts as English. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters * 0.7) return false;
  let english = 0;
  let other = 0;
  for (const word of sample
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .match(/[\p{L}']+/gu) ?? []) {
    if (ENGLISH.has(word)) english += 1;
    if (OTHERS.has(word)) other += 1;
  }
  return other === 0 || english >= other;
}
