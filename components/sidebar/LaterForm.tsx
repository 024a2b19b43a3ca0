import { type FormEvent, useState } from 'react';
import { localMinute, minuteOfDay } from '@/lib/days';
import type { Millis } from '@/lib/model';
import type { Card, Done } from '@/lib/views';
import { Alert } from '../Alert';
import { DueField } from './DueField';
import { useDesk } from './desk';
import { useDue } from './useDay';
import { useRun } from './useRun';

interface LaterFormProps {
  later: Card['later'];
  putAway(until: Millis): Promise<Done>;
  onClose(): void;
}

/** Put away until a day said in words or picked: it comes back as the working day starts, or at the hour that was named. */
export function LaterForm({ later, putAway, onClose }: LaterFormProps) {
  const { zone } = useDesk();
  const form = useRun();
  const { run, error, busy, fail } = form;
  const read = useDue(form);
  const [words, setWords] = useState('');

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const due = await read(words);
    if (due === undefined) return;
    if (!due) return fail('Until when? Say a day, such as Friday');
    const until = 'at' in due ? due.at : minuteOfDay(due.day, localMinute(later.tomorrow, zone), zone);
    if (until <= Date.now()) return fail('That is past: name a moment ahead');
    if (await run(() => putAway(until))) onClose();
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
