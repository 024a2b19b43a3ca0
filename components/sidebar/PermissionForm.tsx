import { useState } from 'react';
import { MAY_I_STAY } from '@/lib/drafts';
import { ask } from '@/lib/messages';
import type { Contact } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Choice } from '../Choice';
import { TEXT_LIMIT, tooLong } from '../limits';
import { firstName, WRITTEN } from '../words';
import { BlockForm } from './BlockForm';
import { useDesk } from './desk';
import { useRun } from './useRun';

type State = Contact['permission']['state'];

const STATES: { value: State; label: string }[] = [
  { value: 'asked', label: 'asked' },
  { value: 'granted', label: 'granted' },
  { value: 'refused', label: 'asked to stop' },
  { value: 'unknown', label: 'not known' },
];

interface PermissionFormProps {
  card: Card;
  /** The answer that is proposed. */
  proposed: State;
  onClose(): void;
}

/** May I stay in touch: the question in words, the answer and how they put it. A refusal stops everything. */
export function PermissionForm({ card, proposed, onClose }: PermissionFormProps) {
  const desk = useDesk();
  const { run, error, busy, fail } = useRun();
  const [state, setState] = useState<State>(proposed);
  const [words, setWords] = useState(card.permission.state === proposed ? card.permission.words : '');
  const { contactId } = card;

  const save = async () => {
    const wrong = tooLong('Their words', words, TEXT_LIMIT);
    if (wrong) return fail(wrong);
    if (await run(() => ask('permission', { contactId, state, words: words.trim() }))) onClose();
  };
  const write = async () => {
    const where = await desk.write(MAY_I_STAY);
    if (!where) return fail('There is no open mail to write into, and the clipboard refused.');
    setState('asked');
    desk.say({ said: `The question: ${WRITTEN[where]}`, undoId: null });
  };
  return (
    <BlockForm
      error={error}
      busy={busy}
      onSave={save}
      onClose={onClose}
      also={
        state !== 'refused' && (
          <button type="button" className="link" onClick={write}>
            Write the question
          </button>
        )
      }
    >
      <p className="soft">May you stay in touch?</p>
      <Choice<State> label="May you stay in touch?" options={STATES} value={state} onChoose={setState} focused />
      <label>
        <span>Their words</span>
        <input dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {state === 'refused' && (
        <p className="soft">No step, no reminder, no clock for {firstName(card.name)} from now on.</p>
      )}
    </BlockForm>
  );
}
