/** Overviews that are asked for and read to their end, and what they cost the process that answered. */
import { readFileSync } from 'node:fs';
import { Agent, type Dispatcher, request } from 'undici';
import type { Inloggad } from '../inloggade.ts';
import type { Igang } from './web.ts';

const TICKS_PER_SECOND = 100; // USER_HZ, what /proc counts in on Linux

/** CPU of a process so far, user and system, in milliseconds. Linux only; undefined elsewhere. */
export function cpuMs(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return undefined; // no /proc on this system: the table says that the figure is missing
  }
}

/** Reads one overview to its end, as a browser asks for it. How many bytes it was on the wire. */
export async function readOne(url: string, cookie: string, dispatcher?: Dispatcher): Promise<number> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br, zstd', 'accept-language': 'sv' };
  const answer = await request(url, { headers, ...(dispatcher && { dispatcher }) });
  if (answer.statusCode !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.statusCode}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += (chunk as Buffer).length;
  return bytes;
}

/** What some answers cost. `cpu`: ms of the server's own for each. */
export type Load = { readonly cpu: number; readonly perSecond: number; readonly bytes: number };

/**
 * `count` overviews, one at a time for each of `persons`: the same person's same questions would share their calls. Throws
 * where the system does not tell what a process has used.
 */
export async function load(
  { adress, pid }: Igang,
  persons: readonly Inloggad[],
  count: number,
): Promise<Load> {
  const dispatcher = new Agent({ connections: persons.length });
  let left = count;
  let bytes = 0;
  const before = cpuMs(pid);
  const start = performance.now();
  await Promise.all(
    persons.map(async ({ cookie, fraga }) => {
      while (left-- > 0) {
        const one = await readOne(`${adress}${fraga}`, cookie, dispatcher);
        bytes += one;
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const after = cpuMs(pid);
  await dispatcher.close();
  if (before === undefined || after === undefined)
    throw new Error('this system has no /proc to measure CPU by');
  return { cpu: (after - before) / count, perSecond: count / seconds, bytes: bytes / count };
}
