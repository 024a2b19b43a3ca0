import { findAll, isShown, textOf } from '../dom';
import type { SeenMessage } from '../page';
import { address, mailHandle } from './address';
import { findFirst } from './first';
import { legacyId, legacyOf, syncId, timeOf } from './ids';
import { evidenceIn, GMAIL } from './selectors';
import { ownText } from './text';

/** A message as it shows, and the addresses the reader goes on with. */
export interface ReadMessage {
  message: SeenMessage;
  sender: string | null;
  recipients: Recipient[] | null;
  /** Parts that every readable message has and this one lacks. */
  lacks: string[];
}
export interface Recipient {
  mail: string;
  name: string;
}

type Evidence = (element: Element) => boolean;

/** Names from a page are cut here. */
const LONGEST_NAME = 200;
const MOST_RECIPIENTS = 500;

/** Reads one message; `own`: the user's addresses, lower case. A folded message tells its sender only. */
export function messageOf(item: HTMLElement, own: ReadonlySet<string>): ReadMessage {
  const isOurs = evidenceIn(item);
  const isSender = (element: HTMLElement) => isOurs(element) && element.closest('.hb, .ajw') === null;
  const isOpen = isExpanded(item, isOurs);
  const from =
    findFirst(item, GMAIL.sender, (element) => isSender(element) && isShown(element)) ??
    findFirst(item, GMAIL.sender, isSender);
  const sender = address(from?.getAttribute('email'));
  const recipients = isOpen ? recipientsOf(item, isOurs) : null;
  const sync = syncId(findFirst(item, GMAIL.syncId, isOurs)?.getAttribute('data-message-id'));
  const id =
    legacyId(findFirst(item, GMAIL.legacyId, isOurs)?.getAttribute('data-legacy-message-id')) ?? legacyOf(sync);
  const body = isOpen ? bodyOf(item, isOurs) : null;
  const words = body ? ownText(body) : null;
  return {
    sender,
    recipients,
    lacks: lacking({ sender, recipients, id: id ?? sync, body, isOpen }),
    message: {
      id,
      otherIds: sync ? [sync] : [],
      state: isOpen ? 'expanded' : 'collapsed',
      from: { handle: sender ? mailHandle(sender) : null, name: nameOf(from, 'text') },
      to: recipients ? recipients.map(({ mail, name }) => ({ handle: mailHandle(mail), name })) : null,
      direction: directionOf(sender, recipients, own),
      at: timeOf(id),
      timeText: findFirst(item, GMAIL.time, isOurs)?.getAttribute('title')?.slice(0, LONGEST_NAME) ?? null,
      text: words ? words.text : null,
      hasQuote: words ? words.hasQuote : null,
      quoted: null,
      edited: false,
      clipped: isOpen && findFirst(item, GMAIL.clipped, isOurs) !== null,
      attachments: isOpen ? attachmentsOf(item, isOurs) : [],
    },
  };
}

function isExpanded(item: HTMLElement, isOurs: Evidence): boolean {
  const told = item.getAttribute('aria-expanded');
  if (told === 'true' || told === 'false') return told === 'true';
  if (item.matches('.kv, .ky')) return false;
  const body = bodyOf(item, isOurs);
  return item.matches('.h7') || (body !== null && isShown(body));
}

/** The first body of the message that no other body holds and no draft: what stands inside is a stranger's. */
function bodyOf(item: HTMLElement, isOurs: Evidence): HTMLElement | null {
  return findFirst(item, GMAIL.body, (body) => body.parentElement !== null && isOurs(body.parentElement));
}

/** Whom the header names ("to", copies included), null where there is no such line. */
function recipientsOf(item: HTMLElement, isOurs: Evidence): Recipient[] | null {
  const lines = findAll(item, GMAIL.recipientLine, isOurs);
  const line = lines.find(isShown) ?? lines[0];
  if (!line) return null;
  const recipients = new Map<string, Recipient>();
  for (const element of findAll(line, GMAIL.recipient)) {
    const mail = address(element.getAttribute('email'));
    if (mail && !recipients.has(mail)) recipients.set(mail, { mail, name: nameOf(element, 'attribute') });
    if (recipients.size >= MOST_RECIPIENTS) break;
  }
  return [...recipients.values()];
}

/** A sender's text is the whole name, a recipient's often only "Ines": there the attribute is the better source. */
function nameOf(element: HTMLElement | null, first: 'text' | 'attribute'): string {
  const attribute = element?.getAttribute('name')?.trim() ?? '';
  const name = first === 'text' ? textOf(element) || attribute : attribute || textOf(element);
  return name.slice(0, LONGEST_NAME);
}

/** Out, in, or to oneself: by addresses, never by names. Lower case only; dots and plus signs are kept. */
function directionOf(
  sender: string | null,
  recipients: Recipient[] | null,
  own: ReadonlySet<string>,
): SeenMessage['direction'] {
  if (!sender || !own.has(sender)) return 'in';
  const isToSelf = recipients !== null && recipients.length > 0 && recipients.every(({ mail }) => own.has(mail));
  return isToSelf ? 'self' : 'out';
}

function attachmentsOf(item: HTMLElement, isOurs: Evidence): string[] {
  return findAll(item, GMAIL.attachment, isOurs)
    .map(
      (card) =>
        textOf(findFirst(card, GMAIL.attachmentName, () => true)) || nameInUrl(card.getAttribute('download_url')),
    )
    .map((name) => name.slice(0, LONGEST_NAME))
    .filter(Boolean);
}

/** `application/pdf:invoice%201.pdf:https://…` */
function nameInUrl(download: string | null): string {
  const name = download?.split(':')[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function lacking(seen: {
  sender: string | null;
  recipients: Recipient[] | null;
  id: string | null;
  body: HTMLElement | null;
  isOpen: boolean;
}): string[] {
  const lacks: string[] = [];
  if (!seen.sender) lacks.push('sender');
  if (seen.isOpen && !seen.recipients) lacks.push('recipients');
  if (seen.isOpen && !seen.id) lacks.push('message id');
  if (seen.isOpen && !seen.body) lacks.push('body');
  return lacks;
}
