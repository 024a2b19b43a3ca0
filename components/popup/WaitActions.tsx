import { useRef, useState } from 'react';
import { ask } from '@/lib/messages';
import type { Waiting } from '@/lib/method/waiting';
import type { AgendaRow } from '@/lib/views';
import { Alert } from '../Alert';
import { useRun } from '../sidebar/useRun';
import { GotIt } from '../sidebar/Waits';
import { placeWords } from './placeWords';
import { useToday } from './today';

interface WaitActionsProps {
  row: AgendaRow;
  waiting: Waiting;
  onOpen(): void;
}

/** Somebody waits: open their message, call back, tell them it has arrived, or no answer is needed. */
export function WaitActions({ row, waiting, onOpen }: WaitActionsProps) {
  const { run, error, busy } = useRun();
  const { log, busy: logging } = useToday();
  const [open, setOpen] = useState(false);
  const gotIt = useRef<HTMLButtonElement>(null);
  const { contactId, lastUrl } = row;
  const isSpoken = waiting.how === 'call' || waiting.how === 'visit';
  const isOpened = lastUrl !== null && !isSpoken;
  const close = () => {
    setOpen(false);
    gotIt.current?.focus();
  };
  return (
    <div className="actions leading">
      <div className="row">
        {isOpened && (
          <button type="button" className="button filled" onClick={onOpen}>
            {placeWords(lastUrl)}
          </button>
        )}
        {isSpoken && (
          <button
            type="button"
            className="button filled"
            disabled={logging}
            onClick={(event) => event.detail < 2 && log(row, 'phone')}
          >
            Log call
          </button>
        )}
        <button
          ref={gotIt}
          type="button"
          className={isOpened || isSpoken ? 'button' : 'button filled'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Got it
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={(event) => event.detail < 2 && void run(() => ask('noAnswerNeeded', { contactId }))}
        >
          No answer needed
        </button>
      </div>
      {open && <GotIt card={row} waiting={waiting} onClose={close} />}
      <Alert text={error} />
    </div>
  );
}
