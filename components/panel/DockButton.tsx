import { useStrings } from '@/components/hooks/use-strings';
import type { Dock } from '@/utils/core/settings/panel-stand';

/** Moves the panel to the other side of the page. */
export function DockButton({ dock, onDock }: { dock: Dock; onDock(dock: Dock): void }) {
  const { strings } = useStrings();
  const other = dock === 'right' ? 'left' : 'right';
  return (
    <button type="button" className="sl-tool" aria-label={strings.panel.dock[other]} onClick={() => onDock(other)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={`M1.5 2.5h13v11h-13zM${other === 'left' ? 6 : 10} 2.5v11`} />
      </svg>
    </button>
  );
}
