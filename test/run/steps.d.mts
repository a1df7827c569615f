export function say(line: string): void;
export function step(name: string, ...commands: string[][]): Promise<boolean>;
export function run(command: string[], options: { show: boolean; minutes: number }): Promise<{ ok: boolean; output: string }>;
