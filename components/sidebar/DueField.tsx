import { type ReactNode, useRef, useState } from 'react';
import { useName } from '../useName';
import { useReading } from './useReading';

interface DueFieldProps {
  label: string;
  words: string;
  onWords(words: string): void;
  /** The form tells itself what went wrong: it is not said twice. */
  failed: boolean;
  focused?: boolean;
  /** The button beside the field. */
  children: ReactNode;
}

/** A day or an hour in words or picked, with what the words mean right under it. */
export function DueField({ label, words, onWords, failed, focused, children }: DueFieldProps) {
  const id = useName();
  const picker = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  const reading = useReading(words);
  const wrong = reading && 'error' in reading && left && !failed ? reading.error : null;

  const pick = () => {
    try {
      picker.current?.showPicker();
    } catch {
      // Where the browser shows no calendar from here, the words still do.
    }
  };
  return (
    <div className="when-field">
      <div className="row">
        <span className="field">
          <label htmlFor={id}>{label}</label>
          <input
            ref={focused ? focusOnce : undefined}
            id={id}
            dir="auto"
            value={words}
            placeholder="Friday 15:00"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong !== null || undefined}
            aria-describedby={`${id}-reading`}
            onChange={(event) => {
              setLeft(false);
              onWords(event.target.value);
            }}
            onBlur={() => setLeft(true)}
          />
          <button type="button" className="calendar" aria-label="Pick a day" title="Pick a day" onClick={pick}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />
            </svg>
          </button>
          <input
            ref={picker}
            className="picker"
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={/^\d{4}-\d{2}-\d{2}$/.test(words) ? words : ''}
            onChange={(event) => event.target.value && onWords(event.target.value)}
          />
        </span>
        {children}
      </div>
      <p
        id={`${id}-reading`}
        className={wrong ? 'alert' : 'reading'}
        role={wrong ? 'alert' : undefined}
        aria-live="polite"
      >
        {wrong ?? (reading && 'said' in reading ? reading.said : '')}
      </p>
    </div>
  );
}

function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}
