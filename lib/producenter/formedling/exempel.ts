// Källor, parts, rows and answers for the tests of the forwarding dialect. Everything has a harmless default.

import type { Part } from '../../arenden/part.ts';
import type { Fraga } from '../fraga.ts';
import type { Kalla, Producent } from '../kalla.ts';
import type { Delsvar, Kallfraga } from '../kallfraga.ts';
import type { Anrop } from '../natverk.ts';
import { formedlingUtbyte } from './utbyte.ts';

export const NUMMER = '189807149829';
export const BOLAG = '164420162606';
export const fraga: Fraga = { sprak: 'en', korrelation: '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01' };

export const producent = (id: string, sv: string, change: Partial<Producent> = {}): Producent => ({
  id,
  namn: { sv, en: `${sv} (in English)` },
  alias: [],
  aktor: 'myndighet',
  typprefix: [id.toUpperCase()],
  referensnycklar: [`${id}-nummer`],
  arendetyper: {},
  behorigheter: {},
  kontakt: { telefon: '08-1' },
  ...change,
});

export const SKV = producent('skv', 'Skatteverket', { alias: ['Skattemyndigheten'] });
export const DOM = producent('dom', 'Domstolsverket', { typprefix: ['DOMSTOL'] });

export const kalla = (change: Partial<Kalla> = {}): Kalla => ({
  id: 'f',
  producenter: [SKV, DOM],
  adress: 'https://f.example/api/',
  dialekt: 'formedling',
  version: '6.1',
  identifierartyper: ['Personnummer', 'Organisationsnummer'],
  sprak: ['sv'],
  deadlineMs: 5000,
  samtidiga: 4,
  skickaAnvandare: true,
  autentisering: {},
  avbrott: [],
  aktiv: true,
  sant: true,
  ...change,
});

export const person: Part = {
  id: 'p',
  kundId: 'k',
  kund: { identifierare: NUMMER, typ: 'Personnummer' },
};
export const bolag: Part = {
  id: 'b',
  kundId: 'k2',
  kund: { identifierare: BOLAG, typ: 'Organisationsnummer' },
};

export const event = (kundhandelseId: string, producentnamn = 'Skatteverket', typ = 'SKV.MOMS.IN') => ({
  kundhandelseId,
  rubrik: 'R',
  beskrivning: 'B',
  sprak: 'sv',
  producent: producentnamn,
  tidpunkt: '2026-03-01T10:00:00+01:00',
  kundhandelseTyp: typ,
  producentarendetKraverKundatgard: true,
  producentarendetKlart: false,
  version: '6.1',
});

const echo = ({ kund, arende }: Part) => ({ ...(kund && { kund }), ...(arende && { arende }) });

export const rad = (producentnamn: unknown, change: object = {}, part = person) => ({
  producent: producentnamn,
  part: echo(part),
  status: 'OK',
  httpCode: 200,
  ...change,
});
export const post = (handelser: readonly unknown[], change: object = {}, part = person) => ({
  part: echo(part),
  totaltAntalKundhandelser: handelser.length,
  kundhandelserForPart: handelser,
  ...change,
});
export const svar = (kundhandelser: unknown, delfragor: unknown, status = 200) =>
  new Response(JSON.stringify({ kundhandelser, metadata: { parter: [echo(person)] }, delfragor }), {
    status,
  });

type Besked = { readonly delsvar: readonly Delsvar[]; readonly brister: readonly { regel: string }[] };

/** One exchange with a källa that answers as told. Time passes `tog` ms while it does. */
export async function utbyt(
  answer: (anrop: Anrop) => Response,
  change: Partial<Kallfraga> & { readonly svarByte?: number; readonly tog?: number } = {},
): Promise<Besked> {
  const { svarByte = 1_000_000, tog = 0, ...rest } = change;
  let now = Date.parse('2026-03-02T10:00:00Z');
  const question: Kallfraga = {
    kanda: [],
    ...{ kalla: kalla(), parter: [person], anvandare: NUMMER, fraga },
    avsandare: { konsument: 'Exempel', konsumenttjanst: 'Bollkoll' },
    anropsId: () => 'b5b6b9f6-5d9e-4d42-9d0e-3f2f3f0c9f10',
    ...rest,
  };
  const sand = async (anrop: Anrop) => {
    now += tog;
    return answer(anrop);
  };
  return formedlingUtbyte(question, sand, { svarByte, now: () => now });
}

/** What came of it in short: `producent part` and the answer's ids and unreadable, or the failure. */
export const kort = ({ delsvar }: Pick<Besked, 'delsvar'>) =>
  delsvar.map(({ producent: id, part, resultat }) => [
    `${id} ${part.id}`,
    resultat.slag === 'svar'
      ? `${resultat.kundhandelser.map((h) => h.kundhandelseId).join()}/${resultat.olasliga}`
      : resultat,
  ]);
