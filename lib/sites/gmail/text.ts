import { fold } from '../dom';

/** A mail's own words: without what it quotes and without its signature. */
export interface OwnText {
  /** One line per block of the page, white space folded within a line; empty where all is quoted. */
  text: string;
  hasQuote: boolean;
}

const QUOTE = '.gmail_quote, .gmail_quote_container, .gmail_attr, .gmail_extra, .moz-cite-prefix, .yahoo_quoted';
const SIGNATURE = '.gmail_signature, .gmail_signature_prefix, [data-smartmail], .moz-signature';
/** Gmail's own folded rest, and what no reader sees. */
const UNREAD = '.adL, .yj6qo, script, style, template, noscript, title, [hidden]';
/** Outlook quotes without a wrapper: all that follows is old. Gmail puts a prefix before ids. */
const REST_IS_OLD =
  '[id$="divRplyFwdMsg"], [id$="mail-editor-reference-message-container"], [id$="OLK_SRC_BODY_SECTION"], .OutlookMessageHeader';
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const ORIGINAL = /^[-_]{2,}\s?\p{L}[\p{L}\s]{3,40}[-_]{2,}$/u;
const LONGEST = 100_000;

/** Reads a body or a draft. Walks without recursion (a stranger decides how deep it is) and stops at 100,000 characters. */
export function ownText(body: Element): OwnText {
  let text = '';
  let hasQuote = false;
  let node: Node | null = body.firstChild;
  while (node && text.length < LONGEST) {
    let inside = false;
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/gu, ' ');
    else if (node.nodeType === 1) {
      const element = node as Element;
      // Most elements of a long body carry nothing that could tell.
      const isBare = !element.hasAttributes();
      if (!isBare && (element.matches(REST_IS_OLD) || isOutlookRule(element))) {
        hasQuote = true;
        break;
      }
      const quote = isQuote(element);
      hasQuote ||= quote;
      inside = !quote && !element.matches(UNREAD) && (isBare || !(element.matches(SIGNATURE) || isInvisible(element)));
      if (BLOCKS.has(element.localName)) text += '\n';
      if (element.localName === 'img') text += element.getAttribute('data-emoji') ?? '';
    }
    node = next(node, body, inside, () => {
      text += '\n';
    });
  }
  const lines = ownLines(text.split('\n').map(fold));
  return { text: lines.own.join('\n').trim(), hasQuote: hasQuote || lines.cut };
}

/** The next node in page order; `left` is told when a block ends. */
function next(from: Node, root: Node, inside: boolean, left: () => void): Node | null {
  if (inside && from.firstChild) return from.firstChild;
  for (let at: Node | null = from; at && at !== root; at = at.parentNode) {
    if (at.nodeType === 1 && at.firstChild && BLOCKS.has((at as Element).localName)) left();
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/** A quotation; Gmail's "indent" is a blockquote too (40 px, no border), but one's own words. */
function isQuote(element: Element): boolean {
  if (element.matches(QUOTE)) return true;
  if (element.localName !== 'blockquote') return false;
  const style = element.getAttribute('style') ?? '';
  return !(/margin:\s*0(?:px)? 0(?:px)? 0(?:px)? 40px/u.test(style) && /border:\s*(?:none|medium)/u.test(style));
}

/** The grey or blue rule above "From: … Sent: …" in mails of Outlook for the desktop. */
function isOutlookRule(element: Element): boolean {
  if (element.localName !== 'div') return false;
  const style = element.getAttribute('style');
  return style !== null && /border-top:\s*solid\s+(?:#e1e1e1|#b5c4df|rgb\(225, ?225, ?225\))/iu.test(style);
}

function isInvisible(element: Element): boolean {
  const style = element.getAttribute('style');
  return style !== null && /display:\s*none|visibility:\s*hidden/iu.test(style);
}

/** Plain-text mails mark with ">" what they quote, with "-----Original Message-----" the rest, with "--" the signature. */
function ownLines(lines: string[]): { own: string[]; cut: boolean } {
  const own: string[] = [];
  let cut = false;
  for (const line of lines) {
    if (line === '--') break;
    if (ORIGINAL.test(line)) return { own, cut: true };
    if (line.startsWith('>')) {
      if (!cut) dropAttribution(own);
      cut = true;
    } else if (line || own.at(-1)) own.push(line);
  }
  return { own, cut };
}

/** "On Tue, 2 Sept 2025 at 16:40, Timo wrote:" above the first quoted line, in any language, over up to three lines. */
function dropAttribution(own: string[]): void {
  while (own.length > 0 && !own.at(-1)) own.pop();
  if (!own.at(-1)?.endsWith(':')) return;
  const dated = own.findLastIndex((line) => /\d{4}|\d{1,2}:\d{2}/u.test(line));
  if (dated >= 0 && dated >= own.length - 3) own.length = dated;
}
