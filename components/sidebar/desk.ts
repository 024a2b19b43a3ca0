import { createContext, useContext } from 'react';
import type { Day } from '@/lib/model';
import type { Done } from '@/lib/views';

/** What stands in the status line: what happened, the way back, and "on time, Wed" for a promise kept late. */
export interface Said extends Done {
  onTime: { commitmentId: string; day: Day } | null;
  /** Whom it was about, by ids and handles: it is not shown beside somebody else. */
  about: string[];
}

/** What every part of one person's card shares. */
export interface Desk {
  zone: string;
  now: number;
  /** Tells what happened in the status line and asks for the card again. */
  say(done: Done, onTime?: Said['onTime']): void;
  /** People followed in the open conversation beside the one who is shown. */
  others?: { contactId: string; name: string; company: string }[];
  /** In our own pages anybody can be searched for. */
  isOwnPage?: boolean;
  /** Counts the undone: a part that still shows what was just taken back closes. */
  undone: number;
  /** What was typed and not yet sent, by field and person: kept while another mail is looked at. */
  drafts: Map<string, string>;
  /** Puts words into the box the user is writing in, else on the clipboard; answers where they went, null for nowhere. */
  write(text: string): Promise<'box' | 'clipboard' | null>;
}

/** Writes by `insert` where there is an open box, else on the clipboard. */
export function writer(insert?: (text: string) => boolean | Promise<boolean>): Desk['write'] {
  return async (text) => {
    if (await insert?.(text)) return 'box';
    return navigator.clipboard.writeText(text).then(
      () => 'clipboard' as const,
      () => null,
    );
  };
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the sidebar this part stands in. Throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part stands outside a sidebar');
  return desk;
}
