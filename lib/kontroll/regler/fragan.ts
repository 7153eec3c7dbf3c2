// Rules about refusing bad questions: what the closed request schema does not allow is answered with 400, so that a
// mistake is heard and never becomes an empty list.

import type { Dialekt, Provfraga } from '../dialekt.ts';
import type { Prov } from '../prov.ts';
import { bromsad, slutPaAnrop } from '../prov.ts';
import {
  type Allvar,
  formedlingen,
  fragaschema,
  profil,
  type Regel,
  raml,
  regel,
  type Tvasprakigt,
} from '../regel.ts';
import { GODKAND, type Utslag, underkand } from '../utslag.ts';

type Anrop = Parameters<Prov['ra']>[0];
type Rad = {
  readonly id: string;
  readonly allvar: Allvar;
  readonly klausul: Tvasprakigt;
  readonly vad: readonly [sv: string, en: string];
  readonly anrop: (prov: Prov) => readonly Anrop[];
  readonly rad?: readonly [sv: string, en: string];
  readonly dialekter?: readonly Dialekt[];
  /** Statuses that are right. */
  readonly ratt?: readonly number[];
};

const BAD = [400, 422];

async function refused(prov: Prov, anrop: readonly Anrop[], ratt: readonly number[]): Promise<Utslag> {
  for (const one of anrop) {
    const svar = await prov.ra(one);
    if (svar === undefined) return slutPaAnrop;
    if (svar.status === 0) return underkand('Inget svar kom.', 'No answer came.');
    if (svar.status === 429) return bromsad;
    if (!ratt.includes(svar.status))
      return underkand(
        `Svaret hade status ${svar.status} i stället för ${ratt[0]}.`,
        `The answer had status ${svar.status} instead of ${ratt[0]}.`,
      );
  }
  return GODKAND;
}

const kropp = (prov: Prov, fraga: Provfraga): Anrop => ({
  kropp: prov.tal.kropp(fraga, prov.testdata.anvandare),
});
const god = (prov: Prov) => prov.tal.kropp({ kund: prov.kund() }, prov.testdata.anvandare);

const RADER: readonly Rad[] = [
  {
    id: 'fraga.slutet',
    allvar: 'ska',
    klausul: fragaschema('additionalProperties: false'),
    vad: ['ett fält som standarden inte har', 'a field that the standard does not have'],
    dialekter: ['direkt'],
    anrop: (prov) => [kropp(prov, { kund: prov.kund(), sortering: [] })],
    rad: [
      'Neka okända fält. Annars tror den som stavat ett filter fel att filtret verkade.',
      'Refuse unknown fields. Otherwise whoever misspells a filter believes that it had effect.',
    ],
  },
  {
    id: 'fraga.slutet-kund',
    allvar: 'ska',
    klausul: fragaschema('kund, additionalProperties: false'),
    vad: ['ett okänt fält inne i kund', 'an unknown field inside kund'],
    dialekter: ['direkt'],
    anrop: (prov) => [kropp(prov, { kund: { ...prov.kund(), namn: 'x' } })],
  },
  {
    id: 'fraga.kund-eller-arende',
    allvar: 'ska',
    klausul: fragaschema('anyOf kund, arende'),
    vad: ['varken kund eller arende', 'neither kund nor arende'],
    anrop: (prov) => [kropp(prov, {})],
  },
  {
    id: 'fraga.kravda-falt',
    allvar: 'ska',
    klausul: fragaschema('kund.required, arende.required'),
    vad: ['kund utan identifierare eller utan typ', 'kund without identifierare or without typ'],
    anrop: (prov) => {
      const { identifierare, typ } = prov.kund();
      return [kropp(prov, { kund: { typ } }), kropp(prov, { kund: { identifierare } })];
    },
  },
  {
    id: 'fraga.kundtyp',
    allvar: 'ska',
    klausul: fragaschema('kund.typ, enum'),
    vad: ['en kundtyp som inte finns', 'a kind of kund that does not exist'],
    anrop: (prov) => [kropp(prov, { kund: { ...prov.kund(), typ: 'Passnummer' } })],
  },
  {
    id: 'fraga.datatyper',
    allvar: 'ska',
    klausul: fragaschema('type'),
    vad: [
      'värden av fel datatyp (tal, text i stället för lista)',
      'values of the wrong type (number, text instead of list)',
    ],
    anrop: (prov) => [
      kropp(prov, { kund: { ...prov.kund(), identifierare: 7 } }),
      kropp(prov, { kund: prov.kund(), kundhandelseTyper: 'X.Y' }),
      kropp(prov, { kund: prov.kund(), taggar: [7] }),
    ],
  },
  {
    id: 'fraga.stavning',
    allvar: 'ska',
    klausul: fragaschema('arende.typ, enum'),
    vad: [
      'arende.typ stavad som i den andra dialekten (direktanslutning skriver Producentärendereferens, vidareförmedling Producentarendereferens)',
      'arende.typ spelled as in the other dialect (direct has Producentärendereferens, forwarding Producentarendereferens)',
    ],
    anrop: (prov) => [kropp(prov, { arende: { identifierare: 'x', typ: prov.tal.felStavad } })],
  },
  {
    id: 'fraga.datumform',
    allvar: 'ska',
    klausul: fragaschema('startDatum, slutDatum, pattern'),
    vad: ['ett datum som inte skrivs ÅÅÅÅ-MM-DD', 'a date that is not written YYYY-MM-DD'],
    anrop: (prov) => [
      kropp(prov, { kund: prov.kund(), startDatum: '2026-13-01' }),
      kropp(prov, { kund: prov.kund(), slutDatum: '20260101' }),
    ],
  },
  {
    id: 'fraga.datum-finns',
    allvar: 'bor',
    klausul: profil('DOT.01'),
    vad: ['en dag som inte finns (31 februari)', 'a day that does not exist (31 February)'],
    anrop: (prov) => [kropp(prov, { kund: prov.kund(), startDatum: '2026-02-31' })],
  },
  {
    id: 'fraga.datumordning',
    allvar: 'bor',
    klausul: fragaschema('startDatum, slutDatum'),
    vad: ['ett startdatum efter slutdatum', 'a start date after the end date'],
    anrop: (prov) => [kropp(prov, { kund: prov.kund(), startDatum: '2026-02-02', slutDatum: '2026-02-01' })],
  },
  {
    id: 'fraga.tolv-siffror',
    allvar: 'bor',
    klausul: fragaschema('kund.identifierare, description'),
    vad: ['en identifierare som inte är tolv siffror', 'an identifier that is not twelve digits'],
    anrop: (prov) => [
      kropp(prov, { kund: { ...prov.kund(), identifierare: prov.kund().identifierare.slice(2) } }),
    ],
    rad: [
      'Neka, så att den som glömt seklet får veta det och inte tror att inget finns.',
      'Refuse, so that whoever forgot the century learns it and does not believe that nothing exists.',
    ],
  },
  {
    id: 'fraga.lista',
    allvar: 'ska',
    klausul: fragaschema('type: object'),
    vad: ['en lista där ett objekt ska stå', 'a list where an object should be'],
    anrop: (prov) => [{ kropp: [god(prov)] }],
  },
  {
    id: 'fraga.inte-json',
    allvar: 'ska',
    klausul: raml('body, application/json'),
    vad: ['en kropp som inte är JSON', 'a body that is not JSON'],
    anrop: (prov) => [{ kropp: JSON.stringify(god(prov)).slice(0, -2) }],
  },
  {
    id: 'fraga.innehallstyp',
    allvar: 'bor',
    klausul: raml('body, application/json'),
    vad: ['en annan innehållstyp än application/json', 'another content type than application/json'],
    anrop: (prov) => [{ kropp: god(prov), huvuden: { 'content-type': 'text/plain' } }],
    ratt: [415, 400],
  },
  {
    id: 'fraga.metod',
    allvar: 'bor',
    klausul: raml('post'),
    vad: ['GET i stället för POST', 'GET instead of POST'],
    anrop: () => [{ metod: 'GET' }],
    ratt: [405, 404],
  },
  {
    id: 'formedling.anvandare',
    allvar: 'ska',
    klausul: formedlingen('anvandare, required'),
    vad: ['att anvandare saknas', 'that anvandare is missing'],
    anrop: (prov) => {
      const { anvandare: _, ...utan } = god(prov);
      return [{ kropp: utan }];
    },
    dialekter: ['formedling'],
  },
  {
    id: 'formedling.korrelation',
    allvar: 'ska',
    klausul: formedlingen('skv_client_correlation_id'),
    vad: ['ett tomt skv_client_correlation_id', 'an empty skv_client_correlation_id'],
    anrop: (prov) => [{ kropp: god(prov), huvuden: { skv_client_correlation_id: '' } }],
    dialekter: ['formedling'],
  },
  {
    id: 'formedling.sida-kraver-sortering',
    allvar: 'ska',
    klausul: formedlingen('behandling.paginering'),
    vad: ['paginering utan sortering', 'paging without sorting'],
    anrop: (prov) => [
      kropp(prov, { kund: prov.kund(), behandling: { paginering: { offset: 0, limit: 1 } } }),
    ],
    dialekter: ['formedling'],
  },
];

function tillRegel({ id, allvar, klausul, vad, anrop, rad, dialekter, ratt = BAD }: Rad): Regel {
  const [status] = ratt;
  return regel({
    ...{ id, grupp: id.startsWith('formedling') ? 'formedling' : 'fragan', allvar, klausul },
    ...(dialekter && { dialekter }),
    mening: [`Nekas med ${status}: ${vad[0]}.`, `Refused with ${status}: ${vad[1]}.`],
    rad: rad ?? [
      `Pröva frågan mot standardens schema innan den besvaras, och svara ${status}.`,
      `Check the question against the standard's schema before answering it, and answer ${status}.`,
    ],
    prova: (prov) => refused(prov, anrop(prov), ratt),
  });
}

export const fragan: readonly Regel[] = RADER.map(tillRegel);
