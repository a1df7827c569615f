// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { PanelEdge } from '@/components/panel/PanelEdge';
import type { Dock } from '@/utils/core/settings/panel-stand';

afterEach(cleanup);

interface HeldProps {
  dock: Dock;
  width: number;
  settled(width: number): void;
}

/** An edge that goes where it is moved. */
function Held({ dock, width, settled }: HeldProps) {
  const [now, setNow] = useState(width);
  const change = (to: number, isSettled: boolean) => {
    setNow(to);
    if (isSettled) settled(to);
  };
  return <PanelEdge stand={{ dock, width: now }} label="Width" onWidth={change} />;
}

function show(dock: Dock = 'right', width = 400) {
  const settled = vi.fn();
  const { container } = render(<Held dock={dock} width={width} settled={settled} />);
  // happy-dom lays nothing out: the panel stands where it would in a window of 1,280 pixels.
  container.getBoundingClientRect = () => new DOMRect(dock === 'right' ? 1280 - width : 0, 0, width, 800);
  const edge = screen.getByRole('separator', { name: 'Width' });
  edge.setPointerCapture = () => undefined;
  return { edge, settled, value: () => Number(edge.getAttribute('aria-valuenow')) };
}

it('says which way it runs, where it is and how far it goes', () => {
  const { edge, value } = show();
  expect(edge.getAttribute('aria-orientation')).toBe('vertical');
  expect(value()).toBe(400);
  expect(edge.getAttribute('aria-valuemin')).toBe('320');
  expect(Number(edge.getAttribute('aria-valuemax'))).toBeGreaterThan(400);
});

it('is moved by arrow keys, and kept when the key comes up', async () => {
  const { edge, settled, value } = show();
  const user = userEvent.setup();
  edge.focus();
  await user.keyboard('{ArrowLeft>3}');
  expect(value()).toBe(448);
  expect(settled).not.toHaveBeenCalled();
  await user.keyboard('{/ArrowLeft}');
  expect(settled.mock.calls).toEqual([[448]]);
});

it('leaves other keys alone, those that pass by too', async () => {
  const { edge, settled } = show();
  edge.focus();
  await userEvent.keyboard('{Tab}a');
  expect(fireEvent.keyDown(edge, { key: 'PageDown' })).toBe(true);
  fireEvent.keyUp(edge, { key: 'Tab' });
  expect(settled).not.toHaveBeenCalled();
});

it.each([
  ['right', 780, 500],
  ['left', 500, 500],
] as const)('at the %s it follows the pointer that holds it, not one that passes', (dock, x, width) => {
  const { edge, settled, value } = show(dock);
  const at = dock === 'right' ? 880 : 400;
  fireEvent.pointerMove(edge, { clientX: x });
  expect(value()).toBe(400);
  fireEvent.pointerDown(edge, { button: 0, clientX: at });
  fireEvent.pointerMove(edge, { clientX: x });
  expect(value()).toBe(width);
  expect(settled).not.toHaveBeenCalled();
  fireEvent.pointerUp(edge, { clientX: x });
  expect(settled.mock.calls).toEqual([[width]]);
});

it('goes back to the usual width by a double click', async () => {
  const { edge, settled } = show('right', 600);
  await userEvent.dblClick(edge);
  expect(settled).toHaveBeenLastCalledWith(400);
});
