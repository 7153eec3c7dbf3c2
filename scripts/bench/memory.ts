/** How much memory another process uses, as the system counts it. Linux only. */
import { readFileSync } from 'node:fs';

const SAMPLE_MS = 25;
const MB = 1024 * 1024;

function rssMb(pid: number): number {
  const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kb) * 1024) / MB;
}

/** The most that a process uses while something is done, above what it used before, MB. */
export async function memoryDuring<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ mb: number; result: T }> {
  const before = rssMb(pid);
  let most = before;
  const sample = setInterval(() => {
    most = Math.max(most, rssMb(pid));
  }, SAMPLE_MS);
  try {
    const result = await work();
    return { mb: Math.max(most, rssMb(pid)) - before, result };
  } finally {
    clearInterval(sample);
  }
}
