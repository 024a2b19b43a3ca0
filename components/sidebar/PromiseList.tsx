import { useState } from 'react';
import { localDay, sayDue } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { CommitmentState } from '@/lib/model';
import type { Card, PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { useName } from '../useName';
import { firstName, sayMissed, sayOnTime } from '../words';
import { useDesk } from './desk';
import { PrepNote } from './PrepNote';
import { PromiseActions } from './PromiseActions';
import { PromiseText } from './PromiseText';
import { useRun } from './useRun';

/** More than so many are folded, so that the rest of the card stays in reach. */
const UNFOLDED = 6;
const OPEN: CommitmentState[] = ['open', 'today', 'overdue'];

/** The promises that do not lead, both ways, soonest first; those settled today stay below, quiet. */
export function PromiseList({ card, promises }: { card: Card; promises: PromiseView[] }) {
  const [all, setAll] = useState(false);
  const open = promises.filter((promise) => OPEN.includes(promise.state));
  const settled = promises.filter((promise) => !OPEN.includes(promise.state) && promise.state !== 'removed');
  if (open.length + settled.length === 0) return null;
  const shown = all ? open : open.slice(0, UNFOLDED);
  return (
    <section className="promises">
      {shown.map((promise) => (
        <OpenPromise key={promise.id} promise={promise} card={card} />
      ))}
      {shown.length < open.length && (
        <button type="button" className="link more" onClick={() => setAll(true)}>
          {open.length - shown.length} more
        </button>
      )}
      {settled.map((promise) => (
        <SettledPromise key={promise.id} promise={promise} card={card} />
      ))}
    </section>
  );
}

function OpenPromise({ promise, card }: { promise: PromiseView; card: Card }) {
  const id = useName();
  const { now, zone } = useDesk();
  const late = promise.state === 'overdue';
  const due = late ? `overdue, was due ${sayMissed(promise.due, now, zone)}` : sayDue(promise.due, now, zone);
  return (
    <div role="group" aria-labelledby={id} className={late ? 'promise overdue' : 'promise'}>
      <p>
        {promise.by === 'them' && (
          <span className="whose">
            <bdi>{firstName(card.name)}</bdi> owes you:{' '}
          </span>
        )}
        {promise.kind === 'meeting' && <span className="whose">Meeting: </span>}
        <PromiseText id={id} promise={promise} contactId={card.contactId} />
        <span className={promise.state === 'open' ? 'due' : `due ${promise.state}`}> · {due}</span>
      </p>
      {promise.prepNote !== '' && <PrepNote promise={promise} />}
      <PromiseActions promise={promise} name={card.name} leading={false} later={card.later} />
    </div>
  );
}

const SETTLED: Partial<Record<CommitmentState, string>> = {
  kept: 'kept',
  'kept-late': 'kept late',
  broken: 'broken',
  released: 'released',
};

function SettledPromise({ promise, card }: { promise: PromiseView; card: Card }) {
  const id = useName();
  const desk = useDesk();
  const { run, error, busy } = useRun();
  const { onTimeDay, id: commitmentId } = promise;
  const isKept = promise.state === 'kept' || promise.state === 'kept-late';
  const keptOn = (day: string) => run(() => ask('settle', { commitmentId, as: 'kept', on: day }));
  return (
    <div role="group" aria-labelledby={id} className={`promise settled ${promise.state}`}>
      <p>
        {promise.by === 'them' && (
          <span className="whose">
            <bdi>{firstName(card.name)}</bdi>:{' '}
          </span>
        )}
        <span id={id} dir="auto">
          {promise.text}
        </span>
        <span className="due">
          {' '}
          · {SETTLED[promise.state]}
          {promise.confirmed && `, confirmed by ${firstName(card.name)}`}
        </span>
        {onTimeDay && promise.state === 'kept-late' && (
          <>
            {' · '}
            <button type="button" className="link" disabled={busy} onClick={() => keptOn(onTimeDay)}>
              in time after all, {sayOnTime(onTimeDay, localDay(desk.now, desk.zone))}
            </button>
          </>
        )}
        {isKept && promise.by === 'me' && !promise.confirmed && (
          <>
            {' · '}
            <button
              type="button"
              className="link"
              disabled={busy}
              onClick={() => run(() => ask('note', { commitmentId, as: 'confirmed' }))}
            >
              Confirmed by {firstName(card.name)}
            </button>
          </>
        )}
      </p>
      <Alert text={error} />
    </div>
  );
}
