/** Reads the cases of an `expected.json` from disk. Node only: the comparing itself stays free of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GmailCase } from './gmail';
import type { LinkedinCase } from './linkedin';
import type { StepsFile } from './linkedinSteps';

/** A case with its page. */
export type LoadedGmailCase = GmailCase & { html: string };

/** The Gmail cases of a folder: each page inline (`html`) or in a `file` beside it. Throws on a folder without truth. */
export function gmailCases(folder: string): LoadedGmailCase[] {
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    cases: (Partial<GmailCase> & Pick<GmailCase, 'id' | 'url' | 'expect'> & { html?: string; file?: string })[];
  };
  return cases.map((one) => ({
    ...one,
    aliases: one.aliases ?? [],
    strict: one.strict ?? Object.keys(one.expect),
    ownAccountMayBeNull: one.ownAccountMayBeNull ?? false,
    html: one.html ?? readFileSync(join(folder, one.file ?? `${one.id}.html`), 'utf8'),
  }));
}

/** A LinkedIn case with its page and the pages of its frames, by the frame's `src`. */
export type LoadedLinkedinCase = LinkedinCase & { id: string; html: string; framePages: Record<string, string> };
/** Steps to replay, with the page they start from. */
export type LoadedSteps = StepsFile & { file: string; html: string };

/** All the truth of a folder, whichever of the two schemas its `expected.json` has. */
export type Truth =
  | { site: 'gmail'; cases: LoadedGmailCase[] }
  | { site: 'linkedin'; cases: LoadedLinkedinCase[]; steps: LoadedSteps[] };

/** Reads a folder: `cases` and `schema` are Gmail's, `fixtures` and `schemaVersion` LinkedIn's. Throws, naming the file. */
export function truthIn(folder: string): Truth {
  const truth = json<{
    cases?: unknown;
    fixtures?: (LinkedinCase & { html?: string; id?: string })[];
    steps?: string[];
  }>(folder, 'expected.json');
  if (Array.isArray(truth.cases)) return { site: 'gmail', cases: gmailCases(folder) };
  if (!Array.isArray(truth.fixtures))
    throw new Error(`${join(folder, 'expected.json')} holds neither cases nor fixtures`);
  const cases = truth.fixtures.map((one, at) => ({
    ...one,
    id: one.file ?? one.id ?? `fixture ${at + 1}`,
    html: one.html ?? text(folder, one.file ?? ''),
    framePages: Object.fromEntries(
      Object.entries(one.frames ?? {}).map(([src, file]) => [
        src,
        file.trimStart().startsWith('<') ? file : text(folder, file),
      ]),
    ),
  }));
  const steps = (truth.steps ?? []).map((file) => {
    const read = json<StepsFile>(folder, file);
    return { ...read, file, html: text(folder, read.base) };
  });
  return { site: 'linkedin', cases, steps };
}

function text(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function json<T>(folder: string, file: string): T {
  try {
    return JSON.parse(text(folder, file)) as T;
  } catch (error) {
    throw new Error(`${join(folder, file)}: ${error instanceof Error ? error.message : error}`);
  }
}
