/** What an incoming message is, by its own words: judged in the background and forgotten. Pure. */
import { addDays, localDay } from '@/lib/days';
import type { Day, Millis, Settings, SiteName } from '@/lib/model';
import { asksSomething, isOnlyThanks, type MailKind, mailKind } from '@/lib/words/mailKinds';
import { sentences } from '@/lib/words/sentences';
import { userLanguage } from './settings';

/** An incoming message with its words. */
export interface Letter {
  site: SiteName;
  /** Of the conversation; an answer in it carries "Re: ". */
  subject: string;
  isAnswer: boolean;
  /** The sender's address and name. */
  from: string;
  name: string;
  text: string;
  at: Millis;
}

export interface JudgedLetter {
  /** `mail` where it is nothing else: judged all the same. */
  kind: 'auto-reply' | 'bounce' | 'left' | 'meeting' | 'greeting' | 'thanks' | 'mail';
  /** A question or a request in their own words. */
  asks: boolean;
  mail: MailKind;
}

/** What kind of message it is, and whether it asks for something. */
export function judgeLetter(letter: Letter, settings: Pick<Settings, 'timeZone'>): JudgedLetter {
  const { text, at } = letter;
  const sent = { at, timeZone: settings.timeZone, locale: userLanguage() };
  const subject = letter.isAnswer && !SAYS_SO.test(text) ? `Re: ${letter.subject}` : letter.subject;
  const mail = mailKind({ subject, from: letter.from, text, sent });
  if (mail.kind === 'left' ? isAboutSender(letter) : isMachine(mail, letter))
    return { kind: mail.kind, asks: false, mail };
  if (isOnlyThanks(text)) return { kind: 'thanks', asks: false, mail };
  if (mail.kind === 'greeting') return { kind: 'greeting', asks: false, mail };
  return {
    kind: mail.kind === 'meeting' ? 'meeting' : 'mail',
    asks: asksSomething(text) || OTHER_QUESTION.test(text),
    mail,
  };
}

/** A machine that calls itself one, also in the middle of a conversation. */
const SAYS_SO =
  /\bthis is an auto(?:mat(?:ic|ed))?(?:ally generated)?[ -](?:reply|response|message|e-?mail|answer)\b/iu;

/** On LinkedIn there are no bounces. */
function isMachine({ kind }: MailKind, letter: Letter): boolean {
  return kind === 'bounce' ? letter.site === 'gmail' : kind === 'auto-reply' && !isAboutOther(letter);
}

const GONE_AWAY =
  '(?:out (?:of|on|until)|away|on (?:(?:annual|sick|parental|maternity|paternity) )?(?:leave|holidays?|vacation)|travell?ing|off)\\b';

/** "Tom is on holiday, so I answer for him": somebody else is away, and the writer is not. */
function isAboutOther({ text, name }: Letter): boolean {
  const words = text.replace(/[\u2018\u2019]/gu, "'");
  const others = words.matchAll(
    new RegExp(`(\\p{Lu}[\\p{L}'-]+) (?:is|will be) (?:currently |still )?${GONE_AWAY}`, 'gu'),
  );
  const isOther = [...others].some(([, who = '']) => !NOBODY.has(who) && !name.includes(who));
  return isOther && !new RegExp(`\\b(?:I am|I'm|I will be|I'll be) (?:currently )?${GONE_AWAY}`, 'iu').test(words);
}

const NOBODY = new Set(['Office', 'She', 'He', 'It', 'This', 'Who', 'Everybody', 'Everyone', 'Nobody']);

/** Question marks of scripts that have their own. */
const OTHER_QUESTION = /[؟⸮՞፧]/u;

const BETWEEN =
  '(?:[\\s,]+(?:am|have|has|is|was|will be|now|recently|since|unfortunately|sadly|officially|also|as of [^.,]{3,20}|with effect from [^.,]{3,20}|\\([^()]{1,60}\\)))*[\\s,]+';
const GONE =
  "(?:no longer (?:with|at|work(?:s|ing)?\\b|employed|part of|an? (?:employee|member))|not (?:with|at) .{2,40} any ?more|(?:does not|doesn't) work (?:here|for|at|with)\\b.{0,40} any (?:more|longer)|(?:does not|doesn't) work (?:here|for|at|with)\\b.{0,40} anymore|left (?:the|our|this) (?:company|organi[sz]ation|firm|business|team|role)|left \\p{Lu}[\\p{L}&'-]+(?: \\p{Lu}[\\p{L}&'-]+){0,3}(?= (?:as of|on|at the end|and|to)\\b|[.,;!]|$)|retired\\b|moved on (?:from|to)\\b|resigned\\b|joined another\\b)";
const ADDRESS_GONE =
  /\b(?:this|the|my|your contact's) (?:e-?mail )?(?:address|account|mailbox) (?:is|has been|will be) (?:no longer|deactivated|closed|discontinued|not in use)|\bmy last (?:working )?day (?:at|with|was|here)/iu;

/** "I am no longer with Acme", "Ada has left the company": said of the writer, not of somebody or something else. */
function isAboutSender({ site, text, name, from }: Letter): boolean {
  if (site !== 'gmail') return false;
  const names = [name, ...name.split(/\s+/u), from.split('@')[0] ?? ''].filter((one) => one.length > 1).map(escaped);
  const subject = `(?:I(?:'m|'ve)?|(?:[Tt]he )?(?:person|colleague|recipient|employee) you [^.,;]{0,40}|(?:${names.join('|')})(?:'s)?(?: \\p{Lu}[\\p{L}'-]+)?)`;
  const said = new RegExp(`(?<![\\p{L}\\p{N}])${subject}${BETWEEN}${GONE}`, 'u');
  return sentences(text).some((sentence) => {
    const words = sentence.text.replace(/[\u2018\u2019]/gu, "'").replace(/\s+/gu, ' ');
    return ADDRESS_GONE.test(words) || said.test(words);
  });
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[\u2018\u2019]/gu, "'");
}

/** The last day away that an answer by a machine tells; null where it tells none. */
export function awayUntilOf(mail: MailKind): Day | null {
  if (mail.kind !== 'auto-reply') return null;
  return mail.awayUntil ?? (mail.backOn === null ? null : addDays(mail.backOn, -1));
}

/** Is that day still to come? */
export function isStillAway(until: Day, now: Millis, { timeZone }: Pick<Settings, 'timeZone'>): boolean {
  return until >= localDay(now, timeZone);
}
