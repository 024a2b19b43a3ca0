/** Builds one large store of invented people, the same each time: what a busy seller has after ten years, and more. */
import { db } from '@/lib/db';
import type { Channel, Commitment, Contact, HandleRow, Interaction, Millis, Settings } from '@/lib/model';
import { type Standing, standingOf } from '@/lib/standing';
import { defaultSettings, saveSettings } from '@/lib/store';
import { interaction } from '@/lib/store/interactions';
import { commitmentRow, contactRow, newContact } from '@/lib/store/rows';

export const BOX = 'robin@ourfirm.example';
const DAY = 24 * 60 * 60 * 1000;
const CHUNK = 1000;
const FIRST = [
  'Ada',
  'Ben',
  'Chen',
  'Dora',
  'Emil',
  'Fatima',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kemi',
  'Lena',
  'Maya',
];
const LAST = ['Lovelace', 'Osei', 'Li', 'Kowalczyk', 'Brandt', 'Gruber', 'Okafor', 'Feld', 'Tamm', 'Reed', 'Meyer'];

/** How large: `people` followed, `interactions` between them, `promises` of which one in six is open. */
export interface Size {
  people: number;
  interactions: number;
  promises: number;
}

/** What a kept store must be to be used again: of this size, with the tables of today. */
export function kindOf(size: Size): string {
  const tables = db.tables.map(({ name, schema }) => [name, schema.indexes.map((index) => index.src).join()]);
  return JSON.stringify([size, tables]);
}

/** Numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The id of the nth person. */
export const personId = (n: number) => `person-${String(n).padStart(6, '0')}`;

/** Fills the empty database; `progress` hears how many people are written. */
export async function generate(size: Size, now: Millis, progress: (people: number) => void): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  const settings = await saveSettings(
    { ...defaultSettings('Europe/London'), gmail: { [BOX]: 'on' }, gmailAsked: true, linkedin: 'page' },
    now,
  );
  await db.meta.clear();
  const roll = dice(20261126);
  const counts = spread(size, roll);
  for (let from = 0; from < size.people; from += CHUNK) {
    const until = Math.min(from + CHUNK, size.people);
    await writeChunk(from, until, counts, size, settings, now, roll);
    progress(until);
  }
  await db.meta.put({ key: 'bench', value: kindOf(size), at: now });
}

/** Few people with whom much happened, many with whom little did; together exactly as many as asked. */
function spread({ people, interactions }: Size, roll: () => number): number[] {
  const weights = Array.from({ length: people }, () => 0.2 + 1 / (0.02 + roll()) ** 0.7);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => Math.floor((weight / total) * interactions));
  let left = interactions - counts.reduce((sum, count) => sum + count, 0);
  for (let at = 0; left > 0; at = (at + 1) % people, left -= 1) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

async function writeChunk(
  from: number,
  until: number,
  counts: readonly number[],
  size: Size,
  settings: Settings,
  now: Millis,
  roll: () => number,
): Promise<void> {
  const contacts: Contact[] = [];
  const handles: HandleRow[] = [];
  const interactions: Interaction[] = [];
  const commitments: Commitment[] = [];
  const standing: Standing[] = [];
  for (let n = from; n < until; n += 1) {
    const contact = person(n, now, roll);
    const theirs = history(contact.id, counts[n] ?? 0, now, roll);
    contacts.push(contact);
    const handle: HandleRow = { handle: addressOf(n), contactId: contact.id, state: 'good', at: contact.createdAt };
    handles.push(handle);
    interactions.push(...theirs);
    const promises =
      Math.floor(((n + 1) * size.promises) / size.people) - Math.floor((n * size.promises) / size.people);
    const said = Array.from({ length: promises }, (_, at) => promised(contact.id, `${n}-${at}`, now, roll));
    commitments.push(...said);
    const stands = standingOf(
      { contact, handles: [handle], interactions: theirs, commitments: said, clocks: [] },
      settings,
    );
    if (stands) standing.push(stands);
  }
  const tables = [db.contacts, db.handles, db.interactions, db.commitments, db.standing, db.stepDays];
  await db.transaction('rw', tables, async () => {
    await db.contacts.bulkAdd(contacts.map((contact, at) => contactRow(contact, [handles[at]?.handle ?? ''])));
    await db.handles.bulkAdd(handles);
    await db.interactions.bulkAdd(interactions);
    await db.commitments.bulkAdd(commitments.map((commitment) => commitmentRow(commitment, true)));
    await db.standing.bulkAdd(standing);
    for (const { nextTouchDay: day = '' } of standing) {
      await db.stepDays.put({ day, people: ((await db.stepDays.get(day))?.people ?? 0) + 1 });
    }
  });
}

/** The address of the nth person. */
export const addressOf = (n: number) => `mailto:person${n}@company${n % 4000}.example`;

function person(n: number, now: Millis, roll: () => number): Contact {
  const name = `${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / FIRST.length) % LAST.length]}-${n}`;
  const since = now - Math.floor(roll() * 900) * DAY - DAY;
  const contact = newContact({ name, company: `Company ${n % 4000}`, role: 'Buyer' }, since);
  return {
    ...contact,
    id: personId(n),
    stage: n % 5 === 0 ? 'customer' : 'prospect',
    followedAt: since,
    plan: { templateId: 'prospect', style: 'push', startedAt: null },
    whyTheyCame: 'the pump fails every third week',
    personalNotes: 'sails, two girls',
  };
}

const CHANNELS: readonly Channel[] = ['email', 'email', 'email', 'phone', 'linkedin', 'in-person'];

function history(contactId: string, count: number, now: Millis, roll: () => number): Interaction[] {
  const taken = new Set<number>();
  return Array.from({ length: count }, () => {
    let at = now - Math.floor(roll() ** 2 * 1200 * DAY) - DAY;
    while (taken.has(at)) at -= 1;
    taken.add(at);
    const channel = CHANNELS[Math.floor(roll() * CHANNELS.length)] ?? 'email';
    const id = ((BigInt(at) << 20n) | BigInt(Math.floor(roll() * 1_000_000))).toString(16);
    const direction = roll() < 0.6 ? 'out' : 'in';
    if (channel !== 'email') {
      return interaction({ key: `hand:${id}`, contactId, at, direction, channel, source: 'hand', note: 'a word' }, at);
    }
    const place = { account: BOX, threadId: id, url: `https://mail.google.com/mail/?authuser=${BOX}#all/${id}` };
    return interaction({ key: `gmail:${BOX}:${id}`, contactId, at, direction, channel, source: 'gmail', ...place }, at);
  });
}

/** Five in six are settled; of the open ones a few dozen are due or overdue, the others lie ahead. */
function promised(contactId: string, id: string, now: Millis, roll: () => number): Commitment {
  const open = roll() < 1 / 6;
  const late = roll() < 0.005;
  const dueAt = open ? now + (late ? -1 - roll() * 2 : 1 + roll() * 360) * DAY : now - (10 + roll() * 800) * DAY;
  const at = Math.min(dueAt - 3 * DAY, now - DAY);
  return {
    id: `promise-${id}`,
    contactId,
    by: roll() < 0.7 ? 'me' : 'them',
    kind: roll() < 0.1 ? 'meeting' : 'act',
    text: 'Send the quote for forty units',
    due: roll() < 0.4 ? { at: Math.floor(dueAt) } : { day: new Date(dueAt).toISOString().slice(0, 10) },
    prepNote: '',
    said: { at: Math.floor(at), quote: 'by Friday', url: null, key: null },
    events: open ? [] : [{ id: `kept-${id}`, at: Math.floor(dueAt - roll() * DAY), kind: 'kept', on: null }],
  };
}
