/**
 * How these pages are to behave: `?sim=dark,rtl,frame,fail,late=600,sync=700,degree=none`. `late`: after a click the
 * address changes at once and the page that many ms later. `sync`: ms from the placeholder of a sent message to the
 * server's own node; `fail`: that node never comes. `frame`: messaging stands in the frame of the newer shell.
 */
const given = new URLSearchParams(top.location.search).get('sim') ?? '';
const map = new Map(given.split(',').map((part) => [part.split('=')[0], part.split('=')[1] ?? '']));
const number = (key, otherwise) => (map.has(key) ? Number(map.get(key)) : otherwise);

export const options = {
  query: given ? `?sim=${given}` : '',
  dark: map.has('dark'),
  rtl: map.has('rtl'),
  fail: map.has('fail'),
  late: number('late', 400),
  sync: number('sync', 700),
};
