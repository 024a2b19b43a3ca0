/** Nothing moves under the pointer: what comes in by itself waits until the pointer has rested for a moment. */

/** Ms without a movement or a press after which the pointer rests. */
const REST = 600;

let movedAt = Number.NEGATIVE_INFINITY;

/** The pointer moved or pressed in a view of ours. */
export function pointerMoved(): void {
  movedAt = performance.now();
}

/** Resolves when the pointer rests; at once where it did not move lately. */
export async function pointerRests(): Promise<void> {
  for (let left = REST; left > 0; ) {
    left = movedAt + REST - performance.now();
    if (left > 0) await new Promise((done) => setTimeout(done, left));
  }
}
