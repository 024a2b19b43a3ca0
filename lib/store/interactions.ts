/** What happened between the user and a person: logged by hand, added once, withdrawn but never edited. */
import { db } from '@/lib/db';
import type { Channel, Direction, Interaction, Millis, Outcome } from '@/lib/model';
import type { Sighting } from '@/lib/sites/page';
import type { Done } from '@/lib/views';
import { mustContact } from './facts';
import { loadSettings } from './settings';
import { factTables, refresh } from './standing';
import { undoable } from './undo';

/** The outcomes that are attempts: shown beside the count, not in it. */
const ATTEMPTS: readonly (Outcome | null)[] = ['no-answer', 'voicemail', 'bounced', 'invited'];

const SAID: Record<Channel, string> = {
  'in-person': 'Visit',
  phone: 'Call',
  letter: 'Letter',
  text: 'Text',
  fax: 'Fax',
  email: 'Mail',
  linkedin: 'LinkedIn message',
  video: 'Video call',
};

/** An interaction with everything unsaid but what is given. */
export function interaction(
  given: Pick<Interaction, 'key' | 'contactId' | 'at' | 'direction' | 'channel' | 'source'> & Partial<Interaction>,
  now: Millis,
): Interaction {
  return {
    kind: '',
    purpose: '',
    valueGiven: '',
    outcome: null,
    attempt: false,
    inCopy: false,
    asks: false,
    note: '',
    account: null,
    url: null,
    threadId: null,
    withdrawnAt: null,
    addedAt: now,
    ...given,
    id: `${given.key} ${given.contactId}`,
  };
}

/** Adds those that are not known yet, withdrawn ones included; answers how many were new. Inside a transaction. */
export async function addOnce(interactions: readonly Interaction[]): Promise<Interaction[]> {
  const known = await db.interactions.bulkGet(interactions.map(({ id }) => id));
  const fresh = interactions.filter((_, at) => !known[at]);
  await db.interactions.bulkPut(fresh);
  return fresh;
}

/** The key of a LinkedIn message, one that the archive gives too: its thread, second and direction. */
export function linkedinKey(threadId: string, at: Millis, direction: Direction): string {
  return `linkedin:${threadId}:${Math.floor(at / 1000)}:${direction}`;
}

/** A LinkedIn message of a thread. */
export function linkedinInteraction(
  contactId: string,
  sighting: Sighting,
  direction: 'out' | 'in',
  at: Millis,
  now: Millis,
): Interaction {
  const { threadId, url, account } = sighting;
  const key = linkedinKey(threadId ?? '', at, direction);
  return interaction(
    { key, contactId, at, direction, channel: 'linkedin', source: 'linkedin', account, url, threadId },
    now,
  );
}

export interface HandLog {
  contactId: string;
  channel: Channel;
  direction: Direction;
  outcome: Outcome | null;
  at: Millis;
  note: string;
  kind?: string;
  purpose?: string;
}

/** Logs a call, visit, letter … by hand. */
export async function log(data: HandLog, now: Millis): Promise<Done & { interactionId: string }> {
  refuseAhead(data.at, now);
  return db.transaction('rw', factTables, async () => {
    const contact = await mustContact(data.contactId);
    const entry = byHand({ ...data, contactId: contact.id }, now);
    await db.interactions.add(entry);
    await refresh(contact.id, await loadSettings());
    const steps = [{ kind: 'withdraw' as const, interactionIds: [entry.id] }];
    return { ...(await undoable(`${SAID[data.channel]} logged`, steps, now)), interactionId: entry.id };
  });
}

/** What has not happened yet cannot be logged; clocks may differ by a minute. */
function refuseAhead(at: Millis, now: Millis): void {
  if (at > now + 60_000) throw new Error('Time: this has not happened yet. Add a promise for what is to come.');
}

function byHand(data: HandLog, now: Millis): Interaction {
  const { contactId, channel, direction, outcome, at, note, kind = '', purpose = '' } = data;
  const attempt = direction === 'out' && ATTEMPTS.includes(outcome);
  const key = `hand:${crypto.randomUUID()}`;
  const facts = { key, contactId, channel, direction, outcome, at, note, attempt, kind, purpose };
  return interaction({ ...facts, source: 'hand' }, now);
}

/** Outcome, time, note or purpose of an entry made by hand: the old one is withdrawn, a new one added. */
export async function relog(
  data: { interactionId: string; outcome: Outcome | null; at: Millis; note: string; purpose?: string },
  now: Millis,
): Promise<Done & { interactionId: string }> {
  refuseAhead(data.at, now);
  return db.transaction('rw', factTables, async () => {
    const old = await mustInteraction(data.interactionId);
    if (old.source !== 'hand') throw new Error('Only entries made by hand can be changed.');
    const { outcome, at, note, purpose = old.purpose } = data;
    const entry = byHand({ ...old, outcome, at, note, purpose }, now);
    await db.interactions.put({ ...old, withdrawnAt: now });
    await db.interactions.add(entry);
    await refresh(old.contactId, await loadSettings());
    const steps = [
      { kind: 'restore' as const, interactionIds: [old.id] },
      { kind: 'withdraw' as const, interactionIds: [entry.id] },
    ];
    return { ...(await undoable(`${SAID[old.channel]} changed`, steps, now)), interactionId: entry.id };
  });
}

/** Takes an entry out of the count; it stays known, so that it is not logged again. */
export async function withdraw(interactionId: string, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const old = await mustInteraction(interactionId);
    await db.interactions.put({ ...old, withdrawnAt: now });
    await refresh(old.contactId, await loadSettings());
    return undoable(`${SAID[old.channel]} removed`, [{ kind: 'restore', interactionIds: [old.id] }], now);
  });
}

async function mustInteraction(id: string): Promise<Interaction> {
  const row = await db.interactions.get(id);
  if (!row || row.withdrawnAt !== null) throw new Error('This entry is not here any more.');
  return row;
}
