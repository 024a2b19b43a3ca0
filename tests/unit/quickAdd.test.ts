import { describe, expect, test } from 'vitest';
import { readQuickAdd } from '@/lib/words/quickAdd';

/** Tuesday 24 November 2026, 9:00 in London. */
const anchor = { at: Date.parse('2026-11-24T09:00:00Z'), timeZone: 'Europe/London', locale: 'en-GB' };
const only = (text: string) => {
  const [line, ...more] = readQuickAdd(text, anchor);
  if (!line || more.length > 0) throw new Error('one line expected');
  return line;
};

describe('one person a line', () => {
  test.each([
    'Ada Lovelace, Acme – send spec by Fri',
    'Ada Lovelace, Acme - send spec by Fri',
    'Ada Lovelace, Acme — send spec by Fri.',
    'Ada Lovelace, Acme, send spec by Fri',
    'Ada Lovelace\tAcme\tsend spec by Fri',
    '  Ada  Lovelace , Acme –  by Fri send spec ',
    "Ada Lovelace, Acme: I'll send spec by Fri",
  ])('“%s” promises Ada at Acme the spec by Friday', (text) => {
    expect(only(text)).toMatchObject({
      person: { name: 'Ada Lovelace', company: 'Acme', handle: null },
      event: { kind: 'promise', promise: { text: 'Send spec', due: { day: '2026-11-27' }, by: 'me' } },
      error: null,
    });
  });

  test.each([
    ['Ada called', 'Ada', null, 'theyCalled'],
    ['Ada Lovelace, Acme called me.', 'Ada Lovelace', 'Acme', 'theyCalled'],
    ['I called Ada', 'Ada', null, 'called'],
    ['I spoke with Ada Lovelace, Acme', 'Ada Lovelace', 'Acme', 'called'],
    ['Jean-Luc Picard, Starfleet', 'Jean-Luc Picard', 'Starfleet', 'none'],
    ['Wednesday Addams', 'Wednesday Addams', null, 'none'],
    ['山田 太郎', '山田 太郎', null, 'none'],
  ])('“%s” is about %s (%s): %s', (text, name, company, kind) => {
    expect(only(text)).toMatchObject({ person: { name, company, handle: null }, event: { kind }, error: null });
  });

  test.each([
    ['ada@acme.example', 'Ada', 'mailto:ada@acme.example'],
    ['Ada Lovelace <Ada@Acme.example>', 'Ada Lovelace', 'mailto:ada@acme.example'],
    ['"Lovelace, Ada" <ada@acme.example>', 'Ada Lovelace', 'mailto:ada@acme.example'],
    ['https://www.linkedin.com/in/ada', 'Ada', 'https://www.linkedin.com/in/ada'],
    ['https://www.linkedin.com/in/ada/?trk=x Ada Lovelace', 'Ada Lovelace', 'https://www.linkedin.com/in/ada'],
    ['+44 20 7946 0000 Ada', 'Ada', 'tel:+442079460000'],
  ])('“%s” is reached there', (text, name, handle) => {
    expect(only(text)).toMatchObject({ person: { name, handle }, event: { kind: 'none' }, error: null });
  });

  test('an address and a promise go together', () => {
    expect(only('ada@acme.example – send spec tomorrow at 3')).toMatchObject({
      person: { name: 'Ada', handle: 'mailto:ada@acme.example' },
      event: { promise: { text: 'Send spec', due: { at: Date.parse('2026-11-25T15:00:00Z') } } },
    });
  });

  test('their promise is theirs, and a promise without a day has none yet', () => {
    expect(only('Ada – she’ll send the contract by Monday').event).toMatchObject({
      promise: { text: 'Send the contract', due: { day: '2026-11-30' }, by: 'them' },
    });
    expect(only('Ada – send spec').event).toMatchObject({ promise: { text: 'Send spec', due: null, by: 'me' } });
  });
});

describe('lines nobody could read', () => {
  test.each([
    ['an address that is none', 'Ada <not an address>', 'not an address'],
    ['a number', '123', '123'],
    ['dashes', '--', 'no name'],
    ['a day without a promise', 'Ada – by Friday', 'no promise'],
    ['a promise without a dash', 'Ada send spec by Fri', 'dash'],
    ['a name of 201 letters', 'x'.repeat(201), '200'],
    ['a line of 10,000 letters', 'x'.repeat(10_000), '2000'],
  ])('%s: the line and the reason are said', (_, text, reason) => {
    const { person, error } = readQuickAdd(`\n${text}`, anchor)[0] ?? {};
    expect(person).toBeNull();
    expect(error).toContain('Line 2');
    expect(error).toContain(reason);
  });

  test('stop no other line, and blank lines are left out', () => {
    const lines = readQuickAdd('Ada\r\n\r\n123\r\nBen called\n', anchor);
    expect(lines.map(({ line, error }) => [line, error === null])).toEqual([
      [1, true],
      [3, false],
      [4, true],
    ]);
  });

  test('five hundred lines are read, the rest is said to be left out', () => {
    const lines = readQuickAdd('Ada – x by Fri\n'.repeat(1000), anchor);
    expect(lines).toHaveLength(501);
    expect(lines.at(-1)?.error).toContain('500');
    expect(lines.filter(({ error }) => error === null)).toHaveLength(500);
  });
});
