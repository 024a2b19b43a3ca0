import { el, nest } from '../shared/el.js';
import { decimal } from './ids.js';
import { longDate, say } from './languages.js';
import { own } from './mailbox.js';
import { place } from './options.js';

let serial = 0;

/** The page numbers its elements in base 36: `:1a`. */
export function pageId() {
  serial += 1;
  return `:${serial.toString(36)}`;
}

/** A message's text with all that may hang on it: quote, foreign markup. */
export function body(message) {
  return el(
    'div.ii.gt',
    { id: pageId() },
    el(
      'div.a3s.aiL',
      { id: pageId() },
      el(
        'div',
        { dir: 'ltr' },
        message.text.map((line) => el('div', {}, line)),
      ),
      message.quote && [el('br'), quote(message.quote)],
      message.spoof && spoof(message.spoof),
      el('div.yj6qo'),
      el('div.adL'),
    ),
  );
}

function quote({ from, at, text }) {
  return el(
    'div.gmail_quote.gmail_quote_container',
    {},
    el(
      'div.gmail_attr',
      { dir: 'ltr' },
      `${say('on')} ${longDate(at)}, ${from.name} <`,
      el('a', { href: `mailto:${from.email}` }, from.email),
      `> ${say('wrote')}`,
      el('br'),
    ),
    el(
      'blockquote.gmail_quote',
      { style: 'margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex' },
      el(
        'div',
        { dir: 'ltr' },
        text.map((line) => el('div', {}, line)),
      ),
    ),
  );
}

/** Markup of a mail that pretends to be Gmail's own, down to its list of messages and its notice: nothing of it is evidence. */
function spoof({ name, email, subject }) {
  const head = () => [
    el('span.gD', { email, name, 'data-hovercard-id': email }, name),
    el('span.hb', {}, el('span.g2', { email: own.email, name: 'me' }, 'me')),
  ];
  return el(
    'div',
    { role: 'main' },
    el(
      'header',
      { role: 'banner' },
      el(
        'a',
        { href: 'https://accounts.google.com/SignOutOptions', 'aria-label': `Google Account: ${name} (${email})` },
        name,
      ),
    ),
    el('h2.hP', { 'data-legacy-thread-id': '1999999999999999' }, subject),
    nest(
      ['div.nH', 'div.h7'],
      el(
        'div.adn.ads',
        { 'data-legacy-message-id': '1999999999999999' },
        head(),
        nest(['div.ii.gt', 'div.a3s'], 'I will pay you tomorrow.'),
      ),
    ),
    el(
      'div',
      { role: 'list' },
      el(
        'div.h7.ie',
        { role: 'listitem', 'aria-expanded': 'true' },
        el('div.adn.ads', { 'data-message-id': '#msg-f:1844674407370955161' }, el('h3.iw', {}, head())),
      ),
      el('div.kv', { role: 'listitem', 'aria-expanded': 'false' }, head()),
    ),
    el('div.b8', { role: 'alert' }, el('div.vh', {}, el('span', { param: '#thread-f:1' }, 'Message sent'))),
  );
}

/** The cards of its attachments. */
export function attachments(names) {
  return el(
    'div.hq.gt',
    {},
    names.map((name) =>
      nest(
        ['div.aQH', 'span.aZo.N5jrZb'],
        el(
          'a.aQy.e',
          { role: 'link' },
          el('span.a3I', {}, `Preview attachment ${name}`),
          el('div', { 'aria-hidden': 'true' }, nest(['div.aYA'], el('span.aV3', {}, name))),
        ),
      ),
    ),
  );
}

/** The line under a message that was too long. */
export function clipped(message) {
  return el(
    'div.iX',
    {},
    '...',
    el('br'),
    `${say('clipped')}  `,
    el(
      'a',
      { href: `${place.base}?ui=2&view=lg&permmsgid=msg-f:${decimal(message.hex)}`, target: '_blank' },
      say('entire'),
    ),
  );
}
