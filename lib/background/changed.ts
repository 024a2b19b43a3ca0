/** What follows from every change, written once: the alarm is set again, the badge says how it stands, the bell rings. */
import { ring } from '@/lib/bell';
import { wake } from './alarms';

/** Tells everybody who must know that something was stored; a failing badge never fails the change itself. */
export async function changed<T>(result: T): Promise<T> {
  await ring();
  await wake().catch((problem: unknown) => console.error('[kept] after a change:', problem));
  return result;
}
