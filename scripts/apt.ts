/** Debian's packages, where the machine has apt-get and we are root. */
import { runCommand } from './run.ts';

const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };

/** Tries to install; answers what to add to a sentence when it could not, else nothing. */
export async function aptInstall(name: string): Promise<string> {
  if (process.getuid?.() !== 0) return ', and only root may install one';
  const found = await runCommand('apt-get', ['--version']);
  if (found.code !== 0) return ', and there is no apt-get to install one with';
  await runCommand('apt-get', ['update', '-q'], { env: QUIET });
  const installed = await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], {
    env: QUIET,
  });
  return installed.code === 0
    ? ''
    : `, and apt-get could not install it (${installed.output.trim().split('\n').at(-1)})`;
}
