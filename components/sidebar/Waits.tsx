import { type FormEvent, type MouseEvent, useRef, useState } from 'react';
import { sayDue } from '@/lib/days';
import { gotItDraft } from '@/lib/drafts';
import { ask } from '@/lib/messages';
import { saySince } from '@/lib/method/nextStepWords';
import type { Waiting } from '@/lib/method/waiting';
import type { Card } from '@/lib/views';
import { Alert } from '../Alert';
import { answerText, firstName, plainSubject, sayLeft, WRITTEN } from '../words';
import { DueField } from './DueField';
import { useDesk } from './desk';
import { useDue } from './useDay';
import { useRun } from './useRun';

interface GotItProps {
  card: Pick<Card, 'contactId' | 'name'>;
  waiting: Waiting;
  onClose(): void;
}

interface WaitsProps {
  card: Card;
  waiting: Waiting;
  /** Nothing else comes first. */
  leads?: boolean;
}

/** "Ada waits since 9:10 · Re: delivery", how long is left, and what can be said at once: got it, or no answer needed. */
export function Waits({ card, waiting, leads = false }: WaitsProps) {
  const { now, zone } = useDesk();
  const { run, error, busy } = useRun();
  const [open, setOpen] = useState(false);
  const gotIt = useRef<HTMLButtonElement>(null);
  const { contactId } = card;
  const how = waiting.how === 'call' ? 'called' : waiting.how === 'visit' ? 'came by' : waiting.about;

  const text = answerText(waiting, card.name);
  const promised = card.promises.find((one) => one.settledAt === null && one.text === text);

  const dismiss = (event: MouseEvent) => {
    if (event.detail < 2) void run(() => ask('noAnswerNeeded', { contactId }));
  };
  const close = () => {
    setOpen(false);
    gotIt.current?.focus();
  };
  return (
    <section className={waiting.isLate ? 'lead waits late' : 'lead waits'} aria-label={`${firstName(card.name)} waits`}>
      <p className="when">
        <bdi>{firstName(card.name)}</bdi> waits since {saySince(waiting.since, now, zone)}
        {how && (
          <span className="topic">
            {' '}
            · <bdi>{how}</bdi>
          </span>
        )}
      </p>
      <div className="row">
        <span className="left" dir="ltr">
          {sayLeft(waiting.dueAt, now, zone)}
        </span>
        {promised ? (
          <span className="soft">You promised: {sayDue(promised.due, now, zone)}</span>
        ) : (
          <button
            ref={gotIt}
            type="button"
            className={leads ? 'button small filled' : 'button small'}
            aria-expanded={open}
            disabled={busy}
            onClick={() => setOpen(!open)}
          >
            Got it
          </button>
        )}
        <button type="button" className="button small" disabled={busy} onClick={dismiss}>
          No answer needed
        </button>
      </div>
      {open && !promised && <GotIt card={card} waiting={waiting} onClose={close} />}
      <Alert text={error} />
    </section>
  );
}

/** Says that it has arrived and by when they hear: the words go into the open mail, the day becomes a promise. */
export function GotIt({ card, waiting, onClose }: GotItProps) {
  const desk = useDesk();
  const form = useRun();
  const { run, error, busy, fail } = form;
  const read = useDue(form);
  const [words, setWords] = useState('tomorrow');
  const { contactId, name } = card;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const next = await read(words);
    if (next === undefined) return;
    if (!next) return fail('By when do they hear from you? Say a day, such as tomorrow');
    const { now, zone } = desk;
    const about = plainSubject(waiting.about);
    const where = await desk.write(gotItDraft({ name, about, next, now, zone }));
    if (!where) return fail('There is no open mail to write into, and the clipboard refused.');
    const text = answerText(waiting, name);
    const promised = await run(async () => {
      const due = { due: next };
      const done = await ask('promise', { contactId, by: 'me', kind: 'act', text, due, said: null });
      return { ...done, said: `${done.said} · ${WRITTEN[where]}` };
    });
    if (promised) onClose();
  };
  return (
    <form className="inset" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <DueField label="By" words={words} onWords={setWords} failed={error !== null} focused>
        <button type="submit" className="button small" disabled={busy}>
          Write and promise
        </button>
      </DueField>
      <Alert text={error} />
    </form>
  );
}
