import { useCatalogue } from '@/components/hooks/use-strings';
import { SwitchRow } from '@/components/ui/SwitchRow';
import { DOCKS } from '@/utils/core/settings/panel-stand';
import {
  BADGE_KINDS,
  CARD_DELAYS,
  type Choice as Chosen,
  MARK_STYLES,
  MARKS,
  PANEL_PLACES,
  type Settings,
  TEXT_SIZES,
  THEMES,
} from '@/utils/core/settings/settings';
import { Choice, choicesOf } from './Choice';
import { FindRow } from './FindRow';
import { OptionsSection } from './OptionsSection';

interface AppearanceSectionProps {
  settings: Settings;
  /** Whether the browser has a side panel of its own. */
  hasOwnPanel: boolean;
  onChoose: (choice: Chosen) => Promise<void>;
}

/** How marks, card, panel and our own pages look. */
export function AppearanceSection({ settings, hasOwnPanel, onChoose }: AppearanceSectionProps) {
  const words = useCatalogue().strings.options;
  return (
    <OptionsSection name="appearance" label={words.appearance}>
      <Choice
        label={words.markStyle}
        options={choicesOf(MARK_STYLES, words.markStyles)}
        value={settings.markStyle}
        onChange={(value) => onChoose({ field: 'markStyle', value })}
      />
      <Choice
        label={words.marks}
        hint={words.marksHint}
        options={choicesOf(MARKS, words.marksNames)}
        value={settings.marks}
        onChange={(value) => onChoose({ field: 'marks', value })}
      />
      <Choice
        label={words.theme}
        options={choicesOf(THEMES, words.themes)}
        value={settings.theme}
        onChange={(value) => onChoose({ field: 'theme', value })}
      />
      <Choice
        label={words.textSize}
        hint={words.textSizeHint}
        options={choicesOf(TEXT_SIZES, words.textSizes)}
        value={settings.textSize}
        onChange={(value) => onChoose({ field: 'textSize', value })}
      />
      <Choice
        label={words.cardDelay}
        hint={words.cardDelayHint}
        options={choicesOf(CARD_DELAYS, words.cardDelays)}
        value={settings.cardDelay}
        onChange={(value) => onChoose({ field: 'cardDelay', value })}
      />
      <Choice
        label={words.dock}
        options={choicesOf(DOCKS, words.docks)}
        value={settings.dock}
        onChange={(value) => onChoose({ field: 'dock', value })}
      />
      <FindRow>
        <SwitchRow on={settings.makeRoom} onChange={(value) => onChoose({ field: 'makeRoom', value })}>
          {words.makeRoom}
        </SwitchRow>
      </FindRow>
      {hasOwnPanel && (
        <Choice
          label={words.panelPlace}
          options={choicesOf(PANEL_PLACES, words.panelPlaces)}
          value={settings.panelPlace}
          onChange={(value) => onChoose({ field: 'panelPlace', value })}
        />
      )}
      <Choice
        label={words.badge}
        options={choicesOf(BADGE_KINDS, words.badges)}
        value={settings.badge}
        onChange={(value) => onChoose({ field: 'badge', value })}
      />
    </OptionsSection>
  );
}
