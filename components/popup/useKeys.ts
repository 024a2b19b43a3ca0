import { useEffect } from 'react';

/** What the keys of the popup do; a letter counts only while nobody is writing. */
export function useKeys(acts: Partial<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      const writing = target.matches('input, textarea, select, [contenteditable], [role=menu] *');
      if (writing) return;
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
