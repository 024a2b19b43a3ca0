import type { Handle } from '@/lib/model';
import { find, findAll, isShown } from '../dom';
import type { Compose } from '../page';
import { addressesIn, mailHandle } from './address';
import { syncId } from './ids';
import { GMAIL, isWritten } from './selectors';
import { ownText } from './text';

const MOST_RECIPIENTS = 500;

/** Every box in which the user is writing: inline replies, windows at the bottom, full screen, a window of its own. */
export function composesOf(document: Document): Compose[] {
  return boxesOf(document).map(composeOf);
}

/** Found by Gmail's own hidden fields, or by the box itself while those are not there yet; shown ones only. */
function boxesOf(document: Document): HTMLElement[] {
  const boxes = new Set<HTMLElement>();
  for (const field of findAll(document, GMAIL.composeField, (element) => !isWritten(element))) {
    for (const { selector } of GMAIL.composeBox) {
      const box = field.closest<HTMLElement>(selector);
      if (!box) continue;
      boxes.add(box);
      break;
    }
  }
  for (const box of document.querySelectorAll<HTMLElement>('.aoI, [data-compose-id]')) {
    if (!isWritten(box) && find(box, GMAIL.composeBody)) boxes.add(box);
  }
  return [...boxes].filter((box) => isShown(box) && !hasParentIn(box, boxes)).sort(inPageOrder);
}

function hasParentIn(box: HTMLElement, boxes: ReadonlySet<HTMLElement>): boolean {
  for (let at = box.parentElement; at; at = at.parentElement) if (boxes.has(at)) return true;
  return false;
}

function inPageOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & 4 ? -1 : 1;
}

function composeOf(box: HTMLElement): Compose {
  const subject = (fieldOf(box, 'subjectbox') || fieldOf(box, 'subject')).trim().slice(0, 1000);
  const named = { to: chipsOf(box, 'to'), copy: [...chipsOf(box, 'cc'), ...chipsOf(box, 'bcc')] };
  const to = named.to.length + named.copy.length > 0 ? named.to : summaryOf(box);
  const body = find(
    box,
    GMAIL.composeBody,
    (element) => element.parentElement?.closest('[contenteditable="true"]') === null,
  );
  return {
    kind: kindOf(box, subject),
    draftId: syncId(fieldOf(box, 'draft')),
    threadId: syncId(fieldOf(box, 'rt')),
    from: addressesIn(fieldOf(box, 'from')).at(-1) ?? null,
    to: handlesOf(to),
    copy: handlesOf(named.copy.filter((mail) => !to.includes(mail))),
    subject: subject || null,
    text: body ? ownText(body).text : '',
  };
}

/** A reply names the message it answers (`rm`) or stands in the conversation; forwards wear another icon, or "Fwd:". */
function kindOf(box: HTMLElement, subject: string): Compose['kind'] {
  const answers = syncId(fieldOf(box, 'rm')) !== null || fieldOf(box, 'rt').includes('thread-f:');
  const isInline = box.closest('[role="listitem"], .h7, .gA') !== null;
  if (!answers && !isInline) return 'new';
  return find(box, GMAIL.composeForward) || /^fwd?:/iu.test(subject) ? 'forward' : 'reply';
}

/** The value of one of the form's own fields; fields inside the text being written are not its own. */
function fieldOf(box: HTMLElement, name: string): string {
  for (const field of box.querySelectorAll<HTMLInputElement>(`input[name="${name}"], textarea[name="${name}"]`)) {
    if (!isWritten(field) && field.value) return field.value.slice(0, 20_000);
  }
  return '';
}

/** Recipients of one line: chips of a list box (since 2021), hidden inputs with "Name <address>" and typed text (before). */
function chipsOf(box: HTMLElement, line: 'to' | 'cc' | 'bcc'): string[] {
  const found: string[] = [];
  const selector = `[name="${line}"] [data-hovercard-id], input[name="${line}"], textarea[name="${line}"]`;
  for (const chip of box.querySelectorAll<HTMLInputElement>(selector)) {
    if (isWritten(chip)) continue;
    found.push(...addressesIn(chip.getAttribute('data-hovercard-id') ?? chip.value ?? ''));
    if (found.length >= MOST_RECIPIENTS) break;
  }
  return found;
}

/** While its lines are folded, a reply shows the names only, each with its address. */
function summaryOf(box: HTMLElement): string[] {
  return findAll(box, GMAIL.composeSummary, (element) => !isWritten(element))
    .slice(0, MOST_RECIPIENTS)
    .flatMap((element) =>
      addressesIn(element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? ''),
    );
}

function handlesOf(mails: readonly string[]): Handle[] {
  return [...new Set(mails)].map(mailHandle);
}
