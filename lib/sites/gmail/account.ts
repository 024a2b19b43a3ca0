import { find } from '../dom';
import { address, addressesIn } from './address';
import { placeOf } from './place';
import { GMAIL, isWritten } from './selectors';

/**
 * The mailbox that is open, lower case; null where the page does not tell. Never from the account menu (it lists the
 * other accounts too) and never from `/u/<n>/` (the number changes with the order of signing in).
 */
export function accountOf(document: Document, url: string): string | null {
  const place = placeOf(url);
  if (!place.mount) return null;
  const meta = fromMeta(document);
  const title = fromTitle(document.title);
  if (!place.delegated) return meta ?? fromLink(document) ?? title;
  // A delegate's page has two addresses, mailbox and delegate; only the title is known to name the mailbox.
  if (title) return title;
  const link = fromLink(document);
  return meta && link && meta !== link ? null : (meta ?? link);
}

function fromMeta(document: Document): string | null {
  return address(find(document, GMAIL.accountMeta)?.getAttribute('content'));
}

/** "Google Account: Robin Meyer (robin@ourfirm.example)" in any language: the last address, which stands in brackets. */
function fromLink(document: Document): string | null {
  const link = find(document, GMAIL.accountLink, (element) => !isWritten(element) && addressOf(element) !== null);
  return link ? addressOf(link) : null;
}

function addressOf(link: Element): string | null {
  const [label = [], title = []] = ['aria-label', 'title'].map((name) => addressesIn(link.getAttribute(name) ?? ''));
  return label.at(-1) ?? title.at(-1) ?? null;
}

/** "Subject - robin@ourfirm.example - Acme Mail": the last part that is an address and nothing else, but not the end. */
function fromTitle(title: string): string | null {
  const parts = title.slice(-2000).split(/\s[-–]\s/u);
  for (const part of parts.slice(0, -1).reverse()) {
    const found = address(part);
    if (found) return found;
  }
  return null;
}
