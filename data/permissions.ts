/**
 * All that the extension may do. The manifest is made from this list; options, README and what the stores are told give the reason for
 * each, and tests hold them together.
 */
export const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel'] as const;

/** Pages that it may read. */
export const HOSTS = ['http://*/*', 'https://*/*'] as const;

export type Permission = (typeof PERMISSIONS)[number] | (typeof HOSTS)[number];
