/** Do two promise lines speak of the same thing? By their key words. Pure. */

const SMALL = new Set(
  "a an and any are as at be been by can could do done for from get give go got had has have he her him his how i i'd i'll i'm i've if in into is it its let make me my need new now of on once our out over please she should so some soon than that the their them then there they this through to today tomorrow up us was we we'll week what when which who will with would you you'll your".split(
    ' ',
  ),
);
/** Different words for one act. */
const SAME: Record<string, string> = {
  quotation: 'quote',
  offer: 'quote',
  proposal: 'quote',
  pricing: 'price',
  ring: 'call',
  phone: 'call',
  email: 'send',
  mail: 'send',
  forward: 'send',
  share: 'send',
  specification: 'spec',
};

/** The words that tell what it is about, each in one form: "quotes" is "quote", "sending" is "send". */
export function keyWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/[‘’]/gu, "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
  return new Set(
    words
      .filter((word) => !SMALL.has(word) && word.length > 1)
      .map((word) => word.replace(/'s$/u, ''))
      .map((word) => SAME[stem(word)] ?? stem(word)),
  );
}

function stem(word: string): string {
  if (word.length <= 4) return word.length === 4 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
  const cut = word.replace(/(?:ies)$/u, 'y').replace(/(?<=[^s])s$/u, '');
  return cut.length > 5 ? cut.replace(/(?:ing|ed)$/u, '') : cut;
}

/** The same thing promised in other words: most of the key words of the shorter line stand in the longer. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [keyWords(one), keyWords(other)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (a.size === 0) return one.trim().toLowerCase() === other.trim().toLowerCase();
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === a.size ? a.size > 1 || b.size <= 2 : shared >= 2 && shared / a.size >= 0.6;
}
