import { expect, test } from 'vitest';
import { checked } from '@/lib/schemas';

const promise = { contactId: 'a', by: 'me', kind: 'act', text: 'Send it', due: { words: 'Friday' }, said: null };

test.for([
  ['promise', { ...promise, text: 'x'.repeat(501) }, 'Promise: longer than 500 characters'],
  ['promise', { ...promise, text: '  ' }, 'Promise: is empty'],
  ['promise', { ...promise, due: { words: 'x'.repeat(201) } }, 'Due: longer than 200 characters'],
  ['promise', { ...promise, due: { due: { day: '2026-02-30' } } }, 'due'],
  ['follow', { handle: 'ada@', sighting: null, name: null, company: null }, 'Address: not an address or profile'],
  ['edit', { contactId: 'a', field: 'company', value: 'x'.repeat(201) }, 'Company: longer than 200 characters'],
  ['edit', { contactId: 'a', field: 'id', value: 'b' }, 'field'],
  ['open', { contactId: 'a', url: 'javascript:alert(1)' }, 'no address of Gmail or LinkedIn'],
  ['saveSettings', { workStart: 1000, workEnd: 600 }, 'the end must come after the start'],
  ['saveSettings', { timeZone: 'Mars/Olympus' }, 'no time zone the browser knows'],
  ['saveSettings', { unknown: 1 }, 'unknown'],
  ['quickAdd', { text: 'x'.repeat(100_001) }, 'longer than 100,000 characters'],
] as const)('what %s cannot use is refused in one line that names the field', ([name, data, line]) => {
  const refused = () => checked(name, data);
  expect(refused).toThrow(line);
  expect(refused).not.toThrow('\n');
});

test('texts lose the white space around them, handles get their one spelling', () => {
  expect(checked('promise', { ...promise, text: ' Send it ' }).text).toBe('Send it');
  expect(checked('follow', { handle: 'Ada@Acme.example', sighting: null, name: null, company: null }).handle).toBe(
    'mailto:ada@acme.example',
  );
});
