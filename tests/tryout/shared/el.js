/**
 * Makes an element: `el('div.nH.bkK', { role: 'main' }, child, 'text')`. The pages forbid HTML from strings (Trusted
 * Types, as the real ones do), so everything is built by hand. Attributes that are null or false are left out; a
 * function under `on…` becomes a listener.
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.setAttribute('class', classes.join(' '));
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** `el` for SVG, whose elements need their namespace. */
export function svg(attributes = {}) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Wraps elements into nested ones, outermost first: `nest(['div.a', 'div.b'], child)`. */
export function nest([outermost, ...names], ...children) {
  return el(outermost, {}, ...(names.length > 0 ? [nest(names, ...children)] : children));
}
