import type { Sighting } from '@/lib/sites/page';

/** More messages of one conversation are not sent to the background: the newest count. */
const MOST_MESSAGES = 200;

/** A sighting as it may leave the page: what people wrote (text and quotes) stays here. */
export function stripped(sighting: Sighting): Sighting {
  const messages = sighting.messages.slice(-MOST_MESSAGES);
  return {
    ...sighting,
    hiddenCount: sighting.hiddenCount + sighting.messages.length - messages.length,
    messages: messages.map((message) => ({ ...message, text: null, quoted: null })),
  };
}
