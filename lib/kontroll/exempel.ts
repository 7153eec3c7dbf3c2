// What the checker's tests share: a kund whose events let every rule be tried, the reference producer behind a real HTTP
// server that can be broken in one place, and a check of it.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Natverk, skapaNatverk } from '../producenter/natverk.ts';
import type { Handelse } from '../reference/personer/person.ts';
import { dagarSedan } from '../reference/personer/tid.ts';
import { hantera } from '../reference/producent/hantera.ts';
import { myndigheter } from '../reference/producent/myndigheter.ts';
import { type Kontroll, kontrollera } from './kontrollera.ts';
import type { Provvillkor, Testdata } from './prov.ts';

/** Noon in Sweden on a day in winter. */
const NU = Date.parse('2026-11-23T11:00:00Z');

export const FORETAG = '164420162606';
export const PERSON = '189807149829';
export const NUMMER = [FORETAG, PERSON, '164499999995'];

export const testdata = {
  person: { identifierare: PERSON, typ: 'Personnummer' },
  foretag: { identifierare: FORETAG, typ: 'Organisationsnummer' },
  okand: { identifierare: '164499999995', typ: 'Organisationsnummer' },
  anvandare: PERSON,
  tagg: 'bygglov',
} as const satisfies Testdata;

function handelse(
  nyckel: string,
  typ: string,
  [dagar, klocka]: readonly [number, `${number}:${number}`],
  mer: Partial<Handelse> = {},
): Handelse {
  const ord = { rubrik: `Rubrik ${nyckel}`, beskrivning: `Beskrivning ${nyckel}` };
  return {
    ...{ nyckel, myndighet: 'lindkopings-kommun', kund: testdata.foretag, typ: `LINDKOPING.${typ}` },
    ...{ tid: dagarSedan(dagar, klocka), boll: 'myndighet', producentarende: `A-${nyckel.split('-')[0]}` },
    text: { sv: ord, en: { rubrik: `Title ${nyckel}`, beskrivning: `Description ${nyckel}` } },
    ...mer,
  } as Handelse;
}

const bygglov = ['bygglov'];
const handelser: readonly Handelse[] = [
  handelse('1-a', 'BYGGLOV.ANSOKAN_MOTTAGEN', [20, '10:00'], { taggar: bygglov }),
  handelse('1-b', 'BYGGLOV.KOMPLETTERING_BEGARD', [10, '9:15'], {
    taggar: bygglov,
    boll: 'kund',
    text: {
      sv: {
        rubrik: 'Ritning saknas',
        beskrivning: 'Skicka in den.',
        servicelofte: '5 dagar',
        etjanst: { url: 'https://etjanst.example/ritning', lanktext: 'Skicka in' },
      },
    },
  }),
  handelse('2-a', 'FORSKOLA.ANSOKAN_MOTTAGEN', [10, '14:00']),
  handelse('2-b', 'FORSKOLA.PLATS_BEKRAFTAD', [2, '0:30'], { boll: 'klar' }),
  handelse('3-a', 'TORGPLATS.BESLUT_FATTAT', [1, '12:00'], { producentarende: ['T-1', 'T-2'] }),
  handelse('p-a', 'TORGPLATS.BESLUT_FATTAT', [3, '12:00'], { kund: testdata.person, boll: 'klar' }),
];

const [myndighet] = myndigheter.filter(({ id }) => id === 'lindkopings-kommun');
if (myndighet === undefined) throw new Error('The authority of the tests is gone.');
const producent = { myndighet, handelser, nu: () => NU };

/** Stands between the wire and the producer that is well. */
export type Mellanhand = (
  request: Request,
  vidare: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** The reference producer. */
export const frisk = (request: Request): Promise<Response> => hantera(request, producent);

/** Listens on a free port of the loopback and answers with `svara`. */
export async function lyssna(svara: (request: Request) => Promise<Response>) {
  const server = createServer(async (req, res) => {
    const method = req.method ?? 'GET';
    const body = method === 'GET' ? null : Uint8Array.from(await buffer(req));
    const headers = Object.entries(req.headers).map(([k, v]) => [k, String(v)] as [string, string]);
    const svar = await svara(new Request(`http://127.0.0.1${req.url}`, { method, headers, body }));
    res.writeHead(svar.status, Object.fromEntries(svar.headers));
    res.end(Buffer.from(await svar.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stang = () => {
    server.closeAllConnections();
    server.close();
  };
  return { bas: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stang };
}

/** Checks what listens at `bas` under the name producent.example, so that its address may be https. */
export async function prova(bas: string, villkor: Partial<Provvillkor> = {}): Promise<Kontroll> {
  const { natverk, close } = skapaNatverk();
  const adress = villkor.adress ?? 'https://producent.example';
  const dit: Natverk = (anrop, signal) =>
    natverk({ ...anrop, url: anrop.url.replace(adress, bas), mal: { ...anrop.mal, adress: bas } }, signal);
  try {
    return await kontrollera({
      ...{ dialekt: 'direkt', testdata, referensnycklar: ['diarienummer'], now: () => NU },
      ...{ signal: new AbortController().signal, deadlineMs: 5000, anrop: 150, vila: async () => {} },
      ...villkor,
      ...{ adress, natverk: dit },
    });
  } finally {
    await close();
  }
}

/** The ids of the rules that were broken. */
export function brutna({ fynd }: Kontroll): readonly string[] {
  return fynd.filter(({ utslag }) => utslag.slag === 'underkand').map(({ regel }) => regel.id);
}

/** The ids of the rules that could not be tried. */
export function oprovade({ fynd }: Kontroll): readonly string[] {
  return fynd.filter(({ utslag }) => utslag.slag === 'ej-provad').map(({ regel }) => regel.id);
}
