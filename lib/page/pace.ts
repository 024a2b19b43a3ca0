/** Runs at once on the first hint, then at most once every `gap` ms; the last hint is never lost. */
export interface Pace {
  hint(): void;
  /** Runs now, whatever came before. */
  now(): void;
  stop(): void;
}

/** A pace for `run`; `clock` answers milliseconds. */
export function pace(run: () => void, gap: number, clock: () => number = Date.now): Pace {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    last = clock();
    run();
  };
  return {
    now,
    hint() {
      const wait = last + gap - clock();
      if (wait <= 0) now();
      else timer ??= setTimeout(now, wait);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
