import { expect, test } from 'vitest';
import { findPromises } from '@/lib/words/promises';

/** Wednesday 25 November 2026, 10:00 in London. */
const sentAt = Date.parse('2026-11-25T10:00:00Z');

/** The label of a sentence, and its day where one was found. */
function read(text: string, locale: string): string {
  const found = findPromises(text, { sentAt, timeZone: 'Europe/London', locale, direction: 'out' });
  const one = found.find(({ label }) => label === 'promise') ?? found[0];
  return one ? [one.label, one.day].filter(Boolean).join(' ') : 'none';
}

/** Written down with what a careful reader takes them for, before the rules had seen them. The day, or null for none. */
const PROMISES: Record<string, string | null> = {
  "Hi Priya, quick one: I'll have the revised drawings in your inbox before lunch tomorrow.": '2026-11-26',
  "Leave the customs forms with me, you'll get them stamped by Thursday.": '2026-11-26',
  "We're going to swap out the faulty controller free of charge on Monday morning.": '2026-11-30',
  'Our fitter, Marek, will be round on Tuesday between 8 and 10.': '2026-12-01',
  'I can get the test certificate across to you by close of play Friday.': '2026-11-27',
  "Once the board has signed it off, I'll send the countersigned copy straight back.": null,
  'No worries at all — will dig out the old invoices and fire them over this afternoon.': '2026-11-25',
  "I've asked Jo in accounts to credit the freight, and she'll confirm with you by Monday.": '2026-11-30',
  'Shipping the replacement valves to you first thing tmrw, tracking to follow.': '2026-11-26',
  'ill call u friday about the trial': '2026-11-27',
  'We should be able to turn the quotation around within three working days.': '2026-11-30',
  'My aim is to have the sample pack on your desk by the end of next week.': '2026-12-04',
  "I promise you'll hear from me before the weekend.": '2026-11-27',
  "As soon as the parts land I'll book the engineer in.": null,
  'Your replacement pump leaves our Leeds depot on Thursday.': '2026-11-26',
  "Let me speak to the lab about the hardness figures and I'll come back to you on Friday.": '2026-11-27',
  "I'm putting together three options for you and will email them over by 5pm.": '2026-11-25',
  "On it, you'll have numbers by EOD.": '2026-11-25',
  'The signed agreement will be with you no later than 4 December.': '2026-12-04',
  "I'll see to it that nobody charges you for the second visit.": null,
  'We will look into the noise complaint and report back early next week.': '2026-12-01',
  'Expect a call from our installer on Monday to fix the time.': '2026-11-30',
  'Apologies for the mix-up, the right cartridges go out tonight by courier.': '2026-11-25',
  'We hope to get the prototype to you in a fortnight.': '2026-12-09',
  "I'll pop by your stand on the 2nd with the new catalogue.": '2026-12-02',
  "Sure thing, I'll loop in our customs broker today.": '2026-11-25',
  "If you send over the floor plan by Friday, we'll have a price back to you on Tuesday.": '2026-12-01',
  'My colleague Anneke will ring you next Thursday regarding the lease.': '2026-12-03',
  'I will personally drop off the keys on my way home tonight.': '2026-11-25',
  "Just heard from the warehouse; they're sending your missing carton out tomorrow.": '2026-11-26',
  "I'm happy to confirm that we will attend the site meeting on 8 December.": '2026-12-08',
  'You can expect the first delivery in the week of 7 December.': '2026-12-11',
  "I'll try to squeeze you in next Tuesday.": '2026-12-01',
  'Will circulate minutes Monday.': '2026-11-30',
  'Bear with us: the refund should be in your account within 48 hours.': '2026-11-27',
  "I owe you an answer on the warranty, and you'll get it on Friday.": '2026-11-27',
  'We plan on releasing the patch to you by mid-December.': '2026-12-15',
  "I'll keep you updated as the paint cures.": null,
  'Count on us to have two technicians on site at 7.30 on Saturday.': '2026-11-28',
  "Once more, sorry for the wait; I'm chasing the supplier now and will update you at 3.": '2026-11-25',
  'The team and I will run through your spec on Thursday and get you a yes or no by Friday.': '2026-11-26',
  "We've decided to extend your trial and will switch it back on today.": '2026-11-25',
  "I'll add the extra seats to your account right after this call.": null,
  "Give us until Tuesday and we'll have a firm lead time for you.": '2026-12-01',
  "We'll have y'all up and running by Tuesday EOD.": '2026-12-01',
  'gonna ship ur order today': '2026-11-25',
  'I shall revert with our best offer by Thursday.': '2026-11-26',
  'Let me circle back with pricing on Monday.': '2026-11-30',
};

const REQUESTS: Record<string, string | null> = {
  'Could somebody on your side check the loading dock height by Friday?': '2026-11-27',
  'Pls send the PO number asap so we can ship.': null,
  'Would Thursday at 2 suit you for a walk-through?': '2026-11-26',
  'Any idea when the board will decide?': null,
  'We still need the VAT certificate from you before we can release the goods.': null,
  "I'd be grateful if you would sign page four and return it by Monday.": '2026-11-30',
  "What's the ceiling height in hall B": null,
  'Can we push our call to Friday at 11?': '2026-11-27',
  'Have your IT team whitelist our domain, please.': null,
  'How many licences do you need in total?': null,
  'Kindly fill in the attached form and get it back to us no later than 30 November.': '2026-11-30',
  'Do you want the black or the grey finish?': null,
  'Fancy grabbing lunch on Tuesday to go through it?': '2026-12-01',
  "Let's talk on Monday at ten.": '2026-11-30',
  'It would help to have the meter readings by tomorrow noon.': '2026-11-26',
  "Just wondering whether you've picked a supplier yet.": null,
  'Drop me the dimensions when you get a sec.': null,
  "We'd like to order forty more brackets for delivery by 10 December.": '2026-12-10',
  "Send me your shipping address and I'll get a sample in the post.": null,
  'Where do things stand with legal?': null,
  "Please don't ship anything before I confirm.": null,
  'Are you free for a quick demo next Wednesday?': '2026-12-02',
  'I need a firm quote on 200 units by the 3rd.': '2026-12-03',
  'Would you be open to a short call early next week?': '2026-12-01',
  "You'll need to countersign the order form before Friday.": '2026-11-26',
  'Mind sending me the old contract?': null,
  'Remember to bring the badge reader on Thursday.': '2026-11-26',
  'Can u resend the link pls': null,
  "Let me know by Thursday which colour you'd like.": '2026-11-26',
  'Has the new budget been approved?': null,
  "If you could let reception know we're coming at 9 on Monday, that'd be lovely.": '2026-11-30',
  'Who should I put down as the site contact?': null,
  'Our auditors need your signed statement by 1 December.': '2026-12-01',
  'Get your techs to reboot the gateway and tell me what the light does.': null,
  'When could your crew start?': null,
  'How about we meet at the depot tomorrow at 4?': '2026-11-26',
  'Quick question - does the price include fitting?': null,
  'The form must be back with us by noon on Friday.': '2026-11-27',
  'Would you prefer Monday or Wednesday?': '2026-12-02',
  'Shoot me a time that works Thursday.': '2026-11-26',
  'Could ya forward me the W-9?': null,
  "lmk which dock to use for Monday's truck": null,
};

const NEITHER: readonly string[] = [
  'We met in Hall 7 and you showed me the leaking joint.',
  'I sent the contract on Monday.',
  'Thanks for the quick turnaround!',
  "I won't be able to make Friday.",
  'If it helps, I could pop round next week.',
  'Shall I bring the samples on Thursday?',
  'The new model cuts energy use by a fifth.',
  'Feel free to call me any time.',
  "I'll be on leave from Monday.",
  'You mentioned that your team would decide by Friday.',
  "I'd have called yesterday but the line was down.",
  'Looking forward to seeing you on Tuesday.',
  'Hope the move went well.',
  'We might be able to do something on price.',
  "There's no need to reply.",
  'Our webinar takes place on 3 December at 2pm.',
  "I'll be honest, the margin is thin.",
  'The courier says it will arrive on Friday.',
  'Let me know if anything is unclear.',
  'Happy to jump on a call whenever suits.',
  'It was raining when your driver came.',
  'As discussed on Monday, the price stays at 40 euros.',
  "I don't think we'll need the second pallet.",
  'We were hoping to start last week.',
  'Who knew valves could be fun?',
  "Your colleague told me she'd send the file.",
  "I'll think it over at the weekend.",
  'Please find our price list attached.',
  'We would never ship without your say-so.',
  'Would you like me to reserve a slot?',
  'The invoice was paid on 12 November.',
  "You won't regret it.",
  'Sorry to miss you at the show.',
  "It'll probably snow on Friday.",
  'Your order shipped this morning.',
  'If anything comes up, just give me a shout.',
  'I have to pick up my kids at four.',
  'We can offer a discount on larger orders.',
  'I think Tuesday was better.',
  "I'm afraid we can't hold the price any longer.",
  'Enjoy the long weekend!',
  'The board meets every second Tuesday.',
  'I might swing by the fair on Thursday.',
  "That won't be a problem.",
  'Nobody will notice the scratch.',
  'Had you called on Monday, we would have sent a van.',
  'I was going to ring you today but the day got away from me.',
  'Our software will save you hours every week.',
  "I'm writing from the train.",
  'No rush on this.',
  "Y'all have a great Thanksgiving!",
];

/** As American readers count days: the month stands first. */
const AMERICAN: Record<string, string> = {
  "I'll overnight the parts on 12/3.": 'promise 2026-12-03',
  'Can you sign off on the SOW by 12/4?': 'request 2026-12-04',
  'Our office is closed 11/26 through 11/29.': 'none',
};

const dated = (label: string, rows: Record<string, string | null>) =>
  Object.entries(rows).map(([text, day]) => [text, [label, day].filter(Boolean).join(' '), 'en-GB'] as const);
const ROWS = [
  ...dated('promise', PROMISES),
  ...dated('request', REQUESTS),
  ...NEITHER.map((text) => [text, 'none', 'en-GB'] as const),
  ...Object.entries(AMERICAN).map(([text, meant]) => [text, meant, 'en-US'] as const),
];

const labelOf = (meant: string) => meant.split(' ')[0];

test('of sentences the rules were not made for, at least 93 in 100 are read right', () => {
  const wrong = ROWS.filter(([text, meant, locale]) => labelOf(read(text, locale)) !== labelOf(meant));
  expect(
    wrong.length / ROWS.length,
    wrong.map(([text, meant, locale]) => `${text} ${meant}, not ${read(text, locale)}`).join('\n'),
  ).toBeLessThanOrEqual(0.07);
});

test('with the day they name, at least 90 in 100', () => {
  const wrong = ROWS.filter(([text, meant, locale]) => read(text, locale) !== meant);
  expect(
    wrong.length / ROWS.length,
    wrong.map(([text, meant, locale]) => `${text} ${meant}, not ${read(text, locale)}`).join('\n'),
  ).toBeLessThanOrEqual(0.1);
});
