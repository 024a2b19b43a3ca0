import { expect, sidebar, test, writeReply } from './harness';
import { followIn, LEEDS, promise, promised } from './person';

/** "Will be late": the words for it go where the user is writing, and nothing is sent for them. */

test.beforeEach(async ({ kept }) => {
  await kept.switchOnGmail();
});

test('“will be late” writes four parts into the open reply, above what stands there, and moves the day', async ({
  kept,
}) => {
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'yesterday');
  await writeReply(page, 'Robin');
  const box = page.locator('.gA [contenteditable=true]:visible').last();
  const late = promised(page, 'Send the quote');
  await late.getByRole('button', { name: 'Will be late' }).click();
  await late.getByLabel('New day').fill('in 3 days');
  await late.getByRole('button', { name: 'Write to Ada' }).click();
  await expect(box).toContainText('Hello Ada,');
  await expect(box).toContainText(/I am sorry: “Send the quote” was promised for .+, and it will be late/);
  await expect(box).toContainText('What happened:');
  await expect(box).toContainText(/You will have it by /);
  await expect(box).toContainText('What I need from you:');
  await expect(box).toContainText('Robin');
  await expect(sidebar(page)).toContainText('in your mail, not sent yet');
  await expect(sidebar(page)).not.toContainText('OVERDUE');
  await expect(page.locator('#link_vsm')).toHaveCount(0);

  await test.step('the page’s own undo takes the words out again', async () => {
    await box.focus();
    await page.keyboard.press('Control+z');
    await expect(box).not.toContainText('I am sorry');
    await expect(box).toContainText('Robin');
  });
});

test('where nobody is writing the words are copied', async ({ kept }) => {
  await kept.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await kept.gmail();
  await followIn(page, LEEDS, 'Ada Lovelace');
  await promise(page, 'Send the quote', 'yesterday');
  const late = promised(page, 'Send the quote');
  await late.getByRole('button', { name: 'Will be late' }).click();
  await late.getByLabel('New day').fill('in 3 days');
  await late.getByRole('button', { name: 'Write to Ada' }).click();
  await expect(sidebar(page)).toContainText('words copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('What I need from you:');
});
