import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Card } from '@/lib/views';
import { AboutLine } from './AboutLine';
import { AddPromise } from './AddPromise';
import { CallMode } from './CallMode';
import { useDesk } from './desk';
import { EditLine } from './EditLine';
import { Header } from './Header';
import { InMail } from './InMail';
import { LeadBlock } from './LeadBlock';
import { LinkForm } from './LinkForm';
import { LogTouch } from './LogTouch';
import { LostForm } from './LostForm';
import { Origin } from './Origin';
import { PermissionForm } from './PermissionForm';
import { PersonFields } from './PersonFields';
import { PlanForm } from './PlanForm';
import { PromiseList } from './PromiseList';
import { RingLine } from './RingLine';
import { Timeline } from './Timeline';
import type { Entry, Kind } from './useEntry';
import type { SidebarSource } from './useView';
import { Waits } from './Waits';

/** What the menu opens under the name. */
export type CardPart = 'fields' | 'details' | 'origin' | 'plan' | 'permission' | 'stop' | 'lost' | 'link';

interface PersonCardProps {
  card: Card;
  source: SidebarSource;
  /** What is said of the mail being written, under the name. */
  children?: ReactNode;
}

/** One person, from the top: who and how often, the one thing that leads, what was promised, why, what to log. */
export function PersonCard({ card, source, children }: PersonCardProps) {
  const { undone } = useDesk();
  const [open, setOpen] = useState<CardPart | null>(null);
  const [call, setCall] = useState<Entry | null>(null);
  const menu = useRef<HTMLElement>(null);
  const { contactId, lead, waiting } = card;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a call that was taken back is over.
  useEffect(() => setCall(null), [undone]);

  const close = () => {
    setOpen(null);
    menu.current?.querySelector<HTMLElement>('.who [aria-haspopup=menu]')?.focus();
  };
  const begin = (kind: Kind) => setCall({ ...NEW_CALL, contactId, kind, at: Date.now() });
  const leads = lead?.promise?.id ?? null;
  return (
    <article>
      <header ref={menu}>
        <Header card={card} onOpen={setOpen} />
        <RingLine card={card} />
      </header>
      {open && <Opened part={open} card={card} onClose={close} />}
      {children}
      {call ? (
        <CallMode card={card} entry={call} onChange={setCall} onClose={() => setCall(null)} />
      ) : (
        <LeadBlock card={card} onCall={begin} />
      )}
      {waiting && (call || lead?.step.source !== 'waiting') && <Waits card={card} waiting={waiting} />}
      <InMail card={card} source={source} />
      <PromiseList card={card} promises={card.promises.filter((promise) => promise.id !== leads)} />
      <section className="about">
        <EditLine card={card} field="whyTheyCame" label="Why" hint="Why they came" />
        <EditLine card={card} field="personalNotes" label="Note" hint="What to remember" />
        <AboutLine card={card} />
      </section>
      <section className="foot">
        <LogTouch card={card} />
        <AddPromise card={card} />
        <Timeline card={card} />
      </section>
    </article>
  );
}

const NEW_CALL = { interactionId: null, channel: 'phone', direction: 'out', outcome: null, note: '' } as const;

function Opened({ part, card, onClose }: { part: CardPart; card: Card; onClose(): void }) {
  if (part === 'origin') return <Origin card={card} onClose={onClose} />;
  if (part === 'plan') return <PlanForm card={card} onClose={onClose} />;
  if (part === 'link') return <LinkForm card={card} onClose={onClose} />;
  if (part === 'stop') return <PermissionForm card={card} proposed="refused" onClose={onClose} />;
  if (part === 'permission') {
    const { state } = card.permission;
    return <PermissionForm card={card} proposed={state === 'unknown' ? 'asked' : state} onClose={onClose} />;
  }
  if (part === 'lost') {
    return (
      <div className="block">
        <LostForm contactId={card.contactId} onClose={onClose} />
      </div>
    );
  }
  return <PersonFields key={part} part={part} card={card} onClose={onClose} />;
}
