// A stand-in for LegalEntity v2 (facts 2.5): who is engaged in which company, from the scenario files, behind a token. For tests.

import { randomBytes } from 'node:crypto';
import type { Foretag, Person } from '../personer/person.ts';

/** Whom it lets in, what it knows, and how it behaves: `rader` changes what is sent for a person. */
export type Foretagsregister = {
  readonly klient: { readonly id: string; readonly hemlighet: string };
  readonly personer: readonly Person[];
  readonly tokens: Set<string>;
  rader?: (rader: readonly object[]) => unknown;
  status?: number;
};

const FORMER: Readonly<Record<string, string>> = {
  AB: 'Aktiebolag',
  HB: 'Handelsbolag',
  EF: 'Enskild firma',
};
const ENGAGEMANG = /^\/api\/v2\/legalentity\/\d{4}\/engagements\/person\/(\d{12})$/;
export const TOKENVAG = '/token';
/** Where the register of one municipality is. */
export const BAS = '/api/v2/legalentity/2281';

/** A row as the register writes one: an organisation with ten digits, a sole trader with the owner's twelve. */
function rad({ organisationsnummer, namn, form, firmatecknare }: Foretag): object {
  const enskild = form === 'EF';
  return {
    organizationNumber: enskild ? organisationsnummer : organisationsnummer.slice(2),
    name: namn,
    form: FORMER[form] ?? null,
    formShort: form,
    roles: [{ code: enskild ? 'IN' : 'LE', description: null }],
    isAuthorizedSignatory: enskild ? null : firmatecknare,
    isSoleTrader: enskild,
  };
}

const finnsInte = () =>
  Response.json({ type: 'about:blank', title: 'Not Found', status: 404 }, { status: 404 });

async function token(request: Request, { klient, tokens }: Foretagsregister): Promise<Response> {
  const falt = new URLSearchParams(await request.text());
  if (falt.get('client_id') !== klient.id || falt.get('client_secret') !== klient.hemlighet)
    return Response.json({ error: 'invalid_client' }, { status: 401 });
  const ny = randomBytes(16).toString('hex');
  tokens.add(ny);
  return Response.json({ access_token: ny, token_type: 'Bearer', expires_in: 3600 });
}

/** Answers one request. */
export async function hantera(request: Request, register: Foretagsregister): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === TOKENVAG && request.method === 'POST') return token(request, register);
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!register.tokens.has(bearer)) return new Response(null, { status: 401 });
  if (register.status !== undefined) return new Response('{"fault":"gateway"}', { status: register.status });
  const nummer = ENGAGEMANG.exec(pathname)?.[1];
  const person = register.personer.find((en) => en.nummer?.varde === nummer);
  const rader = (person?.foretag ?? []).map(rad);
  if (register.rader !== undefined) return Response.json(register.rader(rader));
  return rader.length === 0 ? finnsInte() : Response.json(rader);
}
