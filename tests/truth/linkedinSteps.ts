/** Replays what happens on an open LinkedIn page, step by step, and compares what was noticed. Node and browser alike. */
import { threadOfComposer } from '@/lib/sites/linkedin/panes';
import { looked, type SendingState, start, typed } from '@/lib/sites/linkedin/sending';
import { routeOf } from '@/lib/sites/linkedin/urls';
import type { Page, SeenMessage, Site } from '@/lib/sites/page';
import { strangers, timeLike } from './gmail';
import { checkThread, type TruthThread } from './linkedin';

interface Op {
  op: 'setHtml' | 'insertBefore' | 'remove' | 'removeAttr' | 'setAttr' | 'event' | 'pushState';
  sel?: string;
  html?: string;
  closest?: string;
  name?: string;
  value?: string;
  type?: string;
  init?: EventInit;
  path?: string;
}
interface Expected {
  sent?: { id: string; text?: string; time?: string }[];
  received?: { id: string; text?: string; time?: string }[];
  pending?: boolean | 'maybe';
  composerText?: string;
  thread?: TruthThread | null;
  threadId?: string | null;
  participant?: string | null;
}
export interface Scenario {
  name: string;
  steps: { ops: Op[]; expect: Expected }[];
}
export interface StepsFile {
  clock: string;
  base: string;
  url: string;
  scenarios: Scenario[];
}

const EXPECTED = 'sent received pending composerText thread threadId participant note notes'.split(' ');

/** Keys of a scenario that nobody here knows, by their place. */
export function stepsUnknown(scenario: Scenario): string[] {
  const found = [
    ...strangers('', scenario, 'name steps base html url clock note notes'.split(' ')),
    ...(scenario.steps ?? []).flatMap((step) => [
      ...strangers('steps[].', step, 'ops expect note notes'.split(' ')),
      ...strangers('steps[].expect.', step.expect ?? {}, EXPECTED),
    ]),
  ];
  return [...new Set(found)];
}

/** One readable line for every miss. `document`: a fresh copy of the base page. */
export function replay(scenario: Scenario, document: Document, url: string, clock: string, site: Site): string[] {
  const now = Date.parse(clock);
  let address = url;
  let page = site.read(document, address, []);
  let state: SendingState = start(page);
  document.addEventListener(
    'input',
    (event) => {
      const target = event.composedPath()[0] as Element;
      const thread = threadOfComposer(target, routeOf(address));
      if (thread) state = typed(state, thread, now);
    },
    true,
  );
  const received = new Set(idsOf(page));
  return scenario.steps.flatMap((step, at) => {
    for (const op of step.ops ?? []) address = apply(op, document, address);
    page = site.read(document, address, []);
    const seen = looked(state, page, now);
    state = seen.state;
    const incoming = (page.sighting?.messages ?? []).filter((one) => one.direction === 'in' && !received.has(one.id));
    for (const id of idsOf(page)) received.add(id);
    return compare(step.expect ?? {}, page, seen, incoming).map((line) => `step ${at + 1}: ${line}`);
  });
}

const OPS = ['setHtml', 'insertBefore', 'remove', 'removeAttr', 'setAttr', 'event', 'pushState'];

function apply(op: Op, document: Document, address: string): string {
  if (!OPS.includes(op.op)) throw new Error(`"${op.op}" is no known op`);
  if (op.op === 'pushState') return new URL(op.path ?? '', address).href;
  const element = document.querySelector<HTMLElement>(op.sel ?? '');
  if (!element) throw new Error(`nothing matches ${op.sel}`);
  if (op.op === 'setHtml') element.innerHTML = op.html ?? '';
  if (op.op === 'insertBefore') element.insertAdjacentHTML('beforebegin', op.html ?? '');
  if (op.op === 'remove') (op.closest ? element.closest(op.closest) : element)?.remove();
  if (op.op === 'removeAttr') element.removeAttribute(op.name ?? '');
  if (op.op === 'setAttr') element.setAttribute(op.name ?? '', op.value ?? '');
  if (op.op === 'event') {
    const View = document.defaultView as unknown as { Event: typeof Event };
    element.dispatchEvent(new View.Event(op.type ?? '', { bubbles: true, ...op.init }));
  }
  return address;
}

function compare(
  expected: Expected,
  page: Page,
  seen: { sent: SeenMessage[]; pending: boolean },
  incoming: SeenMessage[],
): string[] {
  const said: string[] = [];
  const same = (field: string, want: unknown, got: unknown) => {
    if (want !== undefined && JSON.stringify(want) !== JSON.stringify(got)) {
      said.push(`${field}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    }
  };
  same('sent', expected.sent, seen.sent.map(brief(expected.sent)));
  same('received', expected.received, incoming.map(brief(expected.received)));
  if (expected.pending !== 'maybe') same('pending', expected.pending, seen.pending);
  same('composerText', expected.composerText, page.composes[0]?.text ?? '');
  if (expected.thread === null) same('thread', null, page.sighting);
  else if (expected.thread) said.push(...checkThread('thread.', expected.thread, page.sighting, page));
  same('threadId', expected.threadId, page.sighting?.permThreadId ?? null);
  same('participant', expected.participant, page.sighting?.people[0]?.name ?? null);
  return said;
}

/** A message with just the fields the truth names. */
function brief(
  truth: { id: string; time?: string }[] | undefined,
): (message: SeenMessage, at: number) => Record<string, unknown> {
  return (message, at) => {
    const whole: Record<string, unknown> = {
      id: message.id,
      text: message.text,
      time: timeLike(truth?.[at]?.time, message.at),
    };
    return Object.fromEntries(Object.keys(truth?.[at] ?? whole).map((field) => [field, whole[field]]));
  };
}

function idsOf(page: Page): (string | null)[] {
  return page.sighting?.messages.map((one) => one.id) ?? [];
}
