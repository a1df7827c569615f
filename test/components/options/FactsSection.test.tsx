// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { FactsSection } from '@/components/options/FactsSection';
import { catalogues } from '@/data/locales';
import { factsOf, summaries } from '@/test/fixtures/topic-record';

afterEach(cleanup);

it('the facts are searched in the options, and each topic can be taken along', async () => {
  const onOpen = vi.fn();
  render(
    <StringsProvider strings={catalogues.en}>
      <FactsSection source={factsOf()} topics={summaries} onOpen={onOpen} />
    </StringsProvider>,
  );
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search all topics' }), 'boats');
  await userEvent.click(await screen.findByRole('button', { name: /^Law · The harbor rule/ }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({ topicId: 'harbor', kind: 'fact', id: 'limit' });
  await userEvent.click(screen.getByText('The pier'));
  expect((await screen.findByRole('link', { name: 'Download as CSV' })).getAttribute('download')).toBe(
    'sidelight-pier-2026-11-22.csv',
  );
});
