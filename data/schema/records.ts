/** What can be looked up for a day: where a law stood, who held an office, how high a number was. */
import * as z from 'zod/mini';
import type { PackFaultCode } from '../../utils/core/packs/pack-fault.ts';
import { citations } from './sources.ts';
import { alsoIn, id, list, localText, looseDate, text } from './values.ts';

/** What can happen to a law. `restored`: a ruling against it was undone. `block-kept`: a court left the block in place. */
export const LAW_STEPS = [
  'filed',
  'passed',
  'signed',
  'in-force',
  'amended',
  'enjoined',
  'block-kept',
  'stayed',
  'struck-down-in-part',
  'struck-down',
  'restored',
  'repealed',
] as const;
export type LawStep = (typeof LAW_STEPS)[number];

/** One law and what happened to it, oldest first. */
export const law = z.strictObject({
  id,
  title: localText(160),
  steps: list(z.strictObject({ step: z.enum(LAW_STEPS), date: looseDate, note: z.optional(localText(300)), citations }), 1, 60),
  /** The date to which reports on it were read: no later step was found by then. */
  asOf: looseDate,
  alsoIn,
});
export type Law = z.infer<typeof law>;

/** An office held by a person. */
export const role = z
  .strictObject({
    id,
    person: text(120),
    office: localText(160),
    /** The day of taking office, where it is known. */
    from: z.optional(looseDate),
    /** The first date on which a source shows the person in office, where the day of taking it is not known. */
    inOfficeBy: z.optional(looseDate),
    to: z.optional(looseDate),
    /** The last date on which a source shows the person in office, or tells of the end. */
    asOf: looseDate,
    note: z.optional(localText(300)),
    citations,
    alsoIn,
  })
  .check(
    z.refine((it) => it.from !== undefined || it.inOfficeBy !== undefined || it.to !== undefined, {
      message: 'no-date' satisfies PackFaultCode,
      path: ['from'],
    }),
  );
export type Role = z.infer<typeof role>;

/** A number over time, in one or more columns. */
export const series = z.strictObject({
  id,
  label: localText(160),
  unit: localText(160),
  /** How the numbers were made, so that a reader can make them again. */
  method: localText(600),
  columns: list(z.strictObject({ key: id, label: localText(80) }), 1, 12),
  points: list(
    z.strictObject({
      date: looseDate,
      values: z.record(id, z.int().check(z.gte(0))),
      citations,
    }),
    1,
    2000,
  ),
  alsoIn,
});
export type Series = z.infer<typeof series>;
