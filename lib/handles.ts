/** One spelling for every way to reach somebody, so that the same person is found again. Pure. */
import type { Handle } from './model';

const ADDRESS =
  /^[^\s@<>"(),:;[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
const PROFILE_ID = /^A[A-Za-z]oA[\w-]{8,}$/;
const SALES_ID = /^ACwAA[\w-]{4,}$/;

/** A plausible e-mail address in lower case, without display name and `mailto:`; null for anything else. */
export function normalAddress(text: string): string | null {
  const address = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[?#].*$/s, '')
    .trim()
    .toLowerCase();
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}

/** The domain of an address or of a `mailto:` handle, else null. */
export function domainOf(handle: Handle): string | null {
  const address = normalAddress(handle);
  return address ? address.slice(address.lastIndexOf('@') + 1) : null;
}

/**
 * A telephone number in E.164 as `tel:+442079460000`; null where no country code is told, since a local number means
 * somebody else in every country.
 */
export function normalPhone(text: string): Handle | null {
  const spoken = text.trim().replace(/^tel:/i, '').replace(/\(0\)/g, '').replace(/;.*$/s, '');
  if (!/^(?:\+|00)[\d\s().\-/\u00a0]+$/.test(spoken)) return null;
  const digits = spoken.replace(/^00/, '').replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 15 && digits[0] !== '0' ? `tel:+${digits}` : null;
}

/**
 * A LinkedIn profile or Sales Navigator address without query and trailing slash, decoded once; a vanity slug in lower
 * case, ids (`ACoAA…`, `ACwAA…`) as they are; null for any other address.
 */
export function normalLinkedin(text: string): Handle | null {
  let url: URL;
  try {
    url = new URL(/^[\w.]*linkedin\.com\//i.test(text.trim()) ? `https://${text.trim()}` : text.trim());
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol) || !/(^|\.)linkedin\.com$/.test(url.hostname)) return null;
  const sales = url.pathname.match(/^\/sales\/lead\/([^/,]+)/)?.[1];
  if (sales) return SALES_ID.test(sales) ? `https://www.linkedin.com/sales/lead/${sales}` : null;
  const segment = url.pathname.match(/^\/in\/([^/]+)/)?.[1];
  const slug = segment && decodedOnce(segment);
  if (!slug || slug === 'me') return null;
  return `https://www.linkedin.com/in/${PROFILE_ID.test(slug) ? slug : slug.toLowerCase()}`;
}

/** Decoded exactly once; null where it still decodes to something else (a disguise) or holds what no slug holds. */
function decodedOnce(segment: string): string | null {
  try {
    const slug = decodeURIComponent(segment).normalize('NFC');
    if (slug.length > 200 || /[\s/?#<>"\\]/.test(slug)) return null;
    return decodeURIComponent(slug) === slug ? slug : null;
  } catch {
    return null;
  }
}

/** Any way to reach somebody, as people paste it or a page shows it, in its one spelling; null where it is none. */
export function normalHandle(text: string): Handle | null {
  const linkedin = normalLinkedin(text);
  if (linkedin) return linkedin;
  const address = normalAddress(text);
  if (address) return `mailto:${address}`;
  return normalPhone(text);
}

/** A name to show for somebody of whom only the handle is known: "ada.lovelace" becomes "Ada Lovelace". */
export function nameFromHandle(handle: Handle): string {
  const address = normalAddress(handle);
  if (address) return capitals(address.slice(0, address.indexOf('@')).replace(/\+.*$/, ''));
  if (handle.startsWith('tel:')) return handle.slice(4);
  const slug = handle.slice(handle.lastIndexOf('/') + 1);
  return PROFILE_ID.test(slug) || SALES_ID.test(slug) ? 'LinkedIn member' : capitals(slug.replace(/-[\da-f]{6,}$/, ''));
}

function capitals(words: string): string {
  const split = words.split(/[._\-\s]+/).filter(Boolean);
  const name = split.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return name || words;
}
