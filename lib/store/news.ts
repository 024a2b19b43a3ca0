/**
 * What a machine's mail told of a person, and a colleague's, for the lines beside their card: away until when, an address that is lost, who
 * stands in or has taken over. Each with its way back; what was done by it stands with the contact and the handles.
 */
import { db } from '@/lib/db';
import { normalHandle } from '@/lib/handles';
import type { Contact, Handle, Millis, Settings } from '@/lib/model';
import { lastOf } from '@/lib/touches';
import type { Done, PersonNews } from '@/lib/views';
import type { NamedPerson } from '@/lib/words/signature';
import { begin, follow } from './contacts';
import { contactsBy, type Facts, mustContact } from './facts';
import { isStillAway } from './judging';
import { newsKey, newsKeys, recall, remember } from './meta';
import { newContact } from './rows';
import { loadSettings } from './settings';
import { factTables, refresh } from './standing';
import { putContact } from './writes';

interface Away {
  until: string;
  undoId: string;
}
interface Lost {
  handle: Handle;
  undoId: string;
}
interface Instead extends NamedPerson {
  as: 'stand-in' | 'successor';
}

export async function noteAway(contactId: string, away: Away, now: Millis): Promise<void> {
  await remember(newsKey('away', contactId), away, now);
}
export async function noteLost(contactId: string, lost: Lost, now: Millis): Promise<void> {
  await remember(newsKey('lost', contactId), lost, now);
}
/** Whom an answer by a machine named in place of its writer; nobody replaces whoever was named before. */
export async function noteInstead(
  contactId: string,
  as: Instead['as'],
  named: NamedPerson | null,
  now: Millis,
): Promise<void> {
  if (named && (named.name || named.email)) await remember(newsKey('instead', contactId), { as, ...named }, now);
}

/** The news that still hold of a person; null for none. */
export async function newsOf(facts: Facts, settings: Settings, now: Millis): Promise<PersonNews | null> {
  const { contact } = facts;
  const [away, lost, instead] = (await Promise.all(newsKeys(contact.id).map((key) => recall(key)))) as [
    Away | undefined,
    Lost | undefined,
    Instead | undefined,
  ];
  const isAway = contact.awayUntil !== null && isStillAway(contact.awayUntil, now, settings);
  const row = lost && (await db.handles.get(lost.handle));
  const isLost = row !== undefined && row.contactId === contact.id && row.state !== 'good';
  const news: PersonNews = {
    away: isAway && contact.awayUntil ? { until: contact.awayUntil, undoId: await alive(away, contact) } : null,
    lost: isLost
      ? { handle: row.handle, as: row.state === 'left' ? 'left' : 'bounced', undoId: await open(lost) }
      : null,
    instead: instead && (isAway || isLost) ? await named(instead) : null,
    answered: answeredBy(facts),
  };
  return Object.values(news).some((one) => one !== null) ? news : null;
}

/** The colleague who wrote to them last, where nobody has written since. */
function answeredBy({ clocks, interactions }: Facts): PersonNews['answered'] {
  const newest = clocks
    .filter(({ kind }) => kind === 'answered')
    .sort((one, other) => one.at - other.at)
    .at(-1);
  const last = lastOf(interactions);
  return newest && (!last || newest.at > last.at) ? { who: newest.who, at: newest.at } : null;
}

/** The way back, while the day is still the one that the machine told. */
async function alive(away: Away | undefined, { awayUntil }: Contact): Promise<string | null> {
  return away?.until === awayUntil ? open(away) : null;
}

async function open(news: { undoId: string } | undefined): Promise<string | null> {
  return news && (await db.undos.get(news.undoId)) ? news.undoId : null;
}

/** Who is named, unless they are followed already. */
async function named({ as, name, email, phone }: Instead): Promise<PersonNews['instead']> {
  const [known] = await contactsBy(handlesOf({ name, email, phone }));
  if (known?.followedAt != null) return null;
  return { as, name: name ?? email ?? '', email, phone };
}

function handlesOf({ email, phone }: NamedPerson): Handle[] {
  return [email && `mailto:${email}`, phone && `tel:${phone}`].flatMap((one) => (one && normalHandle(one)) || []);
}

/** Follows whoever was named in a person's place, and links the two; one undo takes both back. */
export async function followInstead(contactId: string, now: Millis): Promise<Done & { contactId: string }> {
  return db.transaction('rw', factTables, async () => {
    const contact = await mustContact(contactId);
    const instead = (await recall(newsKey('instead', contact.id))) as Instead | undefined;
    if (!instead) throw new Error(`Nobody is named in place of ${contact.name} any more.`);
    const settings = await loadSettings();
    const name = instead.name ?? '';
    const { company } = contact;
    const [handle, ...more] = handlesOf(instead);
    const done = handle
      ? await follow({ handle, sighting: null, name, company }, now)
      : await begin(newContact({ name, company, role: '' }, now), more, settings, now);
    const link = { value: { contactId: done.contactId, kind: instead.as }, addedAt: now, removedAt: null };
    const before = { links: contact.links };
    const setAt = { ...contact.setAt, links: now };
    await putContact({ ...contact, links: [...contact.links, link], setAt });
    await refresh(contact.id, settings);
    const row = done.undoId === null ? undefined : await db.undos.get(done.undoId);
    if (row) await db.undos.put({ ...row, steps: [...row.steps, { kind: 'fields', contactId: contact.id, before }] });
    return done;
  });
}
