import { useEffect, useRef, useState } from 'react';
import { sayDue } from '@/lib/days';
import { ask, type DueInput } from '@/lib/messages';
import { onPressed } from '@/lib/pressed';
import type { DraftSuggestion, WritingBox } from '@/lib/writing';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { useDesk } from './desk';
import { needsDay, Offer } from './Offer';
import type { Addressee } from './useJudged';

interface DraftSuggestionsProps {
  box: WritingBox;
  who: Addressee;
  suggestions: DraftSuggestion[];
  keys: string;
  /** The mail has just gone: what was not answered is offered once more. */
  isSent: boolean;
  onChange(): void;
}

/** What is promised: one key or click accepts, and it is promised once the mail is really sent. */
export function DraftSuggestions({ box, who, suggestions: all, keys, isSent, onChange }: DraftSuggestionsProps) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const [answered, setAnswered] = useState<string[]>([]);
  const isOpen = ({ id, accepted, stands }: DraftSuggestion) => !accepted && !stands && !answered.includes(id);
  // A LinkedIn message has gone for good when it is told.
  const suggestions = isSent ? all.filter((one) => box.site === 'gmail' && isOpen(one)) : all;
  const { site, account, draftId, threadId } = box;
  const place = { site, account, draftId, threadId };
  const next = suggestions.find(({ accepted, stands }) => !accepted && !stands);

  const run = async ({ id }: DraftSuggestion, request: () => Promise<null>) => {
    const isDone = await act(() => request().then(() => true));
    if (!isDone) return false;
    if (isSent) setAnswered((ids) => [...ids, id]);
    else onChange();
    return true;
  };
  const accept = async (one: DraftSuggestion, due: DueInput = { due: one.due }) => {
    const { kind, text, said } = one;
    const isDone = await run(one, () => ask('acceptSuggestion', { ...place, ...who, kind, text, said, due }));
    if (isDone && isSent) desk.say({ said: `Promised: ${lowerFirst(text)}`, undoId: null });
  };
  const latest = useRef(() => {});
  latest.current = () => {
    if (next && !busy) void accept(next);
  };
  useEffect(() => onPressed('accept-suggestion', () => latest.current()), []);
  const isUnbound = keys === '';
  useEffect(() => (isUnbound ? onDefaultKeys(() => latest.current()) : undefined), [isUnbound]);

  if (suggestions.length === 0 && error === null) return null;
  return (
    <section className="suggestions" aria-label="Promised in this mail">
      <ul>
        {suggestions.map((one) => (
          <li key={one.id} className={needsDay(one) ? 'undated' : undefined}>
            <SuggestionLine suggestion={one} keys={one === next ? keys || DEFAULT_KEYS : ''} />
            {one.accepted ? (
              <span className="row">
                <button
                  type="button"
                  className="link"
                  disabled={busy}
                  onClick={() => run(one, () => ask('dropSuggestion', { ...place, said: one.said }))}
                >
                  Take back
                </button>
              </span>
            ) : (
              <span className="row">
                {!one.stands && (
                  <Offer
                    label="Promise"
                    text={one.text}
                    due={one.due}
                    busy={busy}
                    onAccept={(due) => accept(one, due)}
                  />
                )}
                <button
                  type="button"
                  className="icon"
                  aria-label={`Dismiss: ${one.text}`}
                  title="Not a promise"
                  disabled={busy}
                  onClick={() => run(one, () => ask('dismiss', { id: one.id }))}
                >
                  ×
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Alert text={error} />
    </section>
  );
}

const DEFAULT_KEYS = 'Alt+Shift+P';

/** Where the browser has bound no keys to the command (another extension had them), the page beside us hears our own. */
function onDefaultKeys(callback: () => void): () => void {
  const off = new AbortController();
  const heard = (event: KeyboardEvent) => {
    const isOurs = event.code === 'KeyP' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!isOurs || !event.isTrusted || event.repeat) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    callback();
  };
  window.addEventListener('keydown', heard, { capture: true, signal: off.signal });
  return () => off.abort();
}

/** "Promise: send the quote, Wed 25 Nov · Alt+Shift+P" */
function SuggestionLine({ suggestion, keys }: { suggestion: DraftSuggestion; keys: string }) {
  const { now, zone } = useDesk();
  const { text, due, confidence, accepted, stands, said } = suggestion;
  const lead = accepted
    ? 'Promised when sent'
    : stands
      ? 'Stands already'
      : confidence < 0.7
        ? 'A promise?'
        : 'Promise';
  return (
    <p className={accepted ? 'accepted' : undefined} title={said}>
      <span className="soft">{lead}:</span> <strong dir="auto">{lowerFirst(text)}</strong>, {sayDue(due, now, zone)}
      {keys && <span className="soft"> · {keys}</span>}
    </p>
  );
}

/** Somebody's name in front of what is theirs or what they will do. */
const NAME_FIRST = /^(?!(?:The|Our|My|Your|An?|All|Both|It|They|One|Somebody) )\p{Lu}[\p{L}'-]*(?:’s| will| is) /u;

/** Within a line: "send the quote", but "Ada’s order ships". */
export function lowerFirst(text: string): string {
  return NAME_FIRST.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
