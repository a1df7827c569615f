import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readOpenTabs } from '@/utils/background/always-on';
import { followPacks, refreshBadges } from '@/utils/background/badge';
import { runCommand } from '@/utils/background/commands';
import { answerInWorker } from '@/utils/background/handlers';
import { makeMenus, runMenu } from '@/utils/background/menus';
import { onceInSession } from '@/utils/background/once-in-session';
import { followInOpenTabs } from '@/utils/background/open-tabs';
import { endPauseOfBefore, watchPauseEnd } from '@/utils/background/pauses';
import { planAtStart, writePlan } from '@/utils/background/plan-writer';
import { installBundle } from '@/utils/background/shelf';
import { setStatus } from '@/utils/background/status';
import { startSync } from '@/utils/background/sync';
import { welcome } from '@/utils/background/welcome';
import { byCode, listen } from '@/utils/extension/answering';
import { keepPanelPlaceAtHand } from '@/utils/extension/panel-place';
import { watchSetting } from '@/utils/extension/setting-keys';

export default defineBackground({
  type: 'module',
  main() {
    listen(answerInWorker, byCode);
    followInOpenTabs();
    startSync();
    endPauseOfBefore().catch(setStatus);
    onceInSession('renewed', planAtStart).catch(setStatus);
    watchPauseEnd();
    browser.commands.onCommand.addListener(runCommand);
    browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
      runMenu(menuItemId, selectionText, tab).catch(() => undefined);
    });
    keepPanelPlaceAtHand();
    watchSetting('badge', refreshBadges);
    followPacks();
    watchSetting('language', () => {
      void refreshBadges();
      void makeMenus();
    });
    watchSetting('panelPlace', () => void makeMenus());
    // Host access given later, or again: the pages that are open wait for it.
    browser.permissions.onAdded.addListener(readOpenTabs);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void makeMenus();
      // Before anything is written: it tells a first time by what is there.
      welcome(reason)
        .catch(() => undefined)
        .then(() => installBundle())
        // The plan is made of what readers brought too.
        .then(() => writePlan())
        .then(readOpenTabs)
        .catch(setStatus);
    });
    // Has the browser start a worker, which writes the plan anew in case the last write was cut off.
    browser.runtime.onStartup.addListener(() => void makeMenus());
    // A worker of private windows has a menu of its own, and no event tells it of its start.
    if (browser.extension.inIncognitoContext) void makeMenus();
  },
});
