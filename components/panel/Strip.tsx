import { useId } from 'react';
import type { StripChart } from '@/utils/core/facts/strip-chart';

const WIDTH = 320;
const ROW = 11;
/** A year that begins so far to the right has no room for its name behind its line. */
const LATE = 0.85;

const heightOf = (chart: StripChart) => Math.max(44, chart.rows * ROW + 8);
const x = (at: number) => 5 + at * (WIDTH - 10);
const y = (row: number, floor: number) => floor - 8 - row * ROW;

/** The last years drawn: years, events, the article's place, and behind them a number over time. For the eye alone. */
export function Strip({ chart, chosen }: { chart: StripChart; chosen: number }) {
  const clip = useId();
  const { line, years, here, marks } = chart;
  const floor = heightOf(chart);
  const curve = line.map(({ at, height }) => `L${x(at)} ${floor - height * (floor - 4)}`).join('');
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${floor + 4}`} aria-hidden="true">
        <clipPath id={clip}>
          <rect width={WIDTH} height={floor} />
        </clipPath>
        {line.length > 1 && (
          <path
            className="sl-strip-series"
            clipPath={`url(#${clip})`}
            d={`M${x(line[0]?.at ?? 0)} ${floor}${curve}L${x(line.at(-1)?.at ?? 1)} ${floor}Z`}
          />
        )}
        {years.map(({ name, at }) => (
          <path key={name} className="sl-strip-axis" d={`M${x(at)} 0V${floor + 4}`} />
        ))}
        <path className="sl-strip-axis" d={`M0 ${floor}H${WIDTH}`} />
        {here !== undefined && <path className="sl-strip-here" d={`M${x(here)} 0V${floor}`} />}
        {marks.map(({ event: { id, importance }, begin, end, row }, at) => {
          const r = at === chosen ? 5 : 3.5;
          // A day is a dot; what lasted, or is dated loosely, is as long as the time in which it lies: no day is made up for it.
          const [left, right] = [x(begin) - r, x(end) + r];
          return (
            <g key={id} className="sl-strip-mark" data-importance={importance} data-chosen={at === chosen || undefined}>
              <rect x={left} y={y(row, floor) - r} width={right - left} height={2 * r} rx={r} />
            </g>
          );
        })}
      </svg>
      <div className="sl-strip-years" aria-hidden="true">
        {years.map(({ name, at }) => (
          <span key={name} style={at > LATE ? { insetInlineEnd: 0 } : { insetInlineStart: `${(100 * x(at)) / WIDTH}%` }}>
            {name}
          </span>
        ))}
      </div>
    </>
  );
}

/** @returns the number of the event that is nearest to a place within the box in which the strip is drawn. */
export function nearestMark(chart: StripChart, { clientX, clientY }: { clientX: number; clientY: number }, box: DOMRect): number {
  const scale = WIDTH / box.width;
  const [left, top] = [(clientX - box.left) * scale, (clientY - box.top) * scale];
  const distances = chart.marks.map(({ begin, end, row }) =>
    Math.hypot(x((begin + end) / 2) - left, y(row, heightOf(chart)) - top),
  );
  return distances.indexOf(Math.min(...distances));
}
