/** Promises and requests in the open messages of a person followed: judged when asked, and forgotten. */
import { isOpen } from '@/lib/commitments';
import { localDay } from '@/lib/days';
import type { Due, Millis, Settings } from '@/lib/model';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import * as store from '@/lib/store';
import { userLanguage } from '@/lib/store/settings';
import type { Anchor } from '@/lib/words/due';
import { mailKind } from '@/lib/words/mailKinds';
import { ownText } from '@/lib/words/ownText';
import { findPromises } from '@/lib/words/promises';
import type { ReadSuggestion } from '@/lib/writing';
import { stands, suggestion } from './draftPromises';
import { fingerprint } from './fingerprint';
import { rememberRead } from './panel';
import { firstName, isOurLanguage } from './words';

/** Nothing is suggested from older messages. */
const OLDEST = 14 * 24 * 60 * 60 * 1000;
/** Of people's own mail only what is fairly sure is suggested. */
const SURE = 0.6;
const MOST = 12;

/**
 * What a person followed promises and asks in the open messages of this conversation, the newest message first, whatever the
 * user has said to it. Not a question that was answered since.
 */
async function readOpen(
  { sighting, contactId }: { sighting: Sighting; contactId: string },
  settings: Settings,
  now: Millis,
): Promise<ReadSuggestion[]> {
  if (!settings.suggestPromises || !store.isReadable(sighting.site, sighting.account, settings)) return [];
  const found: ReadSuggestion[] = [];
  for (const letter of await store.lettersFrom(contactId, sighting, now - OLDEST))
    found.push(...(await read(letter, sighting, settings, now)));
  return found;
}

/** As `readOpen`, remembered beside the tab, so that the side panel offers the same. */
export async function readBeside(
  tabId: number | undefined,
  data: Parameters<typeof readOpen>[0],
  settings: Settings,
  now: Millis,
): Promise<ReadSuggestion[]> {
  const found = await readOpen(data, settings, now);
  await rememberRead(tabId, data.sighting.url, { contactId: data.contactId, found });
  return found;
}

/** Those of them that are still to be offered, each once: not of days that have passed, put away or taken over. */
export async function stillOffered(
  found: readonly ReadSuggestion[],
  contactId: string,
  settings: Settings,
  now: Millis,
): Promise<ReadSuggestion[]> {
  if (found.length === 0 || !settings.suggestPromises) return [];
  const commitments = await store.commitmentsWith(contactId);
  const open = commitments.filter(isOpen);
  const away = await store.dismissedAmong(found.map(({ id }) => id));
  const told = new Set<string>();
  return found
    .filter(({ id, by, key, said, due }) => {
      const once = `${by} ${fingerprint(said)}`;
      const isTaken = commitments.some((one) => one.said.key === key && isQuoteOf(one.said.quote, said));
      const isOffered = !told.has(once) && !away.has(id) && !isTaken && !isPast(due, settings.timeZone, now);
      told.add(once);
      return isOffered;
    })
    .slice(0, MOST)
    .map((one) => ({ ...one, stands: stands(one, open) }));
}

/** What a machine wrote for them promises nothing. */
const AUTOMATIC = ['auto-reply', 'bounce', 'left'];

async function read(
  { message, key, url, name, kind }: store.Letter,
  sighting: Sighting,
  settings: Settings,
  now: Millis,
): Promise<ReadSuggestion[]> {
  const own = ownText(message.text ?? '').text;
  if (!(await isOurLanguage(own))) return [];
  const { timeZone } = settings;
  const sent = { at: message.at ?? now, timeZone, locale: userLanguage() };
  if (AUTOMATIC.includes(kind || kindOf(message, sighting, sent))) return [];
  const reading = { ...sent, sentAt: sent.at, direction: 'in' as const };
  const sides = { direction: 'in' as const, name: firstName(name) };
  const isAnswered = answeredSince(message, sighting);
  return findPromises(own, reading)
    .filter(({ confidence }) => confidence >= SURE)
    .map((one) => ({ ...suggestion(one, `${key}|${fingerprint(one.sentence)}`, sides, []), key, url }))
    .filter(({ due, by }) => !(by === 'me' && due === null && isAnswered));
}

/** Of a message that was not judged yet when it was read back. */
function kindOf({ text, from }: SeenMessage, { subject }: Sighting, sent: Anchor): string {
  const address = from.handle?.replace(/^mailto:/u, '') ?? '';
  return mailKind({ subject: subject ?? '', from: address, text: text ?? '', sent }).kind;
}

/** A promise keeps the beginning of a long sentence. */
function isQuoteOf(quote: string, sentence: string): boolean {
  return quote !== '' && sentence.startsWith(quote);
}

/** Has the user written in this conversation since? */
function answeredSince({ at }: SeenMessage, { messages }: Sighting): boolean {
  return messages.some((other) => other.direction === 'out' && other.at !== null && at !== null && other.at > at);
}

function isPast(due: Due, timeZone: string, now: Millis): boolean {
  if (!due) return false;
  return 'at' in due ? due.at <= now : due.day < localDay(now, timeZone);
}
