import { defineContentScript } from '#imports';
import { askSafely } from '@/lib/page/asking';
import { listenToComposing } from '@/lib/page/composing';
import { listenToSending } from '@/lib/page/gmailClicks';
import { guard } from '@/lib/page/guard';
import { listenToTyping } from '@/lib/page/linkedinTyping';
import { listenToPanels } from '@/lib/page/panels';
import { stripped } from '@/lib/page/strip';
import { visit } from '@/lib/page/visit';
import { watchGmail } from '@/lib/page/watchGmail';
import { watchLinkedin } from '@/lib/page/watchLinkedin';
import { gmail } from '@/lib/sites/gmail';
import { linkedin } from '@/lib/sites/linkedin';
import { createStand } from './stand';

export default defineContentScript({
  matches: ['https://mail.google.com/mail/*', 'https://www.linkedin.com/*'],
  // Before the page's first script: the guard must be the first to hear.
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  cssInjectionMode: 'manual',
  main(ctx) {
    const site = window.location.hostname === 'mail.google.com' ? gmail : linkedin;
    const shielding = guard(window);
    const composing = listenToComposing(
      window,
      site.name,
      // Where nothing of ours stands, nothing is read.
      () => (stand.stands() || panels.stands() ? here.mailbox() : null),
      (writing) => {
        stand.write(writing);
        panels.write(writing);
      },
    );
    const stand = createStand(window, site, shielding, composing.replace);
    const panels = listenToPanels(stand.insert, composing.replace);
    const sent = new Set<string>();
    const listener =
      site === gmail
        ? listenToSending(
            window,
            () => {
              const box = here.mailbox();
              return box?.account ? { account: box.account, url: box.url } : null;
            },
            (pending) => {
              void askSafely('sending', pending);
              if (pending.noticedAt === null || sent.has(pending.id)) return;
              sent.add(pending.id);
              composing.sent(pending);
            },
          )
        : listenToTyping(
            window,
            () => here.hint(),
            (sighting, messageId, at) => {
              void askSafely('sentMessage', { sighting: stripped(sighting), messageId, at });
              composing.sent({ draftId: null, threadId: sighting.threadId });
            },
          );
    const here = visit({
      window,
      site,
      siteWatch: site === gmail ? watchGmail : watchLinkedin,
      show: stand.show,
      onPage: (page) => {
        listener.look(page);
        composing.look(page);
        stand.measure();
      },
    });
    // After an update nobody answers us any more: this beat notices, and everything goes.
    ctx.setInterval(() => stand.measure(), 2_500);
    ctx.onInvalidated(() => {
      here.leave();
      listener.release();
      composing.release();
      panels.release();
      stand.remove();
      shielding.release();
    });
  },
});
