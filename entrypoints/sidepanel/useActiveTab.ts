import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The id of the tab in front in this panel's window (ids need no permission); null until the browser has told. */
export function useActiveTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    const look = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id !== undefined) setTabId(tab.id);
    };
    // Another window's tab may have been the one that came to the front: ours is asked for, not taken from the event.
    const activated = () => void look();
    browser.tabs.onActivated.addListener(activated);
    void look();
    return () => browser.tabs.onActivated.removeListener(activated);
  }, []);
  return tabId;
}
