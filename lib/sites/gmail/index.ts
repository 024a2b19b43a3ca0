import type { Page, Sighting, Site } from '../page';
import { accountOf } from './account';
import { address } from './address';
import { composesOf } from './compose';
import { messageOf, type ReadMessage } from './message';
import { sentNoticeOf } from './notice';
import { counterpartsOf, namedLikeMe } from './people';
import { isGmail, placeOf } from './place';
import { readRows } from './rows';
import { type Thread, threadOf } from './thread';

/** Reads mail.google.com from its page alone: no page script, no request, no click. */
export const gmail: Site = {
  name: 'gmail',
  hosts: isGmail,
  account(document, url) {
    try {
      return accountOf(document, url);
    } catch {
      return null;
    }
  },
  read(document, url, own) {
    const { mount } = placeOf(url);
    try {
      return mount ? readPage(document, url, own) : emptyPage(false);
    } catch {
      // A page nobody foresaw is a normal day: the sidebar says that it cannot read it, nothing else happens.
      return { ...emptyPage(mount), missing: mount ? ['page'] : [] };
    }
  },
  rows(document, url, own) {
    try {
      return readRows(document, url, own);
    } catch {
      return [];
    }
  },
};

function emptyPage(mount: boolean): Page {
  return {
    site: 'gmail',
    account: null,
    mount,
    sentNotice: null,
    composes: [],
    sighting: null,
    overlays: [],
    pending: false,
    missing: [],
  };
}

function readPage(document: Document, url: string, own: readonly string[]): Page {
  const place = placeOf(url);
  const account = accountOf(document, url);
  const composes = composesOf(document);
  const page: Page = { ...emptyPage(true), account, composes, sentNotice: sentNoticeOf(document) };
  const thread = place.mail ? threadOf(document, place) : null;
  if (!thread) return page;
  const mine = new Set<string>();
  for (const one of [account, ...own.map(address), ...composes.map(({ from }) => from)]) if (one) mine.add(one);
  const drafts = new Set(composes.map(({ draftId }) => draftId));
  const isDraft = ({ message }: ReadMessage) => message.otherIds.some((id) => drafts.has(id));
  const readAll = () => thread.items.map((item) => messageOf(item, mine)).filter((one) => !isDraft(one));
  let messages = readAll();
  const alsoMine = namedLikeMe(messages, mine);
  if (alsoMine.length > 0) {
    for (const mail of alsoMine) mine.add(mail);
    messages = readAll();
  }
  return {
    ...page,
    sighting: sightingOf(thread, messages, mine, account),
    missing: missingOf(thread, messages, account),
  };
}

function sightingOf(
  thread: Thread,
  read: readonly ReadMessage[],
  mine: ReadonlySet<string>,
  account: string | null,
): Sighting {
  const messages = read.map(({ message }) => message);
  return {
    site: 'gmail',
    kind: 'conversation',
    account,
    url: urlOf(account, messages.findLast(({ id }) => id !== null)?.id ?? thread.threadId),
    subject: thread.subject,
    threadId: thread.threadId,
    permThreadId: thread.permThreadId,
    ...counterpartsOf(read, mine),
    messages,
    hiddenCount: thread.hiddenCount,
  };
}

/** Where to come back to: by the mailbox's address, since `/u/<n>/` changes, and by the message, found in every folder. */
function urlOf(account: string | null, id: string | null): string {
  const mailbox = account ? `?authuser=${encodeURIComponent(account).replace('%40', '@')}` : '';
  return `https://mail.google.com/mail/${mailbox}${id ? `#all/${id}` : ''}`;
}

/** Required parts the page lacks. What only some messages lack is a strange message; what all lack is a changed Gmail. */
function missingOf(thread: Thread, messages: readonly ReadMessage[], account: string | null): string[] {
  const missing: string[] = [];
  if (!account) missing.push('account');
  if (!thread.heading) missing.push('subject');
  if (!thread.threadId) missing.push('thread id');
  if (messages.length + thread.hiddenCount === 0) missing.push('messages');
  const open = messages.filter(({ message }) => message.state === 'expanded');
  if (messages.length > 0 && messages.every(({ lacks }) => lacks.includes('sender'))) missing.push('sender');
  for (const part of ['recipients', 'message id', 'body']) {
    if (open.length > 0 && open.every(({ lacks }) => lacks.includes(part))) missing.push(part);
  }
  return missing;
}
