import { useState } from 'react';

let named = 0;

/**
 * An id that no other part of the page has. (Preact 11.2 begins `useId` anew whenever the root is drawn again: two parts
 * had one id, and a field lost its label.)
 */
export function useName(): string {
  const [name] = useState(() => `part-${++named}`);
  return name;
}
