import { el, svg } from '../shared/el.js';
import { me } from '../shared/people.js';

/** Classes as the newer pages have them: other ones with every build. */
const seedOf = { n: 0x3bbeb416 };
export function hashed(count = 3) {
  return Array.from({ length: count }, () => {
    seedOf.n = (Math.imul(seedOf.n, 1_103_515_245) + 12_345) >>> 0;
    return `_${seedOf.n.toString(16).padStart(8, '0')}`;
  }).join('.');
}
const div = (attributes, ...children) => el(`div.${hashed()}`, attributes, ...children);
const leaf = (...children) => el(`p.${hashed(2)}`, {}, ...children);
const photo = (person, size) =>
  `https://media.licdn.com/dms/image/v2/${person.profileId.slice(5, 17)}/profile-displayphoto-shrink_${size}_${size}/0/1700000000000`;
const cardKey = (id, name) => `com.linkedin.sdui.profile.card.ref${id}${name}`;
const home = ({ slug }) => `https://www.linkedin.com/in/${slug}/`;

/** The sticky bar, not shown until one scrolls, with the name once more. */
function toolbar(person) {
  return el(
    'div',
    { role: 'toolbar', 'aria-hidden': 'true', inert: true, style: 'display: none' },
    el(
      'div',
      {},
      el(
        'a',
        { href: home(person) },
        el(
          'div',
          { 'aria-label': person.name },
          el('figure', { 'aria-hidden': 'true' }, el('img', { alt: '', src: photo(person, 100) })),
          el('div', {}, el('p', {}, person.name), el('div', {}, el('p', {}, el('span', {}, person.headline)))),
        ),
      ),
    ),
  );
}

function badge(kind, name) {
  return div(
    { role: 'button', tabindex: '0' },
    el('figure', { 'aria-hidden': 'true' }, svg({ id: `${kind}-accent-4`, 'aria-hidden': 'true' })),
    leaf(el('span', {}, name)),
  );
}

function topcard(person, onMessage) {
  const self = person.slug === me.slug;
  const key = cardKey(person.profileId, 'Topcard');
  const trigger = `ProfileVerificationTriggerRef-${person.slug}`;
  const actions = self
    ? [el('a', { href: `${home(person)}edit/intro/`, 'aria-label': 'Edit intro' }, 'Edit')]
    : [
        el(
          'a',
          {
            href: `/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${person.profileId}&recipient=${person.profileId}&screenContext=NON_SELF_PROFILE_VIEW&interop=msgOverlay`,
            onclick: (event) => {
              event.preventDefault();
              onMessage(person);
            },
          },
          el('span', {}, el('span', {}, 'Message')),
        ),
        el('button', { type: 'button', 'aria-expanded': 'false' }, el('span', {}, 'More')),
      ];
  return div(
    { id: key, componentkey: key },
    el(
      `section.${hashed()}`,
      { componentkey: key },
      div(
        {},
        div(
          {},
          el(
            'a',
            { tabindex: '0', componentkey: 'topcard-logo-image-referencekey', href: `${home(person)}overlay/photo/` },
            el(
              'div',
              { 'aria-label': 'Profile photo', componentkey: 'topcard-logo-image-referencekey' },
              el(
                'figure',
                { 'aria-hidden': 'true' },
                el('img', { alt: '', src: photo(person, 400), width: '96', height: '96' }),
              ),
            ),
          ),
        ),
        div(
          {},
          div(
            {},
            div(
              {},
              el(
                'a',
                { tabindex: '0', href: home(person), componentkey: trigger },
                el('div', { componentkey: trigger }, el(`h2.${hashed(2)}`, {}, person.name)),
              ),
              person.pronouns && leaf(person.pronouns),
              !self && leaf(`· ${person.degree}`),
            ),
            leaf(person.headline),
            div(
              {},
              leaf(person.location),
              leaf('·'),
              leaf(el('a', { href: `${home(person)}overlay/contact-info/` }, 'Contact info')),
            ),
          ),
          div({}, person.company && badge('company', person.company), badge('school', 'Larkspur University')),
        ),
        div({}, leaf('1,204 followers'), leaf(el('a', { href: '/search/results/people/' }, '500+ connections'))),
        div(
          {},
          el('a', { href: '/search/results/people/' }, el('p', {}, 'Distractor Mutual and 3 other mutual connections')),
        ),
        div({}, actions),
      ),
    ),
  );
}

function experience(person) {
  const key = cardKey(person.profileId, 'ExperienceTopLevelSection');
  return el(
    'div',
    { id: key, componentkey: key },
    el(
      'section',
      { componentkey: key },
      el('h2', {}, 'Experience'),
      el(
        'div',
        { 'data-testid': `profile_ExperienceTopLevelSection_${person.slug}`, 'data-component-type': 'LazyColumn' },
        el(
          'div',
          { componentkey: `entity-collection-item-${crypto.randomUUID()}` },
          el(
            'a',
            { href: 'https://www.linkedin.com/company/1000/' },
            el(
              'div',
              {},
              el('p', {}, person.headline.split(' at ')[0]),
              el('p', {}, `${person.company ?? 'Kestrel'} · Full-time`),
              el('p', {}, 'Jan 2022 - Present · 4 yrs 9 mos'),
            ),
          ),
        ),
      ),
    ),
  );
}

function strangers(person, others) {
  const key = cardKey(person.profileId, 'SuggestedForYou');
  return el(
    `aside.${hashed()}`,
    { 'aria-label': 'Aside' },
    el(
      'div',
      { id: key, componentkey: key },
      el(
        'section',
        {},
        el('h2', {}, 'More profiles for you'),
        others.map((other) =>
          el(
            'div',
            { componentkey: `auto-component-${crypto.randomUUID()}` },
            el(
              'a',
              { tabindex: '0', href: home(other), componentkey: `ProfileVerificationTriggerRef-${other.slug}` },
              el('div', {}, el(`h2.${hashed(2)}`, {}, other.name)),
            ),
            leaf(`· ${other.degree}`),
            leaf(other.headline),
          ),
        ),
      ),
    ),
  );
}

/** A whole profile as the pages of 2026 have it; `others` stand in its margin under the subject's own card id. */
export function profile(person, others, onMessage) {
  return el(
    `div.${hashed()}`,
    { role: 'main', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.profile.Profile' },
    toolbar(person),
    div(
      {},
      el(
        `main.${hashed()}`,
        { id: 'workspace', tabindex: '-1' },
        div(
          {},
          el(
            `section.${hashed()}`,
            { 'aria-label': 'Primary content' },
            topcard(person, onMessage),
            experience(person),
          ),
          strangers(person, others),
        ),
      ),
    ),
  );
}
