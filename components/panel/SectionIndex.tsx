import type { MouseEvent } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { bringIntoView } from './bring-into-view';
import { type Part, partId } from './Section';

/** The ways to the parts further down. Buttons: a link to `#...` would change the page's address. */
export function SectionIndex({ parts }: { parts: readonly Part[] }) {
  const { strings } = useStrings();
  if (parts.length < 2) return null;
  const go = (event: MouseEvent<HTMLElement>, part: Part) => {
    const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
    const label = root.getElementById(partId(part));
    if (label) bringIntoView(label, 'start');
  };
  return (
    <nav className="sl-index" aria-label={strings.panel.index}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <button type="button" onClick={(event) => go(event, part)}>
              {strings.panel[part]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
