import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Series, TimelineEvent } from '@/data/schema';
import { formatDate } from '@/utils/core/facts/dates';
import { type StripChart, stripChart } from '@/utils/core/facts/strip-chart';
import { formatNumber } from '@/utils/core/text/format-number';
import { pick } from '@/utils/core/text/local-text';
import { Citations } from './Citations';

interface TimelineChartProps {
  events: readonly TimelineEvent[];
  series: Series | undefined;
  published: string | undefined;
}

/** The last years at a glance. For keyboards and voices it is a slider from event to event: one stop on the way. */
export function TimelineChart({ events, series, published }: TimelineChartProps) {
  const chart = stripChart(events, series, published);
  return chart && <Chart chart={chart} series={series} />;
}

const WIDTH = 320;
const ROW = 11;
/** A year that begins so far to the right has no room for its name behind its line. */
const LATE = 0.85;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -999, End: 999 };

function Chart({ chart, series }: { chart: StripChart; series: Series | undefined }) {
  const { language, strings } = useStrings();
  const clip = useId();
  const { marks } = chart;
  const [chosen, setChosen] = useState(marks.length - 1);
  const now = Math.min(chosen, marks.length - 1);
  const event = marks[now]?.event;
  if (!event) return null;
  const floor = Math.max(44, chart.rows * ROW + 8);
  const x = (at: number) => 5 + at * (WIDTH - 10);
  const y = (row: number) => floor - 8 - row * ROW;

  /** A day is a dot; what lasted, or is dated loosely, is as long as the time in which it lies: no day is made up for it. */
  const mark = (begin: number, end: number, row: number, r: number) => (
    <rect x={x(begin) - r} y={y(row) - r} width={x(end) - x(begin) + 2 * r} height={2 * r} rx={r} />
  );

  const step = (pressed: KeyboardEvent) => {
    const by = STEPS[pressed.key];
    if (by === undefined) return;
    pressed.preventDefault();
    setChosen(Math.max(0, Math.min(marks.length - 1, now + by)));
  };
  const point = (pressed: PointerEvent<HTMLElement>) => {
    const box = pressed.currentTarget.getBoundingClientRect();
    const scale = WIDTH / box.width;
    const [left, top] = [(pressed.clientX - box.left) * scale, (pressed.clientY - box.top) * scale];
    const distances = marks.map(({ begin, end, row }) => Math.hypot(x((begin + end) / 2) - left, y(row) - top));
    setChosen(distances.indexOf(Math.min(...distances)));
  };

  return (
    <div className="sl-chart">
      <div
        className="sl-strip"
        role="slider"
        tabIndex={0}
        aria-label={strings.panel.chart(chart.from)}
        aria-valuemin={1}
        aria-valuemax={marks.length}
        aria-valuenow={now + 1}
        aria-valuetext={`${formatDate(event.date, language)}: ${pick(event.title, language).text}`}
        onKeyDown={step}
        onPointerDown={point}
      >
        <svg viewBox={`0 0 ${WIDTH} ${floor + 4}`} aria-hidden="true">
          <clipPath id={clip}>
            <rect width={WIDTH} height={floor} />
          </clipPath>
          {chart.line.length > 1 && (
            <path
              className="sl-strip-series"
              clipPath={`url(#${clip})`}
              d={`M${x(chart.line[0]?.at ?? 0)} ${floor}${chart.line.map(({ at, height }) => `L${x(at)} ${floor - height * (floor - 4)}`).join('')}L${x(chart.line.at(-1)?.at ?? 1)} ${floor}Z`}
            />
          )}
          {chart.years.map(({ name, at }) => (
            <path key={name} className="sl-strip-axis" d={`M${x(at)} 0V${floor + 4}`} />
          ))}
          <path className="sl-strip-axis" d={`M0 ${floor}H${WIDTH}`} />
          {chart.here !== undefined && <path className="sl-strip-here" d={`M${x(chart.here)} 0V${floor}`} />}
          {marks.map(({ event: { id, importance }, begin, end, row }, at) => (
            <g key={id} className="sl-strip-mark" data-importance={importance} data-chosen={at === now || undefined}>
              {mark(begin, end, row, at === now ? 5 : 3.5)}
            </g>
          ))}
        </svg>
        <div className="sl-strip-years" aria-hidden="true">
          {chart.years.map(({ name, at }) => (
            <span key={name} style={at > LATE ? { insetInlineEnd: 0 } : { insetInlineStart: `${(100 * x(at)) / WIDTH}%` }}>
              {name}
            </span>
          ))}
        </div>
      </div>
      {series && chart.line.length > 1 && <SeriesLine series={series} from={chart.from} />}
      <div className="sl-chosen" aria-hidden="true">
        <div>
          <p className="sl-meta">
            <DateWords of={event.date} />
          </p>
          <p className="sl-statement">
            <Words of={event.title} />
          </p>
        </div>
      </div>
    </div>
  );
}

/** What is drawn behind the events, from its first number in these years to its last. */
function SeriesLine({ series, from }: { series: Series; from: string }) {
  const { language, strings } = useStrings();
  const [column] = series.columns;
  const known = series.points.filter(({ values }) => column && values[column.key] !== undefined);
  const [first, last] = [known.find(({ date }) => date >= from), known.at(-1)];
  if (!column || !first || !last) return null;
  const say = (point: typeof first) =>
    `${formatNumber(point.values[column.key] ?? 0, language)} (${formatDate(point.date, language)})`;
  return (
    <p className="sl-meta">
      {strings.panel.behind}: <Words of={series.label} />, <Words of={column.label} />. {say(first)} → {say(last)}
      <Citations of={[...first.citations, ...last.citations]} />
    </p>
  );
}
