import { useId } from 'react';
import { sayDue } from '@/lib/days';
import type { NextStep, StepSource } from '@/lib/method/step';
import type { Card, PromiseView } from '@/lib/views';
import { firstName, sayMissed } from '../words';
import { useDesk } from './desk';
import { PromiseActions } from './PromiseActions';
import { PromiseText } from './PromiseText';

/** The one thing that leads: a promise, somebody who waits, or the next step and when. */
export function LeadBlock({ card }: { card: Card }) {
  const { lead } = card;
  if (!lead) return <Calm when="Asleep: no steps, no reminders until you follow them" />;
  const { step, promise } = lead;
  if (promise && step.source in HEADINGS)
    return <LeadingPromise key={promise.id} source={step.source as Heading} promise={promise} card={card} />;
  return <Step step={step} />;
}

function Calm({ when }: { when: string }) {
  return (
    <section className="lead calm">
      <p className="when">{when}</p>
    </section>
  );
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
        <PromiseActions promise={promise} name={card.name} leading />
      </div>
    </section>
  );
}

function Step({ step }: { step: NextStep }) {
  const isNow = step.source !== 'nothing' && step.source !== 'refused';
  return (
    <section className={isNow ? 'lead next' : 'lead calm'}>
      <p className="when">{isNow ? 'Next' : step.what}</p>
      {isNow && <p dir="auto">{capital(step.what)}</p>}
      {step.also && <p dir="auto">{step.also}</p>}
      {step.why && (
        <p className="soft" dir="auto">
          {step.why}
        </p>
      )}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
