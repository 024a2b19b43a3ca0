import { el } from '../shared/el.js';
import { me, people } from '../shared/people.js';
import { messaging } from './messaging.js';
import { options } from './options.js';

/** The older shell, in which messaging still stands. */
document.body.classList.toggle('dark', options.dark);
if (options.rtl) document.documentElement.dir = 'rtl';
const link = (href, words) =>
  el(
    'li.global-nav__primary-item',
    {},
    el('a.global-nav__primary-link', { href: href + options.query }, el('span', { title: words }, words)),
  );
const outlet = el('div.authentication-outlet');
document.body.append(
  el(
    'header.global-nav.global-alert-offset-top',
    { id: 'global-nav' },
    el(
      'div.global-nav__content',
      {},
      el(
        'nav.global-nav__nav',
        { 'aria-label': 'Primary Navigation' },
        el(
          'ul.global-nav__primary-items',
          {},
          link('/feed/', 'Home'),
          link(`/in/${people.ada.slug}/`, 'A profile'),
          el(
            'li.global-nav__primary-item',
            {},
            el(
              'div.global-nav__me',
              {},
              el(
                'button.global-nav__primary-link.artdeco-dropdown__trigger',
                { type: 'button' },
                el('img.global-nav__me-photo.evi-image', {
                  alt: me.name,
                  src: 'https://media.licdn.com/dms/image/v2/SELFASSET/profile-displayphoto-shrink_100_100/0/1700000000000',
                }),
                el('span', {}, 'Me'),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
  el('div.application-outlet', {}, outlet),
);
const app = messaging(outlet);
window.__sim = { people, me, ...app };
