// The fullmakt port over Mina ombud v2 (facts 2): first which fullmakter hold and where, then, at those authorities alone, what they
// let the ombud do, signed. Promises that a right is in both answers, and that each authority fails for itself.

import { randomUUID } from 'node:crypto';
import { fragaRegister, type Registerfraga, type Registerplats, type Registersvar } from '../anrop.ts';
import type {
  Fullmaktspart,
  Fullmaktsport,
  Fullmaktsratt,
  TredjemanUtanSvar,
  Upphord,
  Upphordaport,
} from '../fullmakt.ts';
import { identitetAv, tioSiffror, tolvSiffror } from '../identitet.ts';
import { sidaVidSida } from '../sida-vid-sida.ts';
import { type Avvikelse, type Avvikelseslag, skalFor } from './avvikelse.ts';
import {
  type Fullmakterna,
  type Fullmaktsfraga,
  type Giltig,
  giltigNu,
  lasFullmakter,
  upphordNu,
} from './fullmakter.ts';
import type { Idtoken } from './idtoken.ts';
import { type Nyckelskap, skapaNyckelskap } from './nyckelskap.ts';
import { type Omgang, type Rattslasning, ratterHos } from './ratter.ts';
import { type Rubriker, skapaRubriker } from './rubriker.ts';
import { SIDSTORLEK } from './sidor.ts';

/** What the port is made of. */
export type MinaOmbudval = {
  readonly plats: Registerplats;
  /** Our name as Mina ombud knows it (`X-Service-Name`). */
  readonly tjanst: string;
  readonly idtoken: Idtoken;
  /** Epoch ms. */
  readonly now: () => number;
  /** Told of every answer that was not trusted. */
  readonly granska: (avvikelse: Avvikelse) => void;
};

/** Authorities asked side by side for one person. */
const SAMTIDIGA = 6;

/** What is kept between askings, none of it about anybody: keys and words of the authorities. */
type Kvar = {
  readonly nyckelskap: Nyckelskap;
  readonly rubriker: Rubriker;
  readonly anmal: (slag: Avvikelseslag, tio: string) => void;
};

const tolv = (tio: string) => tolvSiffror(tio) ?? tio;

/** Which of them: those that hold, or those that are over. */
type Vilka<T> = {
  readonly status: 'GILTIG' | 'HISTORISK';
  readonly las: Fullmaktsfraga<T>['las'];
};
const GILTIGA: Vilka<Giltig> = { status: 'GILTIG', las: giltigNu };
const UPPHORDA: Vilka<Omit<Upphord, 'tredjeman'>> = { status: 'HISTORISK', las: upphordNu };

/** The fullmakter at all of them, in one question; where that is refused, for the sake of one perhaps, each in its own. */
async function fullmakternaHos<T>(
  tior: readonly string[],
  { ombud, fraga, now }: Pick<Omgang, 'ombud' | 'fraga' | 'now'>,
  { status, las }: Vilka<T>,
): Promise<readonly Fullmakterna<T>[]> {
  const fragaOm = (tredjeman: readonly string[]) => {
    const hamta = (page: number) => {
      const sida = { page, size: SIDSTORLEK };
      const kropp = { tredjeman, fullmaktshavare: ombud, status, page: sida };
      return fraga({ vag: '/sok/fullmakter', kropp });
    };
    return lasFullmakter({ ombud, tredjeman, now, hamta, las });
  };
  const svar = tior.map(await fragaOm(tior));
  const nekade = svar.every((ett) => ett.slag === 'fel' && ett.skal === 'nekad');
  if (!nekade || tior.length === 1) return svar;
  return sidaVidSida(tior, SAMTIDIGA, async (tio) => (await fragaOm([tio]))(tio));
}

async function fragaAlla(
  tior: readonly string[],
  omgang: Omgang,
): Promise<(readonly [string, Rattslasning])[]> {
  const fullmakterna = await fullmakternaHos(tior, omgang, GILTIGA);
  const fragor = tior.map((tio, plats) => ({ tio, last: fullmakterna[plats] ?? { slag: 'form' as const } }));
  return sidaVidSida(fragor, SAMTIDIGA, async ({ tio, last }) => {
    if (last.slag !== 'poster') return [tio, last];
    // Where no fullmakt holds there is nothing more to ask: for most people that is everywhere.
    if (last.poster.size === 0) return [tio, { slag: 'ratter', ratter: [] }];
    return [tio, await ratterHos(tio, last.poster, omgang)];
  });
}

async function namnge(
  ratter: readonly Fullmaktsratt[],
  { fraga, nycklar }: Omgang,
  { rubriker, anmal }: Kvar,
): Promise<Fullmaktsratt[]> {
  const tio = ({ tredjeman }: Fullmaktsratt) => tioSiffror(tredjeman) ?? tredjeman;
  const onamnda = ratter.map((ratt) => ({ tredjeman: tio(ratt), kod: ratt.kod, fullmakt: ratt.fullmakt }));
  const hamta = (tredjeman: string, fullmakt: string) =>
    fraga({ vag: `/tredjeman/${tredjeman}/fullmakter/${encodeURIComponent(fullmakt)}` });
  await rubriker.fyll(onamnda, { hamta, nycklar, granska: anmal });
  return ratter.map((ratt) => {
    const rubrik = rubriker.rubrik(tio(ratt), ratt.kod);
    return rubrik === undefined ? ratt : { ...ratt, rubrik };
  });
}

function utan(
  tio: string,
  utgang: Exclude<Rattslasning, { slag: 'ratter' }>,
  { anmal }: Kvar,
): TredjemanUtanSvar {
  if (utgang.slag === 'fel') return { tredjeman: tolv(tio), skal: utgang.skal };
  anmal(utgang.slag, tio);
  return { tredjeman: tolv(tio), skal: skalFor(utgang.slag) };
}

/** Whom the question is about, as the register asks for them: the authorities' ten digits, and those that have none. */
function fragade(tredjeman: readonly string[]) {
  const utan = [...new Set(tredjeman.filter((en) => tioSiffror(en) === undefined))];
  return { utan, tior: [...new Set(tredjeman.flatMap((en) => tioSiffror(en) ?? []))] };
}

/** The ports. Their contract is `fullmakt.ts`; `fullmakt-kontrakt.ts` is the suite of `fullmakter`. */
export function skapaMinaOmbud({ plats, tjanst, idtoken, now, granska }: MinaOmbudval): {
  readonly fullmakter: Fullmaktsport;
  readonly upphorda: Upphordaport;
} {
  const huvuden = () => ({ 'x-service-name': tjanst, 'x-request-id': randomUUID() });
  const hamtaNycklar = (tio: string) =>
    fragaRegister(plats, { vag: `/tredjeman/${tio}/jwks`, headers: huvuden() });
  const kvar: Kvar = {
    nyckelskap: skapaNyckelskap(hamtaNycklar, now),
    rubriker: skapaRubriker(now),
    anmal: (slag, tio) => granska({ slag, tredjeman: tolv(tio) }),
  };
  const fragaSom = (vem: Fullmaktspart, signal: AbortSignal | undefined) => {
    return async (fraga: Registerfraga): Promise<Registersvar> => {
      const token = await idtoken(vem);
      if (token === undefined) return { slag: 'fel', skal: 'nekad' };
      return fragaRegister(plats, { ...fraga, headers: { ...huvuden(), 'x-id-token': token } }, signal);
    };
  };

  const fullmakter: Fullmaktsport = async (vem, tredjeman, signal) => {
    const ombud = identitetAv(vem);
    const inget = (skal: TredjemanUtanSvar['skal'], vilka: readonly string[]) =>
      vilka.map((en): TredjemanUtanSvar => ({ tredjeman: en, skal }));
    if (ombud === undefined) return { ratter: [], utanSvar: inget('nekad', tredjeman) };
    const { utan: ingenting, tior } = fragade(tredjeman);
    const utanSvar = inget('olaslig', ingenting);
    if (tior.length === 0) return { ratter: [], utanSvar };
    const nycklar = (tio: string) => (kid: string) => kvar.nyckelskap(tio, kid);
    const omgang: Omgang = { ombud, fraga: fragaSom(vem, signal), nycklar, now };
    const ratter: Fullmaktsratt[] = [];
    for (const [tio, utgang] of await fragaAlla(tior, omgang)) {
      if (utgang.slag === 'ratter') ratter.push(...utgang.ratter);
      else utanSvar.push(utan(tio, utgang, kvar));
    }
    return { ratter: await namnge(ratter, omgang, kvar), utanSvar };
  };

  const upphorda: Upphordaport = async (vem, tredjeman, signal) => {
    const ombud = identitetAv(vem);
    if (ombud === undefined) return { upphorda: [], utanSvar: tredjeman };
    const { utan: utanSvar, tior } = fragade(tredjeman);
    if (tior.length === 0) return { upphorda: [], utanSvar };
    const svar = await fullmakternaHos(tior, { ombud, fraga: fragaSom(vem, signal), now }, UPPHORDA);
    const funna = svar.flatMap((ett, plats): Upphord[] => {
      const hos = tolv(tior[plats] ?? '');
      if (ett.slag === 'poster') return [...ett.poster.values()].map((en) => ({ ...en, tredjeman: hos }));
      utanSvar.push(hos);
      return [];
    });
    return { upphorda: funna, utanSvar };
  };

  return { fullmakter, upphorda };
}
