import { useState } from 'react';
import type { Sighting } from '@/lib/sites/page';
import type { Card } from '@/lib/views';
import { AddPromise } from './AddPromise';
import { EditLine } from './EditLine';
import { Header } from './Header';
import { InMail } from './InMail';
import { LeadBlock } from './LeadBlock';
import { LogTouch } from './LogTouch';
import { Origin } from './Origin';
import { PersonFields } from './PersonFields';
import { PromiseList } from './PromiseList';
import { RingLine } from './RingLine';
import { Timeline } from './Timeline';

/** One person, from the top: who and how often, the one thing that leads, what was promised, why, what to log. */
export function PersonCard({ card, sighting }: { card: Card; sighting: Sighting | null }) {
  const [open, setOpen] = useState<'fields' | 'origin' | null>(null);
  const close = () => setOpen(null);
  const leadId = card.lead?.promise?.id ?? null;
  return (
    <article>
      <header>
        <Header card={card} onOpen={setOpen} />
        <RingLine card={card} />
      </header>
      {open === 'fields' && <PersonFields card={card} onClose={close} />}
      {open === 'origin' && <Origin card={card} onClose={close} />}
      <LeadBlock card={card} />
      {sighting?.kind === 'conversation' && <InMail card={card} sighting={sighting} />}
      <PromiseList card={card} promises={card.promises.filter((promise) => promise.id !== leadId)} />
      <section className="about">
        <EditLine card={card} field="whyTheyCame" label="Why" hint="Why they came" />
        <EditLine card={card} field="personalNotes" label="Note" hint="What to remember" />
      </section>
      <section className="foot">
        <LogTouch card={card} />
        <AddPromise card={card} />
        <Timeline card={card} />
      </section>
    </article>
  );
}
