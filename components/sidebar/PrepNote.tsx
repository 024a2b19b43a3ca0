import { ask } from '@/lib/messages';
import type { PromiseView } from '@/lib/views';
import { EditInPlace } from './EditLine';

/** What to have ready for a promise, edited where it stands: "Have ready: price for 40 units". */
export function PrepNote({ promise }: { promise: PromiseView }) {
  const store = (text: string) => ask('prepNote', { commitmentId: promise.id, text });
  return <EditInPlace label="Have ready" hint="Nothing noted" stored={promise.prepNote} store={store} />;
}
