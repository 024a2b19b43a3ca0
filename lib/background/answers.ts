/**
 * Every request of `lib/messages.ts` and its answer. Each is checked before it is answered; requests marked "own pages"
 * are answered for our own pages only. Errors are thrown with one line a person can read, and logged with the request.
 */
import { type Browser, browser } from 'wxt/browser';
import { answer, type Requests } from '@/lib/messages';
import { checked } from '@/lib/schemas';
import * as store from '@/lib/store';
import { asked } from './asked';
import { changed } from './changed';
import { readBeside, stillOffered } from './inMail';
import { judgeSoon } from './letters';
import { panelState, rememberTab, tabState } from './panel';
import { openPlace } from './places';
import { rememberedRows, rememberRows, sieveRows } from './rows';
import { seen } from './seen';
import { judgeDraft, reconsiderDraft } from './words';

type Name = keyof Requests;
type Data<N extends Name> = Parameters<Requests[N]>[0];
type Answer<N extends Name> = ReturnType<Requests[N]>;
export type Sender = Pick<Browser.runtime.MessageSender, 'origin' | 'url' | 'tab' | 'documentId'>;
type Answers = { [N in Name]: (data: Data<N>, now: number, sender: Sender) => Promise<Answer<N>> };

/** Export, erase and settings of the whole, and lists of everybody, are not for a script that stands in a page. */
const OWN_PAGES: ReadonlySet<Name> = new Set([
  'suggestedBeside',
  'agenda',
  'search',
  'quickAdd',
  'panel',
  'settings',
  'saveSettings',
  'closeDay',
  'absence',
  'inside',
  'goAway',
  'comeBack',
  'wasHere',
  'meanwhile',
  'closeOut',
  'whoWaits',
  'followMany',
]);
const PAGES: Record<string, string> = { 'https://mail.google.com': 'gmail', 'https://www.linkedin.com': 'linkedin' };

const answers: Answers = {
  status: async (data, now, { tab, documentId }) => {
    const known = await tabState(tab?.id);
    const { status, switched } = await store.status(data, now);
    const same = known?.site === data.site && known.account === data.account && known.documentId === documentId;
    await rememberTab(tab?.id, { ...data, documentId, seen: same ? known.seen : null, read: same ? known.read : null });
    return switched ? changed(status) : status;
  },
  switchOn: async (data, now) => changed(await store.switchOn(data, now)),
  see: async (data, now, { tab, documentId }) => {
    const settings = await store.loadSettings();
    const { sighting, missing } = data;
    if (!store.isReadable(sighting.site, sighting.account, settings)) return null;
    const { site, account } = sighting;
    const before = await tabState(tab?.id);
    const read = before?.seen?.sighting.url === sighting.url ? (before.read ?? null) : null;
    await rememberTab(tab?.id, { site, account, documentId, seen: { sighting, missing }, read });
    await store.noteMissing(sighting.site, missing, now);
    const { view, changed: stored } = await seen(data, settings, now);
    judgeSoon(sighting);
    // In the page the sidebar asks by itself.
    if (view?.card && store.standsInPanel(site, settings))
      void readBeside(tab?.id, { sighting, contactId: view.card.contactId }, settings, now);
    return stored ? changed(view) : view;
  },
  leave: async ({ site }, _now, { tab }) => {
    const known = await tabState(tab?.id);
    if (known?.seen) await rememberTab(tab?.id, { ...known, site, seen: null });
    return null;
  },
  rows: async ({ account, rows }, now, { tab }) => {
    const settings = await store.loadSettings();
    if (!store.isReadable('gmail', account, settings)) return true;
    await rememberRows(tab?.id, { account, rows }, settings);
    return (await store.rowsSeen({ account, rows }, settings, now)) ? changed(true) : true;
  },
  sending: async (data, now, { tab }) => {
    const { seen } = (await tabState(tab?.id)) ?? {};
    const settings = await store.loadSettings();
    const inThread = seen && data.threadId !== null && seen.sighting.threadId === data.threadId;
    const answered = inThread ? store.answeredIn(seen.sighting, data.to, settings) : [];
    await store.noteSending(data, answered, now);
    return changed(null);
  },
  sentMessage: async ({ sighting, at }, now) => {
    const settings = await store.loadSettings();
    if (!store.isReadable(sighting.site, sighting.account, settings)) return null;
    return (await store.sentMessage(sighting, at, now)) ? changed(null) : null;
  },

  follow: async (data, now) => changed(await store.followAndRead(data, now)),
  followInstead: async ({ contactId }, now) => changed(await store.followInstead(contactId, now)),
  whoWaits: async () => {
    const settings = await store.loadSettings();
    const told = await rememberedRows(settings);
    return { people: await store.waitsHere(told, settings), seen: told.length > 0 };
  },
  followMany: async ({ people }, now) => changed(await store.followMany(people, now)),
  unfollow: async ({ contactId }, now) => changed(await store.unfollow(contactId, now)),
  forget: async ({ contactId }, now) => changed(await store.forget(contactId, now)),
  editAll: async ({ contactId, changes }, now) => changed(await store.editAll(contactId, changes, now)),
  edit: async ({ contactId, field, value }, now) => changed(await store.edit(contactId, field, value, now)),
  log: async (data, now) => changed(await store.log(data, now)),
  relog: async (data, now) => changed(await store.relog(data, now)),
  withdraw: async ({ interactionId }, now) => changed(await store.withdraw(interactionId, now)),
  promise: async (data, now) => changed(await store.promise(data, now)),
  settle: async (data, now) => changed(await store.settle(data, now)),
  move: async (data, now) => changed(await store.move(data, now)),
  snooze: async (data, now) => changed(await store.snooze(data, now)),
  removePromise: async ({ commitmentId }, now) => changed(await store.removePromise(commitmentId, now)),
  meetingOver: async (data, now) => changed(await store.meetingOver(data, now)),
  prepNote: async (data, now) => changed(await store.prepNote(data, now)),
  note: async (data, now) => changed(await store.note(data, now)),
  noAnswerNeeded: async ({ contactId }, now) => changed(await store.noAnswerNeeded(contactId, now)),
  snoozeStep: async (data, now) => changed(await store.snoozeStep(data, now)),
  mailAnyway: async ({ contactId }, now) => changed(await store.mailAnyway(contactId, now)),
  moreSteps: async ({ contactId }, now) => changed(await store.moreSteps(contactId, now)),
  stillFits: async ({ contactId }, now) => changed(await store.stillFits(contactId, now)),
  choosePlan: async (data, now) => changed(await store.choosePlan(data, now)),
  outcome: async (data, now) => changed(await store.outcome(data, now)),
  permission: async (data, now) => changed(await store.permission(data, now)),
  addHandle: async (data, now) => changed(await store.addHandle(data, now)),
  link: async (data, now) => changed(await store.link(data, now)),
  unlink: async (data, now) => changed(await store.unlink(data, now)),
  undo: async ({ undoId }, now) => changed(await store.undo(undoId, now)),
  readDue: async ({ words }, now) => store.sayReading(words, await store.loadSettings(), now),

  compose: async (data, now) => judgeDraft(data, await store.loadSettings(), now),
  reconsider: async (data, now) => reconsiderDraft(data, await store.loadSettings(), now),
  acceptSuggestion: async (data, now) => ((await store.acceptSuggestion(data, now)) ? changed(null) : null),
  dropSuggestion: (data, now) => store.dropSuggestion(data, now),
  suggested: async ({ sighting, contactId }, now, { tab }) => {
    const settings = await store.loadSettings();
    const found = await readBeside(tab?.id, { sighting, contactId }, settings, now);
    return stillOffered(found, contactId, settings, now);
  },
  suggestedBeside: async ({ tabId, contactId }, now) => {
    const { read } = (await tabState(tabId)) ?? {};
    return read?.contactId === contactId ? stillOffered(read.found, contactId, await store.loadSettings(), now) : [];
  },
  dismiss: ({ id }, now) => store.dismiss(id, now),

  join: async (data, now) => changed(await store.join(data, now)),
  notSame: async ({ contactId, handle }, now) => changed(await store.notSame(contactId, handle, now)),

  card: async ({ contactId }, now) => store.card(contactId, await store.loadSettings(), now),
  agenda: async (_data, now) => store.agenda(await store.loadSettings(), now),
  search: async ({ words }) => store.search(words),
  closeDay: async (_data, now) => changed(await store.closeDay(await store.loadSettings(), now)),
  absence: async (_data, now) => {
    const settings = await store.loadSettings();
    await store.noteAwake(settings, now);
    return store.absence(settings, now);
  },
  inside: async (data) => store.inside(data, await store.loadSettings()),
  goAway: async (data, now) => changed(await store.goAway(data, now)),
  comeBack: async (_data, now) => changed(await store.comeBack(now)),
  wasHere: async (_data, now) => changed(await store.wasHere(now)),
  meanwhile: async (data, now) => changed(await store.meanwhile(data, now)),
  closeOut: async (_data, now) => changed(await store.closeOut(now)),
  quickAdd: async ({ text, metAt }, now) => changed(await store.quickAdd(text, now, metAt)),
  open: async ({ contactId, url }) => {
    const place = url ?? (await store.contact(contactId))?.lastUrl;
    return { opened: place ? await openPlace(place) : false };
  },
  hide: async ({ until }, now) => {
    await store.saveSettings({ hiddenUntil: until }, now);
    return changed(null);
  },

  panel: ({ tabId, chosen }, now) => panelState(tabId, chosen, now),
  settings: () => store.loadSettings(),
  saveSettings: async (data, now) => {
    const settings = await store.saveSettings(data, now);
    await sieveRows(settings);
    return changed(settings);
  },
  sidebar: async ({ width, collapsed }, now) => {
    await store.saveSettings(
      { ...(width !== null && { sidebarWidth: width }), ...(collapsed !== null && { sidebarCollapsed: collapsed }) },
      now,
    );
    return null;
  },
  contact: ({ contactId }) => store.contact(contactId),
};

/** Listens for every request; to be called synchronously when the background starts. */
export function answerAll(): void {
  for (const name of Object.keys(answers) as Name[]) {
    answer(name, ({ data, sender }) => reply(name, data, sender) as never);
  }
}

/** Answers one request: asked by whom it may be, of the right shape. Throws one line otherwise; then nothing is stored. */
export async function reply<N extends Name>(name: N, data: unknown, sender: Sender): Promise<Answer<N>> {
  asked();
  try {
    const place = placeOf(sender);
    if (place === null || (place !== 'own' && OWN_PAGES.has(name))) throw new Error(`Not answered here: ${name}`);
    const request = checked(name, data) as Data<N>;
    const site = siteOf(request);
    if (place !== 'own' && site && site !== place) throw new Error(`${name}: this page speaks for ${place} only`);
    return await answers[name](request, Date.now(), sender);
  } catch (problem) {
    console.error(`[kept] ${name}:`, problem);
    store.openAgain();
    throw readable(problem);
  }
}

/** Whose request it is: of one of our own pages, of a site, or of nobody we know (null). */
function placeOf({ origin, url }: Sender): string | null {
  const from = origin ?? (url ? new URL(url).origin : '');
  if (from && from === new URL(browser.runtime.getURL('/')).origin) return 'own';
  return PAGES[from] ?? null;
}

function siteOf(request: object): string | null {
  const { site, sighting } = request as { site?: string; sighting?: { site: string } | null };
  return site ?? sighting?.site ?? null;
}

/** Chromium's names for a disk that is really full: only the quota has a name of its own. */
const UNWRITTEN = ['AbortError', 'UnknownError', 'DatabaseClosedError'];

/** One line for people; a full disk has its own. Nothing was stored: every change is one transaction. */
function readable(problem: unknown): Error {
  const error = problem as { name?: string; message?: string; inner?: { name?: string } };
  const names = [error.name ?? '', error.inner?.name ?? ''];
  if (names.includes('QuotaExceededError')) {
    return new Error('The disk is full: nothing was stored, nothing was lost. Free some space and try again.');
  }
  if (names.some((name) => UNWRITTEN.includes(name))) {
    return new Error('The browser could not write to the disk: nothing was stored. Is it full? Try again in a minute.');
  }
  if (error.name === 'Error' && error.message) return new Error(error.message.split('\n')[0]);
  return new Error('This did not work and nothing was stored. Try again.');
}
