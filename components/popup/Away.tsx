import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { addDays, sayDay, sayDue } from '@/lib/days';
import { lateDraft } from '@/lib/drafts';
import { ask } from '@/lib/messages';
import type { Day } from '@/lib/model';
import type { Absence, AwayDays, InsideRow } from '@/lib/views';
import { Alert } from '../Alert';
import { useDesk } from '../sidebar/desk';
import { useRun } from '../sidebar/useRun';
import { useAnswer } from '../useAnswer';
import { firstName } from '../words';

/** What stands about the user's own absence: it runs or is set, or it is asked about. */
export function AwayLine({ absence, onYes }: { absence: Absence; onYes(days: AwayDays): void }) {
  const { run, error, busy } = useRun();
  const { away, question, today } = absence;
  const day = (one: Day) => sayDay(one, today);
  if (question) {
    return (
      <section className="notice away-line" aria-label="Were you away?">
        <p>
          <strong>Were you away?</strong> Nothing was seen from {day(question.from)} on.
        </p>
        <div className="row">
          <button type="button" className="button small filled" onClick={() => onYes(question)}>
            Yes
          </button>
          <button
            type="button"
            className="button small"
            disabled={busy}
            onClick={() => void run(() => ask('wasHere', {}))}
          >
            No
          </button>
        </div>
        <Alert text={error} />
      </section>
    );
  }
  if (!away) return null;
  const isNow = away.from <= today;
  return (
    <section className="notice away-line" aria-label="Away">
      <p>
        {isNow ? 'Away' : `Away from ${day(away.from)}`} until {day(away.until)} ·{' '}
        <button type="button" className="link" disabled={busy} onClick={() => void run(() => ask('comeBack', {}))}>
          {isNow ? 'I am back' : 'I stay'}
        </button>
      </p>
      <Alert text={error} />
    </section>
  );
}

const WEEKS = [
  { label: 'One week', days: 7 },
  { label: 'Two weeks', days: 14 },
  { label: 'Three weeks', days: 21 },
];
const USUAL = 14;

interface AwayFormProps {
  /** Days gone by that are asked about; null for an absence ahead. */
  days: AwayDays | null;
  today: Day;
  onClose(): void;
}

/** Away until …: what falls into these days is listed first, to be moved and told; one key for all of it. */
export function AwayForm({ days, today, onClose }: AwayFormProps) {
  const { run, error, busy } = useRun();
  const [from, setFrom] = useState(days?.from ?? addDays(today, 1));
  const [until, setUntil] = useState(days?.until ?? addDays(today, 1 + USUAL));
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);

  const question = useCallback(
    async () => (from < until ? ask('inside', { from, until }) : ([] as InsideRow[])),
    [from, until],
  );
  const { answer: rows = [], error: unread, again } = useAnswer(`inside ${from} ${until}`, question);
  const moving = rows.filter(({ commitmentId }) => !staying.has(commitmentId)).length;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(async () => {
      // Asked again: pressed at once, the list may not be here yet.
      const inside = from < until ? await ask('inside', { from, until }) : [];
      const move = inside.map(({ commitmentId }) => commitmentId).filter((id) => !staying.has(id));
      return ask('goAway', { from, until, move, told: [...told] });
    });
    if (isDone) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const weeks = WEEKS[Number(event.key) - 1];
    if (event.key === 'Escape') onClose();
    else if (weeks && !days && !(event.target as HTMLElement).matches('input')) setUntil(addDays(from, weeks.days));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form className="away-form" aria-label="Away until" onSubmit={save} onKeyDown={onKeyDown}>
      <div className="row">
        <label className="field">
          {days ? 'Away from' : 'From'}
          <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="field">
          Back on
          <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
      </div>
      {!days && (
        <div className="row">
          {WEEKS.map((one, at) => (
            <button
              key={one.label}
              type="button"
              className="chip"
              aria-pressed={until === addDays(from, one.days)}
              onClick={() => setUntil(addDays(from, one.days))}
            >
              {at + 1} {one.label}
            </button>
          ))}
        </div>
      )}
      <Alert text={unread} retry={again} />
      {rows.length > 0 && (
        <ul className="inside" aria-label="Promises inside">
          {rows.map((row) => (
            <Inside
              key={row.commitmentId}
              row={row}
              isMoving={!staying.has(row.commitmentId)}
              isTold={told.has(row.commitmentId)}
              onMove={() => setStaying(toggled(staying, row.commitmentId))}
              onTold={() => setTold(toggled(told, row.commitmentId))}
            />
          ))}
        </ul>
      )}
      {moving > 1 && (
        <label className="tick">
          <input
            type="checkbox"
            checked={rows.every(({ commitmentId }) => staying.has(commitmentId) || told.has(commitmentId))}
            onChange={(event) => setTold(new Set(event.target.checked ? rows.map((row) => row.commitmentId) : []))}
          />
          I told all of them
        </label>
      )}
      <div className="row">
        <button ref={go} type="submit" className="button filled" disabled={busy}>
          {words(moving, days !== null)}
        </button>
        <button type="button" className="link" onClick={onClose}>
          Cancel
        </button>
      </div>
      <Alert text={error} />
    </form>
  );
}

function words(moving: number, isPast: boolean): string {
  const end = isPast ? 'I was away' : 'Go away';
  return moving === 0 ? end : `Move ${moving} and ${isPast ? 'note it' : 'go'}`;
}

interface InsideProps {
  row: InsideRow;
  isMoving: boolean;
  isTold: boolean;
  onMove(): void;
  onTold(): void;
}

/** One promise inside: it moves to the first day back, and whether they were told; the words for it are copied. */
function Inside({ row, isMoving, isTold, onMove, onTold }: InsideProps) {
  const desk = useDesk();
  const { now, zone } = desk;
  const { fail, error } = useRun();
  const copy = async () => {
    const { name, text, due, to } = row;
    const where = await desk.write(lateDraft({ name, text, due, next: to, now, zone }));
    if (!where) return fail('The clipboard refused.');
    desk.say({ said: 'Words copied', undoId: null });
    if (!isTold) onTold();
  };
  return (
    <li>
      <label className="tick">
        <input type="checkbox" checked={isMoving} onChange={onMove} />
        <span>
          <b dir="auto">{row.name}</b> <span dir="auto">{row.text}</span>, {sayDue(row.due, now, zone)} →{' '}
          {sayDue(row.to, now, zone)}
        </span>
      </label>
      {isMoving && (
        <span className="row">
          <label className="tick">
            <input type="checkbox" checked={isTold} onChange={onTold} />I told {firstName(row.name)}
          </label>
          <button type="button" className="link" onClick={copy}>
            Copy the words
          </button>
        </span>
      )}
      <Alert text={error} />
    </li>
  );
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
