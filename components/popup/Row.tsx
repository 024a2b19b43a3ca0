import { useEffect, useRef } from 'react';
import { localDay, sayDay, sayDue, sayTime } from '@/lib/days';
import type { AgendaRow } from '@/lib/views';
import { useDesk } from '../sidebar/desk';
import { Ring } from '../sidebar/Ring';
import { Acts } from './Acts';
import { placeWords } from './placeWords';
import { putAwayWords, reasonWords } from './reasonWords';

interface RowProps {
  row: AgendaRow;
  chosen: boolean;
  /** Absent where a row is opened by one click. */
  onChoose?(): void;
  /** Opens the person where they came from. */
  onOpen(): void;
  /** Shows the person's card right here. */
  onShow(): void;
}

/** One person of today's list: who, the reason that leads, "+2" for the others; the chosen one shows what can be done. */
export function Row({ row, chosen, onChoose, onOpen, onShow }: RowProps) {
  const { now, zone } = useDesk();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const [first, ...others] = row.reasons;
  if (!first) return null;
  const words = reasonWords(first, now, zone);
  const away = first.promise?.snoozedUntil ?? null;
  const putAway = putAwayWords(first);
  const title = [row.name, row.company].filter(Boolean).join(' · ');
  return (
    <li ref={item} className={chosen ? `task ${first.kind} chosen` : `task ${first.kind}`} aria-current={chosen}>
      <button
        type="button"
        className="person"
        title={title}
        // Only by keyboard: the focus that a press of the mouse brings would make its click the second one.
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && onChoose?.()}
        onClick={chosen || !onChoose ? onOpen : onChoose}
      >
        <Ring touch={row.ring.touch} of={row.ring.of} />
        <span className="names">
          <b dir="auto">{row.name}</b>
          {row.company && <span className="soft"> · {row.company}</span>}
        </span>
        {others.length > 0 && (
          <span className="soft" title={others.map(({ text }) => text).join('\n')}>
            +{others.length}
          </span>
        )}
        <span className="reason">
          {words.loud && <em>{words.loud}</em>} <span dir="auto">{words.text}</span>
          {first.step && first.due && 'at' in first.due && ` · back ${sayDue(first.due, now, zone)}`}
          {away !== null && ` · back ${sayDay(localDay(away, zone), localDay(now, zone))} ${sayTime(away, zone)}`}
        </span>
        {putAway && <span className="reason put-away">{putAway}</span>}
      </button>
      {chosen && (
        <div className="acts">
          <Acts row={row} reason={first} onOpen={onOpen} />
          <div className="row">
            {row.lastUrl && !first.waiting && (
              <button type="button" className="link" onClick={onOpen}>
                {placeWords(row.lastUrl)}
              </button>
            )}
            <button type="button" className="link" onClick={onShow}>
              Show card
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
