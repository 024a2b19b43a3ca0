import { type FormEvent, useState } from 'react';
import { ask } from '@/lib/messages';
import { ASKED_TO_STOP, LOST_REASONS, WRONG_PERSON } from '@/lib/method/facts';
import { Alert } from '../Alert';
import { Choice } from '../Choice';
import { DueField } from './DueField';
import { useDay } from './useDay';
import { useRun } from './useRun';

/** It came to nothing: why, and on which day to look again. Nobody is looked at again who asked to stop or is the wrong one. */
export function LostForm({ contactId, onClose }: { contactId: string; onClose(): void }) {
  const form = useRun();
  const { run, error, busy, fail } = form;
  const readDay = useDay(form);
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('in 90 days');
  const isOver = reason === ASKED_TO_STOP || reason === WRONG_PERSON;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (reason === '') return fail('Why did it come to nothing? Choose one');
    const revisitOn = isOver ? null : await readDay(words);
    if (revisitOn === undefined) return;
    if (await run(() => ask('outcome', { contactId, as: 'lost', reason, revisitOn }))) onClose();
  };
  const button = (
    <button type="submit" className="button small filled" disabled={busy}>
      Lost
    </button>
  );
  return (
    <form className="inset" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <p className="soft">Why did it come to nothing?</p>
      <Choice
        label="Why"
        options={LOST_REASONS.map((value) => ({ value: value as string, label: value }))}
        value={reason || null}
        onChoose={(value) => {
          fail(null);
          setReason(value);
        }}
        focused
      />
      {isOver ? (
        <div className="row">
          <span className="soft">Not looked at again.</span>
          {button}
        </div>
      ) : (
        <DueField label="Look again" words={words} onWords={setWords} failed={error !== null}>
          {button}
        </DueField>
      )}
      <Alert text={error} />
    </form>
  );
}
