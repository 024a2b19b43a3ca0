/** LinkedIn runs two apps at once: what is open may stand in the page, in a frame or in a shadow root. */
import { find } from '@/lib/sites/dom';
import { PROFILE } from './selectors';

export type Root = Document | ShadowRoot;

/** The roots in which something may be open: the shadow root of chat bubbles, the frame, the page itself. */
export function rootsOf(document: Document): Root[] {
  const roots: Root[] = [];
  const shadow = shadowOf(find(document, PROFILE.outlet));
  if (shadow) roots.push(shadow);
  const inner = documentIn(find(document, PROFILE.frame) as HTMLIFrameElement | null);
  if (inner) {
    const within = shadowOf(find(inner, PROFILE.outlet));
    if (within) roots.push(within);
    roots.push(inner);
  }
  return [...roots, document];
}

/** Chrome hands closed roots to content scripts, and Firefox has the same on the element; a plain page has neither. */
function shadowOf(host: HTMLElement | null): ShadowRoot | null {
  if (!host) return null;
  if (host.shadowRoot) return host.shadowRoot;
  try {
    const { chrome } = globalThis as {
      chrome?: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot } };
    };
    const closed = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    return closed ?? chrome?.dom?.openOrClosedShadowRoot?.(host) ?? null;
  } catch {
    return null;
  }
}

/** A frame of another origin, or one that is being loaded, tells nothing. */
function documentIn(frame: HTMLIFrameElement | null): Document | null {
  try {
    return frame?.contentDocument ?? null;
  } catch {
    return null;
  }
}
