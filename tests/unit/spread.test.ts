import { describe, expect, test } from 'vitest';
import { isAway, promisesInside, wereYouAway, whileYouWereOut } from '@/lib/method/away';
import { eveningLine, morningLine, waitingLine } from '@/lib/method/lines';
import { groupOf, orderSteps, spread } from '@/lib/method/spread';
import { type StepSource, stepOf } from '@/lib/method/step';
import type { Waiting } from '@/lib/method/waiting';
import { at, contact, NOW, promise } from './facts';
import { facts, METHOD } from './methodFacts';

const TODAY = '2026-11-26';
const named = <Thing extends object>(thing: Thing, name = 'Ada Lovelace') => ({ ...thing, name });

describe('steps are spread over working days', () => {
  const many = (count: number, day = '2026-11-20') =>
    Array.from({ length: count }, (_, at) => ({ id: String(at).padStart(3, '0'), day, isHot: false }));

  test('so many a day, the rest moves on over the weekend', () => {
    const placed = [...spread(many(45), TODAY, METHOD).values()];
    const on = (day: string) => placed.filter((one) => one === day).length;
    expect([on('2026-11-26'), on('2026-11-27'), on('2026-11-30')]).toEqual([20, 20, 5]);
  });

  test('what was done today takes its places', () => {
    const placed = [...spread(many(5), TODAY, { ...METHOD, stepsADay: 3 }, 2).values()];
    expect(placed).toEqual(['2026-11-26', '2026-11-27', '2026-11-27', '2026-11-27', '2026-11-30']);
  });

  test('hot ones first, then those that have waited longest; none before its own day', () => {
    const steps = [
      { id: 'new', day: TODAY, isHot: false },
      { id: 'old', day: '2026-11-02', isHot: false },
      { id: 'hot', day: TODAY, isHot: true },
      { id: 'ahead', day: '2026-12-01', isHot: true },
    ];
    const placed = spread(steps, TODAY, { ...METHOD, stepsADay: 2 });
    expect(Object.fromEntries(placed)).toEqual({ hot: TODAY, old: TODAY, new: '2026-11-27', ahead: '2026-12-01' });
  });

  test('never on a day off or while the user is away', () => {
    const off = {
      ...METHOD,
      daysOff: ['2026-11-27'],
      away: [{ from: '2026-11-30', until: '2026-12-07' }],
      stepsADay: 1,
    };
    expect([...spread(many(3), TODAY, off).values()]).toEqual([TODAY, '2026-12-07', '2026-12-08']);
  });

  test('a hundred thousand of them in a moment', () => {
    const all = Array.from({ length: 100_000 }, (_, at) => ({ id: String(at), day: TODAY, isHot: at % 7 === 0 }));
    expect(spread(all, TODAY, METHOD).size).toBe(100_000);
  });
});

describe('today’s list stands in one order', () => {
  const of = (contactId: string, source: StepSource, more = {}) => ({
    contactId,
    step: stepOf(source, { what: '', ...more }),
  });

  test('by group, hot first within it, then what came due first', () => {
    const list = [
      of('nurture', 'cadence'),
      of('step', 'plan'),
      of('hot', 'plan', { isHot: true }),
      of('theirs', 'theirs'),
      of('today', 'today', { due: { day: TODAY } }),
      of('soon', 'today', { due: { at: NOW + 3_600_000 } }),
      of('waits', 'waiting'),
      of('overdue', 'overdue', { due: { day: '2026-11-25' } }),
      of('longer', 'overdue', { due: { day: '2026-11-20' } }),
    ];
    const order = ['longer', 'overdue', 'soon', 'waits', 'today', 'theirs', 'hot', 'step', 'nurture'];
    expect(orderSteps(list, NOW).map(({ contactId }) => contactId)).toEqual(order);
    expect(orderSteps(list.toReversed(), NOW).map(({ contactId }) => contactId)).toEqual(order);
  });

  test('of those who wait, callers first, then who has waited longest', () => {
    const waits = (id: string, how: Waiting['how'], since: number) =>
      of(id, 'waiting', { waiting: { how, since } as Waiting, due: { at: since } });
    const list = [waits('new', 'email', 3), waits('old', 'email', 1), waits('call', 'call', 2)];
    expect(orderSteps(list, NOW).map(({ contactId }) => contactId)).toEqual(['call', 'old', 'new']);
  });

  test('a clock time within two hours stands before those who wait', () => {
    expect(groupOf(stepOf('today', { what: '', due: { at: NOW + 7_200_000 } }), NOW)).toBe('soon');
    expect(groupOf(stepOf('today', { what: '', due: { at: NOW + 7_200_001 } }), NOW)).toBe('today');
  });
});

describe('away', () => {
  const fortnight = { from: '2026-11-30', until: '2026-12-14' };

  test('the promises inside are listed with the day to which they would move', () => {
    const inside = [
      promise({ id: 'mine', due: { day: '2026-12-02' } }),
      promise({ id: 'met', by: 'them', kind: 'meeting', due: { at: at('2026-12-01T09:00:00Z') } }),
    ];
    const outside = [
      promise({ due: { day: '2026-11-27' } }),
      promise({ due: { day: '2026-12-14' } }),
      promise({ by: 'them', due: { day: '2026-12-02' } }),
      promise({ due: null }),
    ];
    const listed = promisesInside([...outside, ...inside], fortnight, METHOD);
    expect(listed.map((one) => [one.promise.id, one.to])).toEqual([
      ['met', { day: '2026-12-14' }],
      ['mine', { day: '2026-12-14' }],
    ]);
    expect(isAway('2026-12-13', { away: [fortnight] })).toBe(true);
    expect(isAway('2026-12-14', { away: [fortnight] })).toBe(false);
  });

  test('"Were you away?" after four working days without the browser, not over a long weekend', () => {
    const friday = at('2026-11-20T15:00:00Z');
    expect(wereYouAway(friday, at('2026-11-27T08:00:00Z'), METHOD)).toEqual({
      from: '2026-11-23',
      until: '2026-11-27',
    });
    expect(wereYouAway(friday, at('2026-11-26T08:00:00Z'), METHOD)).toBeNull();
    const known = { ...METHOD, away: [{ from: '2026-11-23', until: '2026-11-27' }] };
    expect(wereYouAway(friday, at('2026-11-27T08:00:00Z'), known)).toBeNull();
  });

  test('"While you were out" lists the calls and visits of that time, agreed ones at their hour', () => {
    const out = at('2026-11-26T08:00:00Z');
    const back = at('2026-11-26T14:00:00Z');
    const called = facts({
      contact: contact({ id: 'ada' }),
      commitments: [
        promise({ id: 'call', text: 'Call Ada', due: { at: at('2026-11-26T10:00:00Z') } }),
        promise({ id: 'quote', due: { day: TODAY } }),
        promise({ id: 'later', text: 'Call Ada', due: { at: at('2026-11-26T15:00:00Z') } }),
      ],
    });
    const planned = facts({ contact: contact({ id: 'ben', name: 'Ben Osei' }) });
    expect(whileYouWereOut([planned, called], out, back, METHOD)).toMatchObject([
      { contactId: 'ada', commitmentId: 'call', channel: 'phone' },
      { contactId: 'ben', commitmentId: null, channel: 'phone' },
    ]);
    expect(whileYouWereOut([called], at('2026-11-26T12:00:00Z'), back, METHOD)).toEqual([]);
  });
});

describe('the day in a line', () => {
  const late = named(promise({ due: { day: '2026-11-25' } }));
  const today = named(promise({ text: 'Call Ben', due: { at: at('2026-11-26T14:00:00Z') } }), 'Ben Osei');
  const waits = (name: string, iso: string, how: Waiting['how'] = 'email') =>
    named(
      {
        id: name,
        contactId: name,
        since: at(iso),
        how,
        about: '',
        threadId: null,
        dueAt: at(iso) + 3 * 3_600_000,
        isLate: false,
        seenLate: false,
      },
      name,
    );
  const three = [
    waits('Ben Osei', '2026-11-26T09:00:00Z'),
    waits('Ada Lovelace', '2026-11-26T08:10:00Z'),
    waits('Chen Li', '2026-11-26T09:30:00Z'),
  ];

  test('in the morning: promises, people who wait, steps, and what comes first', () => {
    const line = morningLine({ promises: [today, late], waiting: three, steps: 5 }, false, NOW, METHOD);
    expect(line?.text).toBe('Thursday: 2 promises, 3 people waiting, 5 steps. First: Ada’s quote, overdue since Wed.');
    expect(morningLine({ promises: [today], waiting: [], steps: 1 }, false, NOW, METHOD)?.text).toBe(
      'Thursday: 1 promise, 1 step. First: Call Ben, 15:00.',
    );
    expect(morningLine({ promises: [], waiting: three, steps: 0 }, false, NOW, METHOD)?.text).toBe(
      'Thursday: 3 people waiting. First: Ada waits since 9:10.',
    );
    expect(morningLine({ promises: [], waiting: [], steps: 0 }, false, NOW, METHOD)).toBeNull();
  });

  test('private, it says how many and no names', () => {
    expect(morningLine({ promises: [today, late], waiting: three, steps: 5 }, true, NOW, METHOD)?.text).toBe(
      '10 things today, 2 are promises.',
    );
    expect(waitingLine(three, true, NOW, METHOD)).toBe('3 people wait. First limit 12:10.');
    expect(morningLine({ promises: [], waiting: [], steps: 1 }, true, NOW, METHOD)?.text).toBe('1 thing today.');
  });

  test('who waits: who has waited longest first, callers before them', () => {
    expect(waitingLine(three, false, NOW, METHOD)).toBe('3 people wait: Ada since 9:10, Ben, Chen. First limit 12:10.');
    expect(waitingLine([...three, waits('Dora', '2026-11-26T10:00:00Z', 'call')], false, NOW, METHOD)).toBe(
      '4 people wait: Dora since 11:00, Ada, Ben, Chen. First limit 12:10.',
    );
    expect(waitingLine([three[1] as (typeof three)[number]], false, NOW, METHOD)).toBe(
      '1 person waits: Ada since 9:10. First limit 12:10.',
    );
    expect(waitingLine([], false, NOW, METHOD)).toBeNull();
  });

  test('in the evening: what stays and what moves, or that all is kept', () => {
    const evening = (left: Partial<Parameters<typeof eveningLine>[0]>, isPrivate = false) =>
      eveningLine({ promises: 0, steps: 0, hadPromises: true, next: null, ...left }, isPrivate, NOW, METHOD);
    expect(evening({ promises: 1, steps: 3 })).toMatchObject({
      text: '4 left: 1 promise stays, 3 steps move to Friday.',
      movesTo: '2026-11-27',
    });
    expect(evening({ steps: 1 }).text).toBe('1 left: 1 step moves to Friday.');
    const next = { name: 'Ada Lovelace', text: 'Call Ada', due: { at: at('2026-11-30T09:00:00Z') } };
    expect(evening({ next }).text).toBe('All promises for today kept. Next: Mon 10:00, call Ada.');
    expect(evening({ next }, true).text).toBe('All promises for today kept.');
    expect(evening({ hadPromises: false }).text).toBe('Nothing left for today.');
  });
});
