import { type ReactNode, useState } from 'react';
import { localDay, sayDay } from '@/lib/days';
import { mayICallDraft } from '@/lib/drafts';
import { ask } from '@/lib/messages';
import { SNOOZES_SAID, snoozedWords } from '@/lib/method/snooze';
import type { NextStep, StepSource } from '@/lib/method/step';
import type { Channel } from '@/lib/model';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { logWords, WRITTEN } from '../words';
import { useDesk } from './desk';
import { LostForm } from './LostForm';
import { NewAddress } from './NewAddress';
import { StepLater } from './StepLater';
import type { Kind } from './useEntry';
import { useRun } from './useRun';

interface NextTouchProps {
  card: Card;
  step: NextStep;
  /** A call begins; `kind` says what it is beside a call. */
  onCall(kind: Kind): void;
}

/** The next step: what, what to bring, why, and what can be done about it. */
export function NextTouch({ card, step, onCall }: NextTouchProps) {
  const { now, zone } = useDesk();
  const { what, also, why, bring, source } = step;
  const hot = step.isHot && card.hotUntil ? ` · hot until ${sayDay(card.hotUntil, localDay(now, zone))}` : '';
  const snoozed = snoozedWords(step.snoozed);
  return (
    <section className="lead next">
      <p className="when">
        {source === 'fit' ? 'Plan done' : 'Next'}
        {hot}
      </p>
      <p className="what" dir="auto">
        {capital(what)}
      </p>
      {also && <p dir="auto">{also}</p>}
      {bring && (
        <p dir="auto">
          <span className="soft">{bring.isQuestion ? 'Find out: ' : 'Bring: '}</span>
          {bring.text}
        </p>
      )}
      {why && (
        <p className="soft" dir="auto">
          {why}
        </p>
      )}
      {step.expected === false && <AskFirst card={card} channel={step.channel} />}
      {snoozed && <p className="snoozed">{snoozed}</p>}
      <Actions card={card} step={step} onCall={onCall} />
    </section>
  );
}

/** What can be done about it, by where it comes from. */
function Actions({ card, step, onCall }: NextTouchProps) {
  const { contactId } = card;
  const { run, error, busy } = useRun();
  const [open, setOpen] = useState(false);
  const lost = (
    <button type="button" className="link quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
      Drop it …
    </button>
  );
  const bySource: Partial<Record<StepSource, ReactNode>> = {
    fit: (
      <>
        <Button
          filled
          label="Yes, stay in touch"
          busy={busy}
          press={() => run(() => ask('stillFits', { contactId }))}
        />
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          No …
        </button>
        <Button label="+3 steps" busy={busy} press={() => run(() => ask('moreSteps', { contactId }))} />
      </>
    ),
    'all-well': (
      <>
        <Button filled label="Call" busy={busy} press={() => onCall('all-well')} />
        {step.commitmentId && (
          <Button
            label="All is well"
            busy={busy}
            press={() => run(() => ask('note', { commitmentId: step.commitmentId as string, as: 'confirmed' }))}
          />
        )}
      </>
    ),
    birthday: (
      <>
        <Button filled label="Call" busy={busy} press={() => onCall('')} />
        <Button label="Card sent" busy={busy} press={() => run(() => ask('log', touch(contactId, 'letter', 'card')))} />
      </>
    ),
    'lost-address': <NewAddress contactId={contactId} />,
  };
  const touchIt = (
    <>
      {step.channel === 'phone' || step.channel === 'video' ? (
        <Button filled label="Call" busy={busy} press={() => onCall('')} />
      ) : (
        step.channel && (
          <Button
            filled
            label={logWords(step.channel)}
            busy={busy}
            press={() => run(() => ask('log', touch(contactId, step.channel as Channel, '')))}
          />
        )
      )}
      <StepLater card={card} />
      {step.isGuarded && (
        <button
          type="button"
          className="link quiet"
          disabled={busy}
          onClick={() => void run(() => ask('mailAnyway', { contactId }))}
        >
          Mail all the same
        </button>
      )}
      {step.snoozed >= SNOOZES_SAID && lost}
    </>
  );
  return (
    <div className="actions leading">
      <div className="row">{bySource[step.source] ?? touchIt}</div>
      {open && <LostForm contactId={contactId} onClose={() => setOpen(false)} />}
      <Alert text={error} />
    </div>
  );
}

interface ButtonProps {
  label: string;
  busy: boolean;
  filled?: boolean;
  press(): void;
}

/** A button that a double click presses once. */
function Button({ label, busy, filled, press }: ButtonProps) {
  return (
    <button
      type="button"
      className={filled ? 'button filled' : 'button'}
      disabled={busy}
      onClick={(event) => {
        if (event.detail < 2) press();
      }}
    >
      {label}
    </button>
  );
}

/** A call or visit they do not expect: the question goes into the open mail with one key. */
function AskFirst({ card, channel }: { card: Card; channel: Channel | null }) {
  const desk = useDesk();
  const { now, zone } = desk;
  const { fail, error } = useRun();
  const day = localDay(card.later.tomorrow, zone);
  const isVisit = channel === 'in-person';
  const onDay = `on ${sayDay(day, localDay(now, zone))}`.replace('on tomorrow', 'tomorrow');
  const write = async () => {
    const where = await desk.write(mayICallDraft({ name: card.name, next: { day }, now, zone, isVisit }));
    if (where) desk.say({ said: `Asked first: ${WRITTEN[where]}`, undoId: null });
    else fail('There is no open mail to write into, and the clipboard refused.');
  };
  return (
    <div>
      <p className="soft">
        They do not expect this: ask first ·{' '}
        <button type="button" className="link" onClick={write}>
          May I {isVisit ? 'visit' : 'call'} you {onDay}?
        </button>
      </p>
      <Alert text={error} />
    </div>
  );
}

function touch(contactId: string, channel: Channel, kind: Kind) {
  return { contactId, channel, direction: 'out', outcome: null, at: Date.now(), note: '', kind } as const;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
