import { sayDue } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { StepSource } from '@/lib/method/step';
import type { Card, PromiseView } from '@/lib/views';
import { useName } from '../useName';
import { firstName, sayMissed } from '../words';
import { Calm } from './Calm';
import { useDesk } from './desk';
import { MeetingOver } from './MeetingOver';
import { NextTouch } from './NextTouch';
import { PrepNote } from './PrepNote';
import { PromiseActions } from './PromiseActions';
import { PromiseText } from './PromiseText';
import type { Kind } from './useEntry';
import { useRun } from './useRun';
import { Waits } from './Waits';

/** The one thing that leads: a promise, somebody who waits, or the next step and when. */
export function LeadBlock({ card, onCall }: { card: Card; onCall(kind: Kind): void }) {
  const { lead } = card;
  if (!lead) return <Calm when="Asleep: no steps, no reminders until you follow them" />;
  const { step, promise } = lead;
  if (promise && step.source in HEADINGS)
    return <LeadingPromise key={promise.id} source={step.source as Heading} promise={promise} card={card} />;
  if (step.source === 'waiting' && step.waiting) return <Waits card={card} waiting={step.waiting} leads />;
  if (step.source === 'refused' || step.source === 'nothing') return <Calm when={step.what} step={step} card={card} />;
  return <NextTouch key={step.source} card={card} step={step} onCall={onCall} />;
}

type Heading = Extract<StepSource, 'overdue' | 'today' | 'theirs' | 'meeting-over' | 'prepare'>;

const HEADINGS: Record<Heading, string> = {
  overdue: 'overdue',
  today: 'today',
  theirs: 'theirs',
  'meeting-over': 'today',
  prepare: 'next',
};

interface LeadingPromiseProps {
  source: Heading;
  promise: PromiseView;
  card: Card;
}

function LeadingPromise({ source, promise, card }: LeadingPromiseProps) {
  const id = useName();
  const { now, zone } = useDesk();
  const was = sayMissed(promise.due, now, zone);
  const heading = {
    overdue: `OVERDUE, was due ${was}`,
    today: !promise.due
      ? 'Back, no day yet'
      : 'day' in promise.due
        ? 'Due today'
        : `Due ${sayDue(promise.due, now, zone)}`,
    'meeting-over': `Did it happen? It was ${was}`,
    prepare: `Prepare for ${sayDue(promise.due, now, zone)}`,
    theirs: (
      <>
        <bdi>{firstName(card.name)}</bdi> owes you, was due {was}
      </>
    ),
  }[source];
  return (
    <section className={`lead ${HEADINGS[source]}`}>
      <p className="when">{heading}</p>
      <div role="group" aria-labelledby={id}>
        <p>
          {promise.kind === 'meeting' && <span className="whose">Meeting: </span>}
          <PromiseText id={id} promise={promise} contactId={card.contactId} />
        </p>
        {source === 'prepare' ? (
          <Prepare promise={promise} />
        ) : (
          promise.prepNote !== '' && source !== 'meeting-over' && <PrepNote promise={promise} />
        )}
        {source === 'meeting-over' ? (
          <MeetingOver meeting={promise} />
        ) : (
          <PromiseActions promise={promise} name={card.name} leading={source !== 'prepare'} later={card.later} />
        )}
      </div>
    </section>
  );
}

/** What to have ready, and that it lies ready. */
function Prepare({ promise }: { promise: PromiseView }) {
  const { run, busy } = useRun();
  return (
    <div className="prepare">
      <PrepNote promise={promise} />
      <button
        type="button"
        className="button filled"
        disabled={busy}
        onClick={() => void run(() => ask('note', { commitmentId: promise.id, as: 'prepared' }))}
      >
        Ready
      </button>
    </div>
  );
}
