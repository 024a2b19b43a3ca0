import { type FormEvent, useState } from 'react';
import { ask } from '@/lib/messages';
import type { PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { firstName } from '../words';
import { DueField } from './DueField';
import { useDesk } from './desk';

interface LateFormProps {
  promise: PromiseView;
  name: string;
  onClose(): void;
}

/** "Will be late": the new day, and whether they were told – told before the old due it is renegotiated, else late. */
export function LateForm({ promise, name, onClose }: LateFormProps) {
  const desk = useDesk();
  const { act, error, busy, fail } = useAct();
  const [words, setWords] = useState('');
  const [told, setTold] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return fail('New day: say when, such as Friday or tomorrow 15:00');
    const done = await act(() => ask('move', { commitmentId: promise.id, due: { words }, told }));
    if (!done) return;
    desk.say(done);
    onClose();
  };
  return (
    <form className="inset" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <DueField label="New day" words={words} onWords={setWords} failed={error !== null} focused>
        <button type="submit" className="button small" disabled={busy}>
          Move
        </button>
      </DueField>
      <label className="tick">
        <input type="checkbox" checked={told} onChange={(event) => setTold(event.target.checked)} />
        {promise.by === 'me' ? `I told ${firstName(name)}` : `${firstName(name)} told me`}
      </label>
      <Alert text={error} />
    </form>
  );
}
