/** Desktop notifications: shown first, marked after; a click opens the place, a settled promise takes its own away. */
import { browser } from 'wxt/browser';
import { snoozeUntil } from '@/lib/method/snooze';
import type { Reminder } from '@/lib/reminders';
import { contact, isStillOpen, loadSettings, settle, snooze, waitsStill } from '@/lib/store';
import { markRead } from '@/lib/store/reminders';
import { forgetTold } from '@/lib/store/untold';
import { changed } from './changed';
import { openPlace } from './places';

/** What a click, and taking it away, needs to know; in `storage.session`: a notification does not outlive the browser either. */
interface Place {
  markIds: string[];
  contactId: string | null;
  commitmentId: string | null;
  url: string | null;
}

const PREFIX = 'place|';

/** Shows a reminder; one with the same id is replaced. Without `priority: 2` it leaves the screen within seconds. */
export async function notify(reminder: Reminder): Promise<void> {
  const { id, title, message, markIds, contactId, commitmentId, url } = reminder;
  const place: Place = { markIds, contactId, commitmentId, url };
  await browser.storage.session.set({ [PREFIX + id]: place });
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    priority: 2,
    // Firefox knows no buttons and throws on them.
    ...(reminder.answerable && browser.notifications.onButtonClicked && { buttons: BUTTONS }),
  });
}

const BUTTONS = [{ title: 'Done' }, { title: 'Later' }];

/** Done keeps the promise, Later puts it away as the popup does; one that is settled already only leaves the screen. */
export async function answered(id: string, button: number): Promise<void> {
  const place = await placeOf(id);
  const commitmentId = place?.commitmentId;
  if (commitmentId && (await isStillOpen(commitmentId))) {
    const now = Date.now();
    const until = snoozeUntil('later-today', now, await loadSettings());
    if (button === 0) await settle({ commitmentId, as: 'kept', on: null }, now);
    else await snooze({ commitmentId, until }, now);
  }
  await closed(id, true);
  await browser.notifications.clear(id);
  await changed(null);
}

/**
 * Takes away what is not to be seen any more: what is shown about promises that were settled meanwhile, and everything
 * while Kept is hidden. That is forgotten as told first, so that it comes back with the summary afterwards, even if the
 * worker stops in between.
 */
export async function clearSettled(): Promise<void> {
  const { hiddenUntil } = await loadSettings();
  const isHidden = hiddenUntil !== null && Date.now() < hiddenUntil;
  const shown = Object.keys(await browser.notifications.getAll());
  for (const id of shown) {
    const place = await placeOf(id);
    const isSettled = place !== undefined && !(await stillStands(id, place));
    if (isHidden && place) await forgetTold(place.markIds);
    if (isHidden || isSettled) await browser.notifications.clear(id);
  }
}

/** Is there still something to be told by this notification: an open promise, somebody who waits? One of several is a summary and stays. */
async function stillStands(id: string, { commitmentId, contactId }: Place): Promise<boolean> {
  if (commitmentId) return isStillOpen(commitmentId);
  return !(contactId && id.startsWith('wait')) || waitsStill(contactId);
}

/** Closed by the user it was read, also where the worker stopped before it could note that it stood. */
export async function closed(id: string, byUser: boolean): Promise<void> {
  const place = await placeOf(id);
  if (byUser && place) await markRead(place.markIds, Date.now());
}

/** A click opens the conversation; one about several opens today's list. */
export async function clicked(id: string): Promise<void> {
  await closed(id, true);
  await browser.notifications.clear(id);
  const place = await placeOf(id);
  const person = place?.contactId ? await contact(place.contactId) : null;
  const url = place?.url ?? person?.lastUrl ?? null;
  if (url) await openPlace(url);
  else await openPlace(browser.runtime.getURL('/popup.html'));
}

async function placeOf(id: string): Promise<Place | undefined> {
  const key = PREFIX + id;
  return (await browser.storage.session.get(key))[key] as Place | undefined;
}
