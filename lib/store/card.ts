/** One person, as asked for by their id. */
import { cardOf } from '@/lib/card';
import type { Contact, Millis, Settings } from '@/lib/model';
import type { Card } from '@/lib/views';
import { contactOf, factsOf, linkedTo } from './facts';

/** The card of one person; null when they are not here. */
export async function card(contactId: string, settings: Settings, now: Millis): Promise<Card | null> {
  const facts = await factsOf(contactId);
  return facts && cardOf({ ...facts, ...(await linkedTo(facts.contact)) }, settings, now);
}

/** All that is known of a person but their history; null when they are not here. */
export async function contact(contactId: string): Promise<Contact | null> {
  return contactOf(contactId);
}
