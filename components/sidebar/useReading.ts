import { useEffect, useState } from 'react';
import { ask } from '@/lib/messages';
import { messageOf } from '../useAnswer';

export type Reading = { said: string } | { error: string };

/** Typing pauses this long, in milliseconds, before the words are read. */
const PAUSE = 150;

/** What the words of a due mean, read along while somebody types: "Thu 26 Nov", or why not. Null for no words. */
export function useReading(words: string): Reading | null {
  const [reading, setReading] = useState<{ words: string; reading: Reading } | null>(null);
  const trimmed = words.trim();
  useEffect(() => {
    if (trimmed === '') return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await ask('readDue', { words: trimmed }).catch((error) => ({ error: messageOf(error) }));
      if (wanted) setReading({ words: trimmed, reading: answer });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [trimmed]);
  return reading && reading.words === trimmed ? reading.reading : null;
}
