import { expect, test } from 'vitest';
import { checkDraft } from '@/lib/words/draft';

/** Wednesday 25 November 2026, 10:00 in London. */
const now = Date.parse('2026-11-25T10:00:00Z');

/** What a careful reader would say of each: subject, body, rules. */
const DRAFTS: readonly [subject: string, body: string, rules: string][] = [
  // A step of the sender's own, however it is put.
  [
    'Your boiler',
    'Hi Ada,\n\nYou asked whether the boiler can stay. It can: a new valve costs £60 and saves you the £900 for a new one.\n\nTuesday at 10 is in my diary to fit it.\n\nIan Moss, 0161 496 0112',
    '',
  ],
  [
    'Your roof',
    'Hi Ada,\n\nThe survey you ordered is done: the north side needs 40 tiles, so your quote falls by £380.\n\nWould Monday at 2 or Tuesday at 9 in the morning suit you to walk over it?\n\nIan Moss, 0161 496 0112',
    '',
  ],
  [
    'Your seats',
    'Hi Jon,\n\nAs agreed on the phone, your five extra seats are live, at no extra cost until March.\n\nAnna from our support team rings you on Thursday at 11 to set them up.\n\nKim Dahl, 6555 0172',
    '',
  ],
  [
    'Your hall',
    'Hi Jon,\n\nYou asked if the lamps are dimmable. They are, and that cuts your bill by a fifth.\n\nI’ve put Friday 4 December at 8:30 in for a test in your hall.\n\nKim Dahl\nkim@lamps.example',
    '',
  ],
  [
    'Your vans',
    'Hello Mr Rossi,\n\nThank you for the mileage sheet. With it we can lease you the two vans at €310 each, €45 less than today.\n\nI’m at your depot on Wednesday at 9 to show you both.\n\nP. Marin, +39 02 5550 0117',
    '',
  ],
  [
    'Your pump',
    'Hi Jo,\n\nThank you for the photo of the pump. The seal is worn; a new one takes your fitter ten minutes.\n\nYou can book a slot any day.\n\nLee Chan, 020 7946 0144',
    'no-next-step',
  ],
  [
    'Your press',
    'Hi Jo,\n\nThank you for the photo of the press. The belt is worn; a new one keeps yours running for six years.\n\nPlease return the form by Friday.\n\nLee Chan, 020 7946 0144',
    'no-next-step',
  ],
  // Late: an apology and a new day, or not.
  [
    'Your desks: Thursday',
    'Hi Ola,\n\nI’m sorry: the desks you were due to get today slipped because the lorry broke down. You will have them on Thursday by noon, and we take £80 off your bill.\n\nTim Hale, 0113 496 0101',
    '',
  ],
  [
    'Your desks',
    'Hi Ola,\n\nApologies, the desks we promised you for Friday are not ready. The two chairs you asked about cost £140 each, so you stay under your budget.\n\nTim Hale, 0113 496 0101',
    'no-next-step delay-no-plan',
  ],
  [
    'Your desks',
    'Hi Ola,\n\nThe desks you were promised for Friday haven’t left the plant. They ship on Tuesday and will be at your door on Wednesday at 8.\n\nTim Hale, 0113 496 0101',
    'delay-no-plan no-value',
  ],
  [
    'Your tiles',
    'Hi Ola,\n\nSorry, your tiles are delayed to Tuesday: the kiln was down. We’ll have them on your site at 7 that day.\n\nTim Hale, 0113 496 0101',
    '',
  ],
  [
    'Your signs',
    'Hi Ola,\n\nSorry I missed our call yesterday. I’ll ring you tomorrow at 10 with the price for the six signs.\n\nTim Hale, 0113 496 0101',
    '',
  ],
  [
    'Your signs',
    'Hi Ola,\n\nSorry I missed our call on Monday, it was one of those days.\n\nTim Hale, 0113 496 0101',
    'delay-no-plan no-value no-next-step',
  ],
  [
    'Fewer late lorries',
    'Hi Ola,\n\nYou asked how Berg & Co got rid of delays at the gate. They book slots by text, and their drivers wait 12 minutes less.\n\nI’ll call you on Monday at 9 to show you their sheet.\n\nTim Hale, 0113 496 0101',
    '',
  ],
  // Why they come, or out of the blue.
  [
    'Forklift course',
    'Hi Bo,\n\nFollowing up on your count of nine drivers: with nine the course costs £310 a head, so you save £700.\n\nI’ll hold 8 December at 9 for you and ring you on Friday at 2.\n\nEva Lind, 0117 496 0113',
    '',
  ],
  [
    'Your lift',
    'Dear Mr Boyd,\n\nBuildings of your size pay for 12 lift checks a year where the law asks for two. Dropping the rest would save you £1,600 a year.\n\nI’ll phone your office on Monday at 9 to go through your contract.\n\nEva Lind, 0117 496 0113',
    'no-context',
  ],
  [
    'Cooler vans',
    'Dear Mr Boyd,\n\nVans like yours burn 7% less with a timer on the cooler.\n\nI’ll phone your workshop on Tuesday at 8:30 to explain how your fitters can test one.\n\nEva Lind, 0117 496 0113',
    'no-context',
  ],
  // Something for them, or only words.
  [
    'Shelves',
    'Hi Cleo,\n\nIt was good to meet you in Lyon. We are the number one in shelving and proud to show our new line. My partner and I founded our workshop in 2009 and we still build every shelf ourselves.\n\nI’ll stop by on Tuesday at 10.\n\nLuc Brun, +33 4 65 71 00 42',
    'me-me-me spiel no-value',
  ],
  [
    'Your tank',
    'Hi Cleo,\n\nAs per my last email, your tank passes until 2029, so the €900 you set aside is free for other work.\n\nI’ll come by on Friday at 2 to fit the plate.\n\nLuc Brun, +33 4 65 71 00 42',
    'guilt-trip',
  ],
  [
    'The offer',
    'Hi Cleo,\n\nI haven’t heard back on my offer of €900 for your tank.\n\nI’ll ring you on Friday at 2.\n\nLuc Brun, +33 4 65 71 00 42',
    'guilt-trip no-value',
  ],
  [
    'Trailer',
    'Hi Bram,\n\nThanks for coming to the yard. We can do €14,200 for the trailer with new tyres.\n\nI’ll call you on Friday at 11 with the papers.\n\nWim Jacobs, +32 3 555 01 26',
    '',
  ],
];

test.each(DRAFTS)('%s: %s', (subject, body, rules) => {
  const found = checkDraft({ subject, body, reply: false, now, timeZone: 'Europe/London' }).map(({ rule }) => rule);
  expect([...new Set(found)].sort()).toEqual(rules.split(' ').filter(Boolean).sort());
});
