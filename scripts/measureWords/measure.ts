/** Reads labelled rows with the rules and tells how often they agree. */
import { resolveDue } from '@/lib/words/due';
import { type Found, findPromises } from '@/lib/words/promises';
import { measureDrafts, measureStripping } from './drafts';
import { type DateRow, type DraftRow, type EnronRow, foldOf, rowsOf, type SentenceRow, type StripRow } from './rows';
import { percent, scoreOf } from './score';

export interface Options {
  folds: number[] | null;
  wrong: boolean;
}

type Files = Partial<Record<'sentences' | 'drafts' | 'strip' | 'dates' | 'enron', string>>;

export async function measure(files: Files, options: Options): Promise<Record<string, unknown>> {
  const { sentences, enron, dates, drafts, strip } = files;
  return {
    ...(sentences && { sentences: measureSentences(rowsOf(sentences, 'sentences'), options) }),
    ...(enron && { enron: measureEnron(rowsOf(enron, 'enron'), options) }),
    ...(dates && { dates: measureDates(rowsOf(dates, 'dates'), options) }),
    ...(drafts && { drafts: await measureDrafts(rowsOf<DraftRow>(drafts, 'drafts'), options) }),
    ...(strip && { strip: await measureStripping(rowsOf<StripRow>(strip, 'strip'), options) }),
  };
}

function isIn({ folds }: Options, id: string): boolean {
  return folds === null || folds.includes(foldOf(id));
}

/** A snippet has one label: a promise wins over a request, of several the one due first. */
function labelOf(found: readonly Found[]): { label: SentenceRow['label']; first: Found | null; rules: string } {
  const promises = found.filter(({ label }) => label === 'promise');
  const chosen = promises.length > 0 ? promises : found;
  const first = [...chosen].sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1))[0] ?? null;
  return { label: first?.label ?? 'none', first, rules: found.map(({ rule }) => rule).join(' ') };
}

export function measureSentences(all: SentenceRow[], options: Options) {
  const rows = all.filter(({ id }) => isIn(options, id));
  const started = performance.now();
  const read = rows.map((row) => {
    const { sentAt, timezone: timeZone, locale, direction, prev: previous } = row;
    const found = findPromises(row.text, { sentAt: Date.parse(sentAt), timeZone, locale, direction, previous });
    return { row, ...labelOf(found) };
  });
  const ms = (performance.now() - started) / Math.max(1, rows.length);
  const asked = read.filter(({ row }) => row.label !== 'none');
  const dated = asked.filter(({ row }) => row.due !== null);
  const undated = asked.filter(({ row }) => row.due === null);
  const isSame = ({ row, label }: (typeof read)[number]) => row.label === label;
  const isDueRight = ({ row, first }: (typeof read)[number]) => (first?.day ?? null) === row.due;
  const whole = ({ text, sentAt, timezone, locale }: SentenceRow) =>
    resolveDue(text, { at: Date.parse(sentAt), timeZone: timezone, locale })?.day ?? null;
  const none = read.filter(({ row }) => row.label === 'none');
  const count = (some: typeof read, is: (one: (typeof read)[number]) => boolean) => some.filter(is).length;
  const times = dated.filter((one) => one.row.dueTime && isSame(one));
  const starts = dated.filter((one) => one.row.dueStart && isSame(one));
  return {
    rows: rows.length,
    promise: scoreOf(read.map(({ row, label }) => [row.label === 'promise', label === 'promise'])),
    request: scoreOf(read.map(({ row, label }) => [row.label === 'request', label === 'request'])),
    threeWayAccuracy: percent(count(read, isSame), read.length),
    falseAlarmsOnNone: [none.length - count(none, isSame), none.length],
    dueExact: percent(
      count(dated, (one) => isSame(one) && isDueRight(one)),
      count(dated, isSame),
    ),
    dueExactOfAllDated: percent(count(dated, isDueRight), dated.length),
    dueNullRight: [count(undated, isDueRight), undated.length],
    dueExactByResolver: percent(
      count(dated, ({ row }) => whole(row) === row.due),
      dated.length,
    ),
    dueTimeRight: [count(times, ({ row, first }) => first?.time === row.dueTime), times.length],
    dueStartRight: [count(starts, ({ row, first }) => first?.rangeStart === row.dueStart), starts.length],
    labelAndDue: percent(
      count(read, (one) => isSame(one) && (one.row.label === 'none' || isDueRight(one))),
      read.length,
    ),
    msPerRow: Math.round(ms * 1000) / 1000,
    ...(options.wrong && {
      wrong: read
        .filter((one) => !isSame(one) || (one.row.label !== 'none' && !isDueRight(one)))
        .map(
          ({ row, label, first, rules }) =>
            `${row.id} ${row.label}→${label} ${row.due}→${first?.day ?? null} [${rules}] ${row.text} # ${row.note}`,
        ),
    }),
  };
}

function measureEnron(all: EnronRow[], options: Options) {
  const rows = all.filter(({ id }) => isIn(options, id));
  const started = performance.now();
  const read = rows.map((row) => {
    const found = findPromises(row.text, {
      sentAt: Date.UTC(2001, 4, 16, 15),
      timeZone: 'America/Chicago',
      direction: 'out',
    });
    return { row, ...labelOf(found) };
  });
  const ms = (performance.now() - started) / Math.max(1, rows.length);
  const sure = read.filter(({ row }) => row.promise !== 'amb');
  const second = read.filter(({ row }) => row.intentVerified !== null);
  const isAsked = ({ label }: (typeof read)[number]) => label === 'request';
  return {
    rows: rows.length,
    promise: scoreOf(sure.map(({ row, label }) => [row.promise === 'yes', label === 'promise'])),
    request: scoreOf(read.map((one) => [one.row.intent === 'yes', isAsked(one)])),
    requestVerified: scoreOf(second.map((one) => [one.row.intentVerified === 'yes', isAsked(one)])),
    msPerRow: Math.round(ms * 1000) / 1000,
    ...(options.wrong && {
      wrong: sure
        .filter(({ row, label }) => (row.promise === 'yes') !== (label === 'promise'))
        .map(({ row, rules }) => `${row.id} ${row.promise} [${rules}] ${row.text}`),
      wrongRequests: second
        .filter((one) => (one.row.intentVerified === 'yes') !== isAsked(one))
        .map(({ row, rules }) => `${row.id} ${row.intentVerified} [${rules}] ${row.text.slice(0, 200)}`),
    }),
  };
}

/** Duckling's examples: the day a point falls on. Our rules for periods differ on purpose, so these are coverage, not law. */
function measureDates(all: DateRow[], options: Options) {
  // The reference moment of the examples, in UTC-02:00.
  const anchor = { at: Date.parse('2013-02-12T04:30:00-02:00'), timeZone: 'Etc/GMT+2', locale: 'en-US' };
  const rows = all.filter(({ text, kind, start }) => kind === 'point' && start !== null && isIn(options, text));
  const read = rows.map((row) => ({ row, hit: resolveDue(row.text, anchor) }));
  const grains = [...new Set(rows.map(({ grain }) => grain ?? 'none'))];
  const isRight = ({ row, hit }: (typeof read)[number]) => hit?.day === row.start?.slice(0, 10);
  return {
    rows: rows.length,
    read: percent(read.filter(({ hit }) => hit).length, rows.length),
    sameDay: Object.fromEntries(
      grains.map((grain) => {
        const some = read.filter(({ row }) => (row.grain ?? 'none') === grain);
        return [grain, [some.filter(isRight).length, some.length]];
      }),
    ),
    ...(options.wrong && {
      wrong: read
        .filter((one) => !isRight(one))
        .map(({ row, hit }) => `${row.text}: ${row.start} → ${hit?.day ?? null}`),
    }),
  };
}
