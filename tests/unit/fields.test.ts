import { describe, expect, test } from 'vitest';
import { readAddress, readDay, readDomain, readMinute, readNeverRecord, readZone, sayMinute } from '@/lib/fields';

describe('what people type into settings is read strictly', () => {
  test('good input is stored in one form', () => {
    expect(readAddress(' Me@Acme.Example ')).toBe('me@acme.example');
    expect(readDomain('@Acme.Example')).toBe('acme.example');
    expect(readNeverRecord('https://www.linkedin.com/in/ada')).toBe('https://www.linkedin.com/in/ada');
    expect(readMinute('9:05')).toBe(545);
    expect(sayMinute(545)).toBe('09:05');
    expect(readDay('2028-02-29')).toBe('2028-02-29');
    expect(readZone('europe/berlin')).toBe('Europe/Berlin');
  });

  test.each([
    ['an address without a domain', () => readAddress('me@'), 'me@'],
    ['a domain that is none', () => readDomain('acme'), 'acme'],
    ['a word that is nobody', () => readNeverRecord('Bob Smith'), 'Bob Smith'],
    ['an hour that does not exist', () => readMinute('25:00'), '25:00'],
    ['a day that does not exist', () => readDay('2026-02-30'), '2026-02-30'],
    ['a zone nobody knows', () => readZone('Mars/Olympus'), 'Mars/Olympus'],
  ])('%s is refused by name', (_title, read, named) => {
    expect(read).toThrow(named);
  });

  test('a text of 10,000 characters is refused with its beginning only', () => {
    expect(() => readAddress('x'.repeat(10_000))).toThrow(/^.{0,100}$/u);
  });
});
