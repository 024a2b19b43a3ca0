import { useState } from 'react';
import { ask } from '@/lib/messages';
import type { Judged } from '@/lib/writing';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { lowerFirst } from './DraftSuggestions';
import { useDesk } from './desk';

/** A mail that was just sent does what was promised: "Looks done: send the quote. [Kept] Not yet". */
export function LooksDone({ keeps }: { keeps: Judged['keeps'] }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const [answered, setAnswered] = useState<string[]>([]);
  const left = keeps.filter(({ commitmentId }) => !answered.includes(commitmentId));
  if (left.length === 0) return null;

  const answer = (commitmentId: string) => setAnswered((all) => [...all, commitmentId]);
  const kept = async ({ commitmentId, onTimeDay }: Judged['keeps'][number]) => {
    const done = await act(() => ask('settle', { commitmentId, as: 'kept', on: null }));
    if (!done) return;
    answer(commitmentId);
    desk.say(done, onTimeDay === null ? null : { commitmentId, day: onTimeDay });
  };
  return (
    <section className="notice" aria-label="Looks done">
      {left.map((one) => (
        <div key={one.commitmentId} className="row">
          <p>
            Looks done: <strong dir="auto">{lowerFirst(one.text)}</strong>
          </p>
          <button type="button" className="button small filled" disabled={busy} onClick={() => kept(one)}>
            Kept
          </button>
          <button type="button" className="link quiet" disabled={busy} onClick={() => answer(one.commitmentId)}>
            Not yet
          </button>
        </div>
      ))}
      <Alert text={error} />
    </section>
  );
}
