/**
 * `npm run lint:store`: what Mozilla's own linter says of the build for Firefox; it comes by standard input. Exits 1 on any
 * error, on any warning that is not named here, and where one that is named here has gone.
 */
import { readFileSync } from 'node:fs';
import { type LinterReport, strangeFindings } from './linter-report.ts';

const text = readFileSync(0, 'utf8');
const report: LinterReport | undefined = text.trimStart().startsWith('{') ? JSON.parse(text) : undefined;
const strange = report
  ? strangeFindings(report)
  : ['no report came: could npx fetch addons-linter, and is the build made (npm run zip)?'];
for (const line of strange) process.stderr.write(`${line}\n`);
if (report)
  process.stdout.write(`${report.errors.length} errors, ${report.warnings.length} warnings, ${strange.length} not as named\n`);
process.exitCode = strange.length > 0 ? 1 : 0;
