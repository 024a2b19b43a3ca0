import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { gmail } from '@/lib/sites/gmail';
import { address, addressesIn } from '@/lib/sites/gmail/address';
import { legacyId, legacyOf, syncId, timeOf } from '@/lib/sites/gmail/ids';
import { isRewritten, plainName } from '@/lib/sites/gmail/names';
import { placeOf } from '@/lib/sites/gmail/place';
import { ownText } from '@/lib/sites/gmail/text';

function bodyOf(html: string): Element {
  return new JSDOM(`<div class="a3s">${html}</div>`).window.document.querySelector('.a3s') as Element;
}

test('a message tells its time by its id, and a strange id tells none', () => {
  expect(new Date(timeOf('198c6747aab596d2') ?? 0).toISOString()).toBe('2025-08-20T07:49:39.115Z');
  for (const id of [null, '', 'undefined', 'ffffffffffffffff', '00000001', 'msg-a:r1']) expect(timeOf(id)).toBeNull();
});

test('decimal and hex ids of one message are one id', () => {
  expect(legacyOf(syncId('#msg-f:1840959905192056530'))).toBe('198c6747aab596d2');
  expect(legacyOf('thread-f:1833561803981657749|msg-f:1833795532305716567')).toBe('19721ebf000d1695');
  expect(legacyOf('msg-a:r-4429100011223344556')).toBeNull();
  expect([legacyId('undefined'), legacyId(''), syncId('undefined'), syncId('#')]).toEqual([null, null, null, null]);
});

test('only what can be an address is one', () => {
  expect(address(' \u200eADA+x@Acme.Example\u200e ')).toBe('ada+x@acme.example');
  expect(address('jürgen@müller.example')).toBe('jürgen@müller.example');
  const none = ['', 'ada', 'ada@', '@a.b', 'a@b', 'a b@c.de', 'a@-b.de', 'a@b..de', `${'x'.repeat(70)}@a.de`];
  for (const text of [...none, 'x'.repeat(1e6)]) expect(address(text)).toBeNull();
  expect(addressesIn('"Osei, Ben" <BEN@globex.example>; ada@acme.example, ben@globex.example')).toEqual([
    'ben@globex.example',
    'ada@acme.example',
  ]);
});

test('the sidebar may stand in the mail application and nowhere else on its host', () => {
  const may = (url: string) => placeOf(url).mount;
  for (const path of ['', 'u/0/', 'u/12/#inbox/x', 'b/AE1/u/0/', 'u/0/popout?th=x', 'u/0/?view=btop'])
    expect(may(`https://mail.google.com/mail/${path}`)).toBe(true);
  for (const path of [
    'mail/u/0/?view=pt',
    'mail/u/0/?ui=2&view=lg',
    'mail/u/0/h/1x',
    'mail/mu/',
    'mail/feed/atom',
    'chat/',
  ])
    expect(may(`https://mail.google.com/${path}`)).toBe(false);
  for (const url of ['https://mail.google.com.evil.example/mail/u/0/', 'not an address', ''])
    expect(may(url)).toBe(false);
});

test('what she wrote herself is read without what she quotes', () => {
  const read = (html: string) => ownText(bodyOf(html));
  expect(read('<p>Yes.</p><blockquote>Call me Monday</blockquote>')).toEqual({ text: 'Yes.', hasQuote: true });
  expect(read('<div>One</div>two<br>three')).toEqual({ text: 'One\ntwo\nthree', hasQuote: false });
  expect(read('Hi,<br>yes.<br><br>On 2 Sept 2025 at 16:40, Ada<br>wrote:<br>&gt; call me')).toEqual({
    text: 'Hi,\nyes.',
    hasQuote: true,
  });
  expect(read('Done.<br>-----Original Message-----<br>From: Ada')).toEqual({ text: 'Done.', hasQuote: true });
  expect(
    read('<div>Done.</div><div style="border:none;border-top:solid #E1E1E1 1.0pt">From: Ada</div><p>old</p>'),
  ).toEqual({ text: 'Done.', hasQuote: true });
  expect(read('<div class="gmail_quote">Forwarded</div>')).toEqual({ text: '', hasQuote: true });
});

test('her own indented words stay, her signature and hidden words do not', () => {
  const indented = '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">mine</blockquote>';
  expect(ownText(bodyOf(indented))).toEqual({ text: 'mine', hasQuote: false });
  const rest = '<div style="display:none">preheader</div>Hi<div class="gmail_signature">I sell</div><style>p{}</style>';
  expect(ownText(bodyOf(rest)).text).toBe('Hi');
  expect(ownText(bodyOf('Hi<br>-- <br>Ada')).text).toBe('Hi');
});

test('a body nested five thousand deep is read all the same', () => {
  const { document } = new JSDOM('').window;
  const body = document.createElement('div');
  let at: HTMLElement = body;
  for (let depth = 0; depth < 5_000; depth += 1) at = at.appendChild(document.createElement('span'));
  at.textContent = 'deep';
  expect(ownText(body).text).toBe('deep');
});

test('people are called by their names, not by their titles', () => {
  expect(plainName('Dr. Ada Lovelace, PhD')).toBe('Ada Lovelace');
  expect(plainName('"Ben Osei" 🚀 (he/him)')).toBe('Ben Osei');
  for (const name of ['陈丽', 'Kowalczyk, Ines', 'Mira', 'Drew Barry', 'Agent 47', '🚀'])
    expect(plainName(name)).toBe(name);
  expect(["'Ada' via Support", 'Ada via DocuSign', "'Ada B' über Verkauf"].map(isRewritten)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Ada Via', 'Olivia Stone', "D'Arcy O'Neil"].map(isRewritten)).toEqual([false, false, false]);
});

test('one comes back to a mail by mailbox and message, whatever the order of accounts', () => {
  const url = 'https://mail.google.com/mail/u/3/#inbox/x';
  const html = `<head><meta name="og-profile-acct" content="Robin+x@ourfirm.example"></head><div role="main">
    <h2 class="hP" data-legacy-thread-id="198c6747aab596d2">Hi</h2><div role="list"><div role="listitem" class="kv">
    <span class="gD" email="ada@acme.example">Ada</span><div class="adn" data-legacy-message-id="199135de2832a137">
    </div></div></div></div>`;
  const { sighting } = gmail.read(new JSDOM(html, { url }).window.document, url, []);
  expect(sighting?.url).toBe('https://mail.google.com/mail/?authuser=robin%2Bx@ourfirm.example#all/199135de2832a137');
});

test('a page that breaks the reader is said, and breaks nothing else', () => {
  const broken = {
    title: '',
    querySelectorAll: () => {
      throw new Error('gone');
    },
  } as unknown as Document;
  expect(gmail.account(broken, 'https://mail.google.com/mail/u/0/')).toBeNull();
  expect(gmail.read(broken, 'https://mail.google.com/mail/u/0/', [])).toMatchObject({
    sighting: null,
    missing: ['page'],
  });
});
