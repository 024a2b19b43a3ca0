/**
 * What a person waits for in the page: from the conversation's message list being there to the card being painted, with
 * the background awake and asleep; and what the content script costs on a page where nothing happens.
 */
import { serve } from '../../tests/tryout/serve.mjs';
import { accounts, people } from '../../tests/tryout/shared/people.js';
import { row } from './report.mjs';

const GMAIL = 'https://mail.google.com/mail/u/0/';
const THREAD = 'Pumps for the Leeds plant';

/** Opens the conversation and answers the milliseconds from its list to the painted card; runs in the page. */
async function opened(subject) {
  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const list = () => [...document.querySelectorAll('[role=main] [role=listitem] .gD')].some(shown);
  const card = () =>
    [...document.documentElement.children].some((host) =>
      /Touch \d+/.test(host.shadowRoot?.querySelector('aside')?.textContent ?? ''),
    );
  const until = (what) =>
    new Promise((done, failed) => {
      const end = performance.now() + 8000;
      const look = () => {
        if (what()) done(performance.now());
        else if (performance.now() > end) failed(new Error('waited 8 s'));
        else requestAnimationFrame(look);
      };
      look();
    });
  location.hash = '#inbox';
  await until(() => !list() && !card());
  await new Promise((done) => setTimeout(done, 400));
  let there = 0;
  const watch = new MutationObserver(() => {
    if (!there && list()) there = performance.now();
  });
  watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  window.__sim.openThread(subject);
  await until(card);
  watch.disconnect();
  // The card is in the document; it is painted with the frame after.
  const painted = await new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  return painted - there;
}

/** All rows about pages. */
export async function measurePages({ context, worker, script }) {
  await serve(context);
  const background = await worker();
  await background.evaluate(script);
  await background.evaluate(([box, ada]) => globalThis.bench.meet(box, ada), [accounts[0].email, people.ada.email]);
  const page = await context.newPage();
  await page.goto(`${GMAIL}?sim=`);
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await page.evaluate(opened, THREAD);

  const awake = [];
  for (let n = 0; n < 40; n += 1) {
    awake.push(await page.evaluate(opened, THREAD));
  }
  const asleep = [];
  for (let n = 0; n < 20; n += 1) {
    await session.send('ServiceWorker.stopAllWorkers');
    await new Promise((done) => setTimeout(done, 300));
    asleep.push(await page.evaluate(opened, THREAD));
  }
  const rows = [
    row('Gmail: list in the page → card painted, background awake', awake),
    row('Gmail: list in the page → card painted, background asleep', asleep),
    row('content script on a quiet page', await quiet(session), 'ms/s'),
  ];
  await page.close();
  return rows;
}

/** Milliseconds of main-thread work a second while nothing happens: the whole page's, of which ours is a part. */
async function quiet(session) {
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  const seconds = 5;
  const taken = [];
  await new Promise((done) => setTimeout(done, 5000));
  for (let n = 0; n < 6; n += 1) {
    const before = await busy();
    await new Promise((done) => setTimeout(done, seconds * 1000));
    taken.push(((await busy()) - before) / seconds);
  }
  return taken;
}
