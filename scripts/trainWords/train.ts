/** Learns the weights of `lib/words/likeness.ts` from labelled rows: the same each time it is run. */
import { localDay } from '@/lib/days';
import { findDues } from '@/lib/words/due';
import inUse from '@/lib/words/en/weights.json';
import { signsOf } from '@/lib/words/labels';
import { features, letterOf, PLACES } from '@/lib/words/likeness';
import { plain } from '@/lib/words/plain';
import { datesOf } from '@/lib/words/promises';
import { sentences } from '@/lib/words/sentences';
import { measureSentences } from '../measureWords/measure';
import { type EnronRow, foldOf, rowsOf, type SentenceRow } from '../measureWords/rows';

interface File {
  name: string;
  text: string;
}

interface Example {
  row: string;
  /** Where its features stand, and what each counts. */
  places: [number, number][];
  label: SentenceRow['label'];
  /** How much it counts. */
  counts: number;
}

type Weights = typeof inUse;

/** Rows that earlier rules were tuned to. There rules look better than they are, so only the words of these count. */
const LEARNT = /^(?:sales-dev|sentences-[abc])$/;
/** Rows that others wrote without a look at the rules: what is read of these, left out of the learning, is worth telling. */
const BLIND = /^sentences-[d-z]$/;
/** Real mail, of which few sentences are promises: it teaches what is none. Its labels of requests are noisy, so it counts less. */
const REAL = 'enron-intent-dev';
const REAL_COUNTS = 0.5;
/** Rounds over all examples; more changes nothing that a letter shows. */
const ROUNDS = 300;
/** How far a round goes. */
const PACE = 0.05;
/** How strongly weights are drawn to zero. */
const MODEST = 0.8;
/** A place that fewer examples fall into tells nothing. */
const SEEN = 8;
/** Lighter weights are left out: few of them change a reading, and they are most of the size. */
const LIGHT = 0.25;

/** The weights that all rows of the files give, and how many rows there were. */
export function learned(files: readonly File[]): { weights: Weights; rows: number } {
  const examples = files.flatMap(examplesOf);
  return { weights: train(examples), rows: new Set(examples.map(({ row }) => row)).size };
}

/** The figures of each fifth of the rows, read with the weights of the other four. */
export function checked(files: readonly File[]) {
  const examples = files.flatMap(examplesOf);
  const rows = files
    .filter(({ name }) => BLIND.test(name))
    .flatMap(({ name, text }) => rowsOf<SentenceRow>(text, name));
  return [0, 1, 2, 3, 4].map((fold) => {
    Object.assign(inUse, train(examples.filter(({ row }) => foldOf(row) !== fold)));
    return { fold, ...measureSentences(rows, { folds: [fold], wrong: false }) };
  });
}

function examplesOf({ name, text }: File): Example[] {
  if (name === REAL) return rowsOf<EnronRow>(text, name).flatMap((row) => realPartsOf(row));
  return rowsOf<SentenceRow>(text, name).flatMap((row) => partsOf(row, LEARNT.test(name)));
}

function realPartsOf({ id, text, promise, intent, intentVerified }: EnronRow): Example[] {
  if (promise === 'amb' || (promise === 'no' && intentVerified !== null && intentVerified !== intent)) return [];
  const label = promise === 'yes' ? 'promise' : intent === 'yes' ? 'request' : 'none';
  const row = {
    id,
    text,
    label,
    sentAt: '2001-05-16T15:00:00Z',
    timezone: 'America/Chicago',
    locale: 'en-US',
    due: null,
  } as const;
  return partsOf({ ...row, direction: 'out' }, false).map((example) => ({ ...example, counts: REAL_COUNTS }));
}

/** A row of several sentences tells only what the whole is: that is the one that the rules take for it, else the last. */
function partsOf(row: SentenceRow, isLearnt: boolean): Example[] {
  const anchor = { at: Date.parse(row.sentAt), timeZone: row.timezone, locale: row.locale };
  let previous = row.prev ?? null;
  const parts = sentences(row.text).map(({ text }) => {
    const words = plain(text);
    const dated = datesOf(findDues(words, anchor), localDay(anchor.at, anchor.timeZone));
    const { promises, requests, signs } = signsOf(words, previous, dated);
    previous = text;
    const found = promises.length > 0 ? 'promise' : requests.length > 0 ? 'request' : 'none';
    return { found, places: [...features(words, dated, isLearnt ? [] : signs)] };
  });
  const example = (label: Example['label'], { places }: (typeof parts)[number]) => ({
    row: row.id,
    places,
    label,
    counts: 1,
  });
  if (row.label === 'none') return parts.map((part) => example('none', part));
  const meant = parts.filter(({ found }) => found === row.label);
  if (meant.length === 0) return parts.slice(-1).map((part) => example(row.label, part));
  return [
    ...meant.map((part) => example(row.label, part)),
    ...parts.filter(({ found }) => found === 'none').map((part) => example('none', part)),
  ];
}

/** Multinomial logistic regression with "none" at zero, by Adam over all examples at once. */
function train(all: readonly Example[]): Weights {
  const seen = new Uint32Array(PLACES);
  for (const { places } of all) for (const [place] of places) seen[place] = (seen[place] ?? 0) + 1;
  const examples = all.map((one) => ({ ...one, places: one.places.filter(([place]) => (seen[place] ?? 0) >= SEEN) }));
  const weight = new Float64Array(PLACES * 2);
  const mean = new Float64Array(PLACES * 2);
  const spread = new Float64Array(PLACES * 2);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = slopeOf(examples, weight);
    for (const [at, up] of slope.entries()) {
      const down = (up + MODEST * (weight[at] ?? 0)) / examples.length;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * down;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * down * down;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
      weight[at] = (weight[at] ?? 0) - PACE * step;
    }
  }
  const letters = Array.from({ length: PLACES }, (_, at) => letterOf(enough(weight[at]), enough(weight[PLACES + at])));
  return { letters: letters.join('') };
}

/** How far the examples pull each weight away from where it is. */
function slopeOf(examples: readonly Example[], weight: Float64Array): Float64Array {
  const slope = new Float64Array(PLACES * 2);
  for (const { places, label, counts } of examples) {
    let promise = 0;
    let request = 0;
    for (const [place, value] of places) {
      promise += value * (weight[place] ?? 0);
      request += value * (weight[PLACES + place] ?? 0);
    }
    const sum = 1 + Math.exp(promise) + Math.exp(request);
    const offPromise = counts * (Math.exp(promise) / sum - Number(label === 'promise'));
    const offRequest = counts * (Math.exp(request) / sum - Number(label === 'request'));
    for (const [place, value] of places) {
      slope[place] = (slope[place] ?? 0) + value * offPromise;
      slope[PLACES + place] = (slope[PLACES + place] ?? 0) + value * offRequest;
    }
  }
  return slope;
}

function enough(weight = 0): number {
  return Math.abs(weight) < LIGHT ? 0 : weight;
}
