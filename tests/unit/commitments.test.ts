import { describe, expect, test } from 'vitest';
import { dueOf, holding, isOpen, promiseView, stateOf } from '@/lib/commitments';
import { at, event, NOW, promise, SETTINGS } from './facts';

const state = (fields: Parameters<typeof promise>[0], now = NOW) => stateOf(promise(fields), now, SETTINGS);

describe('a promise goes from open over due today to overdue', () => {
  test.each([
    ['an all-day one of tomorrow is open', { day: '2026-11-27' }, 'open'],
    ['an all-day one of today is due today', { day: '2026-11-26' }, 'today'],
    ['an all-day one of yesterday is overdue', { day: '2026-11-25' }, 'overdue'],
    ['a timed one an hour ahead is due today', { at: NOW + 3_600_000 }, 'today'],
    ['a timed one is overdue the moment it is due', { at: NOW }, 'overdue'],
  ])('%s', (_title, due, expected) => {
    expect(state({ due })).toBe(expected);
  });

  test('an undated one never becomes overdue', () => {
    expect(state({ due: null }, at('2030-01-01T00:00:00Z'))).toBe('open');
  });

  test('the day ends in the user’s own zone', () => {
    const due = { day: '2026-11-26' };
    expect(stateOf(promise({ due }), at('2026-11-26T23:30:00Z'), SETTINGS)).toBe('overdue');
    const inNewYork = { ...SETTINGS, timeZone: 'America/New_York' };
    expect(stateOf(promise({ due }), at('2026-11-26T23:30:00Z'), inNewYork)).toBe('today');
  });
});

describe('how it was settled', () => {
  test('kept on its day is on time, kept the day after is late', () => {
    expect(state({ events: [event('kept', '2026-11-26T10:00:00Z', { on: null })] })).toBe('kept');
    expect(state({ due: { day: '2026-11-25' }, events: [event('kept', '2026-11-26T10:00:00Z', { on: null })] })).toBe(
      'kept-late',
    );
  });

  test('a late click with the real day named is on time', () => {
    const late = promise({ due: { day: '2026-11-25' }, events: [event('kept', '2026-11-26T10:00:00Z', { on: null })] });
    expect(promiseView(late, NOW, SETTINGS).onTimeDay).toBe('2026-11-25');
    const named = { ...late, events: [...late.events, event('kept', '2026-11-26T10:01:00Z', { on: '2026-11-25' })] };
    expect(stateOf(named, NOW, SETTINGS)).toBe('kept');
    expect(promiseView(named, NOW, SETTINGS).onTimeDay).toBeNull();
  });

  test('what was undone is open again, and undoing the undo settles it again', () => {
    const kept = event('kept', '2026-11-26T09:00:00Z', { on: null, id: 'k' });
    const undone = event('undone', '2026-11-26T09:01:00Z', { eventId: 'k', id: 'u' });
    const again = event('undone', '2026-11-26T09:02:00Z', { eventId: 'u', id: 'v' });
    expect(isOpen(promise({ events: [kept, undone] }))).toBe(true);
    expect(isOpen(promise({ events: [kept, undone, again] }))).toBe(false);
    expect(holding(promise({ events: [again, undone, kept] }))).toEqual([kept]);
  });
});

describe('moving a promise', () => {
  const moved = (iso: string, told: boolean) =>
    event('moved', iso, { from: { day: '2026-11-25' }, to: { day: '2026-11-27' }, told });
  const kept = event('kept', '2026-11-27T10:00:00Z', { on: null });

  test('told before the old day, it is renegotiated and can still be kept on time', () => {
    const one = promise({ due: { day: '2026-11-25' }, events: [moved('2026-11-25T12:00:00Z', true), kept] });
    expect(dueOf(one)).toEqual({ day: '2026-11-27' });
    expect(stateOf(one, NOW, SETTINGS)).toBe('kept');
    expect(promiseView(one, NOW, SETTINGS).renegotiated).toBe(true);
  });

  test('moved without telling, it stays late', () => {
    const one = promise({ due: { day: '2026-11-25' }, events: [moved('2026-11-25T12:00:00Z', false), kept] });
    expect(stateOf(one, NOW, SETTINGS)).toBe('kept-late');
    expect(promiseView(one, NOW, SETTINGS).renegotiated).toBe(false);
  });

  test('moved without telling, "on time" offers the day they were promised, and naming it settles it on time', () => {
    const one = promise({ due: { day: '2026-11-25' }, events: [moved('2026-11-25T12:00:00Z', false), kept] });
    expect(promiseView(one, NOW, SETTINGS).onTimeDay).toBe('2026-11-25');
    const named = { ...one, events: [...one.events, event('kept', '2026-11-27T10:01:00Z', { on: '2026-11-25' })] };
    expect(stateOf(named, NOW, SETTINGS)).toBe('kept');
  });

  test('told in time that there is no day any more, nothing of it is late', () => {
    const put = event('moved', '2026-11-25T12:00:00Z', { from: { day: '2026-11-25' }, to: null, told: true });
    expect(stateOf(promise({ due: { day: '2026-11-25' }, events: [put] }), NOW, SETTINGS)).toBe('open');
    expect(stateOf(promise({ due: { day: '2026-11-25' }, events: [put, kept] }), NOW, SETTINGS)).toBe('kept');
  });

  test('told too late, it stays late', () => {
    const one = promise({ due: { day: '2026-11-25' }, events: [moved('2026-11-26T12:00:00Z', true), kept] });
    expect(stateOf(one, NOW, SETTINGS)).toBe('kept-late');
  });

  test('moved silently and told afterwards, but still in time, it is renegotiated', () => {
    const told = event('told', '2026-11-25T13:00:00Z', {});
    const one = promise({ due: { day: '2026-11-25' }, events: [moved('2026-11-25T12:00:00Z', false), told, kept] });
    expect(stateOf(one, NOW, SETTINGS)).toBe('kept');
  });

  test('an undone move gives the old day back', () => {
    const move = { ...moved('2026-11-25T12:00:00Z', true), id: 'm' };
    const undone = event('undone', '2026-11-25T12:01:00Z', { eventId: 'm' });
    expect(dueOf(promise({ due: { day: '2026-11-25' }, events: [move, undone] }))).toEqual({ day: '2026-11-25' });
  });

  test('a move of something put away brings it back', () => {
    const away = event('snoozed', '2026-11-26T09:00:00Z', { until: NOW + 3_600_000 });
    const one = promise({ events: [away] });
    expect(promiseView(one, NOW, SETTINGS).snoozedUntil).toBe(NOW + 3_600_000);
    expect(
      promiseView({ ...one, events: [away, moved('2026-11-26T09:10:00Z', true)] }, NOW, SETTINGS).snoozedUntil,
    ).toBeNull();
  });
});
