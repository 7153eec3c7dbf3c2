// Reads what our own pages send. Promises to read no more than so much, and to take nothing but JSON, which no other site
// can post.

import { lasKropp } from '../../lib/wiring.ts';
import type { Forfragan } from '../forfragan.ts';

/** The object of the body, at most `storstaByte` long; undefined for anything else. */
export async function lasJson(
  { headers, kropp }: Pick<Forfragan, 'headers' | 'kropp'>,
  storstaByte: number,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')) return undefined;
  const text = await lasKropp(kropp(), storstaByte);
  if (text === undefined) return undefined;
  try {
    const varde: unknown = JSON.parse(text);
    return typeof varde === 'object' && varde !== null ? (varde as Record<string, unknown>) : undefined;
  } catch {
    // The parser's message quotes the body: what cannot be read is only refused.
    return undefined;
  }
}
