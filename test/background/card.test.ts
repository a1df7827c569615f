import { describe, expect, it } from 'vitest';
import { cardView } from '@/utils/background/card';
import { harbor } from '../fixtures/topic-record';

describe('what the card says of the article beside it', () => {
  it.each([
    ['2023-12-31', '4 things happened since this article', '4 hechos nuevos desde este artículo'],
    ['2024-06-01', '3 things happened since this article', '3 hechos nuevos desde este artículo'],
    // "February 2025" may have been before the 20th.
    ['2025-02-20', '2 things happened since this article', '2 hechos nuevos desde este artículo'],
    ['2025-07-08', '1 thing happened since this article', '1 hecho nuevo desde este artículo'],
    ['2026-01-15', undefined, undefined],
    [undefined, undefined, undefined],
  ])('dated %s', (published, english, spanish) => {
    expect(cardView(harbor, 'en', published).since).toBe(english);
    expect(cardView(harbor, 'es', published).since).toBe(spanish);
  });
});
