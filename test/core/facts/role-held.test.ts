import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '@/data/schema';
import { addDays } from '@/utils/core/facts/dates';
import { holdersOf, rolesOn } from '@/utils/core/facts/role-held';
import { shippedPacks } from '../../fixtures/pack';

const shipped = shippedPacks().flatMap(({ topics }) => topics.flatMap((topic) => topic.roles));
const AG = 'Attorney general of Florida';
const names = (day: string, office = AG) => holdersOf(shipped, office, day).map(({ role, certain }) => [role.person, certain]);

describe('who held an office', () => {
  it.each([
    ['2025-02-16', [['Ashley Moody', false]]],
    ['2025-02-17', [['James Uthmeier', true]]],
    ['2025-07-02', [['James Uthmeier', true]]],
    ['2026-02-25', [['James Uthmeier', true]]],
    ['2026-11-22', [['James Uthmeier', false]]],
  ])('attorney general on %s', (day, held) => {
    expect(names(day)).toEqual(held);
  });

  it.each([
    ['2019-05-01', [['Ron DeSantis', false]]],
    ['2019-05-02', [['Ron DeSantis', true]]],
    ['2025-07-02', [['Ron DeSantis', false]]],
  ])('governor on %s', (day, held) => {
    expect(names(day, 'Governor of Florida')).toEqual(held);
  });
});

describe('on every day', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2019-01-01', days));

  it('nobody is certain before the first sign of the office, nor on or after its end', () => {
    fc.assert(
      fc.property(day, (when) => {
        for (const { role, certain } of rolesOn(shipped, when)) {
          if (!certain) continue;
          expect((role.from ?? role.inOfficeBy ?? '9999') <= when).toBe(true);
          expect(when < (role.to ?? '9999')).toBe(true);
        }
      }),
    );
  });

  it('two who follow each other are never both certain', () => {
    const person = (name: string, from: string, to?: string): Role => ({
      id: name,
      person: name,
      office: { en: 'Mayor' },
      from,
      asOf: '2027-12-31',
      citations: [{ source: 'code' }],
      ...(to !== undefined && { to }),
    });
    fc.assert(
      fc.property(day, fc.constantFrom('2021', '2021-06', '2021-06-15'), (when, change) => {
        const held = holdersOf([person('a', '2019-01-01', change), person('b', change)], 'Mayor', when);
        expect(held.length).toBeGreaterThan(0);
        expect(held.filter(({ certain }) => certain).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
