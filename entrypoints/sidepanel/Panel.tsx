import { Sidebar } from '@/components/sidebar/Sidebar';
import { useDark } from '@/components/ui/useDark';
import { PanelEmpty } from './PanelEmpty';
import { useActiveTab } from './useActiveTab';
import { useWriting } from './useWriting';

/** The sidebar in the browser's own panel: the same component, about the tab in front; the page is left untouched. */
export function Panel() {
  const tabId = useActiveTab();
  const { writing, insert, replace } = useWriting(tabId);
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
      insert={insert}
      writing={writing}
      replace={replace}
      empty={(state) => <PanelEmpty state={state} />}
    />
  );
}
