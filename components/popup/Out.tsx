import { type FormEvent, useState } from 'react';
import { localDay, minuteOfDay, sayDay, sayTime } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Channel, Millis, Outcome } from '@/lib/model';
import type { OutRow } from '@/lib/views';
import { Alert } from '../Alert';
import { useDesk } from '../sidebar/desk';
import { useRun } from '../sidebar/useRun';

/** While you were out: the calls and visits planned for that time, one key each for the outcome. */
export function Out({ rows }: { rows: readonly OutRow[] }) {
  const { run, error, busy } = useRun();
  return (
    <section className="out" aria-labelledby="out">
      <h2 id="out">While you were out</h2>
      <ul>
        {rows.map((row, at) => (
          <Missed key={row.commitmentId ?? row.contactId} row={row} isFirst={at === 0} />
        ))}
      </ul>
      <button type="button" className="link" disabled={busy} onClick={() => void run(() => ask('closeOut', {}))}>
        Nothing happened
      </button>
      <Alert text={error} />
    </section>
  );
}

function Missed({ row, isFirst }: { row: OutRow; isFirst: boolean }) {
  const { now, zone } = useDesk();
  const { run, error, busy } = useRun();
  const [at, setAt] = useState(row.at);
  const [editing, setEditing] = useState(false);
  const { contactId, commitmentId, channel } = row;
  const answer = (outcome: Outcome | null) =>
    void run(() => ask('meanwhile', { contactId, commitmentId, channel, outcome, at }));
  return (
    <li>
      <p>
        <b dir="auto">{row.name}</b>{' '}
        <button type="button" className="link" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {sayDay(localDay(at, zone), localDay(now, zone))} {sayTime(at, zone)}
        </button>{' '}
        <span dir="auto">{row.text}</span>
      </p>
      {editing && (
        <When
          at={at}
          zone={zone}
          onChange={(moment) => {
            setAt(moment);
            setEditing(false);
          }}
        />
      )}
      <div className="row">
        {outcomesOf(row).map(({ outcome, label }, index) => (
          <button
            key={label}
            type="button"
            className={index === 0 ? 'button small filled' : 'button small'}
            disabled={busy}
            onClick={(event) => event.detail < 2 && answer(outcome)}
          >
            {isFirst && <kbd>{index + 1}</kbd>} {label}
          </button>
        ))}
      </div>
      <Alert text={error} />
    </li>
  );
}

function outcomesOf({ channel, isMeeting }: OutRow): { outcome: Outcome | null; label: string }[] {
  const none = { outcome: null, label: 'Did not happen' };
  if (isMeeting) return [{ outcome: 'reached', label: 'Happened' }, { outcome: 'no-answer', label: 'No-show' }, none];
  if (isCall(channel))
    return [
      { outcome: 'reached', label: 'Reached' },
      { outcome: 'voicemail', label: 'Voicemail' },
      { outcome: 'no-answer', label: 'No answer' },
      none,
    ];
  return [{ outcome: 'reached', label: 'Met' }, { outcome: 'no-answer', label: 'Nobody there' }, none];
}

function isCall(channel: Channel): boolean {
  return channel === 'phone' || channel === 'video';
}

/** When it really was. */
function When({ at, zone, onChange }: { at: Millis; zone: string; onChange(at: Millis): void }) {
  const [day, setDay] = useState(localDay(at, zone));
  const [time, setTime] = useState(sayTime(at, zone));
  const [wrong, setWrong] = useState<string | null>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const [hours, minutes] = time.split(':').map(Number);
    if (day === '' || hours === undefined || minutes === undefined) return setWrong('Time: give a day and an hour');
    const moment = minuteOfDay(day, hours * 60 + minutes, zone);
    if (moment > Date.now()) return setWrong('Time: that is still to come');
    onChange(moment);
  };
  return (
    <form className="row entry-editor" onSubmit={save}>
      <input type="date" aria-label="Day" value={day} onChange={(event) => setDay(event.target.value)} />
      <input type="time" aria-label="Time" value={time} onChange={(event) => setTime(event.target.value)} />
      <button type="submit" className="button small">
        Set
      </button>
      <Alert text={wrong} />
    </form>
  );
}
