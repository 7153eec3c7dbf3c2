// The fullmakt port over Mina ombud v2 (facts 2): first which fullmakter hold and where, then, at those authorities alone, what they
// let the ombud do, signed. Promises that a right is in both answers, and that each authority fails for itself.

import { randomUUID } from 'node:crypto';
import { fragaRegister, type Registerfraga, type Registerplats, type Registersvar } from '../anrop.ts';
import type { Fullmaktspart, Fullmaktsport, Fullmaktsratt, TredjemanUtanSvar } from '../fullmakt.ts';
import { identitetAv, tioSiffror, tolvSiffror } from '../identitet.ts';
import { sidaVidSida } from '../sida-vid-sida.ts';
import { type Avvikelse, type Avvikelseslag, skalFor } from './avvikelse.ts';
import { type Fullmakterna, lasFullmakter } from './fullmakter.ts';
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

/** The fullmakter at all of them, in one question; where that is refused, for the sake of one perhaps, each in its own. */
async function fullmakternaHos(
  tior: readonly string[],
  { ombud, fraga, now }: Omgang,
): Promise<readonly Fullmakterna[]> {
  const las = (tredjeman: readonly string[]) => {
    const hamta = (page: number) => {
      const sida = { page, size: SIDSTORLEK };
      const kropp = { tredjeman, fullmaktshavare: ombud, status: 'GILTIG', page: sida };
      return fraga({ vag: '/sok/fullmakter', kropp });
    };
    return lasFullmakter({ ombud, tredjeman, now, hamta });
  };
  const svar = tior.map(await las(tior));
  const nekade = svar.every((ett) => ett.slag === 'fel' && ett.skal === 'nekad');
  if (!nekade || tior.length === 1) return svar;
  return sidaVidSida(tior, SAMTIDIGA, async (tio) => (await las([tio]))(tio));
}

async function fragaAlla(
  tior: readonly string[],
  omgang: Omgang,
): Promise<(readonly [string, Rattslasning])[]> {
  const fullmakterna = await fullmakternaHos(tior, omgang);
  const fragor = tior.map((tio, plats) => ({ tio, last: fullmakterna[plats] ?? { slag: 'form' as const } }));
  return sidaVidSida(fragor, SAMTIDIGA, async ({ tio, last }) => {
    if (last.slag !== 'giltiga') return [tio, last];
    // Where no fullmakt holds there is nothing more to ask: for most people that is everywhere.
    if (last.giltiga.size === 0) return [tio, { slag: 'ratter', ratter: [] }];
    return [tio, await ratterHos(tio, last.giltiga, omgang)];
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

/** The port. Its contract is `fullmakt.ts`; `fullmakt-kontrakt.ts` is its suite. */
export function skapaMinaOmbud({ plats, tjanst, idtoken, now, granska }: MinaOmbudval): Fullmaktsport {
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

  return async (vem, tredjeman, signal) => {
    const ombud = identitetAv(vem);
    const inget = (skal: TredjemanUtanSvar['skal'], vilka: readonly string[]) =>
      vilka.map((en): TredjemanUtanSvar => ({ tredjeman: en, skal }));
    if (ombud === undefined) return { ratter: [], utanSvar: inget('nekad', tredjeman) };
    const ingenting = tredjeman.filter((en) => tioSiffror(en) === undefined);
    const utanSvar = inget('olaslig', [...new Set(ingenting)]);
    const tior = [...new Set(tredjeman.flatMap((en) => tioSiffror(en) ?? []))];
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
}
