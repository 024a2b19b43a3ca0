import { describe, expect, test } from 'vitest';
import { findDues, readDueWords, resolveDue } from '@/lib/words/due';

/** Wednesday 14 October 2026, 10:00 in London. */
const london = { at: Date.parse('2026-10-14T09:00:00Z'), timeZone: 'Europe/London', locale: 'en-US' };
const british = { ...london, locale: 'en-GB' };

/** The day and clock time of a phrase as one string, null where it names none. */
function said(phrase: string, anchor = london): string | null {
  const hit = resolveDue(phrase, anchor);
  return hit && [hit.day, hit.time].filter(Boolean).join(' ');
}

type Row = [phrase: string, meant: string | null];

const spoken: Record<string, Row[]> = {
  'ends of days, weeks and months that other tools do not know': [
    ['by EOD', '2026-10-14'],
    ['by end of day', '2026-10-14'],
    ['by COB', '2026-10-14'],
    ['by close of business', '2026-10-14'],
    ['by end of week', '2026-10-16'],
    ['by EOW', '2026-10-16'],
    ['in 3 business days', '2026-10-19'],
    ['within five working days', '2026-10-21'],
    ['in a fortnight', '2026-10-28'],
    ['by month end', '2026-10-30'],
    ['by EOM', '2026-10-30'],
    ['by the 20th', '2026-10-20'],
    ['on the 3rd', '2026-11-03'],
    ['on 28.10.', '2026-10-28'],
    ['in Q4', '2026-12-31'],
    ['in Q1', '2027-03-31'],
    ['by year end', '2026-12-31'],
  ],
  'phrases that other tools read as another day': [
    ['a week from Friday', '2026-10-23'],
    ['Friday week', '2026-10-23'],
    ['a week on Tuesday', '2026-10-27'],
    ['this week', '2026-10-16'],
    ['later this week', '2026-10-16'],
    ['by the end of the week', '2026-10-16'],
    ['early next week', '2026-10-20'],
    ['the week of October 26', '2026-10-30'],
    ['by mid-November', '2026-11-15'],
    ['Friday around noon', '2026-10-16 12:00'],
    ['the end of the quarter', '2026-12-31'],
    ['before Friday', '2026-10-15'],
  ],
  'phrases where we keep to our own convention': [
    ['on Wednesday', '2026-10-21'],
    ['next week', '2026-10-23'],
    ['end of next week', '2026-10-23'],
    ['over the weekend', '2026-10-18'],
    ['end of the month', '2026-10-30'],
    ['next month', '2026-11-30'],
    ['in November', '2026-11-30'],
  ],
  'a day of the month by what stands behind it': [
    ['Does the 25th at 11:00 suit you for the handover?', '2026-10-25 11:00'],
    ['does the 25th suit you', '2026-10-25'],
    ['the 25th would still be fine for us', '2026-10-25'],
    ['does the 2nd option suit you', null],
    ['the 3rd one works', null],
  ],
  'words that look like a date and are none': [
    ['the March report', null],
    ['2 to 5 seats', null],
    ['24/7', null],
    ['May to April calls', null],
    ['sat in the sun with Jan and Wed', null],
    ['We are here 24/7 for you', null],
    ['every Monday', null],
    ["Tuesday's call went well", null],
    ['you may 5 people bring', null],
    ['be the first to know', null],
    ['on the 2nd floor', null],
    ['a 3/4 inch pipe', null],
    ['we scored 9/10.', null],
    ['it costs 3.10.', null],
    ['call +44 20 7946 0000', null],
    ['the Black Friday offer', null],
    ['since Monday nothing works', null],
    ['31 Nov', null],
    ['2026-02-30', null],
    ['25:00', null],
  ],
  'vague words, which name no day': [
    ['soon', null],
    ['shortly', null],
    ['asap', null],
    ['in due course', null],
    ['at some point', null],
    ['in spring', null],
    ['when I can', null],
    ['over the coming days', null],
    ['in the second half', null],
  ],
  'days told by name': [
    ['today', '2026-10-14'],
    ['this afternoon', '2026-10-14'],
    ['tonight', '2026-10-14'],
    ['tomorrow morning', '2026-10-15'],
    ['the day after tomorrow', '2026-10-16'],
    ['yesterday', '2026-10-13'],
    ['last Friday', '2026-10-09'],
    ['Friday', '2026-10-16'],
    ['MONDAY', '2026-10-19'],
    ['thu', '2026-10-15'],
    ['Weds', '2026-10-21'],
    ['sat', '2026-10-17'],
    ['this Wednesday', '2026-10-14'],
    ['this Monday', '2026-10-19'],
    ['this coming Wednesday', '2026-10-21'],
    ['next Tuesday', '2026-10-20'],
    ['Tuesday next week', '2026-10-20'],
    ['COB Friday', '2026-10-16'],
    ['by end of today', '2026-10-14'],
    ['EOD tomorrow', '2026-10-15'],
    ['first thing Monday', '2026-10-19'],
    ['by Friday at the latest', '2026-10-16'],
    ['no later than Friday', '2026-10-16'],
    ['two weeks from tomorrow', '2026-10-29'],
    ['a week today', '2026-10-21'],
    ['tomorrow week', '2026-10-22'],
    ['two days before the 20th', '2026-10-18'],
    ['2 years from today', '2028-10-14'],
  ],
  'days told by number': [
    ['14th of September', '2027-09-14'],
    ['26 Nov', '2026-11-26'],
    ['Nov 26th, 2026', '2026-11-26'],
    ['the first of December', '2026-12-01'],
    ['2026-11-26', '2026-11-26'],
    ['26.11.2026', '2026-11-26'],
    ['26.11.', '2026-11-26'],
    ['26/11', '2026-11-26'],
    ['11/26', '2026-11-26'],
    ['10/14', '2026-10-14'],
    ['29 Feb', '2028-02-29'],
    ['no later than 8 January', '2027-01-08'],
    ['the 15th of next month', '2026-11-15'],
    ['Tuesday the 20th', '2026-10-20'],
    ['31-Oct-2026', '2026-10-31'],
    ['the 20 of this month', '2026-10-20'],
    ['the first Monday of December', '2026-12-07'],
    ['the last Friday of next month', '2026-11-27'],
    ['on the second Tuesday in March', '2027-03-09'],
    ['the fifth Monday of February 2027', null],
  ],
  'periods, which end on their last working day': [
    ['mid next week', '2026-10-21'],
    ['mid-week', '2026-10-14'],
    ['the week after next', '2026-10-30'],
    ['early November', '2026-11-05'],
    ['by the end of October', '2026-10-30'],
    ['next quarter', '2027-03-31'],
    ['by the end of Q1', '2027-03-31'],
    ['this year', '2026-12-31'],
    ['January 2027', '2027-01-29'],
    ['before the weekend', '2026-10-16'],
    ['w/c 26 Oct', '2026-10-30'],
  ],
  'spans from now': [
    ['in 10 days', '2026-10-24'],
    ['in a couple of weeks', '2026-10-28'],
    ['in a few days', '2026-10-17'],
    ['in two months', '2026-12-14'],
    ["in a week's time", '2026-10-21'],
    ['three weeks from now', '2026-11-04'],
    ['within 48 hours', '2026-10-16'],
    ['over the next two weeks', '2026-10-28'],
    ['next working day', '2026-10-15'],
  ],
  'before and after': [
    ['before Monday', '2026-10-16'],
    ['before tomorrow', '2026-10-14'],
    ['before noon', '2026-10-14 12:00'],
    ['before EOD', '2026-10-14'],
    ['before the end of November', '2026-11-30'],
    ['before November', '2026-10-30'],
    ['after Thursday', '2026-10-16'],
    ['after Friday', '2026-10-19'],
    ['on or before Friday', '2026-10-16'],
  ],
  'times on the clock': [
    ['today 15:32', '2026-10-14 15:32'],
    ['15:32', '2026-10-14 15:32'],
    ['06:10', '2026-10-14 06:10'],
    ['at 3pm', '2026-10-14 15:00'],
    ['3:30 p.m.', '2026-10-14 15:30'],
    ["10 o'clock", '2026-10-14 10:00'],
    ['10 o’clock', '2026-10-14 10:00'],
    ['noon', '2026-10-14 12:00'],
    ['Friday 10:00', '2026-10-16 10:00'],
    ['Thursday at 2:30', '2026-10-15 14:30'],
    ['half past 3', '2026-10-14 15:30'],
    ['quarter to four', '2026-10-14 15:45'],
    ['ten past nine', '2026-10-14 09:10'],
    ['tomorrow at 3', '2026-10-15 15:00'],
    ['at 9 tomorrow', '2026-10-15 09:00'],
    ['tomorrow before ten', '2026-10-15 10:00'],
    ['tonight at 8', '2026-10-14 20:00'],
    ['tomorrow evening at 7', '2026-10-15 19:00'],
    ['3pm on Friday', '2026-10-16 15:00'],
    ['Thu, Nov 26, 2026 at 3 p.m.', '2026-11-26 15:00'],
    ['2026-11-26T15:00', '2026-11-26 15:00'],
    ['Friday 3-4pm', '2026-10-16 15:00'],
    ['between 2 and 4pm tomorrow', '2026-10-15 16:00'],
    ['at half three', '2026-10-14 15:30'],
    ['8 in the evening', '2026-10-14 20:00'],
    ['at 16h', '2026-10-14 16:00'],
    ['in the am', null],
    ['12am', '2026-10-14 00:00'],
    ['12pm', '2026-10-14 12:00'],
  ],
  'hours and minutes from now': [
    ['in 20 seconds', '2026-10-14 10:00'],
    ['within the hour', '2026-10-14 11:00'],
    ['in 2 minutes', '2026-10-14 10:02'],
    ['in an hour', '2026-10-14 11:00'],
    ['in 90 min', '2026-10-14 11:30'],
    ['in half an hour', '2026-10-14 10:30'],
    ['in an hour and a half', '2026-10-14 11:30'],
    ['in 2 hours 15 minutes', '2026-10-14 12:15'],
    ['20 minutes ago', '2026-10-14 09:40'],
    ['within 24 hours', '2026-10-15'],
  ],
};

describe.each(Object.entries(spoken))('%s', (_, rows) => {
  test.each(rows)('“%s” said on Wednesday 14 October 2026 at 10:00 is %s', (phrase, meant) => {
    expect(said(phrase)).toBe(meant);
  });
});

describe('a promise said in words keeps its day', () => {
  test('the order of day and month is the reader’s own, unless a number tells', () => {
    expect(said('11/5')).toBe('2026-11-05');
    expect(said('5/11', british)).toBe('2026-11-05');
    expect(said('28/10', british)).toBe('2026-10-28');
    expect(said('10/28', british)).toBe('2026-10-28');
  });

  test('on a Friday, Friday is a week away and this Friday is today', () => {
    const friday = { ...london, at: Date.parse('2026-10-16T09:00:00Z') };
    expect(said('Friday', friday)).toBe('2026-10-23');
    expect(said('this Friday', friday)).toBe('2026-10-16');
    expect(said('next Friday', friday)).toBe('2026-10-23');
    expect(said('Friday week', friday)).toBe('2026-10-23');
    expect(said('EOW', friday)).toBe('2026-10-16');
  });

  test('on a Saturday the end of the week is not a day that has gone', () => {
    const saturday = { ...london, at: Date.parse('2026-10-31T09:00:00Z') };
    expect(said('by the end of the week', saturday)).toBe('2026-11-01');
    expect(said('by the end of the month', saturday)).toBe('2026-10-31');
    expect(said('in 1 business day', saturday)).toBe('2026-11-02');
  });

  test('today is the day where the words were said, not where the machine stands', () => {
    const at = Date.parse('2026-10-15T22:50:00Z');
    expect(said('today', { at, timeZone: 'Asia/Singapore', locale: 'en-GB' })).toBe('2026-10-16');
    expect(said('today', { at, timeZone: 'America/Los_Angeles', locale: 'en-US' })).toBe('2026-10-15');
  });

  test('a clock time is a moment in the zone, before and after the clocks change', () => {
    expect(resolveDue('Saturday 24 October at 10:00', london)?.due).toEqual({ at: Date.parse('2026-10-24T09:00:00Z') });
    expect(resolveDue('Monday 26 October at 10:00', london)?.due).toEqual({ at: Date.parse('2026-10-26T10:00:00Z') });
    expect(resolveDue('Friday at 5pm ET', london)?.due).toEqual({ at: Date.parse('2026-10-16T21:00:00Z') });
  });

  test('an hour from now is an hour, also in the night the clocks change', () => {
    const night = { ...london, at: Date.parse('2026-10-25T00:30:00Z') };
    expect(resolveDue('in an hour', night)?.due).toEqual({ at: Date.parse('2026-10-25T01:30:00Z') });
  });

  test('of a range the last day is due and the first is told', () => {
    expect(resolveDue('Monday or Tuesday', london)).toMatchObject({
      day: '2026-10-20',
      start: '2026-10-19',
    });
    expect(resolveDue('between Tuesday and Thursday next week', london)).toMatchObject({
      day: '2026-10-22',
      start: '2026-10-20',
    });
    expect(resolveDue('14 to 16 November', london)).toMatchObject({ day: '2026-11-16', start: '2026-11-14' });
    expect(resolveDue('Nov 28 to Dec 2', london)).toMatchObject({ day: '2026-12-02', start: '2026-11-28' });
    expect(resolveDue('in 2 or 3 weeks', london)).toMatchObject({ day: '2026-11-04', start: '2026-10-28' });
  });

  test('a period is shown by its own words', () => {
    expect(resolveDue('I will decide next week.', london)?.period).toBe('next week');
    expect(resolveDue('by Friday', london)?.period).toBeNull();
  });

  test('of two promised days the earlier one is due', () => {
    expect(said('the draft on Monday and the final on Friday week')).toBe('2026-10-19');
    expect(said('As I said yesterday, you have it on Monday')).toBe('2026-10-19');
  });

  test('every date in a text is found where it stands', () => {
    const text = 'Thanks for Friday – I’ll send it by the end of next week, or call tomorrow at 3.';
    const hits = findDues(text, london);
    expect(hits.map(({ phrase }) => phrase)).toEqual(['for Friday', 'by the end of next week', 'tomorrow at 3']);
    for (const { phrase, span } of hits) expect(text.slice(...span)).toBe(phrase);
  });
});

describe('the field for a day', () => {
  test('takes what people type into it', () => {
    expect(readDueWords('  today 15:32 ', london)).toEqual({ due: { at: Date.parse('2026-10-14T14:32:00Z') } });
    expect(readDueWords('by Friday, please.', london)).toEqual({ due: { day: '2026-10-16' } });
    expect(readDueWords('2 weeks', london)).toEqual({ due: { day: '2026-10-28' } });
    expect(readDueWords('yesterday', london)).toEqual({ due: { day: '2026-10-13' } });
  });

  test('left empty means no day yet', () => {
    expect(readDueWords('', london)).toEqual({ due: null });
    expect(readDueWords(' \t ', london)).toEqual({ due: null });
  });

  test.each([
    ['Fridayy', 'Fridayy'],
    ['31 Nov', '31 Nov'],
    ['tomorrow maybe', 'maybe'],
    ['soon', 'soon'],
    ['the March report', 'the March report'],
    ['24/7', '24/7'],
  ])('says in one line that it does not know the words “%s”', (words, named) => {
    const read = readDueWords(words, london);
    expect(read).toEqual({ error: expect.stringContaining(`“${named}”`) });
    expect(JSON.stringify(read)).not.toContain('\\n');
  });

  test('refuses more than 200 letters', () => {
    expect(readDueWords('Friday'.padEnd(201), london)).toHaveProperty('error');
  });

  test.each([
    ['a', 1_000_000],
    ['1', 1_000_000],
    [' ', 1_000_000],
    ['in ', 200_000],
    ['1 ', 200_000],
    ['Monday ', 200_000],
    ['by the end of ', 200_000],
    ['1/1/', 200_000],
  ])('a text of “%s” over and over, %d letters, keeps nobody waiting', { retry: 2 }, (piece, letters) => {
    const text = piece.repeat(letters / piece.length);
    const started = performance.now();
    findDues(text.slice(0, text.length / 4), london);
    const quarter = performance.now() - started;
    findDues(text, london);
    // Four times the text in four times the time: with room for a busy machine, but none for squares.
    expect(performance.now() - started - quarter).toBeLessThan(10 * quarter + 500);
    expect(readDueWords(text, london)).toHaveProperty('error');
  });
});
