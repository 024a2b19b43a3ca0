import { localDay } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Day, Due } from '@/lib/model';
import type { Act } from '../useAct';
import { useDesk } from './desk';

/** Reads the words of a due as the user sees them; tells at the form what is wrong with them and answers undefined then. */
export function useDue({ act, fail }: Pick<Act, 'act' | 'fail'>): (words: string) => Promise<Due | undefined> {
  return async (words) => {
    const read = await act(() => ask('readDue', { words }));
    if (!read) return undefined;
    if (!('error' in read)) return read.due;
    fail(read.error);
    return undefined;
  };
}

/** The same for a whole day; null for no words. */
export function useDay(form: Pick<Act, 'act' | 'fail'>): (words: string) => Promise<Day | null | undefined> {
  const { zone } = useDesk();
  const read = useDue(form);
  return async (words) => {
    if (words.trim() === '') return null;
    const due = await read(words);
    if (!due) return due;
    return 'day' in due ? due.day : localDay(due.at, zone);
  };
}
