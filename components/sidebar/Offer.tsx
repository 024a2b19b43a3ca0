import type { DueInput } from '@/lib/messages';
import type { Due } from '@/lib/model';
import type { Suggestion } from '@/lib/writing';

const DAYS = [
  { label: 'Tomorrow', words: 'tomorrow' },
  { label: 'Fri', words: 'Friday' },
  { label: 'Next week', words: 'next week' },
];

interface OfferProps {
  label: string;
  /** What it is about, for who does not see the line it stands in. */
  text: string;
  due: Due;
  busy: boolean;
  onAccept(due: DueInput): void;
}

/** Are days offered beside it? They take a line of their own. */
export function needsDay({ due, stands, accepted }: Pick<Suggestion, 'due' | 'stands'> & { accepted?: boolean }) {
  return due === null && !stands && !accepted;
}

/** The button that takes a suggestion over; where no day was named, days besides. */
export function Offer({ label, text, due, busy, onAccept }: OfferProps) {
  return (
    <>
      <button
        type="button"
        className="button small"
        aria-label={`${label}: ${text}`}
        disabled={busy}
        onClick={() => onAccept({ due })}
      >
        {label}
      </button>
      {due === null &&
        DAYS.map((day) => (
          <button
            key={day.words}
            type="button"
            className="link"
            disabled={busy}
            onClick={() => onAccept({ words: day.words })}
          >
            {day.label}
          </button>
        ))}
    </>
  );
}
