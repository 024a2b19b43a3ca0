import { useEffect, useState } from 'react';

/** One breath in or out, in milliseconds: three breaths are some ten seconds. */
const HALF = 1_700;
const HALVES = 6;

/** Three breaths before a call (article 001, row 5): offered, never needed. Calls `onEnd` after the third. */
export function Breaths({ onEnd }: { onEnd(): void }) {
  const [half, setHalf] = useState<number | null>(null);
  useEffect(() => {
    if (half === null) return;
    const timer = setTimeout(() => {
      if (half + 1 < HALVES) return setHalf(half + 1);
      setHalf(null);
      onEnd();
    }, HALF);
    return () => clearTimeout(timer);
  }, [half, onEnd]);

  return (
    <button type="button" className="link quiet breaths" onClick={() => setHalf(half === null ? 0 : null)}>
      {half !== null && <span className={half % 2 === 0 ? 'lung in' : 'lung'} aria-hidden="true" />}
      {half === null
        ? 'Three breaths'
        : `${half % 2 === 0 ? 'Breathe in' : 'Breathe out'}, ${Math.floor(half / 2) + 1} of 3`}
    </button>
  );
}
