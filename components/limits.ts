/** Names typed by the user: longer ones are refused (product.md, section 10). */
export const NAME_LIMIT = 200;
/** Promises, notes and reasons typed by the user. */
export const TEXT_LIMIT = 500;

/** Notes on a call or visit. */
export const NOTE_LIMIT = 5000;

/** Why a typed text is refused, in one line naming the field and its length; null where it fits. */
export function tooLong(field: string, text: string, limit: number): string | null {
  const length = [...text.trim()].length;
  return length > limit ? `${field}: ${length} characters are too many, at most ${limit} fit` : null;
}

/** The address, if it leads to the web, a mailbox or a phone; null for every other scheme (a page's word is a guest's). */
export function safeLink(url: string | null): string | null {
  if (!url) return null;
  try {
    const { protocol } = new URL(url);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? url : null;
  } catch {
    return null;
  }
}
