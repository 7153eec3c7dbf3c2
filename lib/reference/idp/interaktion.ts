// The sign-in itself: shows the list of persons and tells oidc-provider who was chosen, or that it was cancelled.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { personer } from '../personer/index.ts';
import { NIVAER, nivaFor } from './konto.ts';
import { felsida, inloggningssida } from './sida.ts';

const STORSTA_FORMULAR = 4096;

/** Answers GET and POST /inloggning/UID. An unknown or expired sign-in rejects with oidc-provider's SessionNotFound. */
export async function taHandOmInloggning(
  leverantor: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { uid, params } = await leverantor.interactionDetails(req, res);
  const krav = acrkrav(params.claims);
  if (krav && !krav.some((niva) => Object.values(NIVAER).includes(niva))) {
    return leverantor.interactionFinished(req, res, {
      error: 'unmet_authentication_requirements',
      error_description: 'no eID here reaches the demanded level',
    });
  }
  if (req.method !== 'POST') return visa(res, 200, inloggningssida(uid));
  const val = await lasVal(req);
  if (val.has('avbryt')) {
    return leverantor.interactionFinished(req, res, {
      error: 'access_denied',
      error_description: 'cancelled by the user',
    });
  }
  const person = personer.find(({ id }) => id === val.get('person'));
  if (!person) return visa(res, 400, felsida('invalid_request'));
  return leverantor.interactionFinished(req, res, {
    login: { accountId: person.id, acr: nivaFor(person, krav) },
  });
}

/** Writes a page. */
export function visa(res: ServerResponse, status: number, html: string): void {
  res
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(html);
}

/** The levels demanded as essential in the `claims` parameter, or undefined when nothing is demanded. */
function acrkrav(claims: unknown): string[] | undefined {
  if (typeof claims !== 'string') return undefined;
  // oidc-provider has already refused a claims parameter that is not JSON.
  const acr = JSON.parse(claims).id_token?.acr;
  if (acr?.essential !== true) return undefined;
  if (Array.isArray(acr.values)) return acr.values;
  return typeof acr.value === 'string' ? [acr.value] : undefined;
}

async function lasVal(req: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const bit of req) {
    text += bit;
    if (text.length > STORSTA_FORMULAR) return new URLSearchParams();
  }
  return new URLSearchParams(text);
}
