/** Compares what the Gmail reader tells about a page with the truth written down for it. Runs in Node and in a browser. */
import { fold } from '@/lib/sites/dom';
import type { Compose, Page, SeenMessage } from '@/lib/sites/page';

export interface GmailTruthMessage {
  state?: 'expanded' | 'collapsed';
  fromName?: string | null;
  fromEmail?: string | null;
  to?: { name: string; email: string }[] | null;
  dateTitle?: string | null;
  dateUtc?: string | null;
  legacyMessageId?: string | null;
  messageId?: string | null;
  direction?: 'inbound' | 'outbound' | 'self';
  bodyStartsWith?: string | null;
  bodyHasQuote?: boolean | null;
  clipped?: boolean;
  attachments?: string[];
}
export interface GmailTruthCompose {
  kind?: string;
  draftId?: string | null;
  threadId?: string | null;
  from_?: string | null;
  to?: string[];
  cc?: string[];
  subject?: string | null;
  bodyStartsWith?: string | null;
}
export interface GmailTruth {
  mount?: boolean;
  threadOpen?: boolean;
  ownAccount?: string | null;
  subject?: string | null;
  legacyThreadId?: string | null;
  permThreadId?: string | null;
  hiddenCount?: number;
  messages?: GmailTruthMessage[];
  counterparts?: string[];
  viaGroup?: boolean;
  sentToast?: boolean;
  composeOpen?: GmailTruthCompose[];
}
/** One case of an `expected.json` of Gmail pages. */
export interface GmailCase {
  id: string;
  url: string;
  aliases: string[];
  /** The keys of `expect` that must hold; the others are information. */
  strict: string[];
  ownAccountMayBeNull: boolean;
  expect: GmailTruth;
  /** Words that the reader may tell nowhere but in the text of a message. */
  mustNotContain?: string[];
  nonGoal?: boolean;
}

type Check = (truth: GmailTruth, page: Page, testCase: GmailCase) => string[];

const DIRECTIONS = { inbound: 'in', outbound: 'out', self: 'self' };

const CHECKS: Record<string, Check> = {
  mount: (truth, page) => same('mount', truth.mount, page.mount),
  threadOpen: (truth, page) => same('threadOpen', truth.threadOpen, page.sighting !== null),
  ownAccount: (truth, page, { ownAccountMayBeNull }) =>
    page.account === null && ownAccountMayBeNull ? [] : same('ownAccount', truth.ownAccount ?? null, page.account),
  subject: (truth, page) => same('subject', truth.subject ?? null, page.sighting?.subject ?? null),
  legacyThreadId: (truth, page) =>
    same('legacyThreadId', truth.legacyThreadId ?? null, page.sighting?.threadId ?? null),
  permThreadId: (truth, page) => same('permThreadId', truth.permThreadId ?? null, page.sighting?.permThreadId ?? null),
  hiddenCount: (truth, page) => same('hiddenCount', truth.hiddenCount, page.sighting?.hiddenCount ?? 0),
  messages: (truth, page) => inOrder('messages', truth.messages ?? [], page.sighting?.messages ?? [], checkMessage),
  counterparts: (truth, page) => same('counterparts', truth.counterparts, page.sighting?.people.map(mailOf) ?? []),
  viaGroup: (truth, page) => same('viaGroup', truth.viaGroup, page.sighting?.group ?? false),
  sentToast: (truth, page) => same('sentToast', truth.sentToast, page.sentNotice !== null),
  composeOpen: (truth, page) => inOrder('composeOpen', truth.composeOpen ?? [], page.composes, checkCompose),
};

/** The keys of `expect` that can be compared. */
export const GMAIL_KEYS: readonly string[] = Object.keys(CHECKS);

const INFORMATION =
  'id file html kind year view fragment source url aliases strict ownAccountMayBeNull expect notes mustNotContain nonGoal'.split(
    ' ',
  );
const INFORMATION_EXPECTED =
  'promises listRows accountMenu sidePanel attachmentNames delegated missing mustNotContain mayReport nonGoal notes'.split(
    ' ',
  );
const MESSAGE =
  'index state fromName fromEmail to dateTitle dateUtc legacyMessageId messageId direction bodyStartsWith bodyHasQuote clipped attachments notes'.split(
    ' ',
  );
const COMPOSE = 'index kind draftId threadId from_ to cc subject bodyStartsWith notes'.split(' ');

/** Keys of a case that nobody here knows, by their place. `…MayBe` belongs to the key it speaks of. */
export function gmailUnknown(testCase: Record<string, unknown>): string[] {
  const expect = (testCase.expect ?? {}) as Record<string, unknown>;
  return [
    ...strangers('', testCase, INFORMATION),
    ...strangers('expect.', expect, [...GMAIL_KEYS, ...INFORMATION_EXPECTED]),
    ...listed(expect.messages).flatMap((one) => strangers('expect.messages[].', one, MESSAGE)),
    ...listed(expect.composeOpen).flatMap((one) => strangers('expect.composeOpen[].', one, COMPOSE)),
  ].filter((key, at, all) => all.indexOf(key) === at);
}

/** The keys of an object that are not among those known. */
export function strangers(where: string, one: object, known: readonly string[]): string[] {
  return Object.keys(one)
    .filter((key) => !known.includes(key) && !known.includes(key.replace(/MayBe$/u, '')))
    .map((key) => where + key);
}

function listed(value: unknown): object[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

/** One readable line for each strict key that does not hold; an empty list where all do. */
export function checkGmail(testCase: GmailCase, page: Page): string[] {
  const { expect } = testCase;
  const extra = expect as GmailTruth & { mustNotContain?: string[]; nonGoal?: boolean };
  if (testCase.nonGoal || extra.nonGoal) return [];
  const misses = [...(testCase.mustNotContain ?? []), ...(extra.mustNotContain ?? [])]
    .filter((text) => tells(page, text))
    .map((text) => `must not contain "${text}"`);
  for (const key of testCase.strict) {
    const check = CHECKS[key];
    if (!check) misses.push(`strict "${key}" cannot be compared`);
    else if (key in expect) misses.push(...checkAll(check, key, page, testCase));
  }
  return misses;
}

/** `<key>MayBe` lists further values that are right, or is "any". */
function checkAll(check: Check, key: string, page: Page, testCase: GmailCase): string[] {
  const others = (testCase.expect as Record<string, unknown>)[`${key}MayBe`];
  const misses = check(testCase.expect, page, testCase);
  if (others === undefined || misses.length === 0) return misses;
  const isRight = [others]
    .flat()
    .some((value) => value === 'any' || check({ ...testCase.expect, [key]: value }, page, testCase).length === 0);
  return isRight ? [] : misses;
}

/** What a stranger wrote may hold any word; names, addresses and ids may not. */
function tells(page: Page, text: string): boolean {
  const said = JSON.stringify(page, (key, value) => (key === 'text' || key === 'quoted' ? undefined : value));
  return said.includes(JSON.stringify(text).slice(1, -1));
}

function checkMessage(name: string, truth: GmailTruthMessage, seen: SeenMessage): string[] {
  const to = seen.to?.map((one) => ({ name: one.name, email: withoutScheme(one.handle) })) ?? null;
  const said: Record<keyof GmailTruthMessage, unknown> = {
    state: seen.state,
    fromName: seen.from.name,
    fromEmail: seen.from.handle && withoutScheme(seen.from.handle),
    to,
    dateTitle: seen.timeText,
    dateUtc: timeLike(truth.dateUtc, seen.at),
    legacyMessageId: seen.id,
    messageId:
      truth.messageId && seen.otherIds.includes(truth.messageId) ? truth.messageId : (seen.otherIds[0] ?? null),
    direction: seen.direction,
    bodyStartsWith: startOf(truth.bodyStartsWith, seen.text),
    bodyHasQuote: seen.hasQuote,
    clipped: seen.clipped,
    attachments: seen.attachments,
  };
  const expected = { ...truth, ...(truth.direction && { direction: DIRECTIONS[truth.direction] }) };
  return sameFields(name, expected, said);
}

function checkCompose(name: string, truth: GmailTruthCompose, seen: Compose): string[] {
  return sameFields(name, truth, {
    kind: seen.kind,
    draftId: seen.draftId,
    threadId: seen.threadId,
    from_: seen.from,
    to: seen.to.map(withoutScheme),
    cc: seen.copy.map(withoutScheme),
    subject: seen.subject,
    bodyStartsWith: startOf(truth.bodyStartsWith, seen.text),
  });
}

/** The time in the truth's own spelling where it is the same moment ("…:00Z", "…:00.000Z"). */
export function timeLike(truth: string | null | undefined, at: number | null): string | null {
  if (at === null) return null;
  return truth && Date.parse(truth) === at ? truth : new Date(at).toISOString();
}

/** The beginning of a text, as long as the expected one, white space folded on both sides. */
function startOf(expected: string | null | undefined, text: string | null): string | null {
  if (text === null) return null;
  const folded = fold(text);
  return expected && folded.startsWith(fold(expected)) ? expected : folded.slice(0, 60);
}

/** Only the fields that the truth names are compared. */
function sameFields(name: string, truth: object, said: Record<string, unknown>): string[] {
  return Object.entries(truth).flatMap(([key, value]) => (key in said ? same(`${name}.${key}`, value, said[key]) : []));
}

function inOrder<Truth, Seen>(
  name: string,
  truths: readonly Truth[],
  seen: readonly Seen[],
  check: (name: string, truth: Truth, seen: Seen) => string[],
): string[] {
  const misses = same(`${name}.length`, truths.length, seen.length);
  truths.forEach((truth, index) => {
    const one = seen[index];
    if (one) misses.push(...check(`${name}[${index}]`, truth, one));
  });
  return misses;
}

function same(name: string, expected: unknown, found: unknown): string[] {
  const [want, got] = [JSON.stringify(expected), JSON.stringify(found)];
  return want === got ? [] : [`${name}: expected ${want}, found ${got}`];
}

function mailOf(person: { handles: string[] }): string {
  return withoutScheme(person.handles[0] ?? '');
}

function withoutScheme(handle: string): string {
  return handle.replace(/^mailto:/u, '');
}
