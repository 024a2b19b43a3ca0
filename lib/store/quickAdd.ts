/** Quick add: one person a line, with or without an address, and what was promised or happened. */
import { localDay } from '@/lib/days';
import { db } from '@/lib/db';
import { MET } from '@/lib/method/channels';
import type { Contact, Day, Due, Millis, Settings } from '@/lib/model';
import type { Done } from '@/lib/views';
import { readQuickAdd } from '@/lib/words/quickAdd';
import { anchorOf, promise } from './commitments';
import { begin, edit, follow } from './contacts';
import { mustContact } from './facts';
import { log } from './interactions';
import { recall, remember } from './meta';
import { nameKeyOf, newContact, plainContact } from './rows';
import { loadSettings } from './settings';
import { factTables } from './standing';
import { together } from './together';

type Line = ReturnType<typeof readQuickAdd>[number];
type Person = NonNullable<Line['person']>;
type Said = { line: number; text: string; ok: boolean; said: string };

/** Under this key of `meta` stands where today's new people were met. */
const MET_AT = 'met at';

/**
 * Adds what each line says, each line whole or not at all; a line that cannot be read says why and stops no other. `metAt`
 * is where those who are new were met; it is kept until midnight, and their next step is that of the day after.
 */
export async function quickAdd(
  text: string,
  now: Millis,
  metAt: string | null = null,
): Promise<Done & { lines: Said[] }> {
  const settings = await loadSettings();
  const place = metAt ?? (await metAtToday(settings, now));
  if (metAt !== null) await remember(MET_AT, { place, day: localDay(now, settings.timeZone) }, now);
  const undoIds: string[] = [];
  const lines: Said[] = [];
  for (const line of readQuickAdd(text, anchorOf(settings.timeZone, now))) {
    lines.push(await addLine(line, place, settings, undoIds, now));
  }
  const added = lines.filter(({ ok }) => ok).length;
  const said = added === 1 ? (lines.find(({ ok }) => ok)?.said ?? '') : `${added} of ${lines.length} lines added`;
  return { ...(await together(said, undoIds, now)), lines };
}

/** Where the people added today were met; empty for nowhere, and again from midnight on. */
export async function metAtToday({ timeZone }: Pick<Settings, 'timeZone'>, now: Millis): Promise<string> {
  const kept = (await recall(MET_AT)) as { place: string; day: Day } | null | undefined;
  return kept?.day === localDay(now, timeZone) ? kept.place : '';
}

async function addLine(line: Line, metAt: string, settings: Settings, undoIds: string[], now: Millis): Promise<Said> {
  const { person, event, error } = line;
  const answer = { line: line.line, text: line.text };
  if (error || !person) return { ...answer, ok: false, said: error ?? 'No name or address in this line.' };
  try {
    const done = await db.transaction('rw', factTables, async () => {
      // Only what comes after they were followed starts a clock: a call that is noted with it does.
      const found = await findOrFollow(person, settings, now - 1);
      const isMet = metAt !== '' && found.undoId !== null && event.kind !== 'called' && event.kind !== 'theyCalled';
      const steps = [
        found,
        ...(isMet ? await meet(found.contactId, metAt, now) : []),
        await addEvent(found.contactId, event, now),
      ];
      return { ids: steps.flatMap((step) => step?.undoId ?? []), said: (steps.at(-1) ?? found).said };
    });
    undoIds.push(...done.ids);
    const said = done.said.includes(person.name) ? done.said : `${person.name}: ${done.said}`;
    return { ...answer, ok: true, said };
  } catch (problem) {
    return { ...answer, ok: false, said: problem instanceof Error ? problem.message : String(problem) };
  }
}

/** By handle; else the one person followed of that name (and company, where the line tells it); else somebody new. */
async function findOrFollow(person: Person, settings: Settings, now: Millis): Promise<Done & { contactId: string }> {
  const { name, company, handle } = person;
  if (handle) return follow({ handle, sighting: null, name, company }, now);
  const namesakes = await followedNamed(name);
  const fitting = company ? namesakes.filter((one) => nameKeyOf(one.company) === nameKeyOf(company)) : namesakes;
  const [only, second] = fitting;
  if (only && !second) return { said: `Following ${only.name} already`, undoId: null, contactId: only.id };
  if (second) throw new Error(`${name}: ${fitting.length} people have this name; add the company.`);
  return begin(newContact({ name, company: company ?? '', role: '' }, now), [], settings, now);
}

/** "Ada" alone is enough while only one person followed is called so. */
async function followedNamed(name: string): Promise<Contact[]> {
  const key = nameKeyOf(name);
  const rows = key.includes(' ')
    ? await db.contacts.where('nameKey').equals(key).limit(50).toArray()
    : await db.contacts.where('words').equals(key).limit(200).toArray();
  return rows
    .filter((row) => row.followed && (key.includes(' ') || nameKeyOf(row.name).split(' ')[0] === key))
    .map(plainContact);
}

/** They were met today: a touch, so that the plan goes on with the next working day. */
async function meet(contactId: string, metAt: string, now: Millis): Promise<Done[]> {
  const { metAt: known } = await mustContact(contactId);
  const place = known === '' ? [await edit(contactId, 'metAt', metAt, now)] : [];
  const entry = { contactId, channel: 'in-person', direction: 'out', outcome: 'reached' } as const;
  return [...place, await log({ ...entry, at: now, note: `Met at ${metAt}`, kind: MET }, now)];
}

async function addEvent(contactId: string, event: Line['event'], now: Millis): Promise<Done | null> {
  const call = { contactId, channel: 'phone', at: now, note: '' } as const;
  if (event.kind === 'called') return log({ ...call, direction: 'out', outcome: 'reached' }, now);
  // Noted, not talked: they wait to be called back.
  if (event.kind === 'theyCalled') return log({ ...call, direction: 'in', outcome: null }, now);
  if (event.kind !== 'promise' || !event.promise) return null;
  const { text, due, by } = event.promise as { text: string; due: Due; by: 'me' | 'them' };
  return promise({ contactId, by, kind: 'act', text, due: { due }, said: null }, now);
}
