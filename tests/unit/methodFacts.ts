/** Made-up facts for the method: a person with a phone and a mailbox, and the settings as they come. */
import { DEFAULT_METHOD, type Method, type MethodFacts } from '@/lib/method/facts';
import type { ClockFact, HandleRow } from '@/lib/model';
import { at, contact, SETTINGS } from './facts';

export const METHOD: Method = { ...SETTINGS, ...DEFAULT_METHOD };

export function handle(uri: string, fields: Partial<HandleRow> = {}): HandleRow {
  return { handle: uri, contactId: 'ada', state: 'good', at: at('2026-01-01T09:00:00Z'), ...fields };
}

export const PHONE = handle('tel:+442079460000');
export const MAIL = handle('mailto:ada@acme.example');
export const LINKEDIN = handle('https://www.linkedin.com/in/ada');

export function facts(fields: Partial<MethodFacts> = {}): MethodFacts {
  return { contact: contact(), handles: [PHONE, MAIL], interactions: [], commitments: [], clocks: [], ...fields };
}

let made = 0;

export function clock(kind: ClockFact['kind'], iso: string, fields: Partial<ClockFact> = {}): ClockFact {
  const base = { id: `clock-${++made}`, contactId: 'ada', at: at(iso), seenAt: at(iso) };
  return { ...base, kind, threadId: null, key: null, about: '', who: '', ...fields };
}
