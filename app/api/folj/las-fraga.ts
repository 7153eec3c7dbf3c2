// Reads what the form sends: at which källa, and the kvittensnummer. Promises to read no more than a form needs, and to
// take nothing but JSON, which no other site can post.

/** What was asked. */
export type Foljfraga = { readonly kalla: string; readonly nummer: string };

const STORSTA_BYTE = 2_000;

async function lasKropp(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  if (body === null) return undefined;
  const delar: Uint8Array[] = [];
  let byte = 0;
  for await (const del of body) {
    byte += del.byteLength;
    // Leaving the loop cancels the rest.
    if (byte > STORSTA_BYTE) return undefined;
    delar.push(del);
  }
  return Buffer.concat(delar).toString('utf8');
}

/** The question, or undefined for anything else. */
export async function lasFoljfraga(request: Request): Promise<Foljfraga | undefined> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return undefined;
  const text = await lasKropp(request.body);
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
