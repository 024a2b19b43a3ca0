/** Judges what is written and read, on the device: nothing of the text outlives the question. */
import { browser } from 'wxt/browser';
import { dueDay, dueOf, isOpen, stateOf } from '@/lib/commitments';
import { localDay } from '@/lib/days';
import type { Commitment, Due, Handle, Millis, Settings } from '@/lib/model';
import * as store from '@/lib/store';
import { MOST_RECIPIENTS } from '@/lib/store/reached';
import { userLanguage } from '@/lib/store/settings';
import type { Accepted } from '@/lib/store/suggestions';
import { isAlike } from '@/lib/words/alike';
import { doneBy } from '@/lib/words/doneBy';
import { checkDraft, DRAFT_RULES, type Finding, type RuleId } from '@/lib/words/draft';
import { isEnglish } from '@/lib/words/language';
import { ownText } from '@/lib/words/ownText';
import { promiseLine } from '@/lib/words/promiseLine';
import { type Found, findPromises } from '@/lib/words/promises';
import type { DraftPlace, DraftSuggestion, FindingView, Judged, Suggestion, WritingBox } from '@/lib/writing';

export const ACCEPT = 'accept-suggestion';
/** Below it a suggestion is not made at all. */
const UNSURE = 0.4;
/** What is missing is not said of the first words of a draft. */
const BEGUN = 60;
/** Of shorter texts the browser cannot tell the language. */
const TELLING = 60;

/** What is promised in a draft, and what could be better; null where it goes to nobody outside, or to a crowd. */
export async function judgeDraft(
  { handle, name, ...box }: WritingBox & { handle: Handle; name: string },
  settings: Settings,
  now: Millis,
): Promise<Judged | null> {
  if (!store.isReadable(box.site, box.account, settings) || !store.mayJudge(handle, settings)) return null;
  if (box.to.length + box.copy.length > MOST_RECIPIENTS) return null;
  warmSoon();
  const person = await store.followedBy(handle);
  const judged: Judged = {
    suggestions: [],
    findings: [],
    keeps: [],
    keys: await acceptKeys(),
    today: localDay(now, settings.timeZone),
  };
  if (!(await isOurLanguage(box.text))) return judged;
  const commitments = person ? await store.commitmentsWith(person.id) : [];
  const open = commitments.filter(isOpen);
  const called = firstName(person?.name ?? name);
  if (settings.suggestPromises)
    judged.suggestions = await promisedIn(box, { handle, name: called }, open, settings, now);
  judged.findings = await findingsIn(box, person?.id ?? null, settings, now);
  const mine = open.filter(({ by }) => by === 'me');
  const kept = new Set(doneBy(box.text, mine));
  judged.keeps = mine
    .filter(({ id }) => kept.has(id))
    .map((one) => ({
      commitmentId: one.id,
      text: one.text,
      onTimeDay: stateOf(one, now, settings) === 'overdue' ? dueDay(dueOf(one), settings) : null,
    }));
  return judged;
}

async function promisedIn(
  box: WritingBox,
  { handle, name }: { handle: Handle; name: string },
  open: Commitment[],
  settings: Settings,
  now: Millis,
): Promise<DraftSuggestion[]> {
  const reading = { sentAt: now, timeZone: settings.timeZone, locale: userLanguage(), direction: 'out' as const };
  const found = findPromises(ownText(box.text).text, reading)
    .filter(({ label, confidence }) => label === 'promise' && confidence >= UNSURE)
    .map((one) => suggestion(one, `${draftName(box)}|${fingerprint(one.sentence)}`, { direction: 'out', name }, open));
  const accepted = await store.rereadAccepted(box, (one) => presentForm(one, found), now);
  const away = await store.dismissedAmong(found.map(({ id }) => id));
  return found
    .map((one) => {
      // Promised to somebody else it is open here: a yes gives it to this one.
      const yes = accepted.find((other) => !other.gone && other.said === one.said && other.handle === handle);
      return { ...one, accepted: yes !== undefined, due: yes ? yes.due : one.due };
    })
    .filter(({ id, accepted: yes }) => yes || !away.has(id));
}

/** The sentence as it stands, or as it goes on now: the same act, or the same beginning. */
function presentForm(one: Accepted, found: Suggestion[]): Suggestion | null {
  const begins = (longer: string, shorter: string) => longer.startsWith(shorter.replace(/[\s.!,;]+$/u, ''));
  return (
    found.find(({ said }) => said === one.said) ??
    found.find(({ said, text }) => begins(said, one.said) || begins(one.said, said) || isAlike(text, one.text)) ??
    null
  );
}

/** A found sentence as a suggestion; it stands already where an open promise says the same for the same day. */
export function suggestion(
  found: Found,
  id: string,
  sides: { direction: 'out' | 'in'; name: string },
  open: readonly Commitment[],
): Suggestion {
  const { by, due, sentence, rule, confidence } = found;
  const text = promiseLine(found.text, sides);
  const stands = open.some((one) => one.by === by && isAlike(one.text, text) && isSameDue(one.due, due));
  return { id, by, kind: isMeeting(found) ? 'meeting' : 'act', text, due, said: sentence, rule, confidence, stands };
}

function isMeeting({ text, due }: Found): boolean {
  return (
    due !== null && 'at' in due && /^(?:let's )?(?:meet|see you|join|visit|come by|stop by|drop by)\b/iu.test(text)
  );
}

function isSameDue(one: Due, other: Due): boolean {
  return other === null || JSON.stringify(one) === JSON.stringify(other);
}

async function findingsIn(
  box: WritingBox,
  contactId: string | null,
  settings: Settings,
  now: Millis,
): Promise<FindingView[]> {
  const card = contactId === null ? null : await store.card(contactId, settings, now);
  const contact = card && { touches: card.ring.touch + card.ring.before, whyTheyCame: card.whyTheyCame };
  const found = checkDraft({
    subject: box.subject,
    body: box.text,
    reply: box.reply,
    ...(contact && { contact }),
    now,
    timeZone: settings.timeZone,
    locale: userLanguage(),
    off: settings.draftRulesOff as RuleId[],
  });
  const hasBegun = box.text.trim().length >= BEGUN;
  return found
    .filter(({ start, end }) => hasBegun || start < end)
    .map((one) => (isMendedBy(one, found) ? { ...one, weight: 'hint' as const } : one))
    .map(({ article, ...one }) => ({ ...one, source: article, title: titleOf(one.rule) }))
    .sort((one, other) => Number(one.weight === 'hint') - Number(other.weight === 'hint'));
}

/** Is it mended by the words proposed for another one: a step with a day in place of "let me know or call me"? */
function isMendedBy(one: Finding, all: readonly Finding[]): boolean {
  const others = all.filter((other) => other !== one && other.replacement !== null && other.weight === 'fix');
  if (one.rule === 'no-next-step') return others.some(({ rule }) => rule === 'let-me-know' || rule === 'call-me');
  return one.start < one.end && others.some(({ start, end }) => start <= one.start && one.end <= end);
}

function titleOf(rule: RuleId): string {
  return DRAFT_RULES.find(({ id }) => id === rule)?.title ?? rule;
}

let isWarm = false;
/**
 * The rules take a second to be made ready by the browser when they are first used. That is done while the first words
 * of a draft are typed, once after each start of the background.
 */
function warmSoon(): void {
  if (isWarm) return;
  isWarm = true;
  setTimeout(() => {
    const text =
      'Thank you for the call. I’ll send you the quote by Friday. Could you call me on Monday at 10, please?';
    findPromises(text, { sentAt: 0, timeZone: 'UTC', direction: 'out' });
    checkDraft({ subject: '', body: `Hi Ada,\n${text} Let me know soon.`, reply: true, now: 0, timeZone: 'UTC' });
  }, 20);
}

/** English by its small words, and by the browser's own detector where the text is long enough for it. */
export async function isOurLanguage(text: string): Promise<boolean> {
  if (!isEnglish(text)) return false;
  if (text.length < TELLING) return true;
  const detected = await browser.i18n.detectLanguage(text.slice(0, 4000)).catch(() => null);
  const first = detected?.languages[0];
  return !detected?.isReliable || !first || first.language.startsWith('en') || first.percentage < 80;
}

/** The keys that accept a suggestion, as the user has them. */
async function acceptKeys(): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === ACCEPT)?.shortcut ?? '';
}

function draftName({ site, draftId, threadId }: DraftPlace): string {
  return `${site}|${draftId ?? threadId ?? 'new'}`;
}

/** A sentence as a number: which was dismissed is remembered without its words. */
export function fingerprint(sentence: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (const letter of sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return `${(two >>> 0).toString(36)}${(one >>> 0).toString(36)}`;
}

/** The name somebody is called by. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}
