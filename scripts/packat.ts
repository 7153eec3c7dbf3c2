/** The package as a customer has it: compiled, in a folder that has nothing else of ours, with the packages beside it that are named. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bin, type Ran, run } from './run.ts';

const ROOT = dirname(import.meta.dirname);

/** Puts it into `mapp`; what the compiler said when it fails. */
export async function packaIn(mapp: string, ...bredvid: readonly string[]): Promise<Ran> {
  const paketet = join(mapp, 'node_modules', 'bollkoll');
  mkdirSync(paketet, { recursive: true });
  const byggt = await run([
    bin('typescript', 'tsc'),
    ...['-p', 'tsconfig.engine.json', '--outDir', join(paketet, 'dist')],
  ]);
  cpSync(join(ROOT, 'package.json'), join(paketet, 'package.json'));
  for (const namn of bredvid)
    symlinkSync(join(ROOT, 'node_modules', namn), join(mapp, 'node_modules', namn), 'junction');
  return byggt;
}
