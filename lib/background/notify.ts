/** Desktop notifications: shown first, marked after; a click opens the place, a settled promise takes its own away. */
import { browser } from 'wxt/browser';
import type { Reminder } from '@/lib/reminders';
import { contact, isStillOpen } from '@/lib/store';
import { openPlace } from './places';

/** What a click needs to know, kept in `storage.session`: a notification does not outlive the browser either. */
interface Place {
  contactId: string | null;
  commitmentId: string | null;
  url: string | null;
}

const PREFIX = 'place|';

/** Shows a reminder; one with the same id is replaced. Without `priority: 2` it leaves the screen within seconds. */
export async function notify(reminder: Reminder): Promise<void> {
  const { id, title, message, contactId, commitmentId, url } = reminder;
  const place: Place = { contactId, commitmentId, url };
  await browser.storage.session.set({ [PREFIX + id]: place });
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    priority: 2,
  });
}

/** Takes away what is shown about promises that were settled meanwhile. */
export async function clearSettled(): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  for (const id of shown) {
    const place = await placeOf(id);
    if (place?.commitmentId && !(await isStillOpen(place.commitmentId))) await browser.notifications.clear(id);
  }
}

/** A click opens the conversation; one about several opens today's list. */
export async function clicked(id: string): Promise<void> {
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
