/** Which of a sentence's days belongs to what is promised or asked (R9 to R14). Pure. */
import { localDay, minuteOfDay } from '@/lib/days';
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
/** "that day", "then": the day said before it is meant. */
const POINTS_BACK =
  /(?:^|[^\p{L}])(?:then|that (?:day|morning|afternoon|evening|week)|the same (?:day|morning|afternoon|evening)|on the day|there)(?!\p{L})/iu;
/** No hour is meant by these, only "soon". */
const IN_A_MOMENT = /^(?:in|within) (?:an?|one) (?:sec|second|min|minute|moment)$/i;
/** Another day than these is meant. */
const INSTEAD_OF = /(?:^|[^\p{L}])(?:instead of|rather than|(?<!why )not) (?:on |the )?$/iu;
/** An hour of the day said before it. */
const THAT_DAY = /(?:^|[^\p{L}])(?:that|(?:on )?the same) (?:day|morning|afternoon|evening)(?!\p{L})/iu;
/** The date behind these belongs to the noun before: "the notes from Tuesday", "the invoice for August". */
const OF_A_NOUN =
  /(?:notes|minutes|recording|email|e-mail|mail|message|call|meeting|chat|conversation|visit|talk|workshop|webinar|demo|session|letter|order|orders|delivery|slides|photos|pictures|issue|quote|invoice|report|figures|numbers|statement|draft|version|copy|price|prices|offer|one|that|those|file|files|attachment|feedback|comments|points|questions?) (?:of|from|dated|on|in|as of|sent|held|made) ?(?:the )?$/i;
const FOR_A_NOUN =
  /(?:notes|minutes|invoices?|statements?|reports?|figures|numbers|bill|bills|data|results?|forecast|budget|summary|targets?|agenda|invitation|invites?|payroll|prices?|pricing|rates?|sales|plan|schedule|usage|expenses|statistics|accounts|deck|terms|quotes?|volumes?|readings?|orders?|hours|fees?|tickets?|link) (?:for|of|from) ?(?:the )?(?:month of |week of )?$/i;

/** The dues of the claims of one sentence. `hits`: every date phrase of it, in order. */
export function duesOf(sentence: string, claims: readonly Claim[], hits: readonly Hit[], anchor: Anchor): DueFacts {
  const today = localDay(anchor.at, anchor.timeZone);
  const fit = hits.filter((hit) => hit.day >= today && !isNotMeant(sentence, hit) && !belongsToNoun(sentence, hit));
  if (fit.length === 0) return NONE;
  const clauses = clausesOf(sentence);
  const chosen = claims.flatMap((claim) => ofClaim(sentence, claim, clauses, fit, anchor));
  const [first, ...rest] = [...new Set(chosen)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.span[0] - b.span[0],
  );
  if (!first) return NONE;
  const others = rest.filter(({ day }) => day > first.day);
  // "Friday at 3" said in two places: the hour belongs to its day.
  const timed = first.time ? first : (chosen.find((hit) => hit.time && hit.day === first.day) ?? first);
  return {
    due: timed.due,
    day: first.day,
    time: timed.time,
    rangeStart: first.start,
    period: first.period,
    dues: [first.day, ...new Set(others.map(({ day }) => day))],
  };
}

function isNotMeant(sentence: string, { phrase, span }: Hit): boolean {
  return IN_A_MOMENT.test(phrase) || INSTEAD_OF.test(sentence.slice(Math.max(0, span[0] - 20), span[0]));
}

function belongsToNoun(sentence: string, { span, phrase, period }: Hit): boolean {
  const lead =
    /^(?:on|from|in|for|of|dated|by|at|the|during|before|after|until|till)(?: the)? /i.exec(phrase)?.[0] ?? '';
  const before = sentence.slice(Math.max(0, span[0] - 40), span[0]) + lead;
  if (
    /^(?:on|in|by|before|until|till|after|during|at)(?: the)? $/i.test(lead) &&
    !/(?:sent|held|made|from|of|met|spoke|discussed|had|dated)\s*(?:on|in|at|during)? $/i.test(before)
  )
    return false;
  if (OF_A_NOUN.test(before)) return true;
  if (FOR_A_NOUN.test(before))
    return (
      period !== null ||
      /(?:agenda|invitation|invites?|minutes|notes|link|tickets?|payroll|forecast|order|orders) for /i.test(before)
    );
  return /(?:you|we|i|they|he|she) (?:sent|asked|mentioned|discussed|met|spoke|had|agreed|ordered|saw|requested|wanted|signed|made|called)(?: (?:me|us|it|about|for|over|through))? (?:on |in )?(?:the )?$/i.test(
    before,
  );
}

/** The days of one claim: in its own clause, else what stands before it, else a dated event it waits for. */
function ofClaim(
  sentence: string,
  claim: Claim,
  clauses: readonly Clause[],
  hits: readonly Hit[],
  anchor: Anchor,
): Hit[] {
  const at = clauses.findIndex(({ start }) => start === claim.clause.start);
  const within = (from: number, to: number) => hits.filter(({ span }) => span[0] >= from && span[0] < to);
  if (at < 0 || claim.rule === 'said-so') return within(0, sentence.length);
  const words = sentence.slice(claim.clause.start, claim.clause.end);
  const own: Hit[] = [];
  for (let index = at; index < clauses.length; index += 1) {
    const clause = clauses[index] as Clause;
    if (index > at && clause.kind === 'main' && !goesOn(clause, claim)) break;
    if (index === at || clause.kind === 'main') own.push(...within(clause.start, clause.end));
  }
  const before = clauses[at - 1];
  const lead = before && isLead(before, claim) ? within(before.start, before.end) : [];
  const [hour] = own;
  const named = within(0, claim.clause.start).at(-1);
  if (
    hour?.time &&
    named &&
    !lead.length &&
    hour.day === localDay(anchor.at, anchor.timeZone) &&
    THAT_DAY.test(words)
  ) {
    const [hours = 0, minutes = 0] = hour.time.split(':').map(Number);
    return [{ ...named, time: hour.time, due: { at: minuteOfDay(named.day, hours * 60 + minutes, anchor.timeZone) } }];
  }
  if (own.length + lead.length > 0) return [...lead, ...own];
  const points = POINTS_BACK.test(words);
  const events = clauses.filter(
    ({ kind }, index) =>
      kind === 'time' ||
      (kind === 'inner' && index > at && !/^(?:which|who|that|because|since|as)/i.test(clauses[index]?.text ?? '')),
  );
  const waited = events.flatMap(({ start, end }) => within(start, end));
  if (waited.length > 0) return waited.slice(0, 1);
  const earlier = within(0, claim.clause.start);
  return points || (claim.rule === 'will-alone' && claim.clause.joint !== ';')
    ? earlier.slice(-1)
    : claim.label === 'request'
      ? requestElsewhere(sentence, claim, clauses, hits)
      : [];
}

/** A main clause behind the claim that only goes on with it. */
function goesOn(clause: Clause, claim: Claim): boolean {
  return claim.label === 'request'
    ? clause.joint !== ';' && !/^(?:i|we)(?!\p{L})/iu.test(clause.text)
    : clause.joint === 'and' && /^(?:s?he|they)(?:'ll| will)(?!\p{L})/iu.test(clause.text);
}

/** Words before the clause that hold its day: "By Friday", "Early next week". */
function isLead(before: Clause, claim: Claim): boolean {
  if (/^(?:please )?(?:give|allow) (?:me|us) /i.test(before.text)) return true;
  if (before.kind !== 'main' || !/^[ ,]$/.test(claim.clause.joint)) return false;
  return !/(?:^|[^\p{L}])(?:i|we|you|he|she|it|they|is|are|was|were|has|have|had|will|'s|'re|'ve|sent|asked|call|send)(?!\p{L})/iu.test(
    before.text,
  );
}

function requestElsewhere(sentence: string, claim: Claim, clauses: readonly Clause[], hits: readonly Hit[]): Hit[] {
  const behind = clauses.filter(
    ({ start, kind }) =>
      start > claim.clause.start &&
      (kind !== 'condition' || /^if (?:you|someone|your \p{L}+) (?:could|can|would)/iu.test(sentence.slice(start))),
  );
  return hits.filter(({ span }) => behind.some(({ start, end }) => span[0] >= start && span[0] < end)).slice(0, 1);
}
