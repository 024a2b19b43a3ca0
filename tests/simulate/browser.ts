/**
 * The browser of a simulated life, in place of `wxt/browser`: alarms, notifications and storage in memory. Each call to it
 * and to the database is a step before and a step after; the worker can be killed at any of them, and whatever it still
 * tries then does not happen.
 */
import type { DBCore, DBCoreTable, Dexie } from 'dexie';
import type { Look } from './judge';
import { thingsOf } from './marks';

interface FakeAlarm {
  name: string;
  scheduledTime: number;
  periodInMinutes?: number;
}

const alarms = new Map<string, FakeAlarm>();
/** What stands on the screen: the ids of the notifications with the marks they tell. */
const screen = new Map<string, string[]>();
const session = new Map<string, unknown>();
const local = new Map<string, unknown>();
const listeners = { addListener: () => undefined, removeListener: () => undefined };

/** What the simulator knows of the worker and may do to it. */
export const worker = {
  /** While it does not run, calls are the simulator's own and no steps. */
  runs: false,
  isDead: false,
  steps: 0,
  killedAfter: Number.POSITIVE_INFINITY,
  look: emptyLook(),
  alarms,
  screen,
  session,
  /** A planted fault: called with each alarm to be set, it may swallow it. */
  swallows: undefined as ((name: string) => boolean) | undefined,
  /** A planted fault: called with the marks of a notification before it stands. */
  beforeShowing: undefined as ((markIds: string[]) => Promise<void>) | undefined,
  /** A planted fault: what is written to this table may be lost. */
  forgets: undefined as ((table: string) => boolean) | undefined,
  reset(): void {
    for (const kept of [alarms, screen, session, local]) kept.clear();
    Object.assign(worker, { runs: false, isDead: false, look: emptyLook(), killedAfter: Number.POSITIVE_INFINITY });
    Object.assign(worker, { swallows: undefined, beforeShowing: undefined, forgets: undefined });
  },
};

export function emptyLook(): Look {
  return { shown: [], cleared: [], died: false };
}

/** What a killed worker's call ends in. */
export class Killed extends Error {
  override name = 'Killed';
}

function step(): void {
  if (!worker.runs) return;
  if (!worker.isDead && worker.steps++ < worker.killedAfter) return;
  worker.isDead = true;
  throw new Killed('The worker was killed.');
}

async function call<T>(work: () => T | Promise<T>): Promise<T> {
  step();
  const result = await work();
  step();
  return result;
}

function storage(kept: Map<string, unknown>) {
  return {
    get: (key: string | null) =>
      call(() => {
        const all = Object.fromEntries(kept);
        return key === null ? all : key in all ? { [key]: all[key] } : {};
      }),
    set: (values: Record<string, unknown>) =>
      call(() => {
        for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
      }),
    remove: (key: string) => call(() => void kept.delete(key)),
  };
}

const marksOf = (id: string) => (session.get(`place|${id}`) as { markIds: string[] } | undefined)?.markIds ?? [];

export const browser = {
  alarms: {
    create: (name: string, info: { when?: number; periodInMinutes?: number }) =>
      call(() => {
        if (worker.swallows?.(name)) return;
        const { when, periodInMinutes } = info;
        const scheduledTime = when ?? Date.now() + (periodInMinutes ?? 0) * 60_000;
        alarms.set(name, { name, scheduledTime, ...(periodInMinutes !== undefined && { periodInMinutes }) });
      }),
    get: (name: string) => call(() => alarms.get(name)),
    clear: (name: string) => call(() => alarms.delete(name)),
    onAlarm: listeners,
  },
  notifications: {
    create: (id: string) =>
      call(async () => {
        await worker.beforeShowing?.(marksOf(id));
        step();
        const markIds = marksOf(id);
        screen.set(id, markIds);
        worker.look.shown.push({ id, things: thingsOf(markIds) });
        return id;
      }),
    clear: (id: string) =>
      call(() => {
        if (screen.has(id)) worker.look.cleared.push(id);
        return screen.delete(id);
      }),
    getAll: () => call(() => Object.fromEntries([...screen.keys()].map((id) => [id, true]))),
  },
  storage: { session: storage(session), local: storage(local), onChanged: listeners },
  action: {
    setBadgeText: () => call(() => undefined),
    setBadgeBackgroundColor: () => call(() => undefined),
    setBadgeTextColor: () => call(() => undefined),
  },
  runtime: { getURL: (path: string) => `https://kept.invalid${path}` },
  tabs: {
    query: () => call(() => []),
    create: () => call(() => ({})),
    update: () => call(() => ({})),
    onUpdated: listeners,
  },
  windows: { update: () => call(() => ({})), getLastFocused: () => call(() => ({})) },
};

const NOTHING_WRITTEN = { numFailures: 0, failures: {}, results: [], lastResult: undefined };

const watched = new WeakSet<Dexie>();

/** From now on each access of the database is two steps; a change that is cut in two is not made at all. */
export function watch(database: Dexie): void {
  if (watched.has(database)) return;
  watched.add(database);
  database.use({
    stack: 'dbcore',
    name: 'steps',
    create: (core: DBCore): DBCore => ({ ...core, table: (name) => watchedTable(core.table(name)) }),
  });
}

function watchedTable(table: DBCoreTable): DBCoreTable {
  const stepped =
    <Request, Answer>(work: (request: Request) => Promise<Answer>) =>
    (request: Request): Promise<Answer> => {
      try {
        step();
      } catch (killed) {
        return Promise.reject(killed);
      }
      return work(request).then((answer) => {
        step();
        return answer;
      });
    };
  return {
    ...table,
    get: stepped((request) => table.get(request)),
    getMany: stepped((request) => table.getMany(request)),
    query: stepped((request) => table.query(request)),
    count: stepped((request) => table.count(request)),
    openCursor: stepped((request) => table.openCursor(request)),
    mutate: stepped(async (request) => (worker.forgets?.(table.name) ? NOTHING_WRITTEN : table.mutate(request))),
  };
}
