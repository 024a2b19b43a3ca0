/**
 * Keeps what happens inside the sidebar from the page. Stopping events at our root is too late: the page's capture
 * listeners on window and document have heard them by then. So a listener of ours, on window before any of the page's
 * (the script starts with the document), stops every event whose target is our host and gives a copy that does not
 * leave the root to the element it was meant for. What the browser does by itself (typing, focus, submitting,
 * following links) goes on, unless the copy was prevented. An event whose element cannot be told (a screen reader's
 * press) is let in as it is and stopped on its way out.
 */
import { commonAncestor, defaultButton, elementAt, labelled } from './guardTargets';

/** Given on as a copy, to the focused element. */
const FOCUSED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin', 'focusout'].concat(
  ['start', 'update', 'end'].map((step) => `composition${step}`),
);
/** Given on as a copy, to the element under the pointer. */
const POINTED = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'mousedown', 'mouseup', 'dblclick'];
/** Only stopped: nothing inside listens to them, and the browser's own part goes on. */
const STOPPED = [
  ...['focus', 'blur', 'copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste', 'select', 'selectstart'],
  ...['mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'auxclick', 'contextmenu'],
  ...['pointerover', 'pointerout', 'pointerenter', 'pointerleave', 'pointerrawupdate'],
  ...['gotpointercapture', 'lostpointercapture', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['wheel', 'mousewheel', 'dragstart', 'drag', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'],
  ...['transitionrun', 'transitionstart', 'transitionend', 'transitioncancel', 'change', 'selectionchange', 'scroll'],
  ...['animationstart', 'animationiteration', 'animationend', 'animationcancel', 'DOMActivate', 'textInput'],
];
const ALL = [...FOCUSED, ...POINTED, 'click', ...STOPPED];
/** Never prevented by us; said to the browser, so that scrolling does not wait for us. */
const PASSIVE = new Set(['wheel', 'mousewheel', 'touchstart', 'touchmove', 'scroll']);

export interface Guard {
  /** From now on nothing of this host reaches the page. */
  shield(host: HTMLElement, root: ShadowRoot): void;
  /** Takes all listeners away. */
  release(): void;
}

/** Listens on `window` before the page does. Call it as the first thing of the script. */
export function guard(window: Window): Guard {
  let shielded: Shielded | null = null;
  const off = new AbortController();
  /** Keys that went down inside: should what was focused vanish under them, the page must not hear the rest. */
  const held = new Set<string>();
  const listener = (event: Event) => {
    const isKey = event instanceof KeyboardEvent;
    const isInside = shielded !== null && event.target === shielded.host;
    if (isKey && event.isTrusted && event.type === 'keydown' && !event.repeat) {
      if (isInside) held.add(event.code);
      else held.delete(event.code);
    }
    if (isInside) shielded?.hear(event);
    else if (isKey && event.isTrusted && held.has(event.code)) event.stopImmediatePropagation();
    if (isKey && event.type === 'keyup') held.delete(event.code);
  };
  for (const type of ALL) {
    window.addEventListener(type, listener, { capture: true, passive: PASSIVE.has(type), signal: off.signal });
  }
  return {
    shield(host, root) {
      shielded?.release();
      shielded = shield(host, root);
    },
    release() {
      shielded?.release();
      off.abort();
    },
  };
}

interface Shielded {
  host: HTMLElement;
  hear(event: Event): void;
  release(): void;
}

function shield(host: HTMLElement, root: ShadowRoot): Shielded {
  const off = new AbortController();
  const clicks = new WeakSet<Event>();
  let focused: Element | null = null;
  let pressed: Element | null = null;
  let released: Element | null = null;
  let control: Element | null = null;
  let activated = false;

  // Focus that moves within the root never gets out of it, so it is noted here.
  const focus = (event: Event) => {
    focused = event.target as Element;
  };
  root.addEventListener('focusin', focus, { capture: true, signal: off.signal });
  const inert = (event: Event) => {
    if (clicks.has(event)) Event.prototype.preventDefault.call(event);
  };
  root.addEventListener('click', inert, { capture: true, signal: off.signal });
  for (const type of ALL) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal: off.signal });
  }

  function focusedFor(type: string): Element | null {
    return (type === 'focusout' ? focused : root.activeElement) ?? focused;
  }
  function pointedAt(event: PointerEvent): Element | null {
    for (let at = pressed; at && event.type.startsWith('pointer'); at = at.parentElement) {
      if (at.hasPointerCapture(event.pointerId)) return at;
    }
    return event.type === 'pointermove' ? null : elementAt(root, event.clientX, event.clientY);
  }
  function clicked(event: MouseEvent): Element | null {
    if (control) return control;
    if (event.detail > 0) return released && commonAncestor(pressed?.isConnected ? pressed : released, released);
    return activated && root.activeElement ? defaultButton(root.activeElement) : null;
  }
  /** Enter and the space bar press what is focused: the click they cause comes before this task ends. */
  function noteKey(event: KeyboardEvent) {
    activated = event.key === 'Enter' || event.key === ' ';
    if (activated) {
      setTimeout(() => {
        activated = false;
      });
    }
  }
  function giveClick(event: MouseEvent): void {
    const target = clicked(event);
    if (!target?.isConnected) return;
    control = null;
    event.stopImmediatePropagation();
    const { copy, wasPrevented } = clickCopy(event);
    clicks.add(copy);
    target.dispatchEvent(copy);
    if (wasPrevented()) {
      event.preventDefault();
      return;
    }
    control = labelled(target);
    if (control) {
      setTimeout(() => {
        control = null;
      });
    }
  }

  return {
    host,
    hear(event) {
      const inside = event.composedPath()[0];
      if (!event.isTrusted) {
        // A page can aim at the host only; whoever reaches inside (a test, in the open build) is heard.
        event.stopImmediatePropagation();
        if (inside instanceof Element && inside !== host) give(event, inside);
        return;
      }
      if (event instanceof KeyboardEvent) noteKey(event);
      if (event.type === 'click') return giveClick(event as MouseEvent);
      const pointed = POINTED.includes(event.type);
      const target = pointed
        ? pointedAt(event as PointerEvent)
        : FOCUSED.includes(event.type)
          ? focusedFor(event.type)
          : null;
      if (event.type === 'pointerdown' || event.type === 'mousedown') pressed = target;
      if (event.type === 'mouseup') released = target;
      event.stopImmediatePropagation();
      if (target?.isConnected) give(event, target);
      if (event.type === 'focusout') focused = null;
    },
    release: () => off.abort(),
  };
}

/** The same event once more, for the inside only; what it prevents is prevented. */
function give(event: Event, target: Element): void {
  const properties = new Proxy(event, {
    get: (from, name) => (name === 'composed' ? false : Reflect.get(from, name)),
  });
  const copy = new (event.constructor as typeof Event)(event.type, properties);
  if (!target.dispatchEvent(copy)) event.preventDefault();
}

/**
 * A click that nobody obeys but our own listeners: the browser follows the real one, and must not press twice. Its
 * own default is prevented from the start (`inert` above), which it hides.
 */
function clickCopy(event: MouseEvent): { copy: Event; wasPrevented(): boolean } {
  const copy = new Event('click', { bubbles: true, cancelable: true });
  let prevented = false;
  const { button, detail, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey } = event;
  const shown = { button, detail, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey };
  for (const [name, value] of Object.entries(shown)) Object.defineProperty(copy, name, { value });
  Object.defineProperty(copy, 'defaultPrevented', { get: () => prevented });
  Object.defineProperty(copy, 'preventDefault', {
    value: () => {
      prevented = true;
    },
  });
  return { copy, wasPrevented: () => prevented };
}
