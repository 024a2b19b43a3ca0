/** Gmail's ids: 64 bits, the upper 44 of them the arrival in milliseconds (gmail.md, section 4.3). Kept as hex here. */
let count = 0;

function nextLow() {
  count = (count + 7919) & 0xfffff;
  return count;
}

/** A message id of that moment, as hex; the low bits keep two of the same millisecond apart. */
export function idAt(ms, low = nextLow()) {
  return ((BigInt(Math.round(ms)) << 20n) | BigInt(low)).toString(16);
}

/** The moment of a message, in milliseconds. */
export function timeOf(hex) {
  return Number(BigInt(`0x${hex}`) >> 20n);
}

/** `1845235687306414124` for `199b9814c4c5c82c`. */
export function decimal(hex) {
  return BigInt(`0x${hex}`).toString();
}

/** An id that a browser makes for its own draft or message: `r-4429100011223344556`. */
export function clientId() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return `r-${(BigInt(high) << 31n) | BigInt(low)}`;
}

/** What stands in the address for a conversation: long, opaque, not the id. */
export function token(hex) {
  return `FMfcgz${[...hex].map((c) => 'QGNXkhPqrsTVwxyz'[Number.parseInt(c, 16)]).join('')}WbmLcdFGh`;
}

/** The thread of a token, a hex id, or `thread-f:<decimal>`; null for what is none of them. */
export function fromToken(text) {
  const opaque = /^FMfcgz([QGNXkhPqrsTVwxyz]+)WbmLcdFGh$/.exec(text);
  if (opaque) return [...opaque[1]].map((c) => 'QGNXkhPqrsTVwxyz'.indexOf(c).toString(16)).join('');
  const permanent = /^#?(?:thread|msg)-f:(\d+)$/.exec(text);
  if (permanent) return BigInt(permanent[1]).toString(16);
  return /^[0-9a-f]{14,16}$/.test(text) ? text : null;
}
