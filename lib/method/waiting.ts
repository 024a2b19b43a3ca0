/** Who waits for the user's answer: the three-hour clock (product.md, section 4; article 001, row 19). */
import type { Channel, ClockFact, Interaction, Millis } from '@/lib/model';
import { isActive, isReach, isTheirWord, type Method, type MethodFacts } from './facts';
import { addWorkMinutes, atWork, sameTimeLater } from './workTime';

const MINUTE = 60_000;
/** A message older than this many working days when it was first seen starts no clock. */
const HISTORY_AFTER = 3;
const BADGE_AFTER = 120;

/** Somebody waits for the user's answer. */
export interface Waiting {
  /** The key of the message or call that started the clock. */
  id: string;
  contactId: string;
  since: Millis;
  how: 'call' | 'email' | 'linkedin' | 'text' | 'visit';
  about: string;
  threadId: string | null;
  dueAt: Millis;
  isLate: boolean;
  /** The limit had passed before it was first seen: shown, not notified. */
  seenLate: boolean;
}

/** Something of theirs that wants an answer. */
interface Start {
  key: string;
  at: Millis;
  seenAt: Millis;
  channel: Channel;
  threadId: string | null;
  about: string;
  /** Before they were followed, or history: no clock. */
  isSilent: boolean;
}

/** Something that answers: all of that person's, or the thread's only. */
interface Stop {
  at: Millis;
  threadId: string | null;
}

/**
 * The one clock that runs for a person: of what still wants an answer the newest counts. Null for none, and always for
 * people who sleep or asked to stop.
 */
export function waitingOf(facts: MethodFacts, now: Millis, settings: Method): Waiting | null {
  const newest = unanswered(facts, settings)
    .filter(({ isSilent, at }) => !isSilent && at <= now)
    .at(-1);
  if (!newest) return null;
  const dueAt = dueOf(newest.at, facts, settings);
  return {
    id: newest.key,
    contactId: facts.contact.id,
    since: newest.at,
    how: howOf(newest.channel),
    about: newest.about,
    threadId: newest.threadId,
    dueAt,
    isLate: now >= dueAt,
    seenLate: newest.seenAt >= dueAt,
  };
}

/** What of theirs was never answered and runs no clock: it came before they were followed, or long before it was seen. Oldest first. */
export function neverAnswered(
  facts: MethodFacts,
  now: Millis,
  settings: Method,
): { key: string; at: Millis; about: string }[] {
  return unanswered(facts, settings)
    .filter(({ isSilent, at }) => isSilent && at <= now)
    .map(({ key, at, about }) => ({ key, at, about }));
}

/** When a call is told: at two thirds and eleven twelfths of the limit (2 h and 2 h 45 of three); mail at two thirds. */
export function tellTimes(waiting: Waiting, facts: MethodFacts, settings: Method): Millis[] {
  if (waiting.seenLate) return [];
  const limit = limitOf(facts, settings);
  const parts = waiting.how === 'call' ? [2 / 3, 11 / 12] : [2 / 3];
  return parts.map((part) => later(waiting.since, limit * part, settings));
}

/** On the badge after two hours of the clock, or with a shorter limit of theirs (product.md, section 6). */
export function badgeAt({ since }: Waiting, facts: MethodFacts, settings: Method): Millis {
  return later(since, Math.min(BADGE_AFTER, limitOf(facts, settings)), settings);
}

function dueOf(since: Millis, facts: MethodFacts, settings: Method): Millis {
  return later(since, limitOf(facts, settings), settings);
}

function limitOf({ contact }: MethodFacts, settings: Method): number {
  return contact.answerWithinMinutes ?? settings.answerWithinMinutes;
}

function later(since: Millis, minutes: number, settings: Method): Millis {
  return settings.strictClock ? since + minutes * MINUTE : addWorkMinutes(since, minutes, atWork(settings));
}

/** What wants an answer and has none, oldest first. */
function unanswered(facts: MethodFacts, settings: Method): Start[] {
  if (!isActive(facts.contact)) return [];
  const stops = stopsOf(facts);
  return startsOf(facts, settings).filter(
    (start) => !stops.some((stop) => answers(stop, start)) && !facts.clocks.some((fact) => dismisses(fact, start)),
  );
}

function answers(stop: Stop, start: Start): boolean {
  return stop.at > start.at && (stop.threadId === null || stop.threadId === start.threadId);
}

/** "No answer needed" is said of one message, and of what came before it in its thread. */
function dismisses({ kind, key, threadId, at }: ClockFact, start: Start): boolean {
  if (kind !== 'no-answer-needed') return false;
  return key === start.key || (threadId !== null && threadId === start.threadId && start.at <= at);
}

function startsOf({ contact, interactions, clocks }: MethodFacts, settings: Method): Start[] {
  const followedAt = contact.followedAt ?? Number.POSITIVE_INFINITY;
  const words = interactions.filter(isTheirWord);
  const known = new Set(interactions.map(({ key }) => key));
  const first = Math.min(...words.map(({ at }) => at));
  const rows = new Map(
    clocks.flatMap((fact) => (fact.kind === 'row-in' && fact.key !== null ? [[fact.key, fact]] : [])),
  );
  const isHistory = (at: Millis, seenAt: Millis) => seenAt > sameTimeLater(at, HISTORY_AFTER, settings);
  const ofWords = words
    .filter((one) => wantsAnswer(one, one.at === first))
    .map((one) => {
      const row = rows.get(one.key);
      const seenAt = Math.min(one.addedAt, row?.seenAt ?? one.addedAt);
      const isSilent = (one.at <= followedAt && !row?.ticked) || isHistory(one.at, seenAt);
      return { ...one, seenAt, about: one.about ?? '', isSilent };
    });
  // What was read in the open message is better known than its row in a list.
  const ofRows = clocks
    .filter(({ kind, key }) => kind === 'row-in' && !(key !== null && known.has(key)))
    .map((row) => ({
      ...row,
      key: row.key ?? row.id,
      channel: 'email' as const,
      isSilent: (row.at <= followedAt && !row.ticked) || isHistory(row.at, row.seenAt),
    }));
  return [...ofWords, ...ofRows].sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
}

/** A noted call or visit; a first message, or one that asks. Mail that also went to a colleague is listed without a clock. */
function wantsAnswer(one: Interaction, isFirst: boolean): boolean {
  if (isSpoken(one.channel)) return !isTalk(one);
  if (one.toColleague) return false;
  return one.asks || (isFirst && one.kind !== 'thanks' && one.kind !== 'greeting');
}

function isSpoken(channel: Channel): boolean {
  return channel === 'phone' || channel === 'in-person' || channel === 'video';
}

/** They called or came, and the two spoke: nobody waits. */
function isTalk({ channel, outcome, attempt }: Interaction): boolean {
  return isSpoken(channel) && !attempt && outcome !== null && outcome !== 'no-answer' && outcome !== 'voicemail';
}

/**
 * What answers. A reply stops its thread's clocks only; a mail that opens a thread, a message that follows no word of
 * theirs, a call, a visit or a letter all of that person's. Attempts, copies and the user's own auto-replies stop nothing.
 */
function stopsOf({ interactions, clocks }: MethodFacts): Stop[] {
  const stops: Stop[] = [];
  const lastIn = new Map<string, Interaction>();
  for (const one of [...interactions].sort((before, after) => before.at - after.at)) {
    if (one.withdrawnAt !== null) continue;
    const before = one.threadId === null ? undefined : lastIn.get(one.threadId);
    if (isReach(one)) stops.push({ at: one.at, threadId: before && isReply(one, before) ? one.threadId : null });
    else if (isTheirWord(one) && isTalk(one)) stops.push({ at: one.at, threadId: null });
    if (one.threadId !== null) lastIn.set(one.threadId, one);
  }
  for (const { kind, at, threadId } of clocks) {
    if (kind === 'row-out' || kind === 'answered') stops.push({ at, threadId });
  }
  return stops;
}

/** On LinkedIn there is one thread for everything: there only what follows a word of theirs is a reply. */
function isReply(one: Interaction, before: Interaction): boolean {
  return !isSpoken(one.channel) && (one.channel !== 'linkedin' || before.direction === 'in');
}

function howOf(channel: Channel): Waiting['how'] {
  if (channel === 'phone' || channel === 'video') return 'call';
  if (channel === 'in-person') return 'visit';
  return channel === 'linkedin' || channel === 'text' ? channel : 'email';
}

/** One row of a list on screen. */
export interface ListRow {
  handle: string;
  name: string;
  at: Millis;
  /** Who wrote the newest message, where the row tells. */
  from: 'them' | 'me' | 'unknown';
  threadId: string | null;
  key: string | null;
}

/** "Who waits for me here?": of a list on screen the outside people whose message was last, each once, oldest first. */
export function whoWaits(rows: readonly ListRow[], isOutside: (handle: string) => boolean): ListRow[] {
  const newest = new Map<string, ListRow>();
  for (const row of rows) {
    if (row.from === 'unknown' || !isOutside(row.handle)) continue;
    const known = newest.get(row.handle);
    if (!known || known.at < row.at) newest.set(row.handle, row);
  }
  return [...newest.values()].filter(({ from }) => from === 'them').sort((one, other) => one.at - other.at);
}
