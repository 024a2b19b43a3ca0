/** Judges what is written and read, on the device: nothing of the text outlives the question. */
import { browser } from 'wxt/browser';
import { dueDay, dueOf, isOpen, stateOf } from '@/lib/commitments';
import type { Commitment, Handle, Millis, Settings } from '@/lib/model';
import * as store from '@/lib/store';
import { MOST_RECIPIENTS } from '@/lib/store/reached';
import { userLanguage } from '@/lib/store/settings';
import { doneBy } from '@/lib/words/doneBy';
import { checkDraft, DRAFT_RULES, type Finding, type RuleId } from '@/lib/words/draft';
import { readyNext } from '@/lib/words/en/pieces';
import { isEnglish } from '@/lib/words/language';
import { findPromises } from '@/lib/words/promises';
import type { DraftSuggestion, FindingView, Judged, WritingBox } from '@/lib/writing';
import { type Addressed, promisedIn, reconsidered } from './draftPromises';

/** A draft and to whom of its people it is judged. */
type Draft = WritingBox & { handle: Handle; name: string };

export const ACCEPT = 'accept-suggestion';
/** What is missing is not said of the first words of a draft. */
const BEGUN = 60;
/** Of shorter texts the browser cannot tell the language. */
const TELLING = 60;

/** What is promised in a draft, and what could be better; null where it goes to nobody outside, or to a crowd. */
export async function judgeDraft(draft: Draft, settings: Settings, now: Millis): Promise<Judged | null> {
  if (!isJudged(draft, settings)) return null;
  warmSoon();
  const judged: Judged = {
    suggestions: [],
    findings: [],
    keeps: [],
    keys: await acceptKeys(),
    mayReconsider: settings.suggestPromises && settings.useBrowserModel,
  };
  if (!(await isOurLanguage(draft.text))) return judged;
  const to = await addressed(draft);
  if (settings.suggestPromises) judged.suggestions = await promisedIn(draft, to, settings, now);
  judged.findings = await findingsIn(draft, to.contactId, settings, now);
  judged.keeps = keptBy(draft, to.open, settings, now);
  return judged;
}

/** The suggestions once more, with the opinion of the browser's own model; null where it is off or not there. */
export async function reconsiderDraft(
  draft: Draft,
  settings: Settings,
  now: Millis,
): Promise<DraftSuggestion[] | null> {
  if (!settings.suggestPromises || !settings.useBrowserModel || !isJudged(draft, settings)) return null;
  if (!(await isOurLanguage(draft.text))) return null;
  return reconsidered(draft, await addressed(draft), settings, now);
}

function isJudged({ site, account, handle, to, copy }: Draft, settings: Settings): boolean {
  const isOurs = store.isReadable(site, account, settings) && store.mayJudge(handle, settings);
  return isOurs && to.length + copy.length <= MOST_RECIPIENTS;
}

async function addressed({ handle, name }: Draft): Promise<Addressed & { contactId: string | null }> {
  const person = await store.followedBy(handle);
  const commitments = person ? await store.commitmentsWith(person.id) : [];
  const open = commitments.filter(isOpen);
  return { handle, name: firstName(person?.name ?? name), open, contactId: person?.id ?? null };
}

function keptBy({ text }: Draft, open: readonly Commitment[], settings: Settings, now: Millis): Judged['keeps'] {
  const mine = open.filter(({ by }) => by === 'me');
  const kept = new Set(doneBy(text, mine));
  return mine
    .filter(({ id }) => kept.has(id))
    .map((one) => ({
      commitmentId: one.id,
      text: one.text,
      onTimeDay: stateOf(one, now, settings) === 'overdue' ? dueDay(dueOf(one), settings) : null,
    }));
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
 * The browser takes a second to make the rules ready when they are first used. That is done while the first words of a
 * draft are typed, once after each start of the background, in steps between which everybody else is answered.
 */
function warmSoon(): void {
  if (isWarm) return;
  isWarm = true;
  const go = () => {
    if (readyNext()) setTimeout(go);
    else readSample();
  };
  setTimeout(go, 20);
}

/** What the rules share is made ready by reading a mail. */
function readSample(): void {
  const text = 'Thank you for the call. I’ll send you the quote by Friday. Could you call me on Monday at 10, please?';
  findPromises(text, { sentAt: 0, timeZone: 'UTC', direction: 'out' });
  checkDraft({ subject: '', body: `Hi Ada,\n${text} Let me know soon.`, reply: true, now: 0, timeZone: 'UTC' });
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

/** The name somebody is called by. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}
