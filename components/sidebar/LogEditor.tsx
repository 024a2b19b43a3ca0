import { useEffect, useRef, useState } from 'react';
import { localDay, minuteOfDay, sayTime } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Channel, Millis, Outcome } from '@/lib/model';
import { Alert } from '../Alert';
import { Choice } from '../Choice';
import { TEXT_LIMIT, tooLong } from '../limits';
import { useAct } from '../useAct';
import { CHANNEL_WORDS, OUTCOME_WORDS, outcomesFor } from '../words';
import { useDesk } from './desk';

export interface Entry {
  interactionId: string;
  channel: Channel;
  at: Millis;
  outcome: Outcome | null;
  note: string;
}

interface LogEditorProps {
  entry: Entry;
  onChange(entry: Entry): void;
  onClose(): void;
  /** Takes the focus when it appears: the outcome is one key more. */
  focused?: boolean;
}

/** Outcome, day, time and note of a touch logged by hand; each is saved when it is chosen or left. */
export function LogEditor({ entry, onChange, onClose, focused }: LogEditorProps) {
  const desk = useDesk();
  const { zone } = desk;
  const { act, error, fail } = useAct();
  const box = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState(entry.note);
  const [day, setDay] = useState(localDay(entry.at, zone));
  const [time, setTime] = useState(sayTime(entry.at, zone));

  useEffect(() => {
    if (focused) box.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
  }, [focused]);

  const save = async (change: Partial<Pick<Entry, 'at' | 'outcome' | 'note'>>) => {
    const wish = { ...entry, ...change };
    const { interactionId, at, outcome } = wish;
    const done = await act(() => ask('relog', { interactionId, at, outcome, note: wish.note }));
    if (!done) return;
    onChange({ ...wish, interactionId: done.interactionId });
    desk.say(done);
  };
  const saveNote = () => {
    if (note.trim() === entry.note) return;
    const wrong = tooLong('Note', note, TEXT_LIMIT);
    if (wrong) fail(wrong);
    else void save({ note: note.trim() });
  };
  const saveTime = () => {
    if (day === localDay(entry.at, zone) && time === sayTime(entry.at, zone)) return;
    const [hours, minutes] = time.split(':').map(Number);
    if (day === '' || hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) {
      return fail('Time: give a day and an hour');
    }
    const at = minuteOfDay(day, hours * 60 + minutes, zone);
    if (at > Date.now()) return fail('Time: that is still to come');
    void save({ at });
  };
  return (
    <div ref={box} className="inset entry-editor">
      <Choice
        label={`${CHANNEL_WORDS[entry.channel]}: outcome`}
        options={outcomesFor(entry.channel).map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
        value={entry.outcome}
        onChoose={(outcome) => void save({ outcome: outcome === entry.outcome ? null : outcome })}
      />
      <div className="row">
        <input
          type="date"
          aria-label="Day"
          value={day}
          max={localDay(Date.now(), zone)}
          onChange={(event) => setDay(event.target.value)}
          onBlur={saveTime}
          onKeyDown={(event) => event.key === 'Enter' && saveTime()}
        />
        <input
          type="time"
          aria-label="Time"
          value={time}
          onChange={(event) => setTime(event.target.value)}
          onBlur={saveTime}
          onKeyDown={(event) => event.key === 'Enter' && saveTime()}
        />
      </div>
      <div className="row">
        <input
          className="line"
          dir="auto"
          aria-label="What was said"
          placeholder="Note on this touch"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={saveNote}
          onKeyDown={(event) => {
            if (event.key === 'Enter') saveNote();
          }}
        />
        <button type="button" className="link" onClick={onClose}>
          Done
        </button>
      </div>
      <Alert text={error} />
    </div>
  );
}
