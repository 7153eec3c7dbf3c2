/** The steps of `npm run check`; `npm test` begins with the same ones. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIfStale } from './build.ts';
import { proveEngineAlone } from './engine-alone.ts';
import { findBreaches, readSources } from './layers.ts';
import { readLockBreaches } from './lockfile.ts';
import { bin, run } from './run.ts';
import { held, type Result, type Step } from './steps.ts';
import { runVitest } from './vitest-run.ts';

const ROOT = dirname(import.meta.dirname);

export const checkSteps: Step[] = [
  {
    name: 'format and lint',
    work: () =>
      tool(
        '@biomejs/biome',
        'biome',
        'ci',
        '--colors=off',
        '--error-on-warnings',
        '--no-errors-on-unmatched',
      ),
  },
  { name: 'lock file', work: async () => sentences(readLockBreaches()) },
  { name: 'layers and cycles', work: async () => sentences(findBreaches(readSources(ROOT))) },
  { name: 'types', work: types },
  { name: 'engine alone', work: async () => held(await proveEngineAlone()) },
  { name: 'dead code', work: () => tool('knip', 'knip', '--no-progress') },
  { name: 'unit', work: () => runVitest([]) },
  { name: 'build', work: build },
];

async function tool(packageName: string, command: string, ...args: string[]): Promise<Result> {
  return held(await run([bin(packageName, command), ...args], { env: { NO_COLOR: '1' } }));
}

/** The routes' types are generated first; without them a fresh clone is checked differently from a built one. */
async function types(): Promise<Result> {
  rmSync(join(ROOT, 'tsconfig.tsbuildinfo'), { force: true });
  const generated = await run([bin('next'), 'typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } });
  return generated.code === 0 ? tool('typescript', 'tsc', '--noEmit') : held(generated);
}

async function build(): Promise<Result> {
  await buildIfStale();
  return { passed: 1, failed: 0 };
}

function sentences(breaches: string[]): Result {
  return { passed: breaches.length === 0 ? 1 : 0, failed: breaches.length, output: breaches.join('\n') };
}
