import { useCatalogue } from '@/components/hooks/use-strings';
import { FindRow } from './FindRow';
import { OptionsSection } from './OptionsSection';

/** A key as the browser has it. */
export interface Shortcut {
  name: string;
  /** What it does, in the browser's language: for a key that we have no words for. */
  does: string;
  /** `Alt+Shift+.`; empty where no key is set. */
  keys: string;
}

interface ShortcutsSectionProps {
  shortcuts: readonly Shortcut[];
  /** Opens the page on which the browser lets them be changed; undefined where it has none. */
  onChange: (() => void) | undefined;
}

/** The keys that the browser keeps for us, and the way to change them. */
export function ShortcutsSection({ shortcuts, onChange }: ShortcutsSectionProps) {
  const words = useCatalogue().strings.options;
  const ours = new Map(Object.entries(words.commands));
  return (
    <OptionsSection name="keyboard" label={words.shortcuts} hint={words.shortcutsHint}>
      <div className="sl-options-list sl-ruled">
        {shortcuts.map(({ name, does, keys }) => (
          <FindRow key={name} className="sl-options-line">
            <span>{ours.get(name) ?? does}</span>
            {keys ? <kbd>{keys}</kbd> : <span className="sl-meta">{words.noShortcut}</span>}
          </FindRow>
        ))}
      </div>
      {onChange && (
        <FindRow>
          <button type="button" className="sl-button" onClick={onChange}>
            {words.changeShortcuts}
          </button>
        </FindRow>
      )}
    </OptionsSection>
  );
}
