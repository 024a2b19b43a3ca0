import { localDay, sayDay, sayDue } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Card, Done, PersonNews } from '@/lib/views';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { firstName, plainHandle } from '../words';
import { useDesk } from './desk';

/** What mail told: away until when, an address that is lost, who stands in or has taken over; which colleague answered. */
export function News({ news, card }: { news: PersonNews; card: Card }) {
  const { now, zone, say } = useDesk();
  const { act, error, busy } = useAct();
  const run = async (request: () => Promise<Done>) => {
    const done = await act(request);
    if (done) say(done);
  };
  const { lost, instead, answered } = news;
  // Where nothing is to be done, the card itself says why.
  const away = card.lead?.step.source === 'nothing' ? null : news.away;
  if (!away && !lost && !instead && !answered) return null;
  const undo = (undoId: string | null) =>
    undoId !== null && (
      <>
        {' · '}
        <button type="button" className="link" disabled={busy} onClick={() => run(() => ask('undo', { undoId }))}>
          Undo
        </button>
      </>
    );
  return (
    <div className="notice">
      {away && (
        <p>
          Out of office until {sayDay(away.until, localDay(now, zone))}
          {undo(away.undoId)}
        </p>
      )}
      {lost && (
        <p>
          {lost.as === 'left' ? `${firstName(card.name)} has left ` : 'Mail came back from '}
          <bdi className="break">{plainHandle(lost.handle)}</bdi>
          {undo(lost.undoId)}
        </p>
      )}
      {instead && (
        <p>
          {instead.as === 'successor' ? 'Successor' : 'Stand-in'}:{' '}
          <button
            type="button"
            className="button small"
            disabled={busy}
            title={instead.email ?? instead.phone ?? undefined}
            onClick={() => run(() => ask('followInstead', { contactId: card.contactId }))}
          >
            Follow up with <bdi>{instead.name}</bdi>
          </button>
        </p>
      )}
      {answered && (
        <p>
          <bdi>{answered.who}</bdi> answered, {sayDue({ at: answered.at }, now, zone)}
        </p>
      )}
      <Alert text={error} />
    </div>
  );
}
