import { useEffect, useId, useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { Settings } from '@/utils/core/settings';

type Setting = Settings['language'];

interface LanguageChoiceProps {
  setting: Setting;
  onChange: (setting: Setting) => Promise<void>;
}

/** The language of the interface, each under its own name. Goes back when the choice could not be saved. */
export function LanguageChoice({ setting, onChange }: LanguageChoiceProps) {
  const { strings } = useStrings();
  const { language, languages, automaticHint } = strings.options;
  const name = useId();
  const [wanted, setWanted] = useState<Setting>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of `setting` itself is the signal
  useEffect(() => setWanted(undefined), [setting]);

  const choose = (next: Setting) => {
    setWanted(next);
    onChange(next).catch(() => setWanted(undefined));
  };

  return (
    <section className="sl-options-part">
      <fieldset>
        <legend className="sl-label">{language}</legend>
        <div className="sl-options-choices">
          {(Object.keys(languages) as Setting[]).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={(wanted ?? setting) === value}
                onChange={() => choose(value)}
              />
              <span lang={value === 'auto' ? undefined : value}>{languages[value]}</span>
              {value === 'auto' && <span className="sl-meta">{automaticHint}</span>}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
