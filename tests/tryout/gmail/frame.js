import { el, nest } from '../shared/el.js';
import { say } from './languages.js';
import { own } from './mailbox.js';
import { place } from './options.js';

/** The whole page around the views, after the reconstructions of 2025 and 2026. */
export function frame(stage, windows, write) {
  const nav = el(
    'div.aeN.WR.a6o.anZ.nH.oy8Mbf',
    { role: 'navigation' },
    el(
      'div.aic',
      {},
      el(
        'div.z0',
        {},
        el('div.T-I.T-I-KE.L3', { role: 'button', tabindex: '0', gh: 'cm', onclick: () => write() }, say('compose')),
      ),
    ),
    ['inbox', 'sent'].map((name) =>
      el('div.TO', {}, el('a.J-Ke.n0', { href: `#${name}`, 'aria-label': say(name) }, say(name))),
    ),
  );
  const middle = el(
    'div.no',
    {},
    nest(['div.nH.bkK.nn', 'div.nH', 'div.nH.ar4.z'], el('div.aeI'), nest(['div.AO', 'div.Tm.aeJ', 'div.aeF'], stage)),
  );
  const side = el(
    'div.aUx',
    {},
    el('div.WN9Ejb', { style: 'display: none;' }, el('div.brC-brG')),
    el(
      'div.brC-aT5-aOt-Jw',
      { role: 'complementary', 'aria-label': 'Side panel' },
      el('div.brC-bsf-aT5-aOt', { role: 'tablist' }),
    ),
  );
  return el(
    'div.nH',
    {},
    banner(),
    el('div.nH.oy8Mbf', { style: 'position: relative;' }, !place.popout && nav, middle, !place.popout && side),
    el('div.dw', {}, nest(['div.nH', 'div.nH'], windows)),
  );
}

function banner() {
  return el(
    'div.nH',
    {},
    el(
      'header.gb_Ca.gb_Ta',
      { id: 'gb', role: 'banner' },
      el('div.gb_Fa', {}, 'Try-out mail'),
      el(
        'div.gb_Fc',
        {},
        el(
          'form',
          { role: 'search', onsubmit: (event) => event.preventDefault() },
          el('input', { name: 'q', placeholder: 'Search mail', 'aria-label': 'Search mail' }),
        ),
        el(
          'a.gb_B.gb_Za.gb_0',
          {
            'aria-label': `${say('account')}: ${own.name} \n(${own.email})`,
            href: 'https://accounts.google.com/SignOutOptions?hl=en&continue=https://mail.google.com/mail&service=mail',
            tabindex: '0',
            role: 'button',
            'aria-expanded': 'false',
            onclick: (event) => event.preventDefault(),
          },
          own.email,
        ),
      ),
    ),
  );
}
