import { type MouseEvent, useRef, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Millis } from '@/lib/model';
import type { Card, Done, PromiseView } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { useAct } from '../useAct';
import { dueDay } from '../words';
import { type Said, useDesk } from './desk';
import { LateForm } from './LateForm';
import { LaterForm } from './LaterForm';
import { laterItems } from './laterItems';
import { PrepNote } from './PrepNote';

interface PromiseActionsProps {
  promise: PromiseView;
  /** Whose promise it is, where it is theirs. */
  name: string;
  leading: boolean;
  /** Until when it is put away by each choice. */
  later: Card['later'];
}

/** What can become of an open promise: kept, later, late, broken, released, told of; and what to have ready for it. */
export function PromiseActions({ promise, name, leading, later }: PromiseActionsProps) {
  const desk = useDesk();
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
    const day = as === 'kept' && promise.state === 'overdue' ? dueDay(promise.due, desk.zone) : null;
    void run(() => ask('settle', { commitmentId, as, on: null }), day === null ? null : { commitmentId, day });
  };
  const putAway = (until: Millis) => ask('snooze', { commitmentId, until });
  const items = laterItems(
    later,
    desk,
    (until) => void run(() => putAway(until)),
    () => setOpen('later'),
  );
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
        <Menu className={button} items={items} disabled={busy}>
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
      {open === 'later' && <LaterForm later={later} putAway={putAway} onClose={close} />}
      {open === 'ready' && <PrepNote promise={promise} />}
      {open === 'late' && <LateForm promise={promise} name={name} onClose={close} />}
      <Alert text={error} />
    </div>
  );
}
