import type { ReactNode } from 'react';
import { useOptimisticValue } from '@/components/hooks/use-optimistic-value';
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
  const [shown, change] = useOptimisticValue(on, onChange);
  return (
    <label className={`sl-row ${className}`} data-hue={hue}>
      <span className="sl-row-name">{children}</span>
      <input
        type="checkbox"
        role="switch"
        className="sl-switch"
        checked={shown}
        aria-checked={shown}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.checked)}
      />
    </label>
  );
}
