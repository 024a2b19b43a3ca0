import { createRoot } from 'react-dom/client';
import { sidebarSheet } from '@/components/sidebar/sheet';
import { Panel } from './Panel';

const ground = new CSSStyleSheet();
ground.replaceSync('html, body, #root { height: 100%; margin: 0 } body { background: light-dark(#ffffff, #1b1d21) }');
document.adoptedStyleSheets = [ground, sidebarSheet()];
createRoot(document.getElementById('root') as HTMLElement).render(<Panel />);
