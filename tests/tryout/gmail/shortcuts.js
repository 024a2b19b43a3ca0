import { threads } from './mailbox.js';
import { undoLast } from './notice.js';
import { archiveOpen, back, goTo, opened, openThread, replyToOpen, write } from './page.js';

/** What a letter typed outside of fields did: `['e', 'r']`. */
window.__acted = [];
const inField = (target) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;

function next(step) {
  const all = threads();
  const index = all.findIndex(({ id }) => id === opened()?.id);
  const other = all[index + step];
  if (other) openThread(other.id);
}

const acts = {
  e: archiveOpen,
  '#': archiveOpen,
  r: () => replyToOpen('reply'),
  a: () => replyToOpen('reply'),
  f: () => replyToOpen('forward'),
  c: () => write(),
  u: back,
  j: () => next(1),
  k: () => next(-1),
  z: undoLast,
  g: () => goTo('inbox'),
  '/': () => document.querySelector('[name=q]').focus(),
};

/** Single letters act at once, wherever the page believes that nobody is typing. */
export function listenForShortcuts() {
  document.addEventListener('keydown', (event) => {
    if (inField(event.target) || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key))
      return;
    window.__acted.push(event.key);
    event.preventDefault();
    acts[event.key]();
  });
}
