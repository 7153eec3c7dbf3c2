import { expect, test } from 'vitest';
import { findLockBreaches } from './lockfile.ts';

const good = { '': {}, 'node_modules/a': { integrity: 'sha512-x' } };

test('a lock file with checksums and no addresses is in order', () => {
  expect(findLockBreaches({ packages: good }, { dependencies: { a: '1.2.3' } })).toEqual([]);
});

test('a download address in the lock file is refused', () => {
  const packages = { 'node_modules/a': { integrity: 'sha512-x', resolved: 'https://example.test/a.tgz' } };
  expect(findLockBreaches({ packages }, {}).join()).toContain('node_modules/a has a download address');
});

test('a package without a checksum is refused', () => {
  expect(findLockBreaches({ packages: { 'node_modules/a': {} } }, {}).join()).toContain('has no checksum');
});

test('a platform package that the lock file lacks is refused, for then npm ci fails on a clean machine', () => {
  const packages = {
    'node_modules/a': { integrity: 'sha512-x', optionalDependencies: { 'a-darwin': '1.0.0' } },
  };
  expect(findLockBreaches({ packages }, {}).join()).toContain('node_modules/a lacks a-darwin');
});

test.each(['^1.2.3', '1.x', 'latest'])('the loose version %s is refused', (version) => {
  expect(findLockBreaches({ packages: good }, { devDependencies: { a: version } }).join()).toContain(
    'pin it exactly',
  );
});
