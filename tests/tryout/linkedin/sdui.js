import { el } from '../shared/el.js';
import { me, people } from '../shared/people.js';
import { options } from './options.js';
import { hashed, profile } from './profile.js';
import { talks, talkWith } from './talks.js';
import { bubble } from './thread.js';

const ROBIN = { ...me, headline: 'Pumps that last, at Kestrel', location: 'Sheffield, England', company: 'Kestrel' };
const known = [...Object.values(people).filter(({ slug }) => slug), ROBIN];
const screen = el('div', { style: 'display: contents' });
const outlet = el('div.theme--light', {
  id: 'interop-outlet',
  'data-testid': 'interop-shadowdom',
  style: 'width: 100vw; position: absolute; z-index: 500; visibility: visible;',
});
const frame = el('iframe', {
  'data-testid': 'interop-iframe',
  tabindex: '-1',
  referrerpolicy: 'origin',
  src: '/preload/',
  style: idle(),
});
const shadow = outlet.attachShadow({ mode: 'open' });

function idle() {
  return 'opacity: 0; z-index: -1; width: 100vw; height: 100vh; position: absolute; top: 0;';
}

/** A chat bubble in the outlet's shadow root, as "Message" on a profile opens it. */
function openBubble(person) {
  const talk = talkWith(person.profileId) ?? {
    uuid: crypto.randomUUID(),
    people: [Object.keys(people).find((key) => people[key] === person)],
    others: [person],
    events: [],
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.visually-hidden, .a11y-text { position: absolute; clip: rect(0 0 0 0); width: 1px; height: 1px; overflow: hidden }
    .msg-overlay-container { position: fixed; bottom: 0; inset-inline-end: 24px; width: 320px; background: #fff; color: #222; border: 1px solid #ccc; padding: 8px; font: 14px Arial }
    ul { padding: 0; list-style: none; max-height: 240px; overflow: auto } .msg-form__contenteditable { min-height: 40px; border: 1px solid #ccc } img { display: none }`);
  shadow.adoptedStyleSheets = [sheet];
  shadow.replaceChildren(
    el(
      'aside.msg-overlay-container.msg-overlay-container-reflow',
      { id: 'msg-overlay' },
      bubble(talk, () => shadow.replaceChildren()),
    ),
  );
}

function feed() {
  return el(
    'div',
    { role: 'main', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.feed.MainFeed' },
    el(
      `main.${hashed()}`,
      { id: 'workspace' },
      el(
        'div',
        { 'data-testid': 'mainFeed', 'data-component-type': 'LazyColumn' },
        known
          .slice(0, 3)
          .map((person) =>
            el(
              'div',
              { role: 'listitem' },
              el('a', { href: `/in/${person.slug}/` }, el('p', {}, person.name)),
              el('p', {}, 'A post that is not a message.'),
            ),
          ),
      ),
    ),
  );
}

function lost() {
  return el('div', { role: 'main' }, el('main', { id: 'workspace' }, el('h1', {}, 'This page doesn’t exist')));
}

/** What an address shows: its page, title and page key. */
function at(path) {
  const slug = /^\/in\/([^/]+)/.exec(path)?.[1];
  const person = slug && known.find((one) => one.slug === decodeURIComponent(slug) || one.profileId === slug);
  if (person)
    return {
      make: () => profile(person, known.filter((one) => one !== person && one !== ROBIN).slice(0, 2), openBubble),
      title: `${person.name} | LinkedIn`,
      key: 'd_flagship3_profile_view_base',
      path: `/in/${person.slug}/`,
    };
  if (slug) return { make: lost, title: 'LinkedIn', key: 'd_flagship3_404' };
  if (path.startsWith('/messaging'))
    return { make: feed, title: '(2) Messaging | LinkedIn', key: 'd_flagship3_messaging', framed: true };
  return { make: feed, title: 'Feed | LinkedIn', key: 'd_flagship3_feed' };
}

function show({ make, title, key, framed, path }) {
  if (path && path !== location.pathname) history.replaceState(null, '', path + options.query);
  document.querySelector('meta[name=como-pk]').content = key;
  document.title = title;
  screen.replaceChildren(make());
  screen.style.display = framed ? 'none' : 'contents';
  frame.setAttribute('style', framed ? 'width: 100vw; height: 100vh; position: absolute; top: 0; border: 0;' : idle());
  const wanted = framed ? '/preload/?_bprMode=vanilla' : '/preload/';
  if (frame.getAttribute('src') !== wanted) frame.setAttribute('src', wanted);
}

/** In-page navigation: the address first, the title half way, the page last. */
function go(path) {
  history.pushState(null, '', path + options.query);
  later();
}
function later() {
  const next = at(location.pathname);
  setTimeout(() => {
    document.title = next.title;
  }, options.late / 2);
  setTimeout(() => show(next), options.late);
}

const tab = (href, name, words) =>
  el(
    'li',
    {},
    el('a', { href, 'data-view-name': `navigation-${name}`, 'aria-label': `${words}, 0` }, el('span', {}, words)),
  );
document.body.classList.toggle('dark', options.dark);
if (options.rtl) document.documentElement.dir = 'rtl';
document
  .querySelector('#root')
  .append(
    el(
      'header',
      {},
      el(
        'div',
        { 'data-testid': 'primary-nav' },
        el(
          'nav',
          { componentkey: 'primaryNavLinksComponentRef' },
          el(
            'ul',
            {},
            tab('/feed/', 'homepage', 'Home'),
            tab('/messaging/', 'messaging', 'Messaging'),
            tab(`/in/${ROBIN.slug}/`, 'settings', 'Me'),
            ...known.slice(0, 3).map((one) => tab(`/in/${one.slug}/`, 'person', one.name)),
          ),
        ),
      ),
    ),
    screen,
    outlet,
    frame,
  );
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const { pathname, search } = new URL(link.href);
  if (/\/(overlay|edit)\//.test(pathname)) return;
  if (pathname.startsWith('/messaging')) location.href = pathname + (search || options.query);
  else go(pathname);
});
window.addEventListener('popstate', later);
show(at(location.pathname));

/** For tests and the tour. */
window.__sim = { people, me, talks, go, openBubble: (key) => openBubble(people[key]), shadow };
