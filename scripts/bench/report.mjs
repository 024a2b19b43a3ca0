/** What was measured, beside the floor of the product. */

/** The floors that hold for a measurement, by its name; in the unit of the row. */
const FLOORS = {
  'card of one person': 10,
  'today’s list': 50,
  'Gmail: list in the page → card painted, background awake': 100,
  'Gmail: list in the page → card painted, background asleep': 400,
  'LinkedIn: card and title agree → card painted, awake': 400,
  'LinkedIn: card and title agree → card painted, asleep': 400,
  'content script on a quiet Gmail page': 1,
  'script loaded into Gmail': 300,
};

/** What a figure is, where its name does not say it. */
const NOTES = {
  'today’s list': 'the first 80 people owed or owing and 20 steps, all others counted.',
  'Gmail: list in the page → card painted, background awake':
    'in the simulated Gmail of the try-out, from the first frame in which its messages are visible to the frame after the card.',
  'Gmail: list in the page → card painted, background asleep':
    'the worker is stopped before, and seen to be stopped; its start is in the time.',
  'LinkedIn: card and title agree → card painted, awake':
    'the guard believes a profile then at the earliest, so that its own look is in the time.',
  'content script on a quiet Gmail page': 'an open conversation, by the sampling profiler at 0.1 ms.',
};

/** Median and 95th percentile of some times. */
export function row(what, values, unit = 'ms') {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  const floor = FLOORS[what];
  const p95 = at(0.95);
  const missed = floor !== undefined && !(p95 <= floor);
  return { what, median: at(0.5), p95, unit, floor, times: values.length, missed };
}

/** The report as Markdown. */
export function table(rows, { people, interactions, promises, cores }) {
  const number = (n) => n.toLocaleString('en-GB');
  const figure = (n) => (n >= 100 ? n.toFixed(0) : n >= 1 || n === 0 ? n.toFixed(1) : n.toFixed(2));
  const limit = ({ floor, unit, missed }) => {
    if (floor === undefined) return '';
    return `≤ ${floor} ${unit}${missed ? ', **missed**' : ''}`;
  };
  const cells = [
    ['what', 'median', 'p95', 'floor', 'times'],
    ...rows.map((one) => [
      one.what,
      `${figure(one.median)} ${one.unit}`,
      `${figure(one.p95)} ${one.unit}`,
      limit(one),
      String(one.times),
    ]),
  ];
  const widths = cells[0].map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  const line = (texts) => `| ${texts.map((text, at) => text.padEnd(widths[at])).join(' | ')} |`;
  const [head, ...body] = cells;
  const notes = rows.flatMap(({ what }) => (NOTES[what] ? [`- ${what}: ${NOTES[what]}`] : []));
  return [
    '# Measured',
    '',
    `\`npm run bench\`: ${number(people)} people followed, ${number(interactions)} interactions, ${number(promises)} promises in`,
    `one store, headless Chromium, ${cores} cores. The store is asked inside the extension’s own worker.`,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...body.map(line),
    '',
    ...notes,
    '',
  ].join('\n');
}
