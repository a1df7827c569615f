import type { MouseEvent, ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';

interface OutLinkProps {
  /** Checked to be https by `passageLink`. */
  href: string;
  /** Opens the address in our stead, for pages whose rules forbid new tabs. */
  openLink?: ((url: string) => void) | undefined;
  className?: string;
  children: ReactNode;
}

/** A link out of the extension: new tab, no opener, no referrer. */
export function OutLink({ href, openLink, className, children }: OutLinkProps) {
  const { strings } = useStrings();
  const follow = (event: MouseEvent) => {
    // Clicks with a modifier mean something else in every browser and work by the address itself.
    if (!openLink || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openLink(href);
  };
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" onClick={follow}>
      {children}
      <span className="sl-unseen"> {strings.newTab}</span>
    </a>
  );
}
