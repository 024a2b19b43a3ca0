import { ask } from '@/lib/messages';
import type { DayLine as Line } from '@/lib/views';
import { Alert } from '../Alert';
import { useRun } from '../sidebar/useRun';

interface DayLineProps {
  line: Line;
  /** Goes through what is left, one by one. */
  onChoose(): void;
}

/** The morning in one line, and in the evening what is left: [OK] lets its steps move, promises stay. */
export function DayLine({ line, onChoose }: DayLineProps) {
  const { run, error, busy } = useRun();
  return (
    <section className={`day-line ${line.when}`} aria-label={line.when === 'morning' ? 'This morning' : 'This evening'}>
      <p dir="auto">{line.text}</p>
      {line.when === 'evening' && (
        <div className="row">
          <button
            type="button"
            className="button small filled"
            disabled={busy}
            onClick={() => void run(() => ask('closeDay', {}))}
          >
            OK
          </button>
          {line.steps > 0 && (
            <button type="button" className="link" onClick={onChoose}>
              Choose
            </button>
          )}
        </div>
      )}
      <Alert text={error} />
    </section>
  );
}
