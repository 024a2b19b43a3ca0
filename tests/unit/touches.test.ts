import { describe, expect, test } from 'vitest';
import type { PendingSend } from '@/lib/model';
import { countsAt, sendState } from '@/lib/sends';
import { lastOf, lastTouchOf, ringOf, touchDays } from '@/lib/touches';
import { at, contact, interaction, NOW, SETTINGS } from './facts';

describe('a touch is a day on which the user reached somebody', () => {
  test('a call and two mails of one day are one touch, the next day is another', () => {
    const held = [
      interaction('2026-11-24T09:00:00Z', { channel: 'phone' }),
      interaction('2026-11-24T09:30:00Z'),
      interaction('2026-11-24T22:59:00Z'),
      interaction('2026-11-24T23:01:00Z'),
    ];
    expect(ringOf(contact(), held, SETTINGS, NOW)).toMatchObject({ touch: 2, of: 12 });
    expect(ringOf(contact(), held, { ...SETTINGS, countEachMessage: true }, NOW).touch).toBe(4);
    expect([...touchDays(held, SETTINGS).keys()]).toEqual(['2026-11-24', '2026-11-25']);
  });

  test('inbound, attempts, copies and what was withdrawn do not count', () => {
    const held = [
      interaction('2026-11-20T09:00:00Z', { direction: 'in' }),
      interaction('2026-11-21T09:00:00Z', { attempt: true, channel: 'phone', outcome: 'no-answer' }),
      interaction('2026-11-22T09:00:00Z', { inCopy: true }),
      interaction('2026-11-23T09:00:00Z', { withdrawnAt: NOW }),
    ];
    expect(ringOf(contact(), held, SETTINGS, NOW)).toMatchObject({ touch: 0, attempts: 1 });
  });

  test('an attempt in the morning of the first touch belongs to its round', () => {
    const held = [
      interaction('2026-10-20T08:00:00Z', { attempt: true, channel: 'phone', outcome: 'no-answer' }),
      interaction('2026-10-20T09:00:00Z'),
    ];
    expect(ringOf(contact(), held, SETTINGS, NOW)).toMatchObject({ touch: 1, attempts: 1 });
  });

  test('the round starts with the first own touch not older than 90 days; older ones stand beside it', () => {
    const held = ['2026-03-01', '2026-03-02', '2026-09-01', '2026-11-10'].map((day) => interaction(`${day}T09:00:00Z`));
    expect(ringOf(contact(), held, SETTINGS, NOW)).toMatchObject({ touch: 2, before: 2 });
    const fresh = contact({ plan: { templateId: 'prospect', style: 'push', startedAt: at('2026-11-05T00:00:00Z') } });
    expect(ringOf(fresh, held, SETTINGS, NOW)).toMatchObject({ touch: 1, before: 3 });
  });

  test('customers see no "of 12", and the count goes on after twelve', () => {
    const held = Array.from({ length: 14 }, (_, day) =>
      interaction(`2026-11-${String(day + 5).padStart(2, '0')}T09:00:00Z`),
    );
    expect(ringOf(contact({ stage: 'customer' }), held, SETTINGS, NOW)).toMatchObject({ touch: 14, of: null });
  });

  test('their word is the last thing and restarts the gap, an attempt does not', () => {
    const theirs = interaction('2026-11-24T09:00:00Z', { direction: 'in' });
    const attempt = interaction('2026-11-25T09:00:00Z', { attempt: true });
    expect(lastOf([theirs, attempt])).toBe(attempt);
    expect(lastTouchOf([theirs, attempt])).toBe(theirs);
  });
});

describe('a mail on its way out', () => {
  const pending = (fields: Partial<PendingSend>): PendingSend => ({
    id: 'p',
    site: 'gmail',
    account: 'me@ourfirm.example',
    draftId: null,
    threadId: null,
    to: ['mailto:ada@acme.example'],
    copy: [],
    forward: false,
    subject: '',
    url: null,
    clickedAt: NOW,
    noticedAt: null,
    undoGoneAt: null,
    undoneAt: null,
    failedAt: null,
    scheduled: false,
    countedAs: null,
    ...fields,
  });

  test.each([
    ['waits for the notice', {}, 1_000, 'waiting'],
    ['was none when no notice came within two minutes', {}, 120_000, 'lapsed'],
    ['waits while it can be undone', { noticedAt: NOW + 1_000 }, 20_000, 'waiting'],
    ['counts 30 s after the notice, with the tab closed long ago', { noticedAt: NOW + 1_000 }, 31_000, 'counts'],
    ['counts as soon as the undo link is gone', { noticedAt: NOW + 1_000, undoGoneAt: NOW + 6_000 }, 6_000, 'counts'],
    ['never counts once undone', { noticedAt: NOW + 1_000, undoneAt: NOW + 3_000 }, 900_000, 'undone'],
    ['never counts with a bad address', { failedAt: NOW + 3_000 }, 900_000, 'failed'],
    ['does not count before a scheduled hour', { scheduled: true, noticedAt: NOW }, 900_000, 'scheduled'],
  ])('%s', (_title, fields, later, expected) => {
    expect(sendState(pending(fields), NOW + later)).toBe(expected);
  });

  test('it is known when it will count, so that an alarm can wait for it', () => {
    expect(countsAt(pending({}))).toBeNull();
    expect(countsAt(pending({ noticedAt: NOW }))).toBe(NOW + 30_000);
  });
});
