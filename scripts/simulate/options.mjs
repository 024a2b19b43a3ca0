/** What a simulation is told on its command line. */
import { parseArgs } from 'node:util';

const DEFAULTS = { lives: 10_000, stores: 200, seed: 0 };
const MOST = 10_000_000;

/** The options as numbers; throws one line that names what is wrong. */
export function optionsOf(args) {
  const options = Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, { type: 'string' }]));
  const { values } = parseArgs({ args, options });
  const given = Object.entries(values).map(([name, text]) => [name, numberOf(name, text)]);
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}

function numberOf(name, text) {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= MOST)) throw new Error(`--${name}: a whole number from 0 to ${MOST} is needed, not “${text}”.`);
  return number;
}
