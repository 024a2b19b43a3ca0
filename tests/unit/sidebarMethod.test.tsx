// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type NextStep, type StepSource, stepOf } from '@/lib/method/step';
import type { Waiting } from '@/lib/method/waiting';
import type { Card, PromiseView } from '@/lib/views';
import { act } from './act';
import { all, card, DAY, key, NOW, open, press, promise, quote, sighting, the, type, view } from './sidebarScene';

const background = vi.hoisted(() => ({
  asked: [] as [string, Record<string, unknown>][],
  answers: {} as Record<string, (data: never) => unknown>,
}));
vi.mock('@/lib/messages', () => ({
  ask: async (name: string, data: Record<string, unknown>) => {
    background.asked.push([name, data]);
    const answer = background.answers[name];
    if (!answer) throw new Error(`Nobody answers "${name}"`);
    return answer(data as never);
  },
}));
vi.mock('@/lib/bell', () => ({ onBell: () => () => undefined }));

const HOUR = 3_600_000;
let page: Awaited<ReturnType<typeof open>>;
let written: string[];
const text = () => (page.place.textContent ?? '').replace(/\s+/g, ' ');
const asked = (name: string) => background.asked.filter(([one]) => one === name).map(([, data]) => data);
const alerts = () => [...page.place.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
const done = (said: string) => () => ({ said, undoId: 'undo-1', commitmentId: 'new', interactionId: 'i1' });

/** Shows Ada with these facts, words going into the mail she is written. */
async function show(change: Partial<Card>) {
  background.answers.see = () => view({ card: card(change) });
  page = await open({
    insert: (words) => {
      written.push(words);
      return true;
    },
  });
}
const lead = (source: StepSource, said: Partial<NextStep> & { what: string }, about: PromiseView | null = null) => ({
  lead: { step: stepOf(source, said), promise: about },
  promises: about ? [about] : [],
});
const waiting = (change: Partial<Waiting> = {}): Waiting => ({
  id: 'm1',
  contactId: 'ada',
  since: Date.UTC(2026, 10, 26, 9, 10),
  how: 'email',
  about: 'Re: delivery',
  threadId: 't1',
  dueAt: Date.UTC(2026, 10, 26, 12, 10),
  isLate: false,
  seenLate: false,
  ...change,
});

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  background.asked.length = 0;
  written = [];
  background.answers = {
    readDue: () => ({ due: { day: '2026-11-27' }, said: 'tomorrow' }),
    ...Object.fromEntries(
      'promise move meetingOver prepNote note noAnswerNeeded snoozeStep mailAnyway moreSteps stillFits choosePlan outcome permission link unlink edit log relog settle addHandle'
        .split(' ')
        .map((name) => [name, done('Done')]),
    ),
  };
});
afterEach(async () => page.close());

describe('somebody waits', () => {
  test('since when, for what and how long is left; got it writes so and promises the day', async () => {
    await show({ ...lead('waiting', { what: 'Answer Ada', waiting: waiting() }), waiting: waiting() });
    expect(text()).toContain('Ada waits since 9:10 · Re: delivery');
    expect(text()).toContain('50 min left');
    expect(all(page.place, 'button', 'Got it')).toHaveLength(1);
    await press(the(page.place, 'button', 'Got it'));
    expect((the(page.place, 'textbox', 'By') as HTMLInputElement).value).toBe('tomorrow');
    await press(the(page.place, 'button', 'Write and promise'));
    expect(written[0]).toContain('your message about “delivery”');
    expect(written[0]).toContain('You will hear from me by tomorrow.');
    expect(asked('promise')).toEqual([
      {
        contactId: 'ada',
        by: 'me',
        kind: 'act',
        text: 'Answer Ada: delivery',
        due: { due: { day: '2026-11-27' } },
        said: null,
      },
    ]);
    expect(text()).toContain('in your mail, not sent yet');
  });

  test('what was promised already is not promised twice', async () => {
    const answer = promise({ text: 'Answer Ada: delivery', due: { day: '2026-11-27' } });
    await show({ waiting: waiting(), promises: [quote, answer] });
    expect(text()).toContain('50 min leftYou promised: tomorrow');
    expect(all(page.place, 'button', 'Got it')).toHaveLength(0);
  });

  test('a day that cannot be read writes and promises nothing', async () => {
    background.answers.readDue = () => ({ error: '“30 February” is no day' });
    await show({ ...lead('waiting', { what: 'Answer Ada', waiting: waiting() }), waiting: waiting() });
    await press(the(page.place, 'button', 'Got it'));
    await type(the(page.place, 'textbox', 'By'), '30 February');
    await press(the(page.place, 'button', 'Write and promise'));
    expect(alerts()).toEqual(['“30 February” is no day']);
    expect(written).toEqual([]);
    expect(asked('promise')).toEqual([]);
  });

  test('no answer needed is one key', async () => {
    await show({ ...lead('waiting', { what: 'Answer Ada', waiting: waiting() }), waiting: waiting() });
    await press(the(page.place, 'button', 'No answer needed'));
    expect(asked('noAnswerNeeded')).toEqual([{ contactId: 'ada' }]);
    the(page.place, 'button', 'Undo');
  });

  test('while a promise is overdue, who waits stays in sight', async () => {
    const late = waiting({ how: 'call', about: '', dueAt: NOW - 20 * 60_000, isLate: true });
    await show({ waiting: late });
    expect(text()).toContain('OVERDUE, was due Wed 25 Nov');
    expect(text()).toContain('Ada waits since 9:10 · called');
    expect(text()).toContain('20 min over');
    the(page.place, 'button', 'No answer needed');
  });

  test('a limit on another day is told by its moment', async () => {
    await show({ waiting: waiting({ dueAt: NOW + 4 * DAY }) });
    expect(text()).toContain('until Mon 30 Nov 11:20');
  });
});

describe('a meeting that is over', () => {
  const meeting = promise({ text: 'Show the pump', kind: 'meeting', due: { at: NOW - 3 * HOUR }, state: 'overdue' });
  const over = lead('meeting-over', { what: 'Did it happen?', commitmentId: meeting.id }, meeting);

  test.each([
    ['Happened', 'happened'],
    ['No-show', 'no-show'],
  ])('is asked about once: %s', async (name, as) => {
    await show(over);
    expect(text()).toContain('Did it happen? It was today 08:20');
    await press(the(page.place, 'button', name));
    expect(asked('meetingOver')).toEqual([{ commitmentId: meeting.id, as }]);
  });

  test('moved takes the new day, told', async () => {
    await show(over);
    await press(the(page.place, 'button', 'Moved …'));
    await press(the(page.place, 'button', 'Move'));
    expect(alerts()).toEqual(['To when? Say a day, such as Friday 15:00']);
    await type(the(page.place, 'textbox', 'Moved to'), 'Friday 15:00');
    await press(the(page.place, 'button', 'Move'));
    expect(asked('move')).toEqual([{ commitmentId: meeting.id, due: { words: 'Friday 15:00' }, told: true }]);
  });
});

describe('what to have ready', () => {
  const call = promise({ text: 'Call about the delivery', prepNote: 'price for 40' });

  test('is edited where it stands the day before, and lies ready with one key', async () => {
    await show(lead('prepare', { what: 'Prepare', commitmentId: call.id }, call));
    const note = the(page.place, 'textbox', 'Have ready') as HTMLTextAreaElement;
    expect(note.value).toBe('price for 40');
    await type(note, 'price for 60');
    await key(note, 'Enter');
    expect(asked('prepNote')).toEqual([{ commitmentId: call.id, text: 'price for 60' }]);
    await press(the(page.place, 'button', 'Ready'));
    expect(asked('note')).toEqual([{ commitmentId: call.id, as: 'prepared' }]);
  });

  test('is noted for any promise of mine', async () => {
    await show({ promises: [quote, promise({ text: 'Bring samples' })] });
    const row = the(page.place, 'group', 'Bring samples');
    await press(the(row, 'button', 'Have ready …'));
    await type(the(row, 'textbox', 'Have ready'), 'three of each');
    await key(the(row, 'textbox', 'Have ready'), 'Enter');
    expect(asked('prepNote')).toEqual([{ commitmentId: 'Bring samples', text: 'three of each' }]);
  });
});

describe('promises told of and confirmed', () => {
  test('a silent move can be said to be told', async () => {
    await show({ promises: [quote, promise({ text: 'Bring samples', moved: 1, untold: true })] });
    await press(the(the(page.place, 'group', 'Bring samples'), 'button', 'Told'));
    expect(asked('note')).toEqual([{ commitmentId: 'Bring samples', as: 'told' }]);
  });

  test('one I kept is confirmed by them, and then says so; a broken one stays', async () => {
    const kept = promise({ text: 'Send drawings', state: 'kept', settledAt: NOW });
    const sure = promise({ text: 'Send list', state: 'kept', settledAt: NOW, confirmed: true });
    const broken = promise({ text: 'Call on Monday', state: 'broken', settledAt: NOW - 9 * DAY });
    await show({ promises: [quote, kept, sure, broken] });
    expect(text()).toContain('Send list · kept, confirmed by Ada');
    expect(text()).toContain('Call on Monday · broken');
    await press(the(page.place, 'button', 'Confirmed by Ada'));
    expect(asked('note')).toEqual([{ commitmentId: 'Send drawings', as: 'confirmed' }]);
  });
});

describe('the next step', () => {
  const visit = {
    what: 'visit, see how they work',
    why: 'step 6 of 12, last contact Tue',
    channel: 'in-person',
    bring: { text: 'one supplier for both plants', isQuestion: false },
  } as const;

  test('says what, why and what to bring, and its button logs it', async () => {
    await show(lead('plan', visit));
    expect(text()).toContain('NextVisit, see how they work');
    expect(text()).toContain('Bring: one supplier for both plants');
    expect(text()).toContain('step 6 of 12, last contact Tue');
    expect(text()).not.toContain('ask first');
    await press(the(page.place, 'button', 'Log visit'));
    expect(asked('log')[0]).toMatchObject({ contactId: 'ada', channel: 'in-person', direction: 'out' });
  });

  test('where nobody expects it, the question is written with one key', async () => {
    await show(lead('plan', { ...visit, channel: 'phone', expected: false }));
    expect(text()).toContain('They do not expect this: ask first');
    await press(the(page.place, 'button', 'May I call you tomorrow?'));
    expect(written).toEqual(['Hello Ada,\n\nMay I call you tomorrow?']);
  });

  test('is put away until later today, tomorrow or next week, each with its moment', async () => {
    await show(lead('plan', visit));
    await press(the(page.place, 'button', 'Later ▾'));
    the(page.place, 'menuitem', 'Tomorrow · 11:20');
    the(page.place, 'menuitem', 'Next week · Mon 30 Nov');
    await press(the(page.place, 'menuitem', 'Later today · 13:20'));
    expect(asked('snoozeStep')).toEqual([{ contactId: 'ada', until: NOW + 2 * HOUR }]);
  });

  test('from the third time on it says so and can be dropped', async () => {
    await show(lead('plan', { ...visit, snoozed: 3 }));
    expect(text()).toContain('Put away 3 times: now, a new day, or drop it?');
    await press(the(page.place, 'button', 'Drop it …'));
    the(page.place, 'radiogroup', 'Why');
  });

  test('a call in place of one more mail is overruled', async () => {
    await show(lead('plan', { what: 'call', channel: 'phone', isGuarded: true }));
    await press(the(page.place, 'button', 'Mail all the same'));
    expect(asked('mailAnyway')).toEqual([{ contactId: 'ada' }]);
  });

  test('still a fit is answered by yes, three more, or no with a reason and a day', async () => {
    background.answers.readDue = () => ({ due: { day: '2027-02-24' }, said: 'Wed 24 Feb 2027' });
    await show(lead('fit', { what: 'Still a fit?' }));
    await press(the(page.place, 'button', '+3 steps'));
    await press(the(page.place, 'button', 'Yes, stay in touch'));
    expect(asked('moreSteps')).toHaveLength(1);
    expect(asked('stillFits')).toHaveLength(1);
    await press(the(page.place, 'button', 'No …'));
    await press(the(page.place, 'button', 'Lost'));
    expect(alerts()).toEqual(['Why did it come to nothing? Choose one']);
    await press(the(page.place, 'radio', 'no budget'));
    await press(the(page.place, 'button', 'Lost'));
    expect(asked('outcome')).toEqual([{ contactId: 'ada', as: 'lost', reason: 'no budget', revisitOn: '2027-02-24' }]);
  });

  test('a lost address is replaced, and what is none is refused at the field', async () => {
    await show(lead('lost-address', { what: 'Find Ada’s new address' }));
    await type(the(page.place, 'textbox', 'New address'), 'ada at acme');
    await press(the(page.place, 'button', 'Save'));
    expect(alerts()).toEqual(['Not an address: “ada at acme”']);
    await type(the(page.place, 'textbox', 'New address'), 'Ada@Initech.example');
    await press(the(page.place, 'button', 'Save'));
    expect(asked('addHandle')).toEqual([{ contactId: 'ada', handle: 'mailto:ada@initech.example' }]);
  });

  test('is all well? asks by phone or hears it', async () => {
    await show(lead('all-well', { what: 'call, is all well?', channel: 'phone', commitmentId: 'p9' }));
    await press(the(page.place, 'button', 'All is well'));
    expect(asked('note')).toEqual([{ commitmentId: 'p9', as: 'confirmed' }]);
  });

  test('nothing to do says until when and what comes then; somebody who is back early is not away', async () => {
    const nothing = {
      what: 'Nothing to do until Wed 16 Dec',
      also: 'Then: call',
      why: 'Out of office until Mon 14 Dec',
    };
    await show({ ...lead('nothing', nothing), awayUntil: '2026-12-14' });
    expect(text()).toContain('Nothing to do until Wed 16 DecThen: callOut of office until Mon 14 Dec');
    await press(the(page.place, 'button', 'Back already'));
    expect(asked('edit')).toEqual([{ contactId: 'ada', field: 'awayUntil', value: '' }]);
  });
});

describe('one call', () => {
  const step = lead('plan', { what: 'call, what has changed since', channel: 'phone' });
  const withPhone = { ...step, handles: ['mailto:ada@acme.example', 'tel:+442079460000'], personalNotes: 'sails' };

  test('has a purpose, two ways to begin and the number; nothing is logged before something happened', async () => {
    await show(withPhone);
    await press(the(page.place, 'button', 'Call'));
    expect(text()).toContain('“You came to us with this: pump fails every third week. How does it stand today?”');
    expect(text()).toContain('Ask about: sails');
    const number = page.place.querySelector<HTMLAnchorElement>('a[href="tel:+442079460000"]');
    expect(number?.textContent).toBe('+442079460000');
    expect(document.activeElement).toBe(number);
    expect(asked('log')).toEqual([]);
    await press(the(page.place, 'button', 'Cancel'));
    the(page.place, 'button', 'Call');
    expect(asked('log')).toEqual([]);
  });

  test('purpose, notes while they are typed and the outcome by its number become one entry', async () => {
    let entries = 0;
    background.answers.log = () => ({ said: 'Call logged', undoId: 'u', interactionId: `i${++entries}` });
    background.answers.relog = () => ({ said: 'Call changed', undoId: 'u', interactionId: `i${++entries}` });
    await show(withPhone);
    await press(the(page.place, 'button', 'Call'));
    const purpose = the(page.place, 'textbox', 'Purpose');
    await type(purpose, 'a date for the visit');
    await act(async () => purpose.blur());
    await type(the(page.place, 'textbox', 'What was said'), 'forty units, 3 by March');
    await act(async () => new Promise((after) => setTimeout(after, 1_100)));
    expect(asked('log')).toHaveLength(1);
    expect(asked('log')[0]).toMatchObject({
      channel: 'phone',
      direction: 'out',
      outcome: null,
      note: 'forty units, 3 by March',
      purpose: 'a date for the visit',
    });
    await act(async () => page.place.querySelector<HTMLElement>('a.dial')?.focus());
    await key(page.place.querySelector('a.dial') as Element, '1');
    expect(asked('relog')).toEqual([
      expect.objectContaining({ interactionId: 'i1', outcome: 'reached', note: 'forty units, 3 by March' }),
    ]);
    const notes = the(page.place, 'textbox', 'What was said');
    await type(notes, 'forty units, 3 by March, blue');
    await act(async () => notes.blur());
    expect(page.place.querySelector('output')?.textContent).toBe('Saved');
    await press(the(page.place, 'button', 'Write the summary'));
    expect(written[0]).toContain('forty units, 3 by March');
  });

  test('a number that is not known yet is taken down with its country code', async () => {
    await show(step);
    await press(the(page.place, 'button', 'Call'));
    await type(the(page.place, 'textbox', 'Number'), '020 7946 0000');
    await press(the(page.place, 'button', 'Save'));
    expect(alerts()).toEqual(['Not a number with its country code: “020 7946 0000”']);
    await type(the(page.place, 'textbox', 'Number'), '+44 20 7946 0000');
    await press(the(page.place, 'button', 'Save'));
    expect(asked('addHandle')).toEqual([{ contactId: 'ada', handle: 'tel:+442079460000' }]);
  });

  test('a digit in the notes is a digit', async () => {
    await show(withPhone);
    await press(the(page.place, 'button', 'Call'));
    await key(the(page.place, 'textbox', 'What was said'), '2');
    expect(asked('log')).toEqual([]);
  });

  test('notes still unsaved are saved when another mail is opened', async () => {
    await show(withPhone);
    await press(the(page.place, 'button', 'Call'));
    await type(the(page.place, 'textbox', 'What was said'), 'call back in May');
    background.answers.see = () => view({ card: card({ contactId: 'ben', name: 'Ben Osei' }) });
    await page.draw({ source: { contactId: 'ben' } });
    expect(asked('log')).toEqual([expect.objectContaining({ contactId: 'ada', note: 'call back in May' })]);
  });
});

describe('what is done seldom', () => {
  async function choose(name: string) {
    await press(the(page.place, 'button', 'More about Ada'));
    await press(the(page.place, 'menuitem', name));
  }

  test('won is one key', async () => {
    await show({});
    await choose('Won');
    expect(asked('outcome')).toEqual([{ contactId: 'ada', as: 'won', reason: '', revisitOn: null }]);
  });

  test('whoever asked to stop or is the wrong person is not looked at again', async () => {
    await show({});
    await choose('Lost …');
    await press(the(page.place, 'radio', 'wrong person'));
    expect(all(page.place, 'textbox', 'Look again')).toHaveLength(0);
    await press(the(page.place, 'button', 'Lost'));
    expect(asked('outcome')[0]).toMatchObject({ reason: 'wrong person', revisitOn: null });
  });

  test('a refusal is noted in their words', async () => {
    await show({});
    await choose('Asked to stop …');
    expect(text()).toContain('No step, no reminder, no clock for Ada from now on.');
    await type(the(page.place, 'textbox', 'Their words'), 'please take me off your list');
    await press(the(page.place, 'button', 'Save'));
    expect(asked('permission')).toEqual([
      { contactId: 'ada', state: 'refused', words: 'please take me off your list' },
    ]);
  });

  test('the question whether to stay in touch is written word for word', async () => {
    await show({});
    await choose('May I stay in touch? …');
    await press(the(page.place, 'button', 'Write the question'));
    expect(written[0]).toMatch(/^Okay, I completely understand\. Let me ask you, is it okay if I reach out/);
    await press(the(page.place, 'button', 'Save'));
    expect(asked('permission')).toEqual([{ contactId: 'ada', state: 'asked', words: '' }]);
  });

  test('plan and style are chosen', async () => {
    const nurture = { id: 'nurture', name: 'Stay in touch', family: 'nurture' } as const;
    await show({ plans: [...card().plans, nurture] });
    await choose('Plan …');
    await press(the(page.place, 'radio', 'Stay in touch'));
    await press(the(page.place, 'radio', 'push: ask first'));
    await press(the(page.place, 'button', 'Save'));
    expect(asked('choosePlan')).toEqual([{ contactId: 'ada', templateId: 'nurture', style: 'push', restart: false }]);
  });

  test('30 February and a cadence of 0 are refused at their fields, and nothing is saved', async () => {
    await show({});
    await choose('Stage, dates and place …');
    await type(the(page.place, 'textbox', 'Place'), 'Leeds');
    await type(the(page.place, 'textbox', 'Birthday'), '30 February');
    await type(the(page.place, 'textbox', 'Every'), '0');
    await press(the(page.place, 'button', 'Save'));
    expect(alerts()).toEqual([
      'Birthday: “30 February” is no day of the calendar',
      expect.stringMatching(/^Every: A cadence of 0 days/),
    ]);
    expect(asked('editAll')).toEqual([]);
    await type(the(page.place, 'textbox', 'Birthday'), '28 February');
    await type(the(page.place, 'textbox', 'Every'), 'weekly');
    await press(the(page.place, 'button', 'Save'));
    expect(asked('editAll').map(({ changes }) => changes)).toEqual([
      [
        { field: 'place', value: 'Leeds' },
        { field: 'birthday', value: '28 February' },
        { field: 'cadenceDays', value: 'weekly' },
      ],
    ]);
  });

  test('somebody of the same conversation is linked as the assistant', async () => {
    const chips = [
      { handle: 'mailto:ada@acme.example', name: 'Ada Lovelace', company: 'Acme', contactId: 'ada' },
      { handle: 'mailto:tom@acme.example', name: 'Tom Reed', company: 'Acme', contactId: 'tom' },
      { handle: 'mailto:new@acme.example', name: 'Somebody New', company: 'Acme', contactId: null },
    ];
    background.answers.see = () => view({ chips, chosen: 'mailto:ada@acme.example' });
    page = await open();
    await choose('Link with …');
    expect(all(page.place, 'radio', 'Somebody New')).toHaveLength(0);
    await press(the(page.place, 'button', 'Link'));
    expect(alerts()).toEqual(['Who is it? Choose somebody']);
    await press(the(page.place, 'radio', 'Tom Reed'));
    await press(the(page.place, 'button', 'Link'));
    expect(asked('link')).toEqual([{ contactId: 'ada', otherId: 'tom', kind: 'assistant' }]);
  });

  test('a link is taken away where links are made', async () => {
    await show({ links: [{ contactId: 'tom', name: 'Tom Reed', kind: 'referrer' }] });
    await choose('Link with …');
    await press(the(page.place, 'button', 'Remove the link with Tom Reed'));
    expect(asked('unlink')).toEqual([{ contactId: 'ada', otherId: 'tom' }]);
  });
});

test('every part keeps a name of its own, also when the page draws the sidebar again and again', async () => {
  await show({});
  const promises = [quote];
  for (const words of ['Bring samples', 'Send list', 'Call back', 'Ask Tom', 'Find the plan']) {
    promises.push(promise({ text: words }));
    background.answers.see = () => view({ card: card({ promises: [...promises] }) });
    await page.draw({ source: { sighting: sighting(words, 'mailto:ada@acme.example'), missing: [] } });
    the(page.place, 'group', words);
    const names = [...page.place.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('in our own pages anybody can be found and linked', async () => {
  background.answers.card = () => card();
  background.answers.settings = () => ({ timeZone: 'UTC' });
  background.answers.search = () => [
    { contactId: 'ada', name: 'Ada Lovelace', company: 'Acme', lastUrl: null },
    { contactId: 'tom', name: 'Tom Reed', company: 'Initech', lastUrl: null },
  ];
  page = await open({ source: { contactId: 'ada' } });
  await press(the(page.place, 'button', 'More about Ada'));
  await press(the(page.place, 'menuitem', 'Link with …'));
  await type(the(page.place, 'textbox', 'Who'), 'tom');
  await act(async () => new Promise((after) => setTimeout(after, 200)));
  expect(all(page.place, 'radio', 'Ada Lovelace · Acme')).toHaveLength(0);
  await press(the(page.place, 'radio', 'Tom Reed · Initech'));
  await press(the(page.place, 'radio', 'successor'));
  await press(the(page.place, 'button', 'Link'));
  expect(asked('link')).toEqual([{ contactId: 'ada', otherId: 'tom', kind: 'successor' }]);
});

describe('logging', () => {
  test('a gift, and that she called, are in the menu; how often is said calmly beside it', async () => {
    await show({ hint: 'It would be the third touch in 7 days without a reply.' });
    expect(text()).toContain('It would be the third touch in 7 days without a reply.');
    await press(the(page.place, 'button', 'More channels'));
    await press(the(page.place, 'menuitem', 'Gift'));
    expect(asked('log')[0]).toMatchObject({ kind: 'gift', direction: 'out' });
    await press(the(page.place, 'button', 'More channels'));
    await press(the(page.place, 'menuitem', 'Ada called'));
    expect(asked('log')[1]).toMatchObject({ channel: 'phone', direction: 'in' });
    the(page.place, 'radio', 'we spoke');
  });

  test('the timeline tells what a touch was', async () => {
    const entry = {
      id: 'e1',
      at: NOW - 9 * DAY,
      direction: 'out',
      channel: 'letter',
      outcome: null,
      attempt: false,
      inCopy: false,
      kind: 'card',
      note: '',
      url: null,
      source: 'hand',
    } as const;
    await show({ timeline: [entry], entries: 1, since: entry.at });
    await press(the(page.place, 'button', '1 entry since 17 Nov'));
    expect(text()).toContain('Letter · card');
  });
});
