// Asks for the board and gives its lines. Promises that the first question is the one that the page's inline script has begun, once,
// that an abort reaches the server, and that it never throws: the last line is `slut`, or `avbruten` with why.

import type { Tavelrad } from '../../lib/arenden/tavla.ts';
import { type Avbruten, lasRader } from '../tidslinje/las-strom.ts';

/** Where the inline script leaves its question, and the way to end it. */
type Tidig = { readonly svar: Promise<Response>; readonly avbryt: AbortController };

declare global {
  interface Window {
    bollkollTavla?: Tidig | undefined;
  }
}

const ADRESS = '/api/ombud/tavla';

/** The inline script. A failed question is met by the page, so the promise is not reported as unhandled. */
export function tidigtTavelskript(): string {
  const val = "{method:'POST',headers:{'content-type':'application/json'},body:'{}',signal:c.signal}";
  return `{let c=new AbortController,s=fetch('${ADRESS}',${val});s.catch(()=>{});window.bollkollTavla={svar:s,avbryt:c}}`;
}

function tidig(signal: AbortSignal): Promise<Response> | undefined {
  const borjad = window.bollkollTavla;
  window.bollkollTavla = undefined;
  signal.addEventListener('abort', () => borjad?.avbryt.abort());
  return borjad?.svar;
}

function fraga(huvudman: readonly string[] | undefined, signal: AbortSignal): Promise<Response> {
  return fetch(ADRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ huvudman }),
    cache: 'no-store',
    signal,
  });
}

/** Every line as it lands: of all whom she may ask for, or of those named. Ends when `signal` is aborted. */
export async function* strommaTavla(
  huvudman: readonly string[] | undefined,
  signal: AbortSignal,
): AsyncGenerator<Tavelrad | Avbruten> {
  const fragat = (huvudman === undefined && tidig(signal)) || fraga(huvudman, signal);
  const svar = await fragat.catch(() => undefined);
  if (svar?.ok && svar.body !== null) yield* lasRader<Tavelrad>(svar.body, /^(start|huvudman|slut)$/);
  else yield { rad: 'avbruten', status: svar?.status };
}
