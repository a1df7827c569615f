import { describe, expect, it } from 'vitest';
import { readTrace, type TraceEvent } from './trace';

const PAGE = { pid: 1, tid: 1 };
const event = (name: string, ms: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  ts: ms * 1000,
  dur: dur * 1000,
  ...PAGE,
  ...more,
});
const mark = (name: string, ms: number): TraceEvent => ({ name, ph: 'I', ts: ms * 1000, ...PAGE });
const END = mark('bench-end', 1000);
const message = (tag: string) => ({ args: { chrome_mojo_event_info: { mojo_interface_tag: tag } } });

describe('the work of scripts in a trace', () => {
  it('counts what stands in each other once, task by task', () => {
    const work = readTrace(
      [
        event('RunTask', 0, 60),
        event('FunctionCall', 5, 40),
        event('MinorGC', 10, 5),
        event('EventDispatch', 46, 12),
        event('RunTask', 100, 20),
        event('BlinkScheduler_PerformMicrotaskCheckpoint', 101, 18),
        event('Layout', 119, 1),
        event('RunTask', 200, 30),
        event('Layout', 200, 30),
        END,
      ],
      'bench-end',
    );
    expect(work).toEqual({ script: 70, worst: 52, over16: 2, over50: 1, handlers: [], forced: 0 });
  });

  it('leaves to the parser what follows it in its task where no script runs', () => {
    const checkpoint = (ms: number) => event('BlinkScheduler_PerformMicrotaskCheckpoint', ms, 90);
    const events = [event('RunTask', 0, 200), event('ParseHTML', 0, 100), checkpoint(101), END];
    expect(readTrace(events, 'bench-end')).toMatchObject({ script: 0, worst: 0, over16: 0 });
    const scripted = [...events, event('EvaluateScript', 50, 10), event('RunTask', 300, 100), checkpoint(301)];
    expect(readTrace(scripted, 'bench-end')).toMatchObject({ script: 190, worst: 100, over16: 2 });
  });

  it('looks at the thread of the mark only, and at messages of extensions only', () => {
    const events = [
      event('FunctionCall', 1, 7, { tid: 2 }),
      event('FunctionCall', 1, 9, { pid: 2 }),
      event('Receive mojo message', 20, 3, message('extensions.mojom.LocalFrame')),
      event('Receive mojo message', 30, 50, message('content.mojom.NavigationClient')),
      END,
    ];
    expect(readTrace(events, 'bench-end').script).toBe(3);
  });

  it('counts processor time where there is any, so that other programs cost nothing', () => {
    const events = [event('FunctionCall', 1, 30, { tdur: 4000 }), event('EventDispatch', 50, 2), END];
    expect(readTrace(events, 'bench-end')).toMatchObject({ script: 4, over16: 0 });
  });

  it('leaves out what was before a mark, but not what follows it in the same task', () => {
    const events = [
      event('RunTask', 0, 100),
      event('FunctionCall', 0, 50),
      mark('bench-inserted', 49),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 51, 20),
      event('RunTask', 200, 10),
      event('FunctionCall', 200, 10),
      END,
    ];
    expect(readTrace(events, 'bench-end', 'bench-inserted')).toMatchObject({ script: 30, worst: 20 });
  });

  it('knows handlers of pointer moves, and whether they made the browser do layout', () => {
    const move = (ms: number, dur: number) => event('EventDispatch', ms, dur, { args: { data: { type: 'pointermove' } } });
    const events = [
      move(1, 0.2),
      event('FunctionCall', 1.05, 0.1),
      // Nobody listens.
      move(2, 0.1),
      move(3, 0.8),
      event('FunctionCall', 3.1, 0.6),
      event('UpdateLayoutTree', 3.2, 0.3),
      event('Layout', 5, 0.3),
      event('EventDispatch', 6, 4, { args: { data: { type: 'click' } } }),
      event('FunctionCall', 6.1, 3),
      END,
    ];
    expect(readTrace(events, 'bench-end')).toMatchObject({ handlers: [0.2, 0.8], forced: 1 });
  });

  it('needs its marks', () => {
    expect(() => readTrace([event('FunctionCall', 1, 1)], 'bench-end')).toThrow('the trace holds no mark "bench-end"');
    expect(() => readTrace([END], 'bench-end', 'bench-inserted')).toThrow('"bench-inserted"');
  });
});
