import { useLayoutEffect } from 'react';

/**
 * What the keys of the popup do; a letter counts only while nobody is writing. They listen from the moment the popup
 * stands and always act on the list that is shown, hence before the browser paints.
 */
export function useKeys(acts: Partial<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      const writing = target.matches('input, textarea, select, [contenteditable], [role=menu] *');
      // Enter presses what has the focus; the list has it only while nothing else does.
      if (writing || (event.key === 'Enter' && target.matches('button, a, summary'))) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = acts[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [acts]);
}
