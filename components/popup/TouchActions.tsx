import { ask } from '@/lib/messages';
import type { Channel } from '@/lib/model';
import { Alert } from '../Alert';
import { useDesk } from '../sidebar/desk';
import { useAct } from '../useAct';
import { CHANNEL_WORDS } from '../words';

/** A step of the plan: logged as done in one click. It is never late: not done, it moves to the next free day by itself. */
export function TouchActions({ contactId, channel }: { contactId: string; channel: Channel }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const log = async () => {
    const done = await act(() =>
      ask('log', { contactId, channel, direction: 'out', outcome: null, at: Date.now(), note: '' }),
    );
    if (done) desk.say(done);
  };
  return (
    <div className="actions">
      <div className="row">
        <button type="button" className="button" disabled={busy} onClick={log}>
          Log {CHANNEL_WORDS[channel].replace(/^[A-KM-Z]/u, (letter) => letter.toLowerCase())}
        </button>
      </div>
      <Alert text={error} />
    </div>
  );
}
