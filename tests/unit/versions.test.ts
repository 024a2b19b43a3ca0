import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { cardOf } from '@/lib/card';
import { db } from '@/lib/db';
import { standingOf } from '@/lib/standing';
import { loadSettings, rebuildIndex } from '@/lib/store';
import { factsOf } from '@/lib/store/facts';

/** One saved store a version, as that version wrote it: its tables, their indexes, their rows. */
interface Saved {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, object[]>;
}

const NOW = Date.UTC(2026, 10, 26, 11, 20);
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
    db.close();
    await Dexie.delete('kept');
    await restore(old, 'kept');
    await db.open();
    for (const [table, rows] of Object.entries(old.rows))
      expect(await db.table(table).count(), table).toBe(rows.length);
    expect(await rebuildIndex(NOW)).toBe(true);

    const settings = await loadSettings();
    const ada = await db.contacts.where('words').startsWith('lovel').first();
    const facts = await factsOf(ada?.id ?? '');
    if (!facts) throw new Error('Ada is gone');
    const card = cardOf(facts, settings, NOW);
    expect(card).toMatchObject({ name: 'Ada Lovelace', company: 'Acme', entries: 3 });
    expect(card.ring.touch).toBe(2);
    expect(card.promises.map(({ text, state }) => [text, state])).toEqual([['Send the quote', 'overdue']]);
    const overdue = await db.commitments
      .where('[open+dueDay]')
      .between(['me', Dexie.minKey], ['me', '2026-11-26'])
      .count();
    expect(overdue).toBe(1);
    const stands = await db.standing.where('stirsOn').belowOrEqual('2026-11-26').toArray();
    expect(stands).toEqual([standingOf(facts, settings)]);
  });
});
