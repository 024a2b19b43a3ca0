import { readLimit } from '@/lib/fields';
import type { Settings } from '@/lib/model';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { ChannelOrder } from './ChannelOrder';
import { Field } from './Field';
import type { SettingsState } from './useSettings';

interface MethodProps {
  settings: Settings;
  save: SettingsState['save'];
}

/** How soon people are answered, how many steps a day holds, which channel is stronger, and what is offered beside. */
export function Method({ settings, save }: MethodProps) {
  const { act, error } = useAct();
  return (
    <section aria-labelledby="method">
      <h2 id="method">Following up</h2>
      <div className="pair">
        <Field
          label="Answer within"
          value={sayLimit(settings.answerWithinMinutes)}
          hint="Of working time, from when they wrote or called."
          onSave={async (typed) => save({ answerWithinMinutes: readNeededLimit(typed) })}
        />
        <Field
          label="Steps a day"
          value={String(settings.stepsADay)}
          hint="What is too much moves to the next working day."
          onSave={async (typed) => save({ stepsADay: readNumber(typed, 1, 500) })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={settings.strictClock}
          onChange={(event) => void act(() => save({ strictClock: event.target.checked }))}
        />
        <span>
          Strict clock
          <small>It runs at night and on days off, too; otherwise only while you work.</small>
        </span>
      </label>
      <ChannelOrder order={settings.channelOrder} onSave={(channelOrder) => save({ channelOrder })} />
      <Field
        label="People to thank a day"
        value={String(settings.thanksADay)}
        hint="Proposed behind everything else; 0 for none."
        onSave={async (typed) => save({ thanksADay: readNumber(typed, 0, 20) })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={settings.breathe}
          onChange={(event) => void act(() => save({ breathe: event.target.checked }))}
        />
        <span>
          Three breaths before a call
          <small>Ten seconds, offered beside the number; never in the way.</small>
        </span>
      </label>
      <Alert text={error} />
    </section>
  );
}

function readNeededLimit(typed: string): number {
  const minutes = readLimit(typed);
  if (minutes === null) throw new Error('Answer within: give a time (like 90 min, 3 h)');
  return minutes;
}

function readNumber(typed: string, least: number, most: number): number {
  const text = typed.trim();
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < least || number > most)
    throw new Error(`“${text.slice(0, 20)}” cannot be: a whole number from ${least} to ${most}`);
  return number;
}

/** "3 h", "90 min". */
function sayLimit(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
