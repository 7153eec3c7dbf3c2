/**
 * Proof that the engine runs alone: compiled, copied to an empty folder with nothing but its own two
 * packages beside it, and asked by plain Node for a timeline with its gap.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packaIn } from './packat.ts';
import { type Ran, run } from './run.ts';

const PROGRAM = `
  import { vikUtfall } from 'bollkoll/motor';
  const kund = '165560000000', kalla = 'provkalla';
  const part = { typ: 'Organisationsnummer', identifierare: kund };
  const vantade = [{ kalla, producent: kalla, kund, part }];
  const tidslinje = vikUtfall([], { now: 0, vantade });
  if (tidslinje.kallor.length !== 1 || tidslinje.kallor[0].fullstandig) throw new Error('the gap is missing');
`;

/** Fails with what the compiler or the program said. */
export async function proveEngineAlone(): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'bollkoll-engine-'));
  try {
    const built = await packaIn(folder, 'undici', 'zod');
    if (built.code !== 0) return built;
    writeFileSync(join(folder, 'program.mjs'), PROGRAM);
    return await run([join(folder, 'program.mjs')], { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
