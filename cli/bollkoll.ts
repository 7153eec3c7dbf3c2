// Where the command `bollkoll` begins: joins the command line to this process. Runs when it is loaded.

import { lasHemlighet } from '../lib/env.ts';
import { main } from './main.ts';

const left = new AbortController();
const leave = () => {
  left.abort();
  process.stdin.destroy(); // Whoever still waits for a number need not.
};
process.once('SIGINT', leave);
process.once('SIGTERM', leave);

process.exitCode = await main({
  argv: process.argv.slice(2),
  stdin: process.stdin,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  hemlighet: lasHemlighet,
  now: Date.now,
  signal: left.signal,
});
