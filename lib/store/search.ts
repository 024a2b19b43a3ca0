/** Finding people by the beginnings of their names, companies and addresses. */
import { db } from '@/lib/db';
import type { Found } from '@/lib/views';
import { searchWords } from './rows';

const MOST_FOUND = 20;
/** So many are looked at for one search; people followed are found before those who sleep. */
const MOST_READ = 400;

/** The people whose words begin with each of these, followed ones first, then by name. */
export async function search(words: string): Promise<Found[]> {
  const wanted = searchWords([words]).sort((a, b) => b.length - a.length);
  const [longest] = wanted;
  if (!longest) return [];
  const rows = await db.contacts.where('words').startsWith(longest).distinct().limit(MOST_READ).toArray();
  return rows
    .filter((row) => wanted.every((one) => row.words.some((word) => word.startsWith(one))))
    .sort((a, b) => Number(b.followed ?? 0) - Number(a.followed ?? 0) || a.name.localeCompare(b.name))
    .slice(0, MOST_FOUND)
    .map(({ id, name, company, lastUrl }) => ({ contactId: id, name, company, lastUrl }));
}
