import type { TopicMode } from '@/utils/core/reading';
import type { Choice, Settings, SilencedSense } from '@/utils/core/settings';
import { readRawSetting, readSettings, settingItems } from '@/utils/extension/settings';
import { store, writeWithPlan } from './plan-writer';
import { inTurn } from './turns';

/** What pages need no other plan for. The language is not among them: what lies beside the plan speaks it. */
const BESIDE_PLAN: readonly (keyof Settings)[] = ['cardDelay', 'dock', 'panelWidth', 'makeRoom', 'panelPlace', 'badge'];

function choose<Field extends keyof Settings>(field: Field, change: (before: Settings[Field]) => Settings[Field]): Promise<void> {
  return inTurn(async () => {
    const settings = await readSettings();
    const value = change(settings[field]);
    const items = settingItems(field, value, await readRawSetting(field));
    await (BESIDE_PLAN.includes(field) ? store(items) : writeWithPlan(items, { ...settings, [field]: value }));
  });
}

export function chooseTopic(topicId: string, mode: TopicMode): Promise<void> {
  return choose('topics', (topics) => ({ ...topics, [topicId]: mode }));
}

export function chooseSite(site: string, on: boolean): Promise<void> {
  return choose('offSites', (sites) => {
    const others = sites.filter((other) => other !== site);
    return on ? others : [...others, site];
  });
}

/** Nobody calls more senses wrong than this; a page that broke into its process could. */
const MOST_SILENCED = 500;

/** @param isWrong whether the sense is to be silent from now on, or to speak again. */
export function chooseSense(sense: SilencedSense, isWrong: boolean): Promise<void> {
  return choose('silenced', (silenced) => {
    const { topicId, term, site } = sense;
    const others = silenced.filter((it) => it.topicId !== topicId || it.term !== term || it.site !== site);
    return isWrong ? [...others, { topicId, term, site }].slice(-MOST_SILENCED) : others;
  });
}

/** Any setting that is chosen whole. */
export function chooseWhole({ field, value }: Choice): Promise<void> {
  return choose(field, () => value);
}
