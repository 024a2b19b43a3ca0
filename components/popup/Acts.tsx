import type { AgendaRow, Reason } from '@/lib/views';
import { MeetingOver } from '../sidebar/MeetingOver';
import { PromiseActions } from '../sidebar/PromiseActions';
import { PrepareActions } from './PrepareActions';
import { TouchActions } from './TouchActions';
import { useToday } from './today';
import { WaitActions } from './WaitActions';

/** What can be done about the reason that leads a row. */
export function Acts({ row, reason, onOpen }: { row: AgendaRow; reason: Reason; onOpen(): void }) {
  const { later } = useToday();
  const { kind, promise, waiting } = reason;
  if (waiting) return <WaitActions row={row} waiting={waiting} onOpen={onOpen} />;
  if (promise && kind === 'meeting') return <MeetingOver meeting={promise} />;
  if (promise && kind === 'prepare') return <PrepareActions promise={promise} />;
  if (promise) return <PromiseActions promise={promise} name={row.name} leading later={later} />;
  return <TouchActions row={row} reason={reason} />;
}
