/** Ends with 0 where the last `npm test` still says what is: nothing is to be built and run again then. */
import { lastResults } from './results.ts';

process.exitCode = lastResults() ? 0 : 1;
