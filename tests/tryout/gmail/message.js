import { el, nest } from '../shared/el.js';
import { attachments, body, clipped, pageId } from './body.js';
import { decimal, timeOf } from './ids.js';
import { longDate, say } from './languages.js';
import { own } from './mailbox.js';
import { options } from './options.js';

const avatar = ({ name, email }) =>
  el('img.ajn', {
    id: pageId(),
    name: pageId(),
    alt: '',
    jid: email,
    'data-hovercard-id': email,
    'data-name': name,
    'aria-hidden': 'true',
  });
const shownTo = ({ name, email }) => (email === own.email ? say('me') : name);

/** The id that the page gives a message: the client's own for mail sent from here, else the permanent one. */
export function messageId({ hex, client }) {
  return client ?? `#msg-f:${decimal(hex)}`;
}

/** The item of a conversation that is open, folded to one line, or folded away: what stands inside is made by state. */
export function item(message, state) {
  const box = el('div', { role: 'listitem', tabindex: '-1' });
  show(box, message, state);
  return box;
}

/** Puts an item into a state: `expanded`, `collapsed` or `folded`. */
export function show(box, message, state) {
  box.setAttribute('class', { expanded: 'h7  ie nH oy8Mbf', collapsed: 'kv  ', folded: 'kQ bg' }[state]);
  if (state === 'folded') box.removeAttribute('aria-expanded');
  else box.setAttribute('aria-expanded', String(state === 'expanded'));
  const inside = { expanded, collapsed, folded: () => [] }[state](message);
  box.replaceChildren(
    ...(inside.length > 0 ? [nest(['div.Bk', 'div.G3.G2', 'div'], el('div', { id: pageId() }, inside))] : []),
  );
}

/** The server has taken the message: now it has its permanent id. */
export function synced(box, message) {
  box.querySelector('.adn')?.setAttribute('data-legacy-message-id', message.hex);
}

function ids(message) {
  return {
    'data-message-id': messageId(message),
    'data-legacy-message-id': message.unsynced ? null : message.hex,
  };
}

function collapsed(message) {
  const date = longDate(timeOf(message.hex));
  const { name, email } = message.from;
  const snippet = message.text.join(' ').slice(0, 60);
  const line = () => el('table.cf.iB', { cellpadding: '0' }, nest(['tbody', 'tr', 'td'], el('div.iA.g6', {}, snippet)));
  return [
    el(
      'div.adf.ads',
      {},
      el('div.aju', {}, el('div.aCi', {}, avatar(message.from))),
      el(
        'div.gs.gt',
        {},
        el(
          'div.gE.hI',
          {},
          el(
            'table.cf.gJ',
            { cellpadding: '0', role: 'presentation' },
            el(
              'tbody',
              {},
              el(
                'tr',
                {},
                el(
                  'td.gF.gK',
                  { style: 'width:auto' },
                  el('span.gD', { email, 'data-hovercard-id': email, name, role: 'gridcell', tabindex: '-1' }, name),
                ),
                el('td.gF.gK', {}, line()),
                el(
                  'td.gH.bAk',
                  {},
                  el('span'),
                  el('span.g3', { id: pageId(), title: date, alt: date, role: 'gridcell', tabindex: '-1' }, date),
                ),
              ),
              el('tr', {}, el('td.gF.gK', { colspan: '3' }, line())),
            ),
          ),
        ),
      ),
      el('div.ajx'),
    ),
    !options.plain && el('div.adn.ads', { style: 'display:none', ...ids(message) }),
  ].filter(Boolean);
}

function expanded(message) {
  return [
    el(
      'div.adn.ads',
      { style: 'display:', ...ids(message) },
      el('div.aju', {}, el('div.aCi', {}, el('div.aFg', { style: 'display: none;' }), avatar(message.from))),
      el(
        'div.gs',
        {},
        head(message),
        el('div', { id: pageId() }, el('div.KKSLrd'), el('div.qQVYZb'), el('div.utdU2e')),
        el('div', { class: '' }, el('div.aHl'), el('div', { id: pageId(), tabindex: '-1' }), body(message)),
        message.attachments && attachments(message.attachments),
        message.clipped && clipped(message),
        el('div.hi'),
      ),
      el('div.ajx'),
    ),
  ];
}

function head(message) {
  const { name, email } = message.from;
  const date = longDate(timeOf(message.hex));
  return el(
    'div.gE.iv.gt',
    {},
    el(
      'table.cf.gJ',
      { cellpadding: '0' },
      el(
        'tbody',
        {},
        el(
          'tr.acZ',
          {},
          el(
            'td.gF.gK',
            {},
            el(
              'table.cf.ix',
              { cellpadding: '0' },
              nest(
                ['tbody', 'tr', 'td.c2'],
                el(
                  'h3.iw.gFxsud',
                  {},
                  el(
                    'span.qu',
                    { translate: 'no', role: 'gridcell', tabindex: '-1' },
                    el('span.gD', { email, name, 'data-hovercard-id': email }, el('span', {}, name)),
                    ' ',
                    el('span.cfXrwd'),
                    el(
                      'span.go',
                      {},
                      el('span', { 'aria-hidden': 'true' }, '<'),
                      email,
                      el('span', { 'aria-hidden': 'true' }, '>'),
                    ),
                    ' ',
                  ),
                  message.unsubscribe && el('span.Ca', { tabindex: '0', role: 'link' }, say('unsubscribe')),
                ),
                el('h3.iw.rapwed'),
              ),
            ),
          ),
          el(
            'td.gH.bAk',
            {},
            el(
              'div.gK',
              {},
              el('span'),
              el('span.g3', { id: pageId(), title: date, alt: date, role: 'gridcell', tabindex: '-1' }, date),
              el(
                'div.zd.bi4',
                { 'aria-label': 'Not starred', role: 'checkbox', 'aria-checked': 'false', tabindex: '0' },
                el('span.T-KT'),
              ),
            ),
          ),
          el('td.gH'),
          el(
            'td.gH.acX.bAm',
            { rowspan: '2' },
            el(
              'div.T-I.J-J5-Ji.T-I-Js-IF.aaq.T-I-ax7.L3',
              {
                role: 'button',
                tabindex: '0',
                'data-tooltip': say('reply'),
                'aria-label': say('reply'),
                'data-act': 'reply',
              },
              '↩',
            ),
            el(
              'div.T-I.J-J5-Ji.T-I-Js-Gs.aap.T-I-awG.T-I-ax7.L3',
              {
                id: pageId(),
                role: 'button',
                tabindex: '0',
                'aria-expanded': 'false',
                'aria-haspopup': 'true',
                'aria-label': 'More message options',
              },
              '⋮',
            ),
          ),
        ),
        el(
          'tr.acZ.xD',
          {},
          el(
            'td',
            { colspan: '3' },
            el(
              'table.cf.adz',
              { cellpadding: '0' },
              nest(
                ['tbody', 'tr', 'td.ady'],
                el(
                  'div.iw.ajw',
                  {},
                  el(
                    'span.hb',
                    { translate: 'no' },
                    `${say('to')} `,
                    recipients([...message.to, ...(message.cc ?? [])]),
                  ),
                ),
                el(
                  'div.ajy',
                  {
                    id: pageId(),
                    'aria-haspopup': 'true',
                    role: 'button',
                    tabindex: '0',
                    'aria-label': 'Show details',
                  },
                  '▾',
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function recipients(list) {
  return list.flatMap((person, index) => [
    index > 0 && ', ',
    el(
      'span.g2',
      {
        email: person.email,
        name: shownTo(person),
        'data-hovercard-id': person.email,
        'data-hovercard-owner-id': '25',
      },
      shownTo(person),
    ),
    index === list.length - 1 && ' ',
  ]);
}
