/** Which of a sentence's days belongs to what is promised or asked (R9 to R14). Pure. */
import { localDay, localMinute, minuteOfDay } from '@/lib/days';
import type { Day, Due } from '@/lib/model';
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import type { Anchor, Hit } from './due';
import type { Claim } from './labels';

export interface DueFacts {
  due: Due;
  day: Day | null;
  time: string | null;
  rangeStart: Day | null;
  period: string | null;
  dues: Day[];
}

const NONE: DueFacts = { due: null, day: null, time: null, rangeStart: null, period: null, dues: [] };
/** No hour is meant by these, only "soon". */
const IN_A_MOMENT = /^(?:in|within) (?:an?|one) (?:sec|second|min|minute|moment)$/i;
/** Another day than these is meant. */
const INSTEAD_OF = /(?:^|[^\p{L}])(?:instead of|rather than|(?<!why )not) (?:on |the )?$/iu;
/** An hour is no hour of another day with these. */
const NOW = /day|night|morrow|this|in/i;
/** The day said before it is meant. */
const THAT_DAY = /(?:^|[^\p{L}])(?:then|(?:that|the same) (?:day|morning|afternoon|evening|week))(?!\p{L})/iu;
/**
 * The date behind these belongs to the noun before ("your mail from Tuesday", "the invoice for August") or to what was done
 * ("what you sent on Monday") or is only the topic ("what they say about Friday").
 */
const OF_A_NOUN =
  /(?:^|[^\p{L}])(?:(notes|minutes|agenda|invit\p{L}+|links?|tickets?|payroll|forecast|orders?)|call|meeting|visit|(?:e-?)?mails?|messages?|photos|invoices?|quotes?|statements?|reports?|figures|numbers|results?|budget|targets?|sales|schedule|accounts|expenses|prices?|rates?|papers?|feedback|draft|version|year) (?:from|of|dated|commencing|(?<!(?:call|meeting|visit) )(for)) (?:the )?(?:month of )?$/iu;
const DONE =
  /(?:^|[^\p{L}])(?:you|we|i|they|s?he) (?:(?!need)\p{L}+ed|sent|met|spoke|had|saw|made)(?: (?:me|us|it|about|for|over|through))? (?:on |in )?(?:the )?$/iu;
const CAUSE = /^(?:which|who|that|because|since|as)(?!\p{L})/iu;
/** Asks, whatever the "if": "if you could sign". */
const IF_YOU = /^if (?:you|someone|your \p{L}+)(?:'d| could| can| would)/iu;
const VERB = /(?:^|[^\p{L}])(?:i|we|you|s?he|it|they|is|are|was|were|has|have|had|will|'s|'re|'ve)(?!\p{L})/iu;
const TOPIC = /(?:say|said|hear|know|think|ask) about $/i;

/** The dues of the claims of one sentence. `hits`: every date phrase of it, in order. */
export function duesOf(sentence: string, claims: readonly Claim[], hits: readonly Hit[], anchor: Anchor): DueFacts {
  const today = localDay(anchor.at, anchor.timeZone);
  const fit = hits.filter((hit) => hit.day >= today && !isNotMeant(sentence, hit) && !belongsToNoun(sentence, hit));
  if (fit.length === 0) return NONE;
  const clauses = clausesOf(sentence);
  const chosen = claims.flatMap((claim) => ofClaim(claim, clauses, fit, anchor));
  const inOrder = chosen.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first] = inOrder;
  if (!first) return NONE;
  // "Friday at 3" said in two places: the hour belongs to its day.
  const { due, time } = inOrder.find((hit) => hit.time && hit.day === first.day) ?? first;
  const dues = [...new Set(inOrder.map(({ day }) => day))];
  return { due, day: first.day, time, rangeStart: first.start, period: first.period, dues };
}

function isNotMeant(sentence: string, { phrase, span }: Hit): boolean {
  return IN_A_MOMENT.test(phrase) || INSTEAD_OF.test(sentence.slice(Math.max(0, span[0] - 20), span[0]));
}

function belongsToNoun(sentence: string, { span, phrase, period }: Hit): boolean {
  const lead = /^(?:on|from|in|for|of|about)(?: the)? /i.exec(phrase)?.[0] ?? '';
  const before = sentence.slice(Math.max(0, span[0] - 40), span[0]) + lead;
  const [ofNoun, forDay, isFor] = OF_A_NOUN.exec(before) ?? [];
  // An agenda is for a day; other things are only wanted by then, unless it is a period.
  if (ofNoun && (!isFor || forDay || period !== null)) return true;
  return DONE.test(before) || TOPIC.test(before);
}

/** The days of one claim: in its own clause, else in what stands around it. */
function ofClaim(
  { clause: own, label, rule }: Claim,
  clauses: readonly Clause[],
  hits: readonly Hit[],
  anchor: Anchor,
): Hit[] {
  const at = clauses.findIndex(({ start }) => start === own.start);
  if (at < 0 || rule === 'said-so') return [...hits];
  const within = (some: readonly Clause[]) =>
    hits.filter(({ span }) => some.some(({ start, end }) => span[0] >= start && span[0] < end));
  const isMain = ({ kind }: Clause) => kind === 'main';
  const before = clauses.slice(0, at);
  const behind = clauses.slice(at + 1);
  const said = within([own]);
  const lead = within(before.slice(-1).filter((clause) => isLead(clause, own)));
  const isBack = THAT_DAY.test(own.text);
  const [hour] = said;
  const named = within(before).at(-1);
  // "On Friday I'll call you at 3", "… on Friday and I'll call at 3 that day".
  if (named && hour && 'at' in hour.due && (isBack || lead.length > 0) && !NOW.test(hour.phrase)) {
    const zone = anchor.timeZone;
    const at = minuteOfDay(named.day, localMinute(hour.due.at, zone), zone);
    return [{ ...named, time: hour.time, due: { at } }];
  }
  if (said.length + lead.length > 0) return [...lead, ...said];
  const [event] = within([
    ...before.filter(({ kind }) => kind === 'time'),
    ...behind.filter(({ kind, text }) => kind === 'time' || (kind === 'inner' && !CAUSE.test(text))),
  ]);
  const [next] = within(
    behind.filter(
      ({ kind, text }) =>
        (label === 'request' && IF_YOU.test(text)) || (kind === 'main' && !/^(?:i|we)(?!\p{L})/iu.test(text)),
    ),
  );
  const last =
    isBack || label === 'request' || !/^(?:so|but|;)$/.test(own.joint) ? within(before.filter(isMain)).at(-1) : null;
  const found = event ?? next ?? last;
  return found ? [found] : [];
}

/** Words before the clause that hold its day: "By Friday", "Early next week". */
function isLead({ kind, text }: Clause, { joint }: Clause): boolean {
  return kind === 'main' && /^[ ,]$/.test(joint) && !VERB.test(text);
}
