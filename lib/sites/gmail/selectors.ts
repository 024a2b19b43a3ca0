import type { Registry } from '../dom';

/**
 * Every selector of Gmail's page, in order of trust, each with the month it was last seen working. Attributes written
 * for Gmail's own scripts (`email`, `data-legacy-…`, `role`, hidden inputs) outlive containers; `gb_…` classes never do.
 * In trials Gmail adds an ending to a class (`hb-x1y2`).
 */
export type Part =
  | 'accountMeta'
  | 'accountLink'
  | 'subject'
  | 'container'
  | 'item'
  | 'sender'
  | 'recipientLine'
  | 'recipient'
  | 'time'
  | 'legacyId'
  | 'syncId'
  | 'body'
  | 'clipped'
  | 'attachment'
  | 'attachmentName'
  | 'sentLink'
  | 'undoLink'
  | 'composeField'
  | 'composeBox'
  | 'composeBody'
  | 'composeSummary'
  | 'composeForward'
  | 'list'
  | 'row'
  | 'rowPeople'
  | 'rowLastId'
  | 'rowThreadId'
  | 'rowSyncId'
  | 'rowTime'
  | 'rowSubject';

export const GMAIL: Registry<Part> = {
  accountMeta: [{ selector: 'head > meta[name="og-profile-acct"][content]', seen: '2026-09' }],
  accountLink: [
    { selector: 'header a[href^="https://accounts.google.com/SignOutOptions"]', seen: '2026-09' },
    { selector: '[role="banner"] a[href^="https://accounts.google.com/SignOutOptions"]', seen: '2026-09' },
    { selector: 'a[href^="https://accounts.google.com/SignOutOptions"]', seen: '2019-06' },
  ],
  subject: [
    { selector: '[role="main"] h2[data-legacy-thread-id]', seen: '2026-09' },
    { selector: '[role="main"] h2.hP', seen: '2026-09' },
    { selector: 'h2[data-legacy-thread-id]', seen: '2026-09' },
    { selector: 'h2.hP', seen: '2026-09' },
    { selector: '[role="main"] .ha h2', seen: '2026-09' },
  ],
  container: [
    { selector: '.a98.iY', seen: '2026-09' },
    { selector: '.if', seen: '2018-12' },
    { selector: '[role="main"]', seen: '2026-09' },
    { selector: 'body', seen: '2026-09' },
  ],
  item: [
    { selector: '[role="list"] > [role="listitem"]', seen: '2026-09' },
    { selector: '.h7, .kv, .ky, .kQ, .kx', seen: '2026-09' },
  ],
  sender: [
    { selector: 'span.gD[email]', seen: '2026-09' },
    { selector: '.gD[email]', seen: '2026-09' },
    { selector: 'td.gF span[email]', seen: '2026-09' },
    { selector: 'h3 span[email]', seen: '2025-08' },
  ],
  recipientLine: [
    { selector: '.hb', seen: '2026-09' },
    { selector: '[class^="hb-"]', seen: '2026-07' },
    { selector: '.ajw', seen: '2025-08' },
  ],
  recipient: [{ selector: '[email]', seen: '2026-09' }],
  time: [
    { selector: '.gK .g3[title]', seen: '2026-09' },
    { selector: '.g3[title]', seen: '2026-09' },
    { selector: '.g3[alt]', seen: '2026-09' },
  ],
  legacyId: [
    { selector: '.adn[data-legacy-message-id]', seen: '2026-09' },
    { selector: '[data-legacy-message-id]', seen: '2026-09' },
  ],
  syncId: [
    { selector: '.adn[data-message-id]', seen: '2026-09' },
    { selector: '[data-message-id]', seen: '2026-09' },
  ],
  body: [
    { selector: '.ii.gt .a3s', seen: '2026-09' },
    { selector: '.a3s', seen: '2026-09' },
    { selector: '.ii.gt', seen: '2026-09' },
    { selector: '[class^="a3s-"]', seen: '2026-07' },
    { selector: '.adP', seen: '2016-05' },
  ],
  clipped: [{ selector: '.iX a[href*="view=lg"]', seen: '2026-01' }],
  attachment: [{ selector: '.aQH .aZo', seen: '2026-09' }],
  attachmentName: [{ selector: '.aV3', seen: '2026-09' }],
  sentLink: [{ selector: '.vh #link_vsm', seen: '2026-08' }],
  undoLink: [{ selector: '#link_undo', seen: '2026-08' }],
  composeField: [{ selector: 'input[name="draft"], input[name="composeid"]', seen: '2026-09' }],
  composeBox: [
    { selector: '.aoI', seen: '2026-09' },
    { selector: '[data-compose-id]', seen: '2026-09' },
    { selector: '.M9', seen: '2026-09' },
    { selector: '[role="dialog"]', seen: '2026-09' },
    { selector: 'form', seen: '2020-10' },
  ],
  composeBody: [
    { selector: '[g_editable="true"]', seen: '2026-09' },
    { selector: '[role="textbox"][contenteditable="true"]', seen: '2026-09' },
    { selector: '[contenteditable="true"]', seen: '2026-09' },
  ],
  composeSummary: [
    { selector: '[role="option"][data-hovercard-id]', seen: '2026-09' },
    { selector: 'span[email]', seen: '2026-09' },
  ],
  composeForward: [{ selector: '.Un.J-JN-M-I .mI', seen: '2026-07' }],
  list: [
    { selector: '[gh="tl"]', seen: '2026-09' },
    { selector: '[role="main"] table.zt', seen: '2026-09' },
    { selector: '[role="main"] [role="grid"]', seen: '2026-09' },
  ],
  row: [
    { selector: 'tr.zA', seen: '2026-09' },
    { selector: 'tr[role="row"]', seen: '2026-09' },
  ],
  // Beside it, in `.afn`, the same names stand once more for screen readers.
  rowPeople: [
    { selector: '.yW', seen: '2026-09' },
    { selector: '.yX', seen: '2026-09' },
  ],
  rowLastId: [
    { selector: '[data-legacy-last-non-draft-message-id]', seen: '2026-09' },
    { selector: '[data-legacy-last-message-id]', seen: '2026-09' },
  ],
  rowThreadId: [{ selector: '[data-legacy-thread-id]', seen: '2026-09' }],
  rowSyncId: [{ selector: '[data-thread-id]', seen: '2026-09' }],
  rowTime: [
    { selector: 'td.xW [title]', seen: '2026-09' },
    { selector: '.apm [title]', seen: '2015-06' },
  ],
  rowSubject: [
    { selector: '.bog', seen: '2026-09' },
    { selector: '.y6', seen: '2026-09' },
  ],
};

/** Written by strangers: nothing in it is evidence of anything. */
const TEXT = '.a3s, [class^="a3s-"]';
const BODY = `${TEXT}, .ii.gt, [class^="ii-"], .adP`;
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
/** Gmail's own, but no part of a message: compose boxes, dialogs, menus, the details popup under "to me". */
const ASIDE = '.M9, .aoI, [data-compose-id], [role="dialog"], [role="alertdialog"], [role="menu"], .ajA';
const OUTSIDE_THREAD = `${BODY}, ${EDITABLE}, ${ASIDE}`;

/** Was this element written by a mail's author or is it being written by the user? */
export function isWritten(element: Element): boolean {
  return element.closest(`${BODY}, ${EDITABLE}`) !== null;
}

/** May this element tell something about the open conversation? Not from bodies, drafts, dialogs and popups. */
export function isEvidence(element: Element): boolean {
  return element.closest(OUTSIDE_THREAD) === null;
}

/**
 * The same question for everything inside one message that is evidence itself, asked once a message: a climb to the
 * top of the page for each part of each of 500 messages takes longer than all the rest.
 */
export function evidenceIn(item: Element): (element: Element) => boolean {
  return noneOf(item, OUTSIDE_THREAD);
}

/** As `evidenceIn`, for what Gmail itself puts around the text within a body: the text, the note that it is clipped. */
export function insideIn(item: Element): (element: Element) => boolean {
  return noneOf(item, `${TEXT}, ${EDITABLE}, ${ASIDE}`);
}

function noneOf(item: Element, selector: string): (element: Element) => boolean {
  const outside: Element[] = [];
  for (const root of item.querySelectorAll(selector)) if (!outside.at(-1)?.contains(root)) outside.push(root);
  return (element) => !outside.some((root) => root.contains(element));
}
