import { COLOURS } from './sheet/colours';
import { CONTROLS } from './sheet/controls';
import { FRAME } from './sheet/frame';
import { METHOD } from './sheet/method';
import { PARTS } from './sheet/parts';
import { WRITING } from './sheet/writing';

/**
 * The look of the sidebar as a style sheet to adopt: by a shadow root in the page, by the document in our own pages.
 * In px, because rem follows the host page; on a wrapper class, because the page can style the host.
 */
export function sidebarSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SIDEBAR_CSS);
  return sheet;
}

export const SIDEBAR_CSS = [COLOURS, FRAME, CONTROLS, PARTS, METHOD, WRITING].join('\n');
