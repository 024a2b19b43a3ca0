import { useSyncExternalStore } from 'react';

const query = matchMedia('(prefers-color-scheme: dark)');

/** Does the browser ask for dark pages? */
export function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
