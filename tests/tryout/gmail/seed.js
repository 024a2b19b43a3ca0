import { accounts, people } from '../shared/people.js';
import { idAt, timeOf } from './ids.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const robin = accounts[0];

/** A moment some local days before `now`, at that local hour; never later than five minutes ago. */
function daysAgo(now, days, hour, minute = 0) {
  const at = new Date(now - days * DAY);
  at.setHours(hour, minute, 17, 341);
  return Math.min(at.getTime(), now - 5 * MINUTE);
}

let low = 0;
/** One message. `text` is a list of paragraphs; `more` holds quote, spoof, clipped, attachments, cc, noIds. */
function message(at, from, to, text, more = {}) {
  low += 4097;
  return { hex: idAt(at, low & 0xfffff), from, to: [to].flat(), text: [text].flat(), ...more };
}
function thread(subject, messages, more = {}) {
  return { id: messages[0].hex, subject, messages, fromClient: false, folded: 0, ...more };
}

/**
 * The mail of one account as it was at `now`: a fixed set of people and sentences with times relative to that moment.
 * The same `now` always gives the same ids, so that a reload and a second tab see the same mailbox.
 */
export function seed(email, now) {
  low = 0;
  return (email === robin.email ? work(now) : home(now)).map((one) => ({
    ...one,
    at: timeOf(one.messages.at(-1).hex),
  }));
}

/** Those who got the same mail beside the user. */
const exhibitors = Array.from({ length: 24 }, (_, at) => ({
  name: `Exhibitor ${at + 1}`,
  email: `stand${at + 1}@exhibitor${at + 1}.example`,
}));

function work(now) {
  const { ada, tom, ben, chen, noor, long, lea, paul, otherAda, priya, digest, parcel, support, organiser } = people;
  const ago = (days, hour, minute) => daysAgo(now, days, hour, minute);
  const asked = message(
    ago(2, 16, 40),
    ada,
    robin,
    ['Hi Robin,', 'Could you send me the quote for forty units?', 'Ada'],
    {
      attachments: ['site-plan.pdf'],
    },
  );
  return [
    thread('Pumps for the Leeds plant', [
      message(ago(31, 9, 12), ada, robin, [
        'Hello Robin,',
        'we saw your pumps at the fair. One of ours fails every third week.',
      ]),
      message(ago(30, 10, 5), robin, ada, ['Dear Ada,', 'thank you. May I call you about it?', 'Robin']),
      message(ago(17, 14, 30), robin, ada, ['Dear Ada,', 'here are the numbers of a plant like yours.', 'Robin'], {
        cc: [tom],
      }),
      message(ago(9, 11, 20), ada, robin, ['Thanks, that helps.', 'Ada'], { cc: [tom] }),
      message(ago(8, 8, 50), robin, ada, ['Dear Ada,', "I'll be in Leeds next week. Shall I bring a sample?", 'Robin']),
      { ...asked, quote: { from: robin, at: ago(8, 8, 50), text: ['I promise to send the invoice tomorrow.'] } },
    ]),
    thread('Delivery in March', [
      message(ago(1, 9, 30), ben, robin, ['Hi Robin,', 'when can you deliver? We plan for March.', 'Ben']),
    ]),
    thread(
      'Site meetings',
      [
        message(ago(60, 9), paul, robin, ['First message of a long thread.']),
        ...[52, 45, 38, 30, 22].map((days) =>
          message(ago(days, 10), days % 2 ? robin : paul, days % 2 ? paul : robin, [
            `Notes of the meeting, ${days} days ago.`,
          ]),
        ),
        message(ago(6, 19, 45), paul, robin, ['I will send you the minutes on Monday.', 'Paul']),
      ],
      { folded: 5 },
    ),
    thread('屋顶报价', [message(ago(3, 13, 19), chen, robin, ['罗宾，您好：', '报价单我周五之前发给您。'])]),
    thread('موعد الاجتماع', [message(ago(4, 12), noor, robin, ['مرحبا روبن، هل يناسبك يوم الثلاثاء؟'])]),
    thread('A question about the warranty of the second pump in the third hall, and one about its colour', [
      message(ago(5, 15), long, robin, ['Dear Mr Vale,', 'two questions, as the subject says.']),
    ]),
    thread('Launch 🚀 today', [message(ago(2, 18, 18), lea, robin, ['We did it.'])]),
    thread('What she wrote', [
      message(ago(7, 10, 10), paul, robin, ['Hi Robin, see below what she wrote.'], {
        spoof: { name: 'Mallory Fake', email: 'mallory@evil.example', subject: 'Pay now' },
      }),
    ]),
    thread('Your fair offer', [
      message(ago(12, 11), otherAda, robin, ['Hello Robin,', 'same name, other company: please write to me, too.']),
    ]),
    thread('Holiday plan', [message(ago(1, 8, 5), priya, robin, ['Robin, when are you off in summer?', 'Priya'])]),
    thread('Ten tips for quiet pumps', [
      message(ago(1, 6, 30), digest, robin, ["Good morning. Here are this week's tips."], {
        unsubscribe: true,
        clipped: true,
      }),
    ]),
    thread('Your parcel is on its way', [message(ago(2, 7), parcel, robin, ['It arrives tomorrow.'])]),
    thread('Order 5512', [
      message(ago(3, 15, 30), support, { name: 'support', email: 'support@kestrel.example' }, [
        'My order has not arrived.',
      ]),
    ]),
    thread('Note to self', [message(ago(6, 20), robin, robin, ['Renew the domain.'])]),
    thread('Introduction', [
      message(ago(10, 9), priya, [ada, ben], ['Ada, Ben: Robin knows both of you.'], { cc: [robin] }),
      message(ago(10, 12, 15), ben, [ada, robin, priya], ['Nice to meet you all.']),
    ]),
    thread('To all exhibitors', [
      message(ago(11, 9, 45), organiser, [robin, ...exhibitors], ['Dear exhibitors,', 'the doors open at eight.']),
    ]),
  ];
}

function home(now) {
  const { cousin, caretaker } = people;
  const own = accounts[1];
  return [
    thread('Barbecue', [message(daysAgo(now, 2, 18), cousin, own, ['Barbecue on Saturday?'])]),
    thread('Keys', [message(daysAgo(now, 5, 9), caretaker, own, ['The keys are in the hall.'])]),
  ];
}
