/**
 * `npm test`: all of it. Check, the database contracts on a real PostgreSQL, and the journeys in a real browser.
 * The last line is the sum, `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { checkSteps } from './check-steps.ts';
import { startPostgres } from './postgres.ts';
import { bin, run } from './run.ts';
import { held, type Result, runSteps } from './steps.ts';
import { runVitest } from './vitest-run.ts';

// The one is always the same; the other has never been tried, and its seed is told so that it can be tried again.
const seeds = [4711, 1 + Math.floor(Math.random() * 0x7fffffff)];

const { passed, failed } = await runSteps([
  ...checkSteps,
  ...seeds.map((seed) => ({ name: `chaos, seed ${seed}`, work: () => chaos(seed) })),
  { name: 'database contracts', work: databaseContracts },
  { name: 'journeys', work: journeys },
]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A short run of the fault laboratory. */
async function chaos(seed: number): Promise<Result> {
  const script = join(import.meta.dirname, 'chaos.ts');
  return held(await run([script, '--fragor', '200', '--fro', String(seed)]));
}

/** The store's own tests once more, now with a server to run on; none of them may be skipped. */
async function databaseContracts(): Promise<Result> {
  const postgres = await startPostgres();
  try {
    return await runVitest(['lib/store'], { TEST_DATABASE_URL: postgres.url }, 'refuse');
  } finally {
    await postgres.stop();
  }
}

type Report = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
};

/** A journey that passes only at the second try has failed. */
async function journeys(): Promise<Result> {
  const CHROMIUM = await ensureBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'bollkoll-journeys-'));
  const file = join(folder, 'report.json');
  try {
    const env = { CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: '1', FORCE_COLOR: '0' };
    const ran = await run([bin('@playwright/test', 'playwright'), 'test', '--reporter=line,json'], { env });
    if (!existsSync(file)) return { passed: 0, failed: 1, output: ran.output };
    const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const failed = stats.unexpected + stats.flaky + errors.length;
    const broken = failed === 0 && (ran.code !== 0 || stats.expected === 0) ? 1 : 0;
    return { passed: stats.expected, failed: failed + broken, output: ran.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
