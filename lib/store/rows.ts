/** What is derived from a fact when its row is written, so that it can be found without reading all. Pure. */
import { dueOf, holding, isOpen, lastSnooze } from '@/lib/commitments';
import type { CommitmentRow, ContactRow } from '@/lib/db';
import { normalAddress } from '@/lib/handles';
import type { Commitment, Contact, Handle, Millis } from '@/lib/model';

/** A person as known at the beginning: asleep, everything unsaid. */
export function newContact(given: { name: string; company: string; role: string }, now: Millis): Contact {
  return {
    id: crypto.randomUUID(),
    ...given,
    stage: 'lead',
    followedAt: null,
    whyTheyCame: '',
    whatsInItForThem: '',
    whyNow: '',
    personalNotes: '',
    metAt: '',
    place: '',
    permission: { state: 'unknown', at: null, words: '' },
    cadenceDays: null,
    answerWithinMinutes: null,
    timeZone: null,
    birthday: null,
    awayUntil: null,
    hotUntil: null,
    referredBy: null,
    links: [],
    tags: [],
    plan: null,
    outcome: null,
    mergedInto: null,
    lastUrl: null,
    createdAt: now,
    setAt: { name: now, company: now, role: now },
  };
}

/** The contact with its search words and marks; `handles` are those it has now. */
export function contactRow(contact: Contact, handles: readonly Handle[]): ContactRow {
  const { words: _words, nameKey: _nameKey, followed: _followed, ...fields } = contact as ContactRow;
  if (fields.mergedInto) return { ...fields, words: [] };
  const row: ContactRow = { ...fields, words: searchWords([fields.name, fields.company, ...handles.map(spoken)]) };
  const nameKey = nameKeyOf(fields.name);
  if (nameKey.includes(' ')) row.nameKey = nameKey;
  if (fields.followedAt !== null) row.followed = 1;
  return row;
}

/** The contact alone, without what was derived. */
export function plainContact(row: ContactRow): Contact {
  const { words: _words, nameKey: _nameKey, followed: _followed, ...contact } = row;
  return contact;
}

/** A name folded for comparing: no accents, no case, one space. */
export function nameKeyOf(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lower-case words without accents, each once, at most 40. */
export function searchWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words.filter(Boolean))].slice(0, 40);
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function spoken(handle: Handle): string {
  return (
    normalAddress(handle) ?? (handle.startsWith('tel:') ? handle.slice(4) : handle.slice(handle.lastIndexOf('/') + 1))
  );
}

/**
 * The promise with the marks by which today's list, the reminders and the ring of the day find it; none where its person
 * is not followed up with.
 */
export function commitmentRow(commitment: Commitment, followedUp: boolean): CommitmentRow {
  const row: CommitmentRow = plainCommitment(commitment);
  if (!followedUp) return row;
  if (!isOpen(row)) {
    const settled = holding(row).findLast(({ kind }) => kind === 'kept' || kind === 'broken' || kind === 'released');
    if (settled) row.settledAt = settled.at;
    return row;
  }
  row.open = row.by;
  const due = dueOf(row);
  const back = lastSnooze(row);
  if (due && 'day' in due) row.dueDay = due.day;
  else if (due) row.dueAt = due.at;
  else if (back !== null) row.dueAt = back;
  if (back !== null) row.backAt = back;
  return row;
}

/** The promise alone, without what was derived. */
export function plainCommitment(row: CommitmentRow): Commitment {
  const { open: _open, dueAt: _dueAt, dueDay: _dueDay, backAt: _backAt, settledAt: _settledAt, ...commitment } = row;
  return commitment;
}
