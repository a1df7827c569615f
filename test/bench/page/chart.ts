import { type Check, shown } from './goals.ts';
import { median } from './statistics.ts';

/** Pixels. */
const WIDTH = 640;
const LEFT = 190;
const RIGHT = 60;
const ROW = 30;
const TOP = 44;
/** Multiples of the walk: from one to the next is as far as from the last to it. */
const TICKS = [1, 10, 100, 1000];

interface Bar {
  label: string;
  /** Multiples of a bare walk over the page's text. */
  times: number;
  isOurs: boolean;
}

/**
 * What loading pages costs, from the figures of lines 1 to 3: our script and that of mark.js, as multiples of a bare walk over the
 * page's text.
 *
 * @param checks as measured. @param note what was measured where, and when, in a line.
 * @returns an SVG that says in words what it draws; undefined where those lines were not measured.
 */
export function chartOf(checks: readonly Check[], note: string): string | undefined {
  const figure = (line: number, what: RegExp) => {
    const check = checks.find((each) => each.line === line && what.test(each.what));
    return check ? median(check.values) : Number.NaN;
  };
  const none = figure(1, /sum/);
  const five = figure(3, /5 mentions/);
  const bars: Bar[] = [
    { label: 'Sidelight, no mention', times: none, isOurs: true },
    { label: 'mark.js, no mention', times: none * figure(2, /no mentions/), isOurs: false },
    { label: 'Sidelight, 5 mentions', times: five, isOurs: true },
    { label: 'mark.js, 5 mentions', times: five * figure(2, /5 mentions/), isOurs: false },
  ].filter(({ times }) => Number.isFinite(times) && times > 0);
  if (bars.length === 0) return undefined;
  const most = Math.log10(TICKS.at(-1) ?? 10);
  const at = (times: number) => LEFT + (Math.min(most, Math.max(0, Math.log10(times))) / most) * (WIDTH - LEFT - RIGHT);
  const bottom = TOP + bars.length * ROW;
  const said = bars.map(({ label, times }) => `${label}: ${shown(times, 'x')}`).join('; ');
  const lines = TICKS.map(
    (tick) =>
      `<path class="tick" d="M${at(tick)} ${TOP - 6}V${bottom}"/><text x="${at(tick)}" y="${TOP - 12}" text-anchor="middle">${tick}x</text>`,
  );
  const drawn = bars.map(({ label, times, isOurs }, row) => {
    const y = TOP + row * ROW;
    const width = Math.max(2, at(times) - LEFT);
    return `<text x="${LEFT - 10}" y="${y + 17}" text-anchor="end">${label}</text><rect class="${isOurs ? 'ours' : 'peer'}" x="${LEFT}" y="${y + 5}" width="${width.toFixed(1)}" height="16"/><text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 17}">${shown(times, 'x')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 30}" width="${WIDTH}" height="${bottom + 30}" role="img" aria-labelledby="t d">
<title id="t">Script time while pages load, as multiples of a bare walk over their text</title>
<desc id="d">${escaped(said)}. ${escaped(note)}</desc>
<style>text{font:13px system-ui,sans-serif;fill:#57606a}.tick{stroke:#8c959f;stroke-width:.5;stroke-dasharray:2 3}.ours{fill:#1b5d9e}.peer{fill:#8c959f}@media (prefers-color-scheme:dark){text{fill:#9da7b1}.ours{fill:#8dbdf0}.peer{fill:#6e7681}}</style>
${lines.join('\n')}
${drawn.join('\n')}
<text x="0" y="${bottom + 22}" style="font-size:11px">${escaped(note)}</text>
</svg>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
