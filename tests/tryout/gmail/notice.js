import { el } from '../shared/el.js';
import { say } from './languages.js';

const line = el('div.vh');
const box = el(
  'div.b8.UC',
  { role: 'alert', 'aria-live': 'assertive' },
  el('div.J-J5-Ji', {}, el('div.UD'), line, el('div.UB')),
);
let timer = 0;
let undoNow = null;

/** The one notice box of the page, always there, off the screen while it has nothing to say. */
export function noticeBox() {
  clearNotice();
  return box;
}

export function clearNotice() {
  clearTimeout(timer);
  undoNow = null;
  line.replaceChildren();
  box.setAttribute('class', 'b8 UC');
  box.setAttribute('style', 'top: -10000px; position: relative;');
}

/** Shows a notice for `seconds`, with the links that are given: `undo`, and `view` with `param` for its conversation. */
export function notice(text, { undo, view, param, seconds = 5, ended } = {}) {
  clearNotice();
  undoNow = undo ?? null;
  const link = (id, words, act, more = {}) =>
    el('span.ag.a8k', { id, tabindex: '0', role: 'link', onclick: act, ...more }, words);
  line.replaceChildren(
    el(
      'span.aT',
      {},
      el('span.bAq', {}, text),
      (undo || view) &&
        el(
          'span.bAo',
          {},
          '  ',
          undo && link('link_undo', say('undo'), undo),
          view && link('link_vsm', say('view'), view, { param }),
        ),
    ),
    el(
      'div.bBe',
      { role: 'button', tabindex: '0', 'aria-label': 'Close', onclick: clearNotice },
      el('div.bBf', {}, '×'),
    ),
  );
  box.setAttribute('class', 'b8 UC bAp');
  box.removeAttribute('style');
  timer = setTimeout(() => {
    clearNotice();
    ended?.();
  }, seconds * 1000);
}

/** Key `z`: takes back what the notice offers to take back. */
export function undoLast() {
  undoNow?.();
}

/** The dialog that refuses a message: its only button closes it. */
export function refuse(text) {
  const dialog = el(
    'div.Kj-JD',
    { role: 'alertdialog', 'aria-modal': 'true', 'aria-label': say('error'), tabindex: '0' },
    el('div.Kj-JD-K7', { role: 'heading' }, say('error')),
    el('div.Kj-JD-Jz', {}, text),
    el('div.Kj-JD-Jl', {}, el('button.J-at1-auR', { name: 'ok', onclick: () => dialog.remove() }, say('ok'))),
  );
  document.body.append(dialog);
  dialog.querySelector('button').focus();
}
