import { Sidebar } from '@/components/sidebar/Sidebar';
import { useDark } from '@/components/ui/useDark';
import { PanelEmpty } from './PanelEmpty';
import { useActiveTab } from './useActiveTab';

/** The sidebar in the browser's own panel: the same component, about the tab in front; the page is left untouched. */
export function Panel() {
  const tabId = useActiveTab();
  const dark = useDark();
  if (tabId === null) return null;
  return (
    <Sidebar
      key={tabId}
      source={{ tabId }}
      collapsed={false}
      width={0}
      dark={dark}
      rtl={false}
      onFold={() => undefined}
      onResize={() => undefined}
      empty={(state) => <PanelEmpty state={state} />}
    />
  );
}
