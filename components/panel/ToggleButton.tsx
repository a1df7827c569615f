interface ToggleButtonProps {
  on: boolean;
  onChange: (on: boolean) => void;
  name: string;
}

/** A button that stays pressed. No checkbox: the panel in a page has no fields, whose values a page's keys could change. */
export function ToggleButton({ on, onChange, name }: ToggleButtonProps) {
  return (
    <button type="button" className="sl-choice" aria-pressed={on} onClick={() => onChange(!on)}>
      {name}
    </button>
  );
}
