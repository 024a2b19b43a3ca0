import { describe, expect, test } from 'vitest';
import type { Commitment, CommitmentEvent, Settings } from '@/lib/model';
import { remindersFor } from '@/lib/reminders';
import { at, promise, SETTINGS } from './facts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];

/** Random numbers that are the same in every run, so that a failing life can be lived again. */
function dice(seed: number) {
  let state = seed * 2654435761 + 1;
  const roll = () => {
    state = (state * 48271 + 11) % 2147483647;
    return Math.abs(state) / 2147483647;
  };
  return { roll, below: (n: number) => Math.floor(roll() * n) };
}

/** The local day and minute by the platform alone, so that our own arithmetic is not its own witness. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function clock(when: number, zone: string): { day: string; minute: number } {
  let format = clocks.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    clocks.set(zone, format);
  }
  const [day = '', time = ''] = format.format(when).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
}

interface Told {
  when: number;
  zone: string;
  kind: string;
  commitment: Commitment;
  due: string;
}

interface Life {
  told: Told[];
  marked: string[];
  commitments: Commitment[];
  end: number;
}

/**
 * Lives forty days: promises are made, moved and kept, the browser sleeps for days, the worker dies between showing and
 * marking, the user travels. `travels` false: one zone for the whole life.
 */
function life(seed: number, travels: boolean): Life {
  const { roll, below } = dice(seed);
  const start = at(seed % 2 === 0 ? '2026-03-01T00:00:00Z' : '2026-10-01T00:00:00Z');
  const end = start + 40 * DAY;
  let settings: Settings = { ...SETTINGS, timeZone: ZONES[below(ZONES.length)] ?? 'UTC', daysOff: ['2026-10-05'] };
  const commitments = Array.from({ length: 1 + below(6) }, (_, n): Commitment => {
    const due = start + below(20 * DAY);
    return promise({
      id: `${seed}-${n}`,
      by: roll() < 0.3 ? 'them' : 'me',
      due: roll() < 0.5 ? { at: due } : { day: new Date(due).toISOString().slice(0, 10) },
      said: { at: start + below(25 * DAY), quote: '', url: null, key: null },
    });
  });
  const changes = commitments.flatMap((commitment, n): { when: number; n: number; event: CommitmentEvent }[] => {
    const when = commitment.said.at + below(20 * DAY);
    if (roll() < 0.3) return [{ when, n, event: { id: `kept-${n}`, at: when, kind: 'kept', on: null } }];
    if (roll() > 0.3) return [];
    const to =
      roll() < 0.5 ? { at: when + below(5 * DAY) } : { day: new Date(when + 3 * DAY).toISOString().slice(0, 10) };
    return [
      { when, n, event: { id: `moved-${n}`, at: when, kind: 'moved', from: commitment.due, to, told: roll() < 0.5 } },
    ];
  });
  const marks = new Set<string>();
  const marked: string[] = [];
  const told: Told[] = [];
  for (let now = start; now <= end; ) {
    if (travels && roll() < 0.05) settings = { ...settings, timeZone: ZONES[below(ZONES.length)] ?? 'UTC' };
    const standing = commitments
      .map((one, n) => ({
        ...one,
        name: 'Ada Lovelace',
        events: changes.filter((change) => change.n === n && change.when <= now).map(({ event }) => event),
      }))
      .filter(({ said }) => said.at <= now);
    const { show, nextAt } = remindersFor({ commitments: standing, marks }, settings, now);
    const dies = roll() < 0.1;
    for (const { markIds } of show) {
      for (const mark of markIds) {
        const [id = '', kind = '', due = ''] = mark.split('|');
        const commitment = standing.find((one) => one.id === id);
        if (commitment) told.push({ when: now, zone: settings.timeZone, kind, commitment, due });
        if (dies) continue;
        marked.push(mark);
        marks.add(mark);
      }
    }
    const again = dies ? now + 30_000 : Math.max(nextAt ?? end, now + 30_000);
    const nextChange = changes.map(({ when }) => when).concat(commitments.map(({ said }) => said.at));
    const wake = Math.min(again, now + 30 * MINUTE, ...nextChange.filter((when) => when > now));
    now = roll() < 0.02 ? now + below(4 * DAY) : wake;
  }
  return {
    told,
    marked,
    commitments: commitments.map((one, n) => ({
      ...one,
      events: changes.filter((change) => change.n === n).map(({ event }) => event),
    })),
    end,
  };
}

const lives = Array.from({ length: 150 }, (_, seed) => life(seed, seed % 3 === 0));

describe('a hundred and fifty lives with sleeping browsers, dying workers and travels', () => {
  test('nothing is marked as told twice', () => {
    for (const { marked } of lives) expect(marked).toHaveLength(new Set(marked).size);
  });

  test('nothing is told before its time, and nothing of what is settled', () => {
    for (const { when, zone, kind, commitment, due } of lives.flatMap(({ told }) => told)) {
      const timed = /^\d+$/.test(due) ? Number(due) : null;
      const here = clock(when, zone);
      const dueDay = timed === null ? due : clock(timed, zone).day;
      expect(commitment.events.some((event) => event.kind === 'kept' && event.at <= when)).toBe(false);
      if (kind === 'soon') expect(timed !== null && when >= timed - 30 * MINUTE && when < timed).toBe(true);
      if (kind === 'overdue' && timed !== null) expect(when).toBeGreaterThanOrEqual(timed + 15 * MINUTE);
      if ((kind === 'overdue' && timed === null) || kind === 'theirs') {
        expect(here.day > dueDay).toBe(true);
      }
      if (kind === 'morning' || kind === 'today') {
        expect(here.day <= dueDay).toBe(true);
        expect(here.minute).toBeGreaterThanOrEqual(SETTINGS.workStart);
        expect(here.minute).toBeLessThan(SETTINGS.workEnd);
      }
    }
  });

  test('whatever stayed open long after its due was told as late', () => {
    let late = 0;
    for (const { told, commitments, end } of lives) {
      for (const one of commitments) {
        const moved = one.events.findLast((event) => event.kind === 'moved');
        const due = moved?.kind === 'moved' ? moved.to : one.due;
        if (!due || one.events.some(({ kind }) => kind === 'kept')) continue;
        const moment = 'at' in due ? due.at : Date.parse(due.day);
        if (Math.max(moment, one.said.at) > end - 12 * DAY) continue;
        late++;
        const asked = told.filter(({ commitment, kind }) => {
          return commitment.id === one.id && (kind === 'overdue' || kind === 'theirs');
        });
        expect(asked.length).toBeGreaterThanOrEqual(1);
      }
    }
    expect(late).toBeGreaterThan(50);
  });

  test('who is awake at the moment itself is told at that moment', () => {
    const call = { ...promise({ due: { at: at('2026-11-26T14:00:00Z') } }), name: 'Ada Lovelace' };
    const marks = new Set<string>();
    const told: [string, number][] = [];
    for (let now: number | null = at('2026-11-20T00:00:00Z'); now !== null; ) {
      const answer = remindersFor({ commitments: [call], marks }, SETTINGS, now);
      for (const mark of answer.show.flatMap(({ markIds }) => markIds)) {
        marks.add(mark);
        told.push([mark.split('|')[1] ?? '', now]);
      }
      now = answer.nextAt;
    }
    expect(told).toEqual([
      ['morning', at('2026-11-26T08:00:00Z')],
      ['soon', at('2026-11-26T13:30:00Z')],
      ['overdue', at('2026-11-26T14:15:00Z')],
    ]);
  });
});
