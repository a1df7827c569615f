// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '@/components/panel/Panel';
import { catalogues } from '@/data/locales';
import type { Disagreement, Fact } from '@/data/schema';
import { factsOf, harbor, harborMentions, pageWith, pier } from '@/test/fixtures/topic-record';
import { numbersSaid } from '@/utils/core/article/numbers-said';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import type { ArticleSaid, CameFrom } from '@/utils/core/mentions/page-mentions';

afterEach(cleanup);

const citations = [{ source: 'paper' }];
const vote: Fact = {
  id: 'vote',
  statement: {
    en: 'The council adopted the rule 5-2 on July 8, 2025.',
    es: 'El concejo aprobó la norma por 5-2 el 8 de julio de 2025.',
  },
  kind: 'official-action',
  asOf: '2025-07-08',
  checkedOn: '2026-11-20',
  checkAgainBy: '2027-11-20',
  rank: 'extra',
  citations,
};
const tally: Disagreement = {
  id: 'tally',
  about: { en: 'Count of that vote' },
  versions: [
    { says: { en: '5-2' }, citations },
    { says: { en: '5-1' }, citations: [{ source: 'statute' }] },
  ],
  followed: { en: 'The minutes.' },
  asOf: '2025-08',
};
const record: TopicRecord = { ...harbor, facts: [...harbor.facts, vote], disagreements: [tally] };
const nothing: ArticleSaid = { numbers: [], links: [] };

async function show(beside: { article?: ArticleSaid; cameFrom?: CameFrom | null } = {}, props: Partial<PanelProps> = {}) {
  const { page, jumps } = pageWith(harborMentions, {}, beside);
  render(<Panel source={factsOf([record, pier])} page={page} strings={catalogues.en} {...props} />);
  await screen.findByRole('contentinfo');
  return jumps;
}
const itemsOf = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('facts for the paragraph that the reader came from', () => {
  const paragraph = 'On July 8 the council voted on the harbor rule; five were for it, two against.';

  it('come first under their own name, whatever their rank, and the definition stays', async () => {
    await show({ cameFrom: { id: 12, paragraph: `${paragraph} The council adopted it on July 8, 2025.` } });
    expect(itemsOf('On the paragraph you came from')[0]).toContain('The council adopted the rule 5-2');
    expect(itemsOf('Other key facts')).toHaveLength(2);
    expect(screen.getByText('The harbor rule says who may moor, and for how long.')).toBeTruthy();
    expect(screen.getAllByText(/adopted the rule/)).toHaveLength(1);
  });

  it('stay in the pack’s order where nothing fits, and where the page does not say', async () => {
    await show({ cameFrom: { id: 12, paragraph: 'It rained on Thursday.' } });
    expect(screen.queryByText('On the paragraph you came from')).toBeNull();
    cleanup();
    const { page } = pageWith(harborMentions);
    await show({}, { page: { ...page, cameFrom: () => Promise.reject(new Problem('no-answer')) } });
    expect(screen.queryByText('On the paragraph you came from')).toBeNull();
  });

  it('do not wait for a page that never answers', async () => {
    const { page } = pageWith(harborMentions);
    await show({}, { page: { ...page, cameFrom: () => new Promise(() => {}) } });
    expect(screen.getByRole('heading', { level: 3, name: 'Key facts' })).toBeTruthy();
  });
});

describe('numbers in the article', () => {
  it('stand beside facts and reports that give them, with no verdict', async () => {
    await show({ article: { ...nothing, numbers: numbersSaid('The council voted 5 to 1 for the rule on July 8.') } });
    const section = screen.getByRole('heading', { level: 3, name: 'Numbers in this article' }).parentElement as HTMLElement;
    expect(within(section).getByText('5 to 1').tagName).toBe('MARK');
    expect(section.textContent).toContain('The council adopted the rule 5-2 on July 8, 2025.2As of July 8, 2025');
    expect(section.textContent).toContain('Count of that vote5-225-11As of August 2025');
    expect(section.textContent).not.toMatch(/wrong|right|correct|false|true/i);
  });

  it('are not there where the page gives none that is told of here', async () => {
    await show({ article: { ...nothing, numbers: numbersSaid('The school board voted 9 to 3 on buses.') } });
    expect(screen.queryByText('Numbers in this article')).toBeNull();
  });
});

describe('sources beside an article', () => {
  const titles = () => within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem');

  it('can be ordered with documents first, keeping their numbers', async () => {
    const [statute, paper, hostile] = harbor.sources;
    if (!statute || !paper || !hostile) throw new Error('the fixture has no sources');
    await show({}, { source: factsOf([{ ...record, sources: [paper, statute, hostile] }, pier]) });
    const numbers = () => titles().map((item) => (item as HTMLLIElement).value);
    expect(numbers()).toEqual([1, 2, 3]);
    await userEvent.click(screen.getByRole('button', { name: 'Primary documents first', pressed: false }));
    expect(numbers()).toEqual([2, 1, 3]);
    await userEvent.click(screen.getByRole('button', { name: 'Primary documents first', pressed: true }));
    expect(numbers()).toEqual([1, 2, 3]);
  });

  it('can be narrowed to documents that it does not link', async () => {
    await show({ article: nothing });
    await userEvent.click(screen.getByRole('button', { name: 'Only the document that this article does not link' }));
    expect(titles()).toHaveLength(1);
    // A citation finds its source all the same.
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Source 2: Sailors take the harbor to court' })[0] as HTMLElement,
    );
    expect(titles()).toHaveLength(2);
    cleanup();
    await show({ article: { ...nothing, links: ['https://nowhere.example/code?section=4'] } });
    expect(screen.queryByRole('button', { name: /does not link/ })).toBeNull();
  });

  it('say nothing of links where there is no article', async () => {
    await show({}, { page: null });
    expect(screen.queryByRole('button', { name: /does not link/ })).toBeNull();
  });

  it('lead to an archived copy', async () => {
    const [statute, ...others] = harbor.sources;
    if (!statute) throw new Error('the fixture has no sources');
    const sources = [{ ...statute, archive: 'https://archive.example/1' }, ...others];
    await show({}, { source: factsOf([{ ...record, sources }, pier]) });
    const link = screen.getByRole('link', { name: /^Archived copy/ });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://archive.example/1', 'noopener noreferrer']);
  });

  it('can be cited in three forms, each copied', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole('button', { name: 'Cite: Harbor Code, section 4', expanded: false }));
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent?.split(' ')[0])).toEqual([
      'Text',
      'Markdown',
      'BibTeX',
    ]);
    await user.click(screen.getByRole('button', { name: 'Copy as BibTeX' }));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toContain('@misc{statute,');
  });

  it('say so where the page does not let them be copied', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole('button', { name: 'Cite: Harbor Code, section 4' }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy as Text' }));
    expect(await screen.findByText(/select the text and copy it/)).toBeTruthy();
  });
});

describe('the way through the page', () => {
  it('marks the mention that the reader came from, and steps from there', async () => {
    const jumps = await show({ cameFrom: { id: 12, paragraph: '' } });
    const current = () => document.querySelector('[aria-current="location"]')?.textContent;
    expect(current()).toContain('Harbor Rule');
    expect(screen.getByText('2 of 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(current()).toContain('On Monday');
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(jumps).toEqual([11, 12, 11]);
    expect(screen.getByText('1 of 2')).toBeTruthy();
  });

  it('begins with the first where the reader came from none', async () => {
    const jumps = await show();
    expect(document.querySelector('[aria-current="location"]')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(jumps).toEqual([11]);
  });

  it('can be muted here, and that taken back', async () => {
    const mute = { mute: vi.fn(async () => {}), unmute: vi.fn(async () => {}) };
    await show({}, { mute });
    await userEvent.click(screen.getByRole('button', { name: 'Mute this topic' }));
    expect(mute.mute).toHaveBeenCalledExactlyOnceWith('topic', 'harbor');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await userEvent.click(undo);
    expect(mute.unmute).toHaveBeenCalledOnce();
    await userEvent.click(await screen.findByRole('button', { name: 'Mute on this site' }));
    expect(await screen.findByText(catalogues.en.mute.siteDone)).toBeTruthy();
  });

  it('says when that could not be saved', async () => {
    const mute = { mute: () => Promise.reject(new Problem('settings-unsaved')), unmute: async () => {} };
    await show({}, { mute });
    await userEvent.click(screen.getByRole('button', { name: 'Mute on this site' }));
    expect(await screen.findByText(catalogues.en.problems['settings-unsaved'])).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Mute on this site' })).toBeTruthy();
  });
});

it('a timeline can be narrowed to what it shares with another topic', async () => {
  const events = harbor.events.map((event, at) => (at > 1 ? { ...event, alsoIn: ['pier'] } : event));
  await show({}, { source: factsOf([{ ...record, events }, pier]) });
  const filter = within(screen.getByRole('group', { name: 'Events about' }));
  await userEvent.click(screen.getByRole('button', { name: 'Show all 4 events' }));
  expect(screen.getByRole('list', { name: '2024' })).toBeTruthy();
  await userEvent.click(filter.getByRole('button', { name: 'The pier 2', pressed: false }));
  expect(screen.queryByRole('list', { name: '2024' })).toBeNull();
  expect(itemsOf('2025')).toEqual(['July 8The council passes the rule.1']);
  await userEvent.click(filter.getByRole('button', { name: 'everything here 4' }));
  expect(screen.getByRole('list', { name: '2024' })).toBeTruthy();
});
