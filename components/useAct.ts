import { useCallback, useState } from 'react';
import { messageOf } from './useAnswer';

export interface Act {
  /** Runs a request; answers what it answered, or null when it failed (the reason stands in `error`). */
  act<T>(run: () => Promise<T>): Promise<T | null>;
  /** One line to show where it happened; null when the last try went well. */
  error: string | null;
  busy: boolean;
  fail(message: string | null): void;
}

/** Every act that was begun on this page and is not over yet. */
const underWay = new Set<Promise<unknown>>();

/** Resolves when nothing that was begun on this page is under way any more and the page shows it. */
export async function settled(): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
  }
}

/** One place on screen that can change something: a failure is told there and nothing that was typed is lost. */
export function useAct(): Act {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = useCallback(async <T>(run: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setError(null);
    const running = run();
    underWay.add(running);
    try {
      return await running;
    } catch (reason) {
      setError(messageOf(reason));
      return null;
    } finally {
      underWay.delete(running);
      setBusy(false);
    }
  }, []);
  return { act, error, busy, fail: setError };
}
