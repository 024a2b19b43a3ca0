import { type FormEvent, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { Choice } from '../Choice';
import { TEXT_LIMIT, tooLong } from '../limits';
import { useAct } from '../useAct';
import { useName } from '../useName';
import { firstName } from '../words';
import { DueField } from './DueField';
import { useDesk } from './desk';

/** A promise of mine or theirs: what, and by when in words or picked. The fields always stand there. */
export function AddPromise({ card }: { card: Card }) {
  const desk = useDesk();
  const { contactId } = card;
  const id = useName();
  const { act, error, busy, fail } = useAct();
  const [text, setText] = useDraft(`text ${contactId}`);
  const [words, setWords] = useDraft(`words ${contactId}`);
  const [by, setBy] = useState<'me' | 'them'>('me');
  const [kind, setKind] = useState<'act' | 'meeting'>('act');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = tooLong('Promise', text, TEXT_LIMIT) ?? tooLong('Due', words, 200);
    if (wrong) return fail(wrong);
    if (text.trim() === '') return fail('Promise: write what was promised');
    const done = await act(() =>
      ask('promise', { contactId, by, kind, text: text.trim(), due: { words: words.trim() }, said: null }),
    );
    if (!done) return;
    setText('');
    setWords('');
    setBy('me');
    setKind('act');
    desk.say(done);
  };
  return (
    <form className={text || words ? 'add begun' : 'add'} onSubmit={add}>
      <span className="field">
        <label htmlFor={id}>Promise</label>
        <input
          id={id}
          dir="auto"
          value={text}
          autoComplete="off"
          onChange={(event) => {
            fail(null);
            setText(event.target.value);
          }}
        />
      </span>
      <DueField
        label="Due"
        words={words}
        failed={error !== null}
        onWords={(next) => {
          fail(null);
          setWords(next);
        }}
      >
        <button type="submit" className="button small" disabled={busy}>
          Add promise
        </button>
      </DueField>
      <div className="row options">
        <Choice<'me' | 'them'>
          label="By whom"
          options={[
            { value: 'me', label: 'by me' },
            { value: 'them', label: `by ${firstName(card.name)}` },
          ]}
          value={by}
          onChoose={setBy}
        />
        <Choice<'act' | 'meeting'>
          label="What kind"
          options={[
            { value: 'act', label: 'to do' },
            { value: 'meeting', label: 'meeting' },
          ]}
          value={kind}
          onChoose={setKind}
        />
      </div>
      <Alert text={error} />
    </form>
  );
}

/** Words typed and not yet sent: still there when somebody comes back to this person. */
function useDraft(key: string): [string, (text: string) => void] {
  const { drafts } = useDesk();
  const [text, setText] = useState(drafts.get(key) ?? '');
  const keep = (next: string) => {
    drafts.set(key, next);
    setText(next);
  };
  return [text, keep];
}
