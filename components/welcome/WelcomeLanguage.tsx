import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { Settings } from '@/utils/core/settings/settings';

interface WelcomeLanguageProps {
  setting: Settings['language'];
  /** Rejects when the choice could not be saved. */
  onChange: (setting: Settings['language']) => Promise<void>;
}

/** The languages side by side, each under its own name: who can't read this one finds theirs at a glance. */
export function WelcomeLanguage({ setting, onChange }: WelcomeLanguageProps) {
  const { language, strings } = useCatalogue();
  const id = useId();
  const names = strings.options.languages;
  const languages = (Object.keys(names) as Settings['language'][]).filter((each) => each !== 'auto');
  const current = setting === 'auto' ? language : setting;
  return (
    <fieldset className="sl-welcome-languages">
      <legend className="sl-unseen">{strings.welcome.language}</legend>
      {languages.map((each) => (
        <label key={each}>
          <input type="radio" name={id} checked={each === current} onChange={() => void onChange(each).catch(() => undefined)} />
          <span lang={each}>{names[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
