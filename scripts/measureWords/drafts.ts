/** The draft check and the stripping of quotes, measured where they exist. */
import { type DraftRow, foldOf, type StripRow } from './rows';
import { percent, scoreOf } from './score';

interface Finding {
  rule: string;
  weight: 'fix' | 'hint';
}
type Asked = { subject: string; body: string; reply: boolean; now: number; timeZone: string };
type Checks = { checkDraft?: (draft: Asked) => Finding[]; ownText?: (text: string) => unknown };

const modules = import.meta.glob<Checks>(['../../lib/words/draft.ts', '../../lib/words/ownText.ts']);
const MISSING = { skipped: 'not built yet' };

async function checks(): Promise<Checks> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  return Object.assign({}, ...loaded);
}

export async function measureDrafts(all: DraftRow[], { folds, wrong }: { folds: number[] | null; wrong: boolean }) {
  const { checkDraft } = await checks();
  if (!checkDraft) return MISSING;
  const rows = all.filter(({ id }) => folds === null || folds.includes(foldOf(id)));
  const started = performance.now();
  const read = rows.map((row) => {
    const { subject, body, reply = false } = row;
    const found = checkDraft({
      subject,
      body,
      reply,
      now: Date.parse('2026-11-25T10:00:00Z'),
      timeZone: 'Europe/London',
    });
    return { row, rules: [...new Set(found.map(({ rule }) => rule))] };
  });
  const ms = (performance.now() - started) / Math.max(1, rows.length);
  const names = [...new Set(read.flatMap(({ row, rules }) => [...row.rules, ...rules]))].sort();
  const isExact = ({ row, rules }: (typeof read)[number]) =>
    row.rules.length === rules.length && rules.every((rule) => row.rules.includes(rule));
  const clean = read.filter(({ row }) => row.rules.length === 0);
  return {
    rows: rows.length,
    micro: scoreOf(
      read.flatMap(({ row, rules }) => names.map((name) => [row.rules.includes(name), rules.includes(name)] as const)),
    ),
    exact: [read.filter(isExact).length, rows.length],
    alarmsOnClean: [clean.reduce((sum, { rules }) => sum + rules.length, 0), clean.length],
    exactPercent: percent(read.filter(isExact).length, rows.length),
    msPerDraft: Math.round(ms * 1000) / 1000,
    ...(wrong && {
      wrong: read
        .filter((one) => !isExact(one))
        .map(({ row, rules }) => `${row.id} meant ${row.rules.join(' ') || '-'}; said ${rules.join(' ') || '-'}`),
    }),
  };
}

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The own words in whatever shape the function answers them. */
function wordsOf(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  const { text, own } = (answer ?? {}) as { text?: string; own?: string };
  return text ?? own ?? '';
}

export async function measureStripping(all: StripRow[], { folds, wrong }: { folds: number[] | null; wrong: boolean }) {
  const { ownText } = await checks();
  if (!ownText) return MISSING;
  const rows = all.filter(({ src }) => folds === null || folds.includes(foldOf(src)));
  const misses = rows.filter(({ text, visible }) => collapsed(wordsOf(ownText(text))) !== collapsed(visible));
  return {
    rows: rows.length,
    right: [rows.length - misses.length, rows.length],
    percent: percent(rows.length - misses.length, rows.length),
    ...(wrong && { wrong: misses.map(({ src }) => src) }),
  };
}
