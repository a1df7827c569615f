import { type ReactNode, useEffect, useState } from 'react';
import type { Hue } from '@/data/schema';

interface SwitchRowProps {
  on: boolean;
  /** Saves the change. When it rejects, the switch goes back. */
  onChange: (on: boolean) => Promise<void>;
  describedBy?: string | undefined;
  hue?: Hue;
  className?: string;
  /** What is switched: the name of the switch. */
  children: ReactNode;
}

/** A named switch that answers at once and goes back when its change could not be saved. All of the row is its target. */
export function SwitchRow({ on, onChange, describedBy, hue, className = '', children }: SwitchRowProps) {
  const [wanted, setWanted] = useState<boolean>();

  // The owner has spoken: what it says holds from here on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of `on` itself is the signal
  useEffect(() => setWanted(undefined), [on]);

  const change = (next: boolean) => {
    setWanted(next);
    onChange(next).catch(() => setWanted(undefined));
  };

  return (
    <label className={`sl-row ${className}`} data-hue={hue}>
      <span className="sl-row-name">{children}</span>
      <input
        type="checkbox"
        role="switch"
        className="sl-switch"
        checked={wanted ?? on}
        aria-checked={wanted ?? on}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.checked)}
      />
    </label>
  );
}
