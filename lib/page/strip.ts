import type { SeenMessage, Sighting } from '@/lib/sites/page';

/** More messages of one conversation are not sent to the background: the newest count. */
const MOST_MESSAGES = 200;
/** Of so many messages the own words are sent, to be judged and forgotten, and of each so much. */
const MOST_TEXTS = 20;
const LONGEST_TEXT = 20_000;
/** An answer of the user's own this soon after a message may be a machine's: "I am out of the office". */
const AT_ONCE = 3 * 60_000;

/**
 * A sighting as it may leave the page: of what people wrote only the newest incoming messages' own words, without quotes,
 * and those of answers that may be automatic; the background judges them and keeps nothing of them.
 */
export function stripped(sighting: Sighting): Sighting {
  const messages = sighting.messages.slice(-MOST_MESSAGES);
  const judged = new Set(messages.filter(isJudged).slice(-MOST_TEXTS));
  return {
    ...sighting,
    hiddenCount: sighting.hiddenCount + sighting.messages.length - messages.length,
    messages: messages.map((message) => ({
      ...message,
      text: judged.has(message) ? (message.text?.slice(0, LONGEST_TEXT) ?? null) : null,
      quoted: null,
    })),
  };
}

function isJudged({ direction, text, at }: SeenMessage, index: number, all: readonly SeenMessage[]): boolean {
  if (text === null || direction === 'self') return false;
  const before = all[index - 1];
  const isAtOnce = before?.direction === 'in' && before.at !== null && at !== null && at - before.at < AT_ONCE;
  return direction === 'in' || isAtOnce;
}
