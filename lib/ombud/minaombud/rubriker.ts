// What the behörigheter are called: an authority's own words, found in one of the fullmakter that hold the code (facts 2.1). Promises
// that no more fullmakter are read than it takes to name each code once, and that a name that cannot be had costs nobody a right.

import { z } from 'zod';
import type { Registersvar } from '../anrop.ts';
import { sidaVidSida } from '../sida-vid-sida.ts';
import type { Avvikelseslag } from './avvikelse.ts';
import { arFarsk, SIGNATUR } from './kontext.ts';
import type { Nyckelsvar } from './nyckelskap.ts';
import { provaSignatur } from './signatur.ts';

const SVAR = z.looseObject({
  fullmakt: z.looseObject({
    behorigheter: z
      .array(z.looseObject({ kod: z.string(), rubrik: z.string().trim().max(300).nullish() }))
      .max(1000),
  }),
  svarstidpunkt: z.string().max(64),
  _sig: SIGNATUR,
});

/** A code and a fullmakt that holds it, at an authority (ten digits). */
export type Onamnd = { readonly tredjeman: string; readonly kod: string; readonly fullmakt: string };

/** How a fullmakt is fetched, by what keys it is judged, and who is told of one that fails. */
export type Rubrikkalla = {
  readonly hamta: (tredjeman: string, fullmakt: string) => Promise<Registersvar>;
  readonly nycklar: (tredjeman: string) => (kid: string) => Promise<Nyckelsvar>;
  readonly granska: (slag: Avvikelseslag, tredjeman: string) => void;
};

/** The names that are known, by authority and code. They are the authorities' own and say nothing of anybody. */
export type Rubriker = {
  readonly rubrik: (tredjeman: string, kod: string) => string | undefined;
  /** Fetches what it can of the names that are missing. Never rejects. */
  readonly fyll: (onamnda: readonly Onamnd[], kalla: Rubrikkalla) => Promise<void>;
};

/** How long a name is used, and how long a code whose name could not be had is left alone. */
const GALLER_MS = 24 * 3_600_000;
const IGEN_MS = 10 * 60_000;
const FLEST = 5000;
const SAMTIDIGA = 4;

type Kand = { readonly rubrik: string | undefined; readonly till: number };

type Namngivna = z.infer<typeof SVAR>['fullmakt']['behorigheter'];

/** What a fullmakt says of its behörigheter, or nothing when it cannot be had or trusted. */
async function lasFullmakt(en: Onamnd, kalla: Rubrikkalla, now: () => number): Promise<Namngivna> {
  const { tredjeman, fullmakt } = en;
  const svar = await kalla.hamta(tredjeman, fullmakt);
  // No name is then known, which the caller keeps for a while; what failed has its own way to be told.
  if (svar.slag === 'fel') return [];
  const last = SVAR.safeParse(svar.varde);
  const { _sig: _, ...innehall } = last.success ? (svar.varde as Record<string, unknown>) : {};
  const prov = last.success
    ? await provaSignatur({ ...last.data._sig, innehall }, kalla.nycklar(tredjeman))
    : ({ slag: 'form' } as const);
  if (prov.slag === 'fel') return [];
  const farsk = last.success && arFarsk(last.data.svarstidpunkt, now());
  if (prov.slag === 'haller' && farsk) return last.data.fullmakt.behorigheter;
  kalla.granska(prov.slag === 'haller' ? 'inaktuell' : prov.slag, tredjeman);
  return [];
}

/** An empty one. */
export function skapaRubriker(now: () => number): Rubriker {
  const kanda = new Map<string, Kand>();
  const nyckel = (tredjeman: string, kod: string) => `${tredjeman} ${kod}`;
  const kand = (tredjeman: string, kod: string) => {
    const en = kanda.get(nyckel(tredjeman, kod));
    return en !== undefined && en.till > now() ? en : undefined;
  };
  const minns = (tredjeman: string, kod: string, rubrik: string | undefined) => {
    if (kanda.size >= FLEST) kanda.clear();
    kanda.set(nyckel(tredjeman, kod), { rubrik, till: now() + (rubrik === undefined ? IGEN_MS : GALLER_MS) });
  };

  return {
    rubrik: (tredjeman, kod) => kand(tredjeman, kod)?.rubrik,
    async fyll(onamnda, kalla) {
      const saknas = new Map(
        onamnda
          .filter(({ tredjeman, kod }) => kand(tredjeman, kod) === undefined)
          .map((en) => [nyckel(en.tredjeman, en.kod), en]),
      );
      await sidaVidSida([...saknas.values()], SAMTIDIGA, async (en) => {
        // Another fullmakt that has been read meanwhile may have named it.
        if (kand(en.tredjeman, en.kod) !== undefined) return;
        const namngivna = await lasFullmakt(en, kalla, now);
        minns(en.tredjeman, en.kod, undefined);
        for (const { kod, rubrik } of namngivna) if (rubrik) minns(en.tredjeman, kod, rubrik);
      });
    },
  };
}
