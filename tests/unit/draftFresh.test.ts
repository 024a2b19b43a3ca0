import { expect, test } from 'vitest';
import { checkDraft } from '@/lib/words/draft';

/** Wednesday 25 November 2026, 10:00 in London. */
const now = Date.parse('2026-11-25T10:00:00Z');

/** Written down with the rules a careful reader sees broken, before the rules had seen them: subject, body, rules. */
const DRAFTS: readonly [subject: string, body: string, rules: string][] = [
  [
    'Your question on lead times',
    'Hi Carla,\n\nYou asked on Monday how fast we can replace the twelve filters. Four working days, and your line keeps running because we swap them at night.\n\nI’ll ring you on Thursday at 9:30 to pick the night.\n\nIan Webb\nWebb Filtration, 0161 496 0133',
    '',
  ],
  [
    'Last week',
    'Hi Joe,\n\nJust circling back on my note from last week. Any thoughts?\n\nCheers,\nDan',
    'just-checking-in no-value no-next-step no-contact-info',
  ],
  [
    'Adhesives',
    'Dear Sir or Madam,\n\nBond Masters is the world’s leading supplier of industrial adhesives, with an award-winning range.\n\nContact us any time.\n\nBond Masters Ltd',
    'call-me spiel no-value no-next-step no-contact-info no-context',
  ],
  [
    'Your quote',
    'Hi Ruth,\n\nThe quote you asked for is attached: 40 desks at £210 each, which keeps you £600 under the budget you named. Delivery takes nine days.\n\nLet me know how you would like to proceed.\n\nSam Okoro, 020 7946 0211',
    'let-me-know no-next-step',
  ],
  [
    'Proposal',
    'Hi Pete,\n\nThis is my third email and I still haven’t had a reply to the proposal.\n\nAre you still interested?\n\nMax\nmax@steelco.example',
    'guilt-trip no-value no-next-step',
  ],
  [
    'Cabinets',
    'Hi Lina,\n\nThe cabinets are running late, the factory had a machine down. We hope to have them to you soon.\n\nOlaf Berg\n+47 22 96 01 23',
    'delay-no-plan vague-time no-next-step no-value',
  ],
  [
    'Cabinets: new date',
    'Hi Lina,\n\nI’m sorry, your cabinets are running late: a machine broke down. They leave the factory on Monday and reach your site on Tuesday by noon.\n\nOlaf Berg\n+47 22 96 01 23',
    '',
  ],
  [
    'Your trial',
    'Hi Ben,\n\nYour trial ends on Friday. You ran 340 tickets through it and your answer time fell from nine hours to four.\n\nCould we meet on Tuesday at 11 to look at what your night team needs?\n\nHelen Park, 0117 496 0120',
    '',
  ],
  [
    'Offer',
    'Hi Nora,\n\nLast chance: the discount we talked about on Friday ends tonight. Sign today and we get the paperwork going.\n\nVic, 0151 496 0199',
    'push-to-buy no-value no-next-step',
  ],
  [
    'Brochure',
    'Hello Mr Hart,\n\nDid you receive the brochure I posted last week? Please acknowledge receipt.\n\nFreya Lund, 0113 496 0101',
    'did-you-get-it no-value no-next-step',
  ],
  [
    'Noise in your hall',
    'Hi Meera,\n\nAs you asked, I measured the noise by your cutters: 91 dB, six over the limit. The hood in the attached plan takes it down to 82.\n\nHappy to discuss whenever you get a chance.\n\nLuis Ortega, 0161 496 0178',
    'vague-time no-next-step',
  ],
  [
    'Forklift batteries',
    'Hi Ed,\n\nYou told me your batteries die before the late shift. A lithium pack lasts 14 hours on your trucks and costs you £31 a week less in power.\n\nI’ll bring one to your yard on Tuesday at 8. Don’t hesitate to call if that is too early.\n\nKate Moss-Reilly, 0121 496 0155',
    'call-me',
  ],
  [
    'About us',
    'Hi Tariq,\n\nI wanted to tell you about us. We started in 2004, we have offices in nine cities, and I run the northern one. We love what we do and our clients say we are fun.\n\nI hope we can talk.\n\nGuy Fenn, 0191 496 0111',
    'me-me-me no-value no-next-step no-context',
  ],
  [
    'Lift service',
    'Hi Oona,\n\nThanks for showing me round on Thursday. Your second lift stops 4 mm low, which is what trips your doors; adjusting it takes an hour and costs you nothing under the contract.\n\nOur engineer will be with you on Friday at 7.\n\nBest regards\nRory Flynn\n01 496 0188',
    '',
  ],
  [
    'Still keen?',
    'Hi Stu,\n\nI guess you have gone with somebody else, as I never heard back about the van. Text me if I’m wrong.\n\nGaz',
    'guilt-trip call-me no-value no-next-step no-contact-info',
  ],
  [
    'Printing costs',
    'Hello Ms Abara,\n\nFirms of your size spend about £900 a month on toner. On a page price you would pay roughly £520.\n\nI’ll phone your office on Monday at 10 to see whether that holds for you.\n\nLou Price, 0117 496 0150',
    'no-context',
  ],
  [
    'Re: Samples',
    'Hi Gwen,\n\nYes, the blue one is washable at 60 degrees, so it is fine for your wards. I’ve put twenty in the post for your nurses to try.\n\nI’ll call you on Thursday week at 3 to hear what they say.\n\nIda Holm',
    'no-contact-info',
  ],
  [
    'Catching up',
    'Hi Marc,\n\nJust wanted to touch base and see how things are going with the new site. We should grab a coffee sometime.\n\nBest,\nJen\njen@fitout.example',
    'just-checking-in vague-time no-value no-next-step no-context',
  ],
  [
    'Hygiene audit',
    'Hi Dee,\n\nYour audit is on 9 December, you said. The four logs the inspector wants first are filled in for your kitchen and attached, which saves your chef an evening.\n\nKeep me posted. I’ll drop by on 7 December at 2 to check the fridge log with her.\n\nAnil Shah, 020 7946 0144',
    'let-me-know',
  ],
  [
    'Your invoice',
    'Hi Paul,\n\nYou were right about the invoice: we charged you twice for the pallets. £184 goes back to your account today, and the corrected copy is attached.\n\nSorry about that.\n\nMia Frost, 0113 496 0166',
    'no-next-step',
  ],
  [
    'The best CRM',
    'Hi Sean,\n\nOur cutting-edge, unbeatable CRM is a game changer. We are thrilled to announce version 9.\n\nGive us a buzz.\n\nNick, 020 7946 0108',
    'spiel call-me no-value no-next-step no-context',
  ],
  [
    'Gate motor',
    'Hi Ella,\n\nHere is the answer from the maker: your gate motor takes the heavier arm, and the warranty stays. You can order part 7718 at £64.\n\nShall we fit it on Monday at 8, before your trucks leave?\n\nTed Knox, 01632 960 144',
    '',
  ],
  [
    'Missed call',
    'Hi Abe,\n\nSorry I didn’t call yesterday as promised.\n\nLeo Marsh, 020 7946 0177',
    'delay-no-plan no-value no-next-step',
  ],
  [
    'Missed call',
    'Hi Abe,\n\nSorry I didn’t call yesterday as promised, my fault. I’ll ring you today at 4 with the two prices you wanted.\n\nLeo Marsh, 020 7946 0177',
    '',
  ],
  [
    'Contract',
    'Hi Uma,\n\nAny chance you have had time to look at the contract I sent on Tuesday? I’d love to get this signed before the month closes.\n\nRex, 020 7946 0121',
    'did-you-get-it push-to-buy no-value no-next-step',
  ],
  [
    'Your website speed',
    'Hi Lars,\n\nAfter our chat at the fair I ran your shop through the test: your product pages take 6.2 seconds, and three pictures cause most of it. The list is attached for your developer.\n\nI’ll give you a ring on 1 December at 14:00 to go through it.\n\nSofie Dahl, +45 32 96 01 20',
    '',
  ],
  [
    'Hello from Apex',
    'Hi there,\n\nHope this finds you well! Apex helps companies grow. Would love to connect at some point.\n\nTodd',
    'vague-time no-value no-next-step no-contact-info no-context',
  ],
  [
    'Moving your server',
    'Hi Zoe,\n\nYour server can move on Saturday night, so nobody in your office loses an hour. You keep your old addresses.\n\nI’ll send you the plan on Thursday by 5. Feel free to reach out with questions.\n\nOmar Aziz, 0114 496 0132',
    'call-me',
  ],
  [
    'Four emails',
    'Hi Grant,\n\nI have emailed you four times now. My boss wants an answer, and so do I. Why haven’t you replied?\n\nRob, 0161 496 0119',
    'guilt-trip no-value no-next-step',
  ],
  [
    'Boiler cover',
    'Hi Jo,\n\nYour cover runs out on 12 December. Renewing it at the price you pay now keeps the two-hour call-out you used in March.\n\nLet me know ASAP, only two slots remain!\n\nPia Grey, 0131 496 0123',
    'let-me-know vague-time push-to-buy no-next-step',
  ],
];

test('in drafts the rules were not made for, findings and judgement agree by 92 in 100', () => {
  let both = 0;
  let apart = 0;
  const wrong = DRAFTS.flatMap(([subject, body, meant]) => {
    const found = checkDraft({ subject, body, reply: /^Re:/.test(subject), now, timeZone: 'Europe/London' });
    const said = [...new Set<string>(found.map(({ rule }) => rule))];
    const wanted = meant.split(' ').filter(Boolean);
    const missed = wanted.filter((rule) => !said.includes(rule));
    const alarms = said.filter((rule) => !wanted.includes(rule));
    both += wanted.length - missed.length;
    apart += missed.length + alarms.length;
    const told = [...missed.map((rule) => `-${rule}`), ...alarms.map((rule) => `+${rule}`)];
    return told.length > 0 ? [`${subject}: ${told.join(' ')}`] : [];
  });
  expect((2 * both) / (2 * both + apart), wrong.join('\n')).toBeGreaterThanOrEqual(0.92);
});
