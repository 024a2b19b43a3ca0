/** Promises and requests in a text: who said what, by when, and which rule found it. Pure; English only. */
import { localDay } from '@/lib/days';
import type { Day, Due, Millis } from '@/lib/model';
import { actText } from './actText';
import { findDues, type Hit } from './due';
import { duesOf } from './dueOf';
import { claimsOf, type Label } from './labels';
import { isEnglish } from './language';
import type { Dated } from './likeness';
import { plain } from './plain';
import { sentences } from './sentences';

export interface Reading {
  /** When the words were sent, or now for a draft. */
  sentAt: Millis;
  /** The zone in which its "tomorrow" is meant, IANA. */
  timeZone: string;
  /** Decides 11/5: month first only in US English. */
  locale?: string;
  /** `out`: the user wrote it, `in`: the user got it. */
  direction: 'out' | 'in';
  /** The sentence before the text, for "Will do.". */
  previous?: string | null;
}

export interface Found {
  label: Label;
  /** Whose act it is: a promise is the writer's, a request the reader's. */
  by: 'me' | 'them';
  /** For a promise line: "Send the quote". */
  text: string;
  /** As typed, white space collapsed. */
  sentence: string;
  /** Of the sentence in the whole text, end exclusive. */
  start: number;
  end: number;
  due: Due;
  /** The day it is due; of several the earliest. */
  day: Day | null;
  /** HH:MM where a clock time was said. */
  time: string | null;
  /** First day of a range; `day` is its last. */
  rangeStart: Day | null;
  /** The words of a period ("next week"), to be shown in place of its last day. */
  period: string | null;
  /** All promised days in order, the earliest first. */
  dues: Day[];
  /** The id of the rule that fired. */
  rule: string;
  /** 0 to 1. Below 0.7 it is a "maybe". */
  confidence: number;
}

/**
 * Every promise and request, at most one a sentence, in order. Quoted lines, greetings, footers and other languages than
 * English give none. Never throws on words; throws on an unknown zone.
 */
export function findPromises(text: string, reading: Reading): Found[] {
  if (!isEnglish(text)) return [];
  const anchor = { at: reading.sentAt, timeZone: reading.timeZone, locale: reading.locale };
  const today = localDay(anchor.at, anchor.timeZone);
  const found: Found[] = [];
  let previous = reading.previous ?? null;
  for (const { text: sentence, start, end } of sentences(text)) {
    const words = plain(sentence);
    const hits = findDues(words, anchor);
    const claims = claimsOf(words, previous, datesOf(hits, today));
    const first = claims[0];
    if (first) {
      const due = duesOf(words, claims, hits, anchor);
      found.push({
        label: first.label,
        by: (first.label === 'promise') === (reading.direction === 'out') ? 'me' : 'them',
        text: actText(words, first, hits),
        sentence,
        start,
        end,
        ...due,
        rule: first.rule,
        confidence: first.confidence,
      });
    }
    previous = sentence;
  }
  return found;
}

/** Where the days of a sentence stand. */
export function datesOf(hits: readonly Hit[], today: Day): Dated[] {
  return hits.map(({ span, day }) => ({ span, isPast: day < today }));
}
