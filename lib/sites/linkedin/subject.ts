/** Whose profile is open: the card in question, and the proof that it belongs to the address (linkedin.md, section 6). */
import { find, findAll, isShown, textOf } from '@/lib/sites/dom';
import { leavesOf, visibleText } from './leaves';
import { nameInTitle, plainName, sameName } from './names';
import type { Root } from './roots';
import { OUTSIDE, PROFILE } from './selectors';
import { pathOf, personOf } from './urls';

/** Who the address asks for. */
export interface Wanted {
  slug: string | null;
  profileId: string | null;
}

/** The card of the person the address asks for. */
export interface Subject {
  root: Root;
  scope: HTMLElement;
  name: HTMLElement;
  nameShown: string;
  /** Only one place tells the name. */
  unsure: boolean;
  slug: string | null;
  profileId: string | null;
}

const CARD_ID = /\.profile\.card\.ref(A[A-Za-z]oA[\w-]+?)Topcard$/;
const SUBROUTE = /^\/in\/[^/]+\/(?:overlay|edit|detail|details|photo)(?:\/|$)/;

/**
 * The proven subject of a root. `missing` names what a card that is proven does not hold; null and no `missing` means
 * that nothing here belongs to the address (yet).
 */
export function subjectOf(root: Root, wanted: Wanted, title: string): { subject: Subject | null; missing: string[] } {
  let missing: string[] = [];
  for (const scope of scopesOf(root, wanted)) {
    const proof = proofOf(root, scope, wanted);
    if (!proof) continue;
    const name = nameOf(root, scope, proof.slug, title);
    if (name) return { subject: { root, scope, ...name, ...proof }, missing: [] };
    missing = ['name'];
  }
  return { subject: null, missing };
}

/** The cards that may be it, the surest first. */
function scopesOf(root: Root, wanted: Wanted): HTMLElement[] {
  const inside = (element: HTMLElement) => !element.closest(OUTSIDE) && isShown(element);
  const main = root.querySelector<HTMLElement>('main, [role="main"]');
  const scopes = findAll(root, PROFILE.card, inside);
  for (const trigger of findAll(root, PROFILE.trigger, inside)) {
    if (triggerSlug(trigger) === wanted.slug) scopes.push(sectionOf(trigger));
  }
  for (const link of main?.querySelectorAll<HTMLElement>('a[href*="/in/"]') ?? []) {
    const path = pathOf(link);
    if (path && SUBROUTE.test(path) && isWanted(path, wanted) && inside(link)) scopes.push(sectionOf(link));
  }
  const heading = [...(main?.querySelectorAll<HTMLElement>('h1') ?? [])].find(inside);
  if (heading) scopes.push(sectionOf(heading));
  const guest = find(root, PROFILE.guestName, inside);
  if (guest) scopes.push(sectionOf(guest));
  const bar = findAll(root, PROFILE.toolbar).find((link) => isWanted(pathOf(link) ?? '', wanted));
  if (bar) scopes.push(bar);
  return [...new Set(scopes)];
}

/** Who the card says it is, if that is who the address asks for; null for strangers and for cards without proof. */
function proofOf(root: Root, scope: HTMLElement, wanted: Wanted): Wanted | null {
  const profileId = idOf(scope);
  const paths = [...scope.querySelectorAll('a[href*="/in/"]'), scope]
    .filter((link) => !link.closest(OUTSIDE))
    .map((link) => pathOf(link))
    .filter((path) => path !== null);
  const owners = paths.filter((path) => SUBROUTE.test(path));
  if (wanted.profileId) {
    if (profileId !== wanted.profileId && !paths.some((path) => isWanted(path, wanted))) return null;
    const slug = owners.map((path) => personOf(path)?.slug ?? null).find((one) => one !== null) ?? null;
    return { slug, profileId: wanted.profileId };
  }
  if (owners.length > 0) {
    return owners.some((path) => isWanted(path, wanted, profileId)) ? { slug: wanted.slug, profileId } : null;
  }
  const proven = paths.some((path) => isWanted(path, wanted, profileId)) || isNamedByPage(root, wanted);
  return proven ? { slug: wanted.slug, profileId } : null;
}

/** Does the address the page gives itself (canonical, og:url, a Person's JSON-LD) belong to the subject? */
function isNamedByPage(root: Root, wanted: Wanted): boolean {
  const document = 'head' in root ? root : root.ownerDocument;
  const own = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    ...personAddresses(document),
  ];
  return own.some((address) => {
    const path = address?.match(/^https?:\/\/(?:[\w-]+\.)*linkedin\.com(\/[^?#]*)/)?.[1];
    return path ? isWanted(path, wanted) : false;
  });
}

function personAddresses(document: Document): string[] {
  const addresses: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsIn(script.textContent ?? '')) {
      if (thing['@type'] === 'Person' && typeof thing.url === 'string') addresses.push(thing.url);
    }
  }
  return addresses;
}

function thingsIn(json: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(json);
    const graph = (value as { '@graph'?: unknown } | null)?.['@graph'];
    const list = Array.isArray(graph) ? graph : Array.isArray(value) ? value : [value];
    return list.filter((thing) => typeof thing === 'object' && thing !== null);
  } catch {
    return [];
  }
}

function isWanted(path: string, wanted: Wanted, profileId: string | null = null): boolean {
  const person = personOf(path);
  if (!person) return false;
  if (person.slug) return person.slug === wanted.slug;
  return person.profileId === (wanted.profileId ?? profileId) && person.profileId !== null;
}

/** The member's id: from the card's key, else from the link that opens a message to them. */
function idOf(scope: HTMLElement): string | null {
  const card = scope.getAttribute('componentkey')?.match(CARD_ID)?.[1];
  if (card) return card;
  const inner = find(scope, PROFILE.card)?.getAttribute('componentkey')?.match(CARD_ID)?.[1];
  if (inner) return inner;
  for (const link of scope.querySelectorAll('a[href*="profileUrn="]')) {
    const id = link.getAttribute('href')?.match(/profileUrn=urn(?:%3A|:)li(?:%3A|:)fsd_profile(?:%3A|:)([\w-]+)/i)?.[1];
    if (id) return id;
  }
  return null;
}

function nameOf(
  root: Root,
  scope: HTMLElement,
  slug: string | null,
  title: string,
): { name: HTMLElement; nameShown: string; unsure: boolean } | null {
  const shown = (element: HTMLElement) => isShown(element) && !element.closest(OUTSIDE) && visibleText(element) !== '';
  const twin = toolbarLines(root, slug)[0] ?? null;
  const titled = nameInTitle(title);
  const said = [twin, titled].filter((name) => name !== null);
  const isBar = scope.closest('[role="toolbar"]') !== null;
  const element =
    (isBar ? scope.querySelector<HTMLElement>('p') : null) ??
    triggerName(scope, slug, shown) ??
    find(scope, PROFILE.badge, shown) ??
    find(scope, PROFILE.guestName, shown) ??
    find(scope, [{ selector: 'h1', seen: '2026-08' }], shown) ??
    (leavesOf(scope).find((leaf) => said.some((name) => sameName(name, leaf.text)))?.element as HTMLElement) ??
    find(scope, [{ selector: 'h2', seen: '2026-09' }], shown);
  const nameShown = element ? textOf(element).slice(0, 200) : '';
  if (!element || !nameShown) return null;
  const agreed = said.some((name) => sameName(name, nameShown) || sameName(plainName(name), plainName(nameShown)));
  return { name: element, nameShown, unsure: !agreed };
}

function triggerName(scope: HTMLElement, slug: string | null, shown: (e: HTMLElement) => boolean): HTMLElement | null {
  for (const trigger of findAll(scope, PROFILE.trigger, (one) => !one.closest(OUTSIDE))) {
    if (slug && triggerSlug(trigger) !== slug) continue;
    const heading = [...trigger.querySelectorAll<HTMLElement>('h1, h2, h3, p')].find(shown);
    if (heading) return heading;
  }
  return null;
}

function triggerSlug(trigger: Element): string | null {
  const name = trigger.getAttribute('componentkey')?.slice('ProfileVerificationTriggerRef-'.length) ?? '';
  return personOf(`/in/${name}`)?.slug ?? null;
}

/** Name and headline in the sticky bar, if it belongs to the subject. */
export function toolbarLines(root: Root, slug: string | null): string[] {
  const bar = findAll(root, PROFILE.toolbar).find((link) => personOf(pathOf(link) ?? '')?.slug === slug && slug);
  return bar ? [...bar.querySelectorAll('p')].map((line) => textOf(line)).filter(Boolean) : [];
}

/** The nearest section around something, and the key of the card it stands in. */
function sectionOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('section') ?? element.closest<HTMLElement>('main') ?? element.ownerDocument.body;
}
