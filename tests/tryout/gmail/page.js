import { el } from '../shared/el.js';
import { answerSubject, compose } from './compose.js';
import { conversation } from './conversation.js';
import { decimal, fromToken, token } from './ids.js';
import { say } from './languages.js';
import { inFolder, list } from './list.js';
import { archive, own, threadOf, threads } from './mailbox.js';
import { notice } from './notice.js';
import { options, place } from './options.js';
import { send } from './send.js';

/** Visited views stay in the document, hidden; only the one in front has the role. */
const views = new Map();
const stage = el('div.nH');
const windows = el('div.no');
let front = null;
let folder = 'inbox';

export const parts = { stage, windows };

function bring(key, make) {
  const fresh = !views.has(key);
  if (fresh) {
    const view = make();
    const main = el(
      'div.BltHke.nH.oy8Mbf',
      { role: 'main', style: '' },
      el(
        'div.aeH',
        {},
        el(
          'div.D.E.G-atb',
          { gh: 'tm' },
          el('div.nH.aqK', {}, el('div.Cq.aqL', { gh: 'mtb' }, el('div.G-tF', {}, tools(view.thread)))),
        ),
      ),
      view.element,
    );
    const outer = el('div.nH', {}, main);
    views.set(key, { ...view, main, outer });
    stage.append(outer);
  }
  for (const [other, { outer, main }] of views) {
    outer.style.display = other === key ? '' : 'none';
    if (other === key) main.setAttribute('role', 'main');
    else main.removeAttribute('role');
  }
  front = views.get(key);
  return front;
}

function tools(thread) {
  const tool = (words, act) =>
    el('div.T-I.J-J5-Ji.T-I-ax7.L3', { role: 'button', tabindex: '0', 'aria-label': words, onclick: act }, words);
  return thread ? [tool(say('back'), () => goTo(folder)), tool(say('archive'), archiveOpen)] : [];
}

/** Moves to an address of this page: `inbox`, or `inbox/<token>`. */
export function goTo(hash) {
  location.hash = `#${hash}`;
}
export function openThread(id) {
  goTo(`${folder}/${token(threadOf(id)?.id ?? id)}`);
}

/** Shows what the address says: a list, a conversation, or both where the reading pane is on. */
export function route() {
  const [name, rest] = decodeURIComponent(location.hash.replace(/^#/, '') || 'inbox').split(/\/(?=[^/]*$)/);
  const id = place.popout ? fromToken(new URLSearchParams(location.search).get('th') ?? '') : rest && fromToken(rest);
  const thread = id ? threadOf(id) : undefined;
  folder = name === 'sent' ? 'sent' : 'inbox';
  if (thread && options.split && !place.popout) showBoth(thread);
  else if (thread) bring(`thread:${thread.id}`, () => threadView(thread));
  else showList();
  const unread = threads().filter((one) => !one.archived).length;
  document.title = `${thread ? thread.subject : `${say(folder)} (${unread})`} - ${own.email} - ${own.email.endsWith('kestrel.example') ? 'Kestrel Mail' : 'Gmail'}`;
}

function threadView(thread) {
  const view = conversation(thread, act);
  return { thread, view, element: el('div.nH.g.id', {}, view.element) };
}

function showList(chosen = null) {
  const shown = bring(`list:${folder}`, () => {
    const around = el('div.bGI', { role: 'presentation' });
    const pane = el('div.ao9', {}, el('div.apa'));
    if (options.split) around.append(el('div.Nu.S3.aZ6'), el('div.nH.aia', {}, el('div.ao8', {}, pane)));
    return { element: el('div.bGI.nH', {}, around), around, pane, view: null };
  });
  const rows = list(inFolder(threads(), folder), folder, chosen, (thread) => openThread(thread.id));
  if (options.split) shown.around.firstChild.replaceChildren(rows);
  else shown.around.replaceChildren(rows);
  if (!chosen) {
    shown.pane.replaceChildren(el('div.apa'));
    shown.view = null;
    shown.thread = null;
  }
  return shown;
}

function showBoth(thread) {
  const shown = showList(thread.id);
  if (shown.view?.id === thread.id) return;
  shown.view = conversation(thread, act);
  shown.thread = thread;
  shown.pane.replaceChildren(el('div.apa'), shown.view.element);
}

/** Reads the mailbox again: another tab, or a new mail. */
export function refresh() {
  for (const shown of views.values()) {
    if (!shown.view) continue;
    for (const message of threadOf(shown.view.id)?.messages ?? [])
      if (!shown.view.holds(message.hex)) shown.view.add(message);
  }
  if (!front?.view || options.split) showList(front?.view?.id ?? null);
}

const everyView = () => [...views.values()].flatMap(({ view }) => view ?? []);
const sending = {
  show: ({ threadId, message }, more) =>
    everyView().forEach((view) => {
      if (view.id === threadId) view.add({ ...message, ...more });
    }),
  sync: ({ message }) => everyView().forEach((view) => void view.sync(message)),
  takeBack: ({ message }) => everyView().forEach((view) => void view.takeBack(message.hex)),
  open: openThread,
  reopen: (draft) => {
    if (draft.thread && front?.view?.id !== draft.thread.id) {
      openThread(draft.thread.id);
      route();
    }
    write(draft);
  },
};

/** Opens a box to write in: a window at the bottom, or in the conversation for an answer. */
export function write({ kind = 'new', ...more } = {}) {
  const box = compose({ kind, ...more }, { onSend: (self, how) => send(self, how, sending) });
  if (kind === 'new') windows.prepend(box.element);
  else {
    const items = front.view.list.querySelectorAll('[role=listitem]');
    const inside = items[items.length - 1]?.querySelector('.G3 > div > div') ?? front.view.list;
    inside.append(el('div.gA.gt.adB', {}, box.element));
  }
  box.focus();
  return box;
}

/** The toolbar and the links under a conversation. */
function act(what, thread) {
  const now = threadOf(thread.id);
  const last = now.messages.at(-1);
  const to = what === 'forward' ? [] : last.from.email === own.email ? last.to : [last.from];
  write({ kind: what, thread: now, to, subject: answerSubject(what, thread.subject) });
}

export function replyToOpen(kind = 'reply') {
  if (front?.view) act(kind, front.thread);
}
export function archiveOpen() {
  if (!front?.thread) return;
  archive(front.thread.id);
  goTo(folder);
  notice(say('archived'), { undo: () => {}, seconds: 4 });
}
export function back() {
  goTo(folder);
}
export const opened = () => front?.view ?? null;

/** The address of the open conversation in a window of its own, and as a print. */
export function addresses(id) {
  return {
    popout: `${place.base}/popout?ver=1&search=inbox&th=${encodeURIComponent(`#thread-f:${decimal(id)}`)}&cvid=1`,
    print: `${place.base}/?ik=0000000000&view=pt&search=all&permthid=thread-f:${decimal(id)}&simpl=msg-f:${decimal(id)}`,
  };
}
