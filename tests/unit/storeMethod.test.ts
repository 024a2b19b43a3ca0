import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import type { Interaction } from '@/lib/model';
import {
  addHandle,
  agenda,
  card,
  choosePlan,
  edit,
  editAll,
  link,
  loadSettings,
  log,
  mailAnyway,
  meetingOver,
  moreSteps,
  move,
  noAnswerNeeded,
  note,
  outcome,
  permission,
  prepNote,
  promise,
  snoozeStep,
  stillFits,
  undo,
  unlink,
} from '@/lib/store';
import { addOnce, interaction } from '@/lib/store/interactions';
import { refresh } from '@/lib/store/standing';
import { DAY, followed, freshStore, NOW } from './storeKit';

freshStore();

const HOUR = DAY / 24;

async function shown(contactId: string, now = NOW) {
  const found = await card(contactId, await loadSettings(), now);
  if (!found) throw new Error('not here');
  return found;
}

/** Their mail that asks something, an hour ago. */
async function asked(contactId: string, fields: Partial<Interaction> = {}): Promise<void> {
  const base = { key: `gmail:me:${contactId}`, contactId, at: NOW - HOUR, direction: 'in', channel: 'email' } as const;
  await addOnce([interaction({ ...base, source: 'gmail', asks: true, threadId: 't1', ...fields }, NOW)]);
  await refresh(contactId, await loadSettings());
}

test('who asked waits, on the card and on the list, until it is said that no answer is needed; undo brings it back', async () => {
  const ada = await followed(undefined, undefined, NOW - 20 * DAY);
  await asked(ada, { about: 'delivery' });
  expect((await shown(ada)).lead?.step).toMatchObject({ source: 'waiting', what: 'Answer Ada' });
  const list = await agenda(await loadSettings(), NOW);
  expect(list.rows[0]?.reasons[0]).toMatchObject({ kind: 'waiting', text: 'delivery' });
  const { undoId } = await noAnswerNeeded(ada, NOW);
  expect((await shown(ada)).waiting).toBeNull();
  await expect(noAnswerNeeded(ada, NOW)).rejects.toThrow('Nobody waits here.');
  await undo(undoId ?? '', NOW);
  expect((await shown(ada)).waiting).toMatchObject({ about: 'delivery', threadId: 't1' });
});

describe('an outcome', () => {
  test('won starts the plan after the sale, and can be taken back', async () => {
    const ada = await followed();
    const { undoId } = await outcome({ contactId: ada, as: 'won', reason: '', revisitOn: null }, NOW);
    expect(await shown(ada)).toMatchObject({ stage: 'customer', plan: { family: 'after-sale' }, ring: { of: null } });
    await undo(undoId ?? '', NOW);
    expect(await shown(ada)).toMatchObject({ stage: 'prospect', plan: { family: 'prospect' }, outcome: null });
  });

  test('lost wants a reason, and a day to look again that has not passed', async () => {
    const ada = await followed();
    const lost = { contactId: ada, as: 'lost' as const };
    await expect(outcome({ ...lost, reason: ' ', revisitOn: null }, NOW)).rejects.toThrow('Reason');
    await expect(outcome({ ...lost, reason: 'no budget', revisitOn: '2020-01-01' }, NOW)).rejects.toThrow('Look again');
    expect((await shown(ada)).outcome).toBeNull();
    await outcome({ ...lost, reason: 'no budget', revisitOn: '2027-03-01' }, NOW);
    expect(await shown(ada)).toMatchObject({ stage: 'lost', plan: { family: 'crashed' } });
  });

  test('asked to stop refuses everything', async () => {
    const ada = await followed();
    await outcome({ contactId: ada, as: 'lost', reason: 'asked to stop', revisitOn: '2027-03-01' }, NOW);
    expect(await shown(ada)).toMatchObject({ permission: { state: 'refused' }, outcome: { revisitOn: null } });
    expect((await agenda(await loadSettings(), NOW)).rows).toEqual([]);
  });
});

test('a refusal with its words stops all; given again, it goes on', async () => {
  const ada = await followed();
  await permission({ contactId: ada, state: 'refused', words: 'please stop' }, NOW);
  expect((await shown(ada)).lead?.step).toMatchObject({ source: 'refused', why: '“please stop”' });
  await permission({ contactId: ada, state: 'granted', words: '' }, NOW);
  expect((await shown(ada)).lead?.step.source).toBe('plan');
});

test('a step that is put away is on its own list and comes back at its hour', async () => {
  const ada = await followed();
  const settings = await loadSettings();
  expect((await agenda(settings, NOW)).rows.map(({ reasons }) => reasons[0]?.kind)).toEqual(['touch']);
  await expect(snoozeStep({ contactId: ada, until: NOW }, NOW)).rejects.toThrow('a time to come');
  await snoozeStep({ contactId: ada, until: NOW + 2 * HOUR }, NOW);
  expect(await agenda(settings, NOW)).toMatchObject({ rows: [], snoozed: [{ name: 'Ada Lovelace' }] });
  expect(await agenda(settings, NOW + 2 * HOUR)).toMatchObject({ rows: [{ name: 'Ada Lovelace' }], snoozed: [] });
  await snoozeStep({ contactId: ada, until: NOW + 4 * HOUR }, NOW + 3 * HOUR);
  expect((await shown(ada, NOW + 5 * HOUR)).lead?.step.snoozed).toBe(2);
});

describe('a meeting that is over', () => {
  const meeting = (contactId: string) =>
    promise(
      {
        contactId,
        by: 'me',
        kind: 'meeting',
        text: 'Meet at the fair',
        due: { due: { at: NOW - 2 * HOUR } },
        said: null,
      },
      NOW - DAY,
    );

  test('is asked about; that it happened keeps it and counts as a touch of its hour', async () => {
    const ada = await followed();
    const { commitmentId } = await meeting(ada);
    expect((await shown(ada)).lead?.step.source).toBe('meeting-over');
    const { undoId } = await meetingOver({ commitmentId, as: 'happened' }, NOW);
    expect((await shown(ada)).ring.touch).toBe(1);
    expect((await shown(ada)).timeline[0]).toMatchObject({ at: NOW - 2 * HOUR, channel: 'in-person' });
    await undo(undoId ?? '', NOW);
    expect((await shown(ada)).lead?.step.source).toBe('meeting-over');
    expect((await shown(ada)).ring.touch).toBe(0);
  });

  test('a no-show is an attempt and no broken promise; moved, it is ahead again', async () => {
    const ada = await followed();
    const first = await meeting(ada);
    await meetingOver({ commitmentId: first.commitmentId, as: 'no-show' }, NOW);
    expect((await shown(ada)).ring).toMatchObject({ touch: 0, attempts: 1 });
    await expect(meetingOver({ commitmentId: first.commitmentId, as: 'happened' }, NOW)).rejects.toThrow('settled');
    const second = await meeting(ada);
    await move({ commitmentId: second.commitmentId, due: { due: { at: NOW + DAY } }, told: true }, NOW);
    expect((await shown(ada)).lead?.step.source).not.toBe('meeting-over');
  });
});

test('what to have ready is noted, and once it lies ready nobody is asked to prepare', async () => {
  const ada = await followed();
  const due = { due: { at: NOW + DAY } };
  const { commitmentId } = await promise(
    { contactId: ada, by: 'me', kind: 'act', text: 'Call Ada', due, said: null },
    NOW - 4 * DAY,
  );
  const { undoId } = await prepNote({ commitmentId, text: ' price for 40 ' }, NOW);
  expect((await shown(ada)).lead?.step).toMatchObject({ source: 'prepare', also: 'Have ready: price for 40' });
  await note({ commitmentId, as: 'prepared' }, NOW);
  expect((await shown(ada)).lead?.step.source).not.toBe('prepare');
  await undo(undoId ?? '', NOW);
  expect((await shown(ada)).promises[0]?.prepNote).toBe('');
});

test('a plan is chosen, lengthened, left for staying in touch; one that is none is refused', async () => {
  const ada = await followed();
  await expect(
    choosePlan({ contactId: ada, templateId: 'nothing', style: 'pull', restart: false }, NOW),
  ).rejects.toThrow('Plan: there is none');
  await moreSteps(ada, NOW);
  expect((await shown(ada)).ring.of).toBe(15);
  await mailAnyway(ada, NOW);
  await stillFits(ada, NOW);
  expect(await shown(ada)).toMatchObject({ stage: 'nurture', plan: { family: 'nurture' } });
});

describe('fields are read strictly', () => {
  test.each([
    ['birthday', '30 February', 'Birthday: “30 February” is no day of the calendar'],
    ['birthday', 'soon', 'Birthday: “soon” is no birthday (like 17 May or 1990-05-17)'],
    ['cadenceDays', '0', 'Cadence: A cadence of 0 days cannot be kept; 1 is the least, 7 is weekly, 30 monthly.'],
    ['cadenceDays', 'often', 'Cadence: “often” is no number of days (like 30, weekly)'],
    ['answerWithinMinutes', '0', 'Answer within: 0 minutes cannot be: between a minute and a week'],
    ['timeZone', 'Mars', 'Time zone: No such time zone: “Mars” (like Europe/Berlin)'],
    ['awayUntil', 'whenever', 'Away until: '],
  ] as const)('%s “%s” is refused and nothing changes', async (field, value, message) => {
    const ada = await followed();
    const before = await db.contacts.get(ada);
    await expect(edit(ada, field, value, NOW)).rejects.toThrow(message);
    expect(await db.contacts.get(ada)).toEqual(before);
  });

  test.each([
    ['birthday', '17 May', '--05-17'],
    ['birthday', 'May 17, 1990', '1990-05-17'],
    ['birthday', '29.', null],
    ['cadenceDays', 'weekly', 7],
    ['answerWithinMinutes', '2 h', 120],
    ['awayUntil', '14 Dec', '2026-12-14'],
  ] as const)('%s “%s” is %s', async (field, value, stored) => {
    const ada = await followed();
    if (stored === null) await expect(edit(ada, field, value, NOW)).rejects.toThrow();
    else {
      await edit(ada, field, value, NOW);
      expect((await db.contacts.get(ada))?.[field]).toBe(stored);
      await edit(ada, field, '', NOW);
      expect((await db.contacts.get(ada))?.[field]).toBeNull();
    }
  });
});

test('several fields are saved as one change, all or none, and one undo takes them back', async () => {
  const ada = await followed();
  const before = await shown(ada);
  const good = { field: 'place', value: 'Leeds' } as const;
  await expect(editAll(ada, [good, { field: 'birthday', value: '30 February' }], NOW)).rejects.toThrow('Birthday');
  expect((await shown(ada)).place).toBe('');
  const { undoId } = await editAll(ada, [good, { field: 'cadenceDays', value: 'weekly' }], NOW);
  expect(await shown(ada)).toMatchObject({ place: 'Leeds', cadenceDays: 7 });
  await undo(undoId ?? '', NOW);
  expect(await shown(ada)).toMatchObject({ place: before.place, cadenceDays: before.cadenceDays });
});

test('who reached only the assistant has tried to reach the principal', async () => {
  const ada = await followed(undefined, undefined, NOW - DAY);
  const tom = await followed('mailto:tom@acme.example', 'Tom Reed', NOW - DAY);
  await link({ contactId: ada, otherId: tom, kind: 'assistant' }, NOW);
  const entry = { channel: 'phone', direction: 'out', outcome: null, at: NOW, note: '' } as const;
  await log({ ...entry, contactId: tom }, NOW);
  expect(await shown(ada)).toMatchObject({
    ring: { touch: 0, attempts: 1 },
    hint: 'Only the assistant was reached so far.',
  });
  await log({ ...entry, contactId: ada }, NOW);
  expect(await shown(ada)).toMatchObject({ ring: { touch: 1, attempts: 1 }, hint: null });
});

test('two people are linked from both sides, and thanks is logged as such', async () => {
  const ada = await followed();
  const tom = await followed('mailto:tom@acme.example', 'Tom Reed');
  const { undoId } = await link({ contactId: ada, otherId: tom, kind: 'assistant' }, NOW);
  expect((await shown(ada)).links).toEqual([{ contactId: tom, name: 'Tom Reed', kind: 'assistant' }]);
  expect((await shown(tom)).links[0]).toMatchObject({ name: 'Ada Lovelace', kind: 'assistant of' });
  await undo(undoId ?? '', NOW);
  expect((await shown(tom)).links).toEqual([]);
  const entry = { contactId: ada, channel: 'phone', direction: 'out', outcome: null, at: NOW, note: '' } as const;
  await log({ ...entry, kind: 'thanks' }, NOW);
  expect((await db.interactions.toArray())[0]?.kind).toBe('thanks');
});

test('who referred somebody stands with them until the link is taken away, which can be undone', async () => {
  const ada = await followed();
  const tom = await followed('mailto:tom@acme.example', 'Tom Reed');
  await link({ contactId: ada, otherId: tom, kind: 'referrer' }, NOW);
  expect((await db.contacts.get(ada))?.referredBy).toBe(tom);
  expect((await shown(tom)).links[0]).toMatchObject({ kind: 'referrer of' });
  const { undoId } = await unlink({ contactId: tom, otherId: ada }, NOW + 1);
  expect([(await shown(ada)).links, (await shown(tom)).links]).toEqual([[], []]);
  expect((await db.contacts.get(ada))?.referredBy).toBeNull();
  await undo(undoId ?? '', NOW + 2);
  expect((await shown(ada)).links).toEqual([{ contactId: tom, name: 'Tom Reed', kind: 'referrer' }]);
  expect((await db.contacts.get(ada))?.referredBy).toBe(tom);
  const ben = await followed('mailto:ben@acme.example', 'Ben Osei');
  await link({ contactId: ada, otherId: ben, kind: 'assistant' }, NOW + 3);
  await unlink({ contactId: ada, otherId: ben }, NOW + 4);
  expect((await db.contacts.get(ada))?.referredBy).toBe(tom);
});

test('a new address or number makes somebody reachable again, and never joins two people', async () => {
  const ada = await followed('mailto:ada@acme.example', 'Ada Lovelace', NOW - 20 * DAY);
  await followed('mailto:tom@acme.example', 'Tom Reed', NOW - 20 * DAY);
  await db.handles.update('mailto:ada@acme.example', { state: 'bounced', at: NOW - DAY });
  await refresh(ada, await loadSettings());
  expect((await shown(ada)).lead?.step.source).toBe('lost-address');
  const taken = addHandle({ contactId: ada, handle: 'mailto:tom@acme.example' }, NOW);
  await expect(taken).rejects.toThrow('tom@acme.example is Tom Reed’s.');
  const { undoId } = await addHandle({ contactId: ada, handle: 'mailto:ada@initech.example' }, NOW);
  expect((await shown(ada)).lead?.step.source).not.toBe('lost-address');
  await undo(undoId ?? '', NOW);
  expect((await shown(ada)).lead?.step.source).toBe('lost-address');
  await addHandle({ contactId: ada, handle: 'mailto:ada@acme.example' }, NOW);
  expect((await shown(ada)).lead?.step.source).not.toBe('lost-address');
  await addHandle({ contactId: ada, handle: 'tel:+442079460000' }, NOW);
  expect((await shown(ada)).handles).toContain('tel:+442079460000');
});
