/** The line-per-step form that `npm run check` and `npm test` share, and the sum they end with. */

/** What a step found. Output is shown only when something failed. */
export type Result = { passed: number; failed: number; output?: string };
export type Step = { name: string; work: () => Promise<Result> };
export type Sum = { passed: number; failed: number };

/** A step that either holds or not counts as one. */
export const held = ({ code, output }: { code: number; output: string }): Result =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };

/** Runs the steps in turn, one line each, and stops after the first that failed, unless told `--keep-going`. */
export async function runSteps(steps: Step[]): Promise<Sum> {
  // An ordinary exit, so that what the steps have started is ended on the way out.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130));
  const sum: Sum = { passed: 0, failed: 0 };
  for (const step of steps) {
    const start = performance.now();
    const result = await attempt(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const count =
      result.passed + result.failed > 1 ? `  ${result.passed} passed, ${result.failed} failed` : '';
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(24)} ${seconds.padStart(6)} s${count}`);
    sum.passed += result.passed;
    sum.failed += result.failed;
    if (result.failed === 0) continue;
    console.log(`\n${result.output ?? ''}\n`);
    if (!process.argv.includes('--keep-going')) break;
  }
  return sum;
}

async function attempt(step: Step): Promise<Result> {
  try {
    return await step.work();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
  }
}
