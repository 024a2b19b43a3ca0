/** Runs inside the extension: asks the store what the background asks, many times, and tells how long each took. */
import { db, REBUILD } from '@/lib/db';
import type { SeenMessage, Sighting } from '@/lib/sites/page';
import * as store from '@/lib/store';
import { askRebuild, remember } from '@/lib/store/meta';
import { addressOf, BOX, dice, generate, kindOf, personId, type Size } from './generate';

/** Builds the store unless it is there in this size; answers whether it was built. */
export async function build(size: Size, now: number): Promise<boolean> {
  if ((await db.meta.get('bench'))?.value === kindOf(size)) {
    await sweep(now - WEEK);
    await store.rebuildIndex(now);
    return false;
  }
  await generate(size, now, (people) => console.log(`progress ${people}`));
  return true;
}

/** Switches the simulated mailbox on and follows the people of both sites whose pages are opened. */
export async function meet(account: string, handles: string[]): Promise<void> {
  const now = Date.now();
  const { gmail } = await store.loadSettings();
  await store.saveSettings({ gmail: { ...gmail, [account]: 'on' } }, now);
  for (const handle of handles) await store.followAndRead({ handle, sighting: null, name: null, company: null }, now);
}

/** Milliseconds of each of `times` runs. */
async function timed(times: number, run: (n: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await run(n);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Everything measured in the store, by name: all times in milliseconds. What is added is taken away again. */
export async function measure(size: Size): Promise<Record<string, number[]>> {
  const begun = Date.now();
  const settings = await store.loadSettings();
  const roll = dice(begun);
  const somebody = () => Math.floor(roll() * size.people);
  const busiest = await busyPeople(size, 20);
  const results: Record<string, number[]> = {};
  await store.card(personId(0), settings, Date.now());
  results['card of one person'] = await timed(400, () => store.card(personId(somebody()), settings, Date.now()));
  results['card of the busiest people'] = await timed(100, (n) =>
    store.card(busiest[n % busiest.length] ?? '', settings, Date.now()),
  );
  await askRebuild(Date.now());
  const rebuilt = store.rebuildIndex(Date.now(), 10_000);
  results['card while the index is worked out again'] = await timed(100, () =>
    store.card(personId(somebody()), settings, Date.now()),
  );
  await rebuilt;
  // The background may be at it, too, and write its position once more.
  for (let n = 0; n < 4; n += 1) {
    await remember(REBUILD, null, Date.now());
    await new Promise((done) => setTimeout(done, 1000));
  }
  results['today’s list'] = await timed(100, () => store.agenda(settings, Date.now()));
  results.badge = await timed(50, () => store.badge(settings, Date.now()));
  results.reminders = await timed(50, () => store.reminders(settings, Date.now()));
  const people = await Promise.all(Array.from({ length: 200 }, async () => sightingOf(somebody())));
  results['see a thread that is known'] = await timed(people.length, (n) => {
    const sighting = people[n];
    return sighting ? store.see({ sighting, chosen: null, missing: [] }, settings, Date.now()) : Promise.resolve();
  });
  results['see a thread again'] = await timed(people.length, (n) => {
    const sighting = people[n];
    return sighting ? store.see({ sighting, chosen: null, missing: [] }, settings, Date.now()) : Promise.resolve();
  });
  results.search = await timed(100, () => store.search(`person${somebody()}`));
  results['search two letters'] = await timed(50, () => store.search('ad'));
  const undos: string[] = [];
  results['log a call'] = await timed(100, async () => {
    const call = { channel: 'phone', direction: 'out', outcome: null, at: Date.now(), note: '' } as const;
    const { undoId } = await store.log({ contactId: personId(somebody()), ...call }, Date.now());
    if (undoId) undos.push(undoId);
  });
  results['follow somebody'] = await timed(50, async (n) => {
    const handle = `mailto:new${Date.now()}-${n}@somewhere.example`;
    const { undoId } = await store.followAndRead({ handle, sighting: null, name: 'New', company: null }, Date.now());
    if (undoId) undos.push(undoId);
  });
  for (const undoId of undos) await store.undo(undoId, Date.now());
  await sweep(begun);
  return results;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What was taken back leaves rows as everything does; nobody logs hundreds of calls a day and takes them back. */
async function sweep(since: number): Promise<void> {
  await db.interactions
    .where('at')
    .aboveOrEqual(since)
    .filter(({ withdrawnAt }) => withdrawnAt !== null)
    .delete();
}

/** Those of a sample with whom most happened. */
async function busyPeople(size: Size, count: number): Promise<string[]> {
  const roll = dice(1);
  const sample = Array.from({ length: 1000 }, () => personId(Math.floor(roll() * size.people)));
  const counts = await Promise.all(
    sample.map((id) => db.interactions.where('[contactId+at]').between([id, -Infinity], [id, []]).count()),
  );
  const order = sample.map((id, at) => ({ id, count: counts[at] ?? 0 })).sort((a, b) => b.count - a.count);
  return order.slice(0, count).map(({ id }) => id);
}

/** The open conversation with the nth person: their newest mails, as a reader would tell them. */
export async function sightingOf(n: number): Promise<Sighting> {
  const id = personId(n);
  const rows = await db.interactions.where('[contactId+at]').between([id, -Infinity], [id, []]).toArray();
  const mails = rows.filter(({ source }) => source === 'gmail').slice(-8);
  const them = addressOf(n);
  const messages = mails.map(
    ({ key, at, direction }): SeenMessage => ({
      id: key.slice(key.lastIndexOf(':') + 1),
      otherIds: [`msg-f:${BigInt(`0x${key.slice(key.lastIndexOf(':') + 1)}`)}`],
      state: 'expanded',
      from: { handle: direction === 'out' ? `mailto:${BOX}` : them, name: '' },
      to: [{ handle: direction === 'out' ? them : `mailto:${BOX}`, name: '' }],
      direction,
      at,
      timeText: null,
      text: null,
      hasQuote: null,
      quoted: null,
      edited: false,
      clipped: false,
      attachments: [],
    }),
  );
  return {
    site: 'gmail',
    kind: 'conversation',
    account: BOX,
    url: `https://mail.google.com/mail/?authuser=${BOX}#all/${messages.at(-1)?.id ?? n}`,
    subject: 'Quote',
    threadId: messages[0]?.id ?? null,
    permThreadId: null,
    people: [
      {
        handles: [them],
        name: `Person ${n}`,
        nameShown: `Person ${n}`,
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
      },
    ],
    messages,
    hiddenCount: 0,
    group: false,
  };
}
