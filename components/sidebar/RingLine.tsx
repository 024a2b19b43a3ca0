import { localDay, sayGap } from '@/lib/days';
import type { Card } from '@/lib/views';
import { sayPast, whoDid } from '../words';
import { useDesk } from './desk';
import { Ring } from './Ring';

/** "Touch 5 of 12 · 41 before · 3 attempts · you wrote Tue, 2 d": how often, and when last. */
export function RingLine({ card }: { card: Card }) {
  const { now, zone } = useDesk();
  const { ring, last } = card;
  const parts: string[] = [];
  if (ring.uncounted > 0) parts.push(`at least ${ring.touch}`, `open ${ring.uncounted} more to count`);
  if (ring.before > 0) parts.push(`${ring.before} before`);
  if (ring.attempts > 0) parts.push(ring.attempts === 1 ? '1 attempt' : `${ring.attempts} attempts`);
  if (last) {
    const today = localDay(now, zone);
    const day = localDay(last.at, zone);
    const words = sayPast(day, today);
    const gap = words.endsWith('day') ? '' : `, ${sayGap(last.at, now, zone)}`;
    parts.push(`${whoDid(last.direction, last.channel, card.name)} ${words}${gap}`);
  }
  return (
    <div className="ringline">
      <Ring touch={ring.touch} of={ring.of} />
      <p>
        <strong>{ring.of === null ? `Touch ${ring.touch}` : `Touch ${ring.touch} of ${ring.of}`}</strong>
        {parts.map((part) => (
          <span key={part}> · {part}</span>
        ))}
      </p>
    </div>
  );
}
