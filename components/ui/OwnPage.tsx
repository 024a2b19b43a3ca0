import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { SIDEBAR_CSS } from '../sidebar/sheet';
import { useDark } from './useDark';

/** The ground our own pages stand on: the same colours and controls as the sidebar, light or dark as the system asks. */
function OwnPage({ name, children }: { name: string; children: ReactNode }) {
  return <div className={`kept whole ${name} ${useDark() ? 'dark' : 'light'}`}>{children}</div>;
}

/** Shows one of our own pages with its own style on top of the shared one, at once: a key pressed as it opens is heard. */
export function showPage(name: string, css: string, content: ReactNode): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${SIDEBAR_CSS}\nbody { margin: 0 }\n${css}`);
  document.adoptedStyleSheets = [sheet];
  const root = document.getElementById('root');
  if (root) flushSync(() => createRoot(root).render(<OwnPage name={name}>{content}</OwnPage>));
}
