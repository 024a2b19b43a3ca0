import { type ReactNode, useId, useState } from 'react';

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  list?: string;
  /** Reads what was typed and stores it; throws one line that says what is wrong. */
  onSave(typed: string): Promise<void>;
  children?: ReactNode;
}

/** A text field that saves itself on Enter or when left, says so, and keeps what was typed when it is refused. */
export function Field({ label, hint, value, list, onSave, children }: FieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');

  async function save() {
    if (typed === null || typed === value) return setTyped(null);
    try {
      await onSave(typed);
      setTyped(null);
      setWrong('');
      setSaid('Saved');
    } catch (error) {
      setSaid('');
      setWrong((error as Error).message);
    }
  }

  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <span className="field">
        <input
          id={id}
          list={list}
          value={typed ?? value}
          aria-invalid={wrong !== ''}
          aria-describedby={`${id}-said`}
          onChange={(event) => {
            setTyped(event.target.value);
            setSaid('');
          }}
          onBlur={() => void save()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save();
            if (event.key === 'Escape') {
              setTyped(null);
              setWrong('');
            }
          }}
        />
      </span>
      {children}
      <span id={`${id}-said`} className="told">
        {wrong ? (
          <span className="alert" role="alert">
            {wrong}
          </span>
        ) : (
          <output>{said || hint}</output>
        )}
      </span>
    </div>
  );
}
