import { useEffect, useRef, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Card, Done } from '@/lib/views';
import { Alert } from '../Alert';
import { TEXT_LIMIT, tooLong } from '../limits';
import { useAct } from '../useAct';
import { useName } from '../useName';
import { useDesk } from './desk';

interface EditLineProps {
  card: Card;
  field: 'whyTheyCame' | 'whatsInItForThem' | 'whyNow' | 'personalNotes';
  label: string;
  hint: string;
}

/** A line about a person that is edited where it stands. */
export function EditLine({ card, field, label, hint }: EditLineProps) {
  const { contactId } = card;
  const store = (value: string) => ask('edit', { contactId, field, value });
  return <EditInPlace label={label} hint={hint} stored={card[field]} store={store} />;
}

interface EditInPlaceProps {
  label: string;
  hint: string;
  stored: string;
  store(value: string): Promise<Done>;
}

/** Words that are edited where they stand: Enter or leaving saves, Escape puts the old words back. */
export function EditInPlace({ label, hint, stored, store }: EditInPlaceProps) {
  const desk = useDesk();
  const id = useName();
  const { act, error, fail } = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const value = typed ?? stored;

  const save = async () => {
    if (typed === null) return;
    const wish = typed.trim();
    if (wish === stored) return setTyped(null);
    const wrong = tooLong(label, wish, TEXT_LIMIT);
    if (wrong) return fail(wrong);
    const done = await act(() => store(wish));
    if (!done) return;
    desk.say(done);
    setTyped((now) => (now === typed ? null : now));
  };

  // Somebody who types and turns to another mail has not left the field by hand: what they wrote is saved all the same.
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    const wish = typed?.trim() ?? stored;
    if (wish !== stored && !tooLong(label, wish, TEXT_LIMIT)) void store(wish).catch(() => undefined);
  };
  useEffect(() => () => leave.current(), []);

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
          leave.current = () => undefined;
        }}
      />
      <Alert text={error} />
    </div>
  );
}
