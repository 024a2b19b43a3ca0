import { useEffect, useState } from 'react';

const query = '(prefers-color-scheme: dark)';

/** Does the system ask for dark? Our own pages follow it; beside a page the sidebar follows the page instead. */
export function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const change = () => setDark(list.matches);
    list.addEventListener('change', change);
    return () => list.removeEventListener('change', change);
  }, []);
  return dark;
}
