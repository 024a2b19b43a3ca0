/** Open conversations: the one of the messaging page, and the chat bubbles beside whatever is open. */
import type { Handle } from '@/lib/model';
import { find, isShown } from '@/lib/sites/dom';
import type { Compose, SeenMessage, Sighting } from '@/lib/sites/page';
import { linesOf, messagesOf, type ReadMessage } from './messages';
import { bubblesOf, panesOf, uuidOf } from './panes';
import { participantsOf } from './participants';
import type { Root } from './roots';
import { THREAD } from './selectors';
import { profileHandle } from './urls';
import { threadIdOf } from './urn';

/** A conversation and the box below it. */
export interface Talk {
  sighting: Sighting;
  compose: Compose | null;
}

/**
 * The conversation the address names. `pending`: the page holds another one, or not yet its messages. A company's page
 * that writes is nobody. `uuid` null: a very old thread, whose messages cannot be compared with the address.
 */
export function readThread(
  roots: Root[],
  wanted: { threadId: string; uuid: string | null },
): { talk: Talk | null; pending: boolean; missing: string[] } {
  const panes = roots.flatMap(panesOf);
  const pane = wanted.uuid
    ? (panes.find((one) => uuidOf(one) === wanted.uuid) ?? unnumbered(panes))
    : panes.find((one) => uuidOf(one) === null);
  if (!pane) return { talk: null, pending: true, missing: [] };
  const talk = readTalk(pane, wanted.uuid ?? wanted.threadId, wanted.threadId);
  if (talk === 'stale') return { talk: null, pending: true, missing: [] };
  if (talk === 'nobody') return { talk: null, pending: false, missing: [] };
  if (talk === 'unknown') return { talk: null, pending: false, missing: ['participants'] };
  return { talk, pending: false, missing: wanted.uuid && !uuidOf(pane) ? ['message ids'] : [] };
}

/** Conversations in chat bubbles: secondary, never the subject of the page. */
export function readBubbles(roots: Root[]): Talk[] {
  const talks = new Map<string, Talk>();
  for (const bubble of roots.flatMap(bubblesOf)) {
    const uuid = uuidOf(bubble);
    const read = uuid === 'mixed' ? null : readTalk(bubble, uuid, null);
    const talk = typeof read === 'string' ? null : read;
    const key = uuid ?? talk?.sighting.people[0]?.handles[0];
    if (talk && key && !talks.has(key)) talks.set(key, talk);
  }
  return [...talks.values()];
}

/** LinkedIn has stopped to number its messages: only then is a pane believed without proof, and said to lack it. */
function unnumbered(panes: HTMLElement[]): HTMLElement | undefined {
  const [pane, second] = panes;
  if (!pane || second || pane.querySelector('[data-event-urn]')) return undefined;
  return find(pane, THREAD.message) ? pane : undefined;
}

function readTalk(
  pane: HTMLElement,
  threadId: string | null,
  addressId: string | null,
): Talk | 'stale' | 'nobody' | 'unknown' {
  const messages = messagesOf(pane);
  const others = participantsOf(pane, messages);
  if (others.kind !== 'people') return others.kind;
  const owner = messages.find((one) => one.urn?.ownerId)?.urn?.ownerId;
  const account = owner ? profileHandle(owner) : null;
  const inAddress = addressId ?? bubbleAddress(messages);
  const [first] = others.people;
  const sighting: Sighting = {
    site: 'linkedin',
    kind: 'conversation',
    account,
    url: inAddress
      ? `https://www.linkedin.com/messaging/thread/${inAddress}/`
      : (first?.handles[0] ?? 'https://www.linkedin.com/messaging/'),
    subject: null,
    threadId,
    permThreadId: addressId,
    people: others.people,
    messages: messages.map(seen),
    hiddenCount: 0,
    group: others.group,
  };
  return { sighting, compose: composeOf(pane, sighting) };
}

function seen({ urn: _urn, photoUrl: _photo, ...message }: ReadMessage): SeenMessage {
  return message;
}

function bubbleAddress(messages: ReadMessage[]): string | null {
  const key = messages.find((one) => one.urn?.threadKey)?.urn?.threadKey;
  return key ? threadIdOf(key) : null;
}

function composeOf(pane: HTMLElement, sighting: Sighting): Compose | null {
  const box = find(pane, THREAD.composer, isShown);
  if (!box) return null;
  const to: Handle[] = sighting.people.flatMap((person) => person.handles.slice(0, 1));
  const from = sighting.account;
  return {
    kind: 'reply',
    draftId: null,
    threadId: sighting.threadId,
    from,
    to,
    copy: [],
    subject: null,
    text: linesOf(box),
  };
}
