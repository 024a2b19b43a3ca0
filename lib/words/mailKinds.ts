/** What kind of mail this is: an answer by a machine, a bounce, somebody who has left, a meeting, a greeting, a mail. English. Pure. */
import { daysBetween, localDay } from '@/lib/days';
import { normalAddress } from '@/lib/handles';
import type { Day } from '@/lib/model';
import { type Anchor, findDues, type Hit } from './due';
import { isRequest, notSaid } from './labels';
import { ownText } from './ownText';
import { isName } from './ownTextSignature';
import { plain } from './plain';
import { datesOf } from './promises';
import { SALUTATION, sentences } from './sentences';
import { type NamedPerson, signature } from './signature';

export interface MailAsked {
  subject: string;
  /** The sender's address, or what the page shows for it. */
  from: string;
  text: string;
  /** When it was sent and the zone its days are meant in. */
  sent: Anchor;
}

export type MailKind =
  | {
      kind: 'auto-reply';
      /** The last day away; null where it is not told. */
      awayUntil: Day | null;
      /** The day they are back; null where it is not told. */
      backOn: Day | null;
      standIn: NamedPerson | null;
    }
  | {
      kind: 'bounce';
      /** The address that could not be reached, or null where it is not told. */
      address: string | null;
      /** False for a delay or a full mailbox: it may work later. */
      permanent: boolean;
    }
  | { kind: 'left'; successor: NamedPerson | null }
  | { kind: 'meeting' | 'greeting' | 'mail' };

const LONGEST = 30_000;
const tidy = (text: string) => plain(text).replace(/ +/gu, ' ').trim();

/** Answers the first kind that fits, in the order bounce, left, auto-reply, meeting, greeting. Throws on an unknown zone only. */
export function mailKind({ subject, from, text, sent }: MailAsked): MailKind {
  const short = text.slice(0, LONGEST);
  const title = tidy(subject);
  const all = tidy(short);
  if (isBounce(title, from, all))
    return { kind: 'bounce', address: failedAddress(short, from), permanent: isPermanent(title, all) };
  const own = ownText(short).text;
  const words = tidy(own) || all.slice(0, 2000);
  const isAuto = AUTO_SUBJECT.test(title) || AUTO_TEXT.test(words);
  const isAway = AWAY.test(words) || (!isPlainAnswer(title) && AWAY_SUBJECT.test(title));
  if (LEFT.test(words) && !/\b(?:until|back|return(?:ing)?) on\b/iu.test(words) && (isAuto || words.length < 900))
    return { kind: 'left', successor: successorIn(short) };
  if (isAuto ? !isPlainAnswer(title) || isAway : isAway && isShortNotice(words)) {
    const { awayUntil, backOn } = daysAway(`${title}. ${words}`, sent);
    return { kind: 'auto-reply', awayUntil, backOn, standIn: standInOf(short) };
  }
  if (MEETING_SUBJECT.test(title) || MEETING_TEXT.test(all)) return { kind: 'meeting' };
  return { kind: isGreeting(own) ? 'greeting' : 'mail' };
}

const DAEMON = /(?:daemon|postmaster|mail delivery s|microsoft ?exchange|\bbounces?\b)/iu;
const BOUNCE_SUBJECT =
  /^(?:(?:re|fwd?): ?)?(?:undeliver|delivery (?:status|has|fail|incomplete|delayed|notification)|(?:mail|failed|non-?|message|could not(?: be)?) ?deliver|returned mail|failure notice|message (?:not|undel|delay|block)|warning: |address not found|delayed:|unzustellbar|recipient address|rejected:)/iu;
const BOUNCE_TEXT =
  /\b(?:(?:not|\w{2,6}n't)(?: yet| be| been)* delivered|wasn't able to deliver|delivery (?:to the following|of the following|has failed|failed|incomplete)|the mail ?system at host|undeliverable|(?:address|user|mailbox|recipient) (?:unknown|unavailable|(?:not|couldn't be|could not be) found|does not exist|rejected)|permanent (?:fatal )?error|[45]\d\d[ -][45]\.\d\.\d|remote server returned|account that you tried|message (?:blocked|not delivered)|problem delivering|action: (?:failed|delayed)|mailbox (?:is )?(?:full|over quota))/iu;

function isBounce(subject: string, from: string, text: string): boolean {
  const isDaemon = DAEMON.test(from);
  if (isDaemon) return BOUNCE_SUBJECT.test(subject) || BOUNCE_TEXT.test(text);
  return BOUNCE_SUBJECT.test(subject) && BOUNCE_TEXT.test(text);
}

const FOR_NOW =
  /\b(?:retr(?:y|ied)|will (?:keep|continue|try)|still (?:trying|being)|not? (?:need|action)|temporar(?:y|ily)|try again|4\.\d\.\d|4[25]\d[ -]4\.|delayed|incomplete|quota|full|out of storage|5\.2\.2)/iu;
const FOR_GOOD = /\b(?:5\.[14]\.\d+|permanent|unknown|exist|found|no such|unavailable|disabled|rejected|invalid)/iu;

function isPermanent(subject: string, text: string): boolean {
  if (FOR_GOOD.test(text) && !/\b(?:delayed|incomplete)\b/iu.test(subject)) return true;
  return !FOR_NOW.test(`${subject} ${text}`);
}

const BESIDE_ADDRESS = [
  /(?:final-recipient|original-recipient):\s{0,4}(?:rfc822;)?\s{0,4}<?([^\s<>;]{1,64}@[^\s<>;]{3,200})/iu,
  /(?:deliver(?:ed|y|ing)? (?:[^@:\n]{1,20} )?to\b(?: [^@:\n]{0,40}:)?|recipients?[^@:\n]{0,12}:|address[^@:\n]{0,60}:|rcpt to:?|reach(?:ing)?(?: the recipient)?)\s{0,6}[-\s*'"“]{0,40}<?([^\s<>()'"”:;,]{1,64}@[^\s<>()'"”:;,]{3,200})/iu,
  /^\s{0,6}<?([^\s<>():;,]{1,64}@[^\s<>():;,]{3,200})>?\s{0,3}(?::|\(|$)/imu,
];

function failedAddress(text: string, from: string): string | null {
  const sender = normalAddress(from);
  const all = [
    ...BESIDE_ADDRESS.map((pattern) => pattern.exec(text)?.[1]),
    ...(text.match(/[^\s@<>()'":;,[\]]{1,64}@[^\s@<>()'":;,[\]]{3,200}/gu) ?? []).slice(0, 20),
  ];
  for (const written of all) {
    const address = written && normalAddress(written.replace(/[.\]]+$/u, ''));
    if (address && address !== sender && !DAEMON.test(address)) return address;
  }
  return null;
}

const AUTO = 'auto(?:mat(?:ic(?:ally)?|ed))?[ -]?(?:generated )?(?:reply|respon(?:se|der))';
const ABSENT = '(?:out[ -]of[ -](?:the )?office|ooo|on (?:\\p{L}+ )?(?:leave|vacation|holiday)|away (?:from|until))\\b';
const AUTO_SUBJECT = new RegExp(
  `^(?:(?:re|fwd?): ?)?(?:${AUTO}|auto(?:matic)?[ -]?(?:answer|generated)|${ABSENT}|(?:vacation|holiday) (?:reply|response|message|notice)|i(?:'m| am) (?:out|away|on)|currently (?:out|away)|absence|automatische antwort|réponse automatique|respuesta automática|abwesen)`,
  'iu',
);
const AWAY_SUBJECT = new RegExp(`\\b(?:${ABSENT}|vacation\\b)`, 'iu');
const AUTO_TEXT = new RegExp(
  `\\b(?:${AUTO}|this is an auto.{0,24}(?:message|e-?mail)|mailbox is (?:not|un)\\s?monitored|do not reply to this|(?:we|i) (?:have )?(?:received|got) your (?:message|e-?mail|[ei]nquiry|request)[^.]{0,60}(?:will|shall|and) (?:get back|respond|reply|be in touch|answer|contact))`,
  'iu',
);
const AWAY =
  /\b(?:(?:am|is|are|be|(?:I|we)'(?:m|re)|currently|presently) (?:(?:currently|now|presently|away|and|also) )*(?:out of (?:the |my )?(?:office|country|town)|(?:out|away) (?:from|until|on|for|all|and|this|today|sick|at|with|through|\.)|off (?:until|sick|work|today|this)|on (?:\p{L}+ ){0,2}(?:leave|holidays?|vacation|sabbatical|honeymoon|pto|business trip)|travel+ing|not (?:in|at) (?:the|my) (?:office|desk)|unavailable|closed|ooo|in (?:a )?(?:meetings|training|workshop)[^.]{0,30}(?:all|until|today))|(?:no|limited|little|intermittent|sporadic|restricted) access to (?:my )?(?:e-?mails?|mail|messages)|(?:back|return\p{L}*) (?:in|to) the office (?:on|from)|thank(?:s| you) for your (?:e-?mail|message)\W{1,3}i(?:'m| am| will be))\b/iu;
const LEFT =
  /\b(?:(?:no longer|not any ?more|does not|doesn't) (?:with|at|work|employed|part of|a member|an employee|the right)|(?:has|have|am|I've) (?:now |recently |since )?(?:left|moved on from|departed|resigned from|retired|joined another)(?: (?:the|our|this|from|on|\p{Lu}\p{L}+|as of)|[.,]|$)|last (?:working )?day (?:at|with|was|here)|left the (?:company|organi[sz]ation|firm|business)|(?:address|account|mailbox) (?:is|has been) (?:no longer|deactivated|closed|discontinued|not in use))/iu;

/** "Out of office hours pricing" may be an ordinary subject: an answer to a mail of ours is judged by its words too. */
function isPlainAnswer(subject: string): boolean {
  return /^(?:re|fwd?): ?/iu.test(subject);
}

/** A person writes "I'm away next week" in passing; a notice is short and says little else. */
function isShortNotice(words: string): boolean {
  if (words.length > 700 || /\?/u.test(words)) return false;
  const told = sentences(words);
  const about = told.filter(({ text }) => AWAY.test(text) || NOTICE.test(text)).length;
  return about * 2 >= told.length && NOTICE.test(words);
}

const NOTICE =
  /\b(?:thank(?:s| you) for (?:your|contacting|writing|reaching|getting)|in my absence|in the (?:meantime|interim)|(?:when|upon|on|after|until) (?:my|i) return|limited access|(?:i will|i'll|i shall) (?:respond|reply|answer|get back|return|be back|read)|back (?:on|in|at|from)|return(?:ing)? (?:on|to|from)|urgent|immediate (?:assistance|attention)|please (?:contact|call|email|reach))\b/iu;

const BACK =
  /\b(?:back|return(?:s|ing)?|be in|available again|reachable again|resume|re-?open(?:s|ing)?|in the office again|respond|reply|answer)\b[^.!?]{0,40}$/iu;
const UNTIL =
  /\b(?:until|till|'til|through|thru|to|up to|-|–|and including)\s*(?:and including |the end of |end of )?$/iu;

/** The last day away and the day they are back, from the days named with them. */
function daysAway(words: string, sent: Anchor): { awayUntil: Day | null; backOn: Day | null } {
  const told = words.slice(0, 3000);
  let awayUntil: Day | null = null;
  let backOn: Day | null = null;
  const today = localDay(sent.at, sent.timeZone);
  for (const hit of findDues(told, sent)) {
    const day = nearest(hit, today);
    if (hit.start && hit.start < hit.day) awayUntil ??= day;
    const before = `${told.slice(Math.max(0, hit.span[0] - 60), hit.span[0])}`;
    const phrase = told.slice(...hit.span);
    const clause = before.slice(before.search(/[^.!?;]*$/u));
    const isUntil = UNTIL.test(clause) || /^(?:until|till|'til|through|thru|to)\b/iu.test(phrase);
    if (BACK.test(clause) && !/\buntil\b/iu.test(`${clause.slice(-12)}${phrase}`)) backOn ??= day;
    else if (
      isUntil ||
      (/\b(?:away|out|leave|vacation|holiday|closed|off|office)\b/iu.test(clause) &&
        !/\bfrom\s*$/iu.test(clause) &&
        !/^from\b/iu.test(phrase))
    )
      awayUntil = later(awayUntil, day);
  }
  return { awayUntil, backOn };
}

/** Said within the time away, "from 24 November to 4 December" began this year, not next. */
function nearest({ day, phrase }: Hit, today: Day): Day {
  const year = Number(day.slice(0, 4));
  const before = `${year - 1}${day.slice(4)}`;
  return daysBetween(today, day) > 300 && before >= today && !/\d{4}/u.test(phrase) ? before : day;
}

const later = (one: Day | null, other: Day): Day => (one && one > other ? one : other);

function successorIn(text: string): NamedPerson | null {
  const { successor, standIn } = signature(text);
  return successor ?? standIn;
}

const standInOf = (text: string) => signature(text).standIn;

const MEETING_SUBJECT =
  /^(?:(?:re|fwd?): ?)?(?:(?:updated |new )?invitation(?: from an unknown sender)?: |(?:updated|cancel+ed|accepted|declined|tentative(?:ly accepted)?|proposed new time|new time proposed|meeting (?:request|invitation|cancel+ed|forward notification)|appointment (?:confirmed|request)|event (?:cancel+ed|updated)):)/iu;
const MEETING_TEXT =
  /\b(?:begin:vcalendar|invitation from google calendar|you have been invited (?:by|to)|has (?:invited you to|\p{L}+ed this (?:invitation|event))|join (?:zoom meeting|the meeting now|with google meet)|microsoft teams meeting|here to join the meeting|reply for [^.]{1,60}(?:yes|no|maybe))\b/iu;

const WISHES =
  /\b(?:happy (?:birthday|anniversary|diwali|eid|hanukkah)|season's greetings|congrat(?:ulation)?s|all the best|best wishes|good luck|get well|nice to meet you|(?:great|good|nice|lovely) (?:to see|seeing|to meet|meeting|talking) (?:to |with )?you|you too|same to you|likewise)\b/iu;
/** A greeting or closing as it stands in any mail. */
const isCourtesy = (text: string) => /^(?:greeting|closing)$/.test(notSaid(plain(text)) ?? '');

/** Nothing but wishes: each sentence is one, and none asks. */
function isGreeting(own: string): boolean {
  const told = sentences(own.slice(0, 1000)).filter(({ text }) => !SALUTATION.test(text) && !isName(text));
  if (told.length === 0 || told.length > 5 || own.length > 600) return false;
  return (
    told.some(({ text }) => WISHES.test(text) || isCourtesy(text)) &&
    told.every(({ text }) => (text.length < 120 && (WISHES.test(text) || isCourtesy(text))) || isThanks(text)) &&
    !asksSomething(own)
  );
}

/** One word or phrase of thanks or assent; a mail of thanks is a row of them. */
const THANKS =
  /(?:(?:(?:so )?many |a thousand |big |ok |great )?(?:thanks|thank you)(?: (?:(?:so|very) much|a lot|in advance|(?!but\b|and\b|we\b|i\b)\p{L}{2,15}(?=[\s,.!]*$))){0,3}(?: for \p{L}+\b[^.!?,;]{0,80})?|(?:that(?:'s| is) )?(?:very |much )?(?:ok(?:ay)?|great|perfect|brilliant|lovely|super|excellent|wonderful|fantastic|cool|fine|awesome|helpful|good to know|all good|kind of you|all i need(?:ed)?|appreciated)|got it|received|noted|understood|will do|sounds (?:good|great)|no problem|yes|sure|cheers|ta|thx|ty|oh|ah|(?:that|this|it) (?:really )?helps(?: a lot| us| me)?|i (?:really )?appreciate (?:it|that|this|your[^.!?,;]{0,60}))(?!\p{L})/iuy;

const NO_NAME = /^(?:no|not|sorry|but|however|unfortunately|later|maybe|never|wait|stop|when|why|please|\p{L}+day)\b/iu;

function isThanks(text: string): boolean {
  const words = tidy(text);
  if (words.length > 160) return false;
  let at = words.length - words.replace(/^[^\p{L}]+/u, '').length;
  while (at < words.length) {
    THANKS.lastIndex = at;
    const said = THANKS.exec(words);
    if (!said) return at > 0 && isName(words.slice(at)) && !NO_NAME.test(words.slice(at));
    at += said[0].length;
    at += /^[^\p{L}\p{N}]*/u.exec(words.slice(at))?.[0].length ?? 0;
  }
  return /\p{L}/u.test(words);
}

/** Do the own words say thanks or "got it" and nothing else? False for a mail without own words. */
export function isOnlyThanks(text: string): boolean {
  const own = ownText(text.slice(0, LONGEST)).text;
  const told = sentences(own).filter(
    ({ text: said }) => !SALUTATION.test(said) && !isName(said) && /\p{L}/u.test(said),
  );
  const named = sentences(own).length > told.length;
  if (told.length === 0) return named && isThanks(own);
  return told.length <= 6 && told.every(({ text: said }) => isThanks(said));
}

const QUESTION = /[\p{L}\p{N})"'…%]\s{0,2}[?？](?:[\s)"'!?]|$)/u;
const RHETORICAL =
  /\b(?:how are you|how(?:'s| is) (?:it going|everything|life)|isn't it|right|guess what|hope you (?:are|'re) well)\s?\?/iu;
const AWAITS = /\b(?:look(?:ing)? forward to|await(?:ing)?|waiting (?:for|on)) (?:your|hearing|receiving)/iu;

/** Where a day stands counts here, not which it is. */
const ANY_TIME: Anchor = { at: 0, timeZone: 'UTC' };

/** Do the own words hold a question or a request? "Let me know if you have questions" asks nothing. */
export function asksSomething(text: string): boolean {
  const own = ownText(text.slice(0, LONGEST)).text;
  return sentences(own).some(({ text: said }) => {
    const words = tidy(said.slice(0, 600)).replace(/https?:\S+/gu, '');
    if (QUESTION.test(words)) return !(RHETORICAL.test(words) && words.length < 80);
    return AWAITS.test(words) || isRequest(plain(words), datesOf(findDues(words, ANY_TIME), ''));
  });
}
