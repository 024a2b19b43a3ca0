import { el } from '../shared/el.js';
import { people } from '../shared/people.js';
import { options } from './options.js';
import { keyOf, talkAt, talks, talkWith, threadAddress } from './talks.js';
import { pane } from './thread.js';

/**
 * The messaging app inside a document: list and panes. It stands in the page itself, or in the frame of the newer
 * shell, where the address is the top window's.
 */
export function messaging(mount) {
  const list = el('ul.list-style-none.msg-conversations-container__conversations-list', {
    'aria-label': 'Conversation List',
  });
  const inner = el(
    'div.scaffold-layout__list-detail-inner',
    {},
    el(
      'div.scaffold-layout__list.msg__list',
      { tabindex: '-1' },
      el(
        'div.msg-conversations-container__title-row',
        {},
        el('h1.msg-conversations-container__title', {}, 'Messaging'),
        el('input.msg-search-form__search-field', { placeholder: 'Search messages' }),
      ),
      list,
    ),
  );
  mount.append(
    el(
      'div.msg__page',
      {},
      el(
        'main.scaffold-layout__list-detail.msg__list-detail',
        { id: 'main' },
        el('div.scaffold-layout__list-detail-container', {}, inner),
      ),
    ),
  );
  const panes = new Map();
  let front = null;

  const show = (talk) => {
    front = talk;
    if (!panes.has(talk.uuid)) {
      const made = pane(talk, (kept) => {
        panes.get(kept.uuid).element.remove();
        panes.delete(kept.uuid);
        go(talkWith(kept.others[0].profileId));
      });
      panes.set(talk.uuid, made);
      inner.append(made.element);
    }
    for (const [uuid, { element }] of panes) element.style.display = uuid === talk.uuid ? '' : 'none';
    rows();
  };
  const go = (talk) => {
    top.history.pushState(null, '', threadAddress(talk.uuid) + options.query);
    show(talk);
  };
  const rows = () =>
    list.replaceChildren(...talks().map((talk) => row(talk, talk.uuid === front?.uuid, () => go(talk))));
  const route = () => {
    const { pathname, search } = top.location;
    const recipient = new URLSearchParams(search).get('recipient');
    if (recipient) return show(talkWith(recipient) ?? fresh(recipient));
    if (pathname.startsWith('/messaging/list')) return rows();
    // The page opens its first conversation by itself.
    const talk = talkAt(pathname) ?? talks()[0];
    if (!talkAt(pathname)) top.history.replaceState(null, '', threadAddress(talk.uuid) + options.query);
    show(talk);
  };
  top.addEventListener('popstate', route);
  top.document.title = '(2) Messaging | LinkedIn';
  route();
  return { talks, go, front: () => panes.get(front?.uuid) };
}

function fresh(profileId) {
  const key = keyOf(profileId);
  return { uuid: crypto.randomUUID(), people: [key], others: [people[key]], events: [] };
}

function row(talk, isActive, open) {
  const names = talk.others.map(({ name }) => name).join(', ');
  return el(
    'li.scaffold-layout__list-item.msg-conversation-listitem.msg-conversations-container__convo-item',
    {},
    el(
      'div.msg-conversation-card',
      {},
      el('label.visually-hidden', { 'aria-label': `Select conversation with ${names}` }),
      el(
        `div.msg-conversation-listitem__link.msg-conversations-container__convo-item-link${isActive ? '.msg-conversations-container__convo-item-link--active' : ''}`,
        { tabindex: '0', onclick: open },
        el('h3.msg-conversation-listitem__participant-names', {}, el('span.truncate', {}, names)),
        el('p.msg-conversation-card__message-snippet', {}, talk.events.at(-1).text),
      ),
    ),
  );
}
