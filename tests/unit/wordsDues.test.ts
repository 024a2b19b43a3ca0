import { expect, test } from 'vitest';
import { findPromises } from '@/lib/words/promises';

/** Wednesday 25 November 2026, 10:00 in London. */
const sentAt = Date.parse('2026-11-25T10:00:00Z');

/** The day of what is promised or asked, or null for none. */
test.each([
  ["We'll send you the statement at month end.", '2026-11-30'],
  ["I'll send the figures at year end.", '2026-12-31'],
  ["I'll get it to you b4 friday.", '2026-11-26'],
  ['can u send it b4 friday', '2026-11-26'],
  ["Our board meets on 1 December and you'll have our decision the same day.", '2026-12-01'],
  ["I've blocked Monday to read it and I'll mail you my notes by noon that day.", '2026-11-30'],
  ["You'll have the samples by the 15th.", '2026-12-15'],
  ["I'll call you in a sec.", null],
  ["I'll text you the code in a minute.", null],
  ["I'll loop in Ines and she'll send the diagram tomorrow.", '2026-11-26'],
  ["We'll have it there by Fri lunchtime.", '2026-11-27'],
  ["We'll ship it the first week of December, by the 4th at the latest.", '2026-12-04'],
  ["I'll have it over to you first thing Mon.", '2026-11-30'],
  ["We'll send it Friday at the latest.", '2026-11-27'],
  ["We'll answer within ten working days.", '2026-12-09'],
  ["I'll do it tomorrow am.", '2026-11-26'],
  ["I'll ring you this arvo.", '2026-11-25'],
  ["We'll be with you Fri 27th.", '2026-11-27'],
  ["We'll deliver on Thursday week.", '2026-12-03'],
  ["I'll send it Tues.", '2026-12-01'],
  ["I'll send it 2moro.", '2026-11-26'],
  ["I'll send it tmrw morning.", '2026-11-26'],
  ["We'll fit it on Mon 7 Dec.", '2026-12-07'],
  ["We'll be on site Saturday the 28th.", '2026-11-28'],
  ["I'll finish the report from Monday's visit by Friday.", '2026-11-27'],
  ["I'll send you the minutes from Friday's call next Wednesday.", '2026-12-02'],
  ['The invoice for October will be with you on Friday.', '2026-11-27'],
  ["We'll complete the roll-out by the end of the quarter.", '2026-12-31'],
  ["You'll have it in a week's time.", '2026-12-02'],
  ["You'll have it in two weeks' time.", '2026-12-09'],
  ["You'll have it in 24 hours.", '2026-11-26'],
  ["I'll do my best to have it by Monday or Tuesday.", '2026-12-01'],
  ['Could you sign by close of play on Monday?', '2026-11-30'],
  ['Please let us have your comments by Friday week.', '2026-12-04'],
  ['Can we meet on Tuesday instead of Friday?', '2026-12-01'],
  ["Instead of Friday we'll deliver on Monday.", '2026-11-30'],
  ["We can't do Friday, but we'll deliver on Monday.", '2026-11-30'],
  ["Not Friday but Monday we'll send it.", '2026-11-30'],
  ["I'm off until Monday, so I'll send it on Tuesday.", '2026-12-01'],
  ["If you send the form by Thursday, we'll have the permit on Friday.", '2026-11-27'],
  ["We'll send the engineer on 10.12.", '2026-12-10'],
  ["We'll send the engineer on 10/12.", '2026-12-10'],
  ["We'll send the engineer on the tenth of December.", '2026-12-10'],
  ['I will revert latest tomorrow.', '2026-11-26'],
  ["I'll send it later on today.", '2026-11-25'],
  ["I'll send it by tonight.", '2026-11-25'],
  ["We'll have it done by Sunday week.", '2026-12-06'],
  ["On Friday I'll call you at 3.", '2026-11-27'],
  ["On Monday I'll send the draft and on Tuesday the final.", '2026-11-30'],
  ['Their board votes on 1 December and I will phone you right after.', '2026-12-01'],
  ["I'll email the figures tomoz.", '2026-11-26'],
  ["We'll tell you yes or no in a week.", '2026-12-02'],
  ["You'll have his answer before the week is out.", '2026-11-27'],
  ["Give me a couple of days and I'll have the grade for you.", '2026-11-27'],
  ["I'd be grateful if you'd talk Marcus through the numbers on Tuesday.", '2026-12-01'],
  ["You'll have it within forty-eight hours.", '2026-11-27'],
  ['Please check the customs paper from 26 February.', null],
  ["I'll let you know what they say about Friday.", null],
])('%s', (text, day) => {
  const [one] = findPromises(text, { sentAt, timeZone: 'Europe/London', locale: 'en-GB', direction: 'out' });
  expect(one?.day).toBe(day);
});

test('on a Friday, “before Friday” is the Thursday after, in short form too', () => {
  const friday = { sentAt: Date.parse('2026-11-27T10:00:00Z'), timeZone: 'Europe/London', direction: 'out' } as const;
  for (const before of ['before Friday', 'b4 friday'])
    expect(findPromises(`Can you send the drawing ${before}?`, friday)[0]?.day).toBe('2026-12-03');
});
