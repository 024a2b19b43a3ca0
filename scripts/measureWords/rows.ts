import { createHash } from 'node:crypto';

/** The labelled rows, as their files have them, one JSON object a line. */
export interface SentenceRow {
  id: string;
  text: string;
  sentAt: string;
  timezone: string;
  locale: string;
  direction: 'in' | 'out';
  label: 'promise' | 'request' | 'none';
  due: string | null;
  dueTime?: string;
  dueStart?: string;
  dues?: string[];
  prev?: string;
  note?: string;
}

export interface EnronRow {
  id: string;
  text: string;
  intent: 'yes' | 'no';
  intentVerified: 'yes' | 'no' | null;
  promise: 'yes' | 'no' | 'amb';
}

export interface DateRow {
  text: string;
  kind: 'point' | 'interval' | 'open-after' | 'open-before';
  start: string | null;
  end?: string | null;
  grain?: string;
}

export interface DraftRow {
  id: string;
  subject: string;
  body: string;
  rules: string[];
  reply?: boolean;
}

export interface StripRow {
  src: string;
  text: string;
  visible: string;
}

/** Reads a file's text. Throws, naming the line that is no JSON. */
export function rowsOf<T>(text: string, what: string): T[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as T];
    } catch {
      throw new Error(`${what}, line ${at + 1}: not JSON`);
    }
  });
}

/** Which of five folds a row falls into, the same on each run. */
export function foldOf(id: string): number {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 5;
}
