/** Writing one fact together with what is derived from it. To be called inside the transaction of the change. */
import { db } from '@/lib/db';
import type { Commitment, Contact } from '@/lib/model';
import { isFollowedUp } from '@/lib/standing';
import { commitmentRow, contactRow } from './rows';

/** Writes a person with the words they are found by. */
export async function putContact(contact: Contact): Promise<void> {
  const handles = contact.mergedInto ? [] : await db.handles.where('contactId').equals(contact.id).primaryKeys();
  await db.contacts.put(contactRow(contact, handles));
}

/** Writes a promise with the marks by which it is found when it is due; the person's standing is refreshed after it. */
export async function putCommitment(commitment: Commitment): Promise<void> {
  const contact = await db.contacts.get(commitment.contactId);
  await db.commitments.put(commitmentRow(commitment, contact !== undefined && isFollowedUp(contact)));
}
