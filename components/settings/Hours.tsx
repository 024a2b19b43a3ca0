import { readDay, readMinute, readZone, sayMinute } from '@/lib/fields';
import type { Settings } from '@/lib/model';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { AwayField } from './AwayField';
import { Field } from './Field';
import { ListField } from './ListField';
import type { SettingsState } from './useSettings';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Working hours, work days, days off and the zone of the user's days. */
export function Hours({ settings, save }: { settings: Settings; save: SettingsState['save'] }) {
  const { act, error } = useAct();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const saveStart = (typed: string) => {
    const workStart = readMinute(typed);
    if (workStart >= settings.workEnd)
      throw new Error(`The day cannot start at ${sayMinute(workStart)}, after it ends`);
    return save({ workStart });
  };
  const saveEnd = (typed: string) => {
    const workEnd = readMinute(typed);
    if (workEnd <= settings.workStart) throw new Error(`The day cannot end at ${sayMinute(workEnd)}, before it starts`);
    return save({ workEnd });
  };
  const toggle = (day: number) =>
    act(async () => {
      const workDays = settings.workDays.includes(day)
        ? settings.workDays.filter((other) => other !== day)
        : [...settings.workDays, day].sort((one, other) => one - other);
      if (workDays.length === 0) throw new Error('At least one day must be a work day, or no reminder could ever come');
      await save({ workDays });
    });

  return (
    <section aria-labelledby="hours">
      <h2 id="hours">Working hours</h2>
      <div className="pair">
        <Field label="Day starts" value={sayMinute(settings.workStart)} onSave={async (typed) => saveStart(typed)} />
        <Field label="Day ends" value={sayMinute(settings.workEnd)} onSave={async (typed) => saveEnd(typed)} />
      </div>
      <fieldset className="days">
        <legend>Work days</legend>
        <div className="row">
          {DAYS.map((name, at) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={settings.workDays.includes(at + 1)}
                onChange={() => void toggle(at + 1)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <Alert text={error} />
      <ListField
        label="Days off"
        hint="No reminder falls on these days."
        placeholder="2026-12-24"
        values={settings.daysOff}
        read={readDay}
        onSave={(values) => save({ daysOff: [...values].sort() })}
      />
      <AwayField settings={settings} save={save} />
      <Field
        label="Time zone"
        list="zones"
        value={settings.timeZone}
        hint="Days and times are counted in this zone."
        onSave={async (typed) => save({ timeZone: readZone(typed), zoneKept: null })}
      >
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Field>
      {here !== settings.timeZone && here !== settings.zoneKept && (
        <p className="question">
          Your computer is set to {here} now.{' '}
          <button
            type="button"
            className="button small"
            onClick={() => void act(() => save({ timeZone: here, zoneKept: null }))}
          >
            Count days there
          </button>{' '}
          <button type="button" className="button small" onClick={() => void act(() => save({ zoneKept: here }))}>
            Keep {settings.timeZone}
          </button>
        </p>
      )}
    </section>
  );
}
