import { useEffect, useId, useRef, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { TEXT_LIMIT, tooLong } from '../limits';
import { useAct } from '../useAct';
import { useDesk } from './desk';

interface EditLineProps {
  card: Card;
  field: 'whyTheyCame' | 'personalNotes';
  label: string;
  hint: string;
}

/** A line about a person that is edited where it stands: Enter or leaving saves, Escape puts the old words back. */
export function EditLine({ card, field, label, hint }: EditLineProps) {
  const desk = useDesk();
  const id = useId();
  const { act, error, fail } = useAct();
  const stored = card[field];
  const { contactId } = card;
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const value = typed ?? stored;

  const save = async () => {
    if (typed === null) return;
    const wish = typed.trim();
    if (wish === stored) return setTyped(null);
    const wrong = tooLong(label, wish, TEXT_LIMIT);
    if (wrong) return fail(wrong);
    const done = await act(() => ask('edit', { contactId, field, value: wish }));
    if (!done) return;
    desk.say(done);
    setTyped((now) => (now === typed ? null : now));
  };

  // Somebody who types and turns to another mail has not left the field by hand: what they wrote is saved all the same.
  const unsaved = useRef<string | null>(null);
  unsaved.current =
    typed !== null && typed.trim() !== stored && !tooLong(label, typed, TEXT_LIMIT) ? typed.trim() : null;
  useEffect(
    () => () => {
      if (unsaved.current !== null)
        void ask('edit', { contactId, field, value: unsaved.current }).catch(() => undefined);
    },
    [contactId, field],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is as high as its text.
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [value]);

  return (
    <div className={value ? 'edit-line' : 'edit-line empty'}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        dir="auto"
        rows={1}
        value={value}
        placeholder={hint}
        onChange={(event) => {
          fail(null);
          setTyped(event.target.value.replace(/\r?\n/g, ' '));
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void save();
          }
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          fail(null);
          setTyped(null);
          unsaved.current = null;
        }}
      />
      <Alert text={error} />
    </div>
  );
}
