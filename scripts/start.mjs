#!/usr/bin/env node
/**
 * The one entry to every script: `node scripts/start.mjs demo [arguments]` sets up what is missing and then
 * runs scripts/demo.ts with a new enough Node. Runs itself on Node 16 and newer. A path with a slash names a
 * file from the root instead of a script. Messages of its own go to stderr, so that stdout is the script's.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureNode, ensurePackages, environment, ROOT, Stop } from './tools.mjs';

const [wanted = '', ...args] = process.argv.slice(2);

async function main() {
  const file = wanted.includes('/') ? join(ROOT, wanted) : join(ROOT, 'scripts', `${wanted}.ts`);
  if (wanted === '' || !existsSync(file)) throw new Stop(`There is no script "${wanted}".`);
  const node = await ensureNode();
  await ensurePackages(node);
  const cwd = wanted.includes('/') ? process.cwd() : ROOT;
  const child = spawn(node, [file, ...args], { cwd, env: environment(node), stdio: 'inherit' });
  // The script decides how it stops; this process only passes the word on and reports its end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) followParent(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

/** npm passes a signal on to its shell alone, which dies without a word: then this process gets another parent. */
function followParent(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

main().catch((error) => {
  const text =
    error instanceof Stop
      ? error.message
      : error.code === 'ENOSPC'
        ? 'The disk is full: free about 1.5 GB and run this again.'
        : undefined;
  process.stderr.write(`${text || `Bollkoll could not be set up: ${error.message}`}\n`);
  // The sum is the last line of `npm test`, also when nothing came to be tested.
  if (wanted === 'test') process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
});
