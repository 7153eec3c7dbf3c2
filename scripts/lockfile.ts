/**
 * The lock file names versions and checksums but no addresses, so that a clone installs from whichever
 * registry its machine is set up for; and package.json pins exactly, so that both always say the same.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Entry = {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
};
type Lock = { packages: Record<string, Entry> };
type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };

/** Every breach, one sentence each. */
export function findLockBreaches(lock: Lock, manifest: Manifest): string[] {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const addresses = packages.filter(([, entry]) => entry.resolved !== undefined);
  const unsigned = packages.filter(([, entry]) => entry.integrity === undefined && entry.link !== true);
  const names = new Set(packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  const absent = packages.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).flatMap((name) =>
      names.has(name) ? [] : [`${path} lacks ${name}`],
    ),
  );
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  return [
    ...addresses.map(
      ([path]) =>
        `package-lock.json: ${path} has a download address; npm install with omit-lockfile-registry-resolved (.npmrc) leaves it out.`,
    ),
    ...unsigned.map(([path]) => `package-lock.json: ${path} has no checksum.`),
    // npm ci refuses such a lock file on a clean machine; the one that made it notices nothing.
    ...absent.map(
      (what) => `package-lock.json: ${what}; choose a version whose platform packages can all be had.`,
    ),
    ...loose.map(([name, version]) => `package.json: ${name} is "${version}"; pin it exactly.`),
  ];
}

/** The breaches of the two files as they are. */
export function readLockBreaches(): string[] {
  const read = (name: string) => JSON.parse(readFileSync(join(dirname(import.meta.dirname), name), 'utf8'));
  return findLockBreaches(read('package-lock.json'), read('package.json'));
}
