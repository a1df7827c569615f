import { addressIn } from './address';
import { showOverview } from './overview';
import { showState } from './show-state';
import { STATES } from './states/all';

/** What the scripts that drive the gallery ask of it. */
declare global {
  var gallery: { states: Record<string, { surface: string }>; ready: boolean };
}

globalThis.gallery = { states: STATES, ready: false };

const address = addressIn(location.search);
if (address) void showState(address).then(() => Object.assign(gallery, { ready: true }));
else showOverview();
