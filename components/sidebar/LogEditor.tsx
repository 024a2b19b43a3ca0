import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { localDay, minuteOfDay, sayTime } from '@/lib/days';
import { Alert } from '../Alert';
import { Choice } from '../Choice';
import { NOTE_LIMIT, tooLong } from '../limits';
import { CHANNEL_WORDS, OUTCOME_WORDS, outcomesFor } from '../words';
import { useDesk } from './desk';
import { type Entry, type Keeper, useEntry } from './useEntry';

interface LogEditorProps {
  entry: Entry;
  onChange(entry: Entry): void;
  onClose(): void;
}

/** Outcome, day, time and note of a touch logged by hand; takes the focus when it appears: the outcome is one key more. */
export function LogEditor({ entry, onChange, onClose }: LogEditorProps) {
  const keeper = useEntry(entry, onChange);
  return <EntryForm keeper={keeper} onClose={onClose} focused />;
}

interface EntryFormProps {
  keeper: Keeper;
  onClose(): void;
  focused?: boolean;
  /** Notes of a call take more room, and Enter begins a line. */
  roomy?: boolean;
}

/** The fields of a touch: each is saved when it is chosen or left, the note also while it is typed. */
export function EntryForm({ keeper, onClose, focused, roomy = false }: EntryFormProps) {
  const { zone } = useDesk();
  const { entry, save, error, fail } = keeper;
  const [day, setDay] = useState(localDay(entry.at, zone));
  const [time, setTime] = useState(sayTime(entry.at, zone));

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
  const onEnter = (then: () => void) => (event: KeyboardEvent) => {
    if (event.key === 'Enter') then();
  };
  return (
    <div className="inset entry-editor">
      <Choice
        label={`${CHANNEL_WORDS[entry.channel]}: outcome`}
        options={outcomesFor(entry.channel, entry.direction).map((value) => ({
          value,
          label: entry.direction === 'in' ? 'we spoke' : OUTCOME_WORDS[value],
        }))}
        value={entry.outcome}
        onChoose={(outcome) => void save({ outcome: outcome === entry.outcome ? null : outcome })}
        focused={focused}
      />
      {roomy && <NoteField keeper={keeper} roomy />}
      <div className="row">
        <input
          type="date"
          aria-label="Day"
          value={day}
          max={localDay(Date.now(), zone)}
          onChange={(event) => setDay(event.target.value)}
          onBlur={saveTime}
          onKeyDown={onEnter(saveTime)}
        />
        <input
          type="time"
          aria-label="Time"
          value={time}
          onChange={(event) => setTime(event.target.value)}
          onBlur={saveTime}
          onKeyDown={onEnter(saveTime)}
        />
        {roomy && <Close keeper={keeper} onClose={onClose} />}
      </div>
      {!roomy && (
        <div className="row">
          <NoteField keeper={keeper} roomy={false} />
          <Close keeper={keeper} onClose={onClose} />
        </div>
      )}
      <Alert text={error} />
    </div>
  );
}

function Close({ keeper, onClose }: Pick<EntryFormProps, 'keeper' | 'onClose'>) {
  return (
    <button type="button" className="link" onClick={onClose}>
      {keeper.entry.interactionId === null ? 'Cancel' : 'Done'}
    </button>
  );
}

/** So long after the last key, in milliseconds, a note is saved. */
const PAUSE = 1_000;

/** What was said: saved in every pause, when it is left, and when the page turns to somebody else or goes. */
function NoteField({ keeper, roomy }: Required<Pick<EntryFormProps, 'keeper' | 'roomy'>>) {
  const { entry, save, fail } = keeper;
  const [note, setNote] = useState(entry.note);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = (quiet: boolean) => {
    clearTimeout(pause.current);
    if (note.trim() === entry.note) return;
    const wrong = tooLong('Note', note, NOTE_LIMIT);
    if (wrong) fail(wrong);
    else void save({ note: note.trim() }, quiet);
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const leave = () => latest.current(true);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const field = {
    dir: 'auto',
    'aria-label': 'What was said',
    placeholder: roomy ? 'Notes, saved while you type' : 'Note on this touch',
    value: note,
    onChange: (event: { target: { value: string } }) => {
      fail(null);
      setNote(event.target.value);
      clearTimeout(pause.current);
      pause.current = setTimeout(() => latest.current(true), PAUSE);
    },
    onBlur: () => keep(true),
  };
  if (roomy) return <textarea {...field} className="notes" rows={3} />;
  return <input {...field} className="line" onKeyDown={(event) => event.key === 'Enter' && keep(false)} />;
}
