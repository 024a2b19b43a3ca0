import type { SeenRow } from '@/lib/sites/page';

/** Tells the rows of the lists on screen once per change, when the page has come to rest after a look. */
export interface RowTeller {
  /** The page was looked at: its lists may have changed. */
  look(): void;
  /** What was told does not hold any more: the next look tells again. */
  forget(): void;
  stop(): void;
}

/** A list is filled in pieces, and whoever opens a mail is to see the card first. */
const REST = 400;

/** `read` answers the rows as they are, none where nothing may be read; `tell` answers null where nobody heard it. */
export function rowTeller(read: () => SeenRow[], tell: (rows: SeenRow[]) => Promise<unknown>): RowTeller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  async function run() {
    timer = undefined;
    const rows = read();
    const key = JSON.stringify(rows);
    if (rows.length === 0 || key === told) return;
    told = key;
    if ((await tell(rows)) === null && told === key) told = '';
  }
  return {
    look: () => {
      timer ??= setTimeout(() => void run(), REST);
    },
    forget: () => {
      told = '';
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
