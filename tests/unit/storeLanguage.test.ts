import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/db';
import { loadSettings, promise, quickAdd, sayReading } from '@/lib/store';
import { followed, freshStore, NOW } from './storeKit';

freshStore();
afterEach(() => vi.unstubAllGlobals());

const speaks = (language: string) => vi.stubGlobal('navigator', { language });
const dues = async () => (await db.commitments.toArray()).map(({ due }) => due);

test.each([
  ['en-GB', '2027-05-11'],
  ['de', '2027-05-11'],
  ['en-US', '2027-11-05'],
])('11/5 is the day that a reader of %s means, in the field and in quick add', async (language, day) => {
  speaks(language);
  const contactId = await followed();
  const said = { contactId, by: 'me', kind: 'act', text: 'Send the quote', said: null } as const;
  await promise({ ...said, due: { words: '11/5' } }, NOW);
  await quickAdd('Ben Osei, Globex – send spec by 11/5', NOW);
  expect(await dues()).toEqual([{ day }, { day }]);
  expect(sayReading('11/5', await loadSettings(), NOW)).toMatchObject({ due: { day } });
});
