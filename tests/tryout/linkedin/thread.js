import { el } from '../shared/el.js';
import { me } from '../shared/people.js';
import { options } from './options.js';
import { keep, urn } from './talks.js';

let serial = 100;
const ember = () => `ember${++serial}`;
const hour = (at) => new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(at);
const photo = (name) =>
  `https://media.licdn.com/dms/image/v2/${btoa(unescape(encodeURIComponent(name))).slice(0, 12)}/profile-displayphoto-shrink_100_100/0/1700000000000`;
const profileOf = ({ profileId }) => `https://www.linkedin.com/in/${profileId}`;

/** One message; the name only on the first of a run. `state`: `sent` (the server has it), `sending` or `error`. */
function event({ id, at, by, text }, talk, { first, last, state = 'sent' }) {
  const self = by === me.profileId;
  const who = self ? me : (talk.others.find(({ profileId }) => profileId === by) ?? talk.others[0]);
  const data = state === 'sent' ? urn(id) : id;
  const linked = (inside) =>
    who.profileId ? el('a.CvxghPHdGBOpDl.inline-block', { href: profileOf(who) }, inside) : inside;
  return el(
    'li.msg-s-message-list__event.clearfix',
    {},
    el(
      'span.msg-s-event-listitem--group-a11y-heading.visually-hidden',
      {},
      ` ${who.name} sent the following message at ${hour(at)} `,
    ),
    el(
      `div.msg-s-event-listitem${last ? '.msg-s-event-listitem--last-in-group' : ''}${self ? '' : '.msg-s-event-listitem--other'}`,
      { 'data-event-urn': data, 'data-view-name': 'message-list-item' },
      first && [
        who.profileId &&
          el(
            'a.ember-view.msg-s-event-listitem__link',
            { tabindex: '0', href: profileOf(who), id: ember() },
            el('span.a11y-text', {}, ` View ${who.name.split(' ')[0]}’s profile `),
            el('img.msg-s-event-listitem__profile-picture', {
              title: who.name,
              alt: who.name,
              src: photo(who.name),
              id: ember(),
            }),
          ),
        el(
          'div.msg-s-message-group__meta',
          {},
          el(
            'span',
            {},
            linked(
              el('span.msg-s-message-group__profile-link.msg-s-message-group__name.t-14.t-bold', {}, ` ${who.name} `),
            ),
          ),
          ' ',
          el('time.msg-s-message-group__timestamp.t-12', {}, ` ${hour(at)} `),
        ),
      ],
      el(
        'div.msg-s-event-listitem__message-bubble',
        { tabindex: '0' },
        el(
          'div.msg-s-event-with-indicator.display-flex',
          {},
          el('div.msg-s-event__content', { dir: 'ltr' }, el('p.msg-s-event-listitem__body.t-14', {}, lines(text))),
          self &&
            el(
              `span.msg-s-event-with-indicator__sending-indicator.msg-s-event-with-indicator__sending-indicator--${state}`,
              { title: state === 'sent' ? `Sent at ${new Date(at).toLocaleString('en-US')}` : null },
            ),
        ),
      ),
    ),
  );
}
const lines = (text) => text.split('\n').flatMap((line, index) => (index > 0 ? [el('br'), line] : [line]));

function card(talk) {
  const [other] = talk.others;
  if (talk.others.length !== 1 || other.anonymous) return null;
  return el(
    'li',
    {},
    el(
      'div.msg-s-profile-card.msg-s-profile-card-one-to-one',
      {},
      el(
        'div.artdeco-entity-lockup.ember-view',
        { id: ember() },
        el(
          'a.ember-view',
          { tabindex: '0', href: profileOf(other), id: ember() },
          el('img.presence-entity__image', { src: photo(other.name), alt: other.name }),
        ),
        el(
          'div.artdeco-entity-lockup__content.ember-view',
          { id: ember() },
          el(
            'div.artdeco-entity-lockup__title.ember-view',
            { id: ember() },
            el(
              'span.display-flex.truncate',
              {},
              el(
                'a.profile-card-one-to-one__profile-link',
                { href: profileOf(other) },
                el('span.truncate', {}, ` ${other.name} `),
              ),
            ),
            other.pronouns && el('span.t-12.t-black--light', {}, `(${other.pronouns})`),
            el(
              'div.artdeco-entity-lockup__badge.ember-view',
              { id: ember() },
              el('span.a11y-text', {}, `${other.degree} degree connection`),
              ' ',
              el('span.artdeco-entity-lockup__degree', { 'aria-hidden': 'true' }, ` · ${other.degree} `),
            ),
          ),
          el(
            'div.artdeco-entity-lockup__subtitle.ember-view',
            { id: ember() },
            el('div', { title: other.headline }, ` ${other.headline} `),
          ),
        ),
      ),
    ),
  );
}

/** The messages of a talk and the form under them, as they stand in a pane or a bubble. `onNew`: first of a new talk. */
export function messagesAndForm(talk, onNew) {
  const end = el('li.msg-s-message-list__typing-indicator-container--without-seen-receipt');
  const list = el(
    'ul.msg-s-message-list-content.list-style-none.full-width',
    {},
    el('li.msg-s-message-list__top-of-list'),
    card(talk),
    days(talk),
    end,
    el('li.msg-s-message-list__bottom-of-list'),
  );
  const body = el(
    'div.msg-form__contenteditable.t-14.notranslate',
    {
      contenteditable: 'true',
      role: 'textbox',
      dir: 'auto',
      'aria-multiline': 'true',
      'aria-label': 'Write a message…',
    },
    el('p', {}, el('br')),
  );
  const button = el(
    'button.msg-form__send-button.artdeco-button.artdeco-button--1',
    { type: 'submit', disabled: true },
    ' Send ',
  );
  const form = el(
    'form.msg-form.msg-form--thread-footer-feature',
    { id: `msg-form-${ember()}` },
    el('div.msg-form__msg-content-container', {}, el('div.msg-form__msg-content-container--scrollable', {}, body)),
    el('footer.msg-form__footer', {}, el('div.msg-form__right-actions', {}, button)),
  );
  const text = () => body.innerText.replace(/\n+$/, '').trim();
  const said = (message, more) => list.insertBefore(event(message, talk, { first: true, last: true, ...more }), end);
  const send = () => {
    if (!text()) return;
    const words = text();
    const waiting = said(
      { id: `client-${crypto.randomUUID().slice(0, 8)}`, at: Date.now(), by: me.profileId, text: words },
      { state: options.fail ? 'error' : 'sending' },
    );
    body.replaceChildren(el('p', {}, el('br')));
    button.disabled = true;
    if (options.fail) return;
    setTimeout(() => {
      const isNew = talk.events.length === 0;
      const kept = keep(talk.uuid, talk.people, me.profileId, words);
      talk.events.push(kept);
      if (isNew && onNew) return onNew(talk);
      said(kept);
      waiting.remove();
    }, options.sync);
  };
  body.addEventListener('input', () => {
    button.disabled = !text();
  });
  body.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.isTrusted) send();
  });
  return {
    elements: [
      el(
        'div.msg-s-message-list-container.relative.display-flex',
        {},
        el('div.msg-s-message-list.full-width.scrollable', { id: `message-list-${ember()}` }, list),
      ),
      form,
    ],
    /** A message of somebody else's comes in. */
    said,
  };
}

function days(talk) {
  let day = '';
  return talk.events.flatMap((one, index) => {
    const its = new Date(one.at).toDateString();
    const before = talk.events[index - 1];
    const node = event(one, talk, {
      first: before?.by !== one.by || its !== day,
      last: talk.events[index + 1]?.by !== one.by,
    });
    if (its !== day)
      node.prepend(
        el(
          'time.msg-s-message-list__time-heading.t-12',
          {},
          ` ${new Intl.DateTimeFormat('en-US', { weekday: 'long' }).format(one.at)} `,
        ),
      );
    day = its;
    return [node];
  });
}

/** The main pane of the messaging page. */
export function pane(talk, onNew) {
  const inside = messagesAndForm(talk, onNew);
  const names = talk.others.map(({ name }) => name).join(', ');
  const [other] = talk.others;
  const title = el(
    'div.msg-entity-lockup.truncate',
    {},
    el(
      'dl.truncate',
      {},
      el(
        'dt.msg-entity-lockup__entity-title-wrapper',
        {},
        el('h2.msg-entity-lockup__entity-title.truncate', { tabindex: '-1' }, ` ${names} `),
      ),
      talk.others.length === 1 &&
        other.headline &&
        el(
          'dd.msg-entity-lockup__entity-info.t-12',
          {},
          el(
            'div.msg-entity-lockup__presence-status',
            {},
            el('div.presence-indicator.hidden', {}, el('span.visually-hidden', {}, ' Status is offline ')),
            ` ${other.headline} `,
          ),
        ),
    ),
  );
  const one = talk.others.length === 1 && !other.anonymous;
  const element = el(
    'div.scaffold-layout__detail.msg__detail',
    { tabindex: '-1' },
    el(
      'div.msg-convo-wrapper.msg-thread.msg-thread--pillar.relative.display-flex',
      { id: `message-thread-${ember()}`, 'data-feedback-redacted': '' },
      el(
        'div.relative.display-flex.flex-column.flex-grow-1',
        {},
        el(
          'div.msg-title-bar.global-title-container.shared-title-bar',
          { id: 'thread-detail-jump-target', tabindex: '0' },
          el(
            'div.shared-title-bar__title.msg-title-bar__title-bar-title',
            {},
            one
              ? el(
                  'a.CvxghPHdGBOpDl.msg-thread__link-to-profile',
                  { title: `Open ${other.name}’s profile`, href: profileOf(other) },
                  title,
                )
              : title,
          ),
        ),
        inside.elements,
      ),
    ),
  );
  return { element, said: inside.said };
}

/** A chat bubble beside another page. */
export function bubble(talk, onClose) {
  const inside = messagesAndForm(talk);
  const [other] = talk.others;
  return el(
    'div.msg-convo-wrapper.msg-overlay-conversation-bubble.msg-overlay-conversation-bubble--is-active',
    { id: ember(), tabindex: '-1', role: 'dialog', 'aria-label': 'Messaging' },
    el(
      'div.relative.display-flex.flex-column.flex-grow-1',
      {},
      el(
        'header.shash.msg-overlay-conversation-bubble-header',
        { tabindex: '0' },
        el(
          'h2.msg-overlay-bubble-header__title.truncate',
          { tabindex: '-1' },
          el(
            'a.ember-view',
            { href: `/in/${other.profileId}/`, id: ember() },
            el('span.hoverable-link-text', {}, ` ${other.name} `),
          ),
        ),
        el(
          'button.msg-overlay-bubble-header__control.artdeco-button',
          { onclick: onClose },
          el('span.artdeco-button__text', {}, ` Close your conversation with ${other.name} `),
        ),
      ),
      el('div.msg-overlay-conversation-bubble__content-wrapper', {}, inside.elements),
    ),
  );
}
