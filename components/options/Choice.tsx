import { useId } from 'react';
import { useOptimisticValue } from '@/components/hooks/use-optimistic-value';
import { FindRow } from './FindRow';

interface ChoiceProps<Value extends string | number> {
  label: string;
  hint?: string | undefined;
  options: readonly { value: Value; text: string; lang?: string | undefined; hint?: string | undefined }[];
  value: Value;
  onChange: (value: Value) => Promise<void>;
  /** The section around it has the same label: not to be shown twice. */
  isNamedAbove?: boolean;
}

/** One of several. Goes back when the choice could not be saved. */
export function Choice<Value extends string | number>({
  label,
  hint,
  options,
  value,
  onChange,
  isNamedAbove,
}: ChoiceProps<Value>) {
  const id = useId();
  const [shown, choose] = useOptimisticValue(value, onChange);
  return (
    <FindRow className="sl-options-choice">
      <fieldset aria-describedby={hint && id}>
        <legend className={isNamedAbove ? 'sl-unseen' : 'sl-options-name'}>{label}</legend>
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
                checked={shown === option.value}
                onChange={() => choose(option.value)}
              />
              <span>
                <span lang={option.lang}>{option.text}</span> {option.hint && <span className="sl-meta">{option.hint}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </FindRow>
  );
}

/** @returns the options of a choice from a table of texts, in the order of the values. */
export function choicesOf<Value extends string | number>(
  values: readonly Value[],
  texts: Record<Value, string>,
): { value: Value; text: string }[] {
  return values.map((value) => ({ value, text: texts[value] }));
}
