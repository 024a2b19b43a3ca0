/** "Who waits for me here?": outside people whose message was last in a list on screen, to follow by tick. */
import { db } from '@/lib/db';
import { type ListRow, whoWaits } from '@/lib/method/waiting';
import type { Millis, Settings } from '@/lib/model';
import type { Done, WaitsHere } from '@/lib/views';
import { follow } from './contacts';
import { contactsBy } from './facts';
import { gmailKeys } from './identity';
import { doorkeeper } from './outsiders';
import { isMachineRow, putFacts, rowFact, type ToldRows } from './rowsSeen';
import { loadSettings } from './settings';
import { factTables } from './standing';
import { together } from './together';

/** More than this nobody goes through. */
const MOST = 50;

/** Oldest first; nobody who is followed already. */
export async function waitsHere(told: readonly ToldRows[], settings: Settings): Promise<WaitsHere[]> {
  const stands = doorkeeper(settings);
  const rows = told.flatMap(({ account, rows: shown }) => shown.flatMap((row) => listRows(account, row, settings)));
  const waiting = whoWaits(rows, (handle) => stands(handle) === 'outside');
  const known = await contactsBy(waiting.map(({ handle }) => handle));
  const followed = new Set(known.filter(({ followedAt }) => followedAt !== null).map(({ id }) => id));
  const people: WaitsHere[] = [];
  for (const { handle, name, at, threadId, key } of waiting) {
    const [contact] = await contactsBy([handle]);
    if (contact && followed.has(contact.id)) continue;
    const about = rows.find((row) => row.key === key)?.about ?? '';
    people.push({ handle, name: contact?.name ?? name, at, about, threadId, key: key ?? '' });
  }
  return people.slice(0, MOST);
}

/** Of the rows those that may be remembered until the tab closes: of people outside, where it is told who wrote last. */
export function outsideRows({ account, rows }: ToldRows, settings: Settings): ToldRows {
  const stands = doorkeeper(settings);
  const outside = rows.flatMap((row) => {
    const people = row.people.filter(({ handle }) => stands(handle) === 'outside');
    return row.from !== 'unknown' && row.id !== null && people.length > 0 ? [{ ...row, people }] : [];
  });
  return { account, rows: outside };
}

function listRows(account: string, row: ToldRows['rows'][number], settings: Settings): (ListRow & { about: string })[] {
  const { from, id, at, threadId, subject } = row;
  const [key] = id ? gmailKeys(account.toLowerCase(), [id]) : [];
  if (at === null || !key || isMachineRow(row, settings)) return [];
  return row.people.map(({ handle, name }) => ({ handle, name, at, from, threadId, key, about: subject }));
}

/** Follows the people ticked, whose wait counts although it began before; one undo takes all of it back. */
export async function followMany(people: readonly WaitsHere[], now: Millis): Promise<Done> {
  return db.transaction('rw', factTables, async () => {
    const settings = await loadSettings();
    const undoIds: string[] = [];
    for (const { handle, name, at, about, threadId, key } of people) {
      const done = await follow({ handle, sighting: null, name, company: null }, now);
      if (done.undoId !== null) undoIds.push(done.undoId);
      const row = { people: [], from: 'them' as const, id: null, threadId, at, subject: about };
      await putFacts([{ ...rowFact(row, key, done.contactId, now), ticked: true }], settings);
    }
    const [first] = people;
    const said = people.length === 1 && first ? `Following ${first.name}` : `Following ${people.length} people`;
    return together(said, undoIds, now);
  });
}
