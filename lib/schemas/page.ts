/** What a page tells: people, messages, rows, drafts, mails on their way. Names are cut, what is none is dropped. */
import * as v from 'valibot';
import { normalHandle } from '../handles';
import { account, cut, id, LONGEST_NAME, millis, seenHandle, seenHandles, shown, site, siteUrl } from './basics';

/** Own words of a message, of so many: judged, never stored. */
const LONGEST_WORDS = 20_000;
const MOST_WORDS = 20;

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

export const message = v.object({
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

export const sighting = v.object({
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

export const legacyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,16}$/u));
export const row = v.object({
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

export const pendingSend = v.object({
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

/** Which draft, and the words in it: longer ones are judged by their beginning. */
export const draftPlace = {
  site,
  account: v.nullable(account),
  draftId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  threadId: v.nullable(v.pipe(v.string(), v.maxLength(300))),
};
export const writingBox = {
  ...draftPlace,
  to: seenHandles,
  copy: seenHandles,
  subject: cut(LONGEST_NAME),
  reply: v.boolean(),
  text: cut(50_000),
};

/** What a page tells the side panel beside it. */
export const fromPage = v.union([
  v.object({ writing: v.nullable(v.object({ box: v.object(writingBox), sent: v.boolean() })) }),
  v.object({ turn: v.number(), done: v.boolean() }),
]);
