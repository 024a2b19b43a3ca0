import { describe, expect, test } from 'vitest';
import type { Commitment, Settings } from '@/lib/model';
import { type Reminder, remindersFor } from '@/lib/reminders';
import { at, event, promise, SETTINGS } from './facts';

const ada = (fields: Partial<Commitment> = {}) => ({ ...promise(fields), name: 'Ada Lovelace' });

/** The background's life: looks at each of the given moments, marks what it shows, and tells what came when. */
function live(commitments: ReturnType<typeof ada>[], moments: number[], settings: Settings = SETTINGS) {
  const marks = new Set<string>();
  const shown: { when: number; reminder: Reminder }[] = [];
  for (const when of moments) {
    for (const reminder of remindersFor({ commitments, marks }, settings, when).show) {
      shown.push({ when, reminder });
      for (const mark of reminder.markIds) marks.add(mark);
    }
  }
  return shown.map(({ when, reminder }) => `${new Date(when).toISOString().slice(5, 16)} ${reminder.title}`);
}

/** Every minute between two moments: a browser that never sleeps. */
function everyMinute(from: string, to: string): number[] {
  const moments = [];
  for (let when = at(from); when <= at(to); when += 60_000) moments.push(when);
  return moments;
}

describe('a timed promise', () => {
  const call = () => ada({ text: 'Call Ada', due: { at: at('2026-11-26T14:00:00Z') } });

  test('is told the working day before, in the morning, half an hour before, and 15 minutes after', () => {
    expect(live([call()], everyMinute('2026-11-25T00:00:00Z', '2026-11-28T00:00:00Z'))).toEqual([
      '11-25T08:00 For tomorrow 15:00: Call Ada',
      '11-26T08:00 Thursday: 1 promise',
      '11-26T13:30 In 30 minutes: Call Ada',
      '11-26T14:15 Overdue: Call Ada',
    ]);
  });

  test('is told once as overdue when the browser was closed before', () => {
    expect(
      live([call()], [at('2026-11-24T09:00:00Z'), at('2026-11-30T09:00:00Z'), at('2026-11-30T09:30:00Z')]),
    ).toEqual(['11-30T09:00 Overdue: Call Ada']);
  });

  test('made less than half an hour ahead is told only when it is late', () => {
    const said = { at: at('2026-11-26T13:50:00Z'), quote: '', url: null, key: null };
    expect(live([{ ...call(), said }], everyMinute('2026-11-26T13:50:00Z', '2026-11-26T15:00:00Z'))).toEqual([
      '11-26T14:15 Overdue: Call Ada',
    ]);
  });

  test('entered with a due in the past is told at once when its 15 minutes have passed', () => {
    const said = { at: at('2026-11-26T18:00:00Z'), quote: '', url: null, key: null };
    expect(live([{ ...call(), said }], [at('2026-11-26T18:00:30Z')])).toEqual(['11-26T18:00 Overdue: Call Ada']);
  });
});

test('quiet hours that end in an hour the clock skips end with the skip', () => {
  const settings = { ...SETTINGS, timeZone: 'Europe/Berlin', quietFrom: 3 * 60 + 30, quietUntil: 2 * 60 + 30 };
  // On 29 March 2026 two o'clock is followed by three: from three to half past three nothing is quiet.
  const due = { at: at('2026-03-28T12:00:00Z') };
  const said = { at: at('2026-03-28T11:00:00Z'), quote: '', url: null, key: null };
  const moments = everyMinute('2026-03-28T12:00:00Z', '2026-03-29T02:00:00Z');
  expect(live([ada({ due, said })], moments, settings)).toEqual(['03-29T01:00 Overdue: Send the quote']);
});

describe('an all-day promise', () => {
  test('is told in the morning, two working hours before the day ends, and the next working morning', () => {
    expect(live([ada()], everyMinute('2026-11-25T00:00:00Z', '2026-11-28T00:00:00Z'))).toEqual([
      '11-26T08:00 Thursday: 1 promise',
      '11-26T14:30 Still today: Send the quote',
      '11-27T08:00 Overdue: Send the quote',
    ]);
  });

  test('due on a day off is told on the work day before and overdue on the work day after', () => {
    const saturday = ada({ due: { day: '2026-11-28' } });
    expect(live([saturday], everyMinute('2026-11-25T00:00:00Z', '2026-12-01T00:00:00Z'))).toEqual([
      '11-27T08:00 Friday: 1 promise',
      '11-27T14:30 Due tomorrow: Send the quote',
      '11-30T08:00 Overdue: Send the quote',
    ]);
  });

  test.each([
    ['on the minute', '2026-11-26T14:30:00Z', '2 working hours left'],
    ['when the alarm comes half a minute late', '2026-11-26T14:30:40Z', '2 working hours left'],
    ['when the machine wakes an hour later', '2026-11-26T15:30:00Z', '1 working hour left'],
    ['when the machine wakes at the last moment', '2026-11-26T16:05:00Z', '25 minutes left'],
  ])('says how much of the day is really left, %s', (_title, when, left) => {
    const { show } = remindersFor({ commitments: [ada()], marks: new Set() }, SETTINGS, at(when));
    expect(show.map(({ message }) => message)).toEqual([`For Ada Lovelace. ${left}.`]);
  });

  test('is told at the start of a working day that is shorter than two hours', () => {
    const short = { ...SETTINGS, workEnd: 10 * 60 };
    expect(live([ada()], everyMinute('2026-11-26T00:00:00Z', '2026-11-26T23:00:00Z'), short)).toEqual([
      '11-26T08:00 Still today: Send the quote',
    ]);
  });

  test('moved is told for its new day only', () => {
    const moved = event('moved', '2026-11-26T10:00:00Z', {
      from: { day: '2026-11-26' },
      to: { day: '2026-11-27' },
      told: true,
    });
    expect(live([ada({ events: [moved] })], everyMinute('2026-11-26T10:00:00Z', '2026-12-01T00:00:00Z'))).toEqual([
      '11-27T08:00 Friday: 1 promise',
      '11-27T14:30 Still today: Send the quote',
      '11-30T08:00 Overdue: Send the quote',
    ]);
  });

  test('put away comes back at its hour, late or not, and stays silent before', () => {
    const away = event('snoozed', '2026-11-26T07:00:00Z', { until: at('2026-11-30T12:00:00Z') });
    expect(live([ada({ events: [away] })], everyMinute('2026-11-26T07:00:00Z', '2026-12-02T00:00:00Z'))).toEqual([
      '11-30T12:00 Overdue: Send the quote',
    ]);
  });

  test('put away again until the same hour, after the clock was set back, comes back again', () => {
    const until = at('2026-11-30T08:00:00Z');
    const away = (id: string, iso: string) => event('snoozed', iso, { id, until });
    const once = ada({ events: [away('one', '2026-11-26T07:00:00Z')] });
    const again = { ...once, events: [...once.events, away('two', '2026-11-26T08:00:00Z')] };
    const { show } = remindersFor({ commitments: [once], marks: new Set() }, SETTINGS, until);
    const marks = new Set(show.flatMap(({ markIds }) => markIds));
    expect(remindersFor({ commitments: [once], marks }, SETTINGS, until).show).toEqual([]);
    expect(remindersFor({ commitments: [again], marks }, SETTINGS, until).show).toHaveLength(1);
  });

  test('moved after the clock was set back is told for the last new day', () => {
    const first = event('moved', '2026-11-26T10:00:00Z', { from: null, to: { day: '2027-03-01' }, told: true });
    const last = event('moved', '2026-11-20T10:00:00Z', { from: null, to: { day: '2026-11-27' }, told: true });
    expect(live([ada({ events: [first, last] })], everyMinute('2026-11-27T00:00:00Z', '2026-12-01T00:00:00Z'))).toEqual(
      [
        '11-27T08:00 Friday: 1 promise',
        '11-27T14:30 Still today: Send the quote',
        '11-30T08:00 Overdue: Send the quote',
      ],
    );
  });

  test('settled is never told', () => {
    const kept = event('kept', '2026-11-26T07:00:00Z', { on: null });
    expect(live([ada({ events: [kept] })], everyMinute('2026-11-26T07:00:00Z', '2026-11-28T00:00:00Z'))).toEqual([]);
  });
});

test('what they promised is asked for on the working day after', () => {
  const theirs = ada({ by: 'them', text: 'Signed spec', due: { day: '2026-11-27' } });
  expect(live([theirs], everyMinute('2026-11-26T00:00:00Z', '2026-12-02T00:00:00Z'))).toEqual([
    '11-30T08:00 Ada owes you: Signed spec',
  ]);
});

describe('while the user is away', () => {
  const settings = { ...SETTINGS, away: [{ from: '2026-11-26', until: '2026-12-03' }] };
  const days = everyMinute('2026-11-25T00:00:00Z', '2026-12-04T00:00:00Z');

  test('what they promised is asked for on the first day back', () => {
    const theirs = ada({ by: 'them', text: 'Send the readings', due: { day: '2026-11-26' } });
    expect(live([theirs], days, settings)).toEqual(['12-03T08:00 Ada owes you: Send the readings']);
  });

  test('a promise that was left inside is told on its own day, and prepared before leaving', () => {
    const call = ada({ text: 'Call Ada', due: { at: at('2026-12-01T14:00:00Z') } });
    expect(live([call], days, settings)).toEqual([
      '11-25T08:00 For Tue 1 Dec 15:00: Call Ada',
      '12-01T08:00 Tuesday: 1 promise',
      '12-01T13:30 In 30 minutes: Call Ada',
      '12-01T14:15 Overdue: Call Ada',
    ]);
  });
});

test('a meeting they asked for is told before it starts, like one of mine', () => {
  const meeting = ada({ by: 'them', kind: 'meeting', text: 'Visit', due: { at: at('2026-11-26T14:00:00Z') } });
  expect(live([meeting], everyMinute('2026-11-26T00:00:00Z', '2026-11-27T07:00:00Z'))).toEqual([
    '11-26T08:00 Thursday: 1 promise',
    '11-26T13:30 In 30 minutes: Visit',
  ]);
});

test('more than three at once become one with a count, each marked', () => {
  const due = { day: '2026-11-25' };
  const four = ['one', 'two', 'three', 'four'].map((text) => ada({ text, due }));
  const { show } = remindersFor({ commitments: four, marks: new Set() }, SETTINGS, at('2026-11-26T09:00:00Z'));
  expect(show.map(({ title }) => title)).toEqual(['4 promises, 4 overdue']);
  expect(show[0]?.markIds).toHaveLength(4);
});

test('private notifications tell counts, no names and no texts', () => {
  const settings = { ...SETTINGS, privateNotifications: true };
  const { show } = remindersFor(
    { commitments: [ada({ due: { day: '2026-11-25' } })], marks: new Set() },
    settings,
    at('2026-11-26T09:00:00Z'),
  );
  expect(JSON.stringify(show.map(({ title, message }) => title + message))).not.toMatch(/Ada|quote/);
});

test('while hidden nothing comes; afterwards one summary', () => {
  const settings = { ...SETTINGS, hiddenUntil: at('2026-11-26T10:00:00Z') };
  const two = [ada({ due: { day: '2026-11-25' } }), ada({ due: { day: '2026-11-24' } })];
  const hidden = remindersFor({ commitments: two, marks: new Set() }, settings, at('2026-11-26T09:30:00Z'));
  expect(hidden).toEqual({ show: [], nextAt: at('2026-11-26T10:00:00Z') });
  expect(live(two, [at('2026-11-26T09:30:00Z'), at('2026-11-26T10:00:00Z')], settings)).toEqual([
    '11-26T10:00 2 promises, 2 overdue',
  ]);
});

test('an open promise is never lost and never doubled, whatever the browser sleeps through', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const zones = ['Europe/Berlin', 'America/New_York', 'Etc/GMT+12', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];
  const start = at('2026-10-20T00:00:00Z');
  const DAY = 86_400_000;
  for (let life = 0; life < 300; life++) {
    const settings = { ...SETTINGS, timeZone: zones[life % zones.length] ?? 'UTC' };
    const due = start + Math.floor(random() * 20 * DAY);
    const one = ada({
      by: random() < 0.2 ? 'them' : 'me',
      due: random() < 0.5 ? { at: due } : { day: new Date(due).toISOString().slice(0, 10) },
      said: { at: start, quote: '', url: null, key: null },
    });
    const marks = new Set<string>();
    const told: string[] = [];
    let nextAt: number | null = start;
    // Wakes at the exact alarm, or much later, until nothing is left to tell.
    for (let turn = 0; nextAt !== null && turn < 50; turn++) {
      const now: number = nextAt + (random() < 0.3 ? random() * 5 * DAY : 0);
      const answer = remindersFor({ commitments: [one], marks }, settings, now);
      for (const reminder of answer.show) {
        for (const mark of reminder.markIds) {
          expect(marks.has(mark)).toBe(false);
          marks.add(mark);
          told.push(mark.split('|')[1] ?? '');
        }
      }
      expect(answer.nextAt === null || answer.nextAt > now).toBe(true);
      nextAt = answer.nextAt;
    }
    expect(told.filter((kind) => kind === 'overdue' || kind === 'theirs')).toHaveLength(1);
  }
});

describe('what wants preparing', () => {
  const said = (iso: string) => ({ at: at(iso), quote: '', url: null, key: null });
  const minutes = everyMinute('2026-11-19T00:00:00Z', '2026-11-25T23:00:00Z');

  test('is told at the start of the working day before, with what is to be had ready', () => {
    const call = ada({
      text: 'Call Ada',
      due: { at: at('2026-11-23T10:00:00Z') },
      prepNote: 'price for 40 units',
      said: said('2026-11-10T09:00:00Z'),
    });
    const [first] = remindersFor({ commitments: [call], marks: new Set() }, SETTINGS, at('2026-11-20T08:00:00Z')).show;
    expect(first?.title).toBe('For Mon 23 Nov 11:00: Call Ada');
    expect(first?.message).toBe('Ada Lovelace. Have ready: price for 40 units.');
    expect(live([call], [at('2026-11-20T08:00:00Z'), at('2026-11-20T08:30:00Z')])).toHaveLength(1);
  });

  test.each([
    ['a call set long ahead', { text: 'Call about March', said: said('2026-11-16T09:00:00Z') }, 1],
    ['a meeting set long ahead', { kind: 'meeting' as const, text: 'Leeds', said: said('2026-11-16T09:00:00Z') }, 1],
    ['a call set two working days ahead', { text: 'Call about March', said: said('2026-11-23T06:00:00Z') }, 0],
    ['a thing to send', { text: 'Send the quote', said: said('2026-11-16T09:00:00Z') }, 0],
    ['a thing to send with a note', { prepNote: 'the discount', said: said('2026-11-16T09:00:00Z') }, 1],
    ['what is promised the same day', { prepNote: 'the discount', said: said('2026-11-25T08:00:00Z') }, 0],
  ])('%s', (_name, fields, times) => {
    const told = live([ada({ due: { day: '2026-11-25' }, ...fields })], minutes);
    expect(told.filter((line) => line.includes('For '))).toHaveLength(times);
    if (times === 1) expect(told[0]).toMatch(/^11-24T08:00 For tomorrow/);
  });
});

describe('quiet hours', () => {
  const quiet = { ...SETTINGS, quietFrom: 20 * 60, quietUntil: 7 * 60 };
  const late = (text: string) => ada({ text, due: { at: at('2026-11-26T20:00:00Z') } });
  const night = everyMinute('2026-11-26T18:00:00Z', '2026-11-27T12:00:00Z');

  test('keep the screen calm over midnight, and one summary follows', () => {
    expect(live([late('Send the quote'), late('Call Ada')], night, quiet)).toEqual([
      '11-27T06:00 2 promises, 2 overdue',
    ]);
  });

  test('say when to look again', () => {
    const facts = { commitments: [late('Send the quote')], marks: new Set<string>() };
    expect(remindersFor(facts, quiet, at('2026-11-26T21:00:00Z'))).toEqual({
      show: [],
      nextAt: at('2026-11-27T06:00:00Z'),
    });
  });

  test('what was told before them is not told again', () => {
    const early = ada({ due: { at: at('2026-11-26T17:50:00Z') } });
    expect(live([early], night, quiet)).toEqual(['11-26T18:05 Overdue: Send the quote']);
  });

  test('are none where both ends are the same', () => {
    expect(live([late('Send the quote')], night)).toHaveLength(2);
  });
});
