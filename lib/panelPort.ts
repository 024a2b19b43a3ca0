/**
 * Between a page and the browser's own side panel beside it: the panel connects to the page's script, hears what is written
 * there and may ask it to put words in the place of others. It ends with the page or the panel; nothing is kept.
 */
import type { Writing } from './writing';

/** Name of the connection. */
export const PANEL_PORT = 'writing';

/** What the page tells: what is written now, or whether words could be put there. */
export type FromPage = { writing: Writing | null } | { turn: number; done: boolean };

/** What the panel asks: `by` in the place of `was`, between two offsets of the box's text; or a text into the open box. */
export type ToPage = { start: number; end: number; was: string; by: string } | { insert: string };
