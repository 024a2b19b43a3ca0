import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWorkDay, localDay } from '@/lib/days';
import { channelFor, isAsStrong, reachableAt, reachableSince } from '@/lib/method/channels';
import type { Method, MethodFacts } from '@/lib/method/facts';
import { frequencyHint, isMailOnly } from '@/lib/method/guards';
import { nextStep } from '@/lib/method/nextStep';
import { plannedOf } from '@/lib/method/planned';
import { orderSteps, spread } from '@/lib/method/spread';
import { waitingOf } from '@/lib/method/waiting';
import { atWork } from '@/lib/method/workTime';
import { CHANNELS, type Interaction, OUTCOMES, STAGES } from '@/lib/model';
import { positionOf } from '@/lib/plans/position';
import { at, contact, interaction, promise } from './facts';
import { clock, LINKEDIN, MAIL, METHOD, PHONE } from './methodFacts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Etc/GMT+12',
  'Pacific/Kiritimati',
];

/** A moment near which clocks are changed, or any other. */
const moment = fc.oneof(
  fc.integer({ min: at('2011-12-20T00:00:00Z'), max: at('2012-01-10T00:00:00Z') }),
  fc.integer({ min: at('2018-10-25T00:00:00Z'), max: at('2018-11-15T00:00:00Z') }),
  fc.integer({ min: at('2026-03-20T00:00:00Z'), max: at('2026-11-30T00:00:00Z') }),
);

const settingsOf = (now: number) =>
  fc.record({
    timeZone: fc.constantFrom(...ZONES),
    workDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    daysOff: fc.array(dayNear(now, 20), { maxLength: 5 }),
    strictClock: fc.boolean(),
    stepsADay: fc.integer({ min: 1, max: 25 }),
    away: fc.array(fc.record({ from: dayNear(now, 20), until: dayNear(now, 20) }), { maxLength: 1 }),
  });

function dayNear(now: number, days: number): fc.Arbitrary<string> {
  return fc.integer({ min: -days, max: days }).map((n) => addDays(localDay(now, 'UTC'), n));
}

function past(now: number, days = 120): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: days * 24 * 60 }).map((minutes) => now - minutes * MINUTE);
}

const interactionAt = (when: fc.Arbitrary<number>): fc.Arbitrary<Interaction> =>
  fc
    .record({
      at: when,
      direction: fc.constantFrom('in' as const, 'out' as const),
      channel: fc.constantFrom(...CHANNELS),
      kind: fc.constantFrom('', '', '', 'thanks', 'greeting', 'auto-reply', 'bounce', 'meeting'),
      outcome: fc.option(fc.constantFrom(...OUTCOMES)),
      attempt: fc.boolean(),
      inCopy: fc.constantFrom(false, false, true),
      asks: fc.boolean(),
      threadId: fc.option(fc.constantFrom('t1', 't2', 't3')),
      toColleague: fc.constantFrom(false, false, true),
    })
    .map((fields) => ({ ...interaction('2026-01-01T00:00:00Z'), ...fields, addedAt: fields.at }));

const promiseNear = (now: number) =>
  fc
    .record({
      by: fc.constantFrom('me' as const, 'them' as const),
      kind: fc.constantFrom('act' as const, 'act' as const, 'meeting' as const),
      text: fc.constantFrom('Send the quote', 'Call Ada', 'Visit the plant'),
      prepNote: fc.constantFrom('', 'price'),
      due: fc.option(
        fc.oneof(
          dayNear(now, 15).map((day) => ({ day })),
          fc.integer({ min: -9999, max: 9999 }).map((minutes) => ({ at: now + minutes * MINUTE })),
        ),
      ),
      ends: fc.constantFrom('kept', 'released', 'snoozed', null, null),
    })
    .map(({ ends, ...fields }) => {
      const said = { at: now - 30 * DAY, quote: '', url: null, key: null };
      const base = { id: 'e', at: now - DAY };
      const events = {
        kept: [{ ...base, kind: 'kept' as const, on: null }],
        released: [{ ...base, kind: 'released' as const }],
        snoozed: [{ ...base, kind: 'snoozed' as const, until: now + DAY }],
      };
      return promise({ ...fields, said, events: ends ? events[ends] : [] });
    });

const contactNear = (now: number) =>
  fc
    .record({
      stage: fc.constantFrom(...STAGES),
      followedAt: fc.option(past(now), { freq: 9 }),
      state: fc.constantFrom(
        'unknown' as const,
        'unknown' as const,
        'asked' as const,
        'granted' as const,
        'refused' as const,
      ),
      place: fc.constantFrom('', 'Leeds'),
      cadenceDays: fc.option(fc.integer({ min: 1, max: 90 })),
      birthday: fc.option(fc.constantFrom('--02-29', '1980-11-26', '--12-31')),
      awayUntil: fc.option(dayNear(now, 10), { freq: 2 }),
      hotUntil: fc.option(dayNear(now, 10), { freq: 2 }),
      templateId: fc.constantFrom('prospect', 'after-sale', 'crashed', 'nurture', 'gone'),
      style: fc.constantFrom('push' as const, 'pull' as const),
      startedAt: fc.option(past(now)),
      moreSteps: fc.constantFrom(0, 3),
      outcome: fc.option(
        fc.record({
          as: fc.constantFrom('won' as const, 'lost' as const),
          reason: fc.constantFrom('no need', 'no budget', 'asked to stop', 'wrong person'),
          at: past(now, 60),
          revisitOn: fc.option(dayNear(now, 30)),
        }),
      ),
      mergedInto: fc.constantFrom(null, null, null, null, 'ben'),
    })
    .map(({ state, templateId, style, startedAt, moreSteps, ...fields }) =>
      contact({
        ...fields,
        createdAt: now - 200 * DAY,
        permission: { state, at: null, words: '' },
        plan: { templateId, style, startedAt, moreSteps },
      }),
    );

const life = moment.chain((now) =>
  fc.record({
    now: fc.constant(now),
    settings: settingsOf(now).map((own): Method => ({ ...METHOD, ...own })),
    facts: fc.record({
      contact: contactNear(now),
      handles: fc.subarray([PHONE, MAIL, LINKEDIN]).map((rows) => rows.map((row) => ({ ...row, at: now - 300 * DAY }))),
      interactions: fc.array(interactionAt(past(now)), { maxLength: 20 }),
      commitments: fc.array(promiseNear(now), { maxLength: 4 }),
      clocks: fc.array(
        fc
          .record({
            kind: fc.constantFrom('row-in' as const, 'row-out' as const, 'answered' as const),
            ago: fc.integer({ min: 1, max: 5000 }),
          })
          .map(({ kind, ago }) => ({
            ...clock(kind, '2026-01-01T00:00:00Z'),
            at: now - ago * MINUTE,
            seenAt: now,
            threadId: 't1',
          })),
        { maxLength: 2 },
      ),
    }),
  }),
);

type Life = { now: number; settings: Method; facts: MethodFacts };
const holds = (property: (one: Life) => void) => fc.assert(fc.property(life, property), { numRuns: 400 });

const mayAct = ({ contact: { followedAt, mergedInto, permission, outcome } }: MethodFacts) =>
  followedAt !== null && mergedInto === null && permission.state !== 'refused' && outcome?.reason !== 'asked to stop';

const add = (facts: MethodFacts, now: number, fields: Partial<Interaction>): MethodFacts => {
  const one = { ...interaction('2026-01-01T00:00:00Z'), at: now, addedAt: now, ...fields };
  return { ...facts, interactions: [...facts.interactions, one] };
};

describe('whatever happened', () => {
  test('nobody who asked to stop or sleeps ever has a step or a clock, and everybody else has a step', () => {
    holds(({ facts, now, settings }) => {
      const step = nextStep(facts, now, settings);
      if (mayAct(facts)) {
        expect(step?.rank).toBeGreaterThan(1);
        return;
      }
      expect(waitingOf(facts, now, settings)).toBeNull();
      if (step !== null)
        expect(step).toMatchObject({ source: 'refused', rank: 1, channel: null, due: null, isLate: false });
    });
  });

  test('only the user’s promises and people who wait can be late; a step is of today or later, on a working day', () => {
    holds(({ facts, now, settings }) => {
      const step = nextStep(facts, now, settings);
      if (!step) return;
      if (step.isLate) expect(['overdue', 'waiting']).toContain(step.source);
      for (const one of [step, step.later]) {
        if (!one || !['plan', 'fit', 'look-again', 'cadence'].includes(one.source) || !one.due || 'at' in one.due)
          continue;
        expect(one.due.day >= localDay(now, settings.timeZone)).toBe(true);
        expect(isWorkDay(one.due.day, atWork(settings))).toBe(true);
      }
    });
  });

  test('a touch always moves the gap: the next step is after today', () => {
    const touch = fc.tuple(life, fc.constantFrom(...CHANNELS));
    fc.assert(
      fc.property(touch, ([{ facts, now, settings }, channel]) => {
        const planned = plannedOf(add(facts, now, { channel }), now, settings);
        if (planned && mayAct(facts)) expect(planned.day > localDay(now, settings.timeZone)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('only its channel or a stronger one uses up a step, one at most', () => {
    const touch = fc.tuple(life, fc.constantFrom(...CHANNELS));
    fc.assert(
      fc.property(touch, ([{ facts, now, settings }, channel]) => {
        const before = positionOf(facts, settings);
        const after = positionOf(add(facts, now, { channel }), settings);
        if (!before || !after) return;
        const used = after.done.length - before.done.length;
        expect([0, 1]).toContain(used);
        if (used === 0 || !before.next) return;
        const reachable = reachableAt(reachableSince(add(facts, now, { channel })), now);
        const own = channelFor(before.next, reachable, settings);
        expect(channel === before.next.or || isAsStrong(channel, own, settings)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('a word of theirs uses up nothing, and cancels "no reply"', () => {
    holds(({ facts, now, settings }) => {
      const heard = add(facts, now, { direction: 'in', kind: 'thanks' });
      expect(positionOf(heard, settings)?.done.length).toBe(positionOf(facts, settings)?.done.length);
      expect(isMailOnly(heard, settings)).toBe(false);
      expect(frequencyHint(heard, now, settings) ?? '').not.toContain('without a reply');
    });
  });

  test('an auto-reply changes nothing, theirs or the user’s own', () => {
    const auto = fc.tuple(
      life,
      fc.constantFrom('in' as const, 'out' as const),
      fc.constantFrom('auto-reply', 'bounce'),
    );
    fc.assert(
      fc.property(auto, ([{ facts, now, settings }, direction, kind]) => {
        const more = add(facts, now - 1, { direction, kind, asks: true, threadId: 't1' });
        expect(waitingOf(more, now, settings)).toEqual(waitingOf(facts, now, settings));
        expect(positionOf(more, settings)).toEqual(positionOf(facts, settings));
      }),
      { numRuns: 400 },
    );
  });

  test('a reply stops its thread’s clock, a call all of them', () => {
    holds(({ facts, now, settings }) => {
      const waiting = waitingOf(facts, now, settings);
      if (!waiting) return;
      expect(waiting.dueAt).toBeGreaterThan(waiting.since);
      const after = now + MINUTE;
      const answered = waitingOf(add(facts, now, { threadId: waiting.threadId }), after, settings);
      expect(answered?.id).not.toBe(waiting.id);
      expect(waitingOf(add(facts, now, { channel: 'phone' }), after, settings)).toBeNull();
    });
  });

  test('the order of the facts does not matter', () => {
    holds(({ facts, now, settings }) => {
      const turned = {
        ...facts,
        interactions: facts.interactions.toReversed(),
        commitments: facts.commitments.toReversed(),
        clocks: facts.clocks.toReversed(),
      };
      expect(nextStep(turned, now, settings)).toEqual(nextStep(facts, now, settings));
    });
  });
});

test('today’s list has one order, however it comes in', () => {
  fc.assert(
    fc.property(fc.array(life, { minLength: 2, maxLength: 8 }), fc.nat(), (lives, turn) => {
      const now = lives[0]?.now ?? 0;
      const list = lives.flatMap(({ facts, settings }, at) => {
        const step = nextStep(facts, now, settings);
        return step ? [{ contactId: String(at), step }] : [];
      });
      const at = list.length === 0 ? 0 : turn % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)];
      expect(orderSteps(turned, now)).toEqual(orderSteps(list, now));
    }),
    { numRuns: 100 },
  );
});

test('spreading keeps to the cap and to working days, and never comes early', () => {
  const given = moment.chain((now) =>
    fc.record({
      now: fc.constant(now),
      settings: settingsOf(now),
      steps: fc.uniqueArray(fc.record({ id: fc.uuid(), day: dayNear(now, 12), isHot: fc.boolean() }), {
        maxLength: 60,
        selector: ({ id }) => id,
      }),
      done: fc.nat(5),
    }),
  );
  fc.assert(
    fc.property(given, ({ now, settings, steps, done }) => {
      const own: Method = { ...METHOD, ...settings };
      const today = localDay(now, own.timeZone);
      const placed = spread(steps, today, own, done);
      expect(placed.size).toBe(steps.length);
      const held = new Map([[today, done]]);
      for (const { id, day } of steps) {
        const on = placed.get(id) ?? '';
        expect(on >= day && on >= today).toBe(true);
        expect(isWorkDay(on, atWork(own))).toBe(true);
        held.set(on, (held.get(on) ?? 0) + 1);
      }
      for (const [day, count] of held)
        if (day !== today || count > done) expect(count).toBeLessThanOrEqual(own.stepsADay);
    }),
    { numRuns: 300 },
  );
});
