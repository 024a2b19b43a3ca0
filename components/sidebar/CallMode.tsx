import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { openers, summaryDraft } from '@/lib/drafts';
import type { Card } from '@/lib/views';
import { TEXT_LIMIT, tooLong } from '../limits';
import { firstName, outcomesFor, plainHandle, WRITTEN } from '../words';
import { Breaths } from './Breaths';
import { useDesk } from './desk';
import { EntryForm } from './LogEditor';
import { NewNumber } from './NewAddress';
import { type Entry, useEntry } from './useEntry';

interface CallModeProps {
  card: Card;
  entry: Entry;
  onChange(entry: Entry): void;
  onClose(): void;
}

/**
 * One call, from the purpose to the outcome: what for, two ways to begin, the number, notes and the outcome by one key,
 * 1 to 6, anywhere but in a field. Everything can be skipped; what comes of it is one entry.
 */
export function CallMode({ card, entry, onChange, onClose }: CallModeProps) {
  const desk = useDesk();
  const keeper = useEntry(entry, onChange);
  const { save, fail } = keeper;
  const box = useRef<HTMLElement>(null);
  const [purpose, setPurpose] = useState(entry.purpose ?? '');
  const phones = card.handles.filter((handle) => handle.startsWith('tel:'));
  const [hint] = useState(() => hintOf(card));

  const dial = useCallback(() => {
    const first = box.current?.querySelector<HTMLElement>('a[href^="tel:"]');
    (first ?? box.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]'))?.focus();
  }, []);
  useEffect(dial, [dial]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isField = (event.target as HTMLElement).matches('input, textarea');
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return;
    const outcome = outcomesFor(entry.channel)[Number(event.key) - 1];
    if (!outcome) return;
    event.preventDefault();
    void save({ outcome });
  };
  const savePurpose = () => {
    const wish = purpose.trim();
    if (wish === (entry.purpose ?? '')) return;
    const wrong = tooLong('Purpose', wish, TEXT_LIMIT);
    if (wrong) fail(wrong);
    else if (entry.interactionId === null) onChange({ ...entry, purpose: wish });
    else void save({ purpose: wish }, true);
  };
  const writeSummary = async () => {
    const where = await desk.write(summaryDraft({ name: card.name, note: entry.note }));
    if (where) desk.say({ said: `Summary: ${WRITTEN[where]}`, undoId: null });
    else fail('There is no open mail to write into, and the clipboard refused.');
  };
  const talked = entry.outcome === 'reached' || entry.outcome === 'yes' || entry.outcome === 'no';
  return (
    <section ref={box} className="call" aria-label={`Call with ${card.name}`} onKeyDown={onKeyDown}>
      <p className="when">
        Call <bdi>{firstName(card.name)}</bdi>
      </p>
      <label className="field">
        <span>Purpose</span>
        <input
          dir="auto"
          value={purpose}
          placeholder={hint || 'One line, or none'}
          onChange={(event) => setPurpose(event.target.value)}
          onBlur={savePurpose}
        />
      </label>
      <ul className="openers" aria-label="Ways to begin">
        {openers(card).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <div className="row">
        {phones.map((handle) => (
          <a key={handle} className="button small dial" href={handle}>
            {plainHandle(handle)}
          </a>
        ))}
        {phones.length === 0 && <NewNumber contactId={card.contactId} />}
        {card.breathe && <Breaths onEnd={dial} />}
      </div>
      <EntryForm keeper={keeper} onClose={onClose} roomy />
      {talked && (
        <button type="button" className="link" onClick={writeSummary}>
          Write the summary
        </button>
      )}
    </section>
  );
}

/** What the step is for, without its channel: "what has changed since" of "call, what has changed since". */
function hintOf({ lead }: Card): string {
  if (lead?.step.channel !== 'phone') return '';
  return lead.step.what.split(', ').slice(1).join(', ');
}
