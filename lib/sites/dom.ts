/** Small questions about somebody else's page, shared by the readers. They read; nothing is changed, fetched or clicked. */

/** One way to find a part of a page, and when it was last seen working (`YYYY-MM`). */
export interface Candidate {
  selector: string;
  seen: string;
}
/** Ordered candidates per part: the first that finds something wins, never document order. */
export type Registry<Key extends string> = Record<Key, readonly Candidate[]>;

/** Finds a part by its ordered candidates; `fits` drops what is hidden or inside a message body. */
export function find(
  root: ParentNode,
  candidates: readonly Candidate[],
  fits: (element: HTMLElement) => boolean = () => true,
): HTMLElement | null {
  for (const { selector } of candidates) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) if (fits(element)) return element;
  }
  return null;
}

/** All elements of the first candidate that finds any. */
export function findAll(
  root: ParentNode,
  candidates: readonly Candidate[],
  fits: (element: HTMLElement) => boolean = () => true,
): HTMLElement[] {
  for (const { selector } of candidates) {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Is the element displayed, with all it stands in (shadow hosts and frames included)? Asks the browser where it can
 * tell; else (documents without layout) walks up through the computed styles.
 */
export function isShown(element: Element): boolean {
  if (!element.isConnected) return false;
  const visible =
    typeof element.checkVisibility === 'function'
      ? element.checkVisibility({ visibilityProperty: true })
      : isStyledVisible(element);
  if (!visible) return false;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? isShown(frame) : true;
}

function isStyledVisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const style = view ? view.getComputedStyle(at) : (at as HTMLElement).style;
    if (style.display === 'none' || (at === element && style.visibility === 'hidden')) return false;
  }
  return true;
}

/** The parent element, out of a shadow root to its host. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Text as a person reads it: emoji pictures become their character, white space is folded. */
export function textOf(node: Node | null | undefined): string {
  return node ? fold(rawText(node)) : '';
}

function rawText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 && node.nodeType !== 11) return '';
  const element = node as Element;
  if (element.localName === 'img') return element.getAttribute('data-emoji') ?? '';
  let text = '';
  for (const child of node.childNodes) text += rawText(child);
  return text;
}

/** One space for every run of white space, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
