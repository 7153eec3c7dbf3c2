// What one row of `delfragor` says came of its delfråga. Only `status` OK with `httpCode` 200 is documented (facts 1.3),
// so only what plainly says so counts as an answer, and everything else as a failure.

import type { Fel } from '../../arenden/utfall.ts';
import type { Rad } from './read-sida.ts';

/** `ok`, or the failure; `otydlig` when the row contradicts itself or says nothing. */
export type Delfrageutfall = { readonly utfall: 'ok' | Fel; readonly otydlig?: true };

const OTYDLIG: Delfrageutfall = { utfall: { slag: 'malformed' }, otydlig: true };

function codeOf(httpCode: unknown): number | undefined {
  const code = typeof httpCode === 'string' && /^\d{3}$/.test(httpCode) ? Number(httpCode) : httpCode;
  return typeof code === 'number' && Number.isInteger(code) && code >= 100 && code <= 599 ? code : undefined;
}

function failureBy(status: number, efterMs: number): Fel {
  if (status === 401 || status === 403) return { slag: 'refused', status };
  if (status === 429 || status === 503) return { slag: 'overloaded' };
  if (status === 408 || status === 504) return { slag: 'timed-out', efterMs };
  return { slag: 'broken', status };
}

/** Reads a row. `tog`: how long the forwarder took, ms, within which a producent of its timed out. */
export function delfragestatus({ status, httpCode }: Rad, tog: number): Delfrageutfall {
  const said = typeof status === 'string' && status.trim() !== '';
  const ok = said && status.trim().toUpperCase() === 'OK';
  const code = codeOf(httpCode);
  if (code === undefined) {
    const silent = httpCode === undefined || httpCode === null;
    return ok && silent ? { utfall: 'ok' } : OTYDLIG;
  }
  if (code !== 200) return { utfall: failureBy(code, tog), ...(ok && { otydlig: true as const }) };
  return ok || !said ? { utfall: 'ok' } : OTYDLIG;
}
