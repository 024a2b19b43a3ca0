import { useState } from 'react';
import { ask } from '@/lib/messages';
import type { Done } from '@/lib/views';
import { Alert } from '../Alert';
import { useAct } from '../useAct';

/** One person a line; what could not be read stays in the field, with the reason beside its line. */
export function QuickAdd({ onDone }: { onDone(done: Done): void }) {
  const { act, error, busy } = useAct();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<{ line: number; said: string }[]>([]);

  const add = async () => {
    if (text.trim() === '') return;
    const lines = text.split('\n');
    const done = await act(() => ask('quickAdd', { text }));
    if (!done) return;
    const failed = done.lines.filter(({ ok }) => !ok);
    // Only these lines stay, so they are counted anew.
    setWrong(failed.map(({ said }, at) => ({ line: at + 1, said: said.replace(/^Line \d+: /u, '') })));
    setText(failed.map(({ line }) => lines[line - 1]).join('\n'));
    if (failed.length < done.lines.length) onDone(done);
  };

  return (
    <form
      className="quick-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <textarea
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
