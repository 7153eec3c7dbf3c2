// What an ombud may do at one authority: every page of its kontexter, each judged, and of those the behörigheter whose fullmakt holds.
// Promises that one kontext that cannot be trusted makes the whole answer one that is not.

import { z } from 'zod';
import type { Registerfraga, Registerskal, Registersvar } from '../anrop.ts';
import type { Fullmaktsratt } from '../fullmakt.ts';
import { type Identitet, tolvSiffror } from '../identitet.ts';
import { sidaVidSida } from '../sida-vid-sida.ts';
import type { Avvikelseslag } from './avvikelse.ts';
import type { Giltig } from './fullmakter.ts';
import { type Kontextlasning, lasKontext } from './kontext.ts';
import type { Nyckelsvar } from './nyckelskap.ts';
import { lasAllaSidor, SIDA, SIDSTORLEK } from './sidor.ts';

/** One person's asking: who the ombud is, the way to ask as her, and the keys of an authority (ten digits). */
export type Omgang = {
  readonly ombud: Identitet;
  readonly fraga: (fraga: Registerfraga) => Promise<Registersvar>;
  readonly nycklar: (tio: string) => (kid: string) => Promise<Nyckelsvar>;
  readonly now: () => number;
};

/** The rights at one authority, or why they are not known. */
export type Rattslasning =
  | { readonly slag: 'ratter'; readonly ratter: readonly Fullmaktsratt[] }
  | { readonly slag: 'fel'; readonly skal: Registerskal }
  | { readonly slag: Avvikelseslag };

/** Signatures tried at once. */
const PROV = 16;

const SVAR = z.looseObject({ kontext: z.array(z.looseObject({})), page: SIDA });
type Last = { readonly kontext: Readonly<Record<string, unknown>>; readonly last: number };

type Ratterna = Extract<Kontextlasning, { slag: 'ratter' }>;

function ratterAv(
  { givare, behorigheter }: Ratterna,
  giltiga: ReadonlyMap<string, Giltig>,
  tredjeman: string,
): Fullmaktsratt[] {
  // Somebody who is no kund here, such as a user name: there is nothing to ask about.
  if (givare === undefined) return [];
  return behorigheter.flatMap(({ kod, fullmakt }) => {
    const giltig = giltiga.get(fullmakt);
    // Withdrawn or run out between the two questions.
    return giltig === undefined ? [] : [{ givare, tredjeman, kod, fullmakt, ...giltig }];
  });
}

/** Asks one authority (ten digits). `giltiga`: the fullmakter there that hold. */
export async function ratterHos(
  tio: string,
  giltiga: ReadonlyMap<string, Giltig>,
  { ombud, fraga, nycklar, now }: Omgang,
): Promise<Rattslasning> {
  const hamta = (page: number) => {
    const kropp = { tredjeman: tio, fullmaktshavare: ombud, page: { page, size: SIDSTORLEK } };
    return fraga({ vag: '/sok/behorigheter', kropp });
  };
  const lasning = await lasAllaSidor<Last>({
    hamta,
    // A kontext is the only one of its giver, role and ombud; when it was signed tells two of them apart by nothing.
    nyckel: ({ kontext: { _sig, tidpunkt, ...om } }) => JSON.stringify(om),
    las: (varde) => {
      const svar = SVAR.safeParse(varde);
      if (!svar.success) return undefined;
      // How fresh it is is counted from when its page came.
      const last = now();
      return { poster: svar.data.kontext.map((kontext) => ({ kontext, last })), page: svar.data.page };
    },
  });
  if (lasning.slag !== 'poster') return lasning;
  const kontexter = await sidaVidSida(lasning.poster, PROV, ({ kontext, last }) =>
    lasKontext(kontext, { ombud, tredjeman: tio, last, nycklar: nycklar(tio) }),
  );
  const ratter: Fullmaktsratt[] = [];
  for (const en of kontexter) {
    if (en.slag !== 'ratter') return en;
    ratter.push(...ratterAv(en, giltiga, tolvSiffror(tio) ?? tio));
  }
  return { slag: 'ratter', ratter };
}
