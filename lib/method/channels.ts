/** Channels: how strong each is, by which somebody can be reached, and which a step uses. */
import type { Channel, MethodSettings, Millis, Step } from '@/lib/model';
import { isReach, isTheirWord, type MethodFacts } from './facts';

type Ordered = Pick<MethodSettings, 'channelOrder'>;

/** 0 is the strongest; a channel that stands nowhere comes last. */
export function rankOf(channel: Channel, { channelOrder }: Ordered): number {
  const rank = channelOrder.findIndex((equals) => equals.includes(channel));
  return rank < 0 ? channelOrder.length : rank;
}

/** Is `channel` as strong as `than`, or stronger? */
export function isAsStrong(channel: Channel, than: Channel, settings: Ordered): boolean {
  return rankOf(channel, settings) <= rankOf(than, settings);
}

/** Mail and messages: nobody can be sure that they are read (article 003, row 18). */
export function isMailType(channel: Channel): boolean {
  return channel === 'email' || channel === 'linkedin';
}

/** Calls: a second attempt on another day at another hour finishes one. */
export function isCall(channel: Channel): boolean {
  return channel === 'phone' || channel === 'video';
}

/** Calls and visits happen at an hour: they are agreed, or asked for first (article 004, row 8). */
export function wantsAsking(channel: Channel): boolean {
  return isCall(channel) || channel === 'in-person';
}

/** The kind of having met by chance, at a fair: nobody is reached again so. */
export const MET = 'met';

/** Since when somebody can be reached by each channel: by a handle, an address, or because it happened before. */
export function reachableSince({ contact, handles, interactions }: MethodFacts): Map<Channel, Millis> {
  const since = new Map<Channel, Millis>();
  const add = (channel: Channel, at: Millis) => since.set(channel, Math.min(at, since.get(channel) ?? at));
  for (const one of interactions) {
    if ((isReach(one) && one.kind !== MET) || isTheirWord(one)) add(one.channel, one.at);
  }
  if (handles.some(isMailbox) && !handles.some((row) => isMailbox(row) && row.state === 'good')) since.delete('email');
  for (const { handle, state, at } of handles) {
    if (state !== 'good') continue;
    if (handle.startsWith('mailto:')) add('email', at);
    else if (handle.startsWith('tel:')) for (const channel of ['phone', 'text'] as const) add(channel, at);
    else add('linkedin', at);
  }
  if (contact.place.trim() !== '') {
    for (const channel of ['in-person', 'letter'] as const) add(channel, contact.setAt.place ?? contact.createdAt);
  }
  // Whoever can be called or written to can be asked into a video call.
  const called = [since.get('phone'), since.get('email')].filter((at) => at !== undefined);
  if (called.length > 0) add('video', Math.min(...called));
  return since;
}

function isMailbox({ handle }: { handle: string }): boolean {
  return handle.startsWith('mailto:');
}

/** The channels by which somebody could be reached at a moment. */
export function reachableAt(since: ReadonlyMap<Channel, Millis>, at: Millis): Set<Channel> {
  return new Set([...since].flatMap(([channel, from]) => (from <= at ? [channel] : [])));
}

/**
 * The channel a step uses: its own, else the one that is as good, else the strongest below it, else whichever there is. A
 * letter or a visit never stands in for another channel while there is a third. Of somebody about whom nothing is known it
 * stays the step's own: the user will know how.
 */
export function channelFor(
  step: Pick<Step, 'channel' | 'or'>,
  reachable: ReadonlySet<Channel>,
  settings: Ordered,
): Channel {
  if (reachable.size === 0 || reachable.has(step.channel)) return step.channel;
  if (step.or && reachable.has(step.or)) return step.or;
  const own = rankOf(step.channel, settings);
  const byStrength = settings.channelOrder.flat().filter((channel) => reachable.has(channel));
  const quick = byStrength.filter((channel) => channel !== 'letter' && channel !== 'in-person');
  const weaker = quick.find((channel) => rankOf(channel, settings) > own);
  return weaker ?? quick.at(-1) ?? byStrength.at(-1) ?? step.channel;
}

/** So many messages in a row without a word of theirs: then it is time to call or to visit (article 003, row 17). */
export const MAILS_IN_A_ROW = 3;
