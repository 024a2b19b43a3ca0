/** Is there something in it for the reader, and does it say why it comes? Signs, not proof. Pure. */

import { lower, plain } from '../plain';
import type { Sentence } from '../sentences';
import { pattern } from './pattern';
import type { DraftWords } from './read';

const YOU = pattern("you(r|rs|rself|rselves)?('\\w+)?");
/** So much of something, in digits or words; not a date, an hour or a telephone number. */
const AMOUNT =
  /[$€£¥%]|(?<![\d:/.+]|\b(?:at|by|until|from|on|the) )\d[\d.,]*(?!(?:st|nd|rd|th|\d|:|\/))-?(?! ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|:)) ?\p{L}|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|dozen|double|twice)[ -]\p{L}|\ban? (?:hour|minute|day|week|month|year|point)\b/u;
const DOES =
  '(sav(es?|ing)|cuts?|reduc\\w+|frees?|gains?|avoids?|skips?|cover(s|ed)?|keeps?|protects?|drops?|halves|doubles?|speeds|helps|means|gives|lets|allows?|spares?|stops?(?! by)|fits?|works? with|adds?|brings|makes|turns|leaves|gets|replaces?|shortens?|lowers?|prevents?|pays?|qualif\\w+|entitle\\w*|runs?|finish\\w*|needs? (no|only|less)|solves?|answers?|includes?|ends?|clears?|suits?|matches|lifts|stays?|holds?|com(es?|ing) (to|with|out)|takes <any>off)';
const BENEFIT = pattern(DOES);
/** Money, a share, time: an amount that tells by itself. */
const MEASURE =
  /[$€£¥%]|\b(?:per ?cent|pounds|euros?|dollars|cents|hours?|minutes|seconds|km|kg|kilos|ton(?:ne)?s|litres|metres|points|steps)\b/u;
/** It does something for you or yours, or better than before. */
const FOR_YOU = pattern(
  `${DOES} <any>(yours?|you(?! know))|which ${DOES}|so (that )?(your?|nobody|there|no one|the)|without|instead of|(rather|less|more|better|faster|cheaper|sooner|earlier) than|compared|faster|earlier|cheaper|ahead of|free (for|of)|no (cost|charge|extra)|off (your|if)|back in(to)? your`,
);
const ASKED = pattern(
  "you(r [a-z ]{1,30})?('ve|'d| have| had)? (\\w+ )?(<did>|(were|are) (looking|asking|right|worried|after)|inquired)|as you <did>|your ([^\\s.,]+ ){0,3}(question|concern|worry|query|request|point|objection)s?",
);
/** Something at hand, done for them, or news of what is theirs. */
const GIVEN = pattern(
  `(attached|enclosed|below|here ('s|is|are)|link|marked|copied|filled in|sheet|guide|template|plan|drawing|report|comparison|sample|certificate|screenshots?)|<i>('ve|'ll| have| will| can)? (\\w+ )?<work>`,
);
const NEWS = pattern(
  '(your|the) ([^\\s.,]+ ){1,5}(came|arrived|passed|((is|are|was|were|been) (\\w+ )?(ready|confirmed|approved|done|complete\\w*|finished|granted|live|free|open|cleared|in stock|installed|reserved|booked|shipped|fixed|repaired))|finished|goes|go|moves?|opens?|closes?|changes?)',
);
const YES_NO =
  /(?:^|[.:!?;] ?)(?:yes|no|it (?:does|can|will)|they (?:do|are|can|will)|both|all three|neither|short answers?)\b/u;
const BARE = /^(?:thank|it was|(?:great|good|nice) to|i hope|hope|happy|warm|wishing|i enjoyed|glad)/u;

/** Does a sentence that appeals to the reader hold something for them all the same? */
export function tellsThemMore(text: string): boolean {
  const small = lower(text);
  return AMOUNT.test(small) && YOU.test(small) && FOR_YOU.test(small);
}

/** Is there a benefit, number, answer, news, resource or help tied to this reader? `skip` are sentences that push or appeal. */
export function hasWorth(draft: DraftWords, skip: ReadonlySet<Sentence>): boolean {
  const told = draft.sentences.filter((sentence) => !skip.has(sentence)).map(({ text }) => lower(text));
  return told.some((text, at) => {
    if (/\?$|\bsorry|\bapolog/u.test(text)) return false;
    const next = told[at + 1] ?? '';
    const words = text.split(' ').length;
    if (ASKED.test(text)) return words + next.split(' ').length >= 8 && !/\b(?:discussed|talked)\b/u.test(text);
    if (BARE.test(text) && !AMOUNT.test(text)) return false;
    if (YOU.test(text)) {
      const signs = [AMOUNT, BENEFIT, FOR_YOU, GIVEN, NEWS, YES_NO].filter((sign) => sign.test(text)).length;
      return words >= 6 && (signs >= 2 || FOR_YOU.test(text) || MEASURE.test(text) || NEWS.test(text));
    }
    if (!YOU.test(told[at - 1] ?? '') && !YOU.test(next)) return false;
    if (/^(?:we|i)(?:'ll| will| can)? (?:do|offer|hold|give|take|drop|knock)\b/u.test(text)) return MEASURE.test(text);
    return !/^(?:we|our|i|my)\b/u.test(text) && ((AMOUNT.test(text) && BENEFIT.test(text)) || YES_NO.test(text));
  });
}

const CONTEXT = [
  ASKED,
  pattern(
    `(our|the|your|my|last|\\w+'s) ([a-z-]+ ){0,3}(call|chat|meeting|conversation|visit|demo|talk|discussion|coffee|tour|(?<!your )(workshop|lunch)|webinar|voicemail|(e-?)?mail|message|letter|note|interview|session|review|show|stand|booth|fair|trial|pilot|dealer day|walk-?\\w+)s?|(thanks?|thank you) (again |so much |very much )?(for|to)|after (seeing|visiting|meeting|speaking|talking|our)|(following up on|further to|regarding|about) your|when (we|you) \\w+|since we|on the phone|yesterday|last (week|\\w+day)|the other day|reference to|from our|here (is|are) (the|your)|my (last|previous|earlier|first)`,
  ),
  pattern(
    "(?<!(have|had|if|once|when) )you('ve|'d| have| had)? (\\w+ )?((?!need|speed|feed)[a-z]{2,}ed|gave|sent|saw|chose|met|wrote|drew|drove|bought|came|left|put|spoke|told|said|were promised|found|picked|tried)",
  ),
  pattern(
    "<i>('ve|'d| have| had)? (\\w+ )?(promised|agreed|spoke|spoken|discussed|met|said|owe|talked|enjoyed|sent|quoted|delivered|installed|visited|(e-?mailed|called|rang|showed|saw|left) you)|(good|great|nice|lovely|pleasure) (to |\\w+ )?(see|meet|talk|speak|catch|chat|hear)\\w*|(suggested|recommended|referred|introduced|mentioned|told|asked|advised|said) <any>(i|me|we|us|you)|gave me your|put us in touch|your (name|number|details) from|as (agreed|discussed|promised)|<not> (heard|replied|answered)",
  ),
];
const THEIR_DEALS = pattern(
  '(your|my|the|our|this) ([^\\s.,]+ ){0,2}(trial|order|quot|invoice|contract|sample|proposal|forecast|pilot|drawing|figures|estimate|survey|spec|brochure|agreement|report)\\w*|your ([^\\s.,]+ ){0,2}(renewal|deliver|lease|subscription|account|installation|shipment)\\w*|(quote|order|invoice|ticket) #?\\d+',
);
const COLD = pattern(
  'of your size|with your turnover|like yours?|companies|businesses|firms|in your (sector|industry|field|position)|your (website|competitors|industry|company|business|profile|organi[sz]ation)',
);

/** A word of earlier contact, of what the reader asked, of who referred the sender? The subject counts where it is a reply. */
export function hasContext(draft: DraftWords, subject: string): boolean {
  if (/^\s*(?:re|aw|sv|antw)\s?:/iu.test(subject)) return true;
  const text = lower(`${plain(subject)}. ${draft.text}`).replace(/\s+/gu, ' ');
  const first = lower(draft.sentences[0]?.text ?? '');
  if (CONTEXT.some((word) => word.test(text))) return true;
  if (COLD.test(text)) return false;
  return (
    THEIR_DEALS.test(text) ||
    (/^(?:for |with |about )?your (?!offer|chance)/u.test(first) && !/\b(?:could|might|may)\b/u.test(first))
  );
}

const FIRST = pattern("(i|we)('\\w+)?|me|my|mine|myself|us|ours?|ourselves", 'g');
const SECOND = pattern("you(r|rs|rself|rselves)?('\\w+)?", 'g');
const count = (text: string, words: RegExp) => lower(text).match(words)?.length ?? 0;

/** At least six words of "I" and "we", and twice as many as of "you". */
export function isMeMeMe(text: string): boolean {
  const first = count(text, FIRST);
  return first >= 6 && first >= 2 * count(text, SECOND);
}

const WORK = pattern("(<i>|(my|our) \\w+)('ve|'ll| have| will)? (\\w+ly |also |already |just )?<work>");

/** Do most sentences with "I" or "we" tell of work done for this reader? */
export function isWorkForThem(draft: DraftWords): boolean {
  const mine = draft.sentences.map(({ text }) => lower(text)).filter((text) => count(text, FIRST) > 0);
  return mine.filter((text) => WORK.test(text)).length * 2 > mine.length;
}

const PHONE =
  /(?<![\d.,/-])(?:\+\d|\(?0\d|\(\d{2,5}\)|\d{2,5}[\s.-]\d{3,4}[\s.-]\d{3,4}|(?!19|20)\d{4}[ -]\d{4}\b)[\d\s()./-]{0,20}/gu;
const LINK = /\b(?:https?:\/\/|[a-z]{2,20}\.[a-z]{2,3}\/)\S{3,300}/giu;
const BOOKING = /book|cal|meet|schedul|appoint|diary|slot|wa\.me|chat/iu;

/** A telephone number, an e-mail address or a booking link. */
export function isReachable(text: string): boolean {
  if (/[^\s@<>]{1,64}@[\p{L}\d-]{1,60}\.[\p{L}\d]/u.test(text)) return true;
  if ((text.match(LINK) ?? []).some((link) => BOOKING.test(link))) return true;
  return (text.match(PHONE) ?? []).some((number) => {
    const digits = number.replace(/\D/gu, '').length;
    return digits >= 7 && digits <= 15 && !/^\d{1,4}[-./]\d\d?[-./]\d{2,4}\b/u.test(number);
  });
}
