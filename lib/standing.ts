/**
 * What today's list needs to know of a person beside their promises: worked out from the whole history once, when
 * something changes, so that the list reads a few small rows. Pure; kept by `lib/store/standing.ts`.
 */
import { dueDay, dueOf, isOpen, lastSnooze } from './commitments';
import { localDay } from './days';
import type { Channel, Commitment, Contact, Day, Interaction, Settings } from './model';
import { nextTouch } from './plans';
import { lastTouchOf, ringOf } from './touches';
import type { Ring } from './views';

export interface Standing {
  contactId: string;
  name: string;
  company: string;
  lastUrl: string | null;
  ring: Ring;
  /** The next planned touch; absent where none is planned. */
  step?: { channel: Channel; hint: string };
  /** Its day as of the last touch: a step not done moves silently day by day, and the index must not move with it. */
  nextTouchDay?: Day;
  /** The first local day on which an open promise may be on the list. */
  stirsOn?: Day;
}

export interface History {
  contact: Contact;
  /** Without what was withdrawn. */
  interactions: Interaction[];
  commitments: Commitment[];
}

/** Is this somebody to follow up with: followed, not joined to another, and not one who asked to stop? */
export function isFollowedUp({ followedAt, mergedInto, permission }: Contact): boolean {
  return followedAt !== null && mergedInto === null && permission.state !== 'refused';
}

/** A person's standing; null for those who are not followed up with: they are on no list. */
export function standingOf({ contact, interactions, commitments }: History, settings: Settings): Standing | null {
  if (!isFollowedUp(contact)) return null;
  const lastAt = lastTouchOf(interactions)?.at ?? null;
  const asOf = Math.max(lastAt ?? 0, contact.followedAt ?? 0);
  const ring = ringOf(contact, interactions, settings, asOf);
  const next = nextTouch(contact, ring, lastAt, settings, asOf);
  const stirs = commitments.flatMap((commitment) => stirDay(commitment, settings) ?? []).sort()[0];
  const { id, name, company, lastUrl } = contact;
  return {
    contactId: id,
    name,
    company,
    lastUrl,
    ring,
    ...(next && { step: { channel: next.channel, hint: next.hint }, nextTouchDay: next.day }),
    ...(stirs && { stirsOn: stirs }),
  };
}

function stirDay(commitment: Commitment, settings: Settings): Day | null {
  if (!isOpen(commitment)) return null;
  const due = dueOf(commitment);
  const back = lastSnooze(commitment);
  if (due) return dueDay(due, settings);
  return back === null ? null : localDay(back, settings.timeZone);
}
