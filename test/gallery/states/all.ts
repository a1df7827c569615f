/** Every state of every component. A state that is not here is one that nobody has looked at. */
import type { State } from '../stage';
import { CARDS } from './cards';
import { PACK_PAGES } from './packs';
import { PAGES } from './pages';
import { PANELS } from './panels';

export const STATES: Record<string, State> = { ...CARDS, ...PANELS, ...PAGES, ...PACK_PAGES };
