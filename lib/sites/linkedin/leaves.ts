/** The pieces of text of a card, as a person reads them from top to bottom. */
import { fold, textOf } from '@/lib/sites/dom';
import { OUTSIDE } from './selectors';

/** One piece of visible text. */
export interface Leaf {
  element: Element;
  text: string;
  /** The link it stands in. */
  link: Element | null;
  /** In a button or a menu: an action, not a fact. */
  action: boolean;
}

const HIDDEN_CLASS = /(?:^|\s)(?:visually-hidden|a11y-text|sr-only)(?:\s|$)/;
const SKIPPED = `script, style, template, svg, code, ${OUTSIDE}`;
/** A top card has some thirty pieces; what comes after is not about the person. */
const MOST = 120;

/** Visible pieces of text below an element, in order; `after` drops those up to and inside that element. */
export function leavesOf(scope: Element, after: Element | null = null): Leaf[] {
  const leaves: Leaf[] = [];
  walk(scope, null, false);
  return leaves;

  function walk(element: Element, link: Element | null, action: boolean): void {
    if (leaves.length >= MOST) return;
    const role = element.getAttribute('role');
    const inLink = element.localName === 'a' ? element : link;
    const inAction = action || element.localName === 'button' || role === 'button' || role === 'menu';
    const text = hasOwnText(element) ? visibleText(element) : '';
    if (text) {
      if (!after || isAfter(element, after)) leaves.push({ element, text, link: inLink, action: inAction });
      return;
    }
    for (const child of element.children) if (isReadable(child)) walk(child, inLink, inAction);
  }
}

/** Is the element itself displayed and meant for eyes? (Those it stands in have been asked before.) */
export function isReadable(element: Element): boolean {
  if (element.matches(SKIPPED) || HIDDEN_CLASS.test(element.getAttribute('class') ?? '')) return false;
  if ((element as HTMLElement).hidden) return false;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return !style || (style.display !== 'none' && style.visibility !== 'hidden');
}

/** Text of an element without its parts for screen readers. */
export function visibleText(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    else if (child.nodeType === 1 && isReadable(child as Element)) {
      text +=
        (child as Element).localName === 'br'
          ? ' '
          : (child as Element).children.length
            ? visibleText(child as Element)
            : textOf(child);
    }
  }
  return fold(text);
}

function hasOwnText(element: Element): boolean {
  for (const child of element.childNodes) if (child.nodeType === 3 && child.nodeValue?.trim()) return true;
  return false;
}

/** Later in the document, and not inside. */
function isAfter(element: Element, other: Element): boolean {
  const where = other.compareDocumentPosition(element);
  return (where & 4) !== 0 && (where & 16) === 0;
}
