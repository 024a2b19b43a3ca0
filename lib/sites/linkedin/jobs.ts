/** The present job in the list of experience, told by an open range of dates in any language. */
import { findAll, isShown } from '@/lib/sites/dom';
import { leavesOf } from './leaves';
import { OUTSIDE, PROFILE } from './selectors';
import type { Subject } from './subject';

export interface Job {
  company: string | null;
  role: string | null;
}

/** The first entry that has not ended; null where the page shows none. */
export function firstJob(subject: Subject): Job | null {
  const list = findAll(subject.root, PROFILE.jobs, (one) => !one.closest(OUTSIDE) && isShown(one)).find((one) =>
    isOwn(one, subject),
  );
  const entries = list ? findAll(list, PROFILE.job) : [];
  const outer = entries.filter((entry) => !entries.some((other) => other !== entry && other.contains(entry)));
  for (const entry of outer.slice(0, 10)) {
    const job = readEntry(
      entry,
      entries.filter((other) => other !== entry && entry.contains(other)),
    );
    if (job) return job;
  }
  return null;
}

/** The newer layout names the owner of the list; after a navigation it may still be the one before. */
function isOwn(list: Element, subject: Subject): boolean {
  const owner = list.getAttribute('data-testid')?.match(/_ExperienceTopLevelSection_(.+)$/)?.[1];
  return !owner || owner.toLowerCase() === subject.slug || owner === subject.profileId;
}

function readEntry(entry: Element, inner: Element[]): Job | null {
  const lines = leavesOf(entry).map((leaf) => leaf.text);
  if (inner.length === 0) {
    if (!lines.slice(1, 5).some(isOpenRange)) return null;
    return { role: lines[0] ?? null, company: isOpenRange(lines[1] ?? '') ? null : firstPart(lines[1]) };
  }
  const current = inner
    .map((one) => leavesOf(one).map((leaf) => leaf.text))
    .find((one) => one.slice(1, 5).some(isOpenRange));
  return current ? { company: firstPart(lines[0]), role: current[0] ?? null } : null;
}

/** "Jan 2022 - Present · 4 yrs", "Apr. 2024–Heute · 2 Jahre": a dash, and one year only before the dot. */
export function isOpenRange(text: string): boolean {
  const range = text.split(/[·•]/u)[0] ?? '';
  return /[-–—~〜～]/u.test(range) && range.match(/\d{4}/g)?.length === 1 && range.length < 60;
}

function firstPart(text: string | undefined): string | null {
  return text?.split(/\s[·•]\s/u)[0]?.trim() || null;
}
