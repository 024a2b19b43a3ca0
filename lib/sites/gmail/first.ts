import { type Candidate, find } from '../dom';

/** As `find`, but asks for the first match alone before it asks for all: in a long conversation that is most of the time. */
export function findFirst(
  root: ParentNode,
  candidates: readonly Candidate[],
  fits: (element: HTMLElement) => boolean,
): HTMLElement | null {
  for (const candidate of candidates) {
    const first = root.querySelector<HTMLElement>(candidate.selector);
    if (!first) continue;
    if (fits(first)) return first;
    const other = find(root, [candidate], fits);
    if (other) return other;
  }
  return null;
}
