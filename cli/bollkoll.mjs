#!/usr/bin/env node
/**
 * The command `bollkoll`. In a clone it lets scripts/start.mjs find or fetch a new enough Node and runs the source;
 * in an installed package it runs the compiled command line with the Node it was given. Runs itself on Node 16.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const start = file('../scripts/start.mjs');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (existsSync(start)) {
  const child = spawn(process.execPath, [start, 'cli/bollkoll.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
} else if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`bollkoll needs Node 22.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 1;
} else {
  await import('../dist/cli/bollkoll.js');
}
