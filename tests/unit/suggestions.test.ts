import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from '#imports';
import { reply, type Sender } from '@/lib/background/answers';
import { db } from '@/lib/db';
import type { Sighting } from '@/lib/sites/page';
import { noteSending, saveSettings, sentMessage, settleAll } from '@/lib/store';
import { acceptedIn } from '@/lib/store/suggestions';
import type { ReadSuggestion } from '@/lib/writing';
import {
  ADA,
  BEN,
  BOX,
  conversation,
  DAY,
  followed,
  freshStore,
  look,
  mail,
  NOW,
  own,
  person,
  sending,
} from './storeKit';

freshStore();
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  Object.assign(fakeBrowser.commands, { getAll: async () => [{ name: 'accept-suggestion', shortcut: 'Alt+Shift+P' }] });
  Object.assign(fakeBrowser.i18n, { detectLanguage: async () => ({ isReliable: false, languages: [] }) });
});

afterEach(() => {
  vi.useRealTimers();
});

const gmail: Sender = { origin: 'https://mail.google.com' };
const linkedin: Sender = { origin: 'https://www.linkedin.com' };
const PLACE = { site: 'gmail', account: BOX, draftId: 'msg-a:r100', threadId: null } as const;
const box = (text: string, more: object = {}) => ({
  ...PLACE,
  to: [ADA],
  copy: [],
  subject: 'Pumps',
  reply: true,
  text,
  handle: ADA,
  name: 'Ada Lovelace',
  ...more,
});
/** What is said of a draft at Thursday 26 November, 11:20. */
async function judge(text: string, more: object = {}) {
  return reply('compose', box(text, more), more && 'site' in more ? linkedin : gmail);
}
const QUOTE = "I'll send you the quote by Friday.";
const accept = (more: object = {}) =>
  reply(
    'acceptSuggestion',
    {
      ...PLACE,
      handle: ADA,
      name: 'Ada Lovelace',
      kind: 'act',
      text: 'Send the quote',
      due: { due: { day: '2026-11-27' } },
      said: QUOTE,
      ...more,
    },
    gmail,
  );
const promises = () => db.commitments.toArray();
const url = `https://mail.google.com/mail/?authuser=${BOX}#all/18c`;
/** The mail is pressed, noticed, and its undo is over. */
async function sent(more: object = {}) {
  const pending = sending({ url, ...more });
  await noteSending(pending, [], NOW);
  await noteSending({ ...pending, noticedAt: NOW + 1000 }, [], NOW + 1000);
  return settleAll(NOW + 40_000);
}

describe('while somebody writes', () => {
  test('a sentence that promises is suggested with its day', async () => {
    await followed();
    const judged = await judge(`Dear Ada,\n${QUOTE}\nRobin`);
    expect(judged?.suggestions).toMatchObject([
      { text: 'Send the quote', due: { day: '2026-11-27' }, said: QUOTE, by: 'me', stands: false, accepted: false },
    ]);
    expect(judged).toMatchObject({ keys: 'Alt+Shift+P', mayReconsider: false });
  });

  test('one that stands already is said so, for the same day only', async () => {
    const contactId = await followed();
    const stands = {
      contactId,
      by: 'me',
      kind: 'act',
      text: 'Send the quote',
      due: { due: { day: '2026-11-27' } },
      said: null,
    };
    await reply('promise', stands, gmail);
    expect((await judge(QUOTE))?.suggestions).toMatchObject([{ stands: true }]);
    expect((await judge("I'll send you the quote by Monday."))?.suggestions).toMatchObject([{ stands: false }]);
  });

  test('to a stranger outside, too; never to colleagues, lists, the never-record list or a crowd', async () => {
    const ben = { handle: BEN, to: [BEN], name: 'Ben Osei' };
    expect((await judge("I'll call you on Monday at 10.", ben))?.suggestions).toMatchObject([{ text: 'Call Ben' }]);
    for (const handle of ['mailto:priya@ourfirm.example', 'mailto:no-reply@acme.example', `mailto:${BOX}`])
      expect(await judge(QUOTE, { handle, to: [handle] })).toBeNull();
    const crowd = Array.from({ length: 24 }, (_, at) => `mailto:stand${at}@fair.example`);
    expect(await judge(QUOTE, { handle: crowd[0], to: crowd })).toBeNull();
    await saveSettings({ neverRecord: ['acme.example'] }, NOW);
    expect(await judge(QUOTE)).toBeNull();
  });

  test('nothing is said where the mailbox is not switched on, and a page speaks for its own site only', async () => {
    expect(await judge(QUOTE, { account: 'other@home.example' })).toBeNull();
    await expect(reply('compose', box(QUOTE), linkedin)).rejects.toThrow('linkedin only');
  });

  test('other languages are left alone', async () => {
    await followed();
    const judged = await judge('Hallo Ada,\nich schicke Ihnen das Angebot am Freitag. Bitte melden Sie sich.\nRobin');
    expect(judged).toMatchObject({ suggestions: [], findings: [], keeps: [] });
    const detectLanguage = async () => ({ isReliable: true, languages: [{ language: 'nl', percentage: 99 }] });
    Object.assign(fakeBrowser.i18n, { detectLanguage });
    const dutch =
      'Pomp 12 is klaar; offerte morgen. Tot ziens, Robin. Levering week 49, prijs 4000 euro. Graag bellen!';
    expect(await judge(dutch)).toMatchObject({ suggestions: [], findings: [], keeps: [] });
  });

  test('fixes come first, each with its reason and source, and a rule that is off is silent', async () => {
    await followed();
    const text = 'Dear Ada,\nthe numbers for the Leeds plant are ready. Let me know what you think.\nRobin';
    const findings = (await judge(text))?.findings ?? [];
    const [first] = findings;
    expect(first).toMatchObject({ rule: 'let-me-know', weight: 'fix', title: 'Let me know' });
    expect(text.slice(first?.start, first?.end)).toContain('Let me know');
    expect(first?.replacement).toMatch(/^I’ll call you on Monday at 10\.$/);
    expect(first?.source).not.toBe('');
    const weights = findings.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort());
    await saveSettings({ draftRulesOff: ['let-me-know'] }, NOW);
    expect((await judge(text))?.findings.map(({ rule }) => rule)).not.toContain('let-me-know');
  });

  test('what one replacement mends is not told twice', async () => {
    await followed();
    const text = 'Dear Ada,\nthe numbers for the Leeds plant are ready. Let me know what you think, or call me.\nRobin';
    const fixes = (await judge(text))?.findings.filter(({ weight }) => weight === 'fix');
    expect(fixes?.map(({ rule }) => rule)).toEqual(['let-me-know']);
  });

  test('the first words of a draft are not told what they lack', async () => {
    await followed();
    expect((await judge('Dear Ada,\nthe pump'))?.findings).toEqual([]);
  });

  test('suggestions can be switched off, the draft check goes on', async () => {
    await followed();
    await saveSettings({ suggestPromises: false }, NOW);
    const judged = await judge(`${QUOTE} Don't hesitate to contact me if there is anything else at all.`);
    expect(judged?.suggestions).toEqual([]);
    expect(judged?.findings).not.toEqual([]);
  });

  test('a mail that does what was promised is known, a promise to somebody else is not', async () => {
    const contactId = await followed();
    const other = await followed(BEN, 'Ben Osei');
    for (const id of [contactId, other]) {
      const one = { contactId: id, by: 'me', kind: 'act', text: 'Send the quote', due: { due: null }, said: null };
      await reply('promise', one, gmail);
    }
    const [mine] = await db.commitments.where('contactId').equals(contactId).toArray();
    expect((await judge('Dear Ada,\nattached is the quote.'))?.keeps).toEqual([
      { commitmentId: mine?.id, text: 'Send the quote', onTimeDay: null },
    ]);
  });

  test('nothing of the text is stored, not even of what was put away', async () => {
    await followed();
    const [one] = (await judge(QUOTE))?.suggestions ?? [];
    await reply('dismiss', { id: one?.id }, gmail);
    expect((await judge(QUOTE))?.suggestions).toEqual([]);
    const all = await Promise.all(db.tables.map((table) => table.toArray()));
    expect(JSON.stringify(all)).not.toContain('quote');
  });
});

describe('an accepted suggestion', () => {
  test('is promised when the mail is really sent, with the sentence and the link to it', async () => {
    const contactId = await followed();
    await accept();
    expect((await judge(QUOTE))?.suggestions).toMatchObject([{ accepted: true }]);
    await noteSending(sending({ url }), [], NOW);
    expect(await promises()).toEqual([]);
    expect(await sent()).toBe(true);
    expect(await promises()).toMatchObject([
      { contactId, by: 'me', text: 'Send the quote', due: { day: '2026-11-27' }, said: { quote: QUOTE, url } },
    ]);
    await settleAll(NOW + 80_000);
    expect(await promises()).toHaveLength(1);
    expect(await acceptedIn(PLACE)).toEqual([]);
  });

  test('is not promised when the mail is taken back, and is when it goes out after all', async () => {
    await followed();
    await accept();
    await noteSending(sending({ noticedAt: NOW + 1000, undoneAt: NOW + 5000 }), [], NOW + 5000);
    await settleAll(NOW + 200_000);
    expect(await promises()).toEqual([]);
    await sent({ id: 'send-2' });
    expect(await promises()).toHaveLength(1);
  });

  test('waits again when it was promised and the mail is learned to be undone', async () => {
    await followed();
    await accept();
    await sent();
    await noteSending(sending({ noticedAt: NOW + 1000, undoneAt: NOW + 5000 }), [], NOW + 50_000);
    expect(await promises()).toEqual([]);
    expect(await acceptedIn(PLACE)).toMatchObject([{ said: QUOTE, handle: ADA }]);
  });

  test('is not promised without a notice, nor when the yes was taken back, nor to whom the mail did not go', async () => {
    await followed();
    await accept();
    await noteSending(sending(), [], NOW);
    await settleAll(NOW + 300_000);
    expect(await promises()).toEqual([]);
    await sent({ id: 'send-2', to: [BEN] });
    expect(await promises()).toEqual([]);
    await reply('dropSuggestion', { ...PLACE, said: QUOTE }, gmail);
    await sent({ id: 'send-3' });
    expect(await promises()).toEqual([]);
  });

  test('follows a stranger when it is sent, and the mail is their first touch', async () => {
    await accept({ handle: BEN, name: 'Ben Osei' });
    expect(await db.contacts.count()).toBe(0);
    await sent({ to: [BEN] });
    const [ben] = await db.contacts.toArray();
    expect(ben).toMatchObject({ name: 'Ben Osei', followed: 1 });
    expect(await promises()).toMatchObject([{ contactId: ben?.id }]);
    expect(await db.interactions.toArray()).toMatchObject([{ contactId: ben?.id, direction: 'out' }]);
  });

  test('goes on with its sentence, and is no promise while the sentence is gone', async () => {
    await followed();
    await accept();
    const longer = "I'll send you the quote by Friday, with the drawings.";
    expect((await judge(longer))?.suggestions).toMatchObject([{ accepted: true, said: longer }]);
    await judge('Thank you for the call.');
    expect(await acceptedIn(PLACE)).toMatchObject([{ gone: true }]);
    await sent();
    expect(await promises()).toEqual([]);
    expect((await judge(QUOTE))?.suggestions).toMatchObject([{ accepted: true }]);
    await sent({ id: 'send-2' });
    expect(await promises()).toHaveLength(1);
  });

  test('without a day keeps the one the user chose', async () => {
    await followed();
    const said = "I'll send you the quote.";
    await accept({ said, due: { words: 'tomorrow' } });
    expect((await judge(said))?.suggestions).toMatchObject([{ accepted: true, due: { day: '2026-11-27' } }]);
  });

  test('in a scheduled mail is promised when the mail has gone, as its conversation shows', async () => {
    await followed();
    await accept();
    const pending = sending({ noticedAt: NOW + 1000, scheduled: true });
    await noteSending(pending, [], NOW);
    await settleAll(NOW + 300_000);
    expect(await promises()).toEqual([]);
    const went = NOW + 4 * DAY;
    const talk = conversation([own(went, [ADA], { otherIds: ['msg-a:r100'] })]);
    await look(talk, went + 60_000);
    expect(await promises()).toMatchObject([{ text: 'Send the quote', said: { quote: QUOTE } }]);
    expect((await promises())[0]?.said.url).toContain('#all/');
    await look(talk, went + 90_000);
    expect(await promises()).toHaveLength(1);
  });

  test('in a new mail is found again by a search for the mail', async () => {
    await followed();
    await accept();
    await sent({ url: null, subject: 'Quote (Leeds)' });
    const [one] = await promises();
    expect(decodeURIComponent(one?.said.url ?? '')).toContain(
      '#search/in:sent to:ada@acme.example subject:(Quote  Leeds )',
    );
  });

  test('can be given to another of those the mail goes to, and stands with that one alone', async () => {
    await followed();
    const ben = await followed(BEN, 'Ben Osei');
    await accept();
    const both = { to: [ADA, BEN] };
    expect((await judge(QUOTE, both))?.suggestions).toMatchObject([{ accepted: true }]);
    expect((await judge(QUOTE, { ...both, handle: BEN }))?.suggestions).toMatchObject([{ accepted: false }]);
    await accept({ handle: BEN });
    expect((await judge(QUOTE, both))?.suggestions).toMatchObject([{ accepted: false }]);
    await sent(both);
    expect(await promises()).toMatchObject([{ contactId: ben }]);
  });

  test('right after sending is promised as well, while the undo stands and when it is over', async () => {
    await followed();
    const pending = sending({ url, noticedAt: NOW + 1000 });
    await noteSending(pending, [], NOW + 1000);
    await accept();
    expect(await promises()).toEqual([]);
    await settleAll(NOW + 40_000);
    expect(await promises()).toHaveLength(1);
    await accept({ text: 'Call Ada', said: "I'll call you." });
    expect((await promises()).map(({ text }) => text).sort()).toEqual(['Call Ada', 'Send the quote']);
    expect(await acceptedIn(PLACE)).toEqual([]);
  });

  test('is refused for a colleague', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(accept({ handle: 'mailto:priya@ourfirm.example' })).rejects.toThrow('Nothing is kept');
    vi.restoreAllMocks();
  });

  test('on LinkedIn is promised when the server has the message', async () => {
    const ada = 'https://www.linkedin.com/in/ada';
    const place = { site: 'linkedin', account: null, draftId: null, threadId: '2-abc' };
    const input = {
      ...place,
      handle: ada,
      name: 'Ada',
      kind: 'act',
      text: 'Send the quote',
      due: { due: null },
      said: QUOTE,
    };
    await reply('acceptSuggestion', input, linkedin);
    const talk = conversation([], {
      site: 'linkedin',
      account: null,
      threadId: '2-abc',
      url: 'https://www.linkedin.com/messaging/thread/2-abc/',
      people: [person([ada], 'Ada Lovelace')],
    });
    expect(await sentMessage(talk, NOW, NOW)).toBe(true);
    expect(await promises()).toMatchObject([{ text: 'Send the quote', said: { url: talk.url } }]);
    await sentMessage(talk, NOW + 60_000, NOW + 60_000);
    expect(await promises()).toHaveLength(1);
  });
});

describe('in the open messages of a person followed', () => {
  const HOUR = 3_600_000;
  /** A conversation in which Ada wrote these words so many hours ago. */
  const written = (text: string, hours = 2, more: object = {}) =>
    conversation([mail(NOW - hours * HOUR, ADA, [`mailto:${BOX}`], { text })], more);
  const read = async (sighting: Sighting, contactId: string) => reply('suggested', { sighting, contactId }, gmail);

  test('their promises and requests are suggested, with the way to the message', async () => {
    const contactId = await followed();
    const text =
      'Hi Robin,\nCould you send me the quote for forty units? Please call me on Monday at 10:00. We will sign the spec by Friday.\nAda';
    const found = await read(written(text), contactId);
    expect(found).toMatchObject([
      { by: 'me', text: 'Send the quote for forty units', due: null },
      { by: 'me', text: 'Call Ada', due: { at: Date.UTC(2026, 10, 30, 10) } },
      { by: 'them', text: 'Sign the spec', due: { day: '2026-11-27' }, said: 'We will sign the spec by Friday.' },
    ]);
    for (const { url, key } of found) {
      expect(url).toMatch(/#all\/[\da-f]+$/);
      expect(key).toMatch(/^gmail:robin/);
    }
  });

  test('each once: not what was put away, what was added, nor what was said twice', async () => {
    const contactId = await followed();
    const text = 'Could you send me the quote for forty units? Please call me on Monday at 10:00.';
    const again = conversation([
      mail(NOW - 5 * HOUR, ADA, [`mailto:${BOX}`], { text }),
      mail(NOW - 2 * HOUR, ADA, [`mailto:${BOX}`], { text }),
    ]);
    const [quote, call] = await read(again, contactId);
    expect(await read(again, contactId)).toHaveLength(2);
    await reply('dismiss', { id: quote?.id }, gmail);
    expect(await read(written(text), contactId)).toMatchObject([{ text: 'Call Ada' }]);
    const { by, kind, due, said, key, url } = call as ReadSuggestion;
    await reply(
      'promise',
      { contactId, by, kind, text: 'Ring her', due: { due }, said: { quote: said, key, url } },
      gmail,
    );
    expect(await read(written(text), contactId)).toEqual([]);
  });

  test('one that stands already is said so', async () => {
    const contactId = await followed();
    const one = { contactId, by: 'me', kind: 'act', text: 'Send the quote', due: { due: null }, said: null };
    await reply('promise', one, gmail);
    expect(await read(written('Could you send me the quote?'), contactId)).toMatchObject([{ stands: true }]);
  });

  test('nothing from old messages, of days that have passed, nor a question that was answered since', async () => {
    const contactId = await followed();
    const ask = 'Could you send me the quote?';
    expect(await read(written(ask, 13 * 24), contactId)).toHaveLength(1);
    expect(await read(written(ask, 15 * 24), contactId)).toEqual([]);
    expect(await read(written('I will send you the minutes tomorrow.', 3 * 24), contactId)).toEqual([]);
    const answered = written(ask);
    answered.messages.push(own(NOW - HOUR, [ADA]));
    expect(await read(answered, contactId)).toEqual([]);
  });

  test('not from others, from machines, in other languages, or where it is switched off', async () => {
    const contactId = await followed();
    const ask = 'Could you send me the quote?';
    const fromBen = conversation([mail(NOW - HOUR, BEN, [`mailto:${BOX}`], { text: ask })]);
    expect(await read(fromBen, contactId)).toEqual([]);
    const away = written(
      'I am out of the office until 4 December. Please contact Tom Reed. I will reply on my return.',
    );
    await look(away);
    expect(await read(away, contactId)).toEqual([]);
    expect(await read(written('Können Sie mir bitte das Angebot bis Freitag schicken?'), contactId)).toEqual([]);
    await saveSettings({ suggestPromises: false }, NOW);
    expect(await read(written(ask), contactId)).toEqual([]);
  });

  test('a stranger’s mail is silent', async () => {
    const contactId = await followed();
    await reply('unfollow', { contactId }, gmail);
    expect(await read(written('Could you send me the quote?'), contactId)).toEqual([]);
  });
});

describe('a second opinion of the browser’s own model', () => {
  const TEXT =
    "I'll send you the quote by Friday. I'm going to ship the pumps on Monday. Drawings Tuesday. Greetings from Leeds.";
  const created: object[] = [];
  /** A model that is in this state and answers so. */
  function model(state: string, answer: () => unknown = () => []) {
    const prompt = async () => JSON.stringify(answer());
    const create = async (options: object) => {
      created.push(options);
      return { prompt };
    };
    Object.assign(globalThis, { LanguageModel: { availability: async () => state, create } });
  }
  beforeEach(async () => {
    created.length = 0;
    await followed();
    await saveSettings({ useBrowserModel: true }, NOW);
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'LanguageModel');
  });
  const again = (text = TEXT) => reply('reconsider', box(text), gmail);

  test('drops what is doubtful and adds a dated “maybe”; what the rules are sure of stays', async () => {
    model('available', () => [2, 3]);
    expect((await judge(TEXT))?.suggestions.map(({ text }) => text)).toEqual(['Send the quote', 'Ship the pumps']);
    expect(await again()).toMatchObject([
      { text: 'Send the quote', due: { day: '2026-11-27' } },
      { text: 'Drawings Tuesday', due: { day: '2026-12-01' }, rule: 'model', confidence: 0.5 },
    ]);
  });

  test('what it proposed and was accepted is still accepted when the rules answer alone', async () => {
    model('available', () => [2]);
    await accept({ text: 'Drawings', due: { due: { day: '2026-12-01' } }, said: 'Drawings Tuesday.' });
    const { suggestions = [] } = (await judge(TEXT)) ?? {};
    expect(suggestions.find(({ said }) => said === 'Drawings Tuesday.')).toMatchObject({ accepted: true });
    await sent();
    expect(await promises()).toMatchObject([{ text: 'Drawings' }]);
  });

  test.each(['downloadable', 'downloading', 'unavailable'])(
    'is not asked while it is %s: nothing is loaded',
    async (state) => {
      model(state, () => [0]);
      expect(await again()).toBeNull();
      expect(created).toEqual([]);
    },
  );

  test('is left alone where it is off, not there, or talks nonsense', async () => {
    expect(await again()).toBeNull();
    model('available', () => 'all of them!');
    expect(await again()).toBeNull();
    model('available', () => {
      throw new Error('gone');
    });
    expect(await again()).toBeNull();
    model('available', () => [0]);
    await saveSettings({ useBrowserModel: false }, NOW);
    expect(await again()).toBeNull();
    expect((await judge(TEXT))?.mayReconsider).toBe(false);
  });
});
