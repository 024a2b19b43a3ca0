import { localDay, sayDay } from '@/lib/days';
import type { PromiseView } from '@/lib/views';
import { sayPast } from '../words';
import { useDesk } from './desk';
import { SourceLink } from './SourceLink';

interface PromiseTextProps {
  id: string;
  promise: PromiseView;
  contactId: string;
}

/** What was promised and in whose words, with the way to the message: `Send the quote "by Wednesday", Mon ↗`. */
export function PromiseText({ id, promise, contactId }: PromiseTextProps) {
  const { now, zone } = useDesk();
  const { said } = promise;
  const today = localDay(now, zone);
  const traces: string[] = [];
  if (promise.moved > 0) traces.push(promise.renegotiated ? 'new day agreed' : `moved ${times(promise.moved)}`);
  if (promise.snoozedUntil !== null && promise.snoozedUntil > now) {
    traces.push(`later: ${sayDay(localDay(promise.snoozedUntil, zone), today)}`);
  }
  if (promise.snoozed > 1) traces.push(`put off ${times(promise.snoozed)}`);
  return (
    <>
      <strong id={id} className="text" dir="auto">
        {promise.text}
      </strong>
      {(said.quote || said.url) && (
        <span className="said" dir="ltr">
          {' '}
          {said.quote && (
            <>
              <q dir="auto" title={said.quote}>
                {shorten(said.quote)}
              </q>
              ,{' '}
            </>
          )}
          {sayPast(localDay(said.at, zone), today)}{' '}
          <SourceLink contactId={contactId} url={said.url} label="Open the message">
            ↗
          </SourceLink>
        </span>
      )}
      {traces.length > 0 && <span className="said"> · {traces.join(' · ')}</span>}
    </>
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function shorten(quote: string): string {
  const letters = [...quote.trim()];
  return letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : letters.join('');
}
