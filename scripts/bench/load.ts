/** A bounded load of streamed overviews, and what it cost the process that answered. */
import { readFileSync } from 'node:fs';
import { request } from 'undici';

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

async function one(url: string, cookie: string): Promise<number> {
  const answer = await request(url, {
    headers: { cookie, 'accept-encoding': 'gzip', 'accept-language': 'sv' },
  });
  if (answer.statusCode !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.statusCode}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += (chunk as Buffer).length;
  return bytes;
}

export type Load = { cpuPerAnswer: number | undefined; bytes: number };

/** `count` answers, `width` at a time, after a warm-up of as many. Bytes are those of one answer, compressed. */
export async function load(
  url: string,
  cookie: string,
  pid: number,
  count: number,
  width: number,
): Promise<Load> {
  let bytes = 0;
  const round = async () => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) bytes = await one(url, cookie);
    };
    await Promise.all(Array.from({ length: width }, worker));
  };
  await round();
  const before = cpuMs(pid);
  await round();
  const after = cpuMs(pid);
  return {
    cpuPerAnswer: before === undefined || after === undefined ? undefined : (after - before) / count,
    bytes,
  };
}
