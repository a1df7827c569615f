/** @returns whether a window can be opened here, for somebody to see. */
export function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return Boolean(DISPLAY || WAYLAND_DISPLAY) || process.platform === 'darwin' || process.platform === 'win32';
}
