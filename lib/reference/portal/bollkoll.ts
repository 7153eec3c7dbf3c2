// What the portal's server asks of Bollkoll's: a code for a frame, and the end of all that the portal's session was given. Each is
// asked for with an assertion that is signed just then and used once.

import { randomUUID } from 'node:crypto';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { importJWK, type JWK, SignJWT } from 'jose';
import { claimsOm, NIVAER } from '../idp/konto.ts';
import type { Person } from '../personer/person.ts';

/** The service, as the portal knows it; `ca` when it is behind a certificate of this machine's own. */
export type Bollkoll = {
  readonly adress: string;
  readonly varumarke: string;
  readonly portal: string;
  readonly nyckel: JWK;
  readonly ca: string | undefined;
};

const TYP = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const GILTIGT_S = 45;

async function pastaende({ adress, varumarke, portal, nyckel }: Bollkoll, person: Person, sid: string) {
  const { sub: _, ...claims } = claimsOm(person);
  const nu = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, varumarke, sid, acr: NIVAER[person.niva] })
    .setProtectedHeader({ alg: 'ES256', kid: nyckel.kid ?? '' })
    .setIssuer(portal)
    .setSubject(portal)
    .setAudience(adress)
    .setJti(randomUUID())
    .setIssuedAt(nu)
    .setExpirationTime(nu + GILTIGT_S)
    .sign(await importJWK(nyckel, 'ES256'));
}

type Svar = { readonly status: number; readonly text: string };

/** A form, sent to this machine whatever the name: names under localhost are the browser's to know. */
function skicka({ adress, ca }: Bollkoll, vag: string, falt: Record<string, string>): Promise<Svar> {
  const url = new URL(vag, adress);
  return new Promise((klar, fel) => {
    const req = (url.protocol === 'https:' ? https : http)(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        lookup: (_namn, _val, svara) => svara(null, [{ address: '127.0.0.1', family: 4 }]),
        ...(ca && { ca }),
      },
      (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (del) => {
          text += del;
        });
        res.on('end', () => klar({ status: res.statusCode ?? 0, text }));
      },
    );
    req.on('error', fel).end(`${new URLSearchParams(falt)}`);
  });
}

/** A code for one frame, or why there is none: then the page is shown without, and the person may sign in in the frame. */
export async function hamtaKod(bollkoll: Bollkoll, person: Person, sid: string): Promise<string | undefined> {
  const falt = { client_assertion_type: TYP, client_assertion: await pastaende(bollkoll, person, sid) };
  const { status, text } = await skicka(bollkoll, '/api/v1/engangskod', falt);
  return status === 200 || status === 201 ? (JSON.parse(text) as { kod: string }).kod : undefined;
}

/** Ends the frames and bearers of the portal's session. Rejects when Bollkoll does not answer, or not with a yes. */
export async function loggaUt(bollkoll: Bollkoll, person: Person, sid: string): Promise<void> {
  const falt = { client_assertion_type: TYP, client_assertion: await pastaende(bollkoll, person, sid) };
  const { status } = await skicka(bollkoll, '/api/v1/utloggning', falt);
  if (status >= 300) throw new Error(`utloggning: ${status}`);
}
