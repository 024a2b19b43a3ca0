/**
 * What each request must look like. A message from a page is a guest's word: names from a page are cut, typed ones that
 * are too long are refused with the field's name, addresses are checked, lists are bounded, everything unknown is dropped.
 */
import * as v from 'valibot';
import type { Requests } from './messages';
import {
  account,
  channel,
  cut,
  day,
  handle,
  id,
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_TEXT,
  millis,
  needed,
  outcome,
  seenHandle,
  site,
  siteUrl,
  typed,
} from './schemas/basics';
import { draftPlace, legacyId, pendingSend, row, sighting, writingBox } from './schemas/page';
import { settings } from './schemas/settings';

const due = v.nullable(v.union([v.strictObject({ day }), v.strictObject({ at: millis })]));
const dueInput = v.union([v.object({ words: typed(LONGEST_NAME) }), v.object({ due })]);
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
