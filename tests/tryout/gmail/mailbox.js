import { accounts } from '../shared/people.js';
import { clientId, idAt, timeOf } from './ids.js';
import { seed } from './seed.js';

/** The open mailbox, told by the server in the head of the page. */
export const own = accounts.find(({ email }) => email === document.documentElement.dataset.mailbox) ?? accounts[0];
delete document.documentElement.dataset.mailbox;

const key = `mailbox:${own.email}`;

/** What changed since the mailbox was made: `{ born, added: [{ threadId, subject, message }], archived }`. */
function saved() {
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (kept) return kept;
  const fresh = { born: Date.now(), added: [], archived: [] };
  localStorage.setItem(key, JSON.stringify(fresh));
  return fresh;
}

/** All conversations, newest first, with what was sent and received since. */
export function threads() {
  const { born, added, archived } = saved();
  const all = new Map(seed(own.email, born).map((one) => [one.id, one]));
  for (const { threadId, subject, message } of added) {
    const one = all.get(threadId) ?? {
      id: threadId,
      subject,
      messages: [],
      fromClient: message.client !== undefined,
      folded: 0,
    };
    all.set(threadId, { ...one, messages: [...one.messages, message], at: timeOf(message.hex) });
  }
  return [...all.values()].map((one) => ({ ...one, archived: archived.includes(one.id) })).sort((a, b) => b.at - a.at);
}

/** The conversation with that id, or the one that holds a message with it. */
export function threadOf(id) {
  return threads().find((one) => one.id === id || one.messages.some(({ hex }) => hex === id));
}

function change(by) {
  const now = saved();
  by(now);
  localStorage.setItem(key, JSON.stringify(now));
}

/**
 * Files a message on the "server". `threadId` null starts a conversation. `client` is the sender's own id for it, null
 * for mail from others. Answers the filed message and its thread's id.
 */
export function file({ threadId, subject, message, at = Date.now() }) {
  const filed = { ...message, hex: idAt(at) };
  const id = threadId ?? filed.hex;
  change((box) => box.added.push({ threadId: id, subject, message: filed }));
  return { threadId: id, message: filed };
}

/** Takes a sent message back, as Undo does. */
export function unfile(hex) {
  change((box) => {
    box.added = box.added.filter(({ message }) => message.hex !== hex);
  });
}

export function archive(id) {
  change((box) => box.archived.push(id));
}

/** Somebody writes to the user: for tests and the tour. `threadId` null for a new conversation. */
export function receive({ from, to = [own], cc = [], subject = '(no subject)', text = [], threadId = null, at }) {
  return file({ threadId, subject, message: { from, to, cc, text: [text].flat() }, at });
}

/** A new draft's id, as the page shows it: `#msg-a:r-…`. */
export function newDraftId() {
  return `#msg-a:${clientId()}`;
}

/** Calls back when another tab changed this mailbox. */
export function onOtherTab(changed) {
  window.addEventListener('storage', (event) => event.key === key && changed());
}
