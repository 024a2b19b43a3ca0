import { LinkedinChoice } from '@/components/welcome/LinkedinChoice';
import type { Settings } from '@/lib/model';
import { Alert } from '../Alert';
import { Choice } from '../Choice';
import { useAct } from '../useAct';
import type { SettingsState } from './useSettings';

const WHERE = [
  { value: 'page', label: 'In the page' },
  { value: 'panel', label: 'In the browser’s side panel' },
] as const;

/** Which sites and accounts are read, and where the sidebar stands. */
export function Sites({ settings, save }: { settings: Settings; save: SettingsState['save'] }) {
  const { act, error } = useAct();
  const accounts = Object.entries(settings.gmail);
  const change = (fields: Partial<Settings>) => void act(() => save(fields));
  return (
    <>
      <section aria-labelledby="gmail">
        <h2 id="gmail">Gmail</h2>
        {accounts.length === 0 && (
          <p className="hint">
            {settings.gmailNext
              ? 'The Gmail account you open next is switched on.'
              : 'No account is switched on: nothing of Gmail is read.'}
          </p>
        )}
        <ul className="plain">
          {accounts.map(([account, state]) => (
            <li key={account}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={state === 'on'}
                  onChange={(event) => {
                    const state = event.target.checked ? ('on' as const) : ('off' as const);
                    change({ gmail: { ...settings.gmail, [account]: state } });
                  }}
                />
                <span title={account}>{account}</span>
              </label>
            </li>
          ))}
        </ul>
        {!settings.gmailNext && (
          <button type="button" className="button" onClick={() => change({ gmailNext: true })}>
            {accounts.length === 0 ? 'Switch on Gmail' : 'Switch on the account I open next'}
          </button>
        )}
        <Choice
          label="Where Kept stands in Gmail"
          options={WHERE}
          value={settings.gmailWhere}
          onChoose={(gmailWhere) => change({ gmailWhere })}
        />
      </section>
      <section aria-labelledby="linkedin">
        <h2 id="linkedin">LinkedIn</h2>
        <LinkedinChoice chosen={settings.linkedin} onChoose={(linkedin) => change({ linkedin })} />
      </section>
      <Alert text={error} />
    </>
  );
}
