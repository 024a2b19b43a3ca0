/** What the store's tests share: an empty database each time, and pages as a reader would tell them. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from '#imports';
import { db } from '@/lib/db';
import type { PendingSend } from '@/lib/model';
import type { SeenMessage, SeenPerson, Sighting } from '@/lib/sites/page';
import { followAndRead, saveSettings, see } from '@/lib/store';
import { loadSettings } from '@/lib/store/settings';

export const BOX = 'robin@ourfirm.example';
export const ADA = 'mailto:ada@acme.example';
export const BEN = 'mailto:ben@globex.example';
export const DAY = 24 * 60 * 60 * 1000;
/** Thursday 26 November 2026, 11:20 in London. */
export const NOW = Date.UTC(2026, 10, 26, 11, 20);

/** An empty store before each test, with one Gmail account switched on. */
export function freshStore(): void {
  beforeEach(async () => {
    fakeBrowser.reset();
    await Promise.all(db.tables.map((table) => table.clear()));
    await saveSettings({ timeZone: 'Europe/London', gmail: { [BOX]: 'on' }, linkedin: 'page' }, NOW);
  });
  afterEach(() => db.open());
}

/** A Gmail message's id at a moment: the time in the upper bits, as the server makes it. */
export function gmailId(at: number, n = 1): string {
  return ((BigInt(at) << 20n) | BigInt(n)).toString(16);
}

export function person(handles: string[], name: string, more: Partial<SeenPerson> = {}): SeenPerson {
  return {
    handles,
    name,
    nameShown: name,
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
    ...more,
  };
}

/** A message of a conversation at a moment; `from` and `to` are handles. */
export function mail(at: number, from: string, to: string[] | null, more: Partial<SeenMessage> = {}): SeenMessage {
  return {
    id: gmailId(at),
    otherIds: [],
    state: to ? 'expanded' : 'collapsed',
    from: { handle: from, name: from },
    to: to?.map((handle) => ({ handle, name: handle })) ?? null,
    direction: from === `mailto:${BOX}` ? 'out' : 'in',
    at,
    timeText: null,
    text: null,
    hasQuote: null,
    quoted: null,
    edited: false,
    clipped: false,
    attachments: [],
    ...more,
  };
}

/** A mail of the user's own. */
export function own(at: number, to: string[] | null, more: Partial<SeenMessage> = {}): SeenMessage {
  return mail(at, `mailto:${BOX}`, to, more);
}

export function conversation(messages: SeenMessage[], more: Partial<Sighting> = {}): Sighting {
  return {
    site: 'gmail',
    kind: 'conversation',
    account: BOX,
    url: `https://mail.google.com/mail/?authuser=${BOX}#all/${messages.at(-1)?.id ?? 'x'}`,
    subject: 'Quote',
    threadId: messages[0]?.id ?? null,
    permThreadId: null,
    people: [person([ADA], 'Ada Lovelace')],
    messages,
    hiddenCount: 0,
    group: false,
    ...more,
  };
}

export function sending(more: Partial<PendingSend> = {}): PendingSend {
  return {
    id: 'send-1',
    site: 'gmail',
    account: BOX,
    draftId: 'msg-a:r100',
    threadId: null,
    to: [ADA],
    copy: [],
    forward: false,
    subject: 'Quote',
    url: null,
    clickedAt: NOW,
    noticedAt: null,
    undoGoneAt: null,
    undoneAt: null,
    failedAt: null,
    scheduled: false,
    countedAs: null,
    ...more,
  };
}

/** The page is looked at: what stands beside it. */
export async function look(sighting: Sighting, now = NOW, chosen: string | null = null) {
  return (await see({ sighting, chosen, missing: [] }, await loadSettings(), now)).view;
}

/** Follows somebody by address alone; answers their id. */
export async function followed(handle = ADA, name: string | null = 'Ada Lovelace', now = NOW - DAY): Promise<string> {
  return (await followAndRead({ handle, sighting: null, name, company: null }, now)).contactId;
}
