import { useId } from 'react';
import { localDay, sayDay, sayDue } from '@/lib/days';
import type { Card, Lead, PromiseView } from '@/lib/views';
import { CHANNEL_WORDS, firstName, sayMissed } from '../words';
import { useDesk } from './desk';
import { PromiseActions } from './PromiseActions';
import { PromiseText } from './PromiseText';

/** The one thing that leads: an overdue promise, one of today, one of theirs, or the next touch and when. */
export function LeadBlock({ card }: { card: Card }) {
  const { lead } = card;
  if ('promise' in lead)
    return <LeadingPromise key={lead.promise.id} kind={lead.kind} promise={lead.promise} card={card} />;
  if (lead.kind === 'touch') return <NextTouch lead={lead} />;
  return (
    <section className="lead calm">
      <p className="when">
        {lead.kind === 'refused'
          ? `${firstName(card.name)} asked not to be contacted: no steps, no reminders`
          : 'Nothing to do'}
      </p>
    </section>
  );
}

interface LeadingPromiseProps {
  kind: 'overdue' | 'today' | 'theirs';
  promise: PromiseView;
  card: Card;
}

function LeadingPromise({ kind, promise, card }: LeadingPromiseProps) {
  const id = useId();
  const { now, zone } = useDesk();
  const was = sayMissed(promise.due, now, zone);
  const heading = {
    overdue: `OVERDUE, was due ${was}`,
    today: !promise.due
      ? 'Back, no day yet'
      : 'day' in promise.due
        ? 'Due today'
        : `Due ${sayDue(promise.due, now, zone)}`,
    theirs: (
      <>
        <bdi>{firstName(card.name)}</bdi> owes you, was due {was}
      </>
    ),
  }[kind];
  return (
    <section className={`lead ${kind}`}>
      <p className="when">{heading}</p>
      <div role="group" aria-labelledby={id}>
        <p>
          {promise.kind === 'meeting' && <span className="whose">Meeting: </span>}
          <PromiseText id={id} promise={promise} contactId={card.contactId} />
        </p>
        <PromiseActions promise={promise} name={card.name} leading />
      </div>
    </section>
  );
}

function NextTouch({ lead }: { lead: Extract<Lead, { kind: 'touch' }> }) {
  const { now, zone } = useDesk();
  const what = [CHANNEL_WORDS[lead.channel].toLowerCase().replace('linkedin', 'LinkedIn'), lead.hint];
  const step = what.filter(Boolean).join(', ');
  const day = sayDay(lead.day, localDay(now, zone));
  return (
    <section className={lead.isDue ? 'lead next' : 'lead calm'}>
      <p className="when">{lead.isDue ? 'Next' : `Nothing to do until ${day}`}</p>
      <p dir="auto">{lead.isDue ? capital(step) : `Then: ${step}`}</p>
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
