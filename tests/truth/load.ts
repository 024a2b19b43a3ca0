/** Reads the cases of an `expected.json` from disk. Node only: the comparing itself stays free of it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GMAIL_KEYS, type GmailCase, gmailUnknown } from './gmail';
import { type LinkedinCase, linkedinUnknown } from './linkedin';
import { type Scenario, type StepsFile, stepsUnknown } from './linkedinSteps';

/** What is known of a case before its page is shown. */
interface Loaded {
  id: string;
  html: string;
  /** Why it cannot be shown: a file that is missing, no address. */
  problem?: string;
  /** Keys nobody here knows: they are not compared. */
  unknown: string[];
}
/** A case with its page. */
export type LoadedGmailCase = GmailCase & Loaded;
/** A LinkedIn case with its page and the pages of its frames, by the frame's `src`. */
export type LoadedLinkedinCase = LinkedinCase & Loaded & { framePages: Record<string, string> };
/** A scenario with the page it starts from. */
export type LoadedScenario = Scenario & Loaded & { url: string; clock: string };

/** All the truth of a folder, whichever of the two schemas its `expected.json` has. */
export type Truth =
  | { site: 'gmail'; cases: LoadedGmailCase[] }
  | { site: 'linkedin'; cases: LoadedLinkedinCase[]; scenarios: LoadedScenario[] };

type Entry = Record<string, unknown>;

/**
 * Reads a folder: `cases` is Gmail's schema, `fixtures` LinkedIn's. Throws, naming the file, where there is nothing to
 * show: no folder, no `expected.json`, one that cannot be read or is empty. A broken case only gets its `problem`.
 */
export function truthIn(place: string): Truth {
  if (!existsSync(place)) throw new Error(`${place} is not there`);
  const folder = statSync(place).isDirectory() ? place : dirname(place);
  const file = join(folder, 'expected.json');
  if (!existsSync(file)) throw new Error(`${folder} holds no expected.json`);
  const truth = json(folder, 'expected.json') as Entry | null;
  if (Array.isArray(truth?.cases)) {
    if (truth.cases.length === 0) throw new Error(`${file} holds no case`);
    return { site: 'gmail', cases: entries(truth.cases).map((one, at) => gmailCase(folder, one, at)) };
  }
  const steps = [truth?.steps ?? []].flat();
  if (!Array.isArray(truth?.fixtures) && steps.length === 0)
    throw new Error(`${file} holds neither cases nor fixtures`);
  const fixtures = Array.isArray(truth?.fixtures) ? entries(truth.fixtures) : [];
  if (fixtures.length + steps.length === 0) throw new Error(`${file} holds no fixture`);
  return {
    site: 'linkedin',
    cases: fixtures.map((one, at) => linkedinCase(folder, one, at)),
    scenarios: steps.flatMap((one) => scenariosOf(folder, one)),
  };
}

/** The Gmail cases of a folder. Throws as `truthIn` does, and on LinkedIn's schema. */
export function gmailCases(folder: string): LoadedGmailCase[] {
  const truth = truthIn(folder);
  if (truth.site !== 'gmail') throw new Error(`${folder} does not hold Gmail pages`);
  return truth.cases;
}

function gmailCase(folder: string, one: Entry, at: number): LoadedGmailCase {
  const id = String(one.id ?? one.file ?? `case ${at + 1}`);
  const expect = (one.expect ?? {}) as GmailCase['expect'];
  return {
    ...one,
    id,
    url: String(one.url ?? ''),
    aliases: (one.aliases ?? []) as string[],
    strict: (one.strict ?? Object.keys(expect).filter((key) => GMAIL_KEYS.includes(key))) as string[],
    ownAccountMayBeNull: one.ownAccountMayBeNull === true,
    expect,
    ...pageOf(folder, one, `${id}.html`),
    unknown: gmailUnknown(one),
  };
}

function linkedinCase(folder: string, one: Entry, at: number): LoadedLinkedinCase {
  const framePages: Record<string, string> = {};
  let lost: string | undefined;
  for (const [src, file] of Object.entries((one.frames ?? {}) as Record<string, string>)) {
    const frame: { html: string; problem?: string } = file.trimStart().startsWith('<')
      ? { html: file }
      : fileIn(folder, file);
    framePages[src] = frame.html;
    lost ??= frame.problem;
  }
  const page = pageOf(folder, one);
  const problem = page.problem ?? lost;
  return {
    ...one,
    id: String(one.file ?? one.id ?? `fixture ${at + 1}`),
    url: String(one.url ?? ''),
    expect: (one.expect ?? { kind: 'none' }) as LinkedinCase['expect'],
    framePages,
    html: page.html,
    ...(problem !== undefined && { problem }),
    unknown: linkedinUnknown(one),
  };
}

/** Steps stand in a file of their own, or in the list itself; each scenario may name another page, address or time. */
function scenariosOf(folder: string, given: unknown): LoadedScenario[] {
  const name = typeof given === 'string' ? given : 'steps';
  if (typeof given === 'string' && !existsSync(join(folder, given))) return [lost(name, `${given} is missing`)];
  let read: Partial<StepsFile> & Entry;
  try {
    read = (typeof given === 'string' ? json(folder, given) : given) as typeof read;
  } catch (error) {
    return [lost(name, error instanceof Error ? error.message : String(error))];
  }
  if (!Array.isArray(read?.scenarios)) return [lost(name, 'holds no scenarios')];
  return read.scenarios.map((scenario, at) => {
    const whole = { ...read, ...scenario } as Entry & Scenario & StepsFile;
    return {
      name: scenario.name,
      steps: scenario.steps ?? [],
      url: String(whole.url ?? ''),
      clock: whole.clock,
      id: `${name}: ${scenario.name ?? at + 1}`,
      ...pageOf(folder, { file: whole.base, html: whole.html, url: whole.url, expect: {} }),
      unknown: stepsUnknown(scenario),
    };
  });
}

function lost(id: string, problem: string): LoadedScenario {
  return { id, name: id, steps: [], url: '', clock: '', html: '', problem, unknown: [] };
}

/** A page stands inline (`html`) or in a `file` beside the truth. */
function pageOf(folder: string, one: Entry, usual = ''): { html: string; problem?: string } {
  const file = String(one.file ?? usual);
  if (!URL.canParse(String(one.url ?? ''))) return { html: '', problem: 'has no url' };
  if (typeof one.expect !== 'object' || one.expect === null) return { html: '', problem: 'has no expect' };
  if (typeof one.html === 'string') return { html: one.html };
  return file ? fileIn(folder, file) : { html: '', problem: 'has neither html nor a file' };
}

function fileIn(folder: string, file: string): { html: string; problem?: string } {
  const path = join(folder, file);
  return existsSync(path) && statSync(path).isFile()
    ? { html: readFileSync(path, 'utf8') }
    : { html: '', problem: `${file} is missing` };
}

function entries(list: unknown[]): Entry[] {
  return list.map((one) => (typeof one === 'object' && one !== null ? (one as Entry) : {}));
}

function json(folder: string, file: string): unknown {
  const path = join(folder, file);
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
