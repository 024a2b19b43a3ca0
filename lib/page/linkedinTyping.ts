/** Hears that the user types into a LinkedIn message box and tells what was then sent. Only trusted events count. */

import { threadOfComposer } from '@/lib/sites/linkedin/panes';
import { rootsOf } from '@/lib/sites/linkedin/roots';
import { looked, type SendingState, start, typed, WITHIN } from '@/lib/sites/linkedin/sending';
import { routeOf } from '@/lib/sites/linkedin/urls';
import type { Page, Sighting } from '@/lib/sites/page';

const POLL = 700;

export interface TypingListener {
  look(page: Page): void;
  release(): void;
}

/** `again` asks for another look at the page; `tell` gets each message once, with the conversation it stands in. */
export function listenToTyping(
  window: Window,
  again: () => void,
  tell: (sighting: Sighting, messageId: string, at: number) => void,
): TypingListener {
  const off = new AbortController();
  const heard = new WeakSet<EventTarget>();
  let state: SendingState | null = null;
  let typedAt = 0;
  let poll: ReturnType<typeof setInterval> | undefined;

  function input(event: Event) {
    const target = event.composedPath()[0] ?? event.target;
    if (!event.isTrusted || !isElement(target)) return;
    const thread = threadOfComposer(target, routeOf(window.location.href));
    if (!thread) return;
    typedAt = Date.now();
    state = typed(state ?? { threads: {}, typedAt: {}, heldAt: {} }, thread, typedAt);
    // A message list may grow where no observer stands; while somebody writes we look now and then.
    poll ??= setInterval(() => {
      if (Date.now() - typedAt < WITHIN) return again();
      clearInterval(poll);
      poll = undefined;
    }, POLL);
  }
  /** Events of a frame do not reach the page around it. */
  function listen() {
    for (const root of rootsOf(window.document)) {
      const place = root === window.document ? window : root;
      if (heard.has(place)) continue;
      heard.add(place);
      place.addEventListener('input', input, { capture: true, passive: true, signal: off.signal });
    }
  }
  listen();
  return {
    look(page) {
      listen();
      if (!state) {
        state = start(page);
        return;
      }
      const next = looked(state, page, Date.now());
      state = next.state;
      for (const message of next.sent) {
        const talk = [page.sighting, ...page.overlays].find((one) => one?.threadId === message.threadId);
        if (talk && message.id && message.at) tell(talk, message.id, message.at);
      }
    },
    release() {
      off.abort();
      clearInterval(poll);
    },
  };
}

/** Elements of a frame are none of this window's `Element`. */
function isElement(target: EventTarget | null): target is Element {
  return !!target && 'closest' in target;
}
