/** The text of a mail's body in a page: a line per block, without what the page marks as quoted or as signature. Pure. */

const QUOTE =
  '[class*="gmail_quote"], .gmail_attr, .gmail_extra, .moz-cite-prefix, .moz-forward-container, .yahoo_quoted, .protonmail_quote, .zmail_extra, blockquote[type="cite"], [name="messageReplySection"]';
const SIGNATURE =
  '[class*="mail_signature"], .moz-signature, [data-smartmail], [id$="mobile-signature"], [name="messageSignatureSection"]';
/** All behind these is old: Outlook on the web, for the desktop and on the phone. Gmail puts a prefix before ids. */
const REST_IS_OLD =
  '[id$="appendonsend"], [id$="divRplyFwdMsg"], [id$="mail-editor-reference-message-container"], [id$="OLK_SRC_BODY_SECTION"], .OutlookMessageHeader';
const UNREAD = '.adL, .yj6qo, script, style, template, noscript, title, head, [hidden]';
const BLOCK =
  /^(?:p|div|br|hr|h[1-6]|li|[ou]l|d[dlt]|table|t[dhr]|pre|blockquote|center|address|section|article|header|footer|main|form)$/u;
/** The body of a real mail ends long before. */
const LONGEST = 400_000;

/** A ">" line stands where a quotation was; nothing is cut from what is all one's own. Walks without recursion: a stranger decides how deep a body is. */
export function textWithoutQuotes(
  root: ParentNode,
  isAllOwn = false,
): { lines: string[]; signature: string; hasQuote: boolean } {
  const parts: string[] = [];
  let length = 0;
  let signature = '';
  let hasQuote = false;
  const say = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  let node: Node | null = root.firstChild;
  while (node && length < LONGEST) {
    let goesIn = false;
    if (node.nodeType === 3) say(isPre(node) ? (node.nodeValue ?? '') : (node.nodeValue ?? '').replace(/\s+/gu, ' '));
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (!isAllOwn && (element.matches(REST_IS_OLD) || isOutlookRule(element))) {
        hasQuote = true;
        break;
      }
      const isOld = !isAllOwn && isQuote(element);
      const isSigned = !isAllOwn && !isOld && element.matches(SIGNATURE);
      hasQuote ||= isOld;
      if (isSigned) signature += `\n${textWithoutQuotes(element, true).lines.join('\n')}`;
      goesIn = !isOld && !isSigned && !element.matches(UNREAD) && !isInvisible(element);
      if (isOld) say('\n>\n');
      else if (BLOCK.test(element.localName)) say('\n');
      if (element.localName === 'img') say(element.getAttribute('data-emoji') ?? '');
    }
    node = next(node, root, goesIn, () => say('\n'));
  }
  return { lines: linesOf(parts.join('')), signature: signature.trim(), hasQuote };
}

const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());

/** The next node in page order; `left` is told when a block ends. */
function next(from: Node, root: Node, goesIn: boolean, left: () => void): Node | null {
  if (goesIn && from.firstChild) return from.firstChild;
  for (let at: Node | null = from; at && at !== root; at = at.parentNode) {
    if (at.nodeType === 1 && at.firstChild && BLOCK.test((at as Element).localName)) left();
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

function isPre(node: Node): boolean {
  return node.parentElement?.closest('pre') != null;
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
