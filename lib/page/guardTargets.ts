/** Which element inside a closed root an event was meant for: outside, only the host is told. */

/** The element of the root at this point of the window; null when the point is beside it. */
export function elementAt(root: ShadowRoot, x: number, y: number): Element | null {
  const found = root.elementFromPoint(x, y);
  return found && found.getRootNode() === root ? found : null;
}

/** A press that ended on another element clicks what both stand in. */
export function commonAncestor(one: Element | null, other: Element): Element | null {
  let at = one;
  while (at && !at.contains(other)) at = at.parentElement;
  return at;
}

const TYPED = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=image])';

/** What Enter presses: in a text field the form's first submit button, anywhere else the focused element itself. */
export function defaultButton(focused: Element): Element | null {
  if (!focused.matches(TYPED)) return focused;
  const form = (focused as HTMLInputElement).form;
  return form?.querySelector('button:not([type=button], [type=reset]), input[type=submit], input[type=image]') ?? null;
}

/** The control that the browser clicks next because its label was clicked; null for any other element. */
export function labelled(clicked: Element): Element | null {
  const control = clicked.closest('label')?.control ?? null;
  if (!control || control.contains(clicked)) return null;
  return clicked.closest('a[href], button, input, select, textarea') ? null : control;
}
