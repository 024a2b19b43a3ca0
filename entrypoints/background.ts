import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { SAFETY, wake } from '@/lib/background/alarms';
import { answerAll } from '@/lib/background/answers';
import { pressed } from '@/lib/background/commands';
import { installed } from '@/lib/background/install';
import { menuChosen } from '@/lib/background/menus';
import { answered, clicked, closed } from '@/lib/background/notify';
import { forgetTab } from '@/lib/background/panel';
import { forgetRows } from '@/lib/background/rows';
import { openAgain, tidy } from '@/lib/store';

/** Listeners first and synchronously: the worker may have been started for one of them. */
export default defineBackground(() => {
  answerAll();
  browser.alarms.onAlarm.addListener(({ name }) => watched('alarm', name === SAFETY ? wake().then(tidyUp) : wake()));
  browser.runtime.onInstalled.addListener(({ reason }) => watched('install', installed(reason)));
  browser.notifications.onClicked.addListener((id) => watched('notification', clicked(id)));
  browser.notifications.onButtonClicked?.addListener((id, button) => watched('notification', answered(id, button)));
  browser.notifications.onClosed.addListener((id, byUser) => watched('notification', closed(id, byUser)));
  browser.contextMenus.onClicked.addListener((info, tab) => watched('menu', menuChosen(info, tab)));
  browser.commands.onCommand.addListener((command) => watched('command', pressed(command)));
  browser.tabs.onRemoved.addListener((tabId) => watched('tab', Promise.all([forgetTab(tabId), forgetRows(tabId)])));
  // Having a listener starts the worker with the browser, and every start works the alarms out again.
  browser.runtime.onStartup.addListener(() => undefined);
  watched('wake', wake());
});

const tidyUp = () => tidy(Date.now());

function watched(what: string, work: Promise<unknown>): void {
  work.catch((problem: unknown) => {
    console.error(`[kept] ${what}:`, problem);
    openAgain();
  });
}
