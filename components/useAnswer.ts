import { useCallback, useEffect, useRef, useState } from 'react';
import { onBell } from '@/lib/bell';

export interface Answer<T> {
  /** The newest answer about this subject; while a new subject is asked about, still the old one (`stale`). */
  answer: T | undefined;
  /** The answer belongs to the subject before this one: show it, but let nobody press it. */
  stale: boolean;
  /** No answer about this subject after 200 ms: time to say that we are looking. */
  slow: boolean;
  /** Why the newest question failed, in one line. */
  error: string | null;
  again(): void;
}

interface Known<T> {
  subject: string;
  answer: T | undefined;
  error: string | null;
}

/** Shorter waits are not shown: nothing flashes. */
const SLOW = 200;
/** "Due today" turns into "overdue" while somebody looks: asked again this often, in milliseconds, while visible. */
const REFRESH = 60_000;

/**
 * Asks the background and asks again when the bell rings, when the page comes back to the front, and each minute.
 * `subject` names whom it is about; `question` must be memoised. An answer older than one already shown is ignored.
 */
export function useAnswer<T>(subject: string, question: () => Promise<T>): Answer<T> {
  const [known, setKnown] = useState<Known<T> | null>(null);
  const [slow, setSlow] = useState(false);
  const asked = useRef(0);
  const shown = useRef(0);

  const look = useCallback(async () => {
    const turn = ++asked.current;
    let found: Pick<Known<T>, 'answer' | 'error'>;
    try {
      found = { answer: await question(), error: null };
    } catch (error) {
      found = { answer: undefined, error: messageOf(error) };
    }
    if (turn <= shown.current) return;
    shown.current = turn;
    setKnown((old) => ({
      subject,
      answer: found.error !== null && old?.subject === subject ? old.answer : found.answer,
      error: found.error,
    }));
  }, [subject, question]);
  const again = useCallback(() => void look(), [look]);

  useEffect(() => {
    again();
    const silence = onBell(again);
    const whenSeen = () => {
      if (document.visibilityState === 'visible') again();
    };
    const timer = setInterval(whenSeen, REFRESH);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      shown.current = asked.current;
      silence();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [again]);

  const waiting = known?.subject !== subject;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each subject has its own patience.
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [waiting, subject]);

  return {
    answer: waiting && slow ? undefined : known?.answer,
    stale: waiting,
    slow: waiting && slow,
    error: waiting ? null : (known?.error ?? null),
    again,
  };
}

/** What went wrong, as one line a person can read. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim() || 'Something went wrong';
}
