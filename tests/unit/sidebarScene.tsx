/** A sidebar beside a made-up mail, with a background that answers what the test says, looked at as a person would. */

import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { stepOf } from '@/lib/method/step';
import type { Sighting } from '@/lib/sites/page';
import type { Card, Lead, PromiseView, SidebarView } from '@/lib/views';
import { act } from './act';

/** Thursday 26 November 2026, 11:20. */
export const NOW = Date.UTC(2026, 10, 26, 11, 20);
export const DAY = 86_400_000;

export function promise(change: Partial<PromiseView> & { text: string }): PromiseView {
  return {
    id: change.text,
    by: 'me',
    kind: 'act',
    due: { day: '2026-11-27' },
    state: 'open',
    said: { at: NOW - 3 * DAY, quote: '', url: null, key: null },
    prepNote: '',
    lastEventId: null,
    settledAt: null,
    onTimeDay: null,
    moved: 0,
    snoozed: 0,
    snoozedUntil: null,
    renegotiated: false,
    ...change,
  };
}

export const quote = promise({ text: 'Send the quote', due: { day: '2026-11-25' }, state: 'overdue' });

export function card(change: Partial<Card> = {}): Card {
  const lead: Lead = {
    step: stepOf('overdue', { what: quote.text, isLate: true, commitmentId: quote.id }),
    promise: quote,
  };
  return {
    contactId: 'ada',
    name: 'Ada Lovelace',
    company: 'Acme',
    role: '',
    stage: 'prospect',
    handles: ['mailto:ada@acme.example'],
    followedAt: NOW - 60 * DAY,
    ring: { touch: 5, of: 12, before: 0, attempts: 0, uncounted: 0 },
    last: { at: NOW - 2 * DAY, direction: 'out', channel: 'email' },
    lead,
    waiting: null,
    promises: [quote],
    whyTheyCame: 'pump fails every third week',
    whatsInItForThem: '',
    whyNow: '',
    personalNotes: '',
    metAt: '',
    place: '',
    birthday: null,
    cadenceDays: null,
    answerWithinMinutes: null,
    zone: null,
    awayUntil: null,
    hotUntil: null,
    permission: { state: 'unknown', at: null, words: '' },
    outcome: null,
    plan: { templateId: 'prospect', name: 'Prospect, twelve touches', family: 'prospect', style: 'pull' },
    plans: [{ id: 'prospect', name: 'Prospect, twelve touches', family: 'prospect' }],
    hint: null,
    later: { today: NOW + 2 * 3_600_000, tomorrow: NOW + DAY, nextWeek: NOW + 4 * DAY },
    breathe: true,
    links: [],
    timeline: [],
    entries: 0,
    since: null,
    lastUrl: null,
    ...change,
  };
}

export function view(change: Partial<SidebarView> = {}): SidebarView {
  return {
    chips: [],
    chosen: null,
    card: card(),
    stranger: null,
    same: null,
    trouble: null,
    joined: null,
    timeZone: 'UTC',
    now: NOW,
    ...change,
  };
}

export function sighting(threadId: string, handle: string): Sighting {
  const person = {
    handles: [handle],
    name: 'Somebody',
    nameShown: 'Somebody',
    company: null,
    role: null,
    headline: null,
    location: null,
    degree: null,
    pronouns: null,
    photoUrl: null,
    slug: null,
    profileId: null,
    salesLeadId: null,
    isSelf: false,
    anonymous: false,
  } as const;
  return {
    site: 'gmail',
    kind: 'conversation',
    account: 'me@firm.example',
    url: `https://mail.google.com/mail/#all/${threadId}`,
    subject: null,
    threadId,
    permThreadId: null,
    people: [{ ...person, handles: [handle] }],
    messages: [],
    hiddenCount: 0,
    group: false,
  };
}

type Props = Partial<ComponentProps<typeof Sidebar>>;

/** Draws the sidebar and waits until it has its answer. `draw` draws it again with other props. */
export async function open(props: Props = {}) {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  let now: Props = { source: { sighting: sighting('t1', 'mailto:ada@acme.example'), missing: [] }, ...props };
  const draw = async (next: Props = {}) => {
    now = { ...now, ...next };
    await act(async () => {
      root.render(
        <Sidebar
          source={{ sighting: null, missing: [] }}
          collapsed={false}
          width={340}
          dark={false}
          rtl={false}
          onFold={() => undefined}
          onResize={() => undefined}
          {...now}
        />,
      );
    });
  };
  await draw();
  return {
    place,
    draw,
    close: async () => {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}

const ROLES: Record<string, string> = {
  button: 'button:not([role])',
  textbox: 'input:not([type]), textarea',
  status: 'output',
};

/** All that a person finds by role and exact name. */
export function all(place: Element, role: string, name: string): HTMLElement[] {
  const found = place.querySelectorAll<HTMLElement>([`[role="${role}"]`, ROLES[role]].filter(Boolean).join(', '));
  return [...found].filter((element) => nameOf(element) === name);
}

/** The one thing found by role and name. Throws where there is none, or more than one. */
export function the(place: Element, role: string, name: string): HTMLElement {
  const [found, second] = all(place, role, name);
  if (!found || second)
    throw new Error(`${second ? 'More than one' : 'No'} ${role} "${name}" in: ${place.textContent}`);
  return found;
}

function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby');
  const label = element.id ? [...document.querySelectorAll('label')].find((one) => one.htmlFor === element.id) : null;
  const byId = labelled ? document.getElementById(labelled)?.textContent : null;
  const name = element.getAttribute('aria-label') ?? byId ?? (label ?? element.closest('label') ?? element).textContent;
  return (name ?? '').replace(/\s+/g, ' ').trim();
}

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

/** Types over what stands in a field, as a browser does. */
export async function type(field: HTMLElement, text: string): Promise<void> {
  const prototype = Object.getPrototypeOf(field);
  await act(async () => {
    field.focus();
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function key(element: Element, name: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}
