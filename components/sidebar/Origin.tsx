import { localDay } from '@/lib/days';
import type { Card } from '@/lib/views';
import { plainHandle, sayPast } from '../words';
import { useDesk } from './desk';
import { SourceLink } from './SourceLink';

/** Where a person came from: since when followed, by which addresses known, and the page they were last met on. */
export function Origin({ card, onClose }: { card: Card; onClose(): void }) {
  const { now, zone } = useDesk();
  const today = localDay(now, zone);
  return (
    <div className="block origin">
      {card.followedAt !== null && <p>Followed since {sayPast(localDay(card.followedAt, zone), today)}</p>}
      <ul>
        {card.handles.map((handle) => (
          <li key={handle} className="break" dir="auto">
            {plainHandle(handle)}
          </li>
        ))}
      </ul>
      <div className="row">
        <SourceLink contactId={card.contactId} url={card.lastUrl} label="Open where you met last">
          Open where you met last ↗
        </SourceLink>
        <button type="button" className="link" onClick={onClose}>
          Close
        </button>
      </div>
    </div>
  );
}
