import type { FormEvent, ReactNode } from 'react';
import { Alert } from '../Alert';
import type { Act } from '../useAct';

interface BlockFormProps extends Pick<Act, 'error' | 'busy'> {
  /** The word on the filled button. */
  does?: string;
  onSave(): Promise<unknown>;
  onClose(): void;
  /** Beside the two buttons. */
  also?: ReactNode;
  children: ReactNode;
}

/** A form that opens inside the card: its fields, what went wrong, Save and Cancel; Escape closes it. */
export function BlockForm({ does = 'Save', error, busy, onSave, onClose, also, children }: BlockFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave();
  };
  return (
    <form className="block fields" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      {children}
      <Alert text={error} />
      <div className="row">
        <button type="submit" className="button small filled" disabled={busy}>
          {does}
        </button>
        <button type="button" className="button small" onClick={onClose}>
          Cancel
        </button>
        {also}
      </div>
    </form>
  );
}
