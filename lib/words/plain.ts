/** Text made easier to read by rules, of the same length, so that offsets stay those of the original. Pure. */

/** Apostrophes, quotation marks, dashes and spaces in their plain form; upper and lower case as typed. */
export function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc\u00b4`\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\v\f\r\n\u2028\u2029]/g, ' ');
}

/** In small letters, every one in its place. */
export function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
