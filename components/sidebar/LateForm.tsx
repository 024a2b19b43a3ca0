import { type FormEvent, useState } from 'react';
import { lateDraft } from '@/lib/drafts';
import { ask } from '@/lib/messages';
import type { PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { firstName, WRITTEN } from '../words';
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

  const write = async () => {
    const read = await act(() => ask('readDue', { words }));
    if (read && 'error' in read) fail(read.error);
    if (!read || 'error' in read) return null;
    const { now, zone } = desk;
    const where = await desk.write(
      lateDraft({ name, text: promise.text, due: promise.due, next: read.due, now, zone }),
    );
    if (!where) fail('There is no open mail to write into, and the clipboard refused.');
    return where;
  };
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const writes = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'write';
    if (words.trim() === '') return fail('New day: say when, such as Friday or tomorrow 15:00');
    // Written first: the words of the old day are gone with the card that follows the move.
    const where = writes ? await write() : null;
    if (writes && !where) return;
    const done = await act(() => ask('move', { commitmentId: promise.id, due: { words }, told: told || writes }));
    if (!done) return;
    desk.say(where ? { ...done, said: `${done.said} · ${WRITTEN[where]}` } : done);
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
      {promise.by === 'me' && (
        <button type="submit" value="write" className="button small" disabled={busy}>
          Write to {firstName(name)}
        </button>
      )}
      <Alert text={error} />
    </form>
  );
}
