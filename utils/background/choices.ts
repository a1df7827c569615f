import { QUIET_SITES } from '@/data/quiet-sites';
import type { Hue } from '@/data/schema';
import {
  type Choice,
  type Settings,
  SITE_LISTS,
  type SilencedSense,
  type SiteList,
  type SomeSettings,
  type TopicMode,
} from '@/utils/core/settings/settings';
import { type SiteBefore, switchSite, withSiteBack } from '@/utils/core/sites/site-rules';
import { readTimes, TIMES_KEY, timesAfter } from '@/utils/extension/setting-times';
import { readRawSettings, readSettings, settingItems } from '@/utils/extension/settings';
import { store, writeWithPlan } from './plan-writer';
import { inTurn } from './turns';

/** What pages need another plan for, or what lies beside it: the cards that show where the worker gives none. */
const IN_PLAN: readonly (keyof Settings)[] = ['topics', 'hues', ...SITE_LISTS, 'silenced', 'language', 'theme', 'textSize'];

/**
 * The reader's choices. With each goes the time of its change, by which `sync` knows the newer.
 *
 * @param make gives the fields to change. @param times of the changes, where they were made elsewhere; now unless told.
 * @throws Problem when settings can't be read or written.
 */
export function change(
  make: (before: Settings) => Partial<Settings>,
  times?: Partial<Record<keyof Settings, number>>,
): Promise<void> {
  return inTurn(async () => {
    const settings = await readSettings();
    const changed = make(settings);
    const fields = Object.keys(changed) as (keyof Settings)[];
    if (fields.length === 0) return;
    const [raw, known] = await Promise.all([readRawSettings(), readTimes()]);
    const after = { ...settings, ...changed };
    const items = fields.map((field) => settingItems(field, after[field], raw(field)));
    const elsewhere = Object.fromEntries(
      fields.flatMap((field) => (times?.[field] === undefined ? [] : [[field, times[field]]])),
    );
    const stamped = { [TIMES_KEY]: { ...timesAfter(known, fields, Date.now()), ...elsewhere } };
    const all = Object.assign(stamped, ...items);
    await (fields.some((field) => IN_PLAN.includes(field)) ? writeWithPlan(all, after) : store(all));
  });
}

export function chooseTopic(topicId: string, mode: TopicMode): Promise<void> {
  return change(({ topics }) => ({ topics: { ...topics, [topicId]: mode } }));
}

/** @param hue null is that of the topic's pack. */
export function chooseHue(topicId: string, hue: Hue | null): Promise<void> {
  return change(({ hues }) => {
    const { [topicId]: _, ...others } = hues;
    return { hues: hue === null ? others : { ...others, [topicId]: hue } };
  });
}

/** Switches a site as the popup does, with as little change of rules as that takes. */
export function chooseSite(site: string, on: boolean): Promise<void> {
  return change(({ offSites, onlySites, onSites }) => switchSite({ offSites, onlySites, onSites }, site, on, QUIET_SITES));
}

/** Takes back that a site was switched off. @param before what the rules said of it: see `rulesOfSite`. */
export function restoreSite(site: string, before: SiteBefore): Promise<void> {
  return change((now) => withSiteBack(now, site, before));
}

/** No list grows beyond so many patterns: with more, settings would no longer fit into what browsers sync. One that was brought longer stays. */
const MOST_SITES = 2000;

/** Adds patterns to a list of sites and takes others from it. Those that are there already stay where they are. */
export function changeSites(list: SiteList, add: readonly string[], remove: readonly string[]): Promise<void> {
  return change((before) => {
    const kept = before[list].filter((pattern) => !remove.includes(pattern));
    return { [list]: [...new Set([...kept, ...add])].slice(0, Math.max(MOST_SITES, kept.length)) };
  });
}

/** Nobody calls more senses wrong than this; a page that broke into its process could. A list that was brought longer stays. */
const MOST_SILENCED = 500;

/** @param isWrong whether the sense is to be silent from now on, or to speak again. */
export function chooseSense(sense: SilencedSense, isWrong: boolean): Promise<void> {
  return change(({ silenced }) => {
    const { topicId, term, site } = sense;
    const others = silenced.filter((it) => it.topicId !== topicId || it.term !== term || it.site !== site);
    return { silenced: isWrong ? [...others, { topicId, term, site }].slice(-Math.max(MOST_SILENCED, silenced.length)) : others };
  });
}

/** Any setting that is chosen whole. */
export function chooseWhole({ field, value }: Choice): Promise<void> {
  return change(() => ({ [field]: value }));
}

/** Puts whole settings in place of those that are: an import, or the way back from one. */
export function replaceSettings(settings: SomeSettings): Promise<void> {
  return change(() => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)));
}
