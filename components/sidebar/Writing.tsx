import { useEffect, useRef } from 'react';
import { sayDue } from '@/lib/days';
import { ask, type DueInput } from '@/lib/messages';
import { onPressed } from '@/lib/pressed';
import type { SidebarView } from '@/lib/views';
import type { DraftSuggestion, WritingBox, Writing as Written } from '@/lib/writing';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { useDesk } from './desk';
import { Findings } from './Findings';
import { LooksDone } from './LooksDone';
import { needsDay, Offer } from './Offer';
import { type Addressee, isSameDraft, useJudged } from './useJudged';

export interface WritingProps {
  writing: Written | null;
  view: SidebarView;
  /** Puts our words in the place of what stands between two offsets of the box's text; answers whether they stand there. */
  replace?(start: number, end: number, was: string, by: string): boolean;
}

/** While the user writes to the person who is shown: what they promise, and what could be better. */
export function Writing({ writing, view, replace }: WritingProps) {
  const who = writing ? addresseeOf(writing.box, view) : null;
  const { last, again } = useJudged(writing, who);
  if (!writing || !who || !last || !isSameDraft(last.box, writing.box)) return null;
  const { box, judged } = last;
  if (writing.sent) return <LooksDone keeps={judged.keeps} />;
  return (
    <div className="writing">
      <Suggestions box={box} who={who} suggestions={judged.suggestions} keys={judged.keys} onChange={again} />
      <Findings box={box} findings={judged.findings} replace={replace} />
    </div>
  );
}

/** The person who is shown, if the mail goes to them. */
function addresseeOf(box: WritingBox, { card, stranger }: SidebarView): Addressee | null {
  const handles = card?.handles ?? (stranger ? [stranger.handle] : []);
  const name = card?.name ?? stranger?.name ?? '';
  const named = box.to.find((handle) => handles.includes(handle));
  return named ? { handle: named, name } : null;
}

interface SuggestionsProps {
  box: WritingBox;
  who: Addressee;
  suggestions: DraftSuggestion[];
  keys: string;
  onChange(): void;
}

/** What is promised: one key or click accepts, and it is promised once the mail is really sent. */
function Suggestions({ box, who, suggestions, keys, onChange }: SuggestionsProps) {
  const { act, error, busy } = useAct();
  const { site, account, draftId, threadId } = box;
  const place = { site, account, draftId, threadId };
  const next = suggestions.find(({ accepted, stands }) => !accepted && !stands);

  const run = async (request: () => Promise<null>) => {
    if ((await act(() => request().then(() => true))) !== null) onChange();
  };
  const accept = ({ kind, text, said, due }: DraftSuggestion, chosen: DueInput = { due }) =>
    run(() => ask('acceptSuggestion', { ...place, ...who, kind, text, said, due: chosen }));
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
                  onClick={() => run(() => ask('dropSuggestion', { ...place, said: one.said }))}
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
                  onClick={() => run(() => ask('dismiss', { id: one.id }))}
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

/** Within a line: "send the quote". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
