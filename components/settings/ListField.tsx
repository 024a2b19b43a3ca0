import { useId, useState } from 'react';

interface ListFieldProps {
  label: string;
  hint: string;
  placeholder: string;
  values: readonly string[];
  /** Turns what was typed into the entry to store; throws one line that says what is wrong. */
  read(typed: string): string;
  onSave(values: string[]): Promise<void>;
}

/** A list people add to and take from, one entry at a time; the last removal can be taken back. */
export function ListField({ label, hint, placeholder, values, read, onSave }: ListFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const [before, setBefore] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');

  async function store(next: string[], words: string, undo: readonly string[] | null) {
    try {
      await onSave(next);
      setSaid(words);
      setWrong('');
      setBefore(undo);
      return true;
    } catch (error) {
      setWrong((error as Error).message);
      return false;
    }
  }

  async function add() {
    if (typed.trim() === '') return;
    try {
      const entry = read(typed);
      if (await store([...new Set([...values, entry])], `Added ${entry}`, null)) setTyped('');
    } catch (error) {
      setWrong((error as Error).message);
    }
  }

  return (
    <fieldset className="setting">
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      <ul className="entries">
        {values.map((value) => (
          <li key={value}>
            <span title={value}>{value}</span>
            <button
              type="button"
              className="icon"
              aria-label={`Remove ${value}`}
              onClick={() =>
                void store(
                  values.filter((other) => other !== value),
                  `Removed ${value}`,
                  values,
                )
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label htmlFor={id} className="unseen">
          Add to {label.toLowerCase()}
        </label>
        <span className="field">
          <input
            id={id}
            value={typed}
            placeholder={placeholder}
            aria-invalid={wrong !== ''}
            onChange={(event) => setTyped(event.target.value)}
          />
        </span>
        <button type="submit" className="button">
          Add
        </button>
      </form>
      <span className="told">
        {wrong ? (
          <span className="alert" role="alert">
            {wrong}
          </span>
        ) : (
          <output>{said}</output>
        )}
        {before && (
          <button type="button" className="link" onClick={() => void store([...before], 'Taken back', null)}>
            Undo
          </button>
        )}
      </span>
    </fieldset>
  );
}
