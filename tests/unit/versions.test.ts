import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { cardOf } from '@/lib/card';
import { db, openDatabase } from '@/lib/db';
import { standingOf } from '@/lib/standing';
import { defaultSettings, plainParts } from './versionsKit';

/** One saved store a version, as that version wrote it: its tables, their indexes, their rows. */
interface Saved {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

const folder = new URL('./versions/', import.meta.url);
const saved = readdirSync(folder).map((file): Saved => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** Puts a saved store on the disk under a name, as the old version left it. */
async function restore({ version, stores, rows }: Saved, name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  await old.open();
  for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
  old.close();
}

test('every version of the data that people have has a saved example', () => {
  expect(saved.map(({ version }) => version)).toEqual(Array.from({ length: db.verno }, (_, at) => at + 1));
});

describe.each(saved)('a store of version $version', (old) => {
  test('opens today with everybody, their touches and their promises', async () => {
    const name = `saved-${old.version}`;
    await restore(old, name);
    const now = openDatabase(name);
    for (const [table, rows] of Object.entries(old.rows))
      expect(await now.table(table).count(), table).toBe(rows.length);

    const ada = await now.contacts.where('words').startsWith('lovel').first();
    if (!ada) throw new Error('Ada is gone');
    const card = cardOf(await plainParts(now, ada), defaultSettings('Europe/London'), Date.UTC(2026, 10, 26, 11, 20));
    expect(card).toMatchObject({ name: 'Ada Lovelace', company: 'Acme', entries: 3 });
    expect(card.ring.touch).toBe(2);
    expect(card.promises.map(({ text, state }) => [text, state])).toEqual([['Send the quote', 'overdue']]);
    const overdue = await now.commitments
      .where('[open+dueDay]')
      .between(['me', Dexie.minKey], ['me', '2026-11-26'])
      .count();
    expect(overdue).toBe(1);
    const stands = await now.standing.where('stirsOn').belowOrEqual('2026-11-26').toArray();
    expect(stands).toEqual([standingOf(await plainParts(now, ada), defaultSettings('Europe/London'))]);
    now.close();
  });
});
