// Reads a form that another's server or page sends. Promises to read no more than so much, and to take nothing that two readers could
// read in two ways.

import { lasFalt } from '../../lib/wiring.ts';
import type { Forfragan } from '../forfragan.ts';

/** The fields of a form, none of them twice; undefined for anything else. */
export async function lasFormular(
  { headers, kropp }: Pick<Forfragan, 'headers' | 'kropp'>,
  storstaByte: number,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? ''))
    return undefined;
  const last = await lasFalt(kropp(), storstaByte);
  if (last === undefined) return undefined;
  const falt = [...last];
  // Whoever reads the first and whoever reads the last would be told different things.
  return new Set(falt.map(([namn]) => namn)).size === falt.length ? Object.fromEntries(falt) : undefined;
}
