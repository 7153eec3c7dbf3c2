// `bollkoll varumarke visa FILE`: shows every component in every state under a brand, at an address of this machine. The components are
// the web app's, so a clone is needed: scripts/visa.ts draws them, as a process of its own that ends with this one.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, refuse } from './exit.ts';
import type { Omgivning } from './omgivning.ts';

const SKRIPT = join(import.meta.dirname, '..', 'scripts', 'visa.ts');

/** Runs until it is interrupted. */
export async function visa(fil: string, port: string | undefined, omgivning: Omgivning): Promise<number> {
  const problem = [
    ...(existsSync(SKRIPT)
      ? []
      : ['varumarke visa ritar tjänstens egna delar: kör det i en klon av projektet']),
    ...(existsSync(fil) ? [] : [`${fil} finns inte`]),
    ...(port === undefined || (/^\d{1,5}$/.test(port) && Number(port) < 65_536)
      ? []
      : ['--port ska vara ett portnummer']),
  ];
  if (problem.length > 0) return refuse(problem, omgivning);
  const child = spawn(
    process.execPath,
    [SKRIPT, resolve(fil), ...(port === undefined ? [] : ['--port', port])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child.stdout.setEncoding('utf8').on('data', omgivning.write);
  child.stderr.setEncoding('utf8').on('data', omgivning.complain);
  const stop = () => child.kill('SIGTERM');
  omgivning.signal.addEventListener('abort', stop);
  const [code] = await once(child, 'close');
  if (omgivning.signal.aborted) return EXIT.interrupted;
  return code === 0 ? EXIT.complete : EXIT.unexpected;
}
