// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { factsOf, harbor } from '@/test/fixtures/topic-record';
import type { TopicRecord } from '@/utils/core/facts/topic-record';

afterEach(cleanup);

const record: TopicRecord = {
  ...harbor,
  laws: [
    {
      id: 'bill-4',
      title: { en: 'Bill 4, on moorings', es: 'Proyecto 4, sobre amarres' },
      steps: [
        { step: 'signed', date: '2024-02-01', citations: [{ source: 'statute' }] },
        {
          step: 'enjoined',
          date: '2024-05',
          note: { en: 'A judge blocks it.', es: 'Un juez la bloquea.' },
          citations: [{ source: 'paper' }],
        },
        { step: 'block-kept', date: '2024-09-03', note: { en: 'A court keeps the block.' }, citations: [{ source: 'paper' }] },
      ],
      asOf: '2025-01',
    },
  ],
  disagreements: [
    {
      id: 'count',
      about: { en: 'How many boats came', es: 'Cuántos barcos vinieron' },
      versions: [
        { says: { en: 'Forty', es: 'Cuarenta' }, citations: [{ source: 'statute' }] },
        { says: { en: 'Fifty', es: 'Cincuenta' }, citations: [{ source: 'paper' }] },
      ],
      followed: { en: 'Forty, as counted.', es: 'Cuarenta, según el recuento.' },
      citations: [{ source: 'statute' }],
      asOf: '2026-11-20',
    },
  ],
};

async function show(language: Language = 'en', of: TopicRecord = record) {
  render(<Panel source={factsOf([of])} page={null} strings={catalogues[language]} />);
  await screen.findByRole('contentinfo');
}

it('what a reader needs first stands above all else, with its date and sources', async () => {
  await show();
  const answer = screen.getByText('The rule is in force. Sailors are suing.');
  const definition = screen.getByText(/says who may moor/);
  expect(answer.compareDocumentPosition(definition)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(answer.closest('[data-opening]')?.textContent).toBe('The rule is in force. Sailors are suing.1As of February 2026');
});

describe('the law today', () => {
  it('says where each law stands and since when, the last step, and how far reports were read', async () => {
    await show();
    const [law] = within(screen.getByRole('list', { name: 'The law today' })).getAllByRole('listitem');
    expect(law?.textContent).toBe(
      'Blocked by a court · since May 2024Bill 4, on mooringsSeptember 3, 2024: A court keeps the block.2No later step found as of January 2025',
    );
  });

  it('has its day as Spanish says it', () => {
    expect(catalogues.es.panel.since('13 de febrero de 2025')).toBe('desde el 13 de febrero de 2025');
    expect(catalogues.es.panel.since('mayo de 2024')).toBe('desde mayo de 2024');
  });

  it('speaks Spanish, and says what is in English', async () => {
    await show('es');
    const [law] = within(screen.getByRole('list', { name: 'La ley hoy' })).getAllByRole('listitem');
    expect(law?.textContent).toContain('Bloqueada por un tribunal · desde mayo de 2024Proyecto 4, sobre amarres');
    expect(law?.textContent).toContain('A court keeps the block. (en inglés)');
  });
});

describe('where reports disagree', () => {
  it('tells every version with its source, then what is followed', async () => {
    await show();
    const section = screen.getByRole('heading', { level: 3, name: 'Where reports disagree' }).parentElement as HTMLElement;
    const versions = within(section).getAllByRole('listitem', { hidden: true });
    expect(versions.map((version) => version.textContent)).toEqual(['Forty1', 'Fifty2']);
    expect(section.textContent).toContain('How many boats came');
    expect(section.textContent).toContain('What we follow, and whyForty, as counted.1As of November 20, 2026');
  });
});

it('both are led to from the top, and are not there where there is nothing to say', async () => {
  const parts = () =>
    within(screen.getByRole('navigation', { name: 'In this panel' }))
      .getAllByRole('button')
      .map((button) => button.textContent);
  await show();
  expect(parts()).toEqual(['Key facts', 'Disputed', 'The law today', 'Timeline', 'Where reports disagree', 'Sources']);
  cleanup();
  await show('en', harbor);
  expect(parts()).toEqual(['Key facts', 'Disputed', 'Timeline', 'Sources']);
});
