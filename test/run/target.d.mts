export type Target = { kind: 'address'; url: string } | { kind: 'file'; path: string };
export function readTarget(argument: string | undefined, folder: string): Target;
