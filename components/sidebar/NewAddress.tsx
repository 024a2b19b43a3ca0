import { type FormEvent, useState } from 'react';
import { readAddress } from '@/lib/fields';
import { ask } from '@/lib/messages';
import { Alert } from '../Alert';
import { messageOf } from '../useAnswer';
import { useRun } from './useRun';

/** The new address of somebody whose old one is lost; their history stays. */
export function NewAddress({ contactId }: { contactId: string }) {
  const { run, error, busy, fail } = useRun();
  const [typed, setTyped] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const handle = `mailto:${readAddress(typed)}`;
      await run(() => ask('join', { contactId, otherId: null, handle }));
    } catch (problem) {
      fail(messageOf(problem));
    }
  };
  return (
    <form className="whole-row" onSubmit={save}>
      <div className="row">
        <label className="field">
          <span>New address</span>
          <input
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            aria-invalid={error !== null || undefined}
            onChange={(event) => {
              fail(null);
              setTyped(event.target.value);
            }}
          />
        </label>
        <button type="submit" className="button small" disabled={busy}>
          Save
        </button>
      </div>
      <Alert text={error} />
    </form>
  );
}
