/** Runs something and lets everything that follows from it happen, on React and on the Preact layer of the page alike. */
import { act as preactAct } from 'preact/test-utils';
import * as library from 'react';

const { act: ofReact } = library as Partial<typeof library>;

export const act = ofReact ?? (inRounds as typeof library.act);

/** Preact's own waits for one round only; an answer may cause the next question. */
async function inRounds(run: () => unknown): Promise<void> {
  await preactAct(async () => void (await run()));
  for (let round = 0; round < 6; round += 1) {
    await preactAct(() => new Promise((done) => setTimeout(done, 1)));
  }
}
