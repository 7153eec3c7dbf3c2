/** Runs vitest and counts from its JSON report, never from its text. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, run } from './run.ts';
import type { Result } from './steps.ts';

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean };

/** `skipped: 'refuse'` makes a skipped test a failure: the step was there to run it. */
export async function runVitest(
  filters: string[],
  env: Record<string, string> = {},
  skipped: 'allow' | 'refuse' = 'allow',
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bollkoll-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ran = await run([bin('vitest'), 'run', ...reporters, ...filters], {
      env: { NO_COLOR: '1', ...env },
    });
    const report = readReport(file);
    const refused = skipped === 'refuse' ? (report?.numPendingTests ?? 0) : 0;
    const failed = (report?.numFailedTests ?? 0) + refused;
    const broken = failed === 0 && (ran.code !== 0 || !report || report.numPassedTests === 0) ? 1 : 0;
    const skips = refused > 0 ? `\n${refused} tests were skipped that had to run.` : '';
    return { passed: report?.numPassedTests ?? 0, failed: failed + broken, output: ran.output + skips };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    // No report was written: the caller counts that as a failure and shows what vitest said.
    return undefined;
  }
}
