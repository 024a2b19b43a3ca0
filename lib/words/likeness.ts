/**
 * How like a promise or a request a sentence reads, by the words in it and by what the rules found: the sum of small weights
 * that `npm run train:words` learns from labelled rows. Pure.
 */
import weights from './en/weights.json';

export interface Likeness {
  /** 0 to 1 each; what is left of 1 is "neither". */
  promise: number;
  request: number;
}

/** Where a day or hour stands in the sentence, and whether it is past. */
export interface Dated {
  span: [number, number];
  isPast: boolean;
}

/** Features fall into so many places; two in the same one share a weight. */
export const PLACES = 16_384;
/** A place's letter stands for two weights, each of -4 to 4 steps: the promise's times nine plus the request's, from "(" on. */
const STEP = 0.4;
const MOST = 4;
const CHOICES = 2 * MOST + 1;
const FIRST = '('.charCodeAt(0);

/** The letter of two weights, each at its nearest step. */
export function letterOf(promise: number, request: number): string {
  const steps = (weight: number) => MOST + Math.max(-MOST, Math.min(MOST, Math.round(weight / STEP)));
  return String.fromCharCode(FIRST + steps(promise) * CHOICES + steps(request));
}

/** The weights of a place: promise, request. */
function weightsAt(place: number): [number, number] {
  const letter = weights.letters.charCodeAt(place) - FIRST;
  return [STEP * (Math.floor(letter / CHOICES) - MOST), STEP * ((letter % CHOICES) - MOST)];
}

/** How much all words of a sentence weigh together beside one sign of the rules. */
const WORDS = 4;
const TOKEN = /n't|'(?:ll|d|ve|re|m|s)(?!\p{L})|\p{L}+?(?=n't)|\p{L}+|\d[\d.,:/]*\p{L}*|[?!;:,.-]/gu;

/** The words of a sentence in small letters; days, numbers and names each as one. */
function tokens(sentence: string, dated: readonly Dated[]): string[] {
  const said = ['^'];
  let day: Dated | undefined;
  for (const { 0: word, index } of sentence.matchAll(TOKEN)) {
    const before = day;
    day = dated.find(({ span }) => span[0] <= index && index < span[1]);
    if (day && day === before) continue;
    const isName = /^\p{Lu}\p{Ll}/u.test(word) && said.length > 1 && !/[.!?]\s*$/.test(sentence.slice(0, index));
    said.push(day ? (day.isPast ? 'PAST' : 'DAY') : /^\d/.test(word) ? '0' : isName ? 'Name' : word.toLowerCase());
  }
  return [...said, '$'];
}

/** Where a feature's weight stands (FNV-1a). */
function placeOf(feature: string): number {
  let hash = 2166136261;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 16777619);
  return (hash >>> 7) % PLACES;
}

/**
 * The places of a sentence's features and what each counts. Words, pairs of neighbours, pairs with one word between; for verbs
 * in "-ing" and "-ed" the ending alone; words again where a day stands with them ("*"); and the signs of the rules ("#").
 */
export function features(sentence: string, dated: readonly Dated[], signs: readonly string[]): Map<number, number> {
  const said = tokens(sentence, dated);
  const isDated = said.includes('DAY');
  const words = new Set<number>();
  said.forEach((one, at) => {
    const [before = '', next, third] = [said[at - 1], said[at + 1], said[at + 2]];
    const end = /(?:ing|ed)$/.exec(next ?? '')?.[0];
    const all = [
      one,
      next && `${one} ${next}`,
      third && `${one} _ ${third}`,
      isDated && `* ${one}`,
      end && `${one} ~${end}`,
      end && isDated && `* ${one} ~${end}`,
      end && before && `${before} ${one} ~${end}`,
    ];
    for (const feature of all) if (feature) words.add(placeOf(feature));
  });
  const counted = new Map([...words].map((place) => [place, WORDS / Math.sqrt(words.size)]));
  for (const sign of ['', ...signs]) counted.set(placeOf(`#${sign}`), 1);
  return counted;
}

/** How like each a sentence reads. */
export function likeness(sentence: string, dated: readonly Dated[], signs: readonly string[]): Likeness {
  let promise = 0;
  let request = 0;
  for (const [place, value] of features(sentence, dated, signs)) {
    const [forPromise, forRequest] = weightsAt(place);
    promise += value * forPromise;
    request += value * forRequest;
  }
  const sum = 1 + Math.exp(promise) + Math.exp(request);
  return { promise: Math.exp(promise) / sum, request: Math.exp(request) / sum };
}
