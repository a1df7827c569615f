import { useCatalogue } from '@/components/hooks/use-strings';
import type { Settings } from '@/utils/core/settings/settings';
import { Choice } from './Choice';
import { OptionsSection } from './OptionsSection';

type Setting = Settings['language'];

/** The language of the interface, each under its own name. */
export function LanguageSection({ setting, onChange }: { setting: Setting; onChange: (setting: Setting) => Promise<void> }) {
  const { language, languages, automaticHint } = useCatalogue().strings.options;
  const options = (Object.keys(languages) as Setting[]).map((value) =>
    value === 'auto' ? { value, text: languages[value], hint: automaticHint } : { value, text: languages[value], lang: value },
  );
  return (
    <OptionsSection name="language" label={language}>
      <Choice label={language} options={options} value={setting} onChange={onChange} isNamedAbove />
    </OptionsSection>
  );
}
