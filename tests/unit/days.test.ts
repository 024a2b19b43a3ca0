import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkDays,
  daysBetween,
  endOfDay,
  isWorkDay,
  localDay,
  minuteOfDay,
  nextWorkDay,
  nextWorkStart,
  previousWorkDay,
  sayDay,
  sayDue,
  sayGap,
  sayTime,
  startOfDay,
  weekday,
} from '@/lib/days';

const at = (iso: string) => Date.parse(iso);
const berlin = {
  timeZone: 'Europe/Berlin',
  workStart: 9 * 60,
  workEnd: 17 * 60 + 30,
  workDays: [1, 2, 3, 4, 5],
  daysOff: ['2026-12-25'],
};

describe('the user’s own day', () => {
  test.each([
    ['Etc/GMT+12', '2026-11-26T11:59:00Z', '2026-11-25'],
    ['Pacific/Kiritimati', '2026-11-26T10:00:00Z', '2026-11-27'],
    ['Europe/Berlin', '2026-11-26T23:30:00Z', '2026-11-27'],
    ['Australia/Lord_Howe', '2026-10-03T15:29:00Z', '2026-10-04'],
    ['America/Sao_Paulo', '2018-11-04T02:59:00Z', '2018-11-03'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ])('in %s at %s is %s', (zone, moment, day) => {
    expect(localDay(at(moment), zone)).toBe(day);
  });

  test.each([
    'Etc/GMT+12',
    'Pacific/Kiritimati',
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
  ])('starts, ends and is met by each of its hours in %s, all year round', (zone) => {
    for (let day = '2018-01-01'; day < '2019-03-01'; day = addDays(day, 1)) {
      const start = startOfDay(day, zone);
      expect(localDay(start, zone)).toBe(day);
      expect(localDay(start - 1, zone)).toBe(addDays(day, -1));
      expect(endOfDay(day, zone)).toBe(startOfDay(addDays(day, 1), zone));
      for (const minute of [0, 150, 540, 1439]) expect(localDay(minuteOfDay(day, minute, zone), zone)).toBe(day);
    }
  });

  test('an hour the clock skips moves forward, one that comes twice is the first', () => {
    expect(minuteOfDay('2026-03-29', 150, 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
    expect(minuteOfDay('2026-10-25', 150, 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
    expect(minuteOfDay('2026-03-08', 150, 'America/New_York')).toBe(at('2026-03-08T07:30:00Z'));
    expect(minuteOfDay('2026-10-04', 135, 'Australia/Lord_Howe')).toBe(at('2026-10-03T15:45:00Z'));
  });

  test('a zone nobody knows is refused by name', () => {
    expect(() => localDay(0, 'Mars/Olympus')).toThrow('Mars/Olympus');
  });
});

describe('counting days', () => {
  test('goes over months, leap days and clock changes alike', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(weekday('2026-11-26')).toBe(4);
    expect(weekday('1969-12-28')).toBe(7);
  });

  test('a day that the zone skipped is none', () => {
    const apia = { ...berlin, timeZone: 'Pacific/Apia' };
    expect(isWorkDay('2011-12-30', berlin)).toBe(true);
    expect(isWorkDay('2011-12-30', apia)).toBe(false);
    expect(['2011-12-29', '2011-12-28'].every((day) => isWorkDay(day, apia))).toBe(true);
    expect(nextWorkDay('2011-12-29', apia)).toBe('2012-01-02');
  });

  test('work days leave out weekends and days off', () => {
    expect(isWorkDay('2026-12-25', berlin)).toBe(false);
    expect(nextWorkDay('2026-12-24', berlin)).toBe('2026-12-28');
    expect(previousWorkDay('2026-12-28', berlin)).toBe('2026-12-24');
    expect(addWorkDays('2026-11-26', 3, berlin)).toBe('2026-12-01');
    expect(addWorkDays('2026-11-28', 0, berlin)).toBe('2026-11-28');
  });

  test('a calendar full of days off still has a next day', () => {
    expect(nextWorkDay('2026-11-26', { ...berlin, workDays: [] })).toBe('2026-11-27');
  });

  test('the next working start after Friday noon is Monday morning', () => {
    expect(nextWorkStart(at('2026-11-27T11:00:00Z'), berlin)).toBe(at('2026-11-30T08:00:00Z'));
    expect(nextWorkStart(at('2026-11-27T08:00:00Z'), berlin)).toBe(at('2026-11-27T08:00:00Z'));
  });
});

describe('words for days', () => {
  const now = at('2026-11-26T10:20:00Z');
  test.each([
    ['2026-11-26', 'today'],
    ['2026-11-27', 'tomorrow'],
    ['2026-11-25', 'yesterday'],
    ['2026-11-24', 'Tue'],
    ['2026-12-16', 'Wed 16 Dec'],
    ['2026-11-17', 'Tue 17 Nov'],
    ['2027-11-27', '27 Nov 2027'],
  ])('%s is said as "%s"', (day, words) => {
    expect(sayDay(day, '2026-11-26')).toBe(words);
  });

  test('dues and gaps read as people say them', () => {
    expect(sayDue({ day: '2026-11-24' }, now, 'Europe/Berlin')).toBe('Tue 24 Nov');
    expect(sayDue({ at: at('2026-11-26T14:32:00Z') }, now, 'Europe/Berlin')).toBe('today 15:32');
    expect(sayDue(null, now, 'Europe/Berlin')).toBe('no day yet');
    expect(sayGap(at('2026-11-24T22:59:00Z'), now, 'Europe/Berlin')).toBe('2 d');
    expect(sayGap(at('2026-11-26T00:10:00Z'), now, 'Europe/Berlin')).toBe('today');
    expect(sayGap(at('2026-10-01T00:10:00Z'), now, 'Europe/Berlin')).toBe('8 w');
    expect(sayTime(now, 'Europe/Berlin')).toBe('11:20');
  });
});
