import { useCatalogue } from '@/components/hooks/use-strings';
import type { Settings } from '@/utils/core/settings';
import { Choice } from './Choice';

type Setting = Settings['language'];

interface LanguageChoiceProps {
  setting: Setting;
  onChange: (setting: Setting) => Promise<void>;
}

/** The language of the interface, each under its own name. */
export function LanguageChoice({ setting, onChange }: LanguageChoiceProps) {
  const { language, languages, automaticHint } = useCatalogue().strings.options;
  const options = (Object.keys(languages) as Setting[]).map((value) =>
    value === 'auto' ? { value, text: languages[value], hint: automaticHint } : { value, text: languages[value], lang: value },
  );
  return <Choice label={language} options={options} value={setting} onChange={onChange} />;
}
