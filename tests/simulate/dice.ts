/** Chance that is the same in every run, so that a life that fails can be lived again. */
export interface Dice {
  /** From 0 up to 1. */
  roll: () => number;
  /** A whole number below `n`. */
  below: (n: number) => number;
  /** True so often. */
  chance: (share: number) => boolean;
  /** A whole number between both, both included. */
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly T[]) => T;
}

/** Numbers from a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(roll() * n);
  return {
    roll,
    below,
    chance: (share) => roll() < share,
    between: (from, to) => from + below(to - from + 1),
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('Nothing to pick from.');
      return one;
    },
  };
}
