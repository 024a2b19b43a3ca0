import { readMinute, readNeverRecord, sayMinute } from '@/lib/fields';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { Field } from './Field';
import { Hours } from './Hours';
import { ListField } from './ListField';
import { Method } from './Method';
import { OwnFields } from './OwnFields';
import { Plans } from './Plans';
import { Rules } from './Rules';
import { Sites } from './Sites';
import { useSettings } from './useSettings';

/** Everything the user can decide; each field saves itself and takes effect at once in open tabs. */
export function SettingsPage() {
  const { settings, error, save, again } = useSettings();
  const { act, error: refused } = useAct();
  if (!settings) {
    return (
      <main>
        <h1>Settings</h1>
        <Alert text={error} retry={again} />
      </main>
    );
  }
  return (
    <main>
      <h1>Settings</h1>
      <Sites settings={settings} save={save} />
      <section aria-labelledby="own">
        <h2 id="own">You</h2>
        <OwnFields settings={settings} save={save} />
        <ListField
          label="Never record"
          hint="Addresses, domains and LinkedIn profiles about which nothing is ever stored."
          placeholder="ann@private.example or private.example"
          values={settings.neverRecord}
          read={readNeverRecord}
          onSave={(neverRecord) => save({ neverRecord })}
        />
      </section>
      <Hours settings={settings} save={save} />
      <Method settings={settings} save={save} />
      <Plans settings={settings} save={save} />
      <Rules settings={settings} save={save} />
      <section aria-labelledby="notices">
        <h2 id="notices">Notifications and counting</h2>
        <label className="check">
          <input
            type="checkbox"
            checked={settings.privateNotifications}
            onChange={(event) => void act(() => save({ privateNotifications: event.target.checked }))}
          />
          <span>
            Private notifications
            <small>Counts only, no names and no texts: “10 things today, 2 are promises.”</small>
          </span>
        </label>
        <div className="pair">
          <Field
            label="Quiet from"
            value={sayMinute(settings.quietFrom)}
            hint="No notification in these hours; one summary follows."
            onSave={async (typed) => void (await save({ quietFrom: readMinute(typed) }))}
          />
          <Field
            label="Quiet until"
            value={sayMinute(settings.quietUntil)}
            hint="The same as “from” for none."
            onSave={async (typed) => void (await save({ quietUntil: readMinute(typed) }))}
          />
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={settings.countEachMessage}
            onChange={(event) => void act(() => save({ countEachMessage: event.target.checked }))}
          />
          <span>
            Count each message
            <small>Otherwise a day on which you reached somebody is one touch, whatever it held.</small>
          </span>
        </label>
        <Alert text={refused} />
      </section>
    </main>
  );
}
