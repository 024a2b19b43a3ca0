import { type FormEvent, type MouseEvent, useState } from 'react';
import { ask } from '@/lib/messages';
import type { PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { DueField } from './DueField';
import { useRun } from './useRun';

/** A meeting that is over, asked about once: it happened, it was moved, or they did not come. */
export function MeetingOver({ meeting }: { meeting: PromiseView }) {
  const { run, error, busy } = useRun();
  const [open, setOpen] = useState(false);
  const commitmentId = meeting.id;
  const say = (as: 'happened' | 'no-show') => (event: MouseEvent) => {
    if (event.detail < 2) void run(() => ask('meetingOver', { commitmentId, as }));
  };
  return (
    <div className="actions leading">
      <div className="row">
        <button type="button" className="button filled" disabled={busy} onClick={say('happened')}>
          Happened
        </button>
        <button type="button" className="button" aria-expanded={open} disabled={busy} onClick={() => setOpen(!open)}>
          Moved …
        </button>
        <button type="button" className="button" disabled={busy} onClick={say('no-show')}>
          No-show
        </button>
      </div>
      {open && <MovedForm commitmentId={commitmentId} onClose={() => setOpen(false)} />}
      <Alert text={error} />
    </div>
  );
}

/** The new day both agreed on. */
function MovedForm({ commitmentId, onClose }: { commitmentId: string; onClose(): void }) {
  const { run, error, busy, fail } = useRun();
  const [words, setWords] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return fail('To when? Say a day, such as Friday 15:00');
    if (await run(() => ask('move', { commitmentId, due: { words }, told: true }))) onClose();
  };
  return (
    <form className="inset" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <DueField label="Moved to" words={words} onWords={setWords} failed={error !== null} focused>
        <button type="submit" className="button small" disabled={busy}>
          Move
        </button>
      </DueField>
      <Alert text={error} />
    </form>
  );
}
