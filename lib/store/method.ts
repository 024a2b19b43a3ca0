/** What the user says about a person, their plan, their meetings and who waits: each one change with the way back. */
import { dueOf, isOpen } from '@/lib/commitments';
import { localDay, minuteOfDay, sayDay, sayDue } from '@/lib/days';
import { db, type UndoStep } from '@/lib/db';
import { ASKED_TO_STOP, called, WRONG_PERSON } from '@/lib/method/facts';
import { meetingAnswered } from '@/lib/method/meetings';
import { waitingOf } from '@/lib/method/waiting';
import type { CommitmentEvent, Contact, Day, Due, Handle, Millis, SetEntry } from '@/lib/model';
import { MORE_STEPS, templateOf } from '@/lib/plans';
import type { Done } from '@/lib/views';
import { change } from './commitments';
import { contactsBy, factsOf, mustContact } from './facts';
import { interaction } from './interactions';
import { plainCommitment } from './rows';
import { loadSettings } from './settings';
import { factTables, refresh } from './standing';
import { undoable } from './undo';
import { putCommitment, putContact } from './writes';

/** Sets fields of a person at once, each with its time, and says so; undo brings all of them back. */
async function setFields(
  contactId: string,
  now: Millis,
  decide: (contact: Contact) => { said: string; fields: Partial<Contact> },
): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const contact = await mustContact(contactId);
    const { said, fields } = decide(contact);
    const names = Object.keys(fields) as (keyof Contact)[];
    const before = Object.fromEntries(names.map((name) => [name, contact[name]])) as Partial<Contact>;
    const times = Object.fromEntries(names.map((name) => [name, now]));
    await putContact({ ...contact, ...fields, setAt: { ...contact.setAt, ...times } });
    await refresh(contact.id, await loadSettings());
    return undoable(said, [{ kind: 'fields', contactId: contact.id, before }], now);
  });
}

/** Won or lost, with the reason; lost ones are looked at again on the day named (article 001, row 21; 002, row 13). */
export async function outcome(
  data: { contactId: string; as: 'won' | 'lost'; reason: string; revisitOn: Day | null },
  now: Millis,
): Promise<Done> {
  const { as, reason, revisitOn } = data;
  const { timeZone } = await loadSettings();
  const today = localDay(now, timeZone);
  if (as === 'lost' && reason.trim() === '') throw new Error('Reason: say why it came to nothing.');
  if (revisitOn !== null && revisitOn <= today) throw new Error('Look again: this day has passed.');
  const isOver = reason === ASKED_TO_STOP || reason === WRONG_PERSON;
  return setFields(data.contactId, now, ({ name, permission }) => ({
    said:
      as === 'won' ? `Won: ${name}. Next: thanks, then is all well?` : lostSaid(name, isOver ? null : revisitOn, today),
    fields: {
      stage: as === 'won' ? 'customer' : 'lost',
      outcome: { as, reason: reason.trim(), at: now, revisitOn: isOver ? null : revisitOn },
      ...(reason === ASKED_TO_STOP && { permission: { ...permission, state: 'refused', at: now } }),
    },
  }));
}

function lostSaid(name: string, revisitOn: Day | null, today: Day): string {
  return revisitOn === null ? `Lost: ${name}` : `Lost: ${name}. Looked at again ${sayDay(revisitOn, today)}`;
}

/** May I stay in touch: asked, granted or refused, with the words. Refused stops everything. */
export async function permission(
  data: { contactId: string; state: Contact['permission']['state']; words: string },
  now: Millis,
): Promise<Done> {
  const { state, words } = data;
  return setFields(data.contactId, now, ({ name }) => ({
    said: state === 'refused' ? `${called(name)} asked to stop: no steps, no reminders` : `Permission: ${state}`,
    fields: { permission: { state, at: now, words } },
  }));
}

/** Another plan, its style, or the round begun afresh. Throws for a plan that is none. */
export async function choosePlan(
  data: { contactId: string; templateId: string; style: 'push' | 'pull'; restart: boolean },
  now: Millis,
): Promise<Done> {
  const template = templateOf(data.templateId, await loadSettings());
  if (!template) throw new Error('Plan: there is none of this name.');
  return setFields(data.contactId, now, ({ plan }) => {
    const isOther = plan?.templateId !== template.id;
    const startedAt = data.restart || isOther ? now : (plan?.startedAt ?? null);
    return {
      said: `Plan: ${template.name}`,
      fields: { plan: { templateId: template.id, style: data.style, startedAt } },
    };
  });
}

/** Three steps more before "still a fit?" (article 003, row 7). */
export async function moreSteps(contactId: string, now: Millis): Promise<Done> {
  return setFields(contactId, now, ({ plan }) => ({
    said: `${MORE_STEPS.length} more steps`,
    fields: {
      plan: { ...(plan ?? FIRST_PLAN), moreSteps: (plan?.moreSteps ?? 0) + MORE_STEPS.length },
    },
  }));
}

const FIRST_PLAN = { templateId: 'prospect', style: 'pull', startedAt: null } as const;

/** Still a fit: stay in touch about once a month (article 003, rows 20 and 24). */
export async function stillFits(contactId: string, now: Millis): Promise<Done> {
  return setFields(contactId, now, ({ name }) => ({
    said: `Staying in touch with ${called(name)}, about monthly`,
    fields: { stage: 'nurture', plan: { templateId: 'nurture', style: 'pull', startedAt: now } },
  }));
}

/** Mail all the same: no call is asked for until the next touch. */
export async function mailAnyway(contactId: string, now: Millis): Promise<Done> {
  return setFields(contactId, now, ({ plan }) => ({
    said: 'Mail all the same',
    fields: { plan: { ...(plan ?? FIRST_PLAN), mailAnyway: now } },
  }));
}

/** Puts the step away until a moment. */
export async function snoozeStep(data: { contactId: string; until: Millis }, now: Millis): Promise<Done> {
  if (data.until <= now) throw new Error('Later needs a time to come.');
  const { timeZone } = await loadSettings();
  return setFields(data.contactId, now, ({ snoozes }) => ({
    said: `Later: ${sayDue({ at: data.until }, now, timeZone)}`,
    fields: { snoozes: [...(snoozes ?? []).slice(-20), { at: now, until: data.until }] },
  }));
}

/** The one who waits needs no answer. Throws when nobody waits. */
export async function noAnswerNeeded(contactId: string, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const facts = await factsOf(contactId);
    const waiting = facts && waitingOf(facts, now, settings);
    if (!facts || !waiting) throw new Error('Nobody waits here.');
    const { id: key, threadId, about } = waiting;
    const id = `no answer|${key}|${facts.contact.id}|${now}`;
    const fact = { id, contactId: facts.contact.id, at: now, seenAt: now, threadId, key, about, who: '' };
    await db.clocks.put({ ...fact, kind: 'no-answer-needed' });
    await refresh(facts.contact.id, settings);
    return undoable('No answer needed', [{ kind: 'clock', id, contactId: facts.contact.id }], now);
  });
}

/** A meeting that is over: it happened, or they did not come. Moved is `move`, told. */
export async function meetingOver(
  data: { commitmentId: string; as: 'happened' | 'no-show' },
  now: Millis,
): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const row = await db.commitments.get(data.commitmentId);
    if (row?.kind !== 'meeting') throw new Error('This meeting is not here any more.');
    const meeting = plainCommitment(row);
    if (!isOpen(meeting)) throw new Error('This meeting is settled already.');
    const settings = await loadSettings();
    const { event: answer, log } = meetingAnswered(meeting, { as: data.as }, settings);
    const event = { id: crypto.randomUUID(), at: now, ...answer } as CommitmentEvent;
    await putCommitment({ ...meeting, events: [...meeting.events, event] });
    const steps: UndoStep[] = [{ kind: 'event', commitmentId: meeting.id, eventId: event.id }];
    if (log) {
      const held = interaction(
        {
          key: `meeting:${meeting.id}:${event.id}`,
          contactId: meeting.contactId,
          direction: 'out',
          source: 'hand',
          note: meeting.text,
          at: Math.min(heldAt(dueOf(meeting), settings.timeZone) ?? now, now),
          ...log,
        },
        now,
      );
      await db.interactions.put(held);
      steps.push({ kind: 'withdraw', interactionIds: [held.id] });
    }
    await refresh(meeting.contactId, settings);
    return undoable(data.as === 'happened' ? `Happened: ${meeting.text}` : `No-show: ${meeting.text}`, steps, now);
  });
}

/** When it was held; of a meeting without an hour noon of its day. */
function heldAt(due: Due, timeZone: string): Millis | null {
  if (!due) return null;
  return 'at' in due ? due.at : minuteOfDay(due.day, 12 * 60, timeZone);
}

/** What is to be had ready for a promise. */
export async function prepNote(data: { commitmentId: string; text: string }, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const row = await db.commitments.get(data.commitmentId);
    if (!row) throw new Error('This promise is not here any more.');
    const before = plainCommitment(row);
    await putCommitment({ ...before, prepNote: data.text.trim() });
    await refresh(before.contactId, await loadSettings());
    return undoable('Have ready: saved', [{ kind: 'prepNote', commitmentId: before.id, before: before.prepNote }], now);
  });
}

const SAID = { prepared: 'Ready', told: 'Told', confirmed: 'Confirmed by them' } as const;

/** It lies ready; they were told of the new day; they confirmed that it is done. */
export async function note(
  data: { commitmentId: string; as: 'prepared' | 'told' | 'confirmed' },
  now: Millis,
): Promise<Done> {
  return change(data.commitmentId, now, (commitment) => ({
    said: `${SAID[data.as]}: ${commitment.text}`,
    event: { id: crypto.randomUUID(), at: now, kind: data.as },
  }));
}

/** One more address or number of theirs. Throws when it is somebody else's: nobody is joined by it. */
export async function addHandle(data: { contactId: string; handle: Handle }, now: Millis): Promise<Done> {
  const { handle } = data;
  return db.transaction('rw', factTables, async () => {
    const contact = await mustContact(data.contactId);
    const [owner] = await contactsBy([handle]);
    const said = shownAddress(handle);
    if (owner && owner.id !== contact.id) throw new Error(`${said} is ${owner.name}’s.`);
    const before = await db.handles.get(handle);
    if (before?.state === 'good') return { said: `${contact.name} has ${said} already`, undoId: null };
    await db.handles.put({ handle, contactId: contact.id, state: 'good', at: now });
    await putContact(contact);
    await refresh(contact.id, await loadSettings());
    const back = { kind: 'rows' as const, contactId: contact.id, handles: before ? [before] : [], interactions: [] };
    return undoable(`Saved: ${said}`, before ? [back] : [back, { kind: 'handle', handle }], now);
  });
}

function shownAddress(handle: Handle): string {
  return handle.replace(/^(?:mailto:|tel:)/u, '');
}

/** The kind of link of whoever referred a person. */
const REFERRER = 'referrer';

/** Links two people: her assistant, his successor, who referred her; from both sides. */
export async function link(data: { contactId: string; otherId: string; kind: string }, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const one = await mustContact(data.contactId);
    const other = await mustContact(data.otherId);
    if (one.id === other.id) throw new Error('Link: that is the same person.');
    const kind = data.kind.trim();
    const there = linked(one, other.id, kind, now);
    const back = linked(other, one.id, `${kind} of`, now);
    return putLinked(`${other.name}: ${kind} of ${one.name}`, [one, other], [there, back], now);
  });
}

/** Takes the link between two people away, from both sides. */
export async function unlink(data: { contactId: string; otherId: string }, now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const one = await mustContact(data.contactId);
    const other = await mustContact(data.otherId);
    const apart = [unlinked(one, other.id, now), unlinked(other, one.id, now)];
    return putLinked(`${one.name} and ${other.name} are not linked any more`, [one, other], apart, now);
  });
}

async function putLinked(said: string, before: Contact[], after: Contact[], now: Millis): Promise<Done> {
  const settings = await loadSettings();
  for (const contact of after) {
    await putContact(contact);
    await refresh(contact.id, settings);
  }
  const steps = before.map(({ id, links, referredBy }) => ({
    kind: 'fields' as const,
    contactId: id,
    before: { links, referredBy },
  }));
  return undoable(said, steps, now);
}

function linked(contact: Contact, contactId: string, kind: string, now: Millis): Contact {
  const entry: SetEntry<{ contactId: string; kind: string }> = {
    value: { contactId, kind },
    addedAt: now,
    removedAt: null,
  };
  const others = contact.links.filter(({ value }) => value.contactId !== contactId);
  const next = { ...contact, links: [...others, entry], setAt: { ...contact.setAt, links: now } };
  return referredBy(next, kind === REFERRER ? contactId : null, contactId, now);
}

function unlinked(contact: Contact, contactId: string, now: Millis): Contact {
  const links = contact.links.map((entry) =>
    entry.value.contactId === contactId && entry.removedAt === null ? { ...entry, removedAt: now } : entry,
  );
  return referredBy({ ...contact, links, setAt: { ...contact.setAt, links: now } }, null, contactId, now);
}

/** Who referred them stands with their links, and goes with that link alone: an import may know of somebody else. */
function referredBy(contact: Contact, referrerId: string | null, linkedId: string, now: Millis): Contact {
  const next = referrerId ?? (contact.referredBy === linkedId ? null : contact.referredBy);
  return next === contact.referredBy
    ? contact
    : { ...contact, referredBy: next, setAt: { ...contact.setAt, referredBy: now } };
}
