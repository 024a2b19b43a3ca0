/** LinkedIn: an open profile, conversation or Sales Navigator lead, from nothing but the document and its address. */
import type { Page, SeenPerson, Sighting, Site } from '@/lib/sites/page';
import { isNotFound, readProfile } from './profile';
import { rootsOf } from './roots';
import { readSales } from './sales';
import { readBubbles, readThread } from './thread';
import { isLinkedin, profileHandle, type Route, routeOf, salesHandle } from './urls';

export const linkedin: Site = {
  name: 'linkedin',
  hosts: isLinkedin,
  /** LinkedIn names its viewer by no address. */
  account: () => null,
  read(document, url, own) {
    const route = routeOf(url);
    if (route.kind === 'closed' || isNotFound(document)) return nobody();
    try {
      return readRoute(document, route, own);
    } catch (error) {
      console.error('LinkedIn page could not be read', error);
      return { ...nobody(), mount: route.kind !== 'nobody', missing: ['page'] };
    }
  },
};

function nobody(): Page {
  return {
    site: 'linkedin',
    account: null,
    mount: false,
    sentNotice: null,
    composes: [],
    sighting: null,
    overlays: [],
    pending: false,
    missing: [],
  };
}

function readRoute(document: Document, route: Route, own: readonly string[]): Page {
  const roots = rootsOf(document);
  if (route.kind === 'thread') {
    const { talk, pending, missing } = readThread(roots, route);
    const { sighting, compose } = talk ?? { sighting: null, compose: null };
    const composes = compose ? [compose] : [];
    return { ...nobody(), mount: true, account: sighting?.account ?? null, sighting, composes, pending, missing };
  }
  const bubbles = readBubbles(roots);
  const beside = {
    ...nobody(),
    account: bubbles.find((talk) => talk.sighting.account)?.sighting.account ?? null,
    overlays: bubbles.map((talk) => talk.sighting),
    composes: bubbles.flatMap((talk) => talk.compose ?? []),
  };
  if (route.kind === 'profile' && (route.slug || route.profileId)) {
    return withPerson(beside, readProfile(roots, route, document.title), own);
  }
  if (route.kind === 'sales') return withPerson(beside, readSales(document, route.leadId), own);
  return { ...beside, mount: route.kind === 'profile', pending: route.kind === 'profile' };
}

function withPerson(
  page: Page,
  { person: seen, missing }: { person: SeenPerson | null; missing: string[] },
  own: readonly string[],
): Page {
  if (!seen) return { ...page, mount: true, pending: missing.length === 0, missing };
  const viewer = page.account;
  const isSelf = seen.isSelf || seen.handles.some((handle) => handle === viewer || own.includes(handle));
  const person = { ...seen, isSelf };
  const account = viewer ?? (isSelf ? (person.handles[0] ?? null) : null);
  return { ...page, mount: true, account, sighting: profileSighting(person, account), missing };
}

function profileSighting(person: SeenPerson, account: string | null): Sighting {
  return {
    site: 'linkedin',
    kind: 'profile',
    account,
    url: addressOf(person),
    subject: null,
    threadId: null,
    permThreadId: null,
    people: [person],
    messages: [],
    hiddenCount: 0,
    group: false,
  };
}

function addressOf({ slug, profileId, salesLeadId }: SeenPerson): string {
  if (salesLeadId) return salesHandle(salesLeadId);
  return slug ? `https://www.linkedin.com/in/${encodeURIComponent(slug)}/` : `${profileHandle(profileId ?? '')}/`;
}
