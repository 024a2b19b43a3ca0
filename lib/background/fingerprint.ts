/** A sentence as a number: which was dismissed is remembered without its words. */
export function fingerprint(sentence: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (const letter of sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return `${(two >>> 0).toString(36)}${(one >>> 0).toString(36)}`;
}
