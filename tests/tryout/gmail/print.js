import { el } from '../shared/el.js';
import { fromToken, timeOf } from './ids.js';
import { longDate } from './languages.js';
import { own, threadOf } from './mailbox.js';

/** The print view: another page altogether, without any of the usual marks. */
export function print() {
  const thread = threadOf(fromToken(new URLSearchParams(location.search).get('permthid') ?? '') ?? '');
  document.title = `Gmail - ${thread?.subject ?? ''}`;
  const person = ({ name, email }) => `${name} <${email}>`;
  document.body.append(
    el(
      'div.bodycontainer',
      {},
      el('b', {}, person(own)),
      el('hr'),
      el(
        'div.maincontent',
        {},
        el('b', {}, thread?.subject ?? ''),
        (thread?.messages ?? []).map((message) =>
          el(
            'table.message',
            { width: '100%' },
            el(
              'tbody',
              {},
              el('tr', {}, el('td', {}, person(message.from)), el('td', {}, longDate(timeOf(message.hex)))),
              el('tr', {}, el('td', { colspan: '2' }, `To: ${message.to.map(person).join(', ')}`)),
              el('tr', {}, el('td', { colspan: '2' }, message.text.join(' '))),
            ),
          ),
        ),
      ),
    ),
  );
}
