/** The messages of an open conversation. Direction by LinkedIn's own mark, time and thread by the id. */
import type { Handle } from '@/lib/model';
import { find, findAll, fold, textOf } from '@/lib/sites/dom';
import type { SeenMessage } from '@/lib/sites/page';
import { photoUrl } from './details';
import { visibleText } from './leaves';
import { THREAD } from './selectors';
import { pathOf, personOf, profileHandle } from './urls';
import { type MessageUrn, readMessageUrn } from './urn';

/** A message, with what only the reader needs of it. */
export interface ReadMessage extends SeenMessage {
  urn: MessageUrn | null;
  photoUrl: string | null;
}

/** Oldest first, as the page shows them; those that failed to be sent are none. */
export function messagesOf(pane: ParentNode): ReadMessage[] {
  const messages: ReadMessage[] = [];
  const run: Partial<Record<'in' | 'out', { name: string; handle: Handle | null; photoUrl: string | null }>> = {};
  for (const element of findAll(pane, THREAD.message, isDisplayed)) {
    if (find(element, THREAD.failed)) continue;
    const direction = /(?:^|\s)msg-s-event-listitem--other(?:\s|$)/.test(element.className) ? 'in' : 'out';
    const header = find(element, THREAD.sender);
    if (header) {
      const link = find(element, THREAD.senderLink);
      const person = personOf(pathOf(link) ?? '');
      const known = person?.profileId ?? person?.slug;
      run[direction] = {
        name: textOf(header).slice(0, 200),
        handle: known ? profileHandle(known) : null,
        photoUrl: photoUrl(find(element, THREAD.senderPhoto)),
      };
    }
    messages.push(readMessage(element, direction, run[direction] ?? { name: '', handle: null, photoUrl: null }));
  }
  return messages;
}

/** The pane has been asked already; a long talk is asked only what costs nothing. */
function isDisplayed(message: HTMLElement): boolean {
  return typeof message.checkVisibility === 'function' ? message.checkVisibility() : message.style.display !== 'none';
}

function readMessage(
  element: HTMLElement,
  direction: 'in' | 'out',
  sender: { name: string; handle: Handle | null; photoUrl: string | null },
): ReadMessage {
  const raw = element.closest('[data-event-urn]')?.getAttribute('data-event-urn') ?? null;
  const urn = readMessageUrn(raw);
  const own = urn?.ownerId ? profileHandle(urn.ownerId) : null;
  const body = find(element, THREAD.body);
  const mark = body ? editedMark(body) : null;
  const quoted = find(element, THREAD.quoted);
  return {
    id: urn?.id ?? null,
    otherIds: raw ? [raw.slice(0, 500)] : [],
    state: 'expanded',
    from: { name: sender.name, handle: direction === 'out' ? (own ?? sender.handle) : sender.handle },
    to: null,
    direction,
    at: urn?.at ?? null,
    timeText: textOf(find(element, THREAD.time)) || null,
    text: body ? linesOf(body, mark) : null,
    hasQuote: quoted !== null,
    quoted: quoted ? textOf(quoted) : null,
    edited: mark !== null,
    clipped: false,
    attachments: findAll(element, THREAD.attachment).map(attachmentName).filter(Boolean),
    urn,
    photoUrl: sender.photoUrl,
  };
}

/** "(Edited)" in any language: a bracketed last piece of the body, or a piece of its own behind it. */
function editedMark(body: HTMLElement): Element | null {
  const last = body.lastElementChild;
  const isLast =
    last?.localName === 'span' && !last.nextSibling?.nodeValue?.trim() && /^[(（].+[)）]$/u.test(textOf(last));
  if (last && isLast) return last;
  const next = body.nextElementSibling;
  return next?.localName === 'span' && !next.className && textOf(next) !== '' ? next : null;
}

function attachmentName(link: HTMLElement): string {
  const name = link.querySelector('.ui-attachment__filename');
  return (name ? textOf(name) : link.getAttribute('data-file-name')) || visibleText(link);
}

/** Text with its line breaks; one element left out. */
export function linesOf(element: Element, without: Element | null = null): string {
  return raw(element)
    .split('\n')
    .map(fold)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

  function raw(node: Node): string {
    if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/gu, ' ');
    if (node.nodeType !== 1 || node === without) return '';
    const inner = node as Element;
    if (inner.localName === 'br') return '\n';
    if (inner.localName === 'img') return inner.getAttribute('alt') ?? '';
    const text = [...inner.childNodes].map(raw).join('');
    return inner !== element && /^(?:p|div|li|ul|ol)$/.test(inner.localName)
      ? `\n${text}\n`.replace(/\n\n\n/g, '\n\n')
      : text;
  }
}
