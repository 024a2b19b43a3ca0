/** What a site's reader missed, for the Health page: kept once per set of parts, with how often and until when. */
import { db } from '@/lib/db';
import type { Millis, SiteHealth, SiteName } from '@/lib/model';

const A_WHILE = 60_000;

/** Notes that parts were missing on a page that looks like a conversation or profile; at most once a minute. */
export async function noteMissing(site: SiteName, missing: readonly string[], now: Millis): Promise<void> {
  if (missing.length === 0) return;
  const parts = [...missing].sort();
  const id = `${site}|${parts.join(',')}`;
  await db.transaction('rw', db.siteHealth, async () => {
    const known = await db.siteHealth.get(id);
    if (known && now - known.lastAt < A_WHILE) return;
    const row: SiteHealth = {
      id,
      site,
      missing: parts,
      firstAt: known?.firstAt ?? now,
      lastAt: now,
      times: (known?.times ?? 0) + 1,
    };
    await db.siteHealth.put(row);
  });
}

/** All that was missed, newest first. */
export async function siteHealth(): Promise<SiteHealth[]> {
  const rows = await db.siteHealth.toArray();
  return rows.sort((a, b) => b.lastAt - a.lastAt);
}
