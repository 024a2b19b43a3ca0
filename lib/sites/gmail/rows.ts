import { findAll, fold, isShown, textOf } from '../dom';
import type { SeenRow } from '../page';
import { accountOf } from './account';
import { address, mailHandle } from './address';
import { findFirst } from './first';
import { legacyId, legacyOf, syncId, timeOf } from './ids';
import { isRewritten, plainName } from './names';
import { isMeWord } from './people';
import { placeOf } from './place';
import { GMAIL, isEvidence } from './selectors';

/** A longer list is not one that Gmail shows. */
const MOST_ROWS = 200;
const LONGEST = 200;

/** Who is named in a row, in its order. */
interface Named {
  mail: string;
  name: string;
  /** Shown in bold: somebody whose message was not read yet. */
  bold: boolean;
}
/** What a row says of the people in it. */
interface Cast {
  named: Named[];
  /** How many messages there are; null where only one is, and where it is not told. */
  count: number | null;
  /** "Ada .. Ben": somebody is left out. */
  elided: boolean;
  /** "To: Ada": the people are those it went to. */
  toThem: boolean;
  /** Other words before the names; in some languages "To" stands without a colon. */
  before: boolean;
  /** Other words behind the names: a draft, a mail that is not sent yet. */
  behind: boolean;
}

/**
 * The rows of the inbox, the Sent list, a label or a search that is on screen, in page order: whom they name, the newest
 * message, and who wrote it where the row tells. Mail text, hidden views, drafts, chats and advertisements tell nothing.
 */
export function readRows(document: Document, url: string, own: readonly string[]): SeenRow[] {
  const list = listAt(url);
  if (list === 'none') return [];
  const mine = new Set<string>();
  for (const one of [accountOf(document, url), ...own.map(address)]) if (one) mine.add(one);
  const shown = findAll(document, GMAIL.list, (element) => isShown(element) && isEvidence(element));
  const conversations = shown.flatMap(conversationsIn).slice(0, MOST_ROWS);
  const casts = conversations.map(castOf);
  const meWords = new Set(casts.flatMap(({ named }) => named.filter(({ mail }) => mine.has(mail)).map(nameOf)));
  const isMine = ({ mail, name }: Named) => mine.has(mail) || (meWords.has(name) && isMeWord(name));
  return conversations.flatMap((parts, at) => rowOf(parts, casts[at] as Cast, list, isMine) ?? []);
}

const nameOf = ({ name }: Named) => name;

/** What kind of list the address opens: one of the user's own mail, any other, or none that tells of mail. */
function listAt(url: string): 'sent' | 'any' | 'none' {
  if (!placeOf(url).mail) return 'none';
  const hash = decoded(new URL(url).hash).toLowerCase();
  if (/^#(?:drafts|scheduled|outbox|spam|trash|chats)(?:\/|$)/u.test(hash)) return 'none';
  return /^#sent(?:\/|$)/u.test(hash) || /^#search\/.*\bin:sent\b/u.test(hash) ? 'sent' : 'any';
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/\+/gu, ' '));
  } catch {
    return hash;
  }
}

/** The table rows of each conversation: one, or three where the reading pane stands beside the list. */
function conversationsIn(list: HTMLElement): HTMLElement[][] {
  const conversations: HTMLElement[][] = [];
  for (const row of findAll(list, GMAIL.row)) {
    if (findFirst(row, GMAIL.rowPeople, () => true)) conversations.push([row]);
    else conversations.at(-1)?.push(row);
  }
  return conversations;
}

function rowOf(
  parts: HTMLElement[],
  cast: Cast,
  list: 'sent' | 'any',
  isMine: (one: Named) => boolean,
): SeenRow | null {
  const others = cast.named.filter((one) => !isMine(one) && !isRewritten(one.name));
  if (others.length === 0) return null;
  const id = idIn(parts);
  const at = timeOf(id);
  const row = { id, threadId: threadIn(parts), at, subject: subjectIn(parts) };
  const isToThem = cast.toThem || (list === 'sent' && !cast.named.some(isMine));
  if (isToThem) {
    // Beside a later answer of theirs the row still shows when the user's own mail went.
    const isMyMail = list === 'sent' && !cast.behind && !contradicts(timeTextIn(parts), at);
    return { ...row, from: isMyMail ? 'me' : 'unknown', people: peopleOf(others) };
  }
  const last = lastWriter(cast, parts);
  if (!last || isRewritten(last.name)) return { ...row, from: 'unknown', people: peopleOf(others) };
  return isMine(last)
    ? { ...row, from: 'me', people: peopleOf(others) }
    : { ...row, from: 'them', people: peopleOf([last]) };
}

/**
 * Names stand in the order in which people first wrote, so the last one wrote last only where each wrote once. What was
 * not read yet is newest, and its writer stands in bold.
 */
function lastWriter({ named, count, elided, before, behind }: Cast, parts: HTMLElement[]): Named | null {
  const [first] = named;
  if (first && !elided && named.every(({ mail }) => mail === first.mail)) return first;
  const unread = parts.some((part) => part.matches('.zE'));
  const bold = named.filter((one) => one.bold);
  const [only] = bold;
  if (unread && only && bold.length < named.length && bold.every(({ mail }) => mail === only.mail)) return only;
  return !elided && !before && !behind && count === named.length ? (named.at(-1) ?? null) : null;
}

function peopleOf(named: readonly Named[]): SeenRow['people'] {
  const people = new Map<string, SeenRow['people'][number]>();
  for (const { mail, name } of named) {
    if (!people.has(mail)) people.set(mail, { handle: mailHandle(mail), name: plainName(name) || mail });
  }
  return [...people.values()];
}

function castOf(parts: HTMLElement[]): Cast {
  const cell = parts.map((part) => findFirst(part, GMAIL.rowPeople, () => true)).find((found) => found !== null);
  const named: Named[] = [];
  let before = '';
  let behind = '';
  for (const { text, person } of cell ? piecesOf(cell) : []) {
    if (person) named.push(person);
    else if (named.length === 0) before += text;
    else behind += text;
  }
  return {
    named,
    count: numberIn(behind),
    elided: /\.\.|…|‥/u.test(before + behind),
    toThem: /[:：]$/u.test(fold(before)),
    before: /\p{L}/u.test(before),
    behind: /\p{L}/u.test(behind),
  };
}

/** The names in a cell and the words between them, in order. */
function piecesOf(cell: HTMLElement): { text: string; person: Named | null }[] {
  const pieces: { text: string; person: Named | null }[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) pieces.push({ text: node.nodeValue ?? '', person: null });
    if (node.nodeType !== 1 || (node as Element).matches('.afn')) return;
    const element = node as HTMLElement;
    const mail = address(element.getAttribute('email'));
    if (!mail) return node.childNodes.forEach(walk);
    const name = (element.getAttribute('name')?.trim() || textOf(element)).slice(0, LONGEST);
    pieces.push({ text: '', person: { mail, name, bold: element.matches('.zF') } });
  };
  cell.childNodes.forEach(walk);
  return pieces;
}

/** The last number of a text, whatever digits it is written in. */
function numberIn(text: string): number | null {
  const [last] = plainDigits(text).match(/\d{1,4}(?!.*\d)/su) ?? [];
  return last === undefined ? null : Number(last);
}

/** Latin digits for those of any script: each script's ten stand in one block that begins with its zero. */
function plainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const value = zero;
    while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(value - zero);
  });
}

/**
 * Does the time shown, in whatever language, stand for another moment than the newest message's? Only minutes are
 * compared, within the quarter of an hour by which zones differ.
 */
function contradicts(timeText: string, at: number | null): boolean {
  if (at === null) return false;
  const clocks = [...plainDigits(timeText).matchAll(/(?<!\d)\d{1,2}\s?[:.h時时시]\s?(\d{2})(?!\d)/gu)];
  const minute = Math.floor(at / 60_000) % 15;
  return clocks.length > 0 && !clocks.some(([, minutes]) => Number(minutes) % 15 === minute);
}

function idIn(parts: HTMLElement[]): string | null {
  return (
    attributeIn(parts, 'rowLastId', 'data-legacy-last-non-draft-message-id', legacyId) ??
    attributeIn(parts, 'rowLastId', 'data-legacy-last-message-id', legacyId)
  );
}

function threadIn(parts: HTMLElement[]): string | null {
  return (
    attributeIn(parts, 'rowThreadId', 'data-legacy-thread-id', legacyId) ??
    attributeIn(parts, 'rowSyncId', 'data-thread-id', (text) => legacyOf(syncId(text)))
  );
}

function attributeIn(
  parts: HTMLElement[],
  part: 'rowLastId' | 'rowThreadId' | 'rowSyncId',
  name: string,
  read: (text: string | null) => string | null,
): string | null {
  for (const row of parts) {
    const fits = (element: HTMLElement) => read(element.getAttribute(name)) !== null;
    const found = fits(row) ? row : findFirst(row, GMAIL[part], fits);
    if (found) return read(found.getAttribute(name));
  }
  return null;
}

function subjectIn(parts: HTMLElement[]): string {
  const found = parts.map((part) => findFirst(part, GMAIL.rowSubject, () => true)).find((one) => one !== null);
  return textOf(found).slice(0, LONGEST);
}

function timeTextIn(parts: HTMLElement[]): string {
  const found = parts.map((part) => findFirst(part, GMAIL.rowTime, () => true)).find((one) => one !== null);
  return (found?.getAttribute('title') ?? '').slice(0, LONGEST);
}
