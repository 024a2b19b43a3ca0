import { type MouseEvent, useRef, useState } from 'react';
import { addDays, localDay, minuteOfDay, weekday } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Millis } from '@/lib/model';
import type { Done, PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { useAct } from '../useAct';
import { dueDay } from '../words';
import { type Said, useDesk } from './desk';
import { LateForm } from './LateForm';
import { LaterForm } from './LaterForm';
import { PrepNote } from './PrepNote';

interface PromiseActionsProps {
  promise: PromiseView;
  /** Whose promise it is, where it is theirs. */
  name: string;
  leading: boolean;
}

/** What can become of an open promise: kept, later, late, broken, released, told of; and what to have ready for it. */
export function PromiseActions({ promise, name, leading }: PromiseActionsProps) {
  const desk = useDesk();
  const { now, zone } = desk;
  const { act, error, busy } = useAct();
  const [open, setOpen] = useState<'later' | 'late' | 'ready' | null>(null);
  const commitmentId = promise.id;

  const run = async (request: () => Promise<Done>, onTime: Said['onTime'] = null) => {
    const done = await act(request);
    if (done) desk.say(done, onTime);
  };
  const settle = (as: 'kept' | 'broken' | 'released') => (event: MouseEvent) => {
    // The second half of a double click would settle the promise that moved up into this place.
    if (event.detail > 1) return;
    const day = as === 'kept' && promise.state === 'overdue' ? dueDay(promise.due, zone) : null;
    void run(() => ask('settle', { commitmentId, as, on: null }), day === null ? null : { commitmentId, day });
  };
  const snooze = (until: Millis) => () => void run(() => ask('snooze', { commitmentId, until }));
  const later = [
    { label: 'Later today', choose: snooze(laterToday(now, zone)) },
    { label: 'Tomorrow', choose: snooze(morningIn(1, now, zone)) },
    { label: 'Next week', choose: snooze(morningIn(8 - weekday(localDay(now, zone)), now, zone)) },
    { label: 'Pick a day …', choose: () => setOpen('later') },
  ];
  const button = leading ? 'button' : 'link';
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    const at = open === 'later' ? '[aria-haspopup=menu]' : '[aria-expanded]:not([aria-haspopup])';
    setOpen(null);
    box.current?.querySelector<HTMLElement>(at)?.focus();
  };

  return (
    <div ref={box} className={leading ? 'actions leading' : 'actions'}>
      <div className="row">
        <button type="button" className={leading ? 'button filled' : 'link'} disabled={busy} onClick={settle('kept')}>
          Kept
        </button>
        <Menu className={button} items={later} disabled={busy}>
          Later
        </Menu>
        <button
          type="button"
          className={button}
          aria-expanded={open === 'late'}
          disabled={busy}
          onClick={() => setOpen(open === 'late' ? null : 'late')}
        >
          Will be late
        </button>
        <span className="rest">
          <button type="button" className="link quiet" disabled={busy} onClick={settle('broken')}>
            Broken
          </button>
          <button type="button" className="link quiet" disabled={busy} onClick={settle('released')}>
            Released
          </button>
          {promise.untold && (
            <button
              type="button"
              className="link quiet"
              disabled={busy}
              title="They know of the new day"
              onClick={() => void run(() => ask('note', { commitmentId, as: 'told' }))}
            >
              Told
            </button>
          )}
          {promise.prepNote === '' && (promise.by === 'me' || promise.kind === 'meeting') && (
            <button
              type="button"
              className="link quiet"
              aria-expanded={open === 'ready'}
              onClick={() => setOpen(open === 'ready' ? null : 'ready')}
            >
              Have ready …
            </button>
          )}
        </span>
      </div>
      {open === 'later' && <LaterForm putAway={(until) => ask('snooze', { commitmentId, until })} onClose={close} />}
      {open === 'ready' && <PrepNote promise={promise} />}
      {open === 'late' && <LateForm promise={promise} name={name} onClose={close} />}
      <Alert text={error} />
    </div>
  );
}

const NINE = 9 * 60;
const HOUR = 3_600_000;

/** In three hours, but still today: the last minute of the day at the latest. */
function laterToday(now: Millis, zone: string): Millis {
  const lastMinute = minuteOfDay(localDay(now, zone), 24 * 60 - 1, zone);
  return Math.max(now + 60_000, Math.min(now + 3 * HOUR, lastMinute));
}

/** Nine in the morning, so many days ahead. */
function morningIn(days: number, now: Millis, zone: string): Millis {
  return minuteOfDay(addDays(localDay(now, zone), days), NINE, zone);
}
