// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stepOf } from '@/lib/method/step';
import type { SidebarView } from '@/lib/views';
import { act } from './act';
import { all, card, DAY, key, NOW, open, press, promise, quote, sighting, the, type, view } from './sidebarScene';

const background = vi.hoisted(() => ({
  asked: [] as [string, Record<string, unknown>][],
  answers: {} as Record<string, (data: never) => unknown>,
  bells: new Set<() => void>(),
}));
vi.mock('@/lib/messages', () => ({
  ask: async (name: string, data: Record<string, unknown>) => {
    background.asked.push([name, data]);
    const answer = background.answers[name];
    if (!answer) throw new Error(`Nobody answers "${name}"`);
    return answer(data as never);
  },
}));
vi.mock('@/lib/bell', () => ({
  onBell: (callback: () => void) => {
    background.bells.add(callback);
    return () => background.bells.delete(callback);
  },
}));

let page: Awaited<ReturnType<typeof open>>;
const text = () => page.place.textContent ?? '';
const asked = (name: string) => background.asked.filter(([one]) => one === name).map(([, data]) => data);
const said = (words: string) => () => ({ said: words, undoId: 'undo-1', commitmentId: 'new', interactionId: 'i1' });
const later = async (ms: number) => act(async () => new Promise((done) => setTimeout(done, ms)));

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  background.asked.length = 0;
  background.answers = { see: () => view(), readDue: () => ({ due: null, said: 'no day yet' }) };
});
afterEach(async () => page.close());

describe('who it is and how often', () => {
  test('Ada is shown with her company, stage, touches and the last thing between the two', async () => {
    page = await open();
    expect(page.place.querySelector('aside')?.getAttribute('aria-label')).toBe('Kept');
    expect(page.place.querySelector('h2')?.textContent?.replace(/\u00a0/g, ' ')).toBe('Ada Lovelace · Acme · prospect');
    expect(page.place.querySelector('.ringline')?.textContent).toBe('Touch 5 of 12 · you wrote Tue, 2 d');
  });

  test('a customer is counted without an end, and earlier contact, attempts and unread mails stand beside', async () => {
    const ring = { touch: 17, of: null, before: 41, attempts: 3, uncounted: 7 };
    background.answers.see = () => view({ card: card({ stage: 'customer', ring, last: null }) });
    page = await open();
    expect(page.place.querySelector('.ringline')?.textContent).toBe(
      'Touch 17 · at least 17 · open 7 more to count · 41 before · 3 attempts',
    );
  });

  test('beside a colleague or a newsletter nothing at all is drawn', async () => {
    background.answers.see = () => null;
    page = await open();
    expect(page.place.innerHTML).toBe('');
  });

  test('a stranger is one line, and following them sends along what the page shows', async () => {
    const ada = { handle: 'mailto:ada@acme.example', name: 'Ada Lovelace', company: 'Acme', contactId: null };
    let followed = false;
    background.answers.see = () => (followed ? view() : view({ card: null, stranger: ada }));
    background.answers.follow = () => {
      followed = true;
      return { said: 'Following Ada Lovelace', undoId: 'undo-1', contactId: 'ada' };
    };
    page = await open();
    await press(the(page.place, 'button', 'Follow up with Ada Lovelace'));
    expect(asked('follow')[0]).toMatchObject({
      handle: ada.handle,
      name: 'Ada Lovelace',
      sighting: { threadId: 't1' },
    });
    expect(text()).toContain('Touch 5 of 12');
    expect(text()).toContain('Following Ada Lovelace');
  });

  test('two people of one name are told apart by their companies', async () => {
    const chips = ['Acme', 'Initech'].map((company) => ({
      handle: `mailto:ada@${company}.example`,
      name: 'Ada Lovelace',
      company,
      contactId: null,
    }));
    background.answers.see = () => view({ chips, chosen: chips[0]?.handle ?? null });
    page = await open();
    await press(the(page.place, 'button', 'Ada Lovelace · Initech'));
    expect(asked('see').at(-1)?.chosen).toBe('mailto:ada@Initech.example');
  });
});

describe('promises', () => {
  test('the promise that leads stands once, as a group with its five buttons', async () => {
    page = await open();
    const group = the(page.place, 'group', 'Send the quote');
    for (const name of ['Kept', 'Later', 'Will be late', 'Broken', 'Released']) the(group, 'button', name);
    expect(text()).toContain('OVERDUE, was due Wed 25 Nov');
    expect(text().split('Send the quote')).toHaveLength(2);
  });

  test('an overdue promise is kept as of today at once, and may then be dated to the day it was due', async () => {
    background.answers.settle = said('Kept late: Send the quote');
    page = await open();
    await press(the(the(page.place, 'group', 'Send the quote'), 'button', 'Kept'));
    expect(asked('settle')).toEqual([{ commitmentId: quote.id, as: 'kept', on: null }]);
    the(page.place, 'button', 'Undo');
    await press(the(page.place, 'button', 'on time, Wed'));
    expect(asked('settle')[1]).toEqual({ commitmentId: quote.id, as: 'kept', on: '2026-11-25' });
    expect(all(page.place, 'button', 'on time, Wed')).toHaveLength(0);
  });

  test('a promise kept before its day offers no other day', async () => {
    const spec = promise({ text: 'signed spec', by: 'them' });
    background.answers.see = () => view({ card: card({ promises: [quote, spec] }) });
    background.answers.settle = said('Kept: signed spec');
    page = await open();
    await press(the(the(page.place, 'group', 'signed spec'), 'button', 'Kept'));
    expect(asked('settle')).toEqual([{ commitmentId: 'signed spec', as: 'kept', on: null }]);
    expect(text()).not.toContain('on time');
  });

  test('the second half of a double click does not settle the promise that moved up', async () => {
    background.answers.settle = said('Kept');
    page = await open();
    const kept = the(the(page.place, 'group', 'Send the quote'), 'button', 'Kept');
    await act(async () => {
      kept.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    });
    expect(asked('settle')).toHaveLength(0);
  });

  test('what was done is taken back with one click', async () => {
    background.answers.settle = said('Released: Send the quote');
    background.answers.undo = () => ({ said: 'Undone', undoId: null });
    page = await open();
    await press(the(page.place, 'button', 'Released'));
    await press(the(page.place, 'button', 'Undo'));
    expect(asked('undo')).toEqual([{ undoId: 'undo-1' }]);
    expect(all(page.place, 'button', 'Undo')).toHaveLength(0);
  });

  test('a promise put away until next week comes back when the week’s work begins', async () => {
    background.answers.snooze = said('Later: Mon');
    page = await open();
    await press(the(page.place, 'button', 'Later'));
    await press(the(page.place, 'menuitem', 'Next week · Mon 30 Nov'));
    expect(asked('snooze')).toEqual([{ commitmentId: quote.id, until: card().later.nextWeek }]);
  });

  test('"will be late" moves the day and says whether they were told', async () => {
    background.answers.move = said('Moved');
    page = await open();
    await press(the(page.place, 'button', 'Will be late'));
    await type(the(page.place, 'textbox', 'New day'), 'Friday');
    await press(page.place.querySelector<HTMLElement>('input[type=checkbox]') as HTMLElement);
    await press(the(page.place, 'button', 'Move'));
    expect(asked('move')).toEqual([{ commitmentId: quote.id, due: { words: 'Friday' }, told: true }]);
  });

  test('a new promise is read along while its day is typed, and its fields are empty afterwards', async () => {
    background.answers.readDue = () => ({ due: { day: '2026-11-27' }, said: 'Fri 27 Nov' });
    background.answers.promise = said('Promised: Send the drawings');
    page = await open();
    await type(the(page.place, 'textbox', 'Promise'), 'Send the drawings');
    await type(the(page.place, 'textbox', 'Due'), 'friday');
    await later(250);
    expect(text()).toContain('Fri 27 Nov');
    await press(the(page.place, 'button', 'Add promise'));
    expect(asked('promise')[0]).toMatchObject({
      by: 'me',
      kind: 'act',
      text: 'Send the drawings',
      due: { words: 'friday' },
    });
    expect((the(page.place, 'textbox', 'Promise') as HTMLInputElement).value).toBe('');
  });

  test('a day nobody understands is said at the field, and what was typed stays', async () => {
    background.answers.promise = () => {
      throw new Error('No day in "blurb"');
    };
    page = await open();
    await type(the(page.place, 'textbox', 'Promise'), 'Send the drawings');
    await type(the(page.place, 'textbox', 'Due'), 'blurb');
    await press(the(page.place, 'button', 'Add promise'));
    expect(page.place.querySelector('form [role=alert]')?.textContent).toBe('No day in "blurb"');
    expect((the(page.place, 'textbox', 'Promise') as HTMLInputElement).value).toBe('Send the drawings');
    expect((the(page.place, 'textbox', 'Due') as HTMLInputElement).value).toBe('blurb');
  });

  test('a promise of ten thousand characters is refused before it is sent', async () => {
    page = await open();
    await type(the(page.place, 'textbox', 'Promise'), 'x'.repeat(10_000));
    await press(the(page.place, 'button', 'Add promise'));
    expect(asked('promise')).toHaveLength(0);
    expect(page.place.querySelector('form [role=alert]')?.textContent).toContain('10000 characters are too many');
  });

  test('of forty promises six stand open and the others one click away', async () => {
    const many = Array.from({ length: 40 }, (_, at) => promise({ text: `Thing ${at + 1}` }));
    background.answers.see = () =>
      view({
        card: card({ lead: { step: stepOf('nothing', { what: 'Nothing to do' }), promise: null }, promises: many }),
      });
    page = await open();
    expect(page.place.querySelectorAll('[role=group]')).toHaveLength(6);
    await press(the(page.place, 'button', '34 more'));
    expect(page.place.querySelectorAll('[role=group]')).toHaveLength(40);
  });
});

describe('touches logged by hand', () => {
  test('one click logs a call as of now, one key more says what came of it', async () => {
    background.answers.log = said('Touch 6: call');
    background.answers.relog = () => ({ said: 'No answer', undoId: 'undo-2', interactionId: 'i2' });
    page = await open();
    await press(the(page.place, 'button', 'Log call'));
    expect(asked('log')[0]).toMatchObject({ contactId: 'ada', channel: 'phone', direction: 'out', outcome: null });
    expect(document.activeElement?.textContent).toBe('reached');
    await key(document.activeElement as Element, '3');
    expect(asked('relog')[0]).toMatchObject({ interactionId: 'i1', outcome: 'no-answer' });
    await press(the(page.place, 'radio', 'yes'));
    expect(asked('relog')[1]).toMatchObject({ interactionId: 'i2', outcome: 'yes' });
  });

  test('taking the call back closes what was being said about it', async () => {
    background.answers.log = said('Touch 6: call');
    background.answers.undo = () => ({ said: 'Undone', undoId: null });
    page = await open();
    await press(the(page.place, 'button', 'Log call'));
    await press(the(page.place, 'button', 'Undo'));
    expect(all(page.place, 'radio', 'reached')).toHaveLength(0);
  });

  test('every other channel is in the menu, and Escape gives the focus back', async () => {
    background.answers.log = said('Touch 6: fax');
    page = await open();
    const more = the(page.place, 'button', 'More channels');
    await press(more);
    await key(the(page.place, 'menuitem', 'E-mail'), 'Escape');
    expect(document.activeElement).toBe(more);
    await press(more);
    await press(the(page.place, 'menuitem', 'Fax'));
    expect(asked('log')[0]).toMatchObject({ channel: 'fax' });
  });

  test('an entry of the timeline is withdrawn', async () => {
    const entry = {
      id: 'e1',
      at: NOW - 9 * DAY,
      direction: 'out',
      channel: 'phone',
      outcome: 'no-answer',
      attempt: true,
      inCopy: false,
      note: '',
      url: null,
      source: 'hand',
    } as const;
    background.answers.see = () => view({ card: card({ timeline: [entry], entries: 1, since: entry.at }) });
    background.answers.withdraw = said('Withdrawn: call');
    page = await open();
    await press(the(page.place, 'button', '1 entry since 17 Nov'));
    await press(the(page.place, 'button', 'Withdraw Call · no answer, 17 Nov'));
    expect(asked('withdraw')).toEqual([{ interactionId: 'e1' }]);
  });
});

describe('notes', () => {
  test('why they came is saved with Enter and left alone after Escape', async () => {
    background.answers.edit = said('Saved');
    page = await open();
    const why = the(page.place, 'textbox', 'Why') as HTMLTextAreaElement;
    await type(why, 'wants one supplier');
    await key(why, 'Escape');
    expect(why.value).toBe('pump fails every third week');
    await type(why, 'wants one supplier');
    await key(why, 'Enter');
    expect(asked('edit')).toEqual([{ contactId: 'ada', field: 'whyTheyCame', value: 'wants one supplier' }]);
  });

  test('a note half written is saved to its person when another mail is opened', async () => {
    background.answers.edit = said('Saved');
    page = await open();
    await type(the(page.place, 'textbox', 'Note'), 'sails');
    background.answers.see = () => view({ card: card({ contactId: 'ben', name: 'Ben Osei' }) });
    await page.draw({ source: { sighting: sighting('t2', 'mailto:ben@globex.example'), missing: [] } });
    expect(asked('edit')).toEqual([{ contactId: 'ada', field: 'personalNotes', value: 'sails' }]);
    expect(text()).toContain('Ben Osei');
  });
});

describe('asking and being answered', () => {
  test('the bell makes the sidebar ask again, and half-typed words stay', async () => {
    page = await open();
    await type(the(page.place, 'textbox', 'Promise'), 'Send the dra');
    background.answers.see = () =>
      view({ card: card({ ring: { touch: 6, of: 12, before: 0, attempts: 0, uncounted: 0 } }) });
    await act(async () => {
      for (const ring of background.bells) ring();
    });
    expect(text()).toContain('Touch 6 of 12');
    expect((the(page.place, 'textbox', 'Promise') as HTMLInputElement).value).toBe('Send the dra');
  });

  test('an answer about the mail before that comes late is not shown beside the next one', async () => {
    let answerLate: (late: SidebarView) => void = () => undefined;
    background.answers.see = () => new Promise<SidebarView>((done) => (answerLate = done));
    page = await open();
    background.answers.see = () => view({ card: card({ contactId: 'ben', name: 'Ben Osei' }) });
    await page.draw({ source: { sighting: sighting('t2', 'mailto:ben@globex.example'), missing: [] } });
    await act(async () => answerLate(view()));
    expect(text()).toContain('Ben Osei');
    expect(text()).not.toContain('Ada Lovelace');
  });

  test("while the next mail is looked up nobody can press the last person's buttons, and soon they are gone", async () => {
    page = await open();
    background.answers.see = () => new Promise(() => undefined);
    await page.draw({ source: { sighting: sighting('t2', 'mailto:ben@globex.example'), missing: [] } });
    expect(page.place.querySelector('[inert]')?.textContent).toContain('Ada Lovelace');
    await later(260);
    expect(text()).not.toContain('Ada Lovelace');
  });

  test('what was said about Ada is not shown beside Ben', async () => {
    background.answers.settle = said('Kept late: Send the quote');
    page = await open();
    await press(the(page.place, 'button', 'Kept'));
    background.answers.see = () =>
      view({ card: card({ contactId: 'ben', name: 'Ben Osei', handles: ['mailto:ben@x.example'] }) });
    await page.draw({ source: { sighting: sighting('t2', 'mailto:ben@globex.example'), missing: [] } });
    expect(text()).not.toContain('Kept late');
  });

  test('after Ada was forgotten the way back stays on the page', async () => {
    background.answers.forget = () => {
      background.answers.see = () => null;
      return { said: 'Forgot Ada Lovelace', undoId: 'undo-1' };
    };
    page = await open();
    await press(the(page.place, 'button', 'More about Ada'));
    await press(the(page.place, 'menuitem', 'Forget Ada'));
    expect(page.place.querySelector('output')?.textContent).toBe('Forgot Ada Lovelace');
    the(page.place, 'button', 'Undo');
  });

  test('whoever may not be shown any more takes what was said about them along', async () => {
    background.answers.settle = said('Kept late: Send the quote');
    page = await open();
    await press(the(page.place, 'button', 'Kept'));
    expect(text()).toContain('Kept late');
    background.answers.see = () => null;
    await act(async () => {
      for (const hear of background.bells) hear();
    });
    expect(text()).not.toContain('Kept late');
  });

  test('a background that fails is told in one line, with a way to try again', async () => {
    background.answers.see = () => {
      throw new Error('The disk is full');
    };
    page = await open();
    expect(page.place.querySelector('[role=alert]')?.textContent).toContain('The disk is full');
    background.answers.see = () => view();
    await press(the(page.place, 'button', 'Try again'));
    expect(page.place.querySelector('[role=alert]')).toBeNull();
    expect(text()).toContain('Ada Lovelace');
  });

  test('a page that changed is named in one line while counting by hand goes on', async () => {
    background.answers.see = () => view({ trouble: 'Gmail has changed: new mails are not counted' });
    page = await open();
    expect(text()).toContain('Gmail has changed');
    the(page.place, 'button', 'Log call');
  });

  test('an address that leads nowhere safe is not made a link', async () => {
    const said = { at: NOW - DAY, quote: 'by Wednesday', url: 'javascript:alert(1)', key: null };
    background.answers.see = () =>
      view({ card: card({ lead: { step: stepOf('overdue', { what: quote.text }), promise: { ...quote, said } } }) });
    page = await open();
    expect(text()).toContain('by Wednesday');
    expect(page.place.querySelector('a')).toBeNull();
  });
});

test('folded, the sidebar is one button that unfolds it, and it still reads the page', async () => {
  const onFold = vi.fn();
  page = await open({ collapsed: true, onFold });
  expect(asked('see')).toHaveLength(1);
  await press(the(page.place, 'button', 'Unfold'));
  expect(onFold).toHaveBeenCalledWith(false);
});

test('the popup shows one person without a page', async () => {
  background.answers.card = () => card();
  background.answers.settings = () => ({ timeZone: 'Europe/Berlin' });
  page = await open({ source: { contactId: 'ada' }, width: 0 });
  expect(asked('card')).toEqual([{ contactId: 'ada' }]);
  expect(text()).toContain('Touch 5 of 12');
  expect(all(page.place, 'button', 'Fold')).toHaveLength(0);
});
