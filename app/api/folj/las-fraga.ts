// Reads what the form sends: at which källa, and the kvittensnummer. Promises to read no more than a form needs, and to
// take nothing but JSON, which no other site can post.

import type { Forfragan } from '../../forfragan.ts';

/** What was asked. */
export type Foljfraga = { readonly kalla: string; readonly nummer: string };

const STORSTA_BYTE = 2_000;

async function lasKropp(kropp: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const delar: Uint8Array[] = [];
  let byte = 0;
  for await (const del of kropp) {
    byte += del.byteLength;
    if (byte > STORSTA_BYTE) return undefined;
    delar.push(del);
  }
  return Buffer.concat(delar).toString('utf8');
}

/** The question, or undefined for anything else. */
export async function lasFoljfraga({
  headers,
  kropp,
}: Pick<Forfragan, 'headers' | 'kropp'>): Promise<Foljfraga | undefined> {
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')) return undefined;
  const text = await lasKropp(kropp());
  if (text === undefined) return undefined;
  try {
    const varde: unknown = JSON.parse(text);
    if (typeof varde !== 'object' || varde === null) return undefined;
    const { kalla, nummer } = varde as Record<string, unknown>;
    return typeof kalla === 'string' && typeof nummer === 'string' ? { kalla, nummer } : undefined;
  } catch {
    // The parser's message quotes the body: what cannot be read is only refused.
    return undefined;
  }
}
