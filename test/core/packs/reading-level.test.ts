import { describe, expect, it } from 'vitest';
import { fleschKincaidGrade, spanishEase } from '@/utils/core/packs/reading-level';

describe('the level of reading', () => {
  it('rises with the length of words and sentences', () => {
    const easy = fleschKincaidGrade('The cat sat. The dog ran. We went home.');
    const hard = fleschKincaidGrade(
      'Jurisdictional considerations notwithstanding, intergovernmental immigration enforcement collaboration necessitates authorization.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(15);
  });

  it('names the ease of Spanish and its band', () => {
    const easy = spanishEase('El gato duerme. La casa es roja. Hoy no voy.');
    const hard = spanishEase(
      'La institucionalización intergubernamental de responsabilidades migratorias presupone autorizaciones administrativas extraordinariamente complejas.',
    );
    expect(easy.fernandezHuerta).toBeGreaterThan(90);
    expect(easy.band).toBe('very easy');
    expect(hard.fernandezHuerta).toBeLessThan(30);
    expect(hard.band).toBe('very hard');
  });

  it('counts no division by nothing', () => {
    expect(Number.isFinite(fleschKincaidGrade(''))).toBe(true);
    expect(Number.isFinite(spanishEase('').fernandezHuerta)).toBe(true);
  });
});
