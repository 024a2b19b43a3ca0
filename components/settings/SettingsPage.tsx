import { readAddress, readDomain, readNeverRecord } from '@/lib/fields';
import { Alert } from '../Alert';
import { useAct } from '../useAct';
import { Hours } from './Hours';
import { ListField } from './ListField';
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
        <ListField
          label="Your further addresses"
          hint="Mail from these is yours too. The accounts above are known already."
          placeholder="you@acme.example"
          values={settings.ownAddresses}
          read={readAddress}
          onSave={(ownAddresses) => save({ ownAddresses })}
        />
        <ListField
          label="Your company’s domains"
          hint="Colleagues are never shown, counted or stored."
          placeholder="acme.example"
          values={settings.ownDomains}
          read={readDomain}
          onSave={(ownDomains) => save({ ownDomains })}
        />
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
