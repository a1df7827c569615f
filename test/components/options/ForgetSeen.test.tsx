// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { ForgetSeen } from '@/components/options/ForgetSeen';
import { catalogues } from '@/data/locales';
import { Problem } from '@/utils/core/interface/problem';

afterEach(cleanup);

function show(onForget: () => Promise<void>) {
  render(
    <StringsProvider strings={catalogues.en}>
      <ForgetSeen onForget={onForget} />
    </StringsProvider>,
  );
}

it('wipes what was seen with one click, and says so', async () => {
  const onForget = vi.fn(async () => {});
  show(onForget);
  await userEvent.click(screen.getByRole('button', { name: 'Forget what I have seen' }));
  expect(onForget).toHaveBeenCalledOnce();
  expect((await screen.findByText('Forgotten.')).getAttribute('role')).toBe('status');
});

it('says when that could not be saved', async () => {
  show(() => Promise.reject(new Problem('settings-unsaved')));
  await userEvent.click(screen.getByRole('button', { name: 'Forget what I have seen' }));
  expect(await screen.findByText(/could not be saved/)).toBeTruthy();
});
