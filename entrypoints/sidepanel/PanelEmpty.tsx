import { Alert } from '@/components/Alert';
import { useAct } from '@/components/useAct';
import { ask } from '@/lib/messages';
import type { PanelState } from '@/lib/views';

/** What the panel says while there is nobody to show, and the one button that helps. */
export function PanelEmpty({ state }: { state: PanelState }) {
  const { act, error, busy } = useAct();
  const off = state.mode === 'off' || state.mode === 'account';
  if (state.site === 'linkedin' && off) {
    return (
      <div className="panel-empty">
        <p>
          <strong>LinkedIn is off.</strong> Nothing of it is read. In this panel Kept leaves the page untouched.
        </p>
        <Switch
          label="LinkedIn in the side panel"
          busy={busy}
          onPress={() => void act(() => ask('saveSettings', { linkedin: 'panel' }))}
        />
        <Alert text={error} />
      </div>
    );
  }
  if (state.site === 'gmail' && off) {
    return (
      <div className="panel-empty">
        <p>
          <strong>Gmail is off here.</strong> Nothing of it is read. Once on, only the mail you open is, and everything
          stays on this machine.
        </p>
        <Switch
          label="Switch on Gmail"
          busy={busy}
          onPress={() => void act(() => ask('switchOn', { site: 'gmail', account: null, on: true }))}
        />
        <Alert text={error} />
      </div>
    );
  }
  return (
    <div className="panel-empty">
      <p>
        <strong>Nobody here.</strong> Open a profile or a mail, and Kept shows how often you were in touch and what you
        promised each other.
      </p>
    </div>
  );
}

function Switch({ label, busy, onPress }: { label: string; busy: boolean; onPress(): void }) {
  return (
    <div className="row">
      <button type="button" className="button filled" disabled={busy} onClick={onPress}>
        {label}
      </button>
    </div>
  );
}
