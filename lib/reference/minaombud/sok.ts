// What the register answers (facts 2.1): which kontexter an ombud has at an authority, which fullmakter at several, and one fullmakt.

import { BEHORIGHETER } from '../personer/behorigheter.ts';
import { felHos } from './lage.ts';
import { type Registrerad, register } from './register.ts';
import { signerat } from './signera.ts';
import { sidaAv } from './svar.ts';
import type { Tjanst } from './tjanst.ts';

/** A page asked for. */
export type Sidfraga = { readonly page: number; readonly size: number };
type Id = { readonly id: string; readonly typ: string };

const lika = (a: Id, b: Id) => a.id === b.id && a.typ === b.typ;
const TIO_MINUTER = 600_000;

function tidpunkt({ nu }: Tjanst, fel: string | undefined): string {
  const skillnad = fel === 'gammal' ? -TIO_MINUTER : fel === 'framtida' ? TIO_MINUTER : 0;
  return new Date(nu() + skillnad).toISOString();
}

/** The pages lie when they are told to. */
function sidan<T>(alla: readonly T[], { page, size }: Sidfraga, fel: string | undefined) {
  const sida = sidaAv(alla, fel === 'samma-sida' || fel === 'andlosa-sidor' ? 0 : page, size);
  if (fel === 'fel-antal') return { ...sida, page: { ...sida.page, totalElements: alla.length + 1 } };
  if (fel === 'samma-sida') {
    const dubbelt = { size, number: page, totalElements: 2 * alla.length, totalPages: 2 };
    return { poster: alla, page: { ...dubbelt, size: Math.max(1, alla.length) } };
  }
  if (fel === 'andlosa-sidor') {
    const fler = (page + 2) * size;
    return { ...sida, page: { size, number: page, totalElements: fler, totalPages: page + 2 } };
  }
  return sida;
}

type Kontext = {
  readonly givare: Registrerad['givare'];
  readonly roll: string;
  readonly havare: Registrerad['havare'];
  readonly behorigheter: { kod: string; fullmakt: string }[];
};

/** One kontext for each giver in each role: the unique combination that the register speaks of. */
function kontexterAv(fullmakter: readonly Registrerad[]): Kontext[] {
  const perGivare = new Map<string, Kontext>();
  for (const { fullmakt, givare, havare } of fullmakter) {
    const nyckel = `${givare.typ} ${givare.id} ${fullmakt.givare.roll}`;
    const en = perGivare.get(nyckel) ?? { givare, roll: fullmakt.givare.roll, havare, behorigheter: [] };
    perGivare.set(nyckel, en);
    for (const namn of fullmakt.behorigheter)
      en.behorigheter.push({ kod: BEHORIGHETER[namn].kod, fullmakt: fullmakt.id });
  }
  return [...perGivare.values()];
}

const INGEN_HAR = '0000000000';

/** `POST /sok/behorigheter`. */
export async function sokBehorigheter(
  tjanst: Tjanst,
  { tredjeman, fullmaktshavare }: { readonly tredjeman: string; readonly fullmaktshavare: Id },
  sidfraga: Sidfraga,
): Promise<object> {
  const fel = felHos(tjanst.lage, tredjeman);
  const giltiga = register(tjanst).filter(
    ({ orgnr, havare, status }) =>
      orgnr === tredjeman && lika(havare, fullmaktshavare) && status === 'GILTIG',
  );
  const { poster, page } = sidan(kontexterAv(giltiga), sidfraga, fel);
  const kontext = await Promise.all(
    poster.map(async ({ givare, roll, havare, behorigheter }) => {
      const innehall = {
        tredjeman: fel === 'fel-tredjeman' ? INGEN_HAR : tredjeman,
        fullmaktsgivare: givare,
        fullmaktsgivarroll: roll,
        fullmaktshavare: [fel === 'fel-havare' ? { ...havare, id: '189001019802' } : havare],
        behorigheter,
        tidpunkt: tidpunkt(tjanst, fel),
      };
      const signed = await signerat(innehall, tredjeman, { nycklar: tjanst.nycklar, fel });
      // Somebody on the way gives the ombud more than the giver did.
      return fel === 'manipulerad'
        ? {
            ...signed,
            behorigheter: [
              ...behorigheter,
              { kod: BEHORIGHETER.lasaSkatt.kod, fullmakt: behorigheter[0]?.fullmakt },
            ],
          }
        : signed;
    }),
  );
  return { kontext, page };
}

function listpost({ fullmakt, orgnr, givare, havare, ...resten }: Registrerad): object {
  const { giltigFrom, giltigTom, aterkalladTidpunkt, status } = resten;
  return {
    id: fullmakt.id,
    tredjeman: orgnr,
    fullmaktsgivare: givare,
    fullmaktsgivarroll: fullmakt.givare.roll,
    fullmaktshavare: [havare],
    rubrik: fullmakt.rubrik,
    giltigFrom,
    ...(giltigTom !== undefined && { giltigTom }),
    referensnummer: fullmakt.id.slice(0, 8).toUpperCase(),
    registreringstidpunkt: `${giltigFrom}T08:00:00Z`,
    status,
    ...(aterkalladTidpunkt !== undefined && {
      aterkallad: { part: 'FULLMAKTSGIVARE', person: givare, tidpunkt: aterkalladTidpunkt },
    }),
  };
}

/** `POST /sok/fullmakter`. An authority with a problem is told of beside the others' fullmakter. */
export function sokFullmakter(
  tjanst: Tjanst,
  fraga: { readonly tredjeman: readonly string[]; readonly fullmaktshavare: Id; readonly status?: string },
  sidfraga: Sidfraga,
): object {
  const trasiga = fraga.tredjeman.filter((orgnr) => felHos(tjanst.lage, orgnr) === 'problem');
  const traffar = register(tjanst).filter(
    ({ orgnr, havare, status }) =>
      fraga.tredjeman.includes(orgnr) &&
      !trasiga.includes(orgnr) &&
      lika(havare, fraga.fullmaktshavare) &&
      (fraga.status === undefined || status === fraga.status),
  );
  const { poster, page } = sidan(traffar, sidfraga, undefined);
  const problem = Object.fromEntries(
    trasiga.map((orgnr) => [orgnr, { type: 'about:blank', title: 'Service Unavailable', status: 503 }]),
  );
  return { fullmakter: poster.map(listpost), page, ...(trasiga.length > 0 && { problem }) };
}

/** `GET /tredjeman/{orgnr}/fullmakter/{id}`; undefined when `vem` is no party of it. */
export async function hamtaFullmakt(
  tjanst: Tjanst,
  orgnr: string,
  id: string,
  vem: Id,
): Promise<object | undefined> {
  const funnen = register(tjanst).find((en) => en.orgnr === orgnr && en.fullmakt.id === id);
  if (funnen === undefined || !(lika(funnen.havare, vem) || lika(funnen.givare, vem))) return undefined;
  const { fullmakt, givare, havare, giltigFrom, giltigTom, status } = funnen;
  const fel = felHos(tjanst.lage, orgnr);
  const innehall = {
    fullmakt: {
      id,
      ursprung: { mall: '2f0d4a8e-0000-4000-a000-000000000001' },
      rubrik: fullmakt.rubrik,
      beskrivning: '',
      tredjeman: { id: orgnr, namn: tjanst.tredjeman.find((en) => en.orgnr === orgnr)?.namn ?? '' },
      fullmaktsgivare: givare,
      fullmaktsgivarroll: fullmakt.givare.roll,
      fullmaktshavare: [havare],
      behorigheter: fullmakt.behorigheter.map((namn) => {
        const { kod, rubrik, beskrivning } = BEHORIGHETER[namn];
        return { kod, rubrik, beskrivning };
      }),
      giltigFrom,
      ...(giltigTom !== undefined && { giltigTom }),
      transportfullmakt: false,
    },
    metadata: {
      referensnummer: id.slice(0, 8).toUpperCase(),
      registreringstidpunkt: `${giltigFrom}T08:00:00Z`,
      status,
    },
    svarstidpunkt: tidpunkt(tjanst, fel),
  };
  return signerat(innehall, orgnr, { nycklar: tjanst.nycklar, fel });
}
