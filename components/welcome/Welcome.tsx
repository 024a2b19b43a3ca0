import { Alert } from '@/components/Alert';
import { Hours } from '@/components/settings/Hours';
import { OwnFields } from '@/components/settings/OwnFields';
import { useSettings } from '@/components/settings/useSettings';
import { useAct } from '@/components/useAct';
import { ask } from '@/lib/messages';
import type { Settings } from '@/lib/model';
import { LinkedinChoice } from './LinkedinChoice';
import { WhoWaits } from './WhoWaits';

/** The first-run page: what is read and where, switched on by the user; all the rest can be skipped. */
export function Welcome() {
  const { settings, error, save, again } = useSettings();
  const { act, error: refused, busy } = useAct();
  if (!settings) {
    return (
      <main>
        <h1>Welcome to Kept</h1>
        <Alert text={error} retry={again} />
      </main>
    );
  }
  const accounts = accountsOn(settings);
  const switchOn = () =>
    act(async () => {
      await ask('switchOn', { site: 'gmail', account: null, on: true });
      again();
    });
  return (
    <main>
      <h1>Welcome to Kept</h1>
      <p className="intro">
        How often you were in touch, what you promised each other, and what to do next: beside the mail or profile you
        have open. Until you switch a site on, nothing of it is read.
      </p>
      <section aria-labelledby="gmail">
        <h2 id="gmail">1. Gmail</h2>
        <p>
          Kept reads the conversation and the list you have open: who wrote, when, and to whom. What people write is
          judged here and not kept, nothing leaves this machine. Each further account is asked about on its own page.
        </p>
        <button
          type="button"
          className="button filled big"
          aria-pressed={accounts.length > 0}
          disabled={busy}
          onClick={switchOn}
        >
          Switch on Gmail
        </button>
        <output className="hint">{gmailState(settings, accounts)}</output>
        <Alert text={refused} />
      </section>
      {accounts.length > 0 && <WhoWaits timeZone={settings.timeZone} />}
      <section aria-labelledby="linkedin">
        <h2 id="linkedin">2. LinkedIn</h2>
        <LinkedinChoice chosen={settings.linkedin} onChoose={(linkedin) => void act(() => save({ linkedin }))} />
      </section>
      <details>
        <summary>Your addresses, your company and your hours (can wait)</summary>
        <section aria-labelledby="own">
          <h2 id="own">You</h2>
          <OwnFields settings={settings} save={save} />
        </section>
        <Hours settings={settings} save={save} />
      </details>
      <section aria-labelledby="keeps">
        <h2 id="keeps">What Kept does with it</h2>
        <ul className="points">
          <li>Everything stays on this machine: no server, no account, no analytics.</li>
          <li>Only what you have open is read; nothing is clicked, sent or fetched for you.</li>
          <li>About people you do not follow nothing is kept.</li>
          <li>Message texts are never kept, only the promises you accept.</li>
          <li>All of it can be changed at any time in Settings, and takes effect at once.</li>
        </ul>
      </section>
    </main>
  );
}

function accountsOn(settings: Settings): string[] {
  return Object.keys(settings.gmail).filter((account) => settings.gmail[account] === 'on');
}

function gmailState(settings: Settings, accounts: string[]): string {
  if (accounts.length > 0) return `On for ${accounts.join(', ')}. Open a mail: Kept stands beside it.`;
  if (settings.gmailNext) return 'The Gmail account you open next is switched on.';
  return '';
}
