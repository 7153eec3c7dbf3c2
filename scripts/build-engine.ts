/**
 * Compiles the engine, the command line and the client of the API to dist/, as they are packed. `npm run prepack` runs it, and so does the
 * step of `npm run check` that proves that the engine needs neither the web framework nor the browser library.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bin, type Ran, run } from './run.ts';
import { runMain, Stop } from './stop.ts';

const ROOT = dirname(import.meta.dirname);

/** Compiles anew; what the compiler said when it fails. */
function buildEngine(): Promise<Ran> {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  return run([bin('typescript', 'tsc'), '-p', 'tsconfig.engine.json']);
}

if (import.meta.filename === process.argv[1]) {
  await runMain(async () => {
    const { code, output } = await buildEngine();
    if (code !== 0) throw new Stop(output);
  });
}
