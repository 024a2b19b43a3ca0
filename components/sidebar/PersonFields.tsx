import { type FormEvent, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Card, Done } from '@/lib/views';
import { Alert } from '../Alert';
import { NAME_LIMIT, tooLong } from '../limits';
import { useAct } from '../useAct';
import { useDesk } from './desk';

const FIELDS = [
  { field: 'name', label: 'Name' },
  { field: 'company', label: 'Company' },
  { field: 'role', label: 'Role' },
] as const;

/** Name, company and role, where the page got them wrong. */
export function PersonFields({ card, onClose }: { card: Card; onClose(): void }) {
  const desk = useDesk();
  const { act, error, busy, fail } = useAct();
  const [values, setValues] = useState({ name: card.name, company: card.company, role: card.role });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = FIELDS.map(({ field, label }) => tooLong(label, values[field], NAME_LIMIT)).find(Boolean);
    if (wrong) return fail(wrong);
    if (values.name.trim() === '') return fail('Name: a person needs one');
    let last: Done | null = null;
    for (const { field } of FIELDS) {
      const value = values[field].trim();
      if (value === card[field]) continue;
      last = await act(() => ask('edit', { contactId: card.contactId, field, value }));
      if (!last) return;
      desk.say(last);
    }
    onClose();
  };
  return (
    <form className="block fields" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {FIELDS.map(({ field, label }, at) => (
        <label key={field}>
          <span>{label}</span>
          <input
            ref={at === 0 ? focusOnce : undefined}
            dir="auto"
            value={values[field]}
            onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          />
        </label>
      ))}
      <Alert text={error} />
      <div className="row">
        <button type="submit" className="button small filled" disabled={busy}>
          Save
        </button>
        <button type="button" className="button small" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The field takes the focus when it appears (`autofocus` does nothing inside a shadow root that already stands). */
function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}
