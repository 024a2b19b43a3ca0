/**
 * Puts words that the user asked for into the box they are writing in, by the editor's own insertion: the page hears its
 * usual input event and its undo takes them out again. Nothing is sent, and nothing is replaced but what is selected.
 */

import type { SiteName } from '@/lib/model';
import { isShown } from '@/lib/sites/dom';
import { rootsOf } from '@/lib/sites/linkedin/roots';

const WRITING: Record<SiteName, string> = {
  gmail: '.aoI [g_editable="true"], [g_editable="true"], [role="textbox"][contenteditable="true"]',
  linkedin: '.msg-form__contenteditable',
};

/** The box to write into: the one the caret is in, else the last one opened; null where nobody is writing. */
export function writingBox(document: Document, site: SiteName): HTMLElement | null {
  const roots = site === 'linkedin' ? rootsOf(document) : [document];
  const boxes = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(WRITING[site])]);
  const open = boxes.filter((box) => box.isContentEditable && isShown(box));
  return open.find(hasCaret) ?? open.at(-1) ?? null;
}

function hasCaret(box: HTMLElement): boolean {
  const at = box.ownerDocument.getSelection()?.anchorNode;
  return !!at && box.contains(at);
}

/** Inserts the text at the caret, or at the top of the box; answers whether the editor took it. */
export function insertText(document: Document, site: SiteName, text: string): boolean {
  const box = writingBox(document, site);
  if (!box) return false;
  const owner = box.ownerDocument;
  const wasThere = hasCaret(box);
  box.focus();
  if (!wasThere) owner.getSelection()?.collapse(box, 0);
  return owner.execCommand('insertText', false, text);
}
