/** Promises and requests in the open messages of a person followed: judged when asked, and forgotten. */
import { isOpen } from '@/lib/commitments';
import { localDay } from '@/lib/days';
import type { Commitment, Due, Millis, Settings } from '@/lib/model';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import * as store from '@/lib/store';
import { userLanguage } from '@/lib/store/settings';
import type { Anchor } from '@/lib/words/due';
import { mailKind } from '@/lib/words/mailKinds';
import { ownText } from '@/lib/words/ownText';
import { findPromises } from '@/lib/words/promises';
import type { ReadSuggestion } from '@/lib/writing';
import { suggestion } from './draftPromises';
import { fingerprint } from './fingerprint';
import { firstName, isOurLanguage } from './words';

/** Nothing is suggested from older messages. */
const OLDEST = 14 * 24 * 60 * 60 * 1000;
/** Of people's own mail only what is fairly sure is suggested. */
const SURE = 0.6;
const MOST = 12;

/**
 * What a person followed promises and asks in the open messages of this conversation, the newest message first, each once.
 * Nothing whose day has passed, what was put away or taken over, and no question that the user has answered since.
 */
export async function suggestedIn(
  { sighting, contactId }: { sighting: Sighting; contactId: string },
  settings: Settings,
  now: Millis,
): Promise<ReadSuggestion[]> {
  if (!settings.suggestPromises || !store.isReadable(sighting.site, sighting.account, settings)) return [];
  const letters = await store.lettersFrom(contactId, sighting, now - OLDEST);
  if (letters.length === 0) return [];
  const commitments = await store.commitmentsWith(contactId);
  const found: ReadSuggestion[] = [];
  for (const letter of letters) found.push(...(await read(letter, sighting, commitments, settings, now)));
  const away = await store.dismissedAmong(found.map(({ id }) => id));
  const said = new Set<string>();
  return found
    .filter(({ id, by, said: sentence }) => {
      const once = `${by} ${fingerprint(sentence)}`;
      const isNew = !away.has(id) && !said.has(once);
      said.add(once);
      return isNew;
    })
    .slice(0, MOST);
}

/** What a machine wrote for them promises nothing. */
const AUTOMATIC = ['auto-reply', 'bounce', 'left'];

async function read(
  { message, key, url, name, kind }: store.Letter,
  sighting: Sighting,
  commitments: Commitment[],
  settings: Settings,
  now: Millis,
): Promise<ReadSuggestion[]> {
  const own = ownText(message.text ?? '').text;
  if (!(await isOurLanguage(own))) return [];
  const { timeZone } = settings;
  const open = commitments.filter(isOpen);
  const sent = { at: message.at ?? now, timeZone, locale: userLanguage() };
  if (AUTOMATIC.includes(kind || kindOf(message, sighting, sent))) return [];
  const reading = { ...sent, sentAt: sent.at, direction: 'in' as const };
  const sides = { direction: 'in' as const, name: firstName(name) };
  const isAnswered = answeredSince(message, sighting);
  return findPromises(own, reading)
    .filter(({ confidence }) => confidence >= SURE)
    .map((one) => ({ ...suggestion(one, `${key}|${fingerprint(one.sentence)}`, sides, open), key, url }))
    .filter(({ due, by, said }) => {
      const isTaken = commitments.some((one) => one.said.key === key && isQuoteOf(one.said.quote, said));
      return !isTaken && !isPast(due, timeZone, now) && !(by === 'me' && due === null && isAnswered);
    });
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
