/** Compares what the LinkedIn reader tells about a page with the truth written down for it. Runs in Node and in a browser. */
import type { Page, SeenMessage, SeenPerson, Sighting } from '@/lib/sites/page';

type Known = string | number | boolean | null;
export interface TruthMessage {
  id?: string | null;
  urn?: string | null;
  sender?: 'self' | 'other';
  senderName?: string | null;
  time?: string | null;
  timeText?: string | null;
  text?: string | null;
  edited?: boolean;
  attachments?: string[];
  quoted?: string | null;
}
export type TruthPerson = Record<string, Known | undefined>;
export interface TruthThread {
  threadId?: string | null;
  threadIdFromUrns?: string;
  isGroup?: boolean;
  participants?: TruthPerson[];
  self?: { name?: string | null; profileId?: string | null };
  messages?: TruthMessage[];
  composerText?: string;
}
export type TruthKind = 'person' | 'thread' | 'none' | 'pending';
export interface LinkedinTruth {
  kind: TruthKind;
  kindMayBe?: TruthKind[];
  person?: TruthPerson | null;
  thread?: TruthThread | null;
  overlays?: TruthThread[];
  mustNotContain?: string[];
  mayReport?: Record<string, Known>;
  nonGoal?: boolean;
  /** `<field>MayBe`: every accepted value, or "any". */
  [alternative: string]: unknown;
}
/** One entry of an `expected.json` of LinkedIn pages. */
export interface LinkedinCase {
  file?: string;
  url: string;
  kindMayBe?: TruthKind[];
  expect: LinkedinTruth;
  /** An iframe's `src` and the page to serve there. */
  frames?: Record<string, string>;
  shadow?: Record<string, string>;
}

/** One readable line for every miss; none for a page of which the truth is kept for curiosity only (`nonGoal`). */
export function checkLinkedin(testCase: LinkedinCase, page: Page): string[] {
  const truth = testCase.expect;
  if (truth.nonGoal) return [];
  const leaks = (truth.mustNotContain ?? []).filter((text) =>
    JSON.stringify(page).includes(JSON.stringify(text).slice(1, -1)),
  );
  const said = leaks.map((text) => `must not contain "${text}"`);
  const kinds = [truth.kind, ...(testCase.kindMayBe ?? []), ...(truth.kindMayBe ?? [])];
  const kind = kindOf(page);
  // A page on which nobody is open may also be one of which nothing is known yet, and the other way round.
  const isSilent = kind !== 'person' && kind !== 'thread' && (kinds.includes('none') || kinds.includes('pending'));
  if (!isSilent && !kinds.includes(kind)) return [...said, `kind: expected ${kinds.join(' or ')}, got ${kind}`];
  if (page.missing.length > 0) said.push(`missing: ${page.missing.join(', ')}`);
  if (kind === 'person' && truth.person) said.push(...checkPerson(truth.person, page.sighting?.people ?? [], truth));
  if (kind === 'thread' && truth.thread) said.push(...checkThread('', truth.thread, page.sighting, page, truth));
  if (truth.overlays) said.push(...checkOverlays(truth.overlays, page, truth));
  return said;
}

function kindOf(page: Page): TruthKind {
  if (!page.sighting) return page.pending ? 'pending' : 'none';
  return page.sighting.kind === 'profile' ? 'person' : 'thread';
}

function checkPerson(truth: TruthPerson, people: SeenPerson[], all: LinkedinTruth): string[] {
  const [person] = people;
  if (!person || people.length !== 1) return [`expected one person, got ${people.length}`];
  return samePerson('', truth, person, all);
}

function samePerson(where: string, truth: TruthPerson, person: SeenPerson, all: LinkedinTruth): string[] {
  return Object.entries(truth).flatMap(([field, expected]) => {
    const { got, fits } = personField(field, expected ?? null, person);
    const alternatives = mayBe(all, field);
    const isAccepted =
      fits(expected ?? null) || (Array.isArray(alternatives) && alternatives.some((one) => fits(one as Known)));
    return isAccepted || alternatives === 'any' ? [] : [`${where}${field}: expected ${say(expected)}, got ${say(got)}`];
  });
}

function mayBe(all: LinkedinTruth, field: string): unknown {
  const reported = all.mayReport && field in all.mayReport ? [all.mayReport[field]] : [];
  const listed = all[`${field}MayBe`];
  return listed === 'any' ? 'any' : [...reported, ...(Array.isArray(listed) ? listed : [])];
}

function personField(field: string, expected: Known, person: SeenPerson): { got: unknown; fits(one: Known): boolean } {
  const plain = (got: unknown) => ({ got, fits: (one: Known) => one === (got ?? null) });
  switch (field) {
    case 'nameDisplay':
      return plain(person.nameShown);
    case 'slug':
      return { got: person.slug, fits: (one) => lower(one) === lower(person.slug) };
    case 'profileUrl':
      return {
        got: person.handles,
        fits: (one) => (one === null ? publicHandles(person).length === 0 : isTheirs(one, person)),
      };
    case 'profileId':
      // "an implementation may leave it null"
      return { got: person.profileId, fits: (one) => one === person.profileId };
    case 'isAnonymousMember':
      return plain(person.anonymous);
    case 'salesUrl':
      return {
        got: person.handles,
        fits: (one) => (one === null ? !person.salesLeadId : person.handles.includes(String(one))),
      };
    case 'jobTitle':
      return plain(person.role);
    case 'email':
      return { got: person.handles, fits: (one) => one === null || person.handles.includes(`mailto:${one}`) };
    default:
      return field in person || field === 'unsure'
        ? plain(person[field as keyof SeenPerson])
        : { got: expected, fits: () => true };
  }
}

/** Does an address open this person, percent-encoded or not, with or without the last slash? */
function isTheirs(address: Known, person: SeenPerson): boolean {
  const segment = String(address).match(/\/in\/([^/?#]+)/)?.[1];
  if (!segment) return false;
  const name = decodeURIComponent(segment).normalize('NFC');
  return name === person.profileId || name.toLowerCase() === person.slug;
}

function publicHandles(person: SeenPerson): string[] {
  return person.handles.filter((handle) => handle.includes('/in/'));
}

function checkThread(
  where: string,
  truth: TruthThread,
  talk: Sighting | null | undefined,
  page: Page,
  all: LinkedinTruth,
): string[] {
  if (!talk) return [`${where}expected a conversation, got none`];
  const said: string[] = [];
  const expect = (field: string, expected: unknown, got: unknown) => {
    const alternatives = mayBe(all, field);
    const isAccepted = alternatives === 'any' || (alternatives as unknown[]).some((one) => say(one) === say(got));
    if (expected !== undefined && say(expected) !== say(got) && !isAccepted) {
      said.push(`${where}${field}: expected ${say(expected)}, got ${say(got)}`);
    }
  };
  expect('threadId', truth.threadId, talk.permThreadId);
  if (truth.threadIdFromUrns) expect('threadIdFromUrns', truth.threadIdFromUrns.replace(/_\d+$/, ''), talk.threadId);
  expect('isGroup', truth.isGroup, talk.group);
  if (truth.participants) said.push(...checkParticipants(where, truth.participants, talk, all));
  if (truth.self?.profileId !== undefined) {
    expect('self.profileId', truth.self.profileId, talk.account?.match(/\/in\/(A[A-Za-z]oA[\w-]+)$/)?.[1] ?? null);
  }
  const ownNames = talk.messages.filter((one) => one.direction === 'out').map((one) => one.from.name);
  if (truth.self?.name && ownNames.length > 0) expect('self.name', truth.self.name, ownNames[0]);
  if (truth.composerText !== undefined) {
    const box = page.composes.find((one) => one.threadId === talk.threadId);
    expect('composerText', truth.composerText, box?.text ?? '');
  }
  if (truth.messages) {
    expect('messages', truth.messages.length, talk.messages.length);
    truth.messages.forEach((message, at) => {
      const got = talk.messages[at];
      for (const [field, value] of Object.entries(message)) {
        if (got) expect(`messages[${at}].${field}`, value, messageField(field as keyof TruthMessage, got));
      }
    });
  }
  return said;
}

/** In any order: who is newest first is the product's business, the truth lists who is there. */
function checkParticipants(where: string, truth: TruthPerson[], talk: Sighting, all: LinkedinTruth): string[] {
  if (truth.length !== talk.people.length) {
    return [`${where}participants: expected ${truth.length}, got ${talk.people.length}`];
  }
  return truth.flatMap((one, at) => {
    const person =
      talk.people.find((other) => other.nameShown === one.nameDisplay || other.name === one.name) ?? talk.people[at];
    if (!person) return [];
    // In a group nobody may be followed by a handle: their ids say who they are.
    return samePerson(`${where}participants[${at}].`, one, person, all);
  });
}

function checkOverlays(truth: TruthThread[], page: Page, all: LinkedinTruth): string[] {
  const said =
    truth.length === page.overlays.length ? [] : [`overlays: expected ${truth.length}, got ${page.overlays.length}`];
  const told = truth.flatMap((one, at) => {
    const uuid = one.threadIdFromUrns?.replace(/_\d+$/, '');
    const name = one.participants?.[0]?.name;
    const overlay =
      page.overlays.find((talk) => (uuid ? talk.threadId === uuid : talk.people[0]?.name === name)) ??
      page.overlays[at];
    return checkThread(`overlays[${at}].`, one, overlay, page, all);
  });
  return [...said, ...told];
}

function messageField(field: keyof TruthMessage, message: SeenMessage): unknown {
  switch (field) {
    case 'urn':
      return message.otherIds.find((id) => id.startsWith('urn:li:msg_message:')) ?? null;
    case 'sender':
      return message.direction === 'out' ? 'self' : 'other';
    case 'senderName':
      return message.from.name;
    case 'time':
      return message.at === null ? null : new Date(message.at).toISOString();
    default:
      return message[field];
  }
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function say(value: unknown): string {
  return JSON.stringify(value ?? null);
}
