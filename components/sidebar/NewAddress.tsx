import { type FormEvent, useState } from 'react';
import { readAddress } from '@/lib/fields';
import { normalPhone } from '@/lib/handles';
import { ask } from '@/lib/messages';
import type { Handle } from '@/lib/model';
import { Alert } from '../Alert';
import { messageOf } from '../useAnswer';
import { useRun } from './useRun';

interface NewHandleProps {
  contactId: string;
  label: string;
  kind: 'email' | 'tel';
}

/** The new address of somebody whose old one is lost; their history stays. */
export function NewAddress({ contactId }: { contactId: string }) {
  return <NewHandle contactId={contactId} label="New address" kind="email" />;
}

/** The number of somebody who is to be called. */
export function NewNumber({ contactId }: { contactId: string }) {
  return <NewHandle contactId={contactId} label="Number" kind="tel" />;
}

function NewHandle({ contactId, label, kind }: NewHandleProps) {
  const { run, error, busy, fail } = useRun();
  const [typed, setTyped] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const handle = kind === 'tel' ? readPhone(typed) : `mailto:${readAddress(typed)}`;
      await run(() => ask('addHandle', { contactId, handle }));
    } catch (problem) {
      fail(messageOf(problem));
    }
  };
  return (
    <form className="whole-row" onSubmit={save}>
      <div className="row">
        <label className="field">
          <span>{label}</span>
          <input
            inputMode={kind}
            autoComplete="off"
            spellCheck={false}
            placeholder={kind === 'tel' ? '+44 20 7946 0000' : undefined}
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

/** A local number means somebody else in every country: without its code it is refused. */
function readPhone(typed: string): Handle {
  const handle = normalPhone(typed);
  if (handle === null) throw new Error(`Not a number with its country code: “${typed.trim().slice(0, 60)}”`);
  return handle;
}
