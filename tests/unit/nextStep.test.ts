import { describe, expect, test } from 'vitest';
import type { MethodFacts } from '@/lib/method/facts';
import { frequencyHint } from '@/lib/method/guards';
import { meetingAnswered } from '@/lib/method/meetings';
import { nextStep } from '@/lib/method/nextStep';
import { snoozedWords, snoozeUntil } from '@/lib/method/snooze';
import type { Commitment, Interaction } from '@/lib/model';
import { at, contact, event, interaction, NOW, promise } from './facts';
import { facts, handle, LINKEDIN, MAIL, METHOD, PHONE } from './methodFacts';

const step = (fields: Partial<MethodFacts>, now = NOW) => nextStep(facts(fields), now, METHOD);
const theirs = (iso: string, fields: Partial<Interaction> = {}) => interaction(iso, { direction: 'in', ...fields });
const call = (iso: string, fields: Partial<Interaction> = {}) => interaction(iso, { channel: 'phone', ...fields });
const meeting = (due: Commitment['due'], fields: Partial<Commitment> = {}) =>
  promise({ kind: 'meeting', text: 'Meet Ada', due, said: { at: NOW, quote: '', url: null, key: null }, ...fields });
/** The first call is due. */
const FRESH = contact({ followedAt: at('2026-11-25T09:00:00Z') });

describe('the first that applies leads', () => {
  // Everything at once; each line takes the leading reason away, and the next must lead.
  const bounced = handle('mailto:ada@acme.example', { state: 'bounced' });
  const late = promise({ due: { day: '2026-11-25' } });
  const asks = theirs('2026-11-26T08:10:00Z', { asks: true });
  const today = promise({ text: 'Call Ada', due: { at: at('2026-11-26T14:00:00Z') } });
  const ahead = promise({ text: 'Call Ada', due: { at: at('2026-11-27T09:00:00Z') }, prepNote: 'price for 40 units' });
  const owes = promise({ by: 'them', text: 'signed spec', due: { day: '2026-11-24' } });
  const refused = contact({
    ...FRESH,
    birthday: '--11-27',
    permission: { state: 'refused', at: NOW, words: 'please stop' },
  });
  const asked = contact({ ...refused, permission: { state: 'asked', at: NOW, words: '' } });
  const plain = contact({ ...asked, birthday: null });
  const everything = {
    contact: refused,
    handles: [bounced, PHONE],
    interactions: [asks],
    commitments: [ahead, owes, today, late],
  };

  test.each<[number, string, Partial<MethodFacts>]>([
    [1, 'refused', everything],
    [2, 'overdue', { ...everything, contact: asked }],
    [3, 'waiting', { ...everything, contact: asked, commitments: [ahead, owes, today] }],
    [4, 'today', { ...everything, contact: asked, interactions: [], commitments: [ahead, owes, today] }],
    [5, 'prepare', { ...everything, contact: asked, interactions: [], commitments: [ahead, owes] }],
    [6, 'theirs', { ...everything, contact: asked, interactions: [], commitments: [owes] }],
    [7, 'lost-address', { ...everything, contact: asked, interactions: [], commitments: [] }],
    [8, 'birthday', { contact: asked }],
    [9, 'plan', { contact: plain }],
    [10, 'cadence', { contact: contact({ ...plain, stage: 'customer', cadenceDays: 1 }) }],
    [11, 'nothing', { contact: plain, interactions: [call('2026-11-26T08:00:00Z')] }],
  ])('%i: %s', (rank, source, known) => {
    expect(step(known)).toMatchObject({ rank, source });
  });

  test('people who sleep, or were joined to another, have none', () => {
    expect(step({ contact: contact({ followedAt: null }), commitments: [late] })).toBeNull();
    expect(step({ contact: contact({ mergedInto: 'ben' }) })).toBeNull();
  });

  test('what is put away does not lead, and is back at its hour', () => {
    const away = promise({
      due: { day: '2026-11-25' },
      events: [event('snoozed', '2026-11-26T08:00:00Z', { until: at('2026-11-26T12:00:00Z') })],
    });
    const known = { contact: FRESH, commitments: [away] };
    expect(step(known)).toMatchObject({ source: 'plan' });
    expect(step(known, at('2026-11-26T12:00:00Z'))).toMatchObject({ source: 'overdue' });
  });
});

describe('what is said', () => {
  test('as on the drawn card of a quiet contact', () => {
    const ben = contact({ name: 'Ben Osei', place: 'Leeds', awayUntil: '2026-12-14', plan: null });
    const calls = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'].map((day) => call(`${day}T09:00:00Z`));
    expect(
      step({ contact: ben, interactions: [...calls, theirs('2026-11-17T09:00:00Z', { kind: 'greeting' })] }),
    ).toMatchObject({
      source: 'nothing',
      what: 'Nothing to do until Wed 16 Dec',
      also: 'Then: call, what changed in Leeds?',
      why: 'Out of office until Mon 14 Dec',
    });
  });

  test('an overdue promise: what, since when, in whose words, and the way out', () => {
    const said = { at: at('2026-11-23T09:00:00Z'), quote: 'by Wednesday', url: null, key: null };
    expect(step({ commitments: [promise({ due: { day: '2026-11-25' }, said })] })).toMatchObject({
      what: 'Send the quote',
      why: 'was due Wed 25 Nov, “by Wednesday”',
      also: 'Do it, or tell Ada a new day now.',
      isLate: true,
    });
  });

  test('who waits, since when and about what', () => {
    const asks = theirs('2026-11-26T08:10:00Z', { asks: true, about: 'Re: delivery' });
    expect(step({ interactions: [asks] })).toMatchObject({
      what: 'Answer Ada',
      why: 'waits since 9:10 · Re: delivery',
      isLate: false,
    });
    const called = theirs('2026-11-25T15:30:00Z', { channel: 'phone' });
    expect(step({ interactions: [called] })).toMatchObject({ what: 'Call Ada back', channel: 'phone' });
  });

  test('a plan step: by which channel, why now, what to bring, and whether they expect it', () => {
    const known = contact({ ...FRESH, whyTheyCame: 'pump fails every third week' });
    expect(step({ contact: known })).toMatchObject({
      what: 'call and mail, sum the call up and set the next date',
      why: 'step 1 of 12, followed yesterday',
      channel: 'phone',
      due: { day: '2026-11-26' },
      expected: false,
      bring: { text: 'pump fails every third week', isQuestion: false },
      n: 1,
      of: 12,
      isLate: false,
    });
    expect(step({ contact: FRESH })?.bring).toEqual({ text: 'Why did they come to you?', isQuestion: true });
  });

  test('who came to us expects the call, and so does who said "later"', () => {
    const came = [theirs('2026-11-12T09:00:00Z', { kind: 'greeting' })];
    expect(step({ contact: FRESH, interactions: came })).toMatchObject({ source: 'plan', expected: true });
    expect(step({ interactions: [call('2026-11-20T09:00:00Z', { outcome: 'later' })] })).toMatchObject({
      expected: true,
    });
    expect(step({ interactions: [call('2026-11-20T09:00:00Z', { outcome: 'reached' })] })).toMatchObject({
      expected: false,
    });
  });

  test('pull gives first and asks after, push the other way round', () => {
    const calls = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'].map((day) => call(`${day}T09:00:00Z`));
    const of = (style: 'push' | 'pull') => contact({ plan: { templateId: 'prospect', style, startedAt: null } });
    expect(step({ contact: of('pull'), interactions: calls })).toMatchObject({
      what: 'call, what has changed since',
      also: 'Propose a meeting with a date.',
    });
    expect(step({ contact: of('push'), interactions: calls })).toMatchObject({
      what: 'call, propose a meeting with a date',
      also: 'What has changed since.',
    });
  });

  test('after twelve steps without a result: still a fit?', () => {
    const visits = Array.from({ length: 12 }, (_, day) =>
      interaction(`2026-11-${String(day + 2).padStart(2, '0')}T09:00:00Z`, { channel: 'in-person' }),
    );
    expect(step({ interactions: visits })).toMatchObject({
      source: 'fit',
      what: 'Still a fit?',
      why: '12 steps without a result',
    });
  });

  test('a mailbox that came back: find the new address; one good mailbox is enough', () => {
    const bounced = handle('mailto:ada@acme.example', { state: 'bounced' });
    const left = handle('mailto:ada@acme.example', { state: 'left' });
    expect(step({ handles: [bounced] })).toMatchObject({
      what: 'Find Ada’s new address',
      why: 'mail to ada@acme.example came back',
    });
    expect(step({ handles: [left] })).toMatchObject({ why: 'no longer at Acme' });
    expect(step({ handles: [bounced, handle('mailto:ada@new.example')] })?.source).not.toBe('lost-address');
  });

  test('a birthday, until she has been reached on it', () => {
    const born = contact({ birthday: '1980-11-26' });
    expect(step({ contact: born })).toMatchObject({ what: 'Ada’s birthday', why: 'today', due: { day: '2026-11-26' } });
    expect(step({ contact: contact({ birthday: '--11-27' }) })).toMatchObject({ why: 'tomorrow' });
    expect(step({ contact: born, interactions: [call('2026-11-26T08:00:00Z')] })?.source).toBe('nothing');
  });

  test('is all well, a week after a promise kept to a customer, unless they said so or were in touch', () => {
    const customer = contact({ stage: 'customer' });
    const kept = event('kept', '2026-11-18T09:00:00Z', { on: null });
    const done = promise({ events: [kept] });
    const known = { contact: customer, interactions: [call('2026-11-17T09:00:00Z')], commitments: [done] };
    expect(step(known)).toMatchObject({ source: 'all-well', what: 'call, is all well? Send the quote' });
    const confirmed = promise({ events: [kept, event('confirmed', '2026-11-19T09:00:00Z', {})] });
    expect(step({ ...known, commitments: [confirmed] })?.source).toBe('nothing');
    expect(step({ ...known, interactions: [call('2026-11-20T09:00:00Z')] })?.source).toBe('nothing');
  });
});

describe('no plan step is shown', () => {
  const touched = call('2026-11-10T09:00:00Z');

  test('while they wrote within three working days', () => {
    const wrote = (iso: string) => step({ interactions: [touched, theirs(iso, { kind: 'thanks' })] });
    expect(wrote('2026-11-24T09:00:00Z')).toMatchObject({ source: 'nothing', due: { day: '2026-11-27' } });
    expect(wrote('2026-11-23T09:00:00Z')).toMatchObject({ source: 'plan' });
  });

  test('while a meeting is ahead, and it is asked about once it is over', () => {
    const tuesday = { at: at('2026-12-01T09:00:00Z') };
    const known = { interactions: [touched], commitments: [meeting(tuesday)] };
    expect(step({ interactions: [touched] })).toMatchObject({ source: 'plan' });
    expect(step(known)).toMatchObject({ source: 'nothing', due: { day: '2026-11-30' }, later: { source: 'prepare' } });
    expect(step(known, at('2026-12-01T09:30:00Z'))).toMatchObject({ source: 'today', isLate: false, expected: true });
    expect(step(known, at('2026-12-01T10:00:00Z'))).toMatchObject({
      source: 'meeting-over',
      what: 'Did it happen? Meet Ada',
      isLate: false,
    });
    expect(step(known, at('2026-12-02T20:00:00Z'))).toMatchObject({ source: 'meeting-over' });
    expect(step(known, at('2026-12-03T09:00:00Z'))).toMatchObject({ source: 'plan' });
  });

  test('to somebody who is away: on the second working day after, and what they owe is not asked for before', () => {
    const away = contact({ awayUntil: '2026-12-14' });
    const owes = promise({ by: 'them', text: 'signed spec', due: { day: '2026-11-24' } });
    expect(step({ contact: away, interactions: [touched], commitments: [owes] })).toMatchObject({
      source: 'nothing',
      due: { day: '2026-12-16' },
      later: { source: 'theirs' },
    });
  });

  test('on a day off: a step not done moves silently, and is never late', () => {
    const saturday = at('2026-11-28T09:00:00Z');
    expect(step({ interactions: [touched] }, saturday)).toMatchObject({
      source: 'nothing',
      due: { day: '2026-11-30' },
    });
    expect(step({ interactions: [touched] }, at('2027-03-01T09:00:00Z'))).toMatchObject({
      due: { day: '2027-03-01' },
      isLate: false,
    });
  });

  test('while the user is away', () => {
    const off = { ...METHOD, away: [{ from: '2026-11-26', until: '2026-12-07' }] };
    expect(nextStep(facts({ interactions: [touched] }), NOW, off)).toMatchObject({
      source: 'nothing',
      due: { day: '2026-12-07' },
    });
  });

  test('on the day of a call that was tried', () => {
    const tried = call('2026-11-26T08:00:00Z', { attempt: true, outcome: 'no-answer' });
    expect(step({ contact: FRESH, interactions: [tried] })).toMatchObject({
      source: 'nothing',
      due: { day: '2026-11-27' },
    });
    expect(step({ contact: FRESH, interactions: [tried] }, at('2026-11-27T13:00:00Z'))?.what).toMatch(
      /^call again, at another hour/,
    );
  });

  test('while it is put away', () => {
    const put = contact({ ...FRESH, snoozes: [{ at: NOW - 1000, until: at('2026-11-26T12:30:00Z') }] });
    expect(step({ contact: put })).toMatchObject({ source: 'nothing', what: 'Nothing to do for now' });
    expect(step({ contact: put }, at('2026-11-26T12:30:00Z'))).toMatchObject({ source: 'plan', snoozed: 1 });
  });
});

describe('too many mails in a row', () => {
  const mails = ['2026-11-03', '2026-11-09', '2026-11-16'].map((day) => interaction(`${day}T09:00:00Z`));
  const visits = ['2026-10-05', '2026-10-06'].map((day) => interaction(`${day}T09:00:00Z`, { channel: 'in-person' }));
  // Two steps done before: the mail step is next.
  const known = {
    interactions: [...visits, ...mails.slice(0, 2), interaction('2026-11-16T09:00:00Z', { channel: 'linkedin' })],
  };

  test('the next step becomes a call; with a mail step next as well', () => {
    const long = contact({ stage: 'nurture', cadenceDays: 5 });
    const nurture = { contact: long, interactions: mails };
    expect(step(nurture)).toMatchObject({ channel: 'phone', isGuarded: true });
    expect(step(nurture)?.why).toBe('three messages without an answer, last contact Mon 16 Nov');
    expect(step(known)?.channel).toBe('phone');
  });

  test('unless they wrote, were called twice, or the user says: mail all the same', () => {
    const long = contact({ stage: 'nurture', cadenceDays: 5 });
    const answered = theirs('2026-11-17T09:00:00Z', { kind: 'thanks' });
    expect(step({ contact: long, interactions: [...mails, answered] })?.isGuarded).toBe(false);
    const tries = ['2026-11-18T09:00:00Z', '2026-11-19T14:00:00Z'].map((iso) => call(iso, { attempt: true }));
    expect(step({ contact: long, interactions: [...mails, ...tries] })?.isGuarded).toBe(false);
    const all = contact({ ...long, plan: { templateId: 'nurture', style: 'pull', startedAt: null, mailAnyway: NOW } });
    expect(step({ contact: all, interactions: mails })?.isGuarded).toBe(false);
  });

  test('with no number known it asks for one', () => {
    const long = contact({ stage: 'nurture', cadenceDays: 5 });
    const known = step({ contact: long, handles: [MAIL, LINKEDIN], interactions: mails });
    expect(known).toMatchObject({ isGuarded: false });
    expect(known?.also).toContain('Ask for a phone number');
  });
});

describe('frequency is a hint only', () => {
  const twice = [interaction('2026-11-23T09:00:00Z'), interaction('2026-11-25T09:00:00Z')];

  test('a third touch in seven days without a reply', () => {
    expect(frequencyHint(facts({ interactions: twice }), NOW, METHOD)).toBe(
      'It would be the third touch in 7 days without a reply.',
    );
    expect(frequencyHint(facts({ interactions: twice.slice(1) }), NOW, METHOD)).toBeNull();
    const heard = [...twice, theirs('2026-11-25T12:00:00Z')];
    expect(frequencyHint(facts({ interactions: heard }), NOW, METHOD)).toBeNull();
  });

  test('a second contact within 14 days in nurture, but not for a weekly customer or somebody hot', () => {
    const once = [interaction('2026-11-16T09:00:00Z')];
    const of = (fields: object) =>
      frequencyHint(facts({ contact: contact({ stage: 'nurture', ...fields }), interactions: once }), NOW, METHOD);
    expect(of({})).toBe('It would be the second contact within 14 days.');
    expect(of({ cadenceDays: 7 })).toBeNull();
    expect(of({ hotUntil: '2026-11-26' })).toBeNull();
  });
});

describe('meetings, putting away', () => {
  test('what an answer about a meeting makes of it', () => {
    const met = meeting({ at: at('2026-11-26T09:00:00Z') });
    expect(meetingAnswered(met, { as: 'happened' }, METHOD)).toEqual({
      event: { kind: 'kept', on: '2026-11-26' },
      log: { channel: 'in-person', kind: 'meeting', attempt: false, outcome: 'reached' },
    });
    expect(meetingAnswered(met, { as: 'no-show' }, METHOD)).toMatchObject({
      event: { kind: 'released' },
      log: { attempt: true },
    });
    const to = { day: '2026-12-01' };
    expect(meetingAnswered(met, { as: 'moved', to }, METHOD)).toEqual({
      event: { kind: 'moved', from: met.due, to, told: true },
      log: null,
    });
    expect(meetingAnswered({ ...met, text: 'Zoom with Ada' }, { as: 'happened' }, METHOD).log?.channel).toBe('video');
  });

  test.each([
    ['later today is in two working hours', 'later-today', '2026-11-26T10:20:00Z', '2026-11-26T12:20:00Z'],
    ['in the last hours of the day it is tomorrow', 'later-today', '2026-11-26T13:40:00Z', '2026-11-27T08:00:00Z'],
    ['on Friday evening it is Monday', 'later-today', '2026-11-27T18:00:00Z', '2026-11-30T08:00:00Z'],
    ['on a Saturday it is Monday', 'later-today', '2026-11-28T09:00:00Z', '2026-11-30T08:00:00Z'],
    ['tomorrow, on a Friday, is Monday', 'tomorrow', '2026-11-27T10:00:00Z', '2026-11-30T08:00:00Z'],
    ['next week is Monday', 'next-week', '2026-11-26T10:00:00Z', '2026-11-30T08:00:00Z'],
    ['next week, on a Sunday, is Monday', 'next-week', '2026-11-29T10:00:00Z', '2026-11-30T08:00:00Z'],
    ['a day is its start', { day: '2026-12-03' }, '2026-11-26T10:00:00Z', '2026-12-03T08:00:00Z'],
  ] as const)('%s', (_title, choice, now, until) => {
    expect(new Date(snoozeUntil(choice, at(now), METHOD)).toISOString()).toBe(new Date(at(until)).toISOString());
  });

  test('from the third time on the row says so', () => {
    expect(snoozedWords(2)).toBeNull();
    expect(snoozedWords(3)).toBe('Put away 3 times: now, a new day, or drop it?');
  });
});
