/** The popup's line of the day: in the morning what it holds, in the evening what is left of it. */
import { isWorkDay, localDay, workEndOf, workStartOf } from '@/lib/days';
import type { Commitment, Millis } from '@/lib/model';
import { counted } from '@/lib/texts';
import type { Agenda, AgendaRow, DayLine, Reason } from '@/lib/views';
import type { Method } from './facts';
import { eveningLine, morningLine } from './lines';
import type { Waiting } from './waiting';
import { atWork } from './workTime';

const MINUTE = 60_000;
/** The morning's line stands so long into the working day, the evening's from so long before its end. */
const MORNING = 120 * MINUTE;
const EVENING = 30 * MINUTE;

/** What the line is worked out from: today's list, and the promises it names. */
export interface DayFacts {
  rows: readonly AgendaRow[];
  commitments: readonly Commitment[];
  /** Some promises of today are kept already. */
  hadPromises: boolean;
  next: Agenda['next'];
}

/** Is the evening's line shown at this moment? From half an hour before the working day ends, on working days. */
export function isEvening(now: Millis, settings: Method): boolean {
  const working = atWork(settings);
  const today = localDay(now, settings.timeZone);
  return isWorkDay(today, working) && now >= workEndOf(today, working) - EVENING;
}

/** The line of the day at `now`; null in the middle of it, on days off, and in the morning of a day with nothing. */
export function dayLine(day: DayFacts, settings: Method, now: Millis): DayLine | null {
  const working = atWork(settings);
  const today = localDay(now, settings.timeZone);
  const { rows, hadPromises, next } = day;
  const steps = rows.filter(({ reasons }) => reasons.some(isStep)).length;
  const promises = promisesOf(day);
  const waiting = rows.flatMap(({ name, reasons }) =>
    reasons.flatMap((reason) => (reason.waiting ? [{ ...reason.waiting, name }] : [])),
  );
  if (isEvening(now, settings)) {
    const { text } = eveningLine({ promises: promises.length, steps, hadPromises, next }, false, now, settings);
    return { when: 'evening', text: text + waits(waiting), steps };
  }
  if (!isWorkDay(today, working) || now >= workStartOf(today, working) + MORNING) return null;
  const line = morningLine({ promises, waiting, steps }, false, now, settings);
  return line && { when: 'morning', text: line.text, steps };
}

/** A step of a plan, or a touch that keeps in contact: it moves on by itself. */
export function isStep({ kind }: Reason): boolean {
  return kind === 'touch' || kind === 'nurture';
}

function waits({ length }: readonly Waiting[]): string {
  return length === 0 ? '' : ` ${counted(length, 'person waits', 'people wait')}.`;
}

/** The promises of today and the overdue ones that stand in the list, with whose they are. */
function promisesOf({ rows, commitments }: DayFacts): (Commitment & { name: string })[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  return rows.flatMap(({ name, reasons }) =>
    reasons.flatMap(({ kind, promise }) => {
      const isDue = promise && (promise.state === 'today' || promise.state === 'overdue');
      const commitment = isDue && ['overdue', 'soon', 'today'].includes(kind) ? byId.get(promise.id) : undefined;
      return commitment ? [{ ...commitment, name }] : [];
    }),
  );
}
