/**
 * Serves the simulated Gmail and LinkedIn under their real addresses by interception, so that nothing needs a network
 * or an account. Everything else a page or the extension asks for is refused and written down.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accounts } from './shared/people.js';

const home = fileURLToPath(new URL('.', import.meta.url));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const nonce = 'b2ZmbGluZS10cnktb3V0';

/** The sites' own rules for what may run: nonces, no strings as HTML, no foreign connections. */
const gmailRules = [
  `script-src 'report-sample' 'nonce-${nonce}' 'strict-dynamic' https: http:`,
  "require-trusted-types-for 'script'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-src 'self' https://accounts.google.com/",
].join('; ');
const linkedinRules = [
  "default-src 'none'",
  "connect-src 'self' https://www.linkedin.com",
  `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  `script-src-elem 'nonce-${nonce}' 'strict-dynamic'`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https://media.licdn.com",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default jSecure dompurify goog#html',
].join('; ');

/** Which mailbox a Gmail address opens: by `authuser=`, else by the number in its path. */
export function mailboxOf(url) {
  const wanted = url.searchParams.get('authuser')?.toLowerCase();
  const slot = Number(/^\/mail\/u\/(\d+)/.exec(url.pathname)?.[1] ?? 0);
  return accounts.find(({ email }) => email === wanted) ?? accounts[slot] ?? accounts[0];
}

async function file(path) {
  const full = normalize(join(home, path));
  if (!full.startsWith(home)) throw new Error(`Outside of the try-out: ${path}`);
  return { body: await readFile(full, 'utf8'), contentType: `${types[extname(full)] ?? 'text/plain'}; charset=utf-8` };
}

async function gmailPage(url) {
  const { body, contentType } = await file('gmail/index.html');
  const { email } = mailboxOf(url);
  const silent = /(^|,)nometa(,|$)/.test(url.searchParams.get('sim') ?? '') || url.searchParams.get('view') === 'pt';
  const account = silent ? '' : `<meta name="og-profile-acct" content="${email}">`;
  return {
    contentType,
    headers: { 'content-security-policy': gmailRules },
    body: body.replaceAll('{{nonce}}', nonce).replace('{{mailbox}}', email).replace('{{account}}', account),
  };
}

async function linkedinPage(url) {
  const ember = url.pathname.startsWith('/messaging') && !/(^|,)frame(,|$)/.test(url.searchParams.get('sim') ?? '');
  const name = url.pathname.startsWith('/preload') ? 'preload' : ember ? 'ember' : 'sdui';
  const { body, contentType } = await file(`linkedin/${name}.html`);
  return {
    contentType,
    headers: { 'content-security-policy': linkedinRules },
    body: body.replaceAll('{{nonce}}', nonce),
  };
}

/** What a site answers to one address; null for an address it does not have. */
async function answer(url) {
  const asset = /^\/(?:mail\/_|_)\/tryout\/(.+)$/.exec(url.pathname)?.[1];
  if (asset) return file(asset);
  if (url.pathname === '/favicon.ico') return { status: 204, body: '' };
  if (url.hostname === 'mail.google.com') return url.pathname.startsWith('/mail') ? gmailPage(url) : null;
  return linkedinPage(url);
}

const SITES = ['https://mail.google.com', 'https://www.linkedin.com'];
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Serves both sites in this browser context. Answers the list of requests that neither page makes by itself, kept up to
 * date: `{ url, type, by }` with `by` "page" or "worker". An extension that asks nobody leaves it empty.
 */
export async function serve(context) {
  const unexpected = [];
  await context.route(
    (url) => /^https?:|^wss?:/.test(url.protocol),
    async (route, request) => {
      const url = new URL(request.url());
      const by = request.serviceWorker() ? 'worker' : 'page';
      const type = request.resourceType();
      const ours = SITES.includes(url.origin) && by === 'page' && !['fetch', 'xhr', 'ping', 'websocket'].includes(type);
      const found = ours ? await answer(url).catch(() => null) : null;
      if (found) return route.fulfill(found);
      if (url.hostname === 'media.licdn.com' && type === 'image')
        return route.fulfill({ contentType: 'image/gif', body: PICTURE });
      unexpected.push({ url: url.href, type, by });
      return route.abort('blockedbyclient');
    },
  );
  return unexpected;
}
