/** Whoever waits in front of the screen goes first: long work of the background rests while it is asked something. */

/** So many ms after the last question long work goes on. */
const REST = 300;

let askedAt = Number.NEGATIVE_INFINITY;

/** Somebody has just asked. */
export function asked(): void {
  askedAt = performance.now();
}

/** Resolves when nobody has asked for a moment. */
export async function quietMoment(): Promise<void> {
  while (performance.now() - askedAt < REST) await new Promise((done) => setTimeout(done, REST));
}
