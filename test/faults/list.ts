import type { State } from './states';

/** Where a fault is proven, and in which states of storage. */
export interface FaultProof {
  id: string;
  fault: string;
  /** Test files that name it, or whose test does what it says; none where it is not proven yet. */
  tests: readonly string[];
  states: readonly State[];
}

const ALL = ['S0', 'S1', 'S2'] as const;
const PACKS = 'test/faults/packs.test.ts';
const SETTINGS = 'test/faults/settings.test.ts';
const SYNC = 'test/background/sync.test.ts';

/**
 * The forty faults, each in three states. What browsers alone can show, and sync, is proven in the one state that its test
 * makes.
 */
export const FAULTS: readonly FaultProof[] = [
  { id: 'F01', fault: 'database newer than the code', tests: [PACKS, 'test/e2e/broken.test.ts'], states: ALL },
  { id: 'F02', fault: 'another tab blocks the upgrade', tests: [PACKS], states: ALL },
  { id: 'F03', fault: 'several upgrade at once', tests: [PACKS], states: ALL },
  { id: 'F04', fault: 'upgrade step throws', tests: [PACKS], states: ALL },
  { id: 'F05', fault: 'killed during upgrade', tests: [PACKS], states: ALL },
  { id: 'F06', fault: 'abort mid-write', tests: [PACKS, 'test/packs/pack-store.test.ts'], states: ALL },
  { id: 'F07', fault: 'IndexedDB over quota', tests: [PACKS], states: ALL },
  { id: 'F08', fault: 'storage.local full', tests: [SETTINGS], states: ALL },
  { id: 'F09', fault: 'sync item too large', tests: ['test/core/sync-items.test.ts', SYNC], states: ['S1'] },
  { id: 'F10', fault: 'sync full', tests: [SYNC], states: ['S1'] },
  { id: 'F11', fault: 'too many sync writes', tests: [SYNC], states: ['S1'] },
  { id: 'F12', fault: 'store corrupt, delete fails', tests: [PACKS], states: ALL },
  { id: 'F13', fault: 'silently empty database', tests: [PACKS, 'test/e2e/packs.test.ts'], states: ALL },
  { id: 'F14', fault: 'eviction, cleaning tools', tests: [PACKS], states: ALL },
  { id: 'F15', fault: 'connection closed under us', tests: [PACKS], states: ALL },
  { id: 'F16', fault: 'private or never-remember mode', tests: [PACKS], states: ALL },
  { id: 'F17', fault: 'open never answers', tests: [PACKS], states: ALL },
  { id: 'F18', fault: 'one record has the wrong shape', tests: [PACKS], states: ALL },
  { id: 'F19', fault: 'one record can’t be read', tests: [PACKS], states: ALL },
  { id: 'F20', fault: 'record of a newer pack format', tests: [], states: [] },
  { id: 'F21', fault: 'storage.local can’t be read', tests: [SETTINGS], states: ALL },
  { id: 'F22', fault: 'storage.local can’t be written', tests: [SETTINGS], states: ALL },
  { id: 'F23', fault: 'settings damaged or of a newer version', tests: [SETTINGS], states: ALL },
  { id: 'F24', fault: 'two pages write at once', tests: [SETTINGS], states: ALL },
  { id: 'F25', fault: 'sync conflict', tests: [SYNC], states: ['S1'] },
  { id: 'F26', fault: 'first run misjudged', tests: [SETTINGS], states: ALL },
  { id: 'F27', fault: 'worker dies between messages', tests: ['test/e2e/broken.test.ts'], states: [] },
  {
    id: 'F28',
    fault: 'worker dies before the answer',
    tests: ['test/e2e/card.test.ts', 'test/extension/ask-again.test.ts'],
    states: ['S0'],
  },
  { id: 'F29', fault: 'worker or page dies mid-import', tests: [SETTINGS, 'test/e2e/packs.test.ts'], states: ALL },
  { id: 'F30', fault: 'update or reload, old script orphaned', tests: ['test/e2e/faults.test.ts'], states: ['S2'] },
  { id: 'F31', fault: 'disable or uninstall with tabs open', tests: ['test/e2e/hostile-pages.test.ts'], states: ['S0'] },
  { id: 'F32', fault: 'injected twice', tests: [], states: [] },
  { id: 'F33', fault: 'bfcache return', tests: ['test/e2e/living-pages.test.ts'], states: ['S0'] },
  { id: 'F34', fault: 'frozen or discarded tab', tests: ['test/e2e/faults.test.ts'], states: ['S2'] },
  { id: 'F35', fault: 'prerendered page activates', tests: [], states: [] },
  { id: 'F36', fault: 'tab goes during injection', tests: [], states: [] },
  { id: 'F37', fault: 'host access taken away', tests: ['test/e2e/toolbar.test.ts'], states: ['S0'] },
  {
    id: 'F38',
    fault: 'page where scripts can’t run',
    tests: ['test/e2e/broken.test.ts', 'test/e2e/toolbar.test.ts'],
    states: ['S0'],
  },
  { id: 'F39', fault: 'clock at 1970 or 2099', tests: [SETTINGS], states: ALL },
  { id: 'F40', fault: 'update with changed or removed topics', tests: [SETTINGS], states: ALL },
];
