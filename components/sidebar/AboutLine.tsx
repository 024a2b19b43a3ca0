import { localDay, sayDay } from '@/lib/days';
import type { Card } from '@/lib/views';
import { linkWords, sayBirthday } from '../words';
import { useDesk } from './desk';

/** What is known beside why and note, where it is known: for them, why now, where met, place, birthday, who belongs to them. */
export function AboutLine({ card }: { card: Card }) {
  const { now, zone } = useDesk();
  const { place, metAt, links, permission, hotUntil } = card;
  const said = [
    card.whatsInItForThem && `For them: ${card.whatsInItForThem}`,
    card.whyNow && `Why now: ${card.whyNow}`,
  ].filter(Boolean);
  const parts = [
    metAt && `Met at ${metAt}`,
    card.birthday && `Birthday ${sayBirthday(card.birthday)}`,
    hotUntil && hotUntil >= localDay(now, zone) && `Hot until ${sayDay(hotUntil, localDay(now, zone))}`,
    permission.state === 'granted' && 'May stay in touch',
    permission.state === 'asked' && 'Asked whether to stay in touch',
    ...links.map((link) => `${linkWords(link)}: ${link.name}`),
  ].filter(Boolean);
  if (said.length + parts.length === 0 && !place) return null;
  return (
    <div className="known">
      {said.map((line) => (
        <p key={line as string} dir="auto">
          {line}
        </p>
      ))}
      {(parts.length > 0 || place) && (
        <p className="soft" dir="auto">
          {place && (
            <>
              <bdi>{place}</bdi>{' '}
              <a
                className="source"
                href={mapOf(place)}
                target="_blank"
                rel="noreferrer"
                aria-label="Open a map of the place"
              >
                Map ↗
              </a>
              {parts.length > 0 && ' · '}
            </>
          )}
          {parts.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** Nothing is asked of the map before the user opens it. */
function mapOf(place: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
}
