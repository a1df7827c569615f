import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayAnywhere, dayHere } from '@/utils/core/text/calendar-day';

afterEach(() => vi.unstubAllEnvs());

const evening = new Date('2026-07-01T01:30:00Z');

describe('the edge of a day', () => {
  it.each([
    ['America/New_York', '2026-06-30'],
    ['Europe/London', '2026-07-01'],
    ['Pacific/Kiritimati', '2026-07-01'],
    ['Pacific/Pago_Pago', '2026-06-30'],
  ])('in %s it is %s for the reader', (zone, day) => {
    vi.stubEnv('TZ', zone);
    expect(dayHere(evening)).toBe(day);
  });

  it('is crossed at midnight, in summer time too', () => {
    vi.stubEnv('TZ', 'America/New_York');
    expect(dayHere(new Date('2026-07-01T03:59:59Z'))).toBe('2026-06-30');
    expect(dayHere(new Date('2026-07-01T04:00:00Z'))).toBe('2026-07-01');
    expect(dayHere(new Date('2026-12-01T04:59:59Z'))).toBe('2026-11-30');
    expect(dayHere(new Date('2026-12-01T05:00:00Z'))).toBe('2026-12-01');
  });

  it('is behind everyone once a day has begun on the first of islands, wherever the reader is', () => {
    for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
      vi.stubEnv('TZ', zone);
      expect(dayAnywhere(new Date('2026-06-30T09:59:59Z'))).toBe('2026-06-30');
      expect(dayAnywhere(new Date('2026-06-30T10:00:00Z'))).toBe('2026-07-01');
      expect(dayAnywhere(evening) >= dayHere(evening)).toBe(true);
    }
  });
});
