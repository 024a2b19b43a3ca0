import type { Channel } from '@/lib/model';

const GMAIL = 'https://mail.google.com/';

/** What "Open" opens: "Open mail". */
export function placeWords(url: string): string {
  if (url.startsWith(GMAIL)) return 'Open mail';
  return url.includes('/messaging/') ? 'Open conversation' : 'Open profile';
}

/** How somebody was last met in the browser; a call where they never were. */
export function channelOf(url: string | null): Channel {
  if (url === null) return 'phone';
  return url.startsWith(GMAIL) ? 'email' : 'linkedin';
}
