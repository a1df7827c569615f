import type { CDPSession, Page } from 'playwright-core';
import { sum } from './statistics.ts';

/** What is used of an event of Chromium's tracing; times are microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` is an event with a duration. */
  ph: string;
  ts: number;
  dur?: number;
  /** Processor time of the thread; left out where it is nothing. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { type?: string }; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/**
 * What scripts did on the page's main thread, in milliseconds of processor time: other programs on the machine don't count.
 * Collecting their garbage, and reading the messages that extensions get, counts as theirs.
 */
export interface Work {
  script: number;
  /** The most script within one task. */
  worst: number;
  /** Tasks with more script than that. */
  over16: number;
  over50: number;
  /** Each call of a handler of pointer moves, with what it made the browser do. */
  handlers: number[];
  /** How many of these calls made the browser do layout. */
  forced: number;
}

export interface Recording {
  /** Ends it. @returns the work since its beginning or, where told, since the mark of that name was set in the page. */
  stop(since?: string): Promise<Work>;
}

/** Set in the page, to know its thread among all that are recorded. */
const MARK = 'bench-end';

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Records what the browser does until it is stopped. */
export async function record(page: Page, session: CDPSession): Promise<Recording> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => {
    for (const event of value as TraceEvent[]) if (isOfUse(event)) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { traceBufferSizeInKb: 400_000, includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return {
    async stop(since) {
      await page.evaluate((name) => void performance.mark(name), MARK);
      const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
      await session.send('Tracing.end');
      await complete;
      session.off('Tracing.dataCollected', collect);
      return readTrace(events, MARK, since);
    },
  };
}

const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** What Chromium (156) leaves for its checkpoint once it has parsed: 100 ms after 10 MB, without any script or extension. */
const PARSING = 'ParseHTML';

/** Events in which scripts run, or their memory is cleaned up. */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.evaluateModule',
  'v8.compile',
  'v8.compileModule',
  'FunctionCall',
  // What goes on after an `await` shows as nothing but this.
  CHECKPOINT,
  'RunMicrotasks',
  'EventDispatch',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
  'RunPostTaskCallback',
  'RunPostMessageCallback',
  'ComputeIntersections',
  'MinorGC',
  'MajorGC',
]);
const TASK = 'RunTask';
const LAYOUT = new Set(['Layout', 'UpdateLayoutTree']);
const MOVES = new Set(['pointermove', 'mousemove', 'pointerover', 'mouseover']);

function isScript({ name, args }: TraceEvent): boolean {
  // Answers and injected scripts come by these, and are unpacked on the page's thread.
  return SCRIPT.has(name) || (args?.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.mojom.') ?? false);
}

function isOfUse(event: TraceEvent): boolean {
  return event.ph !== 'X'
    ? event.name.startsWith('bench-')
    : event.name === TASK || event.name === PARSING || LAYOUT.has(event.name) || isScript(event);
}

/**
 * @param mark name of a mark in the page: its thread is the one looked at. @param since name of a mark before which nothing counts.
 * @throws Error when a mark is not in the trace.
 */
export function readTrace(events: readonly TraceEvent[], mark: string, since?: string): Work {
  const { pid, tid } = markIn(events, mark);
  const from = since ? markIn(events, since).ts : 0;
  const main = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && endOf(event) > from)
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
  const hasThreadTime = main.some(({ tdur }) => tdur !== undefined);
  const time = ({ dur = 0, tdur = 0 }: TraceEvent) => (hasThreadTime ? tdur : dur) / 1000;

  // The task in which the first mark was set has begun before it.
  const tasks = outermost(main.filter(({ name }) => name === TASK));
  const after = main.filter(({ ts }) => ts >= from);
  const byTask = (sorted: readonly TraceEvent[]) => {
    let at = 0;
    return Map.groupBy(sorted, ({ ts }) => {
      while (at < tasks.length && endOf(tasks[at]) <= ts) at++;
      return at;
    });
  };
  const parsing = byTask(after.filter(({ name }) => name === PARSING));
  const times: number[] = [];
  for (const [task, scripts] of byTask(outermost(after.filter(isScript)))) {
    const isParsersOwn = parsing.has(task) && scripts.every(({ name }) => name === CHECKPOINT);
    if (!isParsersOwn) times.push(sum(scripts.map(time)));
  }
  const handlers = handlersIn(after);
  return {
    script: sum(times),
    worst: Math.max(0, ...times),
    over16: times.filter((each) => each > 16).length,
    over50: times.filter((each) => each > 50).length,
    handlers: handlers.map(time),
    forced: handlers.filter((handler) => within(after, handler).some(({ name }) => LAYOUT.has(name))).length,
  };
}

/** Dispatching an event that nobody listens to is told as well, so only where a function is called within. */
function handlersIn(main: readonly TraceEvent[]): TraceEvent[] {
  const moves = main.filter(({ name, args }) => name === 'EventDispatch' && MOVES.has(args?.data?.type ?? ''));
  return moves.filter((event) => within(main, event).some(({ name }) => name === 'FunctionCall'));
}

/** @param main in order of time. */
function within(main: readonly TraceEvent[], outer: TraceEvent): TraceEvent[] {
  const inner: TraceEvent[] = [];
  for (let at = main.indexOf(outer) + 1; at < main.length; at++) {
    const event = main[at];
    if (!event || event.ts >= endOf(outer)) break;
    inner.push(event);
  }
  return inner;
}

/** @param sorted in order of time, the longer first. @returns those that stand in no other. */
function outermost(sorted: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return sorted.filter((event) => {
    if (endOf(event) <= end) return false;
    end = endOf(event);
    return true;
  });
}

function markIn(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.find((event) => event.name === name && event.ph !== 'X');
  if (!mark) throw new Error(`the trace holds no mark "${name}"`);
  return mark;
}

function endOf(event: TraceEvent | undefined): number {
  return event ? event.ts + (event.dur ?? 0) : 0;
}
