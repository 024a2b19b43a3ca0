import { describe, expect, test } from 'vitest';
import { readDueWords, resolveDue } from '@/lib/words/due';

/** Wednesday 14 October 2026, 10:00 in London. */
const london = { at: Date.parse('2026-10-14T09:00:00Z'), timeZone: 'Europe/London', locale: 'en-US' };

function said(phrase: string): string | null {
  const hit = resolveDue(phrase, london);
  return hit && [hit.day, hit.time].filter(Boolean).join(' ');
}

describe('a short word beside a day changes which day it is', () => {
  test.each([
    ['a week Friday', '2026-10-23'],
    ['the day after Friday', '2026-10-17'],
    ['the day before the 20th', '2026-10-19'],
    ['the day after tomorrow', '2026-10-16'],
    ['the Friday after next', '2026-10-30'],
    ['early week after next', '2026-10-27'],
    ['end of tomorrow', '2026-10-15'],
    ['by the end of Friday', '2026-10-16'],
    ['end of play Friday', '2026-10-16'],
    ['the end of November', '2026-11-30'],
    ['in March next year', '2027-03-31'],
    ['end of Q1 next year', '2027-03-31'],
    ['14 December next year', '2027-12-14'],
    ['5 May of this year', '2026-05-05'],
  ])('“%s” is %s', (phrase, day) => {
    expect(said(phrase)).toBe(day);
    expect(readDueWords(phrase, london)).toEqual({ due: { day } });
  });
});

describe('an hour and a span of hours are not the same', () => {
  test.each([
    ['in 2h30', '2026-10-14 12:30'],
    ['13h30', '2026-10-14 13:30'],
    ['Friday 13h30', '2026-10-16 13:30'],
    ['in 1h30m', '2026-10-14 11:30'],
    ['by 5', '2026-10-14 17:00'],
    ['I will have it with you by 5.', '2026-10-14 17:00'],
    ['We will cut the price by 5 percent', null],
    ['in three', null],
    ['in 3', null],
  ])('“%s” is %s', (phrase, meant) => {
    expect(said(phrase)).toBe(meant);
  });
});

describe('what is no day is not made into one', () => {
  test.each([
    ['the first week of November', null],
    ['the weeks to come', null],
    ['in 9999 years', null],
    ['the 31st of November', null],
    ['Feb 29 2027', null],
    ['every other Friday', null],
  ])('“%s” names none', (phrase, meant) => {
    expect(said(phrase)).toBe(meant);
    expect(readDueWords(phrase, london)).toHaveProperty('error');
  });

  test('a short name of a day counts where somebody is called on it, and not where it is a person or the sun', () => {
    expect(said("I'll call you Mon.")).toBe('2026-10-19');
    expect(said('We sat in the sun.')).toBeNull();
    expect(said('I met Jan and Wed.')).toBeNull();
  });
});
