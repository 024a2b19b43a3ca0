/** Light or dark by what the page really shows: Gmail's and LinkedIn's themes are their own, not the system's. */

/**
 * Is the page dark at this point of the window? Measures the first opaque background there, from the front to the
 * back; where there is none (a picture), the colour of the text in front of it tells.
 */
export function isDark(document: Document, x: number, y: number): boolean {
  const view = document.defaultView;
  if (!view) return false;
  const stack = document.elementsFromPoint?.(x, y) ?? [];
  for (const element of [...stack, document.body, document.documentElement]) {
    if (!element) continue;
    const background = colour(view.getComputedStyle(element).backgroundColor);
    if (background && background.alpha > 0.5) return background.luminance < 0.4;
  }
  const text = colour(view.getComputedStyle(stack[0] ?? document.body ?? document.documentElement).color);
  return text !== null && text.luminance > 0.6;
}

/**
 * Brightness (0 black to 1 white, weighed as the eye does) and opacity of a computed colour: `rgb(…)`, `rgba(…)` or
 * `color(srgb …)`. Null for what is none of these.
 */
export function colour(css: string): { luminance: number; alpha: number } | null {
  const numbers = css.match(/-?[\d.]+(?:e-?\d+)?%?/gu)?.map(Number.parseFloat);
  if (!numbers || numbers.length < 3) return null;
  const scale = css.startsWith('color(') ? 1 : css.startsWith('rgb') ? 255 : 0;
  if (scale === 0) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return { luminance: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / scale, alpha };
}

/** Calls back when the page may have changed its theme: style sheets come or go, the root's or body's marks change. */
export function onThemeHint(document: Document, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.head ?? document.documentElement, { childList: true });
  const marks = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme'] };
  observer.observe(document.documentElement, marks);
  if (document.body) observer.observe(document.body, marks);
  return () => observer.disconnect();
}
