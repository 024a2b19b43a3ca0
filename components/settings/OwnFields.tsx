import { readAddress, readDomain } from '@/lib/fields';
import type { Settings } from '@/lib/model';
import { ListField } from './ListField';
import type { SettingsState } from './useSettings';

/** The user's own addresses and domains: whose mail is theirs, and who is a colleague. */
export function OwnFields({ settings, save }: { settings: Settings; save: SettingsState['save'] }) {
  return (
    <>
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
    </>
  );
}
