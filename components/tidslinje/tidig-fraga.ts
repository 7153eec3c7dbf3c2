// The question that starts before the bundle: an inline script asks, the page takes the answer once (stack.md, "early
// request"). Promises that the answer is used for the address it was asked at and never twice.

/** Where the inline script leaves its question. */
type Tidig = { readonly adress: string; readonly svar: Promise<Response> };

declare global {
  interface Window {
    bollkollTidig?: Tidig | undefined;
  }
}

/** The whole question is put to everyone connected, those not chosen too, where the page's address ends so. */
export const ALLA = '#alla';

/**
 * Whose cases, and where they are asked for: a frame on another's page has an address of its own, where nothing but the frame's
 * session opens. `sprak` is said where no cookie can.
 */
export type Fragestalle = { readonly part: string; readonly inbaddad?: 'sv' | 'en' | undefined };

/** The address of the stream for a part: of those whom the question goes to, of one källa, or of everyone. */
export function stromadress({ part, inbaddad }: Fragestalle, kalla?: string, alla = false): string {
  const fraga = new URLSearchParams(kalla === undefined ? { part } : { part, kalla });
  if (alla && kalla === undefined) fraga.set('alla', 'ja');
  if (inbaddad === undefined) return `/api/handelser?${fraga}`;
  fraga.set('sprak', inbaddad);
  return `/inbaddad/handelser?${fraga}`;
}

/** The inline script. A failed question is met by the page, so the promise is not reported as unhandled. */
export function tidigtSkript(stalle: Fragestalle): string {
  const adress = (alla: boolean) =>
    JSON.stringify(stromadress(stalle, undefined, alla)).replaceAll('<', '\\u003c');
  return `{let a=location.hash==='${ALLA}'?${adress(true)}:${adress(false)},s=fetch(a);s.catch(()=>{});window.bollkollTidig={adress:a,svar:s}}`;
}

/** Asks, or takes the answer that is already under way. */
export function fraga(adress: string): Promise<Response> {
  const tidig = window.bollkollTidig;
  if (tidig?.adress !== adress) return fetch(adress);
  window.bollkollTidig = undefined;
  return tidig.svar;
}
