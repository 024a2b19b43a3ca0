import { describe, expect, test } from 'vitest';
import { signature } from '@/lib/words/signature';

const under = (block: string) => signature(`Hi Ada,\n\nThe drawings are attached.\n\n${block}`);

describe('telephone numbers, role and company are read from the signature', () => {
  test.each([
    [
      '-- \nTom Reed\nSales Director\nReed Pumps Ltd\nT +44 (0)113 496 0142 | M: +44 7700 900123',
      ['+441134960142', '+447700900123'],
      'Sales Director',
      'Reed Pumps Ltd',
    ],
    [
      'Best regards,\nTom Reed\nHead of Purchasing | Acme GmbH\n0113 496 0142',
      ['0113 496 0142'],
      'Head of Purchasing',
      'Acme GmbH',
    ],
    ['Tom Arkwright\nBrightwell Pumps, 0113 496 0142', ['0113 496 0142'], null, 'Brightwell Pumps'],
    [
      'Kind regards\n\nMarta Ruiz, VP Operations at Globex\nmarta@globex.example\n(213) 555-0137',
      ['(213) 555-0137'],
      'VP Operations',
      'Globex',
    ],
    ['Cheers,\nBen', [], null, null],
    ['--\nTom Reed\nFax: +44 113 496 0199\nVAT 123456789\n12 High Street, Leeds LS1 4DY', [], null, null],
    ['Regards,\nTom Reed\nCEO\nTel. 00 49 30 5550 0133', ['+493055500133'], 'CEO', null],
  ])('%s', (block, phones, role, company) => {
    expect(under(block)).toMatchObject({ phones, role, company, successor: null, standIn: null });
  });

  test('numbers in the text itself are not the writer’s', () => {
    expect(signature('Call the depot on +44 113 496 0142 about order 20261125.\n\nBest,\nTom').phones).toEqual([]);
  });
});

describe('whom a mail names in place of its writer', () => {
  test.each([
    [
      'I am out of office. Please contact Tom Reed (tom@acme.example) instead.',
      { name: 'Tom Reed', email: 'tom@acme.example', phone: null },
    ],
    [
      'For urgent matters please call my colleague Ada Lovelace on +44 113 496 0142.',
      { name: 'Ada Lovelace', email: null, phone: '+441134960142' },
    ],
    [
      'In my absence Mr. Jan van der Berg <jan@acme.example> will be covering for me.',
      { name: 'Jan van der Berg', email: 'jan@acme.example', phone: null },
    ],
    ['In the meantime, reach out to support@acme.example.', { name: null, email: 'support@acme.example', phone: null }],
    ['Please contact me when you are back.', null],
    ['I will answer on Monday.', null],
  ])('stand-in: %s', (words, standIn) => {
    expect(signature(words).standIn).toEqual(standIn);
  });

  test.each([
    [
      'I am leaving Acme on Friday. My successor is Tom Reed, tom@acme.example.',
      { name: 'Tom Reed', email: 'tom@acme.example', phone: null },
    ],
    ['Ada Lovelace has taken over my accounts.', { name: 'Ada Lovelace', email: null, phone: null }],
    [
      'I have been replaced by Ben Osei (ben@acme.example).',
      { name: 'Ben Osei', email: 'ben@acme.example', phone: null },
    ],
    ['Your new contact is Chen Li.', { name: 'Chen Li', email: null, phone: null }],
    ['The new pump has taken over the work of two.', null],
  ])('successor: %s', (words, successor) => {
    expect(signature(words).successor).toEqual(successor);
  });
});

test('no text is too long or too strange', () => {
  for (const part of ['Please contact A', '+44 1', 'Tom Reed, ', 'a@', 'A B C D ', '(((', '\n', '\ud800']) {
    const text = part.repeat(Math.ceil(10_000 / part.length));
    const started = performance.now();
    signature(text);
    signature(`Hi.\n\n-- \n${text}`);
    expect(performance.now() - started).toBeLessThan(200);
  }
});
