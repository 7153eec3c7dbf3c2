/** `npm run check`: everything that needs no browser and no database server, one line per step. */
import { checkSteps } from './check-steps.ts';
import { runSteps } from './steps.ts';

const { passed, failed } = await runSteps(checkSteps);
console.log(
  failed === 0 ? `check holds: ${passed} passed` : `check fails: ${passed} passed, ${failed} failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
