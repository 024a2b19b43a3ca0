import { useState } from 'react';
import { ask } from '@/lib/messages';
import type { Millis } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { useDesk } from './desk';
import { LaterForm } from './LaterForm';
import { laterItems } from './laterItems';
import { useRun } from './useRun';

/** Puts the step away: later today, tomorrow, next week, or a day in words. Each choice tells when it comes back. */
export function StepLater({ card }: { card: Pick<Card, 'contactId' | 'later'> }) {
  const desk = useDesk();
  const { run, error, busy } = useRun();
  const [open, setOpen] = useState(false);
  const { contactId, later } = card;
  const putAway = (until: Millis) => ask('snoozeStep', { contactId, until });
  const items = laterItems(
    later,
    desk,
    (until) => void run(() => putAway(until)),
    () => setOpen(true),
  );
  return (
    <>
      <Menu className="button" items={items} disabled={busy}>
        Later <span aria-hidden="true">▾</span>
      </Menu>
      {open && (
        <div className="whole-row">
          <LaterForm later={later} putAway={putAway} onClose={() => setOpen(false)} />
        </div>
      )}
      <Alert text={error} />
    </>
  );
}
