/** @returns whether a window can be opened here. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY) || process.platform === 'darwin' || process.platform === 'win32';
}
