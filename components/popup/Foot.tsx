import { browser } from 'wxt/browser';
import { sayTime } from '@/lib/days';
import { ask } from '@/lib/messages';
import type { Millis } from '@/lib/model';
import { Alert } from '../Alert';
import { useAct } from '../useAct';

/** Sidebar, badge and notifications off the screen for this long, in milliseconds. */
const HIDE_FOR = 3_600_000;

interface FootProps {
  /** Null where nothing is hidden now, or not known yet. */
  hiddenUntil: Millis | null;
  zone: string;
  onAway(): void;
  onKeys(): void;
}

/** The line under the list: hide for an hour, the other places, the keys. It waits for no list: a demo may begin now. */
export function Foot({ hiddenUntil, zone, onAway, onKeys }: FootProps) {
  const { act, error } = useAct();
  const hide = (until: Millis) => void act(() => ask('hide', { until }));
  return (
    <footer>
      <div className="row">
        {hiddenUntil !== null ? (
          // Until now, not null: what came meanwhile is told in one summary, as when the hour is over.
          <button type="button" className="link" onClick={() => hide(Date.now())}>
            Hidden until {sayTime(hiddenUntil, zone)} · Show again
          </button>
        ) : (
          <button type="button" className="link" onClick={() => hide(Date.now() + HIDE_FOR)}>
            Hide for an hour
          </button>
        )}
        <button type="button" className="link" onClick={onAway}>
          Away until …
        </button>
        {browser.sidePanel && <PanelButton />}
        <button type="button" className="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Settings
        </button>
        <button type="button" className="link" aria-label="Keys" onClick={onKeys}>
          ?
        </button>
      </div>
      <Alert text={error} />
    </footer>
  );
}

/** Opens the browser's side panel. It must be asked for before anything is waited for, or Chrome refuses. */
function PanelButton() {
  const { act, error } = useAct();
  const open = () =>
    void act(async () => {
      await browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
      window.close();
    });
  return (
    <>
      <button type="button" className="link" onClick={open}>
        Side panel
      </button>
      <Alert text={error} />
    </>
  );
}
