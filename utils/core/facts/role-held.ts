import type { Role } from '@/data/schema';
import { firstDay, lastDay } from './dates.ts';

/** Someone who held an office on a day, for certain or as far as the sources go. */
export interface Held {
  role: Role;
  certain: boolean;
}

/**
 * @param day a whole day, `2025-07-02`.
 * @returns the roles that may have been held on that day, those held for certain first. A role whose beginning or end is not
 *   known, or whose last source is older than the day, is held "perhaps".
 */
export function rolesOn(roles: readonly Role[], day: string): Held[] {
  const held = roles.flatMap((role): Held[] => {
    const begun = role.from ?? role.inOfficeBy;
    // A first sighting leaves open how much earlier the office was taken; a known beginning does not.
    if (role.from !== undefined && firstDay(role.from) > day) return [];
    if (role.to !== undefined && lastDay(role.to) < day) return [];
    const wasIn = begun !== undefined && lastDay(begun) <= day;
    const stillIn = role.to === undefined ? day <= lastDay(role.asOf) : day < firstDay(role.to);
    return [{ role, certain: wasIn && stillIn }];
  });
  return [...held.filter(({ certain }) => certain), ...held.filter(({ certain }) => !certain)];
}

/** @param office the English name of the office. @returns who held it on a day: one for certain, or several perhaps. */
export function holdersOf(roles: readonly Role[], office: string, day: string): Held[] {
  const held = rolesOn(roles, day).filter(({ role }) => role.office.en === office);
  const certain = held.filter((one) => one.certain);
  return certain.length > 0 ? certain : held;
}
