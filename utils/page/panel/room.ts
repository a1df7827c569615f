import type { Stand } from '@/utils/core/settings/panel-stand';
import { world } from '../world/world';

/** The room that a panel asks its page for. */
export interface PanelRoom {
  /** Asks for room for a panel that stands so, in place of any it has. The page may bear none. */
  ask(stand: Stand): Promise<void>;
  /** Gives the page its room back. */
  end(): void;
}

/** What narrows a page (`core/interface/room`). */
export interface RoomStyle {
  /** Lays the style into the page, and brings the script that tries it. @returns false where the reader wants none. */
  lay(stand: Stand): Promise<boolean>;
  lift(stand: Stand): void;
}

/** Pixels that a page keeps for itself: with less, its columns are laid out for a width that isn't there. */
const LEAST_LEFT = 600;

/** @param panel the element that stands in the room. */
export function createPanelRoom(panel: HTMLElement, style: RoomStyle): PanelRoom {
  let wanted: Stand | undefined;
  let made: Stand | undefined;

  const change = (to: Stand | undefined) => {
    const host = world().root?.host;
    const from = made;
    if (!to && !from) return;
    made = host instanceof HTMLElement && world().narrow?.(host, panel, to) ? to : undefined;
    if (from) style.lift(from);
    if (to && !made) style.lift(to);
  };

  return {
    async ask(stand) {
      const isWide = innerWidth - stand.width >= LEAST_LEFT;
      if (isWide && wanted?.dock === stand.dock && wanted.width === stand.width) return;
      wanted = isWide ? stand : undefined;
      const isLaid = isWide && (await style.lay(stand).catch(() => false));
      // The reader may have moved the panel meanwhile, or closed it.
      if (isWide && wanted !== stand) style.lift(stand);
      else change(isLaid ? stand : undefined);
    },
    end() {
      wanted = undefined;
      change(undefined);
    },
  };
}
