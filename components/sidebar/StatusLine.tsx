import { localDay } from '@/lib/days';
import { ask } from '@/lib/messages';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { sayOnTime } from '../words';
import { type Said, useDesk } from './desk';

/** What happened last, with the way back; for a promise kept late also "on time, Wed". Always there, for screen readers. */
export function StatusLine({ said, onUndo }: { said: Said | null; onUndo(): void }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const undoId = said?.undoId ?? null;
  const onTime = said?.onTime ?? null;

  const undo = async (id: string) => {
    const done = await act(() => ask('undo', { undoId: id }));
    if (!done) return;
    onUndo();
    desk.say(done);
  };
  const keptOn = async ({ commitmentId, day }: NonNullable<Said['onTime']>) => {
    const done = await act(() => ask('settle', { commitmentId, as: 'kept', on: day }));
    if (done) desk.say(done);
  };

  return (
    <div className={said ? 'status' : 'status empty'}>
      <output dir="auto">{said?.said}</output>
      {undoId !== null && (
        <button type="button" className="link" disabled={busy} onClick={() => undo(undoId)}>
          Undo
        </button>
      )}
      {onTime && (
        <button type="button" className="link" disabled={busy} onClick={() => keptOn(onTime)}>
          on time, {sayOnTime(onTime.day, localDay(desk.now, desk.zone))}
        </button>
      )}
      <Alert text={error} />
    </div>
  );
}
