// What a portal's server asks for with an assertion: a code for a frame, a bearer, the end of both. No browser sends these: the
// signature is their origin. Promises that all refusals look alike, and that the address is counted before anything is checked.

import { session } from '../../../lib/wiring.ts';
import type { Forfragan } from '../../forfragan.ts';
import { lasFormular } from '../las-formular.ts';
import { problem } from '../problem.ts';

/** An assertion by a long key, and no more. */
const STORSTA_BYTE = 8192;
const PASTAENDE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const BARARE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

type Falt = Readonly<Record<string, string>>;
type Nej =
  | { readonly slag: 'nekad' }
  | { readonly slag: 'for-manga'; readonly igenOmMs: number }
  | { readonly slag: 'ej-bokford' };

function json(kropp: object): Response {
  return Response.json(kropp, { headers: { 'cache-control': 'no-store' } });
}

function nej(svar: Nej): Response {
  if (svar.slag === 'for-manga') return problem('for-tatt', svar.igenOmMs);
  return problem(svar.slag === 'nekad' ? 'ogiltigt-intyg' : 'tekniskt-fel');
}

async function medFalt(forfragan: Forfragan, gor: (falt: Falt) => Promise<Response>): Promise<Response> {
  const igenOmMs = await session().takt.frageadress(forfragan);
  if (igenOmMs !== undefined) return problem('for-tatt', igenOmMs);
  const falt = await lasFormular(forfragan, STORSTA_BYTE);
  return falt === undefined ? problem('ogiltig-fraga') : gor(falt);
}

/** The assertion of a client that says who it is (RFC 7523, section 2.2). */
function klientens({ client_assertion_type, client_assertion }: Falt): string | undefined {
  return client_assertion_type === PASTAENDE ? client_assertion : undefined;
}

/** POST /api/v1/engangskod: `{ kod, giltigTill }`. */
export function svaraEngangskod(forfragan: Forfragan): Promise<Response> {
  return medFalt(forfragan, async (falt) => {
    const pastaende = klientens(falt);
    if (pastaende === undefined) return problem('ogiltig-fraga');
    const svar = await session().portal.kod(pastaende);
    if (svar.slag !== 'kod') return nej(svar);
    return json({ kod: svar.kod, giltigTill: new Date(svar.giltigTill).toISOString() });
  });
}

/** POST /api/v1/token: a bearer by the assertion as a grant (RFC 7523, section 2.1). */
export function svaraToken(forfragan: Forfragan): Promise<Response> {
  return medFalt(forfragan, async ({ grant_type, assertion }) => {
    if (grant_type !== BARARE || assertion === undefined) return problem('ogiltig-fraga');
    const svar = await session().portal.token(assertion);
    if (svar.slag !== 'token') return nej(svar);
    return json({ access_token: svar.token, token_type: 'Bearer', expires_in: svar.giltigS });
  });
}

/** POST /api/v1/utloggning: all that was had for the portal's session is over. */
export function svaraUtloggning(forfragan: Forfragan): Promise<Response> {
  return medFalt(forfragan, async (falt) => {
    const pastaende = klientens(falt);
    if (pastaende === undefined) return problem('ogiltig-fraga');
    const svar = await session().portal.loggaUt(pastaende);
    return svar.slag === 'utloggad' ? json({ avslutade: svar.antal }) : nej(svar);
  });
}
