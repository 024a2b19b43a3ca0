// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { rangeOf, readEditor } from '@/lib/page/editorText';

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

test('a draft is read a line a block, as the page shows it', () => {
  expect(readEditor(editor('Dear Ada,<div>one</div><div><br></div><div>two<br>three</div>')).text).toBe(
    'Dear Ada,\none\n\ntwo\nthree\n',
  );
  expect(readEditor(editor('<p>Hello</p><p>Ada&nbsp;</p>')).text).toBe('Hello\nAda \n');
});

test('what is quoted is not read, and a signature stands behind its dashes', () => {
  const { text } = readEditor(
    editor(
      '<div>Mine</div><div class="gmail_signature">Robin<br>+44 20 7946 0000</div><div class="gmail_quote">On Monday Ada wrote: <blockquote>I will pay.</blockquote></div>',
    ),
  );
  expect(text).toContain('Mine\n\n-- \nRobin');
  expect(text).not.toMatch(/Ada wrote|pay/);
});

test('the offsets of a finding are found again in the editor, over bold words and lines', () => {
  const box = editor('<div>Dear Ada,</div><div>all is <b>ready</b>. Let me&nbsp;<i>know</i>.</div>');
  const read = readEditor(box);
  const start = read.text.indexOf('Let me know');
  const range = rangeOf(read, start, start + 'Let me know'.length);
  expect(range?.toString().replace(/\u00a0/g, ' ')).toBe('Let me know');
  const end = read.text.trimEnd().length;
  expect(rangeOf(read, end, end)?.collapsed).toBe(true);
  expect(rangeOf(read, 1_000, 1_001)).toBeNull();
});
