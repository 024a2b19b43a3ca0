/** The places in which a conversation stands: the messaging page's panes and the chat bubbles. */
import { find, findAll, isShown } from '@/lib/sites/dom';
import type { Root } from './roots';
import { THREAD } from './selectors';
import type { Route } from './urls';
import { readMessageUrn } from './urn';

const IN_OVERLAY = '[class*="msg-overlay"]';

/** The panes of the messaging page that are on screen; former ones stay mounted but hidden. */
export function panesOf(root: Root): HTMLElement[] {
  const inPage = (one: HTMLElement) => !one.closest(IN_OVERLAY) && isShown(one);
  const panes = findAll(root, THREAD.pane, inPage);
  return panes.length > 0 ? panes : [...new Set(findAll(root, THREAD.list, inPage).map(paneAround))];
}

/** Chat bubbles, minimised ones too. */
export function bubblesOf(root: Root): HTMLElement[] {
  return findAll(root, THREAD.bubble, isShown);
}

/** Where LinkedIn leaves out its wrapper: the smallest element that holds the messages and their form or title. */
function paneAround(list: HTMLElement): HTMLElement {
  for (let at = list.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    if (find(at, THREAD.composer) || find(at, THREAD.titleLink)) return at;
  }
  return list;
}

/** The thread all messages of a pane belong to: null without ids, `mixed` while one talk replaces another. */
export function uuidOf(pane: ParentNode): string | 'mixed' | null {
  const uuids = new Set<string>();
  for (const element of pane.querySelectorAll('[data-event-urn]')) {
    const uuid = readMessageUrn(element.getAttribute('data-event-urn'))?.threadUuid;
    if (uuid) uuids.add(uuid);
  }
  return uuids.size > 1 ? 'mixed' : ([...uuids][0] ?? null);
}

/** A composer of a talk that has no thread yet. */
export const NEW_TALK = 'new';

/**
 * The thread into which somebody types, for `typed` in `sending.ts`: its uuid, the raw id of a very old thread, or
 * `NEW_TALK`; null for an element that is no message box. `element`: the innermost of the event's `composedPath()`.
 */
export function threadOfComposer(element: Element, route: Route): string | null {
  const composer = element.closest(THREAD.composer.map(({ selector }) => selector).join(', '));
  if (!composer) return null;
  const bubble = composer.closest(THREAD.bubble.map(({ selector }) => selector).join(', '));
  const pane = bubble ?? composer.closest(THREAD.pane.map(({ selector }) => selector).join(', '));
  const uuid = pane ? uuidOf(pane) : null;
  if (uuid && uuid !== 'mixed') return uuid;
  return !bubble && route.kind === 'thread' ? (route.uuid ?? route.threadId) : NEW_TALK;
}
