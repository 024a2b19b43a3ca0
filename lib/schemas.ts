/**
 * What each request must look like. A message from a page is a guest's word: names from a page are cut, typed ones that
 * are too long are refused with the field's name, addresses are checked, lists are bounded, everything unknown is dropped.
 */
import * as v from 'valibot';
import { normalHandle } from './handles';
import type { Requests } from './messages';
import { CHANNELS, type Day, type Handle, OUTCOMES, type PlanTemplate, type Settings } from './model';
import { planProblems } from './plans/check';

/** Names from a page are cut here, typed ones over it refused (product.md, section 10). */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 500;
const LONGEST_NOTE = 5000;
const YEAR_2200 = 7_258_118_400_000;
/** Own words of a message, of so many: judged, never stored. */
const LONGEST_WORDS = 20_000;
const MOST_WORDS = 20;

const cut = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );
const shown = v.nullable(cut(LONGEST_NAME));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const millis = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(YEAR_2200));
const day = v.custom<Day>((value) => typeof value === 'string' && isDay(value), 'no day like 2026-11-26');
const site = v.picklist(['gmail', 'linkedin']);
const channel = v.picklist(CHANNELS);
const outcome = v.nullable(v.picklist(OUTCOMES));
const typed = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest, `longer than ${longest} characters`));
const needed = (longest: number) => v.pipe(typed(longest), v.minLength(1, 'is empty'));

/** A handle in its one spelling; refused when it is none. */
const handle = v.pipe(
  v.string(),
  v.maxLength(500),
  v.transform((text) => normalHandle(text) ?? ''),
  v.minLength(1, 'not an address or profile'),
);
/** A page's handles: what is none is dropped, not stored. */
const seenHandle = v.pipe(
  v.nullable(cut(500)),
  v.transform((text): Handle | null => (text === null ? null : normalHandle(text))),
);
const seenHandles = v.pipe(
  v.array(v.string()),
  v.transform((texts): Handle[] => [
    ...new Set(texts.slice(0, 100).flatMap((text) => normalHandle(text.slice(0, 500)) ?? [])),
  ]),
);
/** An address of one of the two sites, to come back to. */
const siteUrl = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https:\/\/(?:mail\.google\.com|www\.linkedin\.com)\//u, 'no address of Gmail or LinkedIn'),
);
const account = v.pipe(
  v.string(),
  v.maxLength(500),
  v.transform((text) => text.toLowerCase()),
);

const person = v.object({
  handles: seenHandles,
  name: cut(LONGEST_NAME),
  nameShown: cut(LONGEST_NAME),
  company: shown,
  role: shown,
  headline: shown,
  location: shown,
  degree: v.nullable(v.picklist([1, 2, 3])),
  pronouns: shown,
  photoUrl: v.pipe(
    v.nullable(v.string()),
    v.transform((): null => null),
  ),
  slug: shown,
  profileId: shown,
  salesLeadId: shown,
  isSelf: v.boolean(),
  anonymous: v.boolean(),
});

const recipients = v.pipe(
  v.array(v.object({ handle: v.string(), name: cut(LONGEST_NAME) })),
  v.transform((all) =>
    all.slice(0, 500).flatMap((one) => {
      const normal = normalHandle(one.handle.slice(0, 500));
      return normal ? [{ handle: normal, name: one.name }] : [];
    }),
  ),
);

/** Quotes never cross this border: whatever a page sends of them is dropped here. */
const nothing = v.pipe(
  v.unknown(),
  v.transform((): null => null),
);

const message = v.object({
  id: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  otherIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(20)),
  state: v.picklist(['expanded', 'collapsed']),
  from: v.object({ handle: seenHandle, name: cut(LONGEST_NAME) }),
  to: v.nullable(recipients),
  direction: v.picklist(['out', 'in', 'self']),
  at: v.nullable(millis),
  timeText: shown,
  text: v.optional(v.nullable(cut(LONGEST_WORDS)), null),
  hasQuote: v.nullable(v.boolean()),
  quoted: v.optional(nothing, null),
  edited: v.boolean(),
  clipped: v.boolean(),
  attachments: v.pipe(
    v.array(v.unknown()),
    v.transform((): string[] => []),
  ),
});

/** Of the newest messages whose words came along they are judged; of older ones they are dropped. */
function newestWords(messages: v.InferOutput<typeof message>[]): v.InferOutput<typeof message>[] {
  const judged = new Set(messages.filter(({ text }) => text !== null).slice(-MOST_WORDS));
  return messages.map((one) => (judged.has(one) ? one : { ...one, text: null }));
}

const sighting = v.object({
  site,
  kind: v.picklist(['conversation', 'profile']),
  account: v.nullable(account),
  url: siteUrl,
  subject: shown,
  threadId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  permThreadId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  people: v.pipe(v.array(person), v.maxLength(200, 'more than 200 people')),
  messages: v.pipe(v.array(message), v.maxLength(1000, 'more than 1000 messages'), v.transform(newestWords)),
  hiddenCount: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  group: v.boolean(),
});

const legacyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,16}$/u));
const row = v.object({
  people: v.pipe(
    recipients,
    v.transform((all) => all.slice(0, 50)),
  ),
  from: v.picklist(['them', 'me', 'unknown']),
  id: v.nullable(legacyId),
  threadId: v.nullable(legacyId),
  at: v.nullable(millis),
  subject: cut(LONGEST_NAME),
});

const pendingSend = v.object({
  id,
  site: v.literal('gmail'),
  account,
  draftId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  threadId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  to: seenHandles,
  copy: seenHandles,
  forward: v.boolean(),
  subject: cut(LONGEST_NAME),
  url: v.nullable(siteUrl),
  clickedAt: millis,
  noticedAt: v.nullable(millis),
  undoGoneAt: v.nullable(millis),
  undoneAt: v.nullable(millis),
  failedAt: v.nullable(millis),
  scheduled: v.boolean(),
  countedAs: v.pipe(
    v.unknown(),
    v.transform((): null => null),
  ),
});

const due = v.nullable(v.union([v.strictObject({ day }), v.strictObject({ at: millis })]));
const dueInput = v.union([v.object({ words: typed(LONGEST_NAME) }), v.object({ due })]);
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));
const list = (longest: number) =>
  v.pipe(v.array(v.pipe(typed(longest), v.minLength(1))), v.maxLength(2000, 'more than 2000 entries'));
const hours = v.check<Partial<Settings>, string>(
  ({ workStart, workEnd }) => workStart === undefined || workEnd === undefined || workStart < workEnd,
  'working hours: the end must come after the start',
);

/** A plan of the user's own; what is wrong with one is said by `lib/plans/check.ts`. */
const template = v.pipe(
  v.custom<PlanTemplate>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'no plan'),
  v.rawCheck(({ dataset, addIssue }) => {
    const [problem] = dataset.typed ? planProblems(dataset.value) : [];
    if (problem) addIssue({ message: problem.message });
  }),
);

const settings = v.pipe(
  v.partial(
    v.strictObject({
      timeZone: v.pipe(v.string(), v.maxLength(100), v.check(isZone, 'no time zone the browser knows')),
      zoneKept: v.nullable(v.pipe(v.string(), v.maxLength(100))),
      workStart: minute,
      workEnd: minute,
      workDays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7)),
      daysOff: v.pipe(v.array(day), v.maxLength(2000)),
      gmail: v.record(account, v.picklist(['on', 'off'])),
      gmailNext: v.boolean(),
      gmailAsked: v.boolean(),
      gmailWhere: v.picklist(['page', 'panel']),
      linkedin: v.picklist(['unset', 'page', 'panel', 'off']),
      ownAddresses: list(254),
      ownDomains: list(253),
      neverRecord: list(500),
      privateNotifications: v.boolean(),
      quietFrom: minute,
      quietUntil: minute,
      countEachMessage: v.boolean(),
      draftRulesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(100)),
      suggestPromises: v.boolean(),
      useBrowserModel: v.boolean(),
      thanksADay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
      breathe: v.boolean(),
      channelOrder: v.pipe(
        v.array(v.pipe(v.array(channel), v.minLength(1))),
        v.check((groups) => [...groups.flat()].sort().join() === [...CHANNELS].sort().join(), 'each channel once'),
      ),
      templates: v.pipe(v.array(template), v.maxLength(100, 'more than 100 plans')),
      answerWithinMinutes: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1, 'at least one minute'),
        v.maxValue(10_080, 'at most a week'),
      ),
      strictClock: v.boolean(),
      stepsADay: v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1, 'at least one step a day'),
        v.maxValue(500, 'at most 500'),
      ),
      away: v.pipe(
        v.array(
          v.pipe(
            v.object({ from: day, until: day }),
            v.check(({ from, until }) => from < until, 'back before leaving'),
          ),
        ),
        v.maxLength(200),
      ),
      hiddenUntil: v.nullable(millis),
      sidebarWidth: v.pipe(v.number(), v.minValue(200), v.maxValue(1000)),
      sidebarCollapsed: v.boolean(),
    }),
  ),
  hours,
);

/** Which draft, and the words in it: longer ones are judged by their beginning. */
const draftPlace = {
  site,
  account: v.nullable(account),
  draftId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  threadId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
};
const writingBox = {
  ...draftPlace,
  to: seenHandles,
  copy: seenHandles,
  subject: cut(LONGEST_NAME),
  reply: v.boolean(),
  text: cut(50_000),
};
const sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));

const contactId = v.object({ contactId: id });
const commitmentIds = v.pipe(v.array(id), v.maxLength(2000, 'more than 2000 promises'));
const entry = { outcome, at: millis, note: typed(LONGEST_NOTE) };

const SHORT_FIELDS = [
  'company',
  'role',
  'stage',
  'metAt',
  'place',
  'birthday',
  'cadenceDays',
  'answerWithinMinutes',
  'timeZone',
  'awayUntil',
  'hotUntil',
] as const;

/** One field of a person: names, companies and roles as long as a name, notes longer. */
const fieldChange = <Beside extends v.ObjectEntries>(beside: Beside) =>
  v.variant(
    'field',
    [
      v.object({ ...beside, field: v.literal('name'), value: needed(LONGEST_NAME) }),
      v.object({ ...beside, field: v.picklist(SHORT_FIELDS), value: typed(LONGEST_NAME) }),
      v.object({
        ...beside,
        field: v.picklist(['whyTheyCame', 'whatsInItForThem', 'whyNow', 'personalNotes']),
        value: typed(LONGEST_NOTE),
      }),
    ],
    'no field of a person',
  );

/** The schema of every request of `lib/messages.ts`. */
export const schemas = {
  status: v.object({ site, account: v.nullable(account) }),
  switchOn: v.object({ site, account: v.nullable(account), on: v.boolean() }),
  see: v.object({
    sighting,
    chosen: seenHandle,
    missing: v.pipe(v.array(cut(60)), v.maxLength(50)),
  }),
  leave: v.object({ site }),
  rows: v.object({ site: v.literal('gmail'), account, rows: v.pipe(v.array(row), v.maxLength(300)) }),
  sending: pendingSend,
  sentMessage: v.object({ sighting, messageId: v.pipe(v.string(), v.maxLength(500)), at: millis }),
  follow: v.object({
    handle,
    sighting: v.nullable(sighting),
    name: v.nullable(typed(LONGEST_NAME)),
    company: v.nullable(typed(LONGEST_NAME)),
  }),
  unfollow: contactId,
  followInstead: contactId,
  whoWaits: v.object({}),
  followMany: v.object({
    people: v.pipe(
      v.array(
        v.object({
          handle,
          name: cut(LONGEST_NAME),
          at: millis,
          about: cut(LONGEST_NAME),
          threadId: v.nullable(legacyId),
          key: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
        }),
      ),
      v.minLength(1, 'nobody'),
      v.maxLength(100),
    ),
  }),
  forget: contactId,
  edit: fieldChange({ contactId: id }),
  editAll: v.object({ contactId: id, changes: v.pipe(v.array(fieldChange({})), v.minLength(1), v.maxLength(20)) }),
  log: v.object({
    contactId: id,
    channel,
    direction: v.picklist(['out', 'in']),
    ...entry,
    kind: v.optional(v.picklist(['', 'thanks', 'gift', 'card', 'said-hi', 'all-well'])),
    purpose: v.optional(typed(LONGEST_TEXT)),
  }),
  relog: v.object({
    interactionId: v.pipe(v.string(), v.maxLength(1000)),
    ...entry,
    purpose: v.optional(typed(LONGEST_TEXT)),
  }),
  withdraw: v.object({ interactionId: v.pipe(v.string(), v.maxLength(1000)) }),
  promise: v.object({
    contactId: id,
    by: v.picklist(['me', 'them']),
    kind: v.picklist(['act', 'meeting']),
    text: needed(LONGEST_TEXT),
    due: dueInput,
    said: v.nullable(
      v.object({
        quote: cut(LONGEST_TEXT),
        url: v.nullable(siteUrl),
        key: v.nullable(v.pipe(v.string(), v.maxLength(500))),
      }),
    ),
  }),
  settle: v.object({ commitmentId: id, as: v.picklist(['kept', 'broken', 'released']), on: v.nullable(day) }),
  move: v.object({ commitmentId: id, due: dueInput, told: v.boolean() }),
  snooze: v.object({ commitmentId: id, until: millis }),
  removePromise: v.object({ commitmentId: id }),
  meetingOver: v.object({ commitmentId: id, as: v.picklist(['happened', 'no-show']) }),
  prepNote: v.object({ commitmentId: id, text: typed(LONGEST_TEXT) }),
  note: v.object({ commitmentId: id, as: v.picklist(['prepared', 'told', 'confirmed']) }),
  noAnswerNeeded: contactId,
  snoozeStep: v.object({ contactId: id, until: millis }),
  mailAnyway: contactId,
  moreSteps: contactId,
  stillFits: contactId,
  choosePlan: v.object({
    contactId: id,
    templateId: id,
    style: v.picklist(['push', 'pull']),
    restart: v.boolean(),
  }),
  outcome: v.object({
    contactId: id,
    as: v.picklist(['won', 'lost']),
    reason: typed(LONGEST_NAME),
    revisitOn: v.nullable(day),
  }),
  permission: v.object({
    contactId: id,
    state: v.picklist(['unknown', 'asked', 'granted', 'refused']),
    words: typed(LONGEST_TEXT),
  }),
  addHandle: v.object({ contactId: id, handle }),
  link: v.object({ contactId: id, otherId: id, kind: needed(60) }),
  unlink: v.object({ contactId: id, otherId: id }),
  undo: v.object({ undoId: id }),
  readDue: v.object({ words: v.pipe(v.string(), v.maxLength(10_000)) }),
  compose: v.object({ ...writingBox, handle, name: cut(LONGEST_NAME) }),
  reconsider: v.object({ ...writingBox, handle, name: cut(LONGEST_NAME) }),
  acceptSuggestion: v.object({
    ...draftPlace,
    handle,
    name: cut(LONGEST_NAME),
    kind: v.picklist(['act', 'meeting']),
    text: needed(LONGEST_TEXT),
    due: dueInput,
    said: sentence,
  }),
  dropSuggestion: v.object({ ...draftPlace, said: sentence }),
  suggested: v.object({ sighting, contactId: id }),
  suggestedBeside: v.object({ tabId: v.pipe(v.number(), v.integer()), contactId: id }),
  dismiss: v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)) }),
  join: v.object({ contactId: id, otherId: v.nullable(id), handle: v.nullable(handle) }),
  notSame: v.object({ contactId: id, handle }),
  card: contactId,
  agenda: v.object({}),
  search: v.object({ words: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)) }),
  closeDay: v.object({}),
  absence: v.object({}),
  inside: v.object({ from: day, until: day }),
  goAway: v.object({ from: day, until: day, move: commitmentIds, told: commitmentIds }),
  comeBack: v.object({}),
  wasHere: v.object({}),
  meanwhile: v.object({ contactId: id, commitmentId: v.nullable(id), channel, outcome, at: millis }),
  closeOut: v.object({}),
  quickAdd: v.object({
    text: v.pipe(v.string(), v.maxLength(100_000, 'longer than 100,000 characters')),
    metAt: v.nullable(typed(LONGEST_NAME)),
  }),
  open: v.object({ contactId: id, url: v.nullable(siteUrl) }),
  hide: v.object({ until: v.nullable(millis) }),
  panel: v.object({ tabId: v.pipe(v.number(), v.integer()), chosen: seenHandle }),
  settings: v.object({}),
  saveSettings: settings,
  sidebar: v.object({
    width: v.nullable(v.pipe(v.number(), v.minValue(200), v.maxValue(1000))),
    collapsed: v.nullable(v.boolean()),
  }),
  contact: contactId,
} satisfies Record<keyof Requests, v.GenericSchema>;

/** The data of a request as it may be used, or one line naming the field and what is wrong with it. */
export function checked<Name extends keyof typeof schemas>(
  name: Name,
  data: unknown,
): v.InferOutput<(typeof schemas)[Name]> {
  const result = v.safeParse(schemas[name], data ?? {});
  if (result.success) return result.output as v.InferOutput<(typeof schemas)[Name]>;
  const [issue] = result.issues;
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const label = LABELS[fieldOf(field, data)] ?? field;
  throw new Error(`${label || name}: ${issue.message.replace(/ but received .*$/s, '').slice(0, 200)}`);
}

/** The fields people type into, by the words they stand under. */
const LABELS: Record<string, string> = {
  name: 'Name',
  company: 'Company',
  role: 'Role',
  text: 'Promise',
  note: 'Note',
  purpose: 'Purpose',
  'due.words': 'Due',
  words: 'Due',
  handle: 'Address',
  personalNotes: 'Note',
  whyTheyCame: 'Why',
  metAt: 'Met at',
};

/** In "edit" and "editAll" the value belongs to the field that is named beside it. */
function fieldOf(path: string, data: unknown): string {
  const [, at] = /^changes\.(\d+)\.value$/u.exec(path) ?? [];
  const { changes } = (data ?? {}) as { changes?: { field?: unknown }[] };
  const beside = at === undefined ? (data as { field?: unknown } | null) : changes?.[Number(at)];
  const named = beside?.field;
  return (path === 'value' || at !== undefined) && typeof named === 'string' ? named : path;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
