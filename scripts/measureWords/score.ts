/** Counting right and wrong, in per cent with one digit. */

export interface Score {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Found rightly, found wrongly, not found. */
  counts: [number, number, number];
}

export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** Pairs of what is true and what was said. */
export function scoreOf(pairs: readonly (readonly [meant: boolean, said: boolean])[]): Score {
  const count = (meant: boolean, said: boolean) => pairs.filter(([a, b]) => a === meant && b === said).length;
  const hit = count(true, true);
  const alarm = count(false, true);
  const miss = count(true, false);
  return {
    precision: percent(hit, hit + alarm),
    recall: percent(hit, hit + miss),
    f1: percent(2 * hit, 2 * hit + alarm + miss),
    counts: [hit, alarm, miss],
  };
}
