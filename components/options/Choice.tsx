import { useEffect, useId, useState } from 'react';

interface ChoiceProps<Value extends string | number> {
  label: string;
  hint?: string | undefined;
  options: readonly { value: Value; text: string; lang?: string | undefined; hint?: string | undefined }[];
  value: Value;
  onChange: (value: Value) => Promise<void>;
}

/** One of several. Goes back when the choice could not be saved. */
export function Choice<Value extends string | number>({ label, hint, options, value, onChange }: ChoiceProps<Value>) {
  const id = useId();
  const [wanted, setWanted] = useState<Value>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of `value` itself is the signal
  useEffect(() => setWanted(undefined), [value]);

  const choose = (next: Value) => {
    setWanted(next);
    onChange(next).catch(() => setWanted(undefined));
  };

  return (
    <section className="sl-options-part">
      <fieldset aria-describedby={hint && id}>
        <legend className="sl-label">{label}</legend>
        {hint && (
          <p className="sl-note" id={id}>
            {hint}
          </p>
        )}
        <div className="sl-options-choices">
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={(wanted ?? value) === option.value}
                onChange={() => choose(option.value)}
              />
              <span lang={option.lang}>{option.text}</span>
              {option.hint && <span className="sl-meta">{option.hint}</span>}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
