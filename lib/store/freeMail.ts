/**
 * Domains where everybody has an address: sharing one makes nobody a colleague. The widest used, after the public list
 * `free-email-domains` on npm and the providers' own pages (November 2026); yahoo, hotmail, live, outlook, gmx, mail and
 * yandex exist under many endings, so their first label decides.
 */
const FAMILIES =
  /^(?:yahoo|ymail|rocketmail|hotmail|live|outlook|msn|gmx|yandex|aol|googlemail)\.(?:[a-z]{2,4}|com?\.[a-z]{2})$/u;

const DOMAINS = new Set(
  `gmail.com icloud.com me.com mac.com passport.com proton.me protonmail.com protonmail.ch pm.me mail.com email.com
  tutanota.com tuta.com tuta.io tutamail.com fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.eu
  hushmail.com mailbox.org posteo.de posteo.net web.de freenet.de t-online.de arcor.de online.de 1und1.de mail.de
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it tin.it email.it
  terra.com.br uol.com.br bol.com.br ig.com.br globo.com telefonica.net wp.pl o2.pl onet.pl interia.pl op.pl
  seznam.cz email.cz centrum.cz azet.sk mail.ru inbox.ru list.ru bk.ru ya.ru rambler.ru ukr.net i.ua abv.bg
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn naver.com hanmail.net
  daum.net kakao.com rediffmail.com btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk
  bigpond.com optusnet.com.au xtra.co.nz shaw.ca rogers.com sympatico.ca videotron.ca telus.net comcast.net verizon.net
  att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net bluewin.ch hispeed.ch
  telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl telia.com online.no chello.at aon.at walla.com
  duck.com mozmail.com privaterelay.appleid.com simplelogin.com`.split(/\s+/u),
);

/** Is this domain a free-mail or provider's domain, whose addresses say nothing about a company? */
export function isFreeMail(domain: string): boolean {
  return DOMAINS.has(domain) || FAMILIES.test(domain);
}
