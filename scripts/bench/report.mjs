/** What was measured, beside the floor of the product. */

/** The floors that hold for a measurement, by its name; in the unit of the row. */
const FLOORS = {
  'card of one person': 10,
  'today’s list': 50,
  'Gmail: list in the page → card painted, background awake': 100,
  'Gmail: list in the page → card painted, background asleep': 400,
  'content script on a quiet page': 1,
  'script loaded into Gmail': 300,
};

/** Median and 95th percentile of some times. */
export function row(what, values, unit = 'ms') {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const floor = FLOORS[what];
  const p95 = at(0.95);
  return {
    what,
    median: at(0.5),
    p95,
    unit,
    floor,
    times: values.length,
    missed: floor !== undefined && !(p95 <= floor),
  };
}

/** The report as Markdown. */
export function table(rows, { people, interactions, promises, cores }) {
  const number = (n) => n.toLocaleString('en-GB');
  const figure = (n) => (n >= 100 ? n.toFixed(0) : n.toFixed(1));
  const lines = rows.map(
    ({ what, median, p95, unit, floor, times, missed }) =>
      `| ${what} | ${figure(median)} ${unit} | ${figure(p95)} ${unit} | ${floor ? `≤ ${floor} ${unit}` : ''} | ${times} |${missed ? ' **missed**' : ''}`,
  );
  return [
    '# Measured',
    '',
    `\`npm run bench\`: ${number(people)} people followed, ${number(interactions)} interactions, ${number(promises)} promises in`,
    `one store, headless Chromium, ${cores} cores. The store is asked inside the extension’s own worker.`,
    '',
    '| what | median | p95 | floor | times |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
