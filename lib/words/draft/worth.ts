/** Is there something in it for the reader, and does it say why it comes? Signs, not proof. Pure. */

import type { Sentence } from '../sentences';
import type { DraftWords } from './read';

const YOU = /\byou(?:rs?|rself|rselves|'re|'ve|'ll|'d)?\b/iu;
/** Amounts: digits or words with what is counted; not a date, an hour or a telephone number. */
const AMOUNT =
  /(?:[$€£¥]\s?\d|\d\s?(?:%|percent|per cent|[$€£¥])|(?<![\d:/.]|\b(?:at|by) )\d[\d.,]*(?:st|nd|rd|th)?\b(?! ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|:)|:)|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|dozen|double|twice) (?:of |a |an |as |the )?\p{L}+)/iu;
const BENEFIT =
  /\b(?:saves?|saving|cuts?|cutting|reduces?|frees?|gains?|avoids?|skips?|covers?|covered|keeps?|protects?|drops?|halves|doubles?|speeds?|helps?|means?|gives?|lets?|allows?|spares?|takes? [^.]{0,30} off|stops?(?! (?:by|in|over|at|round)\b)|fits?|works? with|adds?|brings?|makes?|turns?|leaves?|gets?|comes? (?:to|with|out)|replaces?|shortens?|lowers?|prevents?|pays? back|qualif(?:y|ies)|entitle[sd]?|runs?|finish(?:es)?|needs? (?:no|only|less)|solves?|answers?|includes?|ends?|clears?|stays?|holds?)\b/iu;
/** Money, a share or so much of something: an amount that tells by itself. */
const STRONG_AMOUNT =
  /[$€£¥]\s?\d|\d\s?(?:%|percent|per cent|[$€£¥])|\b(?:\d[\d.,]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half an?|several)[ -](?:pounds?|euros?|dollars?|pence|cents?|hours?|minutes?|seconds?|km|kg|kilos?|tons?|tonnes?|litres?|met(?:er|re)s?|kw|kwh|parts?|points?|steps?|units?|pallets?|shifts?|trips?|kronor|francs?|grams?|miles?)\b/iu;
/** It does something for you or yours. */
const FOR_YOU =
  /\b(?:saves?|suits?|fits?|cuts?|gives|keeps|frees|spares|helps|lets|gets|protects|covers|halves|lowers?|solves?|clears?|matches|replaces|shortens|reduces|doubles|lifts|means|leaves) (?:\p{L}+ ){0,3}(?:you|your|yours)\b(?! know)/iu;
const EFFECT =
  /\bwhich (?:saves|means|gives|cuts|keeps|leaves|makes|clears|lets|spares|stops|frees)\b|\bso (?:that )?(?:you|your|nobody|there|no one|the|two)\b|\b(?:without|instead of|rather than|compared (?:with|to)|less|back in(?:to)? your|more than|better than|faster|earlier|cheaper|sooner than|ahead of|free (?:for|of)|at no (?:cost|charge)|no extra|off (?:your|if))\b/iu;
const ASKED =
  /\b(?:you(?:r [\p{L} ]{1,30})?(?:'ve| have| had|'d)? (?:also |just |rightly |once |both )?(?:asked|wanted|needed|mentioned|said|told|requested|raised|spotted|wondered|were (?:looking|asking|right|worried|after)|are looking|inquired|enquired)|(?:^|[.!?] )you need |as you (?:asked|wished|wanted|requested|suggested)|your (?:[\p{L}-]+ ){0,3}(?:question|questions|concern|worry|query|request|point|objection))\b/iu;
const RESOURCE =
  /\b(?:attached|enclosed|filled in|below (?:is|are)|here (?:is|are|'s)|link|linked|marked|copied|sheet|checklist|guide|template|plan|drawing|photo|report|comparison|sample|certificate|reference|case)\b/iu;
const HELP =
  /\b(?:I|we)(?:'ll| will|'ve| have| can)? (?:\p{L}+ )?(?:introduce|walk (?:you|your)|show (?:you|your)|bring|help|mark|set up|measure|test|fill|filled|review|prepare|train|fix|repair|replace|swap|arrange|book(?:ed)?|reserve|hold|held|checked|timed|compared|found|added|worked out|looked into|calculated|priced|drawn up|spoke to|negotiated)\b|\b(?:I|we) can (?!help|meet|call|talk|do|only|offer|see|discuss|speak|show)\p{L}+ [^.]{0,40}\b(?:your|for you)\b/iu;
const NEWS =
  /\b(?:your|the) (?:[\p{L}\d-]+ ){1,5}(?:came through|arrived|passed|(?:is|are|was|were|has been|have been) (?:\p{L}+ )?(?:ready|confirmed|approved|done|complete|completed|finished|granted|live|safe|on its way|free|open|cleared|in stock|installed|reserved|booked|shipped|dispatched|fixed|repaired)|finished|ended|goes|go up|go down|moves?|opens?|closes?|stays?|changes?|runs?|qualif(?:y|ies))\b/iu;
const YES_NO =
  /(?:^|[.:!?;] ?)(?:yes|no|it (?:does|is|can|will)|they (?:do|are|can|will)|both|all three|neither|short answers?)\b/iu;
/** A price or a time named in answer. */
const OFFERED = /^(?:we|i)(?:'ll| will| can) (?:do|offer|hold|give|take|drop|knock)\b/iu;
const BARE = /^(?:thanks?|thank you|it was|great to|good to|nice to|i hope|hope|happy|warm|wishing|i enjoyed|glad)\b/iu;

/** Does a sentence that appeals to the reader hold something for them all the same? */
export function tellsThemMore(text: string): boolean {
  return STRONG_AMOUNT.test(text) && YOU.test(text) && EFFECT.test(text);
}

/** Is there a benefit, number, answer, news, resource or help tied to this reader? `skip` are sentences that push or appeal. */
export function hasWorth(draft: DraftWords, skip: ReadonlySet<Sentence>): boolean {
  const told = draft.sentences.filter((sentence) => !skip.has(sentence));
  return told.some(({ text }, at) => {
    const next = told[at + 1]?.text ?? '';
    const plain = text.replace(/[\u2018\u2019]/gu, "'");
    if (/\?$/u.test(plain) || /\b(?:sorry|apolog)/iu.test(plain)) return false;
    const words = plain.split(/\s+/u).length;
    const isTied = YOU.test(plain);
    if (ASKED.test(plain))
      return words + (next ? next.split(/\s+/u).length : 0) >= 8 && !/\b(?:discussed|talked)\b/iu.test(plain);
    if (!isTied && !YOU.test(told[at - 1]?.text ?? '') && !YOU.test(next)) return false;
    if (BARE.test(plain) && !AMOUNT.test(plain)) return false;
    if (!isTied && OFFERED.test(plain)) return STRONG_AMOUNT.test(plain);
    if (!isTied && /^(?:we|our|i|my|i'm|we're)\b/iu.test(plain)) return false;
    if (!isTied) return (AMOUNT.test(plain) && BENEFIT.test(plain)) || YES_NO.test(plain);
    const signs = [
      AMOUNT.test(plain),
      BENEFIT.test(plain),
      EFFECT.test(plain),
      RESOURCE.test(plain) && /\byour|\bfor you\b/iu.test(plain),
      HELP.test(plain),
      NEWS.test(plain),
      YES_NO.test(plain),
    ].filter(Boolean).length;
    if (STRONG_AMOUNT.test(plain) || FOR_YOU.test(plain)) return words >= 6;
    return signs >= 2 || (NEWS.test(plain) && words >= 6) || (EFFECT.test(plain) && words >= 6);
  });
}

const MEETINGS =
  '(?:calls?|chats?|meetings?|conversations?|visits?|demos?|talks?|discussions?|lunch|coffee|tours?|(?<!your )workshops?|webinars?|voicemails?|emails?|e-mails?|messages?|letters?|notes?|interviews?|sessions?|reviews?|show|stand|booth|fair|dealer day|dinner|trials?|pilots?|site visits?|walk-?through|walk-?round)';
const DEALS =
  '(?:trials?|orders?|quotes?|quotations?|renewals?|invoices?|delivery|deliveries|contracts?|leases?|subscriptions?|accounts?|samples?|proposals?|forecasts?|pilots?|permits?|onboarding|courses?|installations?|go-live|services?|warranty|recall|drawings?|figures|application|booking|estimates?|test drive|purchase|shipment|parcel|survey|audit|upgrade|licen[cs]es?|repair|budget|places?|slots?|spec|specification)';
const THEIR_DEALS = new RegExp(
  `\\b(?:your|my) (?:[\\p{L}\\d-]+ ){0,2}${DEALS}\\b|\\b(?:the|our|this) (?:[\\p{L}\\d-]+ ){0,2}(?:quote|proposal|quotation|trial|pilot|order|contract|invoice|samples?|figures|estimate|forecast|survey|draft|spec|numbers|brochure|invitation|drawings|agreement|presentation|report)\\b`,
  'iu',
);
const CONTEXT = [
  new RegExp(
    `\\b(?:our|the|your|my|last|this|that|yesterday's|today's|\\p{L}+day's) (?:[\\p{L}-]+ ){0,3}${MEETINGS}\\b`,
    'iu',
  ),
  /\b(?:thanks?|thank you)\b[^.!?]{0,30}\b(?:for|to) (?:the|your|stopping|visiting|coming|taking|having|sending|asking|calling|being|joining|showing|meeting|speaking|getting|reaching|inviting|letting|sharing|replying|writing)\b/iu,
  ASKED,
  /\byou(?:'ve| have| had|'d)? (?:also |just |kindly |all |both )?(?:gave|sent|showed|sketched|noted|liked|drove|visited|picked|chose|bought|ordered|signed|feared|described|shared|called|wrote|explained|pointed|agreed|suggested|tried|downloaded|registered|attended|came|left|filled|expected|offered|met|saw|asked|were promised|put|spoke)\b/iu,
  /\b(?:I|we)(?:'ve| have| had|'d)? (?:just |also |both |already |last |really )?(?:promised|agreed|spoke|spoken|discussed|met|said|owe|left you|talked|enjoyed (?:meeting|our|the|seeing|talking)|sent you|quoted|delivered|installed|visited|showed you|e?-?mailed you|called you|rang you|saw you|looked at (?:my|your|our))\b/iu,
  /\b(?:after|from|since) (?:seeing|visiting|meeting|watching|walking|speaking|talking|our)\b|\bas (?:agreed|discussed|promised|we|you|per)\b|\b(?:following up on|further to|thanks to|regarding|on|about) your (?:count|list|note|remark|comment|reply|answer|idea|plan|wish)\b|\bwhen (?:we|you) (?:met|spoke|talked|called|visited|asked)\b|\bsince we\b|\bmeet(?:ing)? you\b(?! (?:on|at|next|in|there|half))|\b(?:good|great|nice|lovely|pleasure) (?:to see|seeing|to meet|meeting|talking|speaking|to speak|to talk|catching|chatting|hearing from)\b|\bon the phone\b|\bmy (?:last|previous|earlier|first) /iu,
  /\b(?:suggested|recommended|referred|introduced|mentioned|pointed|told|asked|advised|said)\b[^.!?]{0,40}\b(?:I |me|we|us|you)\b|\bgave me your\b|\bput us in touch|\bI (?:got|have) your (?:name|number|address|details) from|\bfrom (?:a )?(?:mutual|your colleague)/iu,
  /\bhaven't (?:heard|replied|answered)|\b(?:emailed|called|written to) you\b|\b(?:third|second|fourth) (?:e-?mail|message)/iu,
  THEIR_DEALS,
  /\b(?:quote|order|invoice|ticket|case) (?:no\.? ?|number |#)?\d+/iu,
  /\bfrom (?:our|my) (?:[\p{L}-]+ ){0,2}(?:list|range|catalogue|shop|shelf)\b|\bhere (?:is|are) (?:the|your)\b|\bfor your (?:[\p{L}-]+ ){1,3}(?:paper|meeting|board|deadline|project|tender|event|review)/iu,
];
const COLD =
  /\b(?:of your size|with your turnover|like (?:yours|you)|companies|businesses|firms|in your (?:sector|industry|line|field|position)|your (?:website|competitors|industry|company|business|profile|organi[sz]ation))\b/iu;

/** A word of earlier contact, of what the reader asked, of who referred the sender? The subject counts where it is a reply. */
export function hasContext(draft: DraftWords, subject: string, reply: boolean): boolean {
  const text = `${subject.replace(/[\u2018\u2019]/gu, "'")}. ${draft.text}`.replace(/\s+/gu, ' ').trim();
  const first = draft.sentences[0]?.text ?? '';
  const isCold = COLD.test(first);
  if (
    CONTEXT.some((pattern) => !(isCold && pattern === THEIR_DEALS) && pattern.test(text)) ||
    /^\s*(?:re|aw|sv|antw)\s?:/iu.test(subject)
  )
    return true;
  if (reply && /\b(?:below|above|your (?:mail|email|message|question|note))\b/iu.test(text)) return true;
  return (
    /^(?:for |with |about )?your (?!offer|chance)/iu.test(first) && !isCold && !/\b(?:could|might|may)\b/iu.test(first)
  );
}

const FIRST = /\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves|I'm|I've|I'll|I'd|we're|we've|we'll|we'd)\b/giu;
const SECOND = /\b(?:you|your|yours|yourself|yourselves|you're|you've|you'll|you'd)\b/giu;
const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

/** At least six words of "I" and "we", and twice as many as of "you". */
export function isMeMeMe(text: string): boolean {
  const first = count(text, FIRST);
  return first >= 6 && first >= 2 * count(text, SECOND);
}

const WORK =
  /\b(?:I|we|my \p{L}+|our \p{L}+)(?:'ve| have|'ll| will)? (?:\p{L}+ly |also |already |just )?(?:checked|asked|rang|called|looked|timed|tested|measured|compared|booked|moved|spoke|added|filled|found|worked|calculated|drew|wrote|prepared|arranged|reserved|hold|held|send|sent|bring|brought|visit|call|ring|walk|show|introduce|attached|went)\b/iu;

/** Do most sentences with "I" or "we" tell of work done for this reader? */
export function isWorkForThem(draft: DraftWords): boolean {
  const mine = draft.sentences.filter(({ text }) => count(text, FIRST) > 0);
  return (
    mine.filter(({ text }) => WORK.test(text) && !/\b(?:we|I) (?:won|lead|built|founded)\b/iu.test(text)).length * 2 >
    mine.length
  );
}

const PHONE =
  /(?<![\d.,/-])(?:\+\d{1,3}[\s().-]{0,3}|\(?0\d{1,5}\)?[\s./-]|\(\d{2,5}\)[\s.-]?|\d{3}[\s.-]\d{3}[\s.-]\d{4}|0\d{8,11}\b|(?!19|20)\d{4}[ -]\d{4}\b|\d{2,5}[\s-]\d{3,4}[\s-]\d{3,4})[\d\s().-]{0,20}/gu;
const LINK =
  /\bhttps?:\/\/\S{3,300}|\b(?:www\.)?(?:calendly|cal|savvycal|tidycal|zcal|youcanbook|koalendar)\.(?:com|me)\/\S+/giu;
const BOOKING = /book|calend|cal\.|meet|schedul|appoint|diary|slot|termin|zcal|wa\.me|chat/iu;

/** A telephone number, an e-mail address or a booking link. */
export function isReachable(text: string): boolean {
  if (/[^\s@<>]{1,64}@[\p{L}\d-]{1,60}\.[\p{L}\d]/u.test(text)) return true;
  if ((text.match(LINK) ?? []).some((link) => BOOKING.test(link))) return true;
  return (text.match(PHONE) ?? []).some((number) => {
    const digits = number.replace(/\D/gu, '').length;
    return digits >= 7 && digits <= 15 && !/^\d{4}-\d\d-\d\d/u.test(number.trim());
  });
}
