// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { factsOf, harbor } from '@/test/fixtures/topic-record';

afterEach(cleanup);

const citations = [{ source: 'paper' }];
const series = {
  id: 'boats',
  label: { en: 'Boats moored', es: 'Barcos amarrados' },
  unit: { en: 'boats' },
  method: { en: 'Counted.' },
  columns: [{ key: 'all', label: { en: 'City', es: 'Ciudad' } }],
  points: [
    { date: '2024-02', values: { all: 900 }, citations },
    { date: '2026-01-10', values: { all: 1400 }, citations },
  ],
};

async function show(language: Language = 'en', events = harbor.events) {
  render(<Panel source={factsOf([{ ...harbor, events, series: [series] }])} page={null} strings={catalogues[language]} />);
  await screen.findByRole('contentinfo');
}
const said = () => screen.getByRole('slider').getAttribute('aria-valuetext');

it('leads from event to event by arrow keys, and says each', async () => {
  await show();
  const slider = screen.getByRole('slider', { name: 'Events since 2024, on a line of time' });
  expect(said()).toBe('January 15, 2026: Sailors sue.');
  slider.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(said()).toBe('July 8, 2025: The council passes the rule.');
  expect(slider.getAttribute('aria-valuenow')).toBe('3');
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect(said()).toBe('2024: The rule is drafted.');
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(said()).toBe('January 15, 2026: Sailors sue.');
  expect(slider.getAttribute('aria-valuemax')).toBe('4');
});

it('takes the event nearest to the pointer', async () => {
  await show();
  const slider = screen.getByRole('slider');
  slider.getBoundingClientRect = () => new DOMRect(0, 0, 320, 60);
  // The middle of 2024, a year long.
  fireEvent.pointerDown(slider, { clientX: 80, clientY: 40 });
  expect(said()).toBe('2024: The rule is drafted.');
});

it('says in Spanish what is drawn', async () => {
  await show('es');
  expect(screen.getByRole('slider', { name: 'Hechos desde 2024, en una línea de tiempo' })).toBeTruthy();
  expect(said()).toBe('15 de enero de 2026: Los navegantes demandan.');
  expect(screen.getByText(/Detrás de los hechos: Barcos amarrados, Ciudad\. 900 \(febrero de 2024\) → 1,400/)).toBeTruthy();
});

it('is not there where too little happened', async () => {
  await show('en', harbor.events.slice(2));
  expect(screen.queryByRole('slider')).toBeNull();
});

it('draws a day as a dot, and what is dated loosely as long as the time in which it lies', async () => {
  await show();
  const marks = [...document.querySelectorAll('.sl-strip-mark rect')].map((mark) => {
    const [width = 0, height = 0, round = 0] = ['width', 'height', 'rx'].map((name) => Number(mark.getAttribute(name)));
    return { width, isDot: width === height && round * 2 === height };
  });
  const [year, month, ...days] = marks;
  expect(days.map(({ isDot }) => isDot)).toEqual([true, true]);
  expect([year?.isDot, month?.isDot]).toEqual([false, false]);
  // 2024 has 366 days, February 28, on one scale; each end is as round as a dot.
  expect(((year?.width ?? 0) - 7) / ((month?.width ?? 0) - 7)).toBeCloseTo(365 / 27, 1);
});

it('follows the filter above it', async () => {
  const events = harbor.events.map((event, at) => (at > 0 ? { ...event, alsoIn: ['pier'] } : event));
  await show('en', events);
  const [slider, filter] = [screen.getByRole('slider'), screen.getByRole('group', { name: 'Events about' })];
  expect(filter.compareDocumentPosition(slider) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(slider.getAttribute('aria-valuemax')).toBe('4');
  await userEvent.click(screen.getByRole('button', { name: 'The pier 3' }));
  expect(screen.getByRole('slider').getAttribute('aria-valuemax')).toBe('3');
  expect(said()).toBe('January 15, 2026: Sailors sue.');
});
