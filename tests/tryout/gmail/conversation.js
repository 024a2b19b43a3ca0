import { el, nest } from '../shared/el.js';
import { decimal } from './ids.js';
import { say } from './languages.js';
import { item, show, synced } from './message.js';
import { options } from './options.js';

/** A subject as the page shows it: an emoji is a picture with its character in an attribute. */
export function subjectParts(text) {
  return text
    .split(/(\p{Extended_Pictographic})/u)
    .filter(Boolean)
    .map((part) =>
      /\p{Extended_Pictographic}/u.test(part)
        ? el('img.an1', { 'data-emoji': part, alt: part, 'aria-label': part })
        : part,
    );
}

/**
 * The view of one open conversation. Answers its element and ways to add, take back and confirm a message; `onAct`
 * hears "reply" and "forward".
 */
export function conversation(thread, onAct) {
  const list = el('div.nH', { role: 'list' });
  const heading = el('div.ha');
  const boxes = new Map();
  const add = (message, state) => {
    const box = item(message, state);
    boxes.set(message.hex, { box, message, state });
    list.append(box);
  };
  const fill = () => {
    const last = thread.messages.length - 1;
    thread.messages.forEach((message, index) => {
      const folded = index > 0 && index <= thread.folded && index < last;
      add(message, index === last ? 'expanded' : folded ? 'folded' : 'collapsed');
      if (folded && index === 1) boxes.get(message.hex).box.append(counter(thread.folded));
    });
  };
  const title = () =>
    heading.replaceChildren(
      el(
        'h2.hP',
        {
          jsname: 'r4nke',
          tabindex: '-1',
          'data-thread-perm-id': `thread-f:${decimal(thread.id)}`,
          'data-legacy-thread-id': thread.id,
        },
        subjectParts(thread.subject),
      ),
      el('span.J-J5-Ji'),
    );
  const foot = el(
    'div.amn',
    {},
    el('span.ams.bkH', { role: 'link', tabindex: '0', 'data-act': 'reply' }, say('reply')),
    ' ',
    el('span.ams.bkG', { role: 'link', tabindex: '0', 'data-act': 'forward' }, say('forward')),
  );
  const replies = el('div.gA.gt', {}, foot);
  const element = el(
    'div.nH.a98.iY',
    {},
    nest(['div.nH', 'div.nH.V8djrc.byY'], el('div.nH', {}, heading), el('div.bHJ')),
    el('div.nH.aHU', {}, el('div.nH.hx', {}, el('div.nH'), list, el('div.nH', {}, replies))),
  );
  if (options.late > 0) {
    setTimeout(title, options.late / 3);
    setTimeout(fill, options.late);
  } else {
    title();
    fill();
  }
  element.addEventListener('click', (event) => {
    const act = event.target.closest('[data-act]')?.dataset.act;
    if (act) return onAct(act, thread);
    const clicked = event.target.closest('[role=listitem]');
    if (clicked) toggle(boxes, clicked, event.target);
  });
  return {
    id: thread.id,
    element,
    replies,
    list,
    holds: (hex) => boxes.has(hex),
    add: (message) => add(message, 'expanded'),
    takeBack: (hex) => {
      boxes.get(hex)?.box.remove();
      boxes.delete(hex);
    },
    sync: (message) => boxes.has(message.hex) && synced(boxes.get(message.hex).box, message),
    /** Opens every message, the folded ones included. */
    expandAll: () => {
      for (const one of boxes.values()) set(one, 'expanded');
    },
  };
}

function counter(n) {
  return nest(['div.Bk', 'div.G3.G2'], el('span.adx', {}, el('span', {}, String(n))));
}

function set(one, state) {
  one.state = state;
  show(one.box, one.message, state);
}

/** A click on a folded line unfolds all of them, on a collapsed one opens it, on an open one's head closes it. */
function toggle(boxes, clicked, target) {
  const one = [...boxes.values()].find(({ box }) => box === clicked);
  if (!one) return;
  if (one.state === 'folded') for (const other of boxes.values()) other.state === 'folded' && set(other, 'collapsed');
  else if (one.state === 'collapsed') set(one, 'expanded');
  else if (target.closest('.gE') && !target.closest('[role=button], .hb, .gD')) set(one, 'collapsed');
}
