import type { Done } from '@/lib/views';
import { type Act, useAct } from '../useAct';
import { useDesk } from './desk';

/** An act whose words go to the status line, with the way back; answers whether it went well. */
export function useRun(): Act & { run(request: () => Promise<Done>): Promise<boolean> } {
  const desk = useDesk();
  const all = useAct();
  const run = async (request: () => Promise<Done>) => {
    const done = await all.act(request);
    if (done) desk.say(done);
    return done !== null;
  };
  return { ...all, run };
}

/** The field takes the focus when it appears (`autofocus` does nothing inside a shadow root that already stands). */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
