import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { localDay } from '@/lib/days';
import { db } from '@/lib/db';
import type { Due, Millis } from '@/lib/model';
import {
  absence,
  agenda,
  card,
  closeDay,
  closeOut,
  comeBack,
  edit,
  goAway,
  inside,
  loadSettings,
  log,
  meanwhile,
  noteAwake,
  promise,
  quickAdd,
  rebuildIndex,
  saveSettings,
  settle,
  undo,
  wasHere,
} from '@/lib/store';
import { ADA, BEN, BOX, conversation, DAY, followed, freshStore, look, mail, NOW } from './storeKit';

freshStore();

const HOUR = 3_600_000;
/** Thursday 26 November 2026 at an hour in London. */
const thursday = (hour: number, minute = 0) => Date.UTC(2026, 10, 26, hour, minute);
const today = async (now = NOW) => agenda(await loadSettings(), now);
const awayNow = async (now = NOW) => absence(await loadSettings(), now);
const awake = async (now: Millis) => noteAwake(await loadSettings(), now);
const promised = (contactId: string, due: Due, text = 'Send the quote', kind: 'act' | 'meeting' = 'act') =>
  promise({ contactId, by: 'me', kind, text, due: { due }, said: null }, NOW - DAY);
const days = { from: '2026-11-27', until: '2026-12-11' };

/** The day of somebody with one promise and one step left. */
async function evening() {
  const ada = await followed();
  const ben = await followed(BEN, 'Ben Osei');
  const { commitmentId } = await promised(ada, { day: '2026-11-26' });
  return { ada, ben, commitmentId };
}

test('in the morning one line says what the day holds, later it is gone', async () => {
  await evening();
  expect((await today(thursday(9, 5))).line).toEqual({
    when: 'morning',
    text: 'Thursday: 1 promise, 1 step. First: Ada’s quote.',
    steps: 1,
  });
  expect((await today(thursday(13))).line).toBeNull();
  expect((await today(Date.UTC(2026, 10, 28, 9))).line).toBeNull();
});

test('half an hour before the end it says what stays and what moves', async () => {
  await evening();
  expect((await today(thursday(16, 59))).line).toBeNull();
  expect((await today(thursday(17))).line?.text).toBe('2 left: 1 promise stays, 1 step moves to Friday.');
});

test('with all promises kept the evening says so, and who still waits', async () => {
  const { commitmentId, ada } = await evening();
  await settle({ commitmentId, as: 'kept', on: null }, thursday(15));
  await log(
    { contactId: ada, channel: 'phone', direction: 'in', outcome: null, at: thursday(15), note: '' },
    thursday(15),
  );
  expect((await today(thursday(17))).line?.text).toBe('1 left: 1 step moves to Friday. 1 person waits.');
});

test('closing the day moves its steps to the next, promises stay; undo brings them back', async () => {
  await evening();
  const { undoId } = await closeDay(await loadSettings(), thursday(17));
  const closed = await today(thursday(17, 1));
  expect(closed.line).toBeNull();
  expect(closed.rows.map(({ name }) => name)).toEqual(['Ada Lovelace']);
  expect((await today(thursday(9) + DAY)).rows.map(({ name }) => name)).toContain('Ben Osei');
  await undo(undoId ?? '', thursday(17, 2));
  expect((await today(thursday(17, 3))).rows).toHaveLength(2);
});

test('two weeks off: what falls into them is listed first, moves told to the first day back, and steps rest', async () => {
  const ada = await followed();
  const { commitmentId } = await promised(ada, { day: '2026-12-02' });
  await promised(ada, { day: '2026-12-11' }, 'Call about March');
  const rows = await inside(days, await loadSettings());
  expect(rows).toEqual([
    {
      commitmentId,
      contactId: ada,
      name: 'Ada Lovelace',
      text: 'Send the quote',
      due: { day: '2026-12-02' },
      to: { day: '2026-12-11' },
    },
  ]);
  const { said, undoId } = await goAway({ ...days, move: [commitmentId], told: [commitmentId] }, NOW);
  expect(said).toBe('Away until Fri 11 Dec · 1 moved');
  await rebuildIndex(NOW);
  expect((await awayNow()).away).toEqual(days);
  const moved = (await card(ada, await loadSettings(), NOW))?.promises.find(({ id }) => id === commitmentId);
  expect(moved).toMatchObject({ due: { day: '2026-12-11' }, renegotiated: true });
  expect((await today(NOW + 4 * DAY)).rows).toEqual([]);
  await undo(undoId ?? '', NOW);
  expect((await awayNow()).away).toBeNull();
  expect((await card(ada, await loadSettings(), NOW))?.promises.map(({ due }) => due)).toContainEqual({
    day: '2026-12-02',
  });
});

test('an absence ends by itself, or when the user is back earlier', async () => {
  await goAway({ ...days, move: [], told: [] }, NOW);
  expect((await awayNow(Date.UTC(2026, 11, 10, 12))).away).toEqual(days);
  expect((await awayNow(Date.UTC(2026, 11, 11, 8))).away).toBeNull();
  const { undoId } = await comeBack(Date.UTC(2026, 11, 2, 12));
  expect((await loadSettings()).away).toEqual([{ from: '2026-11-27', until: '2026-12-02' }]);
  await undo(undoId ?? '', Date.UTC(2026, 11, 2, 12));
  expect((await loadSettings()).away).toEqual([days]);
  await comeBack(NOW);
  expect((await loadSettings()).away).toEqual([]);
  await expect(comeBack(NOW)).rejects.toThrow('You are not away.');
});

test('back before leaving is refused and nothing changes', async () => {
  await expect(goAway({ from: '2026-12-11', until: '2026-12-11', move: [], told: [] }, NOW)).rejects.toThrow('Back on');
  await expect(goAway({ from: '2026-12-11', until: '2029-12-11', move: [], told: [] }, NOW)).rejects.toThrow(
    'two years',
  );
  expect((await loadSettings()).away).toEqual([]);
});

test('after four working days without the browser it asks once: were you away?', async () => {
  await awake(NOW);
  const back = NOW + 7 * DAY;
  await awake(back);
  const asked = { from: '2026-11-27', until: '2026-12-03' };
  expect((await awayNow(back)).question).toEqual(asked);
  await awake(back + HOUR);
  expect((await awayNow(back + 5 * 60_000)).question).toEqual(asked);
  expect((await awayNow(back + HOUR)).question).toBeNull();
});

test('yes has the same effect backwards, no asks never again', async () => {
  await awake(NOW);
  const back = NOW + 7 * DAY;
  await awake(back);
  const { question } = await awayNow(back);
  if (!question) throw new Error('not asked');
  const { said } = await goAway({ ...question, move: [], told: [] }, back);
  expect(said).toBe('You were away until today');
  expect(await awayNow(back)).toMatchObject({ question: null, away: null });
  expect((await loadSettings()).away).toEqual([question]);
});

test('no: it is not asked again, and nothing is set; undo asks it once more', async () => {
  await awake(NOW);
  await awake(NOW + 7 * DAY);
  const { undoId } = await wasHere(NOW + 7 * DAY);
  expect((await awayNow(NOW + 7 * DAY)).question).toBeNull();
  expect((await loadSettings()).away).toEqual([]);
  await undo(undoId ?? '', NOW + 7 * DAY);
  expect((await awayNow(NOW + 7 * DAY)).question).not.toBeNull();
});

test('a night, a weekend or an hour off is no absence; awake is written every ten minutes at most', async () => {
  await awake(thursday(17, 20));
  await awake(thursday(17, 29));
  expect((await db.meta.get('awake'))?.value).toBe(thursday(17, 20));
  await awake(thursday(9) + DAY);
  await awake(thursday(11) + DAY);
  expect(await awayNow(thursday(11) + DAY)).toMatchObject({ question: null, out: [] });
});

test('a clock that was set back notes the time it shows', async () => {
  await awake(NOW);
  await awake(NOW - 2 * DAY);
  expect((await db.meta.get('awake'))?.value).toBe(NOW - 2 * DAY);
});

/** Away from Thursday 11:20 until Friday 12:00, with a call and a meeting agreed for Thursday afternoon. */
async function out() {
  const ada = await followed();
  const ben = await followed(BEN, 'Ben Osei');
  const call = await promised(ada, { at: thursday(15) }, 'Call about the pump');
  const meeting = await promised(ben, { at: thursday(14) }, 'Meeting in Leeds', 'meeting');
  const back = thursday(12) + DAY;
  await awake(NOW);
  await awake(back);
  return { ada, ben, call: call.commitmentId, meeting: meeting.commitmentId, back };
}

test('while you were out: the calls and visits of that time, soonest first', async () => {
  const { call, meeting, back } = await out();
  expect((await awayNow(back)).out.map(({ commitmentId, at, isMeeting }) => [commitmentId, at, isMeeting])).toEqual([
    [meeting, thursday(14), true],
    [call, thursday(15), false],
  ]);
});

test('an outcome logs the call at its time and keeps the promise on that day, in time', async () => {
  const { ada, call, back } = await out();
  const answer = {
    contactId: ada,
    commitmentId: call,
    channel: 'phone',
    outcome: 'reached',
    at: thursday(14, 50),
  } as const;
  const { undoId } = await meanwhile(answer, back);
  const shown = await card(ada, await loadSettings(), back);
  expect(shown?.timeline[0]).toMatchObject({ at: thursday(14, 50), channel: 'phone', outcome: 'reached' });
  expect(shown?.promises[0]?.state).toBe('kept');
  expect((await awayNow(back)).out).toHaveLength(1);
  await undo(undoId ?? '', back);
  expect((await awayNow(back)).out).toHaveLength(2);
  expect((await card(ada, await loadSettings(), back))?.timeline).toEqual([]);
});

test('nobody answered: an attempt is logged, the promise stands; a meeting nobody came to is over', async () => {
  const { ada, ben, call, meeting, back } = await out();
  const nobody = { outcome: 'no-answer', at: thursday(15) } as const;
  await meanwhile({ ...nobody, contactId: ada, commitmentId: call, channel: 'phone' }, back);
  await meanwhile({ ...nobody, contactId: ben, commitmentId: meeting, channel: 'in-person' }, back);
  expect((await awayNow(back)).out).toEqual([]);
  expect((await card(ada, await loadSettings(), back))?.promises[0]?.state).toBe('overdue');
  expect((await card(ben, await loadSettings(), back))?.timeline[0]).toMatchObject({ attempt: true });
});

test('it did not happen: the row is gone, nothing is logged; nothing happened closes all', async () => {
  const { ada, call, back } = await out();
  await meanwhile({ contactId: ada, commitmentId: call, channel: 'phone', outcome: null, at: back }, back);
  expect((await awayNow(back)).out).toHaveLength(1);
  const { undoId } = await closeOut(back);
  expect((await awayNow(back)).out).toEqual([]);
  expect(await db.interactions.count()).toBe(0);
  await undo(undoId ?? '', back);
  expect((await awayNow(back)).out).toHaveLength(1);
});

test('a call that the plan asked for is among them, and a look in of an hour changes nothing', async () => {
  const ben = await followed(BEN, 'Ben Osei', thursday(9) - DAY);
  await db.handles.put({ handle: 'tel:+441132000000', contactId: ben, state: 'good', at: thursday(9) - DAY });
  await edit(ben, 'place', 'Leeds', NOW);
  await awake(NOW);
  await awake(NOW + DAY);
  await awake(NOW + DAY + HOUR);
  await awake(NOW + 4 * DAY);
  const { out: rows } = await awayNow(NOW + 4 * DAY);
  expect(rows.map(({ name, channel, commitmentId }) => [name, channel, commitmentId])).toEqual([
    ['Ben Osei', 'phone', null],
  ]);
});

test('fifteen people from a fair: one paste, each with a next step on the next day, spread by the cap', async () => {
  await saveSettings({ stepsADay: 10 }, NOW);
  const names = Array.from({ length: 15 }, (_, at) => `Person ${String.fromCharCode(65 + at)}, Firm ${at}`);
  const { lines, undoId } = await quickAdd(names.join('\n'), NOW, 'Hannover Messe');
  expect(lines.every(({ ok }) => ok)).toBe(true);
  const people = await db.contacts.toArray();
  expect(people.map(({ metAt }) => metAt)).toEqual(Array(15).fill('Hannover Messe'));
  expect((await today()).rows).toEqual([]);
  const friday = await today(NOW + DAY);
  expect([friday.rows.length, friday.more]).toEqual([10, 5]);
  expect(new Set(friday.rows.map(({ reasons }) => reasons[0]?.channel))).toEqual(new Set(['phone']));
  await undo(undoId ?? '', NOW);
  expect(await db.contacts.count()).toBe(0);
});

test('where they were met is kept until midnight, and left out where it was emptied', async () => {
  await quickAdd('Ada Lovelace, Acme', NOW, 'Hannover Messe');
  expect((await today()).metAt).toBe('Hannover Messe');
  await quickAdd('Ben Osei, Globex', NOW);
  const tomorrow = NOW + DAY;
  expect((await today(tomorrow)).metAt).toBe('');
  await quickAdd('Chen Li, Huaxing', tomorrow);
  await quickAdd('Dora Maar, Rosso', NOW, '');
  const met = (await db.contacts.toArray()).map(({ name, metAt }) => [name, metAt]).sort();
  expect(met).toEqual([
    ['Ada Lovelace', 'Hannover Messe'],
    ['Ben Osei', 'Hannover Messe'],
    ['Chen Li', ''],
    ['Dora Maar', ''],
  ]);
  expect(localDay(tomorrow, 'Europe/London')).toBe('2026-11-27');
});

test('somebody known who is named again was not met again', async () => {
  await followed(ADA, 'Ada Lovelace');
  await quickAdd('Ada Lovelace – send spec by Fri', NOW, 'Hannover Messe');
  expect(await db.interactions.count()).toBe(0);
});

test('somebody added by name alone is offered as “Same Ada?” when an Ada Lovelace writes; with another company not', async () => {
  await quickAdd('Ada Lovelace', NOW);
  const wrote = conversation([mail(NOW - HOUR, ADA, [`mailto:${BOX}`])]);
  expect((await look(wrote))?.same).toMatchObject({ name: 'Ada Lovelace', handle: ADA });
  await edit((await db.contacts.toArray())[0]?.id ?? '', 'company', 'Globex', NOW);
  expect((await look(wrote))?.same).toBeNull();
});

test('a call noted in quick add waits to be called back, also of somebody new', async () => {
  await quickAdd('Ada called', NOW);
  await followed(BEN, 'Ben Osei');
  await quickAdd('Ben Osei called\nI called Chen Li', NOW);
  const rows = (await today(NOW + HOUR)).rows.filter(({ reasons }) => reasons[0]?.kind === 'waiting');
  expect(rows.map(({ name, reasons }) => [name, reasons[0]?.waiting?.how])).toEqual([
    ['Ada', 'call'],
    ['Ben Osei', 'call'],
  ]);
});
