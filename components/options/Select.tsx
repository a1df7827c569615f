interface SelectProps<Value extends string | number> {
  /** Its name, where no label stands around it. */
  name?: string;
  options: readonly { value: Value; text: string }[];
  value: Value;
  disabled?: boolean;
  onChange: (value: Value) => void;
}

/**
 * One of a list that opens. A browser keeps what its field shows on one line, and cuts it where words are large: so the texts
 * stand beneath the field, which can't be seen, and break. All of them do, for the field to keep its width.
 */
export function Select<Value extends string | number>({ name, options, value, disabled, onChange }: SelectProps<Value>) {
  return (
    <span className="sl-select">
      {options.map((option) => (
        <span key={option.value} aria-hidden="true" data-shown={option.value === value || undefined}>
          {option.text}
        </span>
      ))}
      <select
        aria-label={name}
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = options.find((option) => String(option.value) === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </span>
  );
}
