/**
 * The forty faults. Tests name them: one whose name has `F12` and `S1` in it shows what becomes of that fault in that state of
 * storage (`states.ts`), and `npm run test:hostile` counts those that ran and passed.
 */
export interface Fault {
  id: string;
  fault: string;
}

export const FAULTS: readonly Fault[] = [
  { id: 'F01', fault: 'database newer than the code' },
  { id: 'F02', fault: 'another tab blocks the upgrade' },
  { id: 'F03', fault: 'several upgrade at once' },
  { id: 'F04', fault: 'upgrade step throws' },
  { id: 'F05', fault: 'killed during upgrade' },
  { id: 'F06', fault: 'abort mid-write' },
  { id: 'F07', fault: 'IndexedDB over quota' },
  { id: 'F08', fault: 'storage.local full' },
  { id: 'F09', fault: 'sync item too large' },
  { id: 'F10', fault: 'sync full' },
  { id: 'F11', fault: 'too many sync writes' },
  { id: 'F12', fault: 'store corrupt, delete fails' },
  { id: 'F13', fault: 'silently empty database' },
  { id: 'F14', fault: 'eviction, cleaning tools' },
  { id: 'F15', fault: 'connection closed under us' },
  { id: 'F16', fault: 'private or never-remember mode' },
  { id: 'F17', fault: 'open never answers' },
  { id: 'F18', fault: 'one record has the wrong shape' },
  { id: 'F19', fault: 'one record can’t be read' },
  { id: 'F20', fault: 'record of a newer pack format' },
  { id: 'F21', fault: 'storage.local can’t be read' },
  { id: 'F22', fault: 'storage.local can’t be written' },
  { id: 'F23', fault: 'settings damaged or of a newer version' },
  { id: 'F24', fault: 'two pages write at once' },
  { id: 'F25', fault: 'sync conflict' },
  { id: 'F26', fault: 'first run misjudged' },
  { id: 'F27', fault: 'worker dies between messages' },
  { id: 'F28', fault: 'worker dies before the answer' },
  { id: 'F29', fault: 'worker or page dies mid-import' },
  { id: 'F30', fault: 'update or reload, old script orphaned' },
  { id: 'F31', fault: 'disable or uninstall with tabs open' },
  { id: 'F32', fault: 'injected twice' },
  { id: 'F33', fault: 'bfcache return' },
  { id: 'F34', fault: 'frozen or discarded tab' },
  { id: 'F35', fault: 'prerendered page activates' },
  { id: 'F36', fault: 'tab goes during injection' },
  { id: 'F37', fault: 'host access taken away' },
  { id: 'F38', fault: 'page where scripts can’t run' },
  { id: 'F39', fault: 'clock at 1970 or 2099' },
  { id: 'F40', fault: 'update with changed or removed topics' },
];
