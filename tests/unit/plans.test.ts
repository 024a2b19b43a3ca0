import { describe, expect, test } from 'vitest';
import { adherence } from '@/lib/method/adherence';
import { isBirthday, nextBirthday } from '@/lib/method/birthdays';
import type { MethodFacts } from '@/lib/method/facts';
import { plannedOf } from '@/lib/method/planned';
import type { Contact, Interaction } from '@/lib/model';
import { TEMPLATES } from '@/lib/plans';
import { cadenceProblem, planProblems } from '@/lib/plans/check';
import { positionOf } from '@/lib/plans/position';
import { at, contact, event, interaction, NOW, promise } from './facts';
import { facts, handle, LINKEDIN, MAIL, METHOD, PHONE } from './methodFacts';

/** Somebody who has just been followed, by phone, mail, LinkedIn and at a place. */
const NEW = contact({ followedAt: at('2026-11-02T07:00:00Z'), place: 'Leeds' });
const ALL = [PHONE, MAIL, LINKEDIN];
const where = (interactions: Interaction[], fields: Partial<MethodFacts> = {}) =>
  positionOf(facts({ contact: NEW, handles: ALL, interactions, ...fields }), METHOD);
const call = (iso: string, fields: Partial<Interaction> = {}) => interaction(iso, { channel: 'phone', ...fields });
const noAnswer = (iso: string) => call(iso, { attempt: true, outcome: 'no-answer' });
const chosen = (templateId: string, startedAt: string | null, more = {}): Contact['plan'] => ({
  templateId,
  style: 'pull',
  startedAt: startedAt === null ? null : at(startedAt),
  ...more,
});

describe('the plans themselves', () => {
  test('are sound, and the first has twelve touches, six of them calls, never three mails in a row', () => {
    for (const template of TEMPLATES) expect(planProblems(template)).toEqual([]);
    const [prospect] = TEMPLATES;
    const channels = prospect?.steps.map(({ channel }) => channel) ?? [];
    expect(channels).toHaveLength(12);
    expect(channels.filter((channel) => channel === 'phone')).toHaveLength(5);
    expect(prospect?.steps[11]).toMatchObject({ channel: 'in-person', or: 'phone' });
    expect(prospect?.steps.map(({ gapDays }) => gapDays)).toEqual([0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6]);
  });
});

describe('where somebody stands', () => {
  test('at the first step on the day they were followed', () => {
    expect(where([])).toMatchObject({ next: { n: 1 }, due: '2026-11-02', done: [] });
  });

  test('a call uses up a call step, and the next is due by its gap', () => {
    expect(where([call('2026-11-06T09:00:00Z')])).toMatchObject({ next: { n: 2 }, due: '2026-11-09' });
  });

  test('a weaker channel uses up nothing but restarts the gap', () => {
    const mail = interaction('2026-11-10T09:00:00Z');
    expect(where([call('2026-11-02T09:00:00Z'), mail])).toMatchObject({ next: { n: 2 }, due: '2026-11-11' });
  });

  test('a stronger channel uses it up, too, and LinkedIn ranks with mail', () => {
    const visit = interaction('2026-11-03T09:00:00Z', { channel: 'in-person' });
    const linkedin = interaction('2026-11-05T09:00:00Z', { channel: 'linkedin' });
    expect(where([call('2026-11-02T09:00:00Z'), visit, linkedin])).toMatchObject({ next: { n: 4 } });
  });

  test('another order of channels changes what is stronger', () => {
    const mailFirst = { ...METHOD, channelOrder: [['email' as const], ['phone' as const]] };
    const mailed = facts({ contact: NEW, handles: ALL, interactions: [interaction('2026-11-02T09:00:00Z')] });
    expect(positionOf(mailed, METHOD)?.next?.n).toBe(1);
    expect(positionOf(mailed, mailFirst)?.next?.n).toBe(2);
  });

  test('a day is one touch: two calls of one day use up one step', () => {
    expect(where([call('2026-11-02T09:00:00Z'), call('2026-11-02T15:00:00Z')])).toMatchObject({ next: { n: 2 } });
  });

  test('video does for the visit, and a call for the last step', () => {
    const days = ['02', '03', '04', '05', '06'].map((day) => call(`2026-11-${day}T09:00:00Z`));
    const video = interaction('2026-11-09T09:00:00Z', { channel: 'video' });
    expect(where(days)).toMatchObject({ next: { n: 6 } });
    expect(where([...days, call('2026-11-09T09:00:00Z')])).toMatchObject({ next: { n: 6 } });
    expect(where([...days, video])).toMatchObject({ next: { n: 7 } });
  });

  test('their word restarts the gap and uses up nothing; an auto-reply does not even that', () => {
    const first = call('2026-11-02T09:00:00Z');
    const theirs = interaction('2026-11-05T09:00:00Z', { direction: 'in' });
    expect(where([first, theirs])).toMatchObject({ next: { n: 2 }, due: '2026-11-06' });
    const auto = interaction('2026-11-05T09:00:00Z', { direction: 'in', kind: 'auto-reply' });
    expect(where([first, auto])).toMatchObject({ due: '2026-11-03' });
  });

  test('a second attempt on another day at another hour finishes a call step', () => {
    expect(where([noAnswer('2026-11-02T09:00:00Z')])).toMatchObject({ next: { n: 1 }, tries: [{}] });
    expect(where([noAnswer('2026-11-02T09:00:00Z'), noAnswer('2026-11-02T14:00:00Z')])).toMatchObject({
      next: { n: 1 },
    });
    expect(where([noAnswer('2026-11-02T09:00:00Z'), noAnswer('2026-11-03T09:20:00Z')])).toMatchObject({
      next: { n: 1 },
    });
    const both = where([noAnswer('2026-11-02T09:00:00Z'), noAnswer('2026-11-03T14:00:00Z')]);
    expect(both).toMatchObject({ next: { n: 2 }, due: '2026-11-04', done: [{ by: 'attempts', on: '2026-11-03' }] });
  });

  test('the attempts of one step do not count for the next', () => {
    const tried = [
      noAnswer('2026-11-02T09:00:00Z'),
      noAnswer('2026-11-03T14:00:00Z'),
      noAnswer('2026-11-04T09:00:00Z'),
    ];
    expect(where(tried)).toMatchObject({ next: { n: 2 }, tries: [{}] });
  });

  test('of somebody with a mailbox only, a mail uses up the call step; a number learned later takes nothing back', () => {
    const mail = interaction('2026-11-02T09:00:00Z');
    expect(where([mail], { handles: [MAIL] })).toMatchObject({ next: { n: 2 } });
    const later = handle('tel:+442079460000', { at: at('2026-11-20T09:00:00Z') });
    expect(where([mail], { handles: [MAIL, later] })).toMatchObject({ next: { n: 2 } });
  });

  test('an empty mailbox that bounced is no way to reach them', () => {
    const bounced = handle('mailto:ada@acme.example', { state: 'bounced' });
    const linkedin = interaction('2026-11-02T09:00:00Z', { channel: 'linkedin' });
    expect(
      where([linkedin], { handles: [bounced, LINKEDIN], contact: contact({ followedAt: NEW.followedAt }) }),
    ).toMatchObject({
      next: { n: 2 },
    });
  });
});

describe('the families', () => {
  test('"+3 steps" goes on after the twelfth', () => {
    const visits = Array.from({ length: 13 }, (_, day) =>
      interaction(`2026-11-${String(day + 2).padStart(2, '0')}T09:00:00Z`, { channel: 'in-person' }),
    );
    expect(where(visits.slice(0, 12))).toMatchObject({ next: null });
    const longer = contact({ ...NEW, plan: chosen('prospect', null, { moreSteps: 3 }) });
    expect(where(visits.slice(0, 12), { contact: longer })).toMatchObject({ next: { n: 13, channel: 'phone' } });
    expect(where(visits, { contact: longer })).toMatchObject({ next: { n: 14, channel: 'email' } });
  });

  test('won starts the after-sale plan from that moment, whatever was planned before', () => {
    const won = contact({
      ...NEW,
      stage: 'customer',
      plan: chosen('prospect', '2026-11-02T09:00:00Z'),
      outcome: { as: 'won', reason: '', at: at('2026-11-10T15:00:00Z'), revisitOn: null },
    });
    const theYes = call('2026-11-10T14:30:00Z');
    expect(where([theYes], { contact: won })).toMatchObject({
      plan: { family: 'after-sale' },
      next: { n: 1, channel: 'phone' },
      due: '2026-11-11',
    });
  });

  test('the referral is asked for only once three promises are kept', () => {
    const won = contact({
      ...NEW,
      stage: 'customer',
      outcome: { as: 'won', reason: '', at: at('2026-11-02T09:00:00Z'), revisitOn: null },
    });
    const visits = ['03', '04', '05'].map((day) => interaction(`2026-11-${day}T09:00:00Z`, { channel: 'in-person' }));
    const kept = Array.from({ length: 3 }, () =>
      promise({ events: [event('kept', '2026-11-04T10:00:00Z', { on: null })] }),
    );
    expect(where(visits, { contact: won, commitments: kept.slice(1) })).toMatchObject({ next: null });
    expect(where(visits, { contact: won, commitments: kept })).toMatchObject({ next: { n: 4 } });
  });

  test('lost starts the crashed-sale plan, then looks again on its day, then stays in touch', () => {
    const outcome = {
      as: 'lost' as const,
      reason: 'no budget',
      at: at('2026-11-02T09:00:00Z'),
      revisitOn: '2026-12-01',
    };
    const lost = contact({ ...NEW, stage: 'lost', outcome });
    const known = (interactions: Interaction[], now = NOW) =>
      plannedOf(facts({ contact: lost, handles: ALL, interactions }), now, METHOD);
    expect(known([])).toMatchObject({ kind: 'plan', step: { n: 1 }, channel: 'letter', day: '2026-11-04' });
    expect(known([], at('2026-12-03T09:00:00Z'))).toMatchObject({ kind: 'look-again', day: '2026-12-01' });
    const again = [call('2026-12-01T10:00:00Z')];
    expect(known(again, at('2026-12-03T09:00:00Z'))).toMatchObject({ kind: 'cadence', day: '2026-12-31' });
  });

  test('with the wrong person nothing is planned', () => {
    const outcome = { as: 'lost' as const, reason: 'wrong person', at: NOW, revisitOn: null };
    expect(where([], { contact: contact({ ...NEW, stage: 'lost', outcome }) })).toBeNull();
  });

  test('in nurture the kinds rotate every 30 days, none twice running', () => {
    const nurture = contact({ ...NEW, stage: 'nurture', plan: chosen('nurture', '2026-01-05T09:00:00Z') });
    const seen: string[] = [];
    const touches: Interaction[] = [];
    let now = at('2026-01-05T09:00:00Z');
    for (let month = 0; month < 12; month++) {
      const planned = plannedOf(facts({ contact: nurture, handles: ALL, interactions: touches }), now, METHOD);
      seen.push(planned?.step.hint ?? '');
      now = at(`${planned?.day}T10:00:00Z`);
      touches.push(interaction(new Date(now).toISOString(), { channel: planned?.channel ?? 'email' }));
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen.every((hint, at) => hint !== seen[at - 1])).toBe(true);
  });

  test('an own plan of the same id takes the built-in’s place', () => {
    const own = {
      id: 'prospect',
      name: 'Two',
      family: 'prospect' as const,
      steps: [{ n: 1, gapDays: 5, channel: 'text' as const, hint: 'hello' }],
    };
    const position = positionOf(facts({ contact: NEW, handles: ALL }), { ...METHOD, templates: [own] });
    expect(position).toMatchObject({ next: { channel: 'text' }, due: '2026-11-09' });
  });
});

describe('how closely it is followed', () => {
  test('a step done by the working day after its due is on time; one whose day has passed is missed', () => {
    const held = [call('2026-11-03T09:00:00Z'), call('2026-11-09T09:00:00Z')];
    const known = facts({ contact: NEW, handles: ALL, interactions: held });
    expect(adherence(known, at('2026-11-10T09:00:00Z'), METHOD)).toEqual({ due: 2, onTime: 1 });
    expect(adherence(known, at('2026-11-12T09:00:00Z'), METHOD)).toEqual({ due: 2, onTime: 1 });
    expect(adherence(known, at('2026-11-13T09:00:00Z'), METHOD)).toEqual({ due: 3, onTime: 1 });
  });

  test('a step held back by their word is not missed', () => {
    const theirs = interaction('2026-11-12T09:00:00Z', { direction: 'in' });
    const known = facts({ contact: NEW, handles: ALL, interactions: [call('2026-11-02T09:00:00Z'), theirs] });
    expect(adherence(known, at('2026-11-16T09:00:00Z'), METHOD)).toEqual({ due: 1, onTime: 1 });
  });
});

describe('an edited plan is refused where it is wrong', () => {
  const sound = {
    id: 'own',
    name: 'Own',
    family: 'prospect',
    steps: [{ n: 1, gapDays: 0, channel: 'phone', hint: '' }],
  };
  const step = (fields: object) => ({
    ...sound,
    steps: [sound.steps[0], { n: 2, gapDays: 1, channel: 'email', hint: '', ...fields }],
  });

  test.each([
    [
      'a negative gap',
      step({ gapDays: -2 }),
      2,
      'gapDays',
      'Step 2: the gap of -2 days is negative; 0 is the same day, 1 the next.',
    ],
    ['a gap of half a day', step({ gapDays: 0.5 }), 2, 'gapDays', 'Step 2: the gap 0.5 is no whole number of days.'],
    [
      'an unknown channel',
      step({ channel: 'pigeon' }),
      2,
      'channel',
      'Step 2: “pigeon” is no channel; try in-person, phone,',
    ],
    ['an unknown second channel', step({ or: 'pigeon' }), 2, 'or', 'Step 2: “pigeon” is no channel.'],
    ['numbers out of order', step({ n: 5 }), 2, 'n', 'Step 2: its number is 5'],
    ['no steps', { ...sound, steps: [] }, null, 'steps', 'The plan has no steps'],
    ['no list of steps', { ...sound, steps: 'many' }, null, 'steps', 'The plan has no steps'],
    ['no name', { ...sound, name: ' ' }, null, 'name', 'The plan needs a name.'],
    ['an unknown family', { ...sound, family: 'cold' }, null, 'family', '“cold” is none of prospect'],
    ['nothing at all', null, null, 'steps', 'This is not a plan.'],
    ['a step that is none', { ...sound, steps: [null] }, 1, 'n', 'Step 1: its number is nothing'],
  ])('%s', (_title, template, at, field, message) => {
    const [first] = planProblems(template);
    expect(first).toMatchObject({ step: at, field });
    expect(first?.message).toContain(message);
  });

  test('a sound one is not', () => {
    expect(planProblems(sound)).toEqual([]);
    expect(planProblems(step({}))).toEqual([]);
  });

  test('a cadence of 0 cannot be kept', () => {
    expect(cadenceProblem(0)).toContain('cannot be kept');
    expect(cadenceProblem(1.5)).toContain('whole number');
    expect([null, 1, 7, 30].map(cadenceProblem)).toEqual([null, null, null, null]);
  });

  test('there is no 30 February; the 29th is kept on the 28th of other years', () => {
    expect(['1990-02-30', '--02-30', '--13-01', '2023-02-29', 'soon', '1990-1-2'].map(isBirthday)).toEqual(
      Array(6).fill(false),
    );
    expect(['1990-02-28', '--02-29', '2024-02-29', '--12-31'].map(isBirthday)).toEqual(Array(4).fill(true));
    expect(nextBirthday('--02-29', '2027-01-01')).toBe('2027-02-28');
    expect(nextBirthday('1988-02-29', '2028-01-01')).toBe('2028-02-29');
    expect(nextBirthday('--01-05', '2026-11-26')).toBe('2027-01-05');
  });
});
