/** A sentence in clauses: where each begins, and how it hangs on the others. Pure; English. */

export type ClauseKind =
  | 'main'
  /** if, unless, assuming. */
  | 'condition'
  /** when, once, as soon as, after. */
  | 'time'
  /** because, so that, which, who, whether, what somebody said. */
  | 'inner';

export interface Clause {
  kind: ClauseKind;
  text: string;
  /** Offsets in the sentence, end exclusive. */
  start: number;
  end: number;
  /** The word or mark that joins it to the one before: "and", ",", ";", "" for the first. */
  joint: string;
}

const AUX =
  "(?:'ll|'m|'re|'d|'ve|'s)|ll(?= )| ?(?:will|wil|shall|should|can|could|would|might|may|am|are|is|was|were|have|has|had|do|did|don't|can't|need|want|hope|plan|think|owe|just|also|then|still|going)(?!\\p{L})";
const PRONOUN = `(?:i|we|you|he|she|they|it|this|that|there|these|who)(?:(?:${AUX})| (?:both|all|then|just|also|still|gladly) )`;
/** A noun phrase followed by its verb. */
const NOUN =
  "(?:the|a|an|my|our|your|his|her|their|both)(?: (?!and |but |so |or |if |when )[\\p{L}\\p{N}&'-]{1,20}){0,5}? (?:will|shall|is|are|has|have|can|should|would|needs?|may|might|wants?|says?|said|'ll)(?!\\p{L})";
const STARTERS = new RegExp(
  `(?:${PRONOUN}|${NOUN}|(?:i|we) \\p{L}|(?:will|shall|can|could|would|should|please|kindly|let's|lets|let me|let us|going to|hoping to|do you|does|did|is|are|thanks|sorry|sounds|looks)(?!\\p{L})|(?:what|when|which|who|how)(?:'s)? (?:is|are|do|does|did|will|would|can|could|should|was|were|about|\\p{L}+ (?:is|are|do|does|did|will|would|can|could|should))(?!\\p{L}))`,
  'iuy',
);
/** A subject and its verb that begin a clause even without a mark before them. */
const BARE =
  /(?:i|we)(?:'ll|'m going|'re going|ll(?= )|(?: (?:just|also|both|then))?(?: (?:will|wil|shall|can|should|could|would|might|may|hope to))(?!\p{L})|'d(?!\p{L}))|you(?:'ll| will| shall)(?!\p{L})|(?:he|she|they)(?:'ll| will)(?!\p{L})|(?:can|could|would|will) you(?!\p{L})|please(?!\p{L}| ?[.!?]*$)/iuy;
/** A name as the subject; its capital tells. */
const NAME_FIRST =
  /\p{Lu}[\p{L}'-]+(?: (?:(?:and|from|in|of|at) )?(?:our |my |the )?[\p{L}'-]+){0,4}? (?:will|is|has|can|should)(?!\p{L})|\p{Lu}[\p{L}-]+'ll /uy;
/** An order to the reader, in the middle of a sentence. */
const ORDER =
  /(?:(?:just|now|then|so) )?(?:tell|send|give|show|let|call|ring|phone|book|check|use|bring|forward|go|raise|order|sign|pay|drop|get|take|put|make|e?-?mail|ask|add|confirm|return|update|change|ship|hold|move|quote|do|leave|mark|keep|come)(?: (?:me|us|it|them|the|your|my|our|him|her|over|with|ahead|this|that|sure|by|back|through|in|a|an|two|three|\d+)(?!\p{L})|[.!]*$)/iuy;
const SUB =
  /(?:(?:only |just |and )?(?:(?<condition>if|provided|in case|should you(?! send)|were you|had (?:you|we|i)|whether or not)|(?<time>the (?:minute|second|day) (?:i|we|you|the|our|my|it)|when(?:ever)?|once|after|before|until|till|directly)|(?<inner>since|although|whether|which|whom?|where|what(?:ever)?|how|why|than|that)))(?!\p{L})/iuy;
/** Behind these a bare "I will" still begins a main clause. */
const BEFORE_MAIN =
  /(?:^|[\s,])(?:and|but|so|then|or|also|now|today|tonight|tomorrow|hopefully|yes|yep|ok|sure|thanks|great|again|there|here|think|believe|hope|sure|confident|swear|please|well|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|morning|afternoon|night|noon|lunch|date|soon|\d{1,2}(?:st|nd|rd|th)?|\d[\d:.]*\s?[ap]m|day|say|know|first|next|moment|mind|up)\s*$/i;
const SAID =
  /(?:^|\s)(?:(?:you|he|she|they|it|(?:(?:your|the|my|our|his|her) \p{L}+)|(?!(?:as|and|but|so|we|i)(?!\p{L}))\p{L}{2,20}(?= (?:says|has) ))(?:'ve|'s| have| has| had)? ?(?:just )?(?:thinks?|hopes?|assured|expects?)(?: (?:me|us|you|him|her|them))?(?: that)?|(?:i|we) (?:read|hear|don't think)(?: (?:me|us|you|him|her|them|your \p{L}+))?(?: that)?)\s*$/iu;
const FIRST_PERSON_BELIEF =
  /(?:^|\s)(?:i|we)(?:'m|'re| am| are)? ?(?:do |can |will |now |very |(?:happy|able) to )*(?:think|hope|reckon|figure|sure|confirm|say|agree)(?: you| to you)?\s*$/i;
const LEADING =
  /^(?:on|in|at|by|for|with|from|after|before|over|within|per|as|to|until|early|late|first|next|this|tomorrow|today|tonight|then|also|end|once|hi|hey|thanks|thank|shortly|between|once|ok|yes|sure|great|sorry|no|right|good|\p{Lu}[\p{L}'-]+day)(?!\p{L})/iu;

/** "Just a heads-up that we'll …": what is announced behind it is said outright. */
const ANNOUNCED =
  /(?:heads[- ]?up|(?<!(?:you|him|her|them|your \p{L}{1,20}|ask(?:ed)?) )to (?:confirm|say|report|tell you)|(?:can|do|just|^) ?(?:confirm(?:ing)?)|(?:please|kindly|do) note|be (?:advised|informed)|(?:my|our) (?:word|guarantee))(?<that> that)? $/iu;
/** Who may act in what is announced. */
const ANNOUNCER = /(?:i|we|you|my|our|your|the|\p{Lu}\p{L}+)(?!\p{L})/iuy;

interface Cut {
  at: number;
  joint: string;
  kind: ClauseKind;
}

/** The clauses of one sentence (in plain apostrophes and dashes), in order, none overlapping. */
export function clausesOf(sentence: string): Clause[] {
  const cuts: Cut[] = [{ at: 0, joint: '', kind: kindAt(sentence, 0, null) ?? 'main' }];
  for (const { index, 0: words } of sentence.matchAll(/(?<=[\s(,;:-])[\p{L}\p{N}]/gu)) {
    if (words && index > 0) {
      const cut = cutAt(sentence, index, cuts);
      if (cut) cuts.push(cut);
    }
  }
  return cuts.map(({ at, joint, kind }, index) => {
    const end = cuts[index + 1]?.at ?? sentence.length;
    return { kind, joint, start: at, end, text: sentence.slice(at, end).trim() };
  });
}

const JOINT =
  /(?:(?<hard>[;:!?()\u2026]|\.{1,3}(?=\s)|\s-{1,3}|--)|(?<comma>,))?\s*(?:(?<!\p{L})(?<word>and|but|so|or|then|plus|also|&)\s)?\s*$/iu;

function cutAt(sentence: string, at: number, cuts: readonly Cut[]): Cut | null {
  const last = cuts.at(-1) as Cut;
  const before = sentence.slice(Math.max(last.at, at - 60), at);
  if (
    /^(?:and|but|so|or|then|also)\s/i.test(sentence.slice(at, at + 5)) &&
    !/^so that/i.test(sentence.slice(at, at + 8))
  ) {
    return hardBefore(before) ? { at, joint: ';', kind: 'main' } : null;
  }
  const { hard, comma, word } = JOINT.exec(before)?.groups ?? {};
  const announced = ANNOUNCED.exec(sentence.slice(Math.max(0, at - 60), at));
  if (announced && !sentence.endsWith('?')) {
    ANNOUNCER.lastIndex = at;
    BARE.lastIndex = at;
    if (announced.groups?.that ? ANNOUNCER.test(sentence) : BARE.test(sentence))
      return { at, joint: ' ', kind: 'main' };
  }
  const sub = kindAt(sentence, at, before);
  if (sub) return { at, joint: (word ?? comma ?? hard ?? ' ').toLowerCase(), kind: sub };
  if (hard) return { at, joint: ';', kind: 'main' };
  STARTERS.lastIndex = at;
  if (comma || word) {
    NAME_FIRST.lastIndex = at;
    ORDER.lastIndex = at;
    const isOrder = (comma || /^(?:so|but)$/i.test(word ?? '')) && ORDER.test(sentence);
    if (
      !isOrder &&
      !STARTERS.test(sentence) &&
      !NAME_FIRST.test(sentence) &&
      !(comma && opens(sentence, at, last, cuts))
    )
      return null;
    // "the person who called and who will …", "if you sign and we will …" stay inside.
    const joint = (word ?? ',').toLowerCase();
    const staysInside =
      last.kind === 'inner' &&
      word !== undefined &&
      !comma &&
      !/^(?:i|we|please|can|could|would|let)(?!\p{L})/iu.test(sentence.slice(at, at + 8));
    return { at, joint, kind: staysInside ? last.kind : said(sentence, last, at) ? 'inner' : 'main' };
  }
  BARE.lastIndex = at;
  if (!BARE.test(sentence)) return null;
  return bare(sentence, at, last, cuts);
}

function hardBefore(before: string): boolean {
  return /(?:[;:!?()\u2026]|\.{1,3}|\s-{1,3}|--)\s*$/.test(before);
}

/** "Sorry for the mix-up, …": what follows the comma is what is said. */
const COURTESY = /^(?:so |very |my |our )*(?:sorry|thanks|ta|quick (?:one|note|update))(?: [^,]{0,60})?,\s*$/i;

/** Does a new main clause open behind a comma, since what stands before it was only a lead or a condition? */
function opens(sentence: string, at: number, last: Cut, cuts: readonly Cut[]): boolean {
  if (last.at === 0 && COURTESY.test(sentence.slice(0, at))) return true;
  return (last.kind === 'condition' || last.kind === 'time') && cuts.every(({ kind }) => kind !== 'main');
}

function said(sentence: string, last: Cut, at: number): boolean {
  return last.kind === 'main' && SAID.test(sentence.slice(last.at, at).replace(/[\s,]+$/, ''));
}

/** "… I'll" without a mark before it: after a lead or a condition it is a main clause, behind a noun it tells of it. */
function bare(sentence: string, at: number, last: Cut, cuts: readonly Cut[]): Cut | null {
  const before = sentence.slice(last.at, at).trim();
  if (last.kind === 'inner' && /^(?:that|which|who|what|how|since|than)$/i.test(before)) {
    const outer = sentence.slice(0, last.at).trim();
    const isBelief = /^that$/i.test(before) && FIRST_PERSON_BELIEF.test(outer) && !SAID.test(outer);
    return isBelief ? { at, joint: ' ', kind: 'main' } : null;
  }
  if (/^(?:if|when|once|after|before|until|till|in case)(?: \p{L}+ly)?$/iu.test(before)) return null;
  if (last.kind === 'main' && SAID.test(before) && !FIRST_PERSON_BELIEF.test(before))
    return { at, joint: ' ', kind: 'inner' };
  if (last.kind === 'condition' || last.kind === 'time')
    return { at, joint: ' ', kind: cuts.some(({ kind }) => kind === 'main') ? 'inner' : 'main' };
  if (last.kind === 'inner') return null;
  const isLead =
    before === '' ||
    BEFORE_MAIN.test(before) ||
    FIRST_PERSON_BELIEF.test(before) ||
    LEADING.test(before) ||
    !before.includes(' ');
  return { at, joint: ' ', kind: isLead ? 'main' : 'inner' };
}

/** "until Friday" tells a day and is no clause. */
const DATE_WORD =
  /^ (?:(?:the |this |next |end of |early )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|noon|lunch|week|month|weekend|end|\d|[a-z]+ (?:weeks|days|hours)|january|march|june))(?!\p{L})/iu;
const THAT_AFTER = /(?:think|hope|sure|confirm|so|is)\s*$/i;

const ASKED_IF =
  /(?:^|[^\p{L}])(?:see|know|check|ask|wondering|confirm|tell (?:me|us|you)|sure|test|advise|say|hear|idea|look)\s+$/iu;

/** The kind of a clause that begins with a subordinator here; null where none does. */
function kindAt(sentence: string, at: number, before: string | null): ClauseKind | null {
  SUB.lastIndex = at;
  const match = SUB.exec(sentence);
  if (!match) return null;
  const rest = sentence.slice(at + match[0].length);
  const word = match[0].toLowerCase();
  if (word === 'after' && /(?:^|\s|')(?:is|are|was|were|s|m|re|am|been) $/i.test(before ?? '')) return null;
  if (word === 'while' && /(?:^|\s)(?:a|the) (?:\p{L}+ )?$/iu.test(before ?? '')) return null;
  // At the front of a sentence "when", "what" and "how" ask; "that" and "once" may be plain words.
  if ((before === null || hardBefore(before)) && match.groups?.inner && !/^(?:since|although)/.test(word)) return null;
  if (
    word === 'when' &&
    /^ (?:is|are|do|does|did|will|would|can|could|should|was|were|might)(?!\p{L})/iu.test(rest) &&
    (before === null || /[,;:!?.-]\s*(?:and |but |so |or )?$/i.test(before))
  )
    return null;
  if (
    /^that$/.test(word) &&
    (!/^ (?:i|we|you|he|she|they|it|the|our|my|your|is|are|was|were|has|have|had|will|\p{L}+ed)(?!\p{L})/iu.test(
      rest,
    ) ||
      /(?:do|on|about|for|of|like|after|by|with|all|send|get|have|and)\s*$/i.test(before ?? ''))
  )
    return null;
  if (/^that$/.test(word) && THAT_AFTER.test(before ?? '')) return 'inner';
  if (
    /^(?:after|before|until|till|than|once)$/.test(word) &&
    !/^ (?:(?:i|we|you|he|she|they|it|that|this|the|our|my|your|their|his|her|a|an|all|\p{Lu}\p{L}+) ?(?:\S+ ){0,4}?\S*?(?:'ll|'ve|'s|'re|'m|s|ed|have|has|had|is|are|get|got|come|go|do|can|hear|see|know|sign|meet|talk|send|finish|receive|confirm)(?!\p{L})|\p{L}+(?:ing|ed)(?!\p{L})|signed|back|ready|sent|we|i|you)/iu.test(
      rest,
    )
  )
    return null;
  if (/^(?:after|before|until|till|since)$/.test(word) && DATE_WORD.test(rest)) return null;
  if (word === 'directly' || word === 'how' ? !/^ (?:i|we|you|it|the|to)(?!\p{L})/iu.test(rest) : false) return null;
  // "see if", "let me know if": what is asked, no condition.
  if (/^if$/.test(word) && ASKED_IF.test(before ?? '')) return 'inner';
  if (match.groups?.condition) return 'condition';
  return match.groups?.time ? 'time' : 'inner';
}
