import { describe, expect, test } from 'vitest';
import { asksSomething, isOnlyThanks, mailKind } from '@/lib/words/mailKinds';

/** Wednesday 25 November 2026, 10:00 in London. */
const sent = { at: Date.parse('2026-11-25T10:00:00Z'), timeZone: 'Europe/London', locale: 'en-GB' };
const kind = (subject: string, text: string, from = 'ada@acme.example') => mailKind({ subject, from, text, sent });

describe('answers by a machine, with the last day away and who helps', () => {
  test.each([
    [
      'Automatic reply: Your quote',
      'I am out of the office until Monday 14 December. For urgent matters please contact Tom Reed (tom@acme.example).',
      { awayUntil: '2026-12-14', standIn: { name: 'Tom Reed', email: 'tom@acme.example', phone: null } },
    ],
    [
      'Out of Office: Your quote',
      'Hi,\n\nI am on annual leave from 24 November to 4 December and will be back on 7 December.\n\nAda',
      { awayUntil: '2026-12-04', backOn: '2026-12-07', standIn: null },
    ],
    [
      'Re: Your quote',
      'Thank you for your email. I’m currently out of the office with limited access to email, returning on Monday 30 November.',
      { awayUntil: null, backOn: '2026-11-30' },
    ],
    ['Auto: Your quote', 'This is an automated response. I am away until 1 December.', { awayUntil: '2026-12-01' }],
    [
      'Vacation reply',
      'I will be out of office starting 25 November through 2 December. In my absence, please contact Ben Osei.',
      { awayUntil: '2026-12-02', standIn: { name: 'Ben Osei', email: null, phone: null } },
    ],
    ['Automatic reply: Hello', 'I am on parental leave.', { awayUntil: null, backOn: null }],
    [
      'Ticket received',
      'This is an automatic reply. We have received your request and will get back to you.',
      { awayUntil: null },
    ],
  ])('%s', (subject, text, expected) => {
    expect(kind(subject, text)).toMatchObject({ kind: 'auto-reply', ...expected });
  });

  test.each([
    [
      'Re: Your quote',
      'Thanks for the quote. I’m away next week, could we talk on 7 December? The board wants two more figures from you.',
    ],
    ['Out of stock', 'The part is out of stock. Can you send another?'],
    ['Re: Out of office pricing', 'The price is fine, please send the contract.'],
    ['Holiday plans', 'We close the plant on Friday and reopen in January. Could you deliver before?'],
  ])('not: %s', (subject, text) => {
    expect(kind(subject, text)).toEqual({ kind: 'mail' });
  });
});

describe('bounces, with the address and whether it is for good', () => {
  test.each([
    [
      'Delivery Status Notification (Failure)',
      'mailer-daemon@googlemail.com',
      "Address not found\nYour message wasn't delivered to ada@acme.example because the address couldn't be found, or is unable to receive mail.\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist.",
      true,
    ],
    [
      'Delivery Status Notification (Delay)',
      'mailer-daemon@googlemail.com',
      'Delivery incomplete\nThere was a temporary problem delivering your message to ada@acme.example. Gmail will retry for 46 more hours.',
      false,
    ],
    [
      'Undeliverable: Your quote',
      'postmaster@acme.example',
      "Delivery has failed to these recipients or groups:\n\nada@acme.example (ada@acme.example)\nThe email address you entered couldn't be found.\n\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
      true,
    ],
    [
      'Undelivered Mail Returned to Sender',
      'MAILER-DAEMON@mx.reed.example',
      "This is the mail system at host mx.reed.example.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<ada@acme.example>: host mx.acme.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
      true,
    ],
    [
      'Warning: could not send message for past 4 hours',
      'MAILER-DAEMON@mx.reed.example',
      'THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\nThe following address had transient errors:\n<ada@acme.example>\n451 4.4.1 connection timed out. Message will be retried for 5 days',
      false,
    ],
    [
      'Mail delivery failed: returning message to sender',
      'Mailer-Daemon@exim.example',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  ada@acme.example\n    mailbox unavailable',
      true,
    ],
    [
      'failure notice',
      'MAILER-DAEMON@yahoo.example',
      'Sorry, we were unable to deliver your message to the following address.\n\n<ada@acme.example>:\n552 5.2.2 mailbox is full. Quota exceeded',
      false,
    ],
  ])('%s', (subject, from, text, permanent) => {
    expect(kind(subject, text, from)).toEqual({ kind: 'bounce', address: 'ada@acme.example', permanent });
  });

  test('somebody who writes about a delivery has not bounced', () => {
    expect(kind('Delivery failed on Monday', 'The lorry did not come. Can you send another?')).toEqual({
      kind: 'mail',
    });
    expect(kind('Question', 'My mailbox is full of adverts. Could you send the quote again?')).toEqual({
      kind: 'mail',
    });
  });
});

describe('no longer with us', () => {
  test.each([
    [
      'Automatic reply: Your quote',
      'Ada Lovelace is no longer with Acme. Please contact Tom Reed (tom@acme.example).',
      'Tom Reed',
    ],
    ['Re: Your quote', 'I have left the company. My successor is Ben Osei.', 'Ben Osei'],
    ['Auto reply', 'This mailbox is no longer monitored.', null],
    ['Re: hello', 'Please note that Ada no longer works for Acme. Her successor has not been named.', null],
  ])('%s', (subject, text, name) => {
    const found = kind(subject, text);
    expect(found.kind).toBe('left');
    expect(found.kind === 'left' && (found.successor?.name ?? null)).toBe(name);
  });
});

test('meetings and greetings', () => {
  expect(kind('Invitation: Demo @ Thu 26 Nov 2026 10am', 'Join with Google Meet').kind).toBe('meeting');
  expect(kind('Accepted: Demo', '').kind).toBe('meeting');
  expect(kind('Happy birthday', 'Hi Tom,\n\nHappy birthday! Have a great day.\n\nAda').kind).toBe('greeting');
  expect(kind('Merry Christmas', 'Merry Christmas to you and the team!\n\nBest,\nAda').kind).toBe('greeting');
  expect(kind('Happy birthday', 'Happy birthday! Could you send the quote?').kind).toBe('mail');
  expect(kind('Quote', 'The board has said yes.').kind).toBe('mail');
});

describe('does it ask something?', () => {
  test.each([
    ['What would 40 units cost?'],
    ['Could you send me the drawings.'],
    ['Please confirm the date.'],
    ['We need the certificate by Friday.'],
    ['I was wondering if you could check whether it fits.'],
    ['Let me know when the lorry leaves.'],
    ['Looking forward to hearing from you.'],
    ['can u call me tomorrow?'],
    ['Hi Tom,\n\nsend me the price list.\n\nAda'],
    ['Any news on the permit?'],
  ])('yes: %s', (text) => {
    expect(asksSomething(text)).toBe(true);
  });
  test.each([
    ['Thanks!'],
    ['Great, see you on Thursday.'],
    ['Please find the form attached.'],
    ['Let me know if you have any questions.'],
    ['We have signed and sent it back.'],
    ['Hi Tom, how are you? All is well here.'],
    ['Fine.\n\nOn Mon, 23 Nov 2026 at 09:14, Tom <tom@reed.example> wrote:\n> Could you send the form?'],
    ['The map is at https://acme.example/?q=1 as always.'],
    ['No need to reply.'],
  ])('no: %s', (text) => {
    expect(asksSomething(text)).toBe(false);
  });
});

describe('is it only thanks?', () => {
  test.each([
    ['Thanks!'],
    ['Hi Tom,\n\nThank you so much for your help.\n\nBest,\nAda'],
    ['Perfect, thanks Tom.'],
    ['Got it. Many thanks!'],
    ['Great 👍'],
    ['Thanks,\nAda'],
    ['Thank you for sending the quote.\n\nOn Mon, 23 Nov 2026 at 09:14, Tom <tom@reed.example> wrote:\n> Here it is.'],
  ])('yes: %s', (text) => {
    expect(isOnlyThanks(text)).toBe(true);
  });
  test.each([
    [''],
    ['Thanks, but the price is too high.'],
    ['Thanks! When can you deliver?'],
    ['Thank you. We will sign on Monday.'],
    ['Hi Tom,'],
    ['> Thanks'],
  ])('no: %s', (text) => {
    expect(isOnlyThanks(text)).toBe(false);
  });
});

test('no mail is too long or too strange', () => {
  for (const part of [
    'thanks ',
    'thank you for ',
    'out of office ',
    'until Monday ',
    'please ',
    'a@b ',
    'ok ok ',
    'if so, ',
    '\n',
    '\ud800',
    '550 5.1.1 ',
    'happy ',
  ]) {
    const text = part.repeat(Math.ceil(10_000 / part.length));
    mailKind({ subject: text, from: text, text, sent });
    const started = performance.now();
    mailKind({ subject: text, from: text, text, sent });
    asksSomething(text);
    isOnlyThanks(text);
    expect(performance.now() - started, part).toBeLessThan(300);
  }
});
