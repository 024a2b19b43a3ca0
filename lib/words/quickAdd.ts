/** Quick add: one person a line, with or without an address, and what happened or was promised. Pure. */
import { nameFromHandle, normalHandle } from '@/lib/handles';
import type { Due, Handle } from '@/lib/model';
import { type Anchor, findDues, type Hit } from './due';

export interface QuickPerson {
  name: string;
  company: string | null;
  handle: Handle | null;
}

export type QuickEvent =
  | { kind: 'called' | 'theyCalled' | 'none'; promise?: undefined }
  | { kind: 'promise'; promise: { text: string; due: Due; by: 'me' | 'them' } };

export interface QuickLine {
  /** Counted from 1, blank lines included. */
  line: number;
  text: string;
  person: QuickPerson | null;
  event: QuickEvent;
  error: string | null;
}

const MOST_LINES = 500;
const LONGEST_NAME = 200;
const LONGEST_LINE = 2000;
const EXAMPLE = 'Try “Ada Lovelace, Acme – send spec by Fri”.';
const NOTHING: QuickEvent = { kind: 'none' };

/** Something that looks like an address: `<…>`, an e-mail address, a LinkedIn address, an international number. */
const ADDRESS =
  /<([^<>]{3,300})>|(?:https?:\/\/|www\.|linkedin\.com\/)\S{3,300}|(?:mailto:)?[^\s@<>,;:"()]{1,64}@[^\s@<>,;"()]{3,255}|(?:\+|\b00)\d[\d ()./-]{5,24}\d/iu;
const I_CALLED = /^I (?:called|rang|phoned|(?:just )?spoke (?:to|with)|talked (?:to|with))(?: (.+))?$/i;
const CALLED_ME = /^(?:(.+?),? )?(?:has |just )?(?:called|rang|phoned)(?: me)?(?: back)?$/i;
const CALL_ARROW = /^(?:called|rang|phoned) (?!me\b|back\b)(.+)$/i;
/** What stands behind the dash when it tells of a call. */
const CALL_BEHIND = /^(I )?(?:just )?(?:called|rang|phoned)(?: (?:me|him|her|them))?(?: back)?[.!]?$/i;
/** A number as it is dialled at home: somebody else in every country. */
const HOME_NUMBER = /(?:\d[\s()./-]{0,2}){7,}/u;
/** Between the person and what is promised: a dash with room around it, a long dash, a tab, a colon. */
const PROMISE_BEHIND = /(?:^|\s)[-–—]\s|\s?[–—]\s?|\t|:\s/u;
/** As mail programs write a name with its parts turned round. */
const TURNED = /^"([^",]{1,100}),\s{0,9}([^",]{1,100})"/u;
/** "Ada Lovelace (Acme)", "Ada Lovelace @ Acme". */
const COMPANY_BEHIND = /(?:\s\(([^()]{1,200})\)|\s@\s([^@]{1,200}))$/u;
const THEY_PROMISE = /^(?:(?:s?he|they)(?:['’]ll|\s+will|\s+promised(?:\s+to)?)?|will|promised(?:\s+to)?)\s+/i;
const I_PROMISE = /^I(?:['’]ll|\s+will|\s+promised(?:\s+to)?)?\s+/i;

/**
 * Reads people and events, one a line; blank lines are left out, at most 500 lines are read and the next one says so. A
 * line that cannot be read carries an error that names the line and the reason. Throws on an unknown zone only.
 */
export function readQuickAdd(text: string, anchor: Anchor): QuickLine[] {
  const lines: QuickLine[] = [];
  let number = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    number += 1;
    const line = raw.trim();
    if (line === '') continue;
    if (lines.length === MOST_LINES) {
      lines.push(refused(number, line, `at most ${MOST_LINES} lines at once; the rest was left out`));
      break;
    }
    lines.push(readLine(number, line, anchor));
  }
  return lines;
}

function refused(line: number, text: string, reason: string): QuickLine {
  return { line, text: shortened(text), person: null, event: NOTHING, error: `Line ${line}: ${reason}.` };
}

function shortened(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
/** Written like a date behind "by" or "on"; where no day was found in it, there is none: the 45th of May. */
const NO_DAY = new RegExp(
  `\\b(?:by|on|until|till|before|due) ((?:the )?\\d{1,3}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} (?:the )?\\d{1,3}(?:st|nd|rd|th)?|the \\d{1,3}(?:st|nd|rd|th)|\\d{1,4}[./-]\\d{1,3}[./-]?(?:\\d{1,4})?)(?:,? \\d{4})?[.!]?$`,
  'i',
);

function readLine(number: number, line: string, anchor: Anchor): QuickLine {
  if (line.length > LONGEST_LINE) return refused(number, line, `longer than ${LONGEST_LINE} letters`);
  const { rest, handle, bad } = takeAddress(line);
  if (bad) return refused(number, line, `“${shortened(bad)}” is no address I know`);
  const called = callOf(rest);
  const { who, what } = called ? { who: called.who, what: '' } : parts(rest, anchor);
  if (called ? PROMISE_BEHIND.test(who.trim()) : callOf(who))
    return refused(number, line, 'a call and a promise need a line each');
  if (hidesPromise(who, anchor))
    return refused(number, line, hiddenReason(called !== null || /\b(?:called|rang|phoned)\b/i.test(who)));
  const person = personOf(who, handle);
  if (typeof person === 'string') return refused(number, line, person);
  const noDay = !called && findDues(what, anchor).length === 0 ? NO_DAY.exec(what) : null;
  if (noDay) return refused(number, line, `“${noDay[1]}” is no day there is`);
  const event = called ? { kind: called.kind } : what === '' ? NOTHING : promiseOf(what, anchor);
  if (!event) return refused(number, line, `“${shortened(what)}” names a day but no promise`);
  return { line: number, text: line, person, event, error: null };
}

/** Takes the one address out of a line; `bad` where something looks like one and is none. */
function takeAddress(line: string): { rest: string; handle: Handle | null; bad: string | null } {
  const match = ADDRESS.exec(line);
  if (!match) return { rest: line, handle: null, bad: null };
  const said = (match[1] ?? match[0]).replace(/[.,;:]+$/, '');
  const length = match[1] ? match[0].length : said.length;
  const rest = `${line.slice(0, match.index)} ${line.slice(match.index + length)}`;
  const handle = normalHandle(/^www\./i.test(said) ? `https://${said}` : said);
  return { rest: rest.replace(/ {2,}/g, ' ').trim(), handle, bad: handle ? null : said };
}

function callOf(rest: string): { kind: 'called' | 'theyCalled'; who: string } | null {
  const line = rest.replace(/[.!]+$/, '').trim();
  const mine = I_CALLED.exec(line) ?? CALL_ARROW.exec(line);
  if (mine) return { kind: 'called', who: mine[1] ?? '' };
  const dash = PROMISE_BEHIND.exec(line);
  const behind = dash && CALL_BEHIND.exec(line.slice(dash.index + dash[0].length));
  if (dash && behind) return { kind: behind[1] ? 'called' : 'theyCalled', who: line.slice(0, dash.index) };
  const theirs = CALLED_ME.exec(line);
  return theirs ? { kind: 'theyCalled', who: theirs[1] ?? '' } : null;
}

/** The person's part of a line and what is promised. Without a dash, the third comma part or one with a day is the promise. */
function parts(rest: string, anchor: Anchor): { who: string; what: string } {
  const cells = rest.split('\t').map((cell) => cell.trim());
  if (cells.length > 2)
    return { who: cells.slice(0, 2).filter(Boolean).join(', '), what: cells.slice(2).join(' ').trim() };
  const dash = PROMISE_BEHIND.exec(rest);
  const behind = dash ? rest.slice(dash.index + dash[0].length).trim() : '';
  if (dash && dash[0] === '\t') return tabbed(rest.slice(0, dash.index), behind, anchor);
  if (dash) return { who: rest.slice(0, dash.index), what: behind };
  const commas = rest
    .split(',')
    .map((cell) => cell.trim())
    .filter(Boolean);
  const at = commas.findIndex((cell, index) => index > 0 && (index > 1 || findDues(cell, anchor).length > 0));
  if (at < 0) return { who: rest, what: '' };
  return { who: commas.slice(0, at).join(', '), what: commas.slice(at).filter(Boolean).join(', ') };
}

/** Two cells: name and company, unless the second names a day. */
function tabbed(first: string, second: string, anchor: Anchor): { who: string; what: string } {
  const isPromise = findDues(second, anchor).length > 0;
  return isPromise ? { who: first, what: second } : { who: `${first}, ${second}`, what: '' };
}

/** "Ada send spec by Fri" is no name; "Wednesday Addams" is. */
function hidesPromise(who: string, anchor: Anchor): boolean {
  return findDues(who, anchor).some(({ phrase }) => !/^\p{Lu}\p{Ll}+$/u.test(phrase));
}

function hiddenReason(isCall: boolean): string {
  return isCall
    ? 'a call noted here is one of just now; leave its day and hour out, or log it on the card'
    : `put a dash between the person and the promise. ${EXAMPLE.slice(0, -1)}`;
}

function personOf(who: string, handle: Handle | null): QuickPerson | string {
  const [first = '', ...rest] = tidy(who.trim().replace(TURNED, '$2 $1').replace(COMPANY_BEHIND, ', $1$2'))
    .split(',')
    .map(tidy);
  const company = rest.filter(Boolean).join(', ') || null;
  if (first.length > LONGEST_NAME) return `a name has at most ${LONGEST_NAME} letters`;
  if ((company?.length ?? 0) > LONGEST_NAME) return `a company has at most ${LONGEST_NAME} letters`;
  const name = first || (handle ? nameFromHandle(handle) : '');
  if (name === '') return `there is no name or address. ${EXAMPLE.slice(0, -1)}`;
  if (!handle && !/\p{L}/u.test(name)) return `“${name}” is no name and no address I know`;
  if (name.includes('@')) return `“${shortened(name)}” is no address I know`;
  if (!handle && HOME_NUMBER.test(name)) return 'a telephone number needs its country, as in +44 20 7946 0000';
  return { name, company, handle };
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/^["'“(\s,;:|–—-]+|["'”)\s,;|:–—-]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** The promise with its day taken out of the words; null where nothing but a day is left. */
function promiseOf(what: string, anchor: Anchor): QuickEvent | null {
  const text = tidy(what);
  const hit = dueOf(text, anchor);
  const by = THEY_PROMISE.test(text) ? 'them' : 'me';
  // "Lunch tomorrow" names an hour, and is what was promised.
  const words = hit ? tidy(without(text, hit)) || (/^lunch/i.exec(text)?.[0] ?? '') : text;
  const act = tidy(words.replace(by === 'them' ? THEY_PROMISE : I_PROMISE, '').replace(/[.!]+$/, ''));
  if (act === '') return text === '' ? NOTHING : null;
  return { kind: 'promise', promise: { text: act.charAt(0).toUpperCase() + act.slice(1), due: hit?.due ?? null, by } };
}

/** The day at the end of the words, else the one at their start, else the first. */
function dueOf(text: string, anchor: Anchor): Hit | null {
  const hits = findDues(text, anchor);
  const last = hits.find(({ span }) => span[1] >= text.length - 1);
  return last ?? hits[0] ?? null;
}

/** Words in the middle stay, since taking them out would break the sentence. */
function without(text: string, { span: [from, end] }: Hit): string {
  const after = text.slice(end).replace(/^[\s.,;!]+$/, '');
  return from > 0 && after !== '' ? text : `${text.slice(0, from)} ${after}`;
}
