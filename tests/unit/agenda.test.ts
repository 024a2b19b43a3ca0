import { describe, expect, test } from 'vitest';
import { agendaRowOf, badgeOf, dayRing, nextAhead, orderRows, snoozedRowOf } from '@/lib/agenda';
import { cardOf } from '@/lib/card';
import { standingOf } from '@/lib/standing';
import type { AgendaRow } from '@/lib/views';
import { at, contact, event, interaction, NOW, promise, SETTINGS } from './facts';

const recent = [interaction('2026-11-25T09:00:00Z')];
const facts = (...commitments: ReturnType<typeof promise>[]) => ({
  contact: contact(),
  handles: [],
  interactions: recent,
  commitments,
  clocks: [],
});

const rowFacts = (all: ReturnType<typeof facts>) => {
  const standing = standingOf(all, SETTINGS);
  if (!standing) throw new Error('on no list');
  return { standing, commitments: all.commitments };
};

describe('the card leads with one thing', () => {
  const overdue = promise({ due: { day: '2026-11-25' } });
  const older = promise({ due: { day: '2026-11-20' }, text: 'Older' });
  const today = promise({ due: { day: '2026-11-26' } });
  const theirs = promise({ by: 'them', due: { day: '2026-11-24' } });

  test('the oldest overdue promise, else the one of today, else theirs, else the next touch', () => {
    expect(cardOf(facts(today, overdue, theirs, older), SETTINGS, NOW).lead).toMatchObject({
      step: { source: 'overdue' },
      promise: { id: older.id },
    });
    expect(cardOf(facts(theirs, today), SETTINGS, NOW).lead).toMatchObject({
      step: { source: 'today' },
      promise: { id: today.id },
    });
    expect(cardOf(facts(theirs), SETTINGS, NOW).lead).toMatchObject({ step: { source: 'theirs' } });
    expect(cardOf(facts(), SETTINGS, NOW).lead).toMatchObject({
      step: { source: 'plan', n: 2, due: { day: '2026-11-26' } },
    });
  });

  test('a promise that is put away does not lead until it is back', () => {
    const away = { until: NOW + 3_600_000 };
    const later = promise({ due: { day: '2026-11-25' }, events: [event('snoozed', '2026-11-26T09:00:00Z', away)] });
    expect(cardOf(facts(later, theirs), SETTINGS, NOW).lead).toMatchObject({ step: { source: 'theirs' } });
    expect(cardOf(facts(later, theirs), SETTINGS, NOW).promises.map(({ id }) => id)).toContain(later.id);
    expect(cardOf(facts(later, theirs), SETTINGS, away.until).lead).toMatchObject({ promise: { id: later.id } });
  });

  test('one without a day leads from the moment it was put away until', () => {
    const undated = promise({
      due: null,
      events: [event('snoozed', '2026-11-26T09:00:00Z', { until: NOW + 3_600_000 })],
    });
    expect(cardOf(facts(undated), SETTINGS, NOW).lead?.step.source).toBe('plan');
    expect(cardOf(facts(undated), SETTINGS, NOW + 3_600_000).lead).toMatchObject({ step: { source: 'today' } });
  });

  test('who asked to stop gets no step', () => {
    const refused = { ...facts(today), contact: contact({ permission: { state: 'refused', at: NOW, words: '' } }) };
    expect(cardOf(refused, SETTINGS, NOW).lead).toMatchObject({ step: { source: 'refused' }, promise: null });
    expect(standingOf(refused, SETTINGS)).toBeNull();
  });

  test('what was settled today stays in sight, what was removed does not, broken stays for good', () => {
    const kept = promise({ events: [event('kept', '2026-11-26T08:00:00Z', { on: null })] });
    const before = promise({ events: [event('kept', '2026-11-25T08:00:00Z', { on: null })] });
    const removed = promise({ events: [event('removed', '2026-11-26T08:00:00Z', {})] });
    const broken = promise({ events: [event('broken', '2026-10-26T08:00:00Z', {})] });
    const card = cardOf(facts(broken, removed, before, kept, overdue), SETTINGS, NOW);
    expect(card.promises.map(({ id }) => id)).toEqual([overdue.id, kept.id, broken.id]);
  });
});

describe('today’s list', () => {
  test('leaves somebody out who is not followed any more, whatever was promised', () => {
    const asleep = { ...facts(promise({ due: { day: '2026-11-20' } })), contact: contact({ followedAt: null }) };
    expect(standingOf(asleep, SETTINGS)).toBeNull();
  });

  test('gives the loudest reason first and keeps the others behind it', () => {
    const soon = promise({ text: 'Call', due: { at: NOW + 3_600_000 } });
    const row = agendaRowOf(rowFacts(facts(promise(), soon, promise({ due: { day: '2026-11-20' } }))), SETTINGS, NOW);
    expect(row?.reasons.map(({ kind }) => kind)).toEqual(['overdue', 'soon', 'today']);
  });

  test('is ordered: overdue, clock times within two hours, due today, theirs, steps', () => {
    const row = (name: string, ...commitments: ReturnType<typeof promise>[]) =>
      agendaRowOf(rowFacts({ ...facts(...commitments), contact: contact({ name }) }), SETTINGS, NOW) as AgendaRow;
    const rows = [
      row('step'),
      row('theirs', promise({ by: 'them', due: { day: '2026-11-20' } })),
      row('today', promise()),
      row('late today', promise({ due: { at: NOW + 4 * 3_600_000 } })),
      row('soon', promise({ due: { at: NOW + 3_600_000 } })),
      row('overdue', promise({ due: { day: '2026-11-25' } })),
    ];
    expect(orderRows(rows, SETTINGS).map(({ name }) => name)).toEqual([
      'overdue',
      'soon',
      'late today',
      'today',
      'theirs',
      'step',
    ]);
  });

  test('what is put away is on its own list, not on today’s, and not in the badge', () => {
    const away = promise({ events: [event('snoozed', '2026-11-26T09:00:00Z', { until: NOW + 3_600_000 })] });
    expect(agendaRowOf(rowFacts(facts(away)), SETTINGS, NOW)?.reasons.map(({ kind }) => kind)).toEqual(['touch']);
    expect(snoozedRowOf(rowFacts(facts(away)), SETTINGS, NOW)?.reasons).toHaveLength(1);
    expect(badgeOf([away], [], SETTINGS, NOW)).toEqual({ people: 0, red: false });
  });

  test('one without a day that was put away is of today when it comes back', () => {
    const events = [event('snoozed', '2026-11-26T09:00:00Z', { until: NOW })];
    const mine = promise({ due: null, events });
    const theirs = promise({ by: 'them', due: null, events });
    const kindOf = (one: ReturnType<typeof promise>, now: number) =>
      agendaRowOf(rowFacts(facts(one)), SETTINGS, now)?.reasons[0]?.kind;
    expect([kindOf(mine, NOW), kindOf(theirs, NOW)]).toEqual(['today', 'theirs']);
    expect(kindOf(mine, NOW - 1)).not.toBe('today');
    expect(badgeOf([mine, theirs], [], SETTINGS, NOW)).toEqual({ people: 1, red: false });
    expect(dayRing([mine, theirs], [], SETTINGS, NOW)).toEqual({ done: 0, all: 1 });
  });

  test('the badge counts people, and is red only with an overdue promise', () => {
    expect(badgeOf([promise(), promise()], [], SETTINGS, NOW)).toEqual({ people: 1, red: false });
    const ben = promise({ contactId: 'ben', due: { day: '2026-11-25' } });
    expect(badgeOf([promise(), ben, promise({ by: 'them' })], [], SETTINGS, NOW)).toEqual({ people: 2, red: true });
    expect(badgeOf([], [], SETTINGS, NOW)).toEqual({ people: 0, red: false });
  });

  test('the ring of the day counts promises, meetings and calls', () => {
    const kept = promise({ events: [event('kept', '2026-11-26T08:00:00Z', { on: null })] });
    const call = interaction('2026-11-26T08:30:00Z', { channel: 'phone' });
    expect(dayRing([promise(), kept], [call, ...recent], SETTINGS, NOW)).toEqual({ done: 2, all: 3 });
  });

  test('with nothing left, the next promise ahead is named', () => {
    const monday = promise({ due: { at: at('2026-11-30T09:00:00Z') } });
    expect(nextAhead([promise({ due: { day: '2026-12-02' } }), monday, promise()], SETTINGS, NOW)?.id).toBe(monday.id);
  });
});
