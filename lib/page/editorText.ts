/**
 * The user's own words in an editor, a line a block, and where each letter of them stands: by offsets in this text the
 * background says what it found, and by the same offsets it is replaced. Quotes are left out; nothing is changed.
 */

/** What stands in the box and was not written now. */
const QUOTE =
  '.gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra, .moz-cite-prefix, .yahoo_quoted, blockquote[type="cite"]';
const SIGNATURE = '.gmail_signature, [data-smartmail="gmail_signature"]';
const UNREAD = 'script, style, template, [hidden]';
const BLOCKS = /^(?:address|blockquote|div|dd|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)$/;
/** More is not judged. */
const LONGEST = 50_000;

export interface EditorText {
  text: string;
  /** Text nodes in order, each with the offset of its first letter. */
  nodes: { node: Text; start: number }[];
}

/** Reads an editor. Every letter of a text node is one letter here, so that offsets can be found again. */
export function readEditor(editor: Element): EditorText {
  let text = '';
  const nodes: EditorText['nodes'] = [];
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  let node: Node | null = editor.firstChild;
  while (node && text.length < LONGEST) {
    let goesIn = false;
    if (node.nodeType === 3) {
      nodes.push({ node: node as Text, start: text.length });
      text += (node.nodeValue ?? '').replace(/[\s\u00a0]/gu, ' ');
    } else if (node.nodeType === 1) {
      const element = node as Element;
      goesIn = !element.matches(QUOTE) && !element.matches(UNREAD);
      if (element.localName === 'br') text += '\n';
      else if (BLOCKS.test(element.localName)) breakLine();
      // Without Gmail's own "-- " above it nobody could tell that a signature begins.
      if (goesIn && element.matches(SIGNATURE) && !/(?:^|\n)-- ?\n*$/u.test(text)) text += '\n-- \n';
    }
    node = next(node, editor, goesIn, breakLine);
  }
  return { text, nodes };
}

function next(from: Node, root: Node, goesIn: boolean, left: () => void): Node | null {
  if (goesIn && from.firstChild) return from.firstChild;
  for (let at: Node | null = from; at && at !== root; at = at.parentNode) {
    if (at.nodeType === 1 && BLOCKS.test((at as Element).localName)) left();
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/** The place of these offsets in the editor; null where they no longer stand in it. */
export function rangeOf({ nodes }: EditorText, start: number, end: number): Range | null {
  const first = nodeAt(nodes, start, start === end);
  const last = nodeAt(nodes, end, true);
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** The text node that holds an offset; at a border between two the one before, if `behind` is asked for. */
function nodeAt(
  nodes: EditorText['nodes'],
  offset: number,
  behind: boolean,
): { node: Text; start: number } | undefined {
  const holds = ({ node, start }: { node: Text; start: number }) => {
    const end = start + node.length;
    return behind ? start < offset && offset <= end : start <= offset && offset < end;
  };
  return nodes.findLast(holds) ?? nodes.find(({ node, start }) => start <= offset && offset <= start + node.length);
}
