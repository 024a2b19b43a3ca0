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

/** One place on screen that can change something: a failure is told there and nothing that was typed is lost. */
export function useAct(): Act {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = useCallback(async <T>(run: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setError(null);
    try {
      return await run();
    } catch (reason) {
      setError(messageOf(reason));
      return null;
    } finally {
      setBusy(false);
    }
  }, []);
  return { act, error, busy, fail: setError };
}
