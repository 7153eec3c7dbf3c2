/** Runs one of the project's own tools with this very Node and collects what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = dirname(import.meta.dirname);

export type Ran = { code: number; output: string };
export type RunOptions = { env?: Record<string, string>; cwd?: string; signal?: AbortSignal | undefined };

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/** `node <args>` from the root. An aborted run ends with its reason. */
export function run(args: string[], options: RunOptions = {}): Promise<Ran> {
  return runCommand(process.execPath, args, options);
}

/** Any command; the exit code of one that cannot be started is 127. */
export function runCommand(
  command: string,
  args: string[],
  { env, cwd = ROOT, signal }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', () => running.delete(child));
    child.on('close', (code) =>
      signal?.aborted ? reject(signal.reason) : resolve({ code: code ?? 1, output }),
    );
  });
}

/** The file of a package's command, such as `tsc` of `typescript`. */
export function bin(packageName: string, command = packageName): string {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bins === 'string' ? bins : (bins[command] ?? ''));
}
