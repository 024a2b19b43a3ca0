import { useState } from 'react';
import { localDay } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Card, TimelineEntry } from '@/lib/views';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { entryWords, sayPast } from '../words';
import { useDesk } from './desk';
import { LogEditor } from './LogEditor';
import { SourceLink } from './SourceLink';
import type { Entry } from './useEntry';

/** "▸ 11 entries since Sep": all that happened, newest first, each with its message and a way to withdraw it. */
export function Timeline({ card }: { card: Card }) {
  const { now, zone } = useDesk();
  const [open, setOpen] = useState(false);
  if (card.entries === 0) return null;
  const since = card.since === null ? '' : ` since ${sayPast(localDay(card.since, zone), localDay(now, zone))}`;
  const count = card.entries === 1 ? '1 entry' : `${card.entries} entries`;
  return (
    <div className="timeline">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="turn" aria-hidden="true" />
        <bdi dir="ltr">
          {count}
          {since}
        </bdi>
      </button>
      {open && (
        <ol>
          {card.timeline.map((entry) => (
            <TimelineRow key={entry.id} entry={entry} card={card} />
          ))}
          {card.entries > card.timeline.length && (
            <li className="soft">{card.entries - card.timeline.length} older ones</li>
          )}
        </ol>
      )}
    </div>
  );
}

function TimelineRow({ entry, card }: { entry: TimelineEntry; card: Card }) {
  const desk = useDesk();
  const { act, error, busy } = useAct();
  const [editing, setEditing] = useState<Entry | null>(null);
  const day = sayPast(localDay(entry.at, desk.zone), localDay(desk.now, desk.zone));
  const words = entryWords(entry, card.name);

  const withdraw = async () => {
    const done = await act(() => ask('withdraw', { interactionId: entry.id }));
    if (done) desk.say(done);
  };
  const edit = () =>
    setEditing({
      interactionId: entry.id,
      contactId: card.contactId,
      channel: entry.channel,
      direction: entry.direction,
      kind: '',
      at: entry.at,
      outcome: entry.outcome,
      note: entry.note,
    });
  return (
    <li className={entry.attempt || entry.inCopy || entry.direction === 'in' ? 'aside' : undefined}>
      <div className="entry">
        <time dateTime={new Date(entry.at).toISOString()}>{day}</time>
        <span dir="auto">{words}</span>
        <SourceLink contactId={card.contactId} url={entry.url} label="Open the message">
          ↗
        </SourceLink>
        {entry.source === 'hand' && (
          <button type="button" className="link quiet" aria-label={`Edit ${words}, ${day}`} onClick={edit}>
            Edit
          </button>
        )}
        <button
          type="button"
          className="link quiet"
          aria-label={`Withdraw ${words}, ${day}`}
          disabled={busy}
          onClick={withdraw}
        >
          Withdraw
        </button>
      </div>
      {entry.note && (
        <p className="soft" dir="auto">
          {entry.note}
        </p>
      )}
      {editing && <LogEditor entry={editing} onChange={setEditing} onClose={() => setEditing(null)} />}
      <Alert text={error} />
    </li>
  );
}
