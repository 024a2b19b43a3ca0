/** The words of an open conversation are judged when its card is on the screen: the first time that takes a moment. */
import type { Sighting } from '@/lib/sites/page';
import { isReadable, loadSettings, readLetters } from '@/lib/store';
import { changed } from './changed';

/** Judges soon what was not judged yet; should the background stop before, the next look does it. */
export function judgeSoon(sighting: Sighting): void {
  if (sighting.messages.every(({ text }) => text === null)) return;
  setTimeout(() => {
    judgeAll(sighting).catch((problem: unknown) => console.error('[kept] letters:', problem));
  });
}

async function judgeAll(sighting: Sighting): Promise<void> {
  let isNews = false;
  // A piece at a time, so that whoever asks meanwhile is answered.
  for (;;) {
    const settings = await loadSettings();
    const { site, account } = sighting;
    if (!isReadable(site, account, settings) || !(await readLetters(sighting, settings, Date.now()))) break;
    isNews = true;
  }
  if (isNews) await changed(null);
}
