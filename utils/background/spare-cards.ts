import { browser } from 'wxt/browser';
import { catalogues } from '@/data/locales';
import type { Pack } from '@/data/schema';
import type { SpareView } from '@/utils/core/facts/card-view';
import { type Settings, topicHue } from '@/utils/core/settings/settings';
import { pick } from '@/utils/core/text/local-text';
import { resolveLanguage } from '@/utils/extension/strings';

/** @returns for each topic the card that its page shows when the worker gives none: it lies in storage, beside the plan. */
export function spareCards(packs: readonly Pack[], settings: Settings): SpareView[] {
  const language = resolveLanguage(settings.language, browser.i18n.getUILanguage());
  const { card, tryAgain, problems } = catalogues[language];
  const look = { theme: settings.theme, size: String(settings.textSize) };
  return packs.flatMap(({ topics }) =>
    topics.map((topic) => {
      const name = pick(topic.name, language).text;
      const labels = { card: card.name(name), close: card.close, again: tryAgain };
      return { topicId: topic.id, hue: topicHue(settings, topic), look, language, name, brief: problems['no-answer'], labels };
    }),
  );
}
