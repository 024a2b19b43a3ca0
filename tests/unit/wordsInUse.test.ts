import { describe, expect, test } from 'vitest';
import { isAlike } from '@/lib/words/alike';
import { doneBy } from '@/lib/words/doneBy';
import { promiseLine } from '@/lib/words/promiseLine';
import { findPromises } from '@/lib/words/promises';

const WED = Date.UTC(2026, 10, 25, 10, 0);
const lines = (direction: 'out' | 'in', text: string) =>
  findPromises(text, { sentAt: WED, timeZone: 'Europe/London', direction }).map((found) =>
    promiseLine(found.text, { direction, name: 'Ada' }),
  );

describe('a promise line says the act, without its day, from the user’s side', () => {
  test.each([
    ['I’ll send you the quote by Friday.', 'Send the quote'],
    ["I'm going to call you Thursday at 2:30.", 'Call Ada'],
    ["I'll call you tomorrow at 10:00 to go through it.", 'Call Ada'],
    ['By Friday I’ll have the drawings finished.', 'Have the drawings finished'],
    ['Quote coming tomorrow.', 'Quote coming'],
    ['Will do.', 'Will do'],
    ['We’ll get back to you next week.', 'Get back to Ada'],
    [
      'I will send you the quote for forty units by Thursday, and call you on Monday.',
      'Send the quote for forty units',
    ],
    ['Your order will leave our dock Friday.', 'Ada’s order will leave our dock'],
    ['Our engineer will be with you on Tuesday.', 'Our engineer will be with Ada'],
  ])('mine: %s', (text, line) => expect(lines('out', text)).toEqual([line]));

  test.each([
    ['Could you send me the quote for forty units?', 'Send the quote for forty units'],
    ['Please call me on Monday at 10:00.', 'Call Ada'],
    ['Can you confirm the delivery date by Friday?', 'Confirm the delivery date'],
    ['I need the drawings from you by Tuesday.', 'Send the drawings'],
    ['when can you deliver?', 'Answer: when can you deliver?'],
    ['I will send you the minutes on Monday.', 'Send the minutes'],
    ['Remind me Monday and I’ll sign.', 'Remind Ada'],
  ])('theirs: %s', (text, line) => expect(lines('in', text)).toEqual([line]));

  test('a long one ends at a word', () => {
    const [line = ''] = lines('out', `I'll send ${'the very long list of all parts and '.repeat(6)}drawings tomorrow.`);
    expect(line.length).toBeLessThanOrEqual(90);
    expect(line).toMatch(/\p{L}…$/u);
  });
});

test('the same thing in other words is the same promise, another thing is not', () => {
  expect(isAlike('Send the quote', 'Send the quote for forty units')).toBe(true);
  expect(isAlike('Send the quote', 'Sending the quotation')).toBe(true);
  expect(isAlike('Call Ada', 'Ring Ada')).toBe(true);
  expect(isAlike('Send the quote', 'Send the drawings')).toBe(false);
  expect(isAlike('Call Ada', 'Send the quote')).toBe(false);
});

describe('a mail that does what was promised', () => {
  const open = [
    { id: 'quote', text: 'Send the quote' },
    { id: 'call', text: 'Call Ada' },
    { id: 'minutes', text: 'Share the minutes of the site meeting' },
  ];
  test.each([
    ['Dear Ada,\nattached is the quote for forty units.', ['quote']],
    ['Hi Ada, here’s the quotation. Robin', ['quote']],
    ['As promised, the quote.', ['quote']],
    ['The minutes are below. Please find attached the photos, too.', ['minutes']],
    ['You asked for the quote. Please find it attached.', ['quote']],
    ['I have sent the quote to your office.', ['quote']],
    ['The quote is nearly done.', []],
    ['I will send the quote tomorrow, attached to the plan.', []],
    ['Attached is our brochure.', []],
    ['Thanks for the call.', []],
    ['> attached is the quote\n\nThank you.', []],
    [
      'Anbei das Angebot, here is the quote und die Unterlagen für den Auftrag, bitte prüfen Sie das und wir melden uns.',
      [],
    ],
  ])('%s', (text, ids) => expect(doneBy(text, open)).toEqual(ids));
});
