/** Is a text English? By its small words alone: the page asks the browser's detector besides. Pure. */

const ENGLISH = new Set(
  "the and to of a in is you that it for on with as i be at this have are we will can not from by your my our if me do would could please an or so was but they what when which who how all has about up out there just let know send call get by get us no thanks thank i'll we'll you'll don't".split(
    ' ',
  ),
);
const OTHERS = new Set(
  'der die das und ist nicht ich sie wir ein eine mit auf für den dem zu im von bitte haben werden kann wird auch noch danke gruß le la les des est et vous nous je pour que qui une dans avec sur pas merci bonjour votre notre el los las y es en por con para que una se del su gracias hola usted nos il lo gli che di non per sono grazie ciao della questo het een van ik je niet voor met zijn wij bedankt aan naar om dat uw o os um uma não com você obrigado och att det som jag på är inte vi tack og er jeg til ikke af w na nie jest się że do z proszę dzień vielen schicke ihnen morgen uns envoie demain mañana enviaré envío domani'.split(
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
