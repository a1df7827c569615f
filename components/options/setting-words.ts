import type { OptionsStrings } from '@/data/locales/options/en';
import type { Settings, SomeSettings } from '@/utils/core/settings/settings';

/** How one setting changes, in words. */
export interface ChangeInWords {
  name: string;
  before: string;
  after: string;
}

/** What a setting is called, and the texts of its values where it has some. */
const WORDS: { [Field in keyof Settings]: (words: OptionsStrings) => { name: string; values?: Record<string, string> } } = {
  topics: (words) => ({ name: words.settingNames.topics }),
  order: (words) => ({ name: words.settingNames.order }),
  hues: (words) => ({ name: words.settingNames.hues }),
  offSites: (words) => ({ name: words.siteLists.offSites }),
  onlySites: (words) => ({ name: words.siteLists.onlySites }),
  onSites: (words) => ({ name: words.siteLists.onSites }),
  language: (words) => ({ name: words.language, values: words.languages }),
  silenced: (words) => ({ name: words.silenced }),
  cardDelay: (words) => ({ name: words.cardDelay, values: words.cardDelays }),
  badge: (words) => ({ name: words.badge, values: words.badges }),
  dock: (words) => ({ name: words.dock, values: words.docks }),
  panelWidth: (words) => ({ name: words.panelWidth }),
  makeRoom: (words) => ({ name: words.makeRoom, values: words.truths }),
  panelPlace: (words) => ({ name: words.panelPlace, values: words.panelPlaces }),
  markStyle: (words) => ({ name: words.markStyle, values: words.markStyles }),
  marks: (words) => ({ name: words.marks, values: words.marksNames }),
  theme: (words) => ({ name: words.theme, values: words.themes }),
  textSize: (words) => ({ name: words.textSize, values: words.textSizes }),
  sync: (words) => ({ name: words.sync, values: words.syncs }),
};

/** Lists up to this long are spelled out. */
const FEW = 3;

/** @returns every setting that would not stay as it is, in words. */
export function changesOf(now: Settings, wanted: SomeSettings, words: OptionsStrings): ChangeInWords[] {
  return (Object.keys(WORDS) as (keyof Settings)[]).flatMap((field) => {
    const after: unknown = wanted[field];
    if (after === undefined || JSON.stringify(after) === JSON.stringify(now[field])) return [];
    const { name, values } = WORDS[field](words);
    const say = (value: unknown): string => {
      if (typeof value !== 'object' || value === null) return values?.[String(value)] ?? String(value);
      const entries = Array.isArray(value) ? value : Object.keys(value);
      const named = entries.filter((entry) => typeof entry === 'string');
      const isShort = named.length > 0 && named.length <= FEW && named.length === entries.length;
      return isShort ? named.join(', ') : words.entries(entries.length);
    };
    return [{ name, before: say(now[field]), after: say(after) }];
  });
}
