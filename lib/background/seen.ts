/** What stands beside an open page, in it or in the side panel. */
import type { Handle, Settings } from '@/lib/model';
import type { Sighting } from '@/lib/sites/page';
import { see } from '@/lib/store';
import { MOST_RECIPIENTS } from '@/lib/store/reached';

/**
 * The view of a page, and whether something was stored. A mail to more than twenty people suggests nobody (product.md,
 * section 2): strangers who were met only there are left out, people who are followed stay.
 */
export async function seen(data: Parameters<typeof see>[0], settings: Settings, now: number): ReturnType<typeof see> {
  const first = await see(data, settings, now);
  const { view } = first;
  const { sighting } = data;
  const circular = onlyInCirculars(sighting);
  if (!view || circular.size === 0) return first;
  if (view.stranger && circular.has(view.stranger.handle)) {
    const people = sighting.people.filter(({ handles }) => !handles.some((handle) => circular.has(handle)));
    const others = await see({ ...data, sighting: { ...sighting, people } }, settings, now);
    return { view: others.view, changed: first.changed || others.changed };
  }
  const chips = view.chips.filter(({ contactId, handle }) => contactId !== null || !circular.has(handle));
  return { ...first, view: { ...view, chips } };
}

/** Who sent or got mail to more than twenty people, and nothing else in this conversation. Pure. */
export function onlyInCirculars({ messages }: Pick<Sighting, 'messages'>): Set<Handle> {
  const circular = new Set<Handle>();
  const personal = new Set<Handle>();
  for (const { from, to } of messages) {
    const group = (to?.length ?? 0) > MOST_RECIPIENTS ? circular : personal;
    for (const handle of [from.handle, ...(to ?? []).map((one) => one.handle)]) if (handle) group.add(handle);
  }
  return new Set([...circular].filter((handle) => !personal.has(handle)));
}
