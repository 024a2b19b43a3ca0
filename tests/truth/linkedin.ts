/** Compares what the LinkedIn reader tells about a page with the truth written down for it. Runs in Node and in a browser. */
import type { Page, SeenMessage, SeenPerson, Sighting } from '@/lib/sites/page';
import { strangers, timeLike } from './gmail';

type Known = string | number | boolean | null;
/** Any object of the truth; `<field>MayBe` beside a field lists what else is right, or is "any". */
type Truths = Record<string, unknown>;
export interface TruthMessage extends Truths {
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
export type TruthPerson = Truths;
export interface TruthThread extends Truths {
  threadId?: string | null;
  threadIdFromUrns?: string;
  isGroup?: boolean;
  participants?: TruthPerson[];
  self?: { name?: string | null; profileId?: string | null } | null;
  messages?: TruthMessage[];
  composerText?: string;
}
export type TruthKind = 'person' | 'thread' | 'none' | 'pending';
export interface LinkedinTruth extends Truths {
  kind: TruthKind;
  kindMayBe?: TruthKind[] | 'any';
  person?: TruthPerson | null;
  thread?: TruthThread | null;
  overlays?: TruthThread[];
  mustNotContain?: string[];
  /** What may be told although it is not the truth. */
  mayReport?: Record<string, unknown>;
  nonGoal?: boolean;
  /** False: nothing may be mounted there. */
  mount?: boolean;
}
/** One entry of an `expected.json` of LinkedIn pages. */
export interface LinkedinCase extends Truths {
  file?: string;
  url: string;
  expect: LinkedinTruth;
  /** An iframe's `src` and the page to serve there. */
  frames?: Record<string, string>;
  shadow?: Record<string, string>;
}

const PERSON =
  'name nameDisplay slug profileUrl profileId headline company location degree pronouns photoUrl isSelf isAnonymousMember unsure email salesLeadId salesUrl jobTitle role notes'.split(
    ' ',
  );
const CASE =
  'file id html synthetic anonymised thirdParty publicFigure view era locale url captured source changes evidence expect notes bytes frames shadow kind mustNotContain mayReport nonGoal mount year'.split(
    ' ',
  );
const EXPECT = 'kind person thread overlays mustNotContain mayReport nonGoal mount missing notes note'.split(' ');
const THREAD = 'threadId threadIdFromUrns isGroup participants self messages composerText notes'.split(' ');
const MESSAGE = 'id urn sender senderName time timeText text edited attachments quoted notes'.split(' ');

/** Keys of a case that nobody here knows, by their place; `<field>MayBe` may stand beside its field or further out. */
export function linkedinUnknown(testCase: Record<string, unknown>): string[] {
  const expect = (testCase.expect ?? {}) as Partial<LinkedinTruth>;
  const fields = [...PERSON, ...THREAD, ...MESSAGE];
  const threads = [expect.thread, ...(expect.overlays ?? [])].filter((one) => !!one);
  const people = [expect.person, ...threads.flatMap((one) => one.participants ?? [])].filter((one) => !!one);
  const found = [
    ...strangers('', testCase, CASE).filter((key) => !isAlternative(key, [...fields, ...EXPECT])),
    ...strangers('expect.', expect, EXPECT).filter((key) => !isAlternative(key.slice(7), fields)),
    ...people.flatMap((one) => strangers('person.', one, PERSON)),
    ...threads.flatMap((one) =>
      strangers('thread.', one, THREAD).filter((key) => !isAlternative(key.slice(7), fields)),
    ),
    ...threads.flatMap((one) => one.messages ?? []).flatMap((one) => strangers('messages[].', one, MESSAGE)),
  ];
  return [...new Set(found)];
}

function isAlternative(key: string, fields: readonly string[]): boolean {
  return key.endsWith('MayBe') && fields.includes(key.slice(0, -'MayBe'.length));
}

/** One readable line for every miss; none for a page of which the truth is kept for curiosity only (`nonGoal`). */
export function checkLinkedin(testCase: LinkedinCase, page: Page): string[] {
  const truth = testCase.expect;
  if (truth.nonGoal || testCase.nonGoal) return [];
  const around = [truth, testCase];
  const said = [truth.mustNotContain, testCase.mustNotContain as string[] | undefined]
    .flatMap((texts) => texts ?? [])
    .filter((text) => JSON.stringify(page).includes(JSON.stringify(text).slice(1, -1)))
    .map((text) => `must not contain "${text}"`);
  if (truth.mount === false && page.mount) said.push('mount: expected false, got true');
  const others = alternatives('kind', around);
  const kinds = [truth.kind, ...others];
  const kind = kindOf(page);
  // A page on which nobody is open may also be one of which nothing is known yet, and the other way round.
  const isSilent = kind !== 'person' && kind !== 'thread' && (kinds.includes('none') || kinds.includes('pending'));
  if (!isSilent && !kinds.includes('any') && !kinds.includes(kind)) {
    return [...said, `kind: expected ${kinds.join(' or ')}, got ${kind}`];
  }
  if (truth.missing) said.push(...same('missing', truth.missing, page.missing, around));
  if (kind === 'person' && truth.person) said.push(...checkPerson(truth.person, page.sighting?.people ?? [], around));
  if (kind === 'thread' && truth.thread) said.push(...checkThread('', truth.thread, page.sighting, page, around));
  if (truth.overlays) said.push(...checkOverlays(truth.overlays, page, around));
  return said;
}

function kindOf(page: Page): TruthKind {
  if (!page.sighting) return page.pending ? 'pending' : 'none';
  return page.sighting.kind === 'profile' ? 'person' : 'thread';
}

function checkPerson(truth: TruthPerson, people: SeenPerson[], around: readonly Truths[]): string[] {
  const [person] = people;
  if (!person || people.length !== 1) return [`expected one person, got ${people.length}`];
  return samePerson('', truth, person, around);
}

function samePerson(where: string, truth: TruthPerson, person: SeenPerson, around: readonly Truths[]): string[] {
  return fieldsOf(truth).flatMap((field) => {
    const { got, fits } = personField(field, person);
    const others = alternatives(field, [truth, ...around]);
    const accepted = [...(field in truth ? [truth[field]] : []), ...others];
    const isRight = others.includes('any') || accepted.some((one) => fits((one ?? null) as Known));
    return isRight ? [] : [`${where}${field}: expected ${accepted.map(say).join(' or ')}, got ${say(got)}`];
  });
}

/** The fields an object of the truth speaks of, be it by their alternatives only. */
function fieldsOf(truth: Truths): string[] {
  return [...new Set(Object.keys(truth).map((key) => key.replace(/MayBe$/, '')))];
}

/** Every other value that is right for a field, from the nearest object outwards; "any" for all. */
function alternatives(field: string, around: readonly Truths[]): unknown[] {
  return around.flatMap((one) => {
    const may = one.mayReport as Record<string, unknown> | string[] | undefined;
    const reported = Array.isArray(may)
      ? may.includes(field)
        ? ['any']
        : []
      : may && field in may
        ? [may[field]]
        : [];
    const listed = one[`${field}MayBe`];
    return [...(listed === undefined ? [] : Array.isArray(listed) ? listed : [listed]), ...reported];
  });
}

function personField(field: string, person: SeenPerson): { got: unknown; fits(one: Known): boolean } {
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
    case 'isAnonymousMember':
      return plain(person.anonymous);
    case 'unsure':
      return plain(person.unsure === true);
    case 'salesUrl':
      return {
        got: person.handles,
        fits: (one) => (one === null ? !person.salesLeadId : person.handles.includes(String(one).replace(/\/$/, ''))),
      };
    case 'jobTitle':
      return plain(person.role);
    case 'email':
      return { got: person.handles, fits: (one) => one === null || person.handles.includes(`mailto:${lower(one)}`) };
    default:
      return field in person ? plain(person[field as keyof SeenPerson]) : { got: undefined, fits: () => true };
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

/** One line for every field of a conversation that is not as the truth has it. */
export function checkThread(
  where: string,
  truth: TruthThread,
  talk: Sighting | null | undefined,
  page: Page,
  outside: readonly Truths[] = [],
): string[] {
  if (!talk) return [`${where}expected a conversation, got none`];
  const said: string[] = [];
  const around = [truth, ...outside];
  const expect = (field: string, expected: unknown, got: unknown, near: readonly Truths[] = around) =>
    said.push(...same(where + field, expected, got, near));
  expect('threadId', truth.threadId, talk.permThreadId);
  if (truth.threadIdFromUrns) expect('threadIdFromUrns', truth.threadIdFromUrns.replace(/_\d+$/, ''), talk.threadId);
  expect('isGroup', truth.isGroup, talk.group);
  if (truth.participants && !alternatives('participants', around).includes('any')) {
    said.push(...checkParticipants(where, truth.participants, talk, around));
  }
  if (truth.self?.profileId !== undefined) {
    expect('self.profileId', truth.self.profileId, talk.account?.match(/\/in\/(A[A-Za-z]oA[\w-]+)$/)?.[1] ?? null);
  }
  const ownNames = talk.messages.filter((one) => one.direction === 'out').map((one) => one.from.name);
  if (truth.self?.name && ownNames.length > 0) expect('self.name', truth.self.name, ownNames[0]);
  if (truth.composerText !== undefined) {
    const box = page.composes.find((one) => one.threadId === talk.threadId);
    expect('composerText', truth.composerText, box?.text ?? '');
  }
  if (truth.messages && !alternatives('messages', around).includes('any')) {
    expect('messages', truth.messages.length, talk.messages.length);
    truth.messages.forEach((message, at) => {
      const got = talk.messages[at];
      for (const field of got ? fieldsOf(message).filter((one) => MESSAGE.includes(one) && one !== 'notes') : []) {
        if (got)
          expect(`messages[${at}].${field}`, message[field], messageField(field, got, message), [message, ...around]);
      }
    });
  }
  return said;
}

/** In any order: who is newest first is the product's business, the truth lists who is there. */
function checkParticipants(where: string, truth: TruthPerson[], talk: Sighting, around: readonly Truths[]): string[] {
  if (truth.length !== talk.people.length) {
    return [`${where}participants: expected ${truth.length}, got ${talk.people.length}`];
  }
  return truth.flatMap((one, at) => {
    const person =
      talk.people.find((other) => other.profileId !== null && other.profileId === one.profileId) ??
      talk.people.find((other) => other.nameShown === one.nameDisplay || other.name === one.name) ??
      talk.people[at];
    return person ? samePerson(`${where}participants[${at}].`, one, person, around) : [];
  });
}

function checkOverlays(truth: TruthThread[], page: Page, around: readonly Truths[]): string[] {
  if (alternatives('overlays', around).includes('any')) return [];
  const said =
    truth.length === page.overlays.length ? [] : [`overlays: expected ${truth.length}, got ${page.overlays.length}`];
  const told = truth.flatMap((one, at) => {
    const uuid = one.threadIdFromUrns?.replace(/_\d+$/, '');
    const name = one.participants?.[0]?.name;
    const overlay =
      page.overlays.find((talk) => (uuid ? talk.threadId === uuid : talk.people[0]?.name === name)) ??
      page.overlays[at];
    return checkThread(`overlays[${at}].`, one, overlay, page, around);
  });
  return [...said, ...told];
}

function messageField(field: string, message: SeenMessage, truth: TruthMessage): unknown {
  switch (field) {
    case 'urn':
      return message.otherIds.find((id) => id.startsWith('urn:li:msg_message:')) ?? null;
    case 'sender':
      return message.direction === 'out' ? 'self' : 'other';
    case 'senderName':
      return message.from.name;
    case 'time':
      return timeLike(truth.time, message.at);
    default:
      return message[field as keyof SeenMessage];
  }
}

/** A field by its last name: `participants[0].degree` has its alternatives in `degreeMayBe`. */
function same(path: string, expected: unknown, got: unknown, around: readonly Truths[]): string[] {
  const others = alternatives(path.split('.').at(-1) ?? path, around);
  const accepted = [...(expected === undefined ? [] : [expected]), ...others];
  if (accepted.length === 0 || others.includes('any') || accepted.some((one) => say(one) === say(got))) return [];
  return [`${path}: expected ${accepted.map(say).join(' or ')}, got ${say(got)}`];
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function say(value: unknown): string {
  return JSON.stringify(value ?? null);
}
