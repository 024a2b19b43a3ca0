/** Made-up facts for tests: only what matters to the test is said, the rest is plain. */
import type { Commitment, CommitmentEvent, Contact, Interaction, Settings } from '@/lib/model';
import { defaultSettings } from '@/lib/settings';

/** Thursday 26 November 2026, 11:20 in Berlin. */
export const NOW = Date.parse('2026-11-26T10:20:00Z');
export const at = (iso: string) => Date.parse(iso);

export const SETTINGS: Settings = defaultSettings('Europe/Berlin');

export function contact(fields: Partial<Contact> = {}): Contact {
  return {
    id: 'ada',
    name: 'Ada Lovelace',
    company: 'Acme',
    role: '',
    stage: 'prospect',
    followedAt: at('2026-11-02T09:00:00Z'),
    whyTheyCame: '',
    whatsInItForThem: '',
    whyNow: '',
    personalNotes: '',
    metAt: '',
    place: '',
    permission: { state: 'unknown', at: null, words: '' },
    cadenceDays: null,
    answerWithinMinutes: null,
    timeZone: null,
    birthday: null,
    awayUntil: null,
    hotUntil: null,
    referredBy: null,
    links: [],
    tags: [],
    plan: { templateId: 'prospect', style: 'push', startedAt: null },
    outcome: null,
    mergedInto: null,
    lastUrl: null,
    createdAt: at('2026-11-02T09:00:00Z'),
    setAt: {},
    ...fields,
  };
}

let made = 0;

export function interaction(iso: string, fields: Partial<Interaction> = {}): Interaction {
  const key = `hand:${++made}`;
  return {
    id: `${key} ada`,
    key,
    contactId: 'ada',
    at: at(iso),
    direction: 'out',
    channel: 'email',
    kind: '',
    purpose: '',
    valueGiven: '',
    outcome: null,
    attempt: false,
    inCopy: false,
    asks: false,
    note: '',
    source: 'hand',
    account: null,
    url: null,
    threadId: null,
    addedAt: at(iso),
    withdrawnAt: null,
    ...fields,
  };
}

export function promise(fields: Partial<Commitment> = {}): Commitment {
  return {
    id: `promise-${++made}`,
    contactId: 'ada',
    by: 'me',
    kind: 'act',
    text: 'Send the quote',
    due: { day: '2026-11-26' },
    prepNote: '',
    said: { at: at('2026-11-20T09:00:00Z'), quote: '', url: null, key: null },
    events: [],
    ...fields,
  };
}

/** An event at a time; its id is its place in time unless said. */
export function event<Kind extends CommitmentEvent['kind']>(
  kind: Kind,
  iso: string,
  fields: Omit<Extract<CommitmentEvent, { kind: Kind }>, 'id' | 'at' | 'kind'> & { id?: string },
): CommitmentEvent {
  return { id: `${kind} ${iso}`, ...fields, kind, at: at(iso) } as CommitmentEvent;
}
