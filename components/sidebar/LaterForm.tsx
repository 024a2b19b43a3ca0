import { type FormEvent, useState } from 'react';
import { minuteOfDay } from '@/lib/days';
import { ask } from '@/lib/messages';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { DueField } from './DueField';
import { useDesk } from './desk';

const NINE = 9 * 60;

/** Put a promise away until a day said in words or picked: it comes back at nine, or at the hour that was named. */
export function LaterForm({ commitmentId, onClose }: { commitmentId: string; onClose(): void }) {
  const desk = useDesk();
  const { act, error, busy, fail } = useAct();
  const [words, setWords] = useState('');

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const read = await act(() => ask('readDue', { words }));
    if (!read) return;
    if ('error' in read) return fail(read.error);
    if (!read.due) return fail('Until when? Say a day, such as Friday');
    const until = 'at' in read.due ? read.due.at : minuteOfDay(read.due.day, NINE, desk.zone);
    if (until <= Date.now()) return fail(`${read.said} is past: name a moment ahead`);
    const done = await act(() => ask('snooze', { commitmentId, until }));
    if (!done) return;
    desk.say(done);
    onClose();
  };
  return (
    <form className="inset" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <DueField label="Until" words={words} onWords={setWords} failed={error !== null} focused>
        <button type="submit" className="button small" disabled={busy}>
          Put away
        </button>
      </DueField>
      <Alert text={error} />
    </form>
  );
}
