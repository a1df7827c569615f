export type BrowserName = 'chromium' | 'firefox';
export const ROOT: string;
export function lookForBrowser(name: BrowserName): string | undefined;
export function findBrowser(name: BrowserName): string;
export function ensureBrowsers<Name extends BrowserName>(names: Name[]): Record<Name, string>;
export function ensurePackages(): void;
export function toolEnvironment(): NodeJS.ProcessEnv;
