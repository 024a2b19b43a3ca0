import { el, nest } from '../shared/el.js';
import { decimal, timeOf } from './ids.js';
import { longDate, shortDate } from './languages.js';
import { own } from './mailbox.js';

/** The table of conversations of one folder; `onOpen` gets the thread that was clicked. `chosen`: the open one's id. */
export function list(threads, folder, chosen, onOpen) {
  const rows = threads.map((thread, index) => row(thread, folder, thread.id === chosen, index));
  const table = el('table.F.cf.zt', { role: 'grid' }, el('tbody', {}, rows));
  table.addEventListener('click', (event) => {
    const clicked = event.target.closest('tr.zA');
    if (clicked && !event.target.closest('[role=checkbox]')) onOpen(threads[rows.indexOf(clicked)]);
  });
  return el('div.ae4.UI', { gh: 'tl' }, nest(['div.Cp', 'div'], table));
}

/** The folder's conversations: received ones not archived, or those with own mail. */
export function inFolder(threads, folder) {
  const mine = ({ from }) => from.email === own.email;
  return threads.filter((thread) =>
    folder === 'sent'
      ? thread.messages.some(mine)
      : !thread.archived && thread.messages.some((one) => !mine(one) || one.to.some((to) => to.email === own.email)),
  );
}

function row(thread, folder, isChosen, index) {
  const last = thread.messages.at(-1);
  const people = folder === 'sent' ? last.to : [last.from];
  const at = timeOf(last.hex);
  const lastIds = {
    'data-thread-id': `#thread-f:${decimal(thread.id)}`,
    'data-legacy-thread-id': thread.id,
    'data-legacy-last-message-id': last.hex,
    'data-legacy-last-non-draft-message-id': last.hex,
  };
  const unread = index % 4 === 1;
  const names = () =>
    el(
      'span.bA4',
      {},
      people.map(({ name, email }) =>
        el(`span.${unread ? 'zF' : 'yP'}`, { translate: 'no', email, name, 'data-hovercard-id': email }, name),
      ),
    );
  return el(
    `tr.zA.${unread ? 'zE' : 'yO'}${isChosen ? '.aps.byw.btb' : ''}`,
    { tabindex: '-1', role: 'row', draggable: 'false' },
    el('td.PF.xY'),
    el(
      'td.oZ-x3.xY',
      {},
      el('div.oZ-jc.T-Jo.J-J5-Ji', { role: 'checkbox', 'aria-checked': 'false', tabindex: '-1' }, el('div.T-Jo-auh')),
    ),
    el('td.apU.xY', {}, el('span.aXw.T-KT', { 'aria-label': 'Not starred', role: 'button' })),
    el(
      'td.yX.xY',
      { role: 'gridcell', tabindex: '-1' },
      el('div.afn', {}, names(), ', ', el('span', lastIds, thread.subject), `, ${shortDate(at)}`),
      el('div.yW', {}, names()),
    ),
    el(
      'td.xY.a4W',
      { role: 'gridcell', tabindex: '-1' },
      nest(
        ['div'],
        el(
          'div.xS',
          { role: 'link' },
          el(
            'div.xT',
            {},
            el('div.y6', {}, el('span.bog', {}, el(unread ? 'span.bqe' : 'span', lastIds, thread.subject))),
            el('span.y2', {}, el('span.Zt', {}, ' - '), last.text.join(' ').slice(0, 90)),
          ),
        ),
      ),
    ),
    el('td.byZ.xY'),
    el('td.yf.xY', {}, ' '),
    el(
      'td.xW.xY',
      { role: 'gridcell', tabindex: '-1' },
      el('span', { title: longDate(at), 'aria-label': longDate(at) }, el('span.bq3', {}, shortDate(at))),
    ),
  );
}
