import { useState } from 'react';
import { Choice } from '../Choice';
import { EntryForm } from '../sidebar/LogEditor';
import { type Entry, useEntry } from '../sidebar/useEntry';
import { CHANNEL_WORDS, firstName, OUTCOME_WORDS, outcomesFor } from '../words';

interface JustLoggedProps {
  entry: Entry;
  name: string;
  onChange(entry: Entry): void;
  onClose(): void;
}

/** What came of the touch just logged: a digit anywhere in the list; its time and a note where they are wanted. */
export function JustLogged({ entry, name, onChange, onClose }: JustLoggedProps) {
  const keeper = useEntry(entry, onChange);
  const [whole, setWhole] = useState(false);
  if (whole) {
    return (
      <section className="logged" aria-label={`With ${name}`}>
        <EntryForm keeper={keeper} onClose={onClose} focused />
      </section>
    );
  }
  return (
    <section className="logged" aria-label={`With ${name}`}>
      <p className="row">
        <span className="soft">
          {CHANNEL_WORDS[entry.channel]} with <bdi>{firstName(name)}</bdi>: what came of it?
        </span>
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Time, note
        </button>
      </p>
      <Choice
        label="Outcome"
        options={outcomesFor(entry.channel).map((value, at) => ({ value, label: `${at + 1} ${OUTCOME_WORDS[value]}` }))}
        value={entry.outcome}
        onChoose={(outcome) => void keeper.save({ outcome }).then((isSaved) => isSaved && onClose())}
      />
    </section>
  );
}
