import { localDay } from '@/lib/days';
import { ask } from '@/lib/messages';
import { snoozedWords } from '@/lib/method/snooze';
import type { NextStep } from '@/lib/method/step';
import type { Card } from '@/lib/views';
import { useDesk } from './desk';
import { useRun } from './useRun';

interface CalmProps {
  when: string;
  step?: NextStep;
  card?: Card;
}

/** Nothing to do now: until when, what comes then, and why; of somebody away the way back. */
export function Calm({ when, step, card }: CalmProps) {
  const { now, zone } = useDesk();
  const { run, busy } = useRun();
  const away = card?.awayUntil ?? null;
  const isAway = step?.source === 'nothing' && away !== null && away >= localDay(now, zone);
  const snoozed = snoozedWords(step?.later?.snoozed ?? 0);
  return (
    <section className="lead calm">
      <p className="when">{when}</p>
      {step?.also && <p dir="auto">{step.also}</p>}
      {snoozed && <p>{snoozed}</p>}
      {step?.why && (
        <p className="soft" dir="auto">
          {step.why}
          {isAway && card && (
            <>
              {' · '}
              <button
                type="button"
                className="link"
                disabled={busy}
                onClick={() => run(() => ask('edit', { contactId: card.contactId, field: 'awayUntil', value: '' }))}
              >
                Back already
              </button>
            </>
          )}
        </p>
      )}
    </section>
  );
}
