import { ask } from '@/lib/messages';
import type { PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { PrepNote } from '../sidebar/PrepNote';
import { useRun } from '../sidebar/useRun';

/** To be prepared for tomorrow: what is to be had ready, and that it is. */
export function PrepareActions({ promise }: { promise: PromiseView }) {
  const { run, error, busy } = useRun();
  const ready = () => run(() => ask('note', { commitmentId: promise.id, as: 'prepared' }));
  return (
    <div className="actions leading">
      <PrepNote promise={promise} />
      <div className="row">
        <button
          type="button"
          className="button filled"
          disabled={busy}
          onClick={(event) => event.detail < 2 && void ready()}
        >
          Ready
        </button>
      </div>
      <Alert text={error} />
    </div>
  );
}
