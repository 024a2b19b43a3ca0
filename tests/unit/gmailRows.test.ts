import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { gmail } from '@/lib/sites/gmail';
import type { SeenRow } from '@/lib/sites/page';
import { gmailCases } from '../truth/load';

interface Told {
  from: SeenRow['from'];
  /** Address and name. */
  people: [string, string][];
  id: string | null;
  threadId: string | null;
  at: string | null;
  subject: string;
}
interface Case {
  file: string;
  url: string;
  view: string;
  rows: Told[];
}

const FOLDER = 'tests/pages/gmail';
const { cases }: { cases: Case[] } = JSON.parse(readFileSync(`${FOLDER}/rows.json`, 'utf8'));

function rowsOf(html: string, url: string, own: string[] = []): SeenRow[] {
  return gmail.rows?.(new JSDOM(html, { url }).window.document, url, own) ?? [];
}

describe('the rows of a list tell whom they name and, some of them, who wrote last', () => {
  test.each(cases)('$view', ({ file, url, rows }) => {
    const expected = rows.map(({ people, at, ...row }) => ({
      ...row,
      at: at === null ? null : Date.parse(at),
      people: people.map(([mail, name]) => ({ handle: `mailto:${mail}`, name })),
    }));
    expect(rowsOf(readFileSync(`${FOLDER}/${file}`, 'utf8'), url)).toEqual(expected);
  });
});

test('a further address of the user’s own is nobody else', () => {
  const [inbox] = cases;
  const html = readFileSync(`${FOLDER}/${inbox?.file}`, 'utf8');
  const people = rowsOf(html, inbox?.url ?? '', ['Ada@acme.example']).flatMap((row) => row.people);
  expect(people.map(({ handle }) => handle)).not.toContain('mailto:ada@acme.example');
});

test('what is no list of mail has no rows, and no page stops the reader', () => {
  for (const { html, url, id } of gmailCases(FOLDER)) {
    const rows = rowsOf(html, url);
    if (!id.startsWith('rows-')) expect(rows.every(({ people }) => people.length > 0)).toBe(true);
    expect(rowsOf(html, url.replace('mail.google.com', 'chat.google.com'))).toEqual([]);
  }
  expect(rowsOf('<table class="zt"><tr class="zA"><td class="yW">', 'https://mail.google.com/mail/u/0/#inbox')).toEqual(
    [],
  );
});
