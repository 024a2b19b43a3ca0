import { createContext, useContext } from 'react';
import type { Channel } from '@/lib/model';
import type { Agenda } from '@/lib/views';
import type { Kind } from '../sidebar/useEntry';

/** What every row of today's list shares. */
export interface Today {
  /** Until when a step is put away by each choice. */
  later: Agenda['later'];
  /** Logs a touch as of now; what came of it is one key more. */
  log(person: { contactId: string; name: string }, channel: Channel, kind?: Kind): void;
  /** A touch is being logged. */
  busy: boolean;
}

export const TodayContext = createContext<Today | null>(null);

/** The list this row stands in. Throws outside of one. */
export function useToday(): Today {
  const today = useContext(TodayContext);
  if (!today) throw new Error('This row stands in no list');
  return today;
}
