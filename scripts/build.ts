/** The production build, made again only when something that goes into it has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import { Stop } from './stop.ts';

const ROOT = join(import.meta.dirname, '..');
/** `next`'s own command file, run with this very Node. */
export const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');

/** The folder of the build, from the root (next.config.js reads the same variable). */
export const BUILD_FOLDER = process.env.BOLLKOLL_BYGGMAPP ?? '.next';

/** Is the build that of the sources as they are now? */
export function isBuilt(): boolean {
  const stamp = join(ROOT, BUILD_FOLDER, 'bollkoll-sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

/** Builds unless the build is that of these sources; a `Stop` with what the builder said when it fails. */
export async function buildIfStale(onBuild?: () => void, signal?: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  onBuild?.();
  const hash = sourceHash();
  const env = { NODE_ENV: 'production', BOLLKOLL_BYGGMAPP: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1' };
  const built = await run([NEXT, 'build'], { env, signal });
  if (built.code !== 0) throw new Stop(built.output.trim());
  writeFileSync(join(ROOT, BUILD_FOLDER, 'bollkoll-sources'), hash);
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(`${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

function sources(): string[] {
  const folders = ['app', 'components', 'lib', 'public'].filter((folder) => existsSync(join(ROOT, folder)));
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  );
  const own = readdirSync(ROOT).filter(
    (name) => /\.(ts|js|mjs|json)$/.test(name) && !/^(next-env|playwright|vitest|knip|biome)/.test(name),
  );
  return [...own, ...inFolders.filter((path) => !/\.test\.tsx?$|^lib[\\/]reference[\\/]/.test(path))].sort();
}
