/** What bears a line of the tables out: tests of a file whose full names hold these words, or a row of `prove:privacy`. */
export type Proof = { file: string; test: string } | { witness: string };

export interface Claim {
  id: string;
  what: string;
  /** Empty where nothing proves it yet: it is then counted as not passed. */
  by: readonly Proof[];
  /** Why it can't be shown, or what of it is left open, with what was measured. */
  open?: string;
}

/** @returns a proof by the tests of a file whose full names hold these words. @param file below `test/`, without `.test.ts`. */
export function by(file: string, test: string): Proof {
  return { file: `test/${file}${/\.tsx?$/.test(file) ? '' : '.test.ts'}`, test };
}
