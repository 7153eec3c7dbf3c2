// Which version of the standard an answer says it is. Nothing is read differently for it (facts 1.4, quirks 7 and 12):
// it is only noted when no version is called so.

import type { Bristlista } from './bristlista.ts';

// The enum of the response schema 6.0, the first public label (facts 1.5), and the version after it.
const VERSIONS: ReadonlySet<unknown> = new Set([
  ...['1.0', '1.1', '2.0', '3.0', '3.1', '4.0', '4.1', '5.0', '6.0', '6.1'],
]);

/** Notes a version that is none of the standard's. */
export function noteVersion(
  version: unknown,
  falt: 'version' | 'metadata.version',
  brister: Bristlista,
): void {
  if (!VERSIONS.has(version)) brister.notera('okand-version', falt);
}
