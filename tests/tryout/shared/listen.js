/**
 * The page as a curious neighbour: it writes down every event it can hear, in both phases, on window and document.
 * A plain script in the head, so that it listens before anything else of the page.
 */
(() => {
  const heard = [];
  const messages = [];
  window.__heard = heard;
  window.__messages = messages;
  const types = [
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'change',
    'focusin',
    'focusout',
    'pointerdown',
    'mousedown',
    'mouseup',
    'click',
    'submit',
    'paste',
    'copy',
    'wheel',
    'compositionstart',
  ];
  const name = (target) =>
    target instanceof Element ? `${target.localName}.${target.getAttribute('class') ?? ''}` : String(target);
  for (const [place, where] of [
    ['window', window],
    ['document', document],
  ])
    for (const capture of [true, false])
      for (const type of types)
        where.addEventListener(
          type,
          (event) =>
            heard.push({
              type,
              place,
              phase: capture ? 'capture' : 'bubble',
              target: name(event.target),
              key: event.key ?? null,
              trusted: event.isTrusted,
              at: event.timeStamp,
            }),
          { capture, passive: true },
        );
  window.addEventListener('message', (event) => {
    let text = '';
    try {
      text = typeof event.data === 'string' ? event.data : JSON.stringify(event.data);
    } catch {
      text = String(event.data);
    }
    messages.push({ origin: event.origin, text });
  });

  /**
   * Every text, attribute and element name of the document in which one of the words occurs, as a page may look. Not inside of
   * shadow roots: the one of the extension is closed to it (and open in tests only).
   */
  window.__traces = (words) => {
    const found = [];
    const look = (where, text) => {
      const small = String(text).toLowerCase();
      for (const word of words) if (small.includes(word.toLowerCase())) found.push(`${where}: ${text}`);
    };
    const walk = (root) => {
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT,
      );
      for (let node = walker.currentNode; node; node = walker.nextNode()) {
        if (node instanceof Element) {
          look('element', node.localName);
          for (const { name: key, value } of node.attributes) look(`${node.localName}[${key}]`, `${key}=${value}`);
        } else if (node.nodeValue) look('text', node.nodeValue.trim());
      }
    };
    walk(document);
    for (const key of Object.getOwnPropertyNames(window)) look('window', key);
    for (const entry of performance.getEntriesByType('resource')) look('resource', entry.name);
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      look('style sheet', sheet.href ?? '');
      for (const rule of sheet.cssRules) look('rule', rule.cssText);
    }
    for (const { text } of messages) look('message', text);
    return found;
  };
})();
