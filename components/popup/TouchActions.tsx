import { type ReactNode, useState } from 'react';
import { ask } from '@/lib/messages';
import { SNOOZES_SAID } from '@/lib/method/snooze';
import type { Channel } from '@/lib/model';
import type { AgendaRow, Reason } from '@/lib/views';
import { Alert } from '../Alert';
import { Menu } from '../Menu';
import { LostForm } from '../sidebar/LostForm';
import { StepLater } from '../sidebar/StepLater';
import type { Kind } from '../sidebar/useEntry';
import { useRun } from '../sidebar/useRun';
import { CHANNEL_WORDS, logWords } from '../words';
import { channelOf } from './placeWords';
import { useToday } from './today';

interface TouchActionsProps {
  row: AgendaRow;
  reason: Reason;
}

const THANKS: Channel[] = ['phone', 'in-person', 'letter', 'text', 'email', 'linkedin'];

/** A step, a birthday, a thank-you: logged as done in one click. None of them is ever late. */
export function TouchActions({ row, reason }: TouchActionsProps) {
  const { kind, channel, step } = reason;
  if (kind === 'lost-address') return null;
  if (kind === 'thanks') return <Thanks row={row} />;
  if (kind === 'birthday')
    return (
      <Logs row={row} channel="phone" label="Log call">
        <LogButton row={row} channel="letter" kind="card" label="Card sent" />
      </Logs>
    );
  if (step?.kind === 'fit') return <Fit row={row} />;
  if (!channel) return null;
  return <Logs row={row} channel={channel} kind={step ? '' : 'all-well'} label={logWords(channel)} step={step} />;
}

interface LogsProps {
  row: AgendaRow;
  channel: Channel;
  kind?: Kind;
  label: string;
  /** A step can be put away, and dropped once that has become a habit. */
  step?: Reason['step'];
  children?: ReactNode;
}

function Logs({ row, channel, kind, label, step = null, children }: LogsProps) {
  const today = useToday();
  const [dropping, setDropping] = useState(false);
  return (
    <div className="actions leading">
      <div className="row">
        <LogButton row={row} channel={channel} kind={kind} label={label} filled />
        {children}
        {step && <StepLater card={{ contactId: row.contactId, later: today.later }} />}
        {step && step.snoozed >= SNOOZES_SAID && (
          <button type="button" className="link quiet" aria-expanded={dropping} onClick={() => setDropping(!dropping)}>
            Drop it …
          </button>
        )}
      </div>
      {dropping && <LostForm contactId={row.contactId} onClose={() => setDropping(false)} />}
    </div>
  );
}

interface LogButtonProps {
  row: AgendaRow;
  channel: Channel;
  kind?: Kind;
  label: string;
  filled?: boolean;
}

function LogButton({ row, channel, kind, label, filled = false }: LogButtonProps) {
  const { log, busy } = useToday();
  return (
    <button
      type="button"
      className={filled ? 'button filled' : 'button'}
      disabled={busy}
      onClick={(event) => event.detail < 2 && log(row, channel, kind)}
    >
      {label}
    </button>
  );
}

/** "Thank someone": by the way they were met last, or another. */
function Thanks({ row }: { row: AgendaRow }) {
  const { log, busy } = useToday();
  const usual = channelOf(row.lastUrl);
  const others = THANKS.filter((channel) => channel !== usual);
  return (
    <div className="actions leading">
      <div className="row">
        <LogButton row={row} channel={usual} kind="thanks" label={`Thanked: ${lowered(usual)}`} filled />
        <Menu
          className="button"
          disabled={busy}
          items={others.map((channel) => ({
            label: CHANNEL_WORDS[channel],
            choose: () => log(row, channel, 'thanks'),
          }))}
        >
          Otherwise <span aria-hidden="true">▾</span>
        </Menu>
      </div>
    </div>
  );
}

function lowered(channel: Channel): string {
  return CHANNEL_WORDS[channel].replace(/^[A-KM-Z]/u, (letter) => letter.toLowerCase());
}

/** The plan is used up without a result: still a fit? A no wants its reason. */
function Fit({ row: { contactId } }: { row: AgendaRow }) {
  const { run, error, busy } = useRun();
  const [saysNo, setSaysNo] = useState(false);
  return (
    <div className="actions leading">
      <div className="row">
        <button
          type="button"
          className="button filled"
          disabled={busy}
          onClick={(event) => event.detail < 2 && void run(() => ask('stillFits', { contactId }))}
        >
          Yes, stay in touch
        </button>
        <button type="button" className="button" aria-expanded={saysNo} onClick={() => setSaysNo(!saysNo)}>
          No …
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={(event) => event.detail < 2 && void run(() => ask('moreSteps', { contactId }))}
        >
          +3 steps
        </button>
      </div>
      {saysNo && <LostForm contactId={contactId} onClose={() => setSaysNo(false)} />}
      <Alert text={error} />
    </div>
  );
}
