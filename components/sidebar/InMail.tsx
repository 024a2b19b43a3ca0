import { useCallback, useEffect, useRef, useState } from 'react';
import { sayDue } from '@/lib/days';
import { ask, type DueInput } from '@/lib/messages';
import type { Card } from '@/lib/views';
import type { ReadSuggestion } from '@/lib/writing';
import { Alert } from '../Alert';
import { pointerRests } from '../pointer';
import { useAct } from '../useAct';
import { firstName } from '../words';
import { lowerFirst } from './DraftSuggestions';
import { useDesk } from './desk';
import { needsDay, Offer } from './Offer';
import type { SidebarSource } from './useView';

/** More are folded. */
const MOST = 3;

/** In the open messages: what they promise and what they ask, each once: "In this mail: call Ada, Mon 10:00 [Add] ×". */
export function InMail({ card, source }: { card: Card; source: SidebarSource }) {
  const desk = useDesk();
  const { contactId } = card;
  const { act, error, busy } = useAct();
  const [found, setFound] = useState<ReadSuggestion[]>([]);
  const [open, setOpen] = useState(false);

  const sighting = 'sighting' in source ? source.sighting : null;
  const tabId = 'tabId' in source ? source.tabId : null;

  const asked = useRef(0);
  const look = useCallback(async () => {
    const turn = ++asked.current;
    const question =
      tabId !== null
        ? ask('suggestedBeside', { tabId, contactId })
        : sighting?.kind === 'conversation' && ask('suggested', { sighting, contactId });
    // Without an answer nothing is suggested; the next look asks again.
    const answer = question ? await question.catch(() => []) : [];
    await pointerRests();
    if (turn === asked.current) setFound(answer);
  }, [sighting, tabId, contactId]);
  const isNews = tabId === null ? card.promises.map(({ id }) => id).join() : card;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands already is another answer.
  useEffect(() => {
    void look();
  }, [look, isNews]);

  const add = async ({ by, kind, text, said, key, url }: ReadSuggestion, due: DueInput) => {
    const source = { quote: said, url, key };
    const done = await act(() => ask('promise', { contactId, by, kind, text, due, said: source }));
    if (done) desk.say(done);
  };
  const dismiss = async ({ id }: ReadSuggestion) => {
    await act(() => ask('dismiss', { id }));
    await look();
  };
  if (found.length === 0 && error === null) return null;
  const shown = open ? found : found.slice(0, MOST);
  const more = found.length - MOST;
  const where = found[0]?.url.startsWith('https://www.linkedin.com/') ? 'message' : 'mail';
  return (
    <section className="suggestions" aria-label={`In this ${where}`}>
      <ul>
        {shown.map((one) => (
          <li key={one.id} className={needsDay(one) ? 'undated' : undefined}>
            <Line suggestion={one} name={card.name} where={where} />
            <span className="row">
              {!one.stands && (
                <Offer label="Add" text={one.text} due={one.due} busy={busy} onAccept={(due) => add(one, due)} />
              )}
              <button
                type="button"
                className="icon"
                aria-label={`Dismiss: ${one.text}`}
                title="Do not suggest this again"
                disabled={busy}
                onClick={() => dismiss(one)}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer' : `${more} more`}
        </button>
      )}
      <Alert text={error} />
    </section>
  );
}

function Line({ suggestion, name, where }: { suggestion: ReadSuggestion; name: string; where: string }) {
  const { now, zone } = useDesk();
  const { by, text, due, stands, said } = suggestion;
  return (
    <p title={said}>
      <span className="soft">{by === 'me' ? `In this ${where}` : `${firstName(name)} promises`}:</span>{' '}
      <strong dir="auto">{lowerFirst(text)}</strong>
      {due && `, ${sayDue(due, now, zone)}`}
      {stands && <span className="soft"> · stands already</span>}
    </p>
  );
}
