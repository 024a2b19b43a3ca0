import { describe, expect, test } from 'vitest';
import { readQuickAdd } from '@/lib/words/quickAdd';

/** Tuesday 24 November 2026, 9:00 in London. */
const anchor = { at: Date.parse('2026-11-24T09:00:00Z'), timeZone: 'Europe/London', locale: 'en-GB' };
const only = (text: string) => readQuickAdd(text, anchor)[0];

describe('people write a person in many ways', () => {
  test.each([
    ['Ada Lovelace (Acme) – send spec by Fri', 'Ada Lovelace', 'Acme', null],
    ['Ada Lovelace @ Acme – send spec by Fri', 'Ada Lovelace', 'Acme', null],
    ['ada@acme.example, Ada Lovelace, Acme', 'Ada Lovelace', 'Acme', 'mailto:ada@acme.example'],
    ['Ada Lovelace, Acme, ada@acme.example', 'Ada Lovelace', 'Acme', 'mailto:ada@acme.example'],
    ['Ada Lovelace, ada@acme.example, Acme', 'Ada Lovelace', 'Acme', 'mailto:ada@acme.example'],
    ['April – lunch tomorrow', 'April', null, null],
  ])('“%s” is %s of %s', (text, name, company, handle) => {
    expect(only(text)).toMatchObject({ person: { name, company, handle }, error: null });
  });

  test.each([
    ['I called ada@acme.example', 'Ada', 'called'],
    ['Ada – I called', 'Ada', 'called'],
    ['Ada – called back', 'Ada', 'theyCalled'],
    ['ada@acme.example called', 'Ada', 'theyCalled'],
    ['ada@acme.example called me', 'Ada', 'theyCalled'],
  ])('“%s”: it is clear who called whom', (text, name, kind) => {
    expect(only(text)).toMatchObject({ person: { name }, event: { kind }, error: null });
  });

  test('the words of a promise are what is to be done', () => {
    const textOf = (text: string) => only(text)?.event.promise?.text;
    expect(textOf('Ada – I promised to send the spec by Fri')).toBe('Send the spec');
    expect(textOf('Ada – Fri: send spec')).toBe('Send spec');
    expect(textOf('April – lunch tomorrow')).toBe('Lunch');
  });
});

test.each([
  ['Ada called, wants the quote by Fri', 'a line each'],
  ['I rang Ada – send spec', 'a line each'],
  ['I called Ada yesterday', 'just now'],
  ['Ada called yesterday', 'just now'],
  ['020 7946 0000 Ada', 'country'],
  ['x@', 'no address'],
])('“%s” is not taken for something else; the line says why', (text, reason) => {
  expect(only(text)?.person).toBeNull();
  expect(only(text)?.error).toContain(reason);
});

test.each([
  ['Ada – send spec by the 45th of May', 'the 45th of May'],
  ['Ada – send spec by 31 Feb', '31 Feb'],
  ['Ada – send spec by 2026-13-45', '2026-13-45'],
  ['Ada – send spec on May 45th, 2027', 'May 45th'],
  ['Ada – send spec by the 32nd.', 'the 32nd'],
  ['Ada – call her on 45/13', '45/13'],
])('“%s”: there is no such day, and nobody is promised anything', (text, day) => {
  expect(only(text)).toMatchObject({ person: null, error: `Line 1: “${day}” is no day there is.` });
});

test.each(['Ada – send 45 samples', 'Ada – raise it by 5 %', 'Ada – work on 2.5 bar', 'Ada – put it on the 3 pumps'])(
  '“%s” names no day and needs none',
  (text) => {
    expect(only(text)).toMatchObject({ event: { kind: 'promise' }, error: null });
  },
);
