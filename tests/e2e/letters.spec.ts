import type { Page } from '@playwright/test';
import { expect, type Kept, openConversation, sidebar, test } from './harness';
import { followIn, LEEDS } from './person';

/** What incoming mail says by its words: who asks, who is away, what came back. */

interface Mail {
  from: { name: string; email: string } | 'ada';
  subject?: string;
  text: string[];
  threadId?: string;
}
interface Sim {
  people: { ada: object };
  find(text: string): { id: string };
  goTo(hash: string): void;
  receive(mail: object): void;
}

/** Mail arrives in the simulated mailbox. */
async function arrives(page: Page, { from, ...mail }: Mail): Promise<void> {
  await page.evaluate(
    ({ sender, more }) => {
      const { __sim: sim } = window as unknown as { __sim: Sim };
      sim.receive({ from: sender === 'ada' ? sim.people.ada : sender, ...more });
    },
    { sender: from, more: mail },
  );
}

const threadOf = (page: Page, subject: string) =>
  page.evaluate((text) => (window as unknown as { __sim: Sim }).__sim.find(text).id, subject);
const toInbox = (page: Page) => page.evaluate(() => (window as unknown as { __sim: Sim }).__sim.goTo('inbox'));

const kinds = async (kept: Kept) =>
  ((await kept.tables()).interactions as { kind: string; direction: string }[])
    .filter(({ direction }) => direction === 'in')
    .map(({ kind }) => kind);

test('an out-of-office answer says until when and who stands in; both can be taken up or back', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await toInbox(page);
  await arrives(page, {
    from: 'ada',
    subject: 'Automatic reply: Pumps',
    text: [
      'I am out of the office until 30 December 2027. For urgent matters please contact Tom Reed (tom.reed@acme.example).',
    ],
  });
  await openConversation(page, 'Automatic reply');
  await expect(sidebar(page)).toContainText('Out of office until');
  await sidebar(page).getByRole('button', { name: 'Follow up with Tom Reed' }).click();
  await expect(sidebar(page)).toContainText('Following Tom Reed');
  expect(await kept.stored('contacts')).toBe(2);
  expect(JSON.stringify((await kept.tables()).contacts)).toContain('stand-in');
  expect(await kinds(kept)).toContain('auto-reply');
  expect(await kept.written()).not.toContain('urgent matters');
});

test('a mail that comes back was an attempt, and the address is marked; one undo takes it back', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await expect(sidebar(page)).toContainText('Touch 3 of 12');
  await toInbox(page);
  const own = { name: 'Robin Vale', email: 'robin@kestrel.example' };
  const threadId = await threadOf(page, LEEDS);
  await page.evaluate(
    ({ id, me }) => {
      const { __sim: sim } = window as unknown as { __sim: Sim };
      sim.receive({ from: me, to: [sim.people.ada], threadId: id, text: ['Here is the quote.'] });
    },
    { id: threadId, me: own },
  );
  await arrives(page, {
    from: { name: 'Mail Delivery Subsystem', email: 'mailer-daemon@googlemail.com' },
    threadId,
    text: [
      'Address not found',
      "Your message wasn't delivered to ada@acme.example because the address couldn't be found, or is unable to receive mail.",
      '550 5.1.1 The email account that you tried to reach does not exist.',
    ],
  });
  await openConversation(page, LEEDS);
  await expect(sidebar(page)).toContainText('Mail came back from ada@acme.example');
  await expect(sidebar(page)).toContainText('1 attempt');
  await sidebar(page).getByRole('button', { name: 'Undo' }).first().click();
  await expect(sidebar(page)).not.toContainText('Mail came back');
  await expect(sidebar(page)).not.toContainText('1 attempt');
});

test('a question opened in a mail starts the clock, thanks do not', async ({ kept }) => {
  await kept.switchOnGmail();
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  const threadId = await threadOf(page, LEEDS);
  await arrives(page, { from: 'ada', threadId, text: ['Thanks, that helps.'] });
  await expect.poll(() => kinds(kept)).toContain('thanks');
  const waits = async () => JSON.stringify((await kept.tables()).standing).includes('waitDueAt');
  expect(await waits()).toBe(false);
  await arrives(page, { from: 'ada', threadId, text: ['One more thing: when could you deliver?'] });
  await expect.poll(waits).toBe(true);
  expect(await kept.written()).not.toContain('One more thing');
});
