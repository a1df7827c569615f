import { catalogues } from '@/data/locales';
import { pseudo } from '../fixtures/pseudo-locale';
import type { Address } from './address';
import article from './article.html?raw';
import hostile from './hostile.css?inline';
import { STATES } from './states/all';
import { styled } from './styled';

const IN_PAGE = ['card', 'sheet', 'panel'];

/** Puts one state into this document, in the page around it where it stands in one. Resolves once it is there. */
export async function showState({ state: name, tongue, around, text }: Address): Promise<void> {
  const state = STATES[name];
  if (!state) throw new Error(`no state is called ${name}`);
  if (IN_PAGE.includes(state.surface)) {
    document.body.append(document.createRange().createContextualFragment(article));
    if (around === 'hostile') document.head.appendChild(document.createElement('style')).textContent = hostile;
  }
  const strings = tongue === 'pseudo' ? pseudo(catalogues.en) : catalogues[tongue];
  document.documentElement.lang = strings.language;
  await state.show({
    strings,
    inTongue: tongue === 'pseudo' ? pseudo : (value) => value,
    style: (css) => styled(css, text),
  });
}
