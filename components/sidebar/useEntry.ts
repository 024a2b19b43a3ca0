import { useRef } from 'react';
import { ask } from '@/lib/messages';
import type { Channel, Direction, Millis, Outcome } from '@/lib/model';
import { useAct } from '../useAct';
import { useDesk } from './desk';

/** What a touch is beside its channel; empty for nothing. */
export type Kind = '' | 'thanks' | 'gift' | 'card' | 'said-hi' | 'all-well';

/** A touch made by hand, as it is being written down. */
export interface Entry {
  /** Null: nothing is stored of it yet. */
  interactionId: string | null;
  contactId: string;
  channel: Channel;
  direction: Direction;
  at: Millis;
  outcome: Outcome | null;
  note: string;
  kind: Kind;
  /** Undefined: not known here, left as it is. */
  purpose?: string;
}

export type Change = Partial<Pick<Entry, 'at' | 'outcome' | 'note' | 'purpose'>>;

export interface Keeper {
  entry: Entry;
  /** Stores a change, one after the other. `quiet`: saved while somebody types, said in one short word. Answers whether it went well. */
  save(change: Change, quiet?: boolean): Promise<boolean>;
  error: string | null;
  fail(message: string | null): void;
}

/** One touch that is written down bit by bit: logged with the first bit, and from then on one entry. */
export function useEntry(entry: Entry, onChange: (entry: Entry) => void): Keeper {
  const desk = useDesk();
  const { act, error, fail } = useAct();
  const now = useRef(entry);
  now.current = entry;
  const last = useRef<Promise<boolean>>(Promise.resolve(true));

  const store = async (change: Change, quiet: boolean) => {
    const wish = { ...now.current, ...change };
    const done = await act(() => stored(wish));
    if (!done) return false;
    now.current = { ...wish, interactionId: done.interactionId };
    onChange(now.current);
    // Undo takes back the last bit, so the words say which.
    desk.say(quiet && wish.interactionId !== null ? { ...done, said: 'Saved' } : done);
    return true;
  };
  const save = (change: Change, quiet = false) => {
    last.current = last.current.then(() => store(change, quiet));
    return last.current;
  };
  return { entry, save, error, fail };
}

function stored({ interactionId, contactId, channel, direction, at, outcome, note, kind, purpose }: Entry) {
  if (interactionId !== null) return ask('relog', { interactionId, at, outcome, note, purpose });
  return ask('log', { contactId, channel, direction, outcome, at, note, kind, purpose });
}
