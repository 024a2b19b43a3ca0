/** Faults that are planted to show that the judge finds them. Each spoils one thing, now and then. */
import 'fake-indexeddb/auto';
import { EXACT } from '@/lib/background/alarms';
import { db } from '@/lib/db';
import type { Interaction, Millis, Settings } from '@/lib/model';
import { markTold } from '@/lib/store';
import { worker } from './browser';
import type { Wrong } from './judge';
import type { Machine } from './machine';
import { ENGINE, type Engine, PureMachine } from './pure';
import { StoreMachine } from './stored';
import type { Person } from './truth';

export interface Fault {
  name: string;
  /** What the judge must count. */
  as: Wrong;
  where: 'engine' | 'store';
  /** How often the worker is killed, where the fault shows only then. */
  kills?: number;
  machine: (seed: number) => Machine;
}

/** True every so many times it is asked. */
function every(times: number): () => boolean {
  let asked = 0;
  return () => ++asked % times === 0;
}

const { remindersFor, waitingAt } = ENGINE;

const OF_ENGINE: readonly { name: string; as: Wrong; plant: () => Engine }[] = [
  {
    name: 'a lost alarm',
    as: 'lost',
    plant: () => {
      const now = every(20);
      return {
        ...ENGINE,
        remindersFor: (...given) => ({ ...remindersFor(...given), ...(now() && { nextAt: null }) }),
      };
    },
  },
  {
    name: 'a reminder that is not shown',
    as: 'lost',
    plant: () => {
      const now = every(20);
      return {
        ...ENGINE,
        remindersFor: (...given) => {
          const { show, nextAt } = remindersFor(...given);
          return { show: show.filter(() => !now()), nextAt };
        },
      };
    },
  },
  {
    name: 'a doubled mark',
    as: 'doubled',
    plant: () => {
      const now = every(20);
      return {
        ...ENGINE,
        remindersFor: (facts, settings, at) =>
          remindersFor(now() ? { ...facts, marks: new Set() } : facts, settings, at),
      };
    },
  },
  {
    name: 'a UTC day',
    as: 'wrong day',
    plant: () => ({
      ...ENGINE,
      remindersFor: (facts, settings, at) => remindersFor(facts, { ...settings, timeZone: 'UTC' }, at),
    }),
  },
  {
    name: 'a day off that is forgotten',
    as: 'wrong day',
    plant: () => ({
      ...ENGINE,
      remindersFor: (facts, settings, at) => remindersFor(facts, { ...settings, daysOff: [] }, at),
    }),
  },
  {
    name: 'an absence that is forgotten',
    as: 'wrong day',
    plant: () => ({
      ...ENGINE,
      remindersFor: (facts, settings, at) => remindersFor(facts, { ...settings, away: [] }, at),
    }),
  },
  {
    name: 'a reminder in quiet hours',
    as: 'quiet',
    plant: () => {
      const now = every(5);
      return {
        ...ENGINE,
        remindersFor: (facts, settings, at) =>
          remindersFor(facts, now() ? { ...settings, quietFrom: 0, quietUntil: 0, hiddenUntil: null } : settings, at),
      };
    },
  },
  {
    name: 'one about somebody who refused or sleeps',
    as: 'refused',
    plant: () => ({ ...ENGINE, isFollowedUp: () => true }),
  },
  {
    name: 'one about a promise that is settled',
    as: 'settled',
    plant: () => ({
      ...ENGINE,
      isOpen: () => true,
      remindersFor: ({ commitments, marks }, settings, at) =>
        remindersFor(
          {
            commitments: commitments.map((one) => ({
              ...one,
              events: one.events.filter(({ kind }) => kind !== 'kept'),
            })),
            marks,
          },
          settings,
          at,
        ),
    }),
  },
  {
    name: 'one about somebody who has their answer',
    as: 'settled',
    plant: () => ({
      ...ENGINE,
      waitingAt: (facts, at, settings) =>
        waitingAt({ ...facts, interactions: facts.interactions.filter(isTheirs), clocks: [] }, at, settings),
    }),
  },
  {
    name: 'a three-hour clock that runs at night',
    as: 'wrong day',
    plant: () => ({
      ...ENGINE,
      waitingAt: (facts, at, settings) => waitingAt(facts, at, { ...settings, strictClock: true }),
    }),
  },
];

const isTheirs = ({ direction }: Interaction) => direction === 'in';

/** The store and the background with something planted around them. */
class SpoiltStore extends StoreMachine {
  constructor(
    seed: number,
    private readonly spoil: Partial<typeof worker>,
  ) {
    super(seed);
  }

  override async start(settings: Settings, now: Millis): Promise<void> {
    await super.start(settings, now);
    Object.assign(worker, this.spoil);
  }
}

/** Whoever refuses or is let go stays in the index. */
class StaleIndex extends StoreMachine {
  override refuse(person: Person, now: Millis): Promise<string> {
    return this.kept(person, () => super.refuse(person, now));
  }

  override unfollow(person: Person, now: Millis): Promise<string> {
    return this.kept(person, () => super.unfollow(person, now));
  }

  private async kept({ id }: Person, change: () => Promise<string>): Promise<string> {
    const rows = await db.commitments.where('contactId').equals(id).toArray();
    const standing = await db.standing.get(id);
    const undo = await change();
    await db.commitments.bulkPut(rows);
    if (standing) await db.standing.put(standing);
    return undo;
  }
}

const OF_STORE: readonly Omit<Fault, 'where'>[] = [
  {
    name: 'alarms that are not set for a while',
    as: 'lost',
    machine: (seed) => {
      let asked = 0;
      return new SpoiltStore(seed, { swallows: (name) => name === EXACT && ++asked % 60 < 10 });
    },
  },
  {
    name: 'a mark that is made before the notification stands',
    as: 'lost',
    kills: 0.6,
    machine: (seed) => new SpoiltStore(seed, { beforeShowing: (markIds) => markTold(markIds, Date.now()) }),
  },
  {
    name: 'a mark that is not written',
    as: 'doubled',
    machine: (seed) => {
      const now = every(10);
      return new SpoiltStore(seed, { forgets: (table) => table === 'reminderMarks' && now() });
    },
  },
  {
    name: 'an index that keeps who refused',
    as: 'refused',
    machine: (seed) => new StaleIndex(seed),
  },
];

export const FAULTS: readonly Fault[] = [
  ...OF_ENGINE.map(
    ({ plant, ...fault }): Fault => ({ ...fault, where: 'engine', machine: () => new PureMachine(plant()) }),
  ),
  ...OF_STORE.map((fault): Fault => ({ ...fault, where: 'store' })),
];
