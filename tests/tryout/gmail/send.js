import { decimal } from './ids.js';
import { longDate, say } from './languages.js';
import { file, own, unfile } from './mailbox.js';
import { clearNotice, notice, refuse } from './notice.js';
import { options } from './options.js';

/** Mail that waits for its hour: `{ content, threadId }`. */
export const scheduled = [];

/**
 * Sends what a compose box holds, as the page does: refuses bad addresses, says "Sending…", then "Message sent" with the
 * two links until the undo time is over. `page` shows and takes back the message and reopens the draft.
 */
export function send(compose, { scheduled: later, at }, page) {
  const content = compose.content();
  if (content.to.length === 0) return refuse(say('noRecipient'));
  const wrong = compose.wrong();
  if (wrong)
    return refuse(
      `The address "${wrong.email}" in the "To" field was not recognized. Please make sure that all addresses are properly formed.`,
    );
  if (later) return postpone(compose, content, at, page);
  // An inline reply stays in the page until the sending is over; a window closes at once.
  if (compose.kind === 'new') compose.close();
  else compose.element.classList.add('sending');
  notice(say('sending'), { seconds: 120 });
  setTimeout(() => sent(compose, content, page), options.sending);
}

function sent(compose, content, page) {
  const filed = deliver(content, compose.thread?.id ?? null, compose.draftId);
  const { hex } = filed.message;
  if (compose.kind !== 'new') compose.close();
  page.show(filed, { unsynced: true });
  setTimeout(() => page.sync(filed), options.sync);
  notice(say('sentNotice'), {
    seconds: options.undo,
    param: `#thread-a:${compose.draftId.slice('#msg-a:'.length)}`,
    view: () => page.open(filed.threadId),
    undo: () => {
      unfile(hex);
      clearNotice();
      page.takeBack(filed);
      page.reopen({
        ...content,
        kind: compose.kind,
        thread: compose.thread,
        draftId: compose.draftId,
        text: content.text.join('\n'),
      });
      notice(say('undone'), { seconds: 3 });
    },
  });
}

function postpone(compose, content, at, page) {
  compose.close();
  const waiting = { content, threadId: compose.thread?.id ?? null, draftId: compose.draftId, at };
  scheduled.push(waiting);
  notice(`${say('scheduled')}: ${longDate(at)}`, {
    seconds: options.undo,
    param: `#thread-f:${decimal(compose.thread?.id ?? '1')}`,
    view: () => {},
    undo: () => {
      scheduled.splice(scheduled.indexOf(waiting), 1);
      clearNotice();
      page.reopen({
        ...content,
        kind: compose.kind,
        thread: compose.thread,
        draftId: compose.draftId,
        text: content.text.join('\n'),
      });
    },
  });
}

/** Files an own message on the server under the client's id. */
export function deliver(content, threadId, draftId) {
  return file({
    threadId,
    subject: content.subject,
    message: { from: own, to: content.to, cc: content.cc, text: content.text, client: draftId },
  });
}
