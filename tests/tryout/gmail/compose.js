import { el, nest } from '../shared/el.js';
import { decimal } from './ids.js';
import { say } from './languages.js';
import { newDraftId, own } from './mailbox.js';

let serial = 6;
const isAddress = (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/**
 * A box to write in: `kind` reply, forward or new. Answers its element (for a pop-up the whole window) and what stands
 * in it. `onSend(compose, {scheduled})` is called for a trusted click or Ctrl+Enter; `onClose` when it was put away.
 */
export function compose(
  { kind, thread = null, to = [], cc = [], subject = '', text = '', draftId = newDraftId() },
  { onSend, onClose },
) {
  const id = String(++serial);
  const chips = el('div.afp', { name: 'to', role: 'listbox', 'aria-label': say('recipients') }, to.map(chip));
  const copies = el('div.afp', { name: 'cc', role: 'listbox', 'aria-label': 'Cc' }, cc.map(chip));
  const input = el('input.agP.aFw', {
    'peoplekit-id': 'BbVjBd',
    role: 'combobox',
    'aria-label': say('recipients'),
    autocomplete: 'off',
    size: '20',
  });
  const title = el('input.aoT', {
    name: 'subjectbox',
    placeholder: say('subject'),
    'aria-label': say('subject'),
    value: subject,
  });
  const body = el(
    'div.Am.aiL.Al.editable.LW-avf',
    {
      hidefocus: 'true',
      'aria-label': say('body'),
      g_editable: 'true',
      role: 'textbox',
      contenteditable: 'true',
      'aria-multiline': 'true',
    },
    el('div', { dir: 'ltr' }, text || el('br')),
  );
  const hidden = (name, value) => el('input', { type: 'hidden', name, value });
  const subjectField = hidden('subject', subject);
  const form = el(
    'form.bAs',
    { method: 'POST' },
    el(
      'div.aoD.hl',
      { tabindex: '1' },
      el(
        'div.oL.aDm.az9',
        {},
        to.map(({ name, email }) => el('span', { email, name, 'data-hovercard-id': email }, name)),
      ),
    ),
    el(
      'div.aoD.az6',
      {},
      el('span.gO.aQY', {}, say('to')),
      chips,
      input,
      el(
        'span.aB.gQ.pE',
        { role: 'link', tabindex: '0', onclick: () => copies.parentElement.removeAttribute('hidden') },
        'Cc',
      ),
    ),
    el('div.aoD.az6', { hidden: cc.length === 0 }, copies),
    kind === 'new' && el('div.aoD.az6', {}, title),
    hidden('composeid', id),
    hidden('from', own.email),
    subjectField,
    hidden('draft', draftId),
    thread && [
      hidden('rt', `#thread-f:${decimal(thread.id)}`),
      hidden('rm', `#msg-f:${decimal(thread.messages.at(-1).hex)}`),
      hidden('lts', thread.messages.at(-1).hex),
    ],
    hidden('uet', `fwd:${kind === 'forward'}`),
  );
  const sendButton = el(
    'div.T-I.J-J5-Ji.aoO.v7.T-I-atl.L3',
    { role: 'button', tabindex: '1', 'data-tooltip': say('sendHint'), 'aria-label': say('sendHint') },
    say('send'),
  );
  const arrow = el(
    'div.T-I.J-J5-Ji.hG.T-I-atl.L3',
    { role: 'button', 'aria-haspopup': 'true', 'aria-label': say('more'), tabindex: '1' },
    '▾',
  );
  const discard = el('div.og.T-I-J3', { role: 'button', 'aria-label': say('discard'), tabindex: '1' }, '🗑');
  const region = el(
    'div.aoI',
    { role: 'region', 'data-compose-id': id, 'aria-label': kind === 'new' ? say('newMessage') : say(kind) },
    el(
      'table.aoP.HM',
      { role: 'presentation' },
      nest(
        ['tbody', 'tr', 'td.I5'],
        form,
        el(
          'table.iN',
          {},
          el(
            'tbody',
            {},
            el('tr', {}, el('td.Ap', {}, nest(['div.Ar.Au', 'div.aO7'], body))),
            el('tr', {}, el('td.aDh', {}, nest(['div.IZ', 'div.Up'], el('div.dC', {}, sendButton, arrow), discard))),
          ),
        ),
      ),
    ),
  );
  const element =
    kind === 'new' ? windowAround(region, () => self.close()) : nest(['div.gB.xu', 'div.ip.iq.adB', 'div.M9'], region);

  const read = (list) =>
    [...list.querySelectorAll('[role=option]')].map((one) => ({
      name: one.dataset.name,
      email: one.dataset.hovercardId,
    }));
  const take = () => {
    const text = input.value.replace(/[,;\s]+$/, '').trim();
    if (text) chips.append(chip({ name: text, email: isAddress(text) ? text.toLowerCase() : text }));
    input.value = '';
  };
  const self = {
    kind,
    thread,
    draftId,
    element,
    /** What would be sent now. */
    content: () => {
      take();
      return {
        to: read(chips),
        cc: read(copies),
        subject: kind === 'new' ? title.value : subject,
        text: linesOf(body),
      };
    },
    wrong: () =>
      [...read(chips), ...read(copies)].find(({ email }) => !isAddress(email) || email.endsWith('@invalid.example')),
    close: () => {
      element.remove();
      onClose?.(self);
    },
    focus: () => (read(chips).length > 0 ? body : input).focus(),
  };
  input.addEventListener('keydown', (event) => {
    if (!['Enter', ',', ';', 'Tab'].includes(event.key) || event.ctrlKey || !input.value.trim()) return;
    if (event.key !== 'Tab') event.preventDefault();
    take();
  });
  input.addEventListener('blur', take);
  title.addEventListener('input', () => subjectField.setAttribute('value', title.value));
  const trusted = (act) => (event) => event.isTrusted && act(event);
  sendButton.addEventListener(
    'click',
    trusted(() => onSend(self, { scheduled: false })),
  );
  sendButton.addEventListener(
    'keydown',
    trusted((event) => event.key === 'Enter' && !event.ctrlKey && onSend(self, { scheduled: false })),
  );
  region.addEventListener(
    'keydown',
    trusted((event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend(self, { scheduled: false });
      if (event.key === 'Escape') self.close();
    }),
  );
  arrow.addEventListener('click', () => menu(arrow, () => schedule(self, onSend)));
  discard.addEventListener('click', () => self.close());
  return self;
}

/** `Re: …` and `Fwd: …`, once. */
export function answerSubject(kind, subject) {
  const prefix = kind === 'forward' ? 'Fwd: ' : 'Re: ';
  return subject.startsWith(prefix) ? subject : prefix + subject;
}

function chip({ name, email }) {
  return el(
    'div.afV',
    { role: 'option', 'data-name': name, 'data-hovercard-id': email, tabindex: '-1' },
    el('span.akl', {}, name),
    el(
      'div.afX',
      {
        role: 'button',
        'aria-label': `Remove ${name}`,
        onclick: (event) => event.target.closest('[role=option]').remove(),
      },
      '×',
    ),
  );
}

function linesOf(body) {
  return body.innerText
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function windowAround(region, close) {
  return el(
    'div.nH.nn',
    { style: 'width: 420px;' },
    nest(
      ['div.AD'],
      el(
        'div.nH.Hd',
        { role: 'dialog', 'aria-label': say('newMessage') },
        el(
          'div.aYF',
          {},
          el('span.aYJ', {}, say('newMessage')),
          el('img.Ha', { 'aria-label': say('close'), alt: '×', role: 'button', tabindex: '0', onclick: close }),
        ),
        nest(['div.aaZ', 'div.M9'], region),
      ),
    ),
  );
}

function menu(arrow, chosen) {
  const list = el(
    'div.J-M.jQjAxd',
    { role: 'menu' },
    el(
      'div.J-N.yr',
      {
        role: 'menuitem',
        selector: 'scheduledSend',
        tabindex: '0',
        onclick: () => {
          list.remove();
          chosen();
        },
      },
      say('schedule'),
    ),
  );
  arrow.parentElement.append(list);
}

function schedule(self, onSend) {
  const dialog = el(
    'div.Kj-JD',
    { role: 'dialog', 'aria-label': say('schedule'), tabindex: '0' },
    el('div.Kj-JD-K7', { role: 'heading' }, say('schedule')),
    [
      ['tomorrow', 1],
      ['monday', 4],
    ].map(([word, days]) =>
      el(
        'div.Az',
        {
          role: 'menuitem',
          tabindex: '0',
          onclick: () => {
            dialog.remove();
            onSend(self, { scheduled: true, at: Date.now() + days * 86_400_000 });
          },
        },
        say(word),
      ),
    ),
  );
  document.body.append(dialog);
}
