import { describe, expect, test } from 'vitest';
import { findPromises } from '@/lib/words/promises';

/** Wednesday 25 November 2026, 11:00 in London. */
const sentAt = Date.parse('2026-11-25T11:00:00Z');
const read = (text: string, direction: 'out' | 'in' = 'out') =>
  findPromises(text, { sentAt, timeZone: 'Europe/London', locale: 'en-GB', direction });

describe('what the writer promises', () => {
  test.each([
    ["I'll send you the drawings by Friday.", '2026-11-27'],
    ['You will have our offer on your desk tomorrow.', '2026-11-26'],
    ['We will get back to you within two working days.', '2026-11-27'],
    ['Let me check with the workshop and call you on Monday.', '2026-11-30'],
    ['I will have the samples shipped next week.', '2026-12-04'],
  ])('%s', (text, day) => {
    expect(read(text)).toMatchObject([{ label: 'promise', by: 'me', day }]);
    expect(read(text, 'in')).toMatchObject([{ label: 'promise', by: 'them', day }]);
  });
});

describe('what the writer asks for', () => {
  test.each([
    'Could you send me the signed order by Thursday?',
    'Please confirm the delivery address.',
    'Does Tuesday at 10 work for you?',
  ])('%s', (text) => {
    expect(read(text, 'in')).toMatchObject([{ label: 'request', by: 'me' }]);
    expect(read(text)).toMatchObject([{ label: 'request', by: 'them' }]);
  });
});

describe('what is neither', () => {
  test.each([
    'I sent the quote on Monday.',
    "I won't be able to come on Friday.",
    "If you'd like, I can send you a sample.",
    "I'll be out of the office until 14 December.",
    'You said you would call on Friday.',
    "I'll never forget that day in Leeds.",
    'Ich schicke Ihnen das Angebot bis Freitag.',
    '> I will send the invoice tomorrow.',
    'Best regards, Robin',
    '',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('each sentence of a mail speaks for itself, where it stands', () => {
  const mail =
    'Hello Ada,\n\nthank you for Monday. I will send the quote tomorrow. Could you send me the plan?\n\nRobin';
  const found = read(mail);
  expect(found.map(({ label }) => label)).toEqual(['promise', 'request']);
  for (const { start, end, sentence } of found) expect(mail.slice(start, end)).toContain(sentence.slice(0, 10));
});

test('no text is too long or too strange', () => {
  for (const text of ['I will '.repeat(2000), 'a'.repeat(10_000), '\u{1F680}\u202e\0'.repeat(3000), '('.repeat(10_000)])
    expect(Array.isArray(read(text))).toBe(true);
});
