// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { catalogues } from '@/data/locales';
import { factsOf } from '@/test/fixtures/topic-record';

afterEach(cleanup);

async function sources(openLink?: (url: string) => void) {
  render(<Panel source={factsOf()} page={null} strings={catalogues.en} openLink={openLink} />);
  const list = await screen.findByRole('list', { name: 'Sources' });
  return within(list).getAllByRole('listitem');
}

describe('the sources', () => {
  it('stand in the order of their numbers, with kind, publisher and date', async () => {
    const lines = (await sources()).map((item) => item.querySelector('.sl-meta')?.textContent);
    expect(lines).toEqual([
      'Statute · City of Nowhere · July 8, 2025',
      'News report · The Nowhere Paper · A. Writer · read November 21, 2026',
      'Opinion · Mallory · read November 21, 2026',
    ]);
  });

  it('are quoted in their own language, and each quote that a fact adds has its own link', async () => {
    const [statute] = await sources();
    const quotes = [...(statute?.querySelectorAll('blockquote p') ?? [])];
    expect(quotes.map((quote) => [quote.textContent, quote.getAttribute('lang')])).toEqual([
      ['“A vessel may be moored, day-to-day”', 'en'],
      ['“for not more than ten days”', 'en'],
    ]);
    const links = within(statute as HTMLElement).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://nowhere.example/code?section=4#part-2:~:text=A%20vessel%20may%20be%20moored%2C%20day%2Dto%2Dday',
      'https://nowhere.example/code?section=4#part-2:~:text=for%20not%20more%20than%20ten%20days',
    ]);
  });

  it('open without telling where the reader came from', async () => {
    await sources();
    const links = screen.getAllByRole('link');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
      expect(link.getAttribute('href')).toMatch(/^https:/);
      expect(link.textContent).toContain('(opens in a new tab)');
      expect(link.hasAttribute('ping') || link.hasAttribute('download')).toBe(false);
    }
  });

  it('have no passage to land on where the source has none', async () => {
    const [, paper] = await sources();
    expect(
      within(paper as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('https://paper.example/harbor.pdf');
  });

  it('have no link at all where the address is not https', async () => {
    const [, , hostile] = await sources();
    expect(hostile?.textContent).toContain('A page that is no page');
    expect(hostile?.textContent).toContain('No safe address to link to');
    expect(hostile?.querySelector('a')).toBeNull();
    expect(document.body.innerHTML).not.toContain('javascript:');
  });

  it('are opened by the owner where it offers to', async () => {
    const openLink = vi.fn();
    const [, paper] = await sources(openLink);
    await userEvent.click(within(paper as HTMLElement).getByRole('link'));
    expect(openLink).toHaveBeenCalledExactlyOnceWith('https://paper.example/harbor.pdf');
  });
});

describe('a citation', () => {
  it('leads to its source and back', async () => {
    const [, paper] = await sources();
    const citation = screen.getAllByRole('button', { name: 'Source 2: Sailors take the harbor to court' })[1] as HTMLElement;
    await userEvent.click(citation);
    expect(document.activeElement).toBe(paper);
    await userEvent.click(within(paper as HTMLElement).getByRole('button', { name: 'Back to the text' }));
    expect(document.activeElement).toBe(citation);
    expect(screen.queryByRole('button', { name: 'Back to the text' })).toBeNull();
  });
});
