import { useState } from 'react';
import { localDay, sayDay, sayTime } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Millis } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { useDesk } from './desk';
import { LaterForm } from './LaterForm';
import { useRun } from './useRun';

/** Puts the step away: later today, tomorrow, next week, or a day in words. Each choice tells when it comes back. */
export function StepLater({ card }: { card: Pick<Card, 'contactId' | 'later'> }) {
  const { now, zone } = useDesk();
  const { run, error, busy } = useRun();
  const [open, setOpen] = useState(false);
  const { contactId, later } = card;
  const today = localDay(now, zone);
  const putAway = (until: Millis) => ask('snoozeStep', { contactId, until });
  const choice = (label: string, until: Millis, when: string) => ({
    label: `${label} · ${when}`,
    choose: () => void run(() => putAway(until)),
  });
  const day = (until: Millis) => sayDay(localDay(until, zone), today);
  const items = [
    ...(localDay(later.today, zone) === today ? [choice('Later today', later.today, sayTime(later.today, zone))] : []),
    day(later.tomorrow) === 'tomorrow'
      ? choice('Tomorrow', later.tomorrow, sayTime(later.tomorrow, zone))
      : choice('Next working day', later.tomorrow, day(later.tomorrow)),
    choice('Next week', later.nextWeek, day(later.nextWeek)),
    { label: 'Pick a day …', choose: () => setOpen(true) },
  ];
  return (
    <>
      <Menu className="button" items={items} disabled={busy}>
        Later <span aria-hidden="true">▾</span>
      </Menu>
      {open && (
        <div className="whole-row">
          <LaterForm putAway={putAway} onClose={() => setOpen(false)} />
        </div>
      )}
      <Alert text={error} />
    </>
  );
}
