import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { readOpenTabs } from '@/utils/background/always-on';
import { runCommand } from '@/utils/background/commands';
import { installBundle } from '@/utils/background/facts';
import { answerInWorker } from '@/utils/background/handlers';
import { writePlan } from '@/utils/background/plan-writer';
import { setStatus } from '@/utils/background/status';
import { listen } from '@/utils/extension/answering';

export default defineBackground({
  type: 'module',
  main() {
    listen(answerInWorker);
    browser.commands.onCommand.addListener((command, tab) => runCommand(command, tab?.id));
    browser.runtime.onInstalled.addListener(() => {
      // The plan is made of what readers brought too.
      installBundle()
        .then(() => writePlan())
        .then(readOpenTabs)
        .catch(setStatus);
    });
    browser.runtime.onStartup.addListener(() => {
      // The plan outlives the browser; it is written anew in case the last write was cut off.
      writePlan().catch(setStatus);
    });
  },
});
