// Reads what is sent to us. Promises to read no more than so much.

import type { Forfragan } from '../forfragan.ts';

/** The whole body as text; undefined when it is longer than `storstaByte`. */
export async function lasKropp(
  kropp: AsyncIterable<Uint8Array>,
  storstaByte: number,
): Promise<string | undefined> {
  const delar: Uint8Array[] = [];
  let byte = 0;
  for await (const del of kropp) {
    byte += del.byteLength;
    if (byte > storstaByte) return undefined;
    delar.push(del);
  }
  return Buffer.concat(delar).toString('utf8');
}

/** The fields of a form, none of them twice; undefined for anything else. */
export async function lasFormular(
  { headers, kropp }: Pick<Forfragan, 'headers' | 'kropp'>,
  storstaByte: number,
): Promise<Readonly<Record<string, string>> | undefined> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? ''))
    return undefined;
  const text = await lasKropp(kropp(), storstaByte);
  if (text === undefined) return undefined;
  const falt = [...new URLSearchParams(text)];
  // Whoever reads the first and whoever reads the last would be told different things.
  return new Set(falt.map(([namn]) => namn)).size === falt.length ? Object.fromEntries(falt) : undefined;
}
