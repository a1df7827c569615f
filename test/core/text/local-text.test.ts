import { describe, expect, it } from 'vitest';
import { pick } from '@/utils/core/text/local-text';

describe('pick', () => {
  it('gives the language asked for', () => {
    expect(pick({ en: 'The pier', es: 'El muelle' }, 'es')).toEqual({ text: 'El muelle', language: 'es', fallback: false });
    expect(pick({ en: 'The pier', es: 'El muelle' }, 'en')).toEqual({ text: 'The pier', language: 'en', fallback: false });
  });

  it('falls back to English and says so', () => {
    expect(pick({ en: 'The pier' }, 'es')).toEqual({ text: 'The pier', language: 'en', fallback: true });
  });

  it('does not call English a fallback for English', () => {
    expect(pick({ en: 'The pier' }, 'en').fallback).toBe(false);
  });
});
