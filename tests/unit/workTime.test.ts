import { describe, expect, test } from 'vitest';
import { addDays, isWorkDay, localDay, localMinute, minuteOfDay } from '@/lib/days';
import { addWorkMinutes, atWork, sameTimeLater, workDaysBetween, workMinutesBetween } from '@/lib/method/workTime';
import { at } from './facts';
import { METHOD } from './methodFacts';

const inZone = (timeZone: string) => ({ ...METHOD, timeZone });

describe('working time stands still at night and on days off', () => {
  test.each([
    ['within a day', '2026-11-26T08:10:00Z', '2026-11-26T11:10:00Z'],
    ['before work starts it counts from the start', '2026-11-26T04:00:00Z', '2026-11-26T11:00:00Z'],
    ['over the evening', '2026-11-26T15:30:00Z', '2026-11-27T10:00:00Z'],
    ['from Friday 17:30 it is Monday morning', '2026-11-27T16:30:00Z', '2026-11-30T11:00:00Z'],
    ['from a Sunday it is Monday', '2026-11-29T12:00:00Z', '2026-11-30T11:00:00Z'],
    ['to the very end of the day', '2026-11-26T13:30:00Z', '2026-11-26T16:30:00Z'],
  ])('%s', (_title, from, due) => {
    expect(new Date(addWorkMinutes(at(from), 180, METHOD)).toISOString()).toBe(
      at(due) && new Date(at(due)).toISOString(),
    );
    expect(workMinutesBetween(at(from), at(due), METHOD)).toBe(180);
  });

  test('an absence is days off: back on its last day', () => {
    const away = atWork({ ...METHOD, away: [{ from: '2026-11-27', until: '2026-12-07' }] });
    expect(isWorkDay('2026-11-27', away)).toBe(false);
    expect(isWorkDay('2026-12-04', away)).toBe(false);
    expect(isWorkDay('2026-12-07', away)).toBe(true);
    expect(addWorkMinutes(at('2026-11-26T15:30:00Z'), 180, away)).toBe(at('2026-12-07T10:00:00Z'));
  });

  test('days without any hours, or no work days at all, end nowhere in a loop', () => {
    const noHours = { ...METHOD, workStart: 540, workEnd: 540 };
    expect(addWorkMinutes(0, 180, noHours)).toBe(180 * 60_000);
    const noDays = { ...METHOD, workDays: [] };
    expect(addWorkMinutes(at('2026-11-26T08:10:00Z'), 180, noDays)).toBeGreaterThan(at('2026-11-26T08:10:00Z'));
  });
});

describe('over daylight saving the hours of the clock hold, not the hours of the sun', () => {
  test.each([
    ['Europe/Berlin', '2026-03-27', '2026-03-30'],
    ['Europe/Berlin', '2026-10-23', '2026-10-26'],
    ['America/New_York', '2026-03-06', '2026-03-09'],
    ['America/New_York', '2026-10-30', '2026-11-02'],
    ['America/Sao_Paulo', '2018-11-02', '2018-11-05'],
    ['America/Sao_Paulo', '2018-02-16', '2018-02-19'],
    ['Australia/Lord_Howe', '2026-04-03', '2026-04-06'],
    ['Australia/Lord_Howe', '2026-10-02', '2026-10-05'],
    ['Pacific/Apia', '2011-12-29', '2012-01-02'],
  ])('in %s from %s, 16:30 the three hours end on %s at 11:00', (zone, from, until) => {
    const settings = { ...inZone(zone), daysOff: zone === 'Pacific/Apia' ? ['2011-12-30'] : [] };
    const due = addWorkMinutes(minuteOfDay(from, 990, zone), 180, settings);
    expect(localDay(due, zone)).toBe(until);
    expect(localMinute(due, zone)).toBe(11 * 60);
  });

  test.each(['Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia'])(
    'adding and measuring agree in %s on every day of two years',
    (zone) => {
      const settings = inZone(zone);
      for (let day = '2011-06-01'; day < '2013-06-01'; day = addDays(day, 1)) {
        const from = minuteOfDay(day, 60 * (Number(day.slice(-2)) % 24), zone);
        const due = addWorkMinutes(from, 200, settings);
        expect(workMinutesBetween(from, due, settings)).toBe(200);
        expect(isWorkDay(localDay(due, zone), settings)).toBe(true);
      }
    },
  );
});

test('working days are counted without the first and with the last', () => {
  expect(workDaysBetween('2026-11-26', '2026-11-30', METHOD)).toBe(2);
  expect(workDaysBetween('2026-11-26', '2026-11-26', METHOD)).toBe(0);
  expect(workDaysBetween('2026-11-27', '2026-11-29', METHOD)).toBe(0);
});

test('the same time three working days later goes over the weekend', () => {
  expect(sameTimeLater(at('2026-11-26T10:20:00Z'), 3, METHOD)).toBe(at('2026-12-01T10:20:00Z'));
});
