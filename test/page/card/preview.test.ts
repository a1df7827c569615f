// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { catalogues } from '@/data/locales';
import { topicCard } from '@/utils/core/facts/topic-card';
import { putCard } from '@/utils/page/card/preview';
import { harbor } from '../../fixtures/topic-record';

it('a card at rest is the one that pages show, closed off, with nothing to press, and goes again', () => {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
    expect(how.mode).toBe('closed');
    const root = attach.call(this, how);
    roots.push(root);
    return root;
  });
  const into = document.createElement('div');
  const view = { ...topicCard(harbor, catalogues.en), look: { theme: 'dark', size: '115' } as const };
  const takeOut = putCard(into, view, '.sl-card-name { color: red }');
  const card = roots[0]?.querySelector<HTMLElement>('[data-sl="card"]');
  expect(card?.querySelector('.sl-card-name')?.textContent).toBe('The harbor rule');
  expect({ ...card?.dataset }).toMatchObject({ form: 'preview', theme: 'dark', size: '115', hue: String(harbor.hue) });
  expect([...(card?.querySelectorAll('button') ?? [])].every(({ disabled }) => disabled)).toBe(true);
  expect(roots[0]?.adoptedStyleSheets.length).toBe(1);
  takeOut();
  expect(into.childElementCount).toBe(0);
});
