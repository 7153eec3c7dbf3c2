// Large answers are sent compressed to those who can read it (RFC 9110): a thousand events are otherwise a megabyte.

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Answers above this many bytes are worth the work. */
export const STORT_SVAR = 64 * 1024;

const packa = promisify(gzip);

/** The same answer, compressed when it is large and the caller's Accept-Encoding names gzip. */
export async function komprimera(request: Request, svar: Response): Promise<Response> {
  if (!svar.body || !tillaterGzip(request.headers.get('accept-encoding'))) return svar;
  const byte = await svar.arrayBuffer();
  const { status, headers } = svar;
  if (byte.byteLength <= STORT_SVAR) return new Response(byte, { status, headers });
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'Accept-Encoding');
  return new Response(new Uint8Array(await packa(byte)), { status, headers });
}

function tillaterGzip(huvud: string | null): boolean {
  const onskat = (huvud ?? '').split(',').find((en) => /^\s*gzip\s*(;|$)/i.test(en));
  return onskat !== undefined && !/q=0(\.0+)?\s*$/i.test(onskat);
}
