import { describe, expect, test } from 'vitest';
import { awayUntilOf, judgeLetter } from '@/lib/store/judging';

/** Wednesday 25 November 2026, 10:00 in London. */
const SENT = Date.parse('2026-11-25T10:00:00Z');
const judge = (text: string, more: { subject?: string; isAnswer?: boolean; from?: string; name?: string } = {}) =>
  judgeLetter(
    {
      site: 'gmail',
      subject: 'Quote',
      isAnswer: true,
      from: 'ada@acme.example',
      name: 'Ada Lovelace',
      at: SENT,
      text,
      ...more,
    },
    { timeZone: 'Europe/London' },
  );

describe('whoever has left says it of themselves, or their old company does', () => {
  test.each([
    'Please note that I no longer work for Acme. For all enquiries please contact sales@acme.example.',
    'I am no longer with the company. Please direct your mail to Eve Long at eve@acme.example.',
    'Thank you for your message. I have left Acme as of 31 October 2026. My successor is Eve Long (eve@acme.example).',
    'Ada Lovelace is no longer employed at Acme Ltd. Your email will not be forwarded.',
    'Ada has left the organisation. Please contact Tom Reed at tom@acme.example instead.',
    'Hello, this email address is no longer in use. Please update your records.',
    'Ada Lovelace (Head of Operations) no longer works here.',
    'The person you are trying to reach is no longer with Acme.',
    'Today was my last day at Acme. It was a pleasure to work with all of you.',
    'I have retired and will not read this mailbox.',
    'Ms Lovelace has left our company. Your mail was not forwarded.',
    'As of 1 November I am no longer with Acme. Please write to Eve Long.',
    'Unfortunately Ada Lovelace no longer works for Acme Ltd.',
    'I’ve moved on from Acme. Tom Reed (tom@acme.example) has taken over my customers.',
    'Ada Lovelace does not work here any more.',
  ])('%s', (text) => expect(judge(text).kind).toBe('left'));
});

describe('nobody has left where somebody or something else did', () => {
  test.each([
    'I have left the documents at the reception. Could you confirm?',
    'Our old supplier is no longer with us, can you take over from March?',
    'Tom is no longer with us, so I will handle his orders from now on.',
    'We are no longer with the old bank; the new account is below.',
    'I left Ada a message. Will you call her?',
    'I have left a voicemail for Tom.',
    'If the link does not work, please tell me.',
    'That pump has retired at last. What would a new one cost?',
    'I have just left the meeting, they liked it.',
    'My colleague Eve has left the company, please send invoices to me.',
    'The old model is no longer at our warehouse.',
    'I no longer need the second pump.',
  ])('%s', (text) => expect(judge(text).kind).toBe('mail'));
});

describe('answers by machines, with the last day away', () => {
  test.each([
    ['I am currently out of the office and will be back on Monday, 30 November 2026.', '2026-11-29'],
    ['Thanks for your email. I am on annual leave until Friday 4 December with no access to email.', '2026-12-04'],
    ['I’m out of office from 23 November to 27 November. For urgent matters call +44 20 7946 0000.', '2026-11-27'],
    [
      'I am travelling this week with limited access to email and will reply when I return on 30 November.',
      '2026-11-29',
    ],
    ['Hello, I am away on business and will be back in the office on Thursday.', '2026-11-25'],
    ['I am on maternity leave. Please contact Tom Reed (tom@acme.example).', null],
    [
      'Thank you for your message. I will be out of the office returning 7 December. If urgent please contact my colleague Ben Osei.',
      '2026-12-06',
    ],
    ['This is an automated response. Our offices are closed from 24 December until 2 January.', '2027-01-02'],
    ['I’m on vacation through December 11 and will respond upon my return.', '2026-12-11'],
  ])('%s', (text, until) => {
    const judged = judge(text);
    expect(judged.kind).toBe('auto-reply');
    expect(awayUntilOf(judged.mail)).toBe(until);
  });
});

describe('a person who speaks of being away is no machine', () => {
  test.each([
    ['I’m away next week, could we talk on 7 December?', true],
    ['We close for Christmas on the 18th. Can you deliver before?', true],
    ['I was out of the office yesterday, sorry. The quote looks good; please send the contract.', true],
    ['Tom is on holiday until Monday, so I will answer for him: yes, we take forty.', false],
  ])('%s', (text, asks) => expect(judge(text)).toMatchObject({ kind: 'mail', asks }));
});

test('that a mail has come is said by a machine', () => {
  const text = 'Thank you for contacting Acme. We have received your email and will get back to you within 24 hours.';
  expect(judge(text, { subject: 'We have your request', isAnswer: false }).kind).toBe('auto-reply');
});

test('an answer by hand in a conversation that a machine began is an answer', () => {
  const subject = 'Automatic reply: Quote';
  expect(judge('Thank you, I am out of the office until 4 December.', { subject, isAnswer: false }).kind).toBe(
    'auto-reply',
  );
  expect(judge('Back again. Could you send it once more?', { subject })).toMatchObject({ kind: 'mail', asks: true });
});

test('on LinkedIn nobody’s address is lost', () => {
  const letter = { site: 'linkedin' as const, subject: '', isAnswer: false, from: '', name: 'Ada Lovelace', at: SENT };
  expect(judgeLetter({ ...letter, text: 'I no longer work for Acme.' }, { timeZone: 'UTC' }).kind).toBe('mail');
});
