/** With whom a conversation is: told by links and their absence, never by wording. */
import { find, isShown, textOf } from '@/lib/sites/dom';
import type { SeenPerson } from '@/lib/sites/page';
import { degreeOf, photoUrl, pronounsOf } from './details';
import { leavesOf, visibleText } from './leaves';
import type { ReadMessage } from './messages';
import { plainName, sameName } from './names';
import { THREAD } from './selectors';
import { pathOf, personOf, profileHandle } from './urls';

/** `stale`: title and messages belong to different people. `nobody`: a company's page writes. */
export type Participants =
  | { kind: 'people'; people: SeenPerson[]; group: boolean }
  | { kind: 'stale' | 'nobody' | 'unknown' };

/** Reads title bar, profile card and senders of a pane or bubble. */
export function participantsOf(pane: HTMLElement, messages: ReadMessage[]): Participants {
  const senders = sendersOf(messages);
  const link = find(pane, THREAD.titleLink, isShown);
  const title = find(link ?? pane, THREAD.title, isShown) ?? link;
  const shown = title ? visibleText(title).slice(0, 200) : '';
  if (senders.length > 1) return { kind: 'people', people: senders.map(groupMember), group: true };
  if (link) {
    const person = personOf(pathOf(link) ?? '');
    if (!person) return { kind: 'nobody' };
    const said = senders[0]?.handle ? personOf(pathOfHandle(senders[0].handle)) : null;
    if (person.profileId && said?.profileId && person.profileId !== said.profileId) return { kind: 'stale' };
    return { kind: 'people', people: [counterpart(pane, shown, person, senders[0])], group: false };
  }
  if (!shown && senders.length === 0) return { kind: 'unknown' };
  const only = senders[0];
  const isGroup = /[,،、，]/u.test(shown) && !sameName(shown, only?.name ?? null);
  if (isGroup) return { kind: 'people', people: senders.map(groupMember), group: true };
  const known = only?.handle && (!shown || sameName(shown, only.name)) ? personOf(pathOfHandle(only.handle)) : null;
  const nobody = { slug: null, profileId: null };
  return {
    kind: 'people',
    people: [counterpart(pane, shown || (only?.name ?? ''), known ?? nobody, only)],
    group: false,
  };
}

interface Sender {
  name: string;
  handle: string | null;
  photoUrl: string | null;
}

/** The other people who wrote, the newest first. */
function sendersOf(messages: ReadMessage[]): Sender[] {
  const senders = new Map<string, Sender>();
  for (const { direction, from, photoUrl } of [...messages].reverse()) {
    const key = from.handle ?? from.name;
    if (direction !== 'in' || !key) continue;
    const known = senders.get(key);
    if (known) known.photoUrl ??= photoUrl;
    else senders.set(key, { ...from, photoUrl });
  }
  return [...senders.values()];
}

function counterpart(
  pane: HTMLElement,
  shown: string,
  person: { slug: string | null; profileId: string | null },
  sender: Sender | undefined,
): SeenPerson {
  const handle = person.profileId ?? person.slug;
  if (!handle) return { ...blank(shown), anonymous: true };
  const card = find(pane, THREAD.card, (one) => isShown(one) && isAbout(one, person));
  const titleLine = card ? find(card, THREAD.cardTitle) : null;
  const pieces = titleLine ? leavesOf(titleLine).map((leaf) => leaf.text) : [];
  const degree = card ? find(card, THREAD.cardDegree, isShown) : null;
  const headline = card ? find(card, THREAD.cardHeadline) : null;
  const info = find(pane, THREAD.info, isShown);
  return {
    ...blank(shown),
    handles: [profileHandle(handle)],
    ...person,
    headline: (headline && visibleText(headline)) || (info && visibleText(info)) || null,
    degree: degree ? degreeOf(textOf(degree)) : null,
    pronouns:
      pieces
        .slice(1)
        .map(pronounsOf)
        .find((one) => one !== null) ?? null,
    photoUrl: photoUrl(card?.querySelector('img') ?? null) ?? sender?.photoUrl ?? null,
  };
}

/** Nobody in a group is named as the counterpart: a member has an id, but no handle to be followed by here. */
function groupMember({ name, handle, photoUrl }: Sender): SeenPerson {
  const person = handle ? personOf(pathOfHandle(handle)) : null;
  return { ...blank(name), ...person, photoUrl, anonymous: !person };
}

function isAbout(card: Element, person: { slug: string | null; profileId: string | null }): boolean {
  return [...card.querySelectorAll('a[href*="/in/"]')].some((link) => {
    const other = personOf(pathOf(link) ?? '');
    return other !== null && other.slug === person.slug && other.profileId === person.profileId;
  });
}

function pathOfHandle(handle: string): string {
  return handle.slice(handle.indexOf('/in/'));
}

function blank(shown: string): SeenPerson {
  return {
    handles: [],
    name: plainName(shown),
    nameShown: shown,
    company: null,
    role: null,
    headline: null,
    location: null,
    degree: null,
    pronouns: null,
    photoUrl: null,
    slug: null,
    profileId: null,
    salesLeadId: null,
    isSelf: false,
    anonymous: false,
  };
}
