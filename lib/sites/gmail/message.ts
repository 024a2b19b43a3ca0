import { type Candidate, findAll, isShown, textOf } from '../dom';
import type { SeenMessage } from '../page';
import { address, mailHandle } from './address';
import { findFirst } from './first';
import { legacyId, legacyOf, messageSyncId, timeOf } from './ids';
import { evidenceIn, GMAIL, insideIn } from './selectors';
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
  const isOpen = isExpanded(item);
  const from =
    findFirst(item, GMAIL.sender, (element) => isSender(element) && isShown(element)) ??
    findFirst(item, GMAIL.sender, isSender);
  const sender = address(from?.getAttribute('email'));
  const recipients = isOpen ? recipientsOf(item, isOurs) : null;
  const sync = attributeOf(item, GMAIL.syncId, 'data-message-id', messageSyncId, isOurs);
  const id = attributeOf(item, GMAIL.legacyId, 'data-legacy-message-id', legacyId, isOurs) ?? legacyOf(sync);
  const body = isOpen ? bodyOf(item) : null;
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
      timeText: timeTextOf(findFirst(item, GMAIL.time, isOurs)),
      text: words ? words.text : null,
      hasQuote: words ? words.hasQuote : null,
      quoted: null,
      edited: false,
      clipped: isOpen && findFirst(item, GMAIL.clipped, insideIn(item)) !== null,
      attachments: isOpen ? attachmentsOf(item, isOurs) : [],
    },
  };
}

/** The first attribute that `read` understands, on the message itself or on one of its parts. */
function attributeOf(
  item: HTMLElement,
  candidates: readonly Candidate[],
  name: string,
  read: (text: string | null) => string | null,
  isOurs: Evidence,
): string | null {
  const own = read(item.getAttribute(name));
  if (own) return own;
  const part = findFirst(item, candidates, (element) => isOurs(element) && read(element.getAttribute(name)) !== null);
  return part ? read(part.getAttribute(name)) : null;
}

function timeTextOf(time: HTMLElement | null): string | null {
  return (time?.getAttribute('title') || time?.getAttribute('alt') || null)?.slice(0, LONGEST_NAME) ?? null;
}

function isExpanded(item: HTMLElement): boolean {
  const told = item.getAttribute('aria-expanded');
  if (told === 'true' || told === 'false') return told === 'true';
  if (item.matches('.kv, .ky')) return false;
  const body = bodyOf(item);
  return item.matches('.h7') || (body !== null && isShown(body));
}

/**
 * The first body of the message that no other body holds and no draft: what stands inside is a stranger's. A translated
 * message has two, one of them hidden.
 */
function bodyOf(item: HTMLElement): HTMLElement | null {
  const isInside = insideIn(item);
  const isBody = (body: HTMLElement) => body.parentElement !== null && isInside(body.parentElement);
  return findFirst(item, GMAIL.body, (body) => isBody(body) && isShown(body)) ?? findFirst(item, GMAIL.body, isBody);
}

/** Whom the header names ("to", copies included, each perhaps on a line of its own), null where there is no such line. */
function recipientsOf(item: HTMLElement, isOurs: Evidence): Recipient[] | null {
  const lines = findAll(item, GMAIL.recipientLine, isOurs);
  const shown = lines.filter(isShown);
  if (lines.length === 0) return null;
  const recipients = new Map<string, Recipient>();
  for (const element of (shown.length > 0 ? shown : lines).flatMap((line) => findAll(line, GMAIL.recipient))) {
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
