/** What the sidebar shows of one person, worked out from their facts. */
import { promiseView } from './commitments';
import { localDay } from './days';
import { frequencyHint } from './method/guards';
import { nextStep } from './method/nextStep';
import { snoozeUntil } from './method/snooze';
import { waitingOf } from './method/waiting';
import type { ClockFact, Commitment, Contact, HandleRow, Interaction, Millis, Settings } from './model';
import { TEMPLATES } from './plans';
import { planOf } from './plans/family';
import { byDue } from './promises';
import { isTouch, lastOf, ringOf, roundStart } from './touches';
import type { Card, Lead, PromiseView, TimelineEntry } from './views';

export interface CardFacts {
  contact: Contact;
  handles: HandleRow[];
  /** Without what was withdrawn. */
  interactions: Interaction[];
  commitments: Commitment[];
  clocks: ClockFact[];
  /** Messages on the open page that could not be counted. */
  uncounted?: number;
  /** People linked with this one, with their names. */
  links?: Card['links'];
  /** What reached their assistants: tries to reach this person. */
  assistants?: Interaction[];
}

/** The timeline shows this many of the newest entries. */
export const TIMELINE_LENGTH = 50;

/** One person's card at `now`. */
export function cardOf(facts: CardFacts, settings: Settings, now: Millis): Card {
  const { contact, interactions } = facts;
  const own = ringOf(contact, interactions, settings, now, facts.uncounted);
  const viaOthers = triesByAssistant(facts);
  const ring = { ...own, attempts: own.attempts + viaOthers };
  const last = lastOf(interactions);
  const newestFirst = [...interactions].sort((one, other) => other.at - one.at);
  const promises = shownPromises(facts.commitments, settings, now);
  return {
    contactId: contact.id,
    name: contact.name,
    company: contact.company,
    role: contact.role,
    stage: contact.stage,
    handles: facts.handles.map(({ handle }) => handle),
    followedAt: contact.followedAt,
    ring,
    last: last && { at: last.at, direction: last.direction, channel: last.channel },
    lead: leadOf(facts, promises, settings, now),
    waiting: waitingOf(facts, now, settings),
    promises,
    whyTheyCame: contact.whyTheyCame,
    whatsInItForThem: contact.whatsInItForThem,
    whyNow: contact.whyNow,
    personalNotes: contact.personalNotes,
    metAt: contact.metAt,
    place: contact.place,
    birthday: contact.birthday,
    cadenceDays: contact.cadenceDays,
    answerWithinMinutes: contact.answerWithinMinutes,
    zone: contact.timeZone,
    awayUntil: contact.awayUntil,
    hotUntil: contact.hotUntil,
    permission: contact.permission,
    outcome: contact.outcome,
    plan: planShown(contact, settings),
    plans: plansToChoose(settings),
    hint:
      own.touch === 0 && viaOthers > 0 ? 'Only the assistant was reached so far.' : frequencyHint(facts, now, settings),
    later: {
      today: snoozeUntil('later-today', now, settings),
      tomorrow: snoozeUntil('tomorrow', now, settings),
      nextWeek: snoozeUntil('next-week', now, settings),
    },
    breathe: settings.breathe,
    links: facts.links ?? [],
    timeline: newestFirst.slice(0, TIMELINE_LENGTH).map(entryOf),
    entries: interactions.length,
    since: newestFirst.at(-1)?.at ?? null,
    lastUrl: contact.lastUrl,
  };
}

/** Touches of an assistant since the round began are attempts at the one they work for (article 002, row 23). */
function triesByAssistant({ contact, interactions, assistants }: CardFacts): number {
  const since = roundStart(contact, interactions) ?? Number.POSITIVE_INFINITY;
  return (assistants ?? []).filter((one) => isTouch(one) && one.at >= since).length;
}

function planShown(contact: Contact, settings: Settings): Card['plan'] {
  const plan = planOf(contact, settings);
  return plan && { templateId: plan.template.id, name: plan.template.name, family: plan.family, style: plan.style };
}

/** The built-in plans and the user's own; one of the user's own replaces the built-in of its id. */
function plansToChoose({ templates }: Settings): Card['plans'] {
  const all = new Map([...TEMPLATES, ...templates].map((template) => [template.id, template]));
  return [...all.values()].map(({ id, name, family }) => ({ id, name, family }));
}

/** The next step with its promise; null for people who sleep. */
function leadOf(facts: CardFacts, promises: PromiseView[], settings: Settings, now: Millis): Lead | null {
  const step = nextStep(facts, now, settings);
  if (!step) return null;
  return { step, promise: promises.find(({ id }) => id === step.commitmentId) ?? null };
}

/** The open ones, soonest due first, then those settled today; a broken one stays visible. */
function shownPromises(commitments: readonly Commitment[], settings: Settings, now: Millis): PromiseView[] {
  const today = localDay(now, settings.timeZone);
  const views = commitments.map((commitment) => promiseView(commitment, now, settings));
  const open = views.filter(({ settledAt }) => settledAt === null).sort(byDue(settings));
  const settled = views
    .filter(({ settledAt, state }) => settledAt !== null && state !== 'removed' && staysVisible(state, settledAt))
    .sort((one, other) => (other.settledAt ?? 0) - (one.settledAt ?? 0));
  return [...open, ...settled];

  function staysVisible(state: PromiseView['state'], settledAt: Millis): boolean {
    return state === 'broken' || localDay(settledAt, settings.timeZone) === today;
  }
}

function entryOf(interaction: Interaction): TimelineEntry {
  const { id, at, direction, channel, outcome, attempt, inCopy, kind, note, url, source } = interaction;
  return { id, at, direction, channel, outcome, attempt, inCopy, kind, note, url, source };
}
