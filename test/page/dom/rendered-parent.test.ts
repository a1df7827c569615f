import { expect, it } from 'vitest';
import { renderedParentOf } from '@/utils/page/dom/rendered-parent';
import { body, one } from '../../fixtures/dom';

it('goes up through slots, and out of a shadow root by its host, to the top', () => {
  body('<main><x-host><b>a</b></x-host></main>');
  const host = one('x-host');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<section><slot></slot></section>';
  // happy-dom assigns nothing.
  Object.defineProperty(one('b'), 'assignedSlot', { value: root.querySelector('slot') });
  const way: string[] = [];
  for (let at: Element | null = one('b'); at; at = renderedParentOf(at)) way.push(at.localName);
  expect(way).toEqual(['b', 'slot', 'section', 'x-host', 'main', 'body', 'html']);
});
