/**
 * How this page is to behave, from its own address: `?sim=rtl,dark,split,late=300,undo=5,sync=800,lang=de`.
 * `late`: the message list comes that many ms after the heading. `undo`: seconds of the undo notice. `sync`: ms until a
 * sent message gets its server id. `sending`: ms of the "Sending…" notice. `plain`: no ids on collapsed messages.
 */
function read() {
  const given = new URLSearchParams(location.search).get('sim') ?? '';
  const map = new Map(given.split(',').map((part) => [part.split('=')[0], part.split('=')[1] ?? '']));
  const number = (key, otherwise) => (map.has(key) ? Number(map.get(key)) : otherwise);
  const lang = map.get('lang') || (map.has('rtl') ? 'ar' : 'en');
  return {
    lang,
    rtl: map.has('rtl') || lang === 'ar' || lang === 'he',
    dark: map.has('dark'),
    split: map.has('split'),
    plain: map.has('plain'),
    late: number('late', 0),
    undo: number('undo', 5),
    sync: number('sync', 600),
    sending: number('sending', 250),
  };
}
export const options = read();

/** Where this page stands: which mailbox, and whether in a window of its own or as a print. */
export const place = {
  base: /^\/mail\/u\/\d+/.exec(location.pathname)?.[0] ?? '/mail/u/0',
  popout: /\/popout$/.test(location.pathname),
  print: new URLSearchParams(location.search).get('view') === 'pt',
};
