import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPromises } from '@/lib/words/promises';
import { rowsOf, type SentenceRow } from '@/scripts/measureWords/rows';

/** The rows that the weights were learnt from. Read wrongly they were learnt wrongly, or the rules have changed since. */
const FOLDER = join(import.meta.dirname, '..', 'rows');

function labelOf({ text, sentAt, timezone: timeZone, locale, direction, prev: previous }: SentenceRow): string {
  const found = findPromises(text, { sentAt: Date.parse(sentAt), timeZone, locale, direction, previous });
  return (found.find(({ label }) => label === 'promise') ?? found[0])?.label ?? 'none';
}

test.each(readdirSync(FOLDER))('%s: at least 88 of 100 are read as they are labelled', (name) => {
  const rows = rowsOf<SentenceRow>(readFileSync(join(FOLDER, name), 'utf8'), name);
  const wrong = rows
    .filter((row) => labelOf(row) !== row.label)
    .map(({ id, text, label }) => `${id} ${label}: ${text}`);
  expect(wrong.length / rows.length, wrong.join('\n')).toBeLessThanOrEqual(0.12);
});
