/** LinkedIn shows the address first and the person seconds later: when is a reading to be believed? */
import type { Page, Sighting } from '@/lib/sites/page';

/** Two equal readings so far apart agree. */
export const AGREE_AFTER = 150;
/** Nobody after so long a time: the page is none of ours. */
export const GIVE_UP_AFTER = 10_000;

export interface Settling {
  url: string;
  since: number;
  candidate: { key: string; at: number } | null;
  /** Who has been shown at this address. */
  believed: string | null;
}

/** A new address: nobody is believed any more. */
export function arrive(url: string, now: number): Settling {
  return { url, since: now, candidate: null, believed: null };
}

/** Who it is, for telling two readings apart: the same person or thread with more messages stays the same. */
export function identity({ kind, threadId, people }: Sighting): string {
  return [kind, threadId, ...people.map(({ handles, name }) => handles[0] ?? name)].join('\n');
}

/**
 * Feeds one reading in. `publish`: the sighting is to be believed (two equal readings at least 150 ms apart, the
 * title agrees, or it is who was believed already). `again`: look again in so many ms, 0 for no need.
 */
export function settle(
  state: Settling,
  page: Pick<Page, 'sighting' | 'pending'>,
  title: string,
  now: number,
): { state: Settling; publish: boolean; again: number } {
  const { sighting } = page;
  if (!sighting || page.pending) {
    const again = now - state.since < GIVE_UP_AFTER ? AGREE_AFTER : 0;
    return { state: { ...state, candidate: null, believed: null }, publish: false, again };
  }
  const key = identity(sighting);
  const name = sighting.people[0]?.nameShown || sighting.people[0]?.name;
  const agrees =
    state.believed === key ||
    (sighting.kind === 'profile' && !!name && title.includes(name)) ||
    (state.candidate?.key === key && now - state.candidate.at >= AGREE_AFTER);
  if (agrees) return { state: { ...state, candidate: null, believed: key }, publish: true, again: 0 };
  const candidate = state.candidate?.key === key ? state.candidate : { key, at: now };
  return {
    state: { ...state, candidate, believed: null },
    publish: false,
    again: candidate.at + AGREE_AFTER - now + 5,
  };
}
