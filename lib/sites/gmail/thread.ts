import { find, findAll, isShown, textOf } from '../dom';
import { findFirst } from './first';
import { legacyId, legacyOf, syncId } from './ids';
import type { Place } from './place';
import { GMAIL, isEvidence } from './selectors';

/** The open conversation: its heading and the elements of its messages, in page order. */
export interface Thread {
  /** Null where no heading was found although messages show. */
  heading: HTMLElement | null;
  subject: string | null;
  threadId: string | null;
  permThreadId: string | null;
  items: HTMLElement[];
  /** Older messages that Gmail folded away: no header to read. */
  hiddenCount: number;
}

const FOLDED = '.kQ, .kx';
const KNOWN_ITEM = '.h7, .kv, .ky';

/**
 * The conversation that shows, or null. Gmail keeps visited views in the page, hidden, often before the shown one; and
 * in a reading pane the list stands beside the conversation.
 */
export function threadOf(document: Document, place: Place): Thread | null {
  const shown = (element: HTMLElement) => isEvidence(element) && isShown(element);
  const heading = find(document, GMAIL.subject, shown);
  // A heading that Gmail renamed: the senders of an open conversation still tell that one is there.
  const start = heading ?? find(document, GMAIL.sender.slice(0, 2), shown);
  if (!start) return null;
  const { items, hiddenCount } = itemsAround(start);
  const permThreadId = syncId(heading?.getAttribute('data-thread-perm-id'));
  return {
    heading,
    subject: heading ? textOf(heading).slice(0, 1000) : null,
    threadId: legacyId(heading?.getAttribute('data-legacy-thread-id')) ?? place.threadId ?? legacyOf(permThreadId),
    permThreadId,
    items,
    hiddenCount,
  };
}

/** Climbs from the heading: containers changed three times in thirteen months, so none of them is relied upon. */
function itemsAround(start: HTMLElement): { items: HTMLElement[]; hiddenCount: number } {
  for (const { selector } of GMAIL.container) {
    const container = start.closest<HTMLElement>(selector);
    const found = container ? itemsIn(container, start) : null;
    if (found && found.items.length + found.hiddenCount > 0) return found;
  }
  return { items: [], hiddenCount: 0 };
}

function itemsIn(container: HTMLElement, start: HTMLElement): { items: HTMLElement[]; hiddenCount: number } | null {
  const parents = new Map<Element | null, boolean>();
  const stands = ({ parentElement: parent }: HTMLElement) => {
    if (!parents.has(parent)) parents.set(parent, parent !== null && isEvidence(parent) && isShown(parent));
    return parents.get(parent);
  };
  let hiddenCount = 0;
  for (const one of container.querySelectorAll<HTMLElement>(FOLDED)) {
    if (stands(one) && !one.parentElement?.closest(`${KNOWN_ITEM}, ${FOLDED}`)) hiddenCount += 1;
  }
  for (const { selector } of GMAIL.item) {
    const items: HTMLElement[] = [];
    let last: HTMLElement | null = null;
    for (const item of container.querySelectorAll<HTMLElement>(selector)) {
      // Attachments are a list inside a message.
      if (last?.contains(item) || !stands(item)) continue;
      last = item;
      if (!item.matches(FOLDED) && isShown(item) && isMessage(item)) items.push(item);
    }
    if (items.length > 0) return { items, hiddenCount };
  }
  const items = itemsBySender(container, start);
  return items.length + hiddenCount > 0 ? { items, hiddenCount } : null;
}

/** Where Gmail renamed all of it, a message is the largest element around a sender that holds no other sender. */
function itemsBySender(container: HTMLElement, start: HTMLElement): HTMLElement[] {
  const senders = findAll(container, GMAIL.sender.slice(0, 2), (one) => isEvidence(one) && isShown(one));
  const marks = senders.includes(start) ? senders : [start, ...senders];
  return senders.map((sender) => {
    const at = marks.indexOf(sender);
    const neighbours = [marks[at - 1], marks[at + 1]].filter((mark) => mark !== undefined);
    let item = sender;
    for (let up = item.parentElement; up && up !== container; up = up.parentElement) {
      const wider = up;
      if (neighbours.some((mark) => wider.contains(mark))) break;
      item = wider;
    }
    return item;
  });
}

/** A message, not an open reply box or a stray list entry. */
function isMessage(item: HTMLElement): boolean {
  const sender = findFirst(item, GMAIL.sender, isEvidence);
  // "Draft" in red stands in a font element, in lists and in place of the sender's name.
  if (sender) return sender.querySelector('font') === null;
  const hasBox = item.querySelector('.M9, .aoI, [data-compose-id]') !== null;
  return !hasBox && (item.matches(KNOWN_ITEM) || findFirst(item, GMAIL.syncId, isEvidence) !== null);
}
