import { useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Done } from '@/lib/views';
import { Alert } from '../Alert';
import { NAME_LIMIT } from '../limits';
import { useAct } from '../useAct';

interface QuickAddProps {
  /** Where today's new people were met, as it is kept until midnight. */
  metAt: string;
  onDone(done: Done): void;
}

/** One person a line; what could not be read stays in the field, with the reason beside its line. */
export function QuickAdd({ metAt, onDone }: QuickAddProps) {
  const { act, error, busy } = useAct();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [place, setPlace] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ line: number; said: string }[]>([]);

  const add = async () => {
    if (text.trim() === '') return;
    const lines = text.split('\n');
    const done = await act(() => ask('quickAdd', { text, metAt: place }));
    if (!done) return;
    setPlace(null);
    const failed = done.lines.filter(({ ok }) => !ok);
    // Only these lines stay, so they are counted anew.
    setWrong(failed.map(({ said }, at) => ({ line: at + 1, said: said.replace(/^Line \d+: /u, '') })));
    setText(failed.map(({ line }) => lines[line - 1]).join('\n'));
    if (failed.length < done.lines.length) onDone(done);
  };

  // People are copied from a list elsewhere: pasted while nothing is written in, they are meant for here.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (pasted.trim() === '' || (event.target as HTMLElement).closest('input, textarea')) return;
      event.preventDefault();
      setText((typed) => [typed, pasted.trim()].filter(Boolean).join('\n'));
      field.current?.focus();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);

  return (
    <form
      className="quick-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <textarea
        ref={field}
        aria-label="Quick add, one person a line"
        placeholder="Ada Lovelace, Acme – send spec by Fri"
        rows={Math.min(5, text.split('\n').length)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Not to the browser, which would close the popup with what was typed.
          if (event.key === 'Escape') {
            event.currentTarget.blur();
            event.preventDefault();
          }
          if (event.key !== 'Enter' || event.shiftKey || (text.includes('\n') && !event.ctrlKey && !event.metaKey))
            return;
          event.preventDefault();
          void add();
        }}
      />
      <button type="submit" className="button" disabled={busy || text.trim() === ''}>
        Add
      </button>
      {(text !== '' || metAt !== '') && (
        <label className="field met">
          Met at
          <input
            dir="auto"
            placeholder="a fair, an event, a visit"
            value={place ?? metAt}
            maxLength={NAME_LIMIT}
            onChange={(event) => setPlace(event.target.value)}
          />
        </label>
      )}
      {text !== '' && wrong.length > 0 && (
        <ul role="alert">
          {wrong.map(({ line, said }) => (
            <li key={line}>
              Line {line}: {said}
            </li>
          ))}
        </ul>
      )}
      <Alert text={error} />
    </form>
  );
}
