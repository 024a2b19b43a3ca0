import { people } from '../shared/people.js';
import { frame } from './frame.js';
import { say } from './languages.js';
import { onOtherTab, own, receive, threads } from './mailbox.js';
import { notice, noticeBox } from './notice.js';
import { options, place } from './options.js';
import { addresses, archiveOpen, goTo, opened, openThread, parts, refresh, replyToOpen, route, write } from './page.js';
import { print } from './print.js';
import { deliver, scheduled } from './send.js';
import { listenForShortcuts } from './shortcuts.js';

/** What Gmail's own scripts keep for the whole page: other extensions read language and mailbox from it. */
function globals() {
  const all = Array.from({ length: 20 }, () => null);
  all[4] = `gmail.${options.lang}`;
  all[9] = '0000000000';
  all[10] = own.email;
  all[17] = options.split ? [['p', ['bx_lab_1252', 'bx_spa', 'bx_spo'].map((setting) => [setting, '1'])]] : [];
  return all;
}
window.GLOBALS = globals();
window.GM_SPT_ENABLED = 'true';

function start() {
  document.documentElement.lang = options.lang;
  if (options.rtl) document.documentElement.dir = 'rtl';
  document.body.className = place.popout ? 'aAU xE Su' : 'aAU';
  document.body.classList.toggle('dark', options.dark);
  document.body.append(frame(parts.stage, parts.windows, write), noticeBox());
  window.addEventListener('hashchange', route);
  onOtherTab(refresh);
  listenForShortcuts();
  route();
}

/** For tests and the tour: what the world around the page does, and short cuts to its places. */
window.__sim = {
  people,
  own,
  options,
  threads,
  /** A conversation by its subject or id. */
  find: (text) => threads().find(({ id, subject }) => id === text || subject === text || subject.includes(text)),
  openThread: (text) => openThread(window.__sim.find(text).id),
  goTo,
  addresses: (text) => addresses(window.__sim.find(text).id),
  compose: (draft = {}) => void write(draft),
  reply: replyToOpen,
  archive: archiveOpen,
  expandAll: () => opened()?.expandAll(),
  /** Mail arrives. */
  receive: (mail) => {
    const filed = receive(mail);
    refresh();
    return filed;
  },
  /** The hour of every scheduled mail has come: the server sends them, without any notice. */
  sendScheduled: () => {
    for (const { content, threadId, draftId } of scheduled.splice(0)) deliver(content, threadId, draftId);
    refresh();
  },
  /** What a hostile page could show: the notice, without anything sent. */
  forgeNotice: () =>
    notice(say('sentNotice'), { undo: () => {}, view: () => {}, param: '#thread-a:r-1', seconds: options.undo }),
};

if (place.print) print();
else start();
