import { type KeyboardEvent, useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Series, TimelineEvent } from '@/data/schema';
import { formatDate } from '@/utils/core/facts/dates';
import { type StripChart, stripChart } from '@/utils/core/facts/strip-chart';
import { formatNumber } from '@/utils/core/text/format-number';
import { pick } from '@/utils/core/text/local-text';
import { Citations } from './Citations';
import { nearestMark, Strip } from './Strip';

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

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -999, End: 999 };

function Chart({ chart, series }: { chart: StripChart; series: Series | undefined }) {
  const { language, strings } = useStrings();
  const { marks } = chart;
  const [chosen, setChosen] = useState(marks.length - 1);
  const now = Math.min(chosen, marks.length - 1);
  const event = marks[now]?.event;
  if (!event) return null;

  const step = (pressed: KeyboardEvent) => {
    const by = STEPS[pressed.key];
    if (by === undefined) return;
    pressed.preventDefault();
    setChosen(Math.max(0, Math.min(marks.length - 1, now + by)));
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
        onPointerDown={(pressed) => setChosen(nearestMark(chart, pressed, pressed.currentTarget.getBoundingClientRect()))}
      >
        <Strip chart={chart} chosen={now} />
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
