// A form of ours: its fields, as far as one can be long, and the answer that leads to a page which says what came of it. Promises that
// nobody can make us hold more than that, and that a form from elsewhere changes nothing.

import type { Innehav } from './innehav.ts';
import { franEgenSida } from './ursprung.ts';

const STORSTA_BYTE = 4096;

/** A whole body as text; undefined when it is longer than `storsta` bytes. */
export async function lasKropp(
  kropp: AsyncIterable<Uint8Array>,
  storsta: number,
): Promise<string | undefined> {
  const delar: Uint8Array[] = [];
  let byte = 0;
  for await (const del of kropp) {
    byte += del.byteLength;
    if (byte > storsta) return undefined;
    delar.push(del);
  }
  return Buffer.concat(delar).toString('utf8');
}

/** The fields of a posted form; undefined when there is more of it than `storsta` bytes. */
export async function lasFalt(
  kropp: AsyncIterable<Uint8Array>,
  storsta: number,
): Promise<URLSearchParams | undefined> {
  const text = await lasKropp(kropp, storsta);
  return text === undefined ? undefined : new URLSearchParams(text);
}

/** The fields of a posted form; none when there is no body, or more of it than any form of ours has. */
export async function lasFormular({ body }: Request): Promise<URLSearchParams> {
  return (body && (await lasFalt(body, STORSTA_BYTE))) ?? new URLSearchParams();
}

/** What a form does. `handelse`: what the log calls it when it fails. `till`: the path of the page that says what came of it. */
export type Formularval<Utslag extends string> = {
  readonly handelse: string;
  readonly gor: (falt: URLSearchParams) => Promise<Utslag>;
  readonly till: (svar: Utslag | 'fel', falt: URLSearchParams) => string;
};

/** 303 to the page. Refuses (403) a form from elsewhere; what fails is told to the log by its name, and to her as `fel`. */
export async function svaraFormular<Utslag extends string>(
  { adress, logga }: Pick<Innehav, 'adress' | 'logga'>,
  request: Request,
  { handelse, gor, till }: Formularval<Utslag>,
): Promise<Response> {
  if (!franEgenSida(request, adress)) return new Response(null, { status: 403 });
  const falt = await lasFormular(request);
  const svar = await gor(falt).catch((orsak: unknown) => {
    logga({ handelse, orsak: orsak instanceof Error ? orsak.name : 'okänt' });
    return 'fel' as const;
  });
  const location = `${adress}${till(svar, falt)}`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
