import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveDue } from '@/lib/words/due';

interface Row {
  id: string;
  text: string;
  sentAt: string;
  timezone: string;
  locale: string;
  label: string;
  due: string | null;
}

const file = '../shared/data/promises/sales-dev.jsonl';
const isThere = existsSync(file);
if (!isThere) console.log(`skipped: ${file} is not beside this folder, so no sales sentences are scored`);

describe.skipIf(!isThere)('dates in sentences of sales mail', () => {
  const rows = (isThere ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter(({ label }) => label !== 'none');
  const dayOf = ({ text, sentAt, timezone, locale }: Row) =>
    resolveDue(text, { at: Date.parse(sentAt), timeZone: timezone, locale })?.day ?? null;

  test('at least 97 of 100 promised days are the day that was meant', () => {
    const dated = rows.filter(({ due }) => due !== null);
    const wrong = dated.filter((row) => dayOf(row) !== row.due);
    console.log(
      `${dated.length - wrong.length} of ${dated.length} days right; not: ${wrong.map(({ id }) => id).join(', ')}`,
    );
    expect(wrong.length / dated.length).toBeLessThanOrEqual(0.03);
  });

  test('a promise without a day gets none', () => {
    const undated = rows.filter(({ due }) => due === null);
    expect(undated.filter((row) => dayOf(row) !== null).map(({ text }) => text)).toEqual([]);
  });
});
