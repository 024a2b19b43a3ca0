/**
 * What a person waits for in the page: from the conversation or profile being there to the card being painted, with the
 * background awake and asleep; and what the content script costs on a page where nothing happens.
 */
import { serve } from '../../tests/tryout/serve.mjs';
import { accounts, people } from '../../tests/tryout/shared/people.js';
import { row } from './report.mjs';

const GMAIL = 'https://mail.google.com/mail/u/0/?sim=';
const LINKEDIN = 'https://www.linkedin.com/feed/';
const { ada, ben } = people;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Puts what the measuring needs into the page: when the subject is there, when the card is painted. */
function prepare({ site, name }) {
  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const subjects = {
    gmail: () => [...document.querySelectorAll('[role=main] [role=listitem] .gD')].some(shown),
    // The guard believes a profile whose card and title agree.
    linkedin: () =>
      document.title.includes(name) &&
      [...document.querySelectorAll('main h1, main h2')].some((one) => one.textContent.includes(name)),
  };
  const subject = subjects[site];
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
  window.__bench = {
    gone: () => until(() => !subject() && !card()),
    /** Opens something and answers the milliseconds from its being there to the painted card. */
    async opened(open) {
      let there = 0;
      const watch = new MutationObserver(() => {
        if (!there && subject()) there = performance.now();
      });
      watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
      open();
      await until(card);
      watch.disconnect();
      // The card is in the document; it is painted with the frame after.
      const painted = await new Promise((done) =>
        requestAnimationFrame(() => setTimeout(() => done(performance.now()))),
      );
      return painted - there;
    },
  };
}

const visits = {
  gmail: {
    url: GMAIL,
    name: ada.name,
    leave: () => {
      location.hash = '#inbox';
    },
    open: () => window.__bench.opened(() => window.__sim.openThread('Pumps for the Leeds plant')),
  },
  linkedin: {
    url: LINKEDIN,
    name: ben.name,
    leave: () => window.__sim.go('/feed/'),
    open: () => window.__bench.opened(() => window.__sim.go('/in/ben-osei/')),
  },
};

/** All rows about pages. */
export async function measurePages({ context, worker, script, extensionId }) {
  await serve(context);
  const background = await worker();
  await background.evaluate(script);
  const handles = [`mailto:${ada.email}`, `https://www.linkedin.com/in/${ben.slug}`];
  await background.evaluate(([box, met]) => globalThis.bench.meet(box, met), [accounts[0].email, handles]);
  const sleep = await sleeper(context, extensionId);

  const gmail = await visited(context, 'gmail');
  const linkedin = await visited(context, 'linkedin');
  const rows = [
    row('Gmail: list in the page → card painted, background awake', await times(gmail, 40)),
    row('Gmail: list in the page → card painted, background asleep', await times(gmail, 20, sleep)),
    row('LinkedIn: card and title agree → card painted, awake', await times(linkedin, 20)),
    row('LinkedIn: card and title agree → card painted, asleep', await times(linkedin, 20, sleep)),
  ];
  await linkedin.page.close();
  rows.push(row('content script on a quiet Gmail page', await quiet(context, gmail.page), 'ms/s'));
  await gmail.page.close();
  return rows;
}

async function visited(context, site) {
  const page = await context.newPage();
  await page.goto(visits[site].url);
  await page.evaluate(prepare, { site, name: visits[site].name });
  return { page, ...visits[site] };
}

/** So many openings, each after going away; `sleep` ends the background just before. */
async function times({ page, leave, open }, count, sleep = async () => {}) {
  await page.bringToFront();
  await page.evaluate(open);
  const taken = [];
  for (let n = 0; n < count; n += 1) {
    await page.evaluate(leave);
    await page.evaluate(() => window.__bench.gone());
    await wait(1000);
    await sleep();
    taken.push(await page.evaluate(open));
  }
  return taken;
}

/** Ends the background for real, as Chrome does after half a minute of rest, and makes sure that it sleeps. */
async function sleeper(context, extensionId) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let status = '';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) if (scriptURL.includes(extensionId)) status = runningStatus;
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    for (let tries = 0; status !== 'stopped'; tries += 1) {
      if (tries > 100) throw new Error('The background did not fall asleep.');
      await wait(20);
    }
    await wait(100);
  };
}

/** Milliseconds a second that the content script runs while nothing happens, by the profiler: its own time and what it calls. */
async function quiet(context, page) {
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await wait(5000);
  const taken = [];
  for (let n = 0; n < 6; n += 1) {
    await session.send('Profiler.start');
    await wait(5000);
    const { profile } = await session.send('Profiler.stop');
    taken.push(ours(profile));
  }
  return taken;
}

/** Milliseconds a second below a function of ours: its share of the samples. */
function ours({ nodes, samples }) {
  const inside = new Set();
  const mark = (node, within) => {
    const here = within || node.callFrame.url.startsWith('chrome-extension://');
    if (here) inside.add(node.id);
    for (const id of node.children ?? []) mark(byId.get(id), here);
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  mark(nodes[0], false);
  // The sampler itself may be late on a busy machine: samples are counted, not the gaps between them.
  return (samples.filter((id) => inside.has(id)).length / samples.length) * 1000;
}
