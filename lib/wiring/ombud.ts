// Joins the registers of rights to the configuration and the network: who signs for which company, and who has given whom a fullmakt.

import { dirname, resolve } from 'node:path';
import { type Konfig, type Konfigkontroll, lasHemlighet } from '../env.ts';
import type { Natverk } from '../formedling/index.ts';
import type { Engagemangsport } from '../ombud/engagemang.ts';
import { lasEngagemangsfil } from '../ombud/engagemang-fil.ts';
import type { Fullmaktsport, Upphordaport } from '../ombud/fullmakt.ts';
import { skapaLegalEntity } from '../ombud/legalentity.ts';
import { skapaIdtoken } from '../ombud/minaombud/idtoken.ts';
import { lasNyckelring, type Nyckelring } from '../ombud/minaombud/nyckelring.ts';
import { skapaMinaOmbud } from '../ombud/minaombud/port.ts';

/** Longest wait for one answer of a register of rights, ms. */
const SVAR_MS = 8_000;

/** The keys that a file names lie where it says, counted from the file itself. */
const lasFran = (fil: string) => (namn: string) => lasHemlighet({ fil: resolve(dirname(fil), namn) });

/** What is inside the files of this room, judged at start. */
export const OMBUDSKONTROLLER: readonly Konfigkontroll[] = [
  {
    fil: 'engagemang',
    granska(innehall) {
      const last = lasEngagemangsfil(innehall);
      return last.slag === 'ogiltig' ? last.problem.map((ett) => `BOLLKOLL_ENGAGEMANG: ${ett}`) : [];
    },
  },
  {
    fil: 'nycklar',
    granska(innehall, _drift, fil) {
      const last = lasNyckelring(innehall, lasFran(fil), Date.now());
      return last.slag === 'ogiltig' ? last.problem.map((ett) => `MINAOMBUD_NYCKLAR: ${ett}`) : [];
    },
  },
];

// env() has listed every problem and thrown; this only tells the compiler.
const OGRANSKAD = 'configuration unchecked';

/** Who signs for which company: by the file, or by the register that is asked in its place. */
export function engagemangsporten({ engagemang }: Konfig, natverk: Natverk): Engagemangsport {
  if ('adress' in engagemang) {
    const anmarka = (olasliga: number) =>
      console.log(JSON.stringify({ handelse: 'engagemang-olasliga', antal: olasliga }));
    return skapaLegalEntity({ plats: { ...engagemang, natverk, svarMs: SVAR_MS }, anmarka });
  }
  const last = lasEngagemangsfil(engagemang.innehall);
  if (last.slag === 'ogiltig') throw new Error(OGRANSKAD);
  return last.port;
}

/** Mina ombud as it is joined: the ports, and our keys for it. */
export type MinaOmbud = {
  readonly fullmakter: Fullmaktsport;
  readonly upphorda: Upphordaport;
  readonly ring: Nyckelring;
};

/** Who has given whom a fullmakt; undefined when Mina ombud is not set up. */
export function minaOmbudet({ minaOmbud, hemlighet }: Konfig, natverk: Natverk): MinaOmbud | undefined {
  if (minaOmbud === undefined) return undefined;
  const { adress, intern, oauth, tjanst, nycklar, ...idtoken } = minaOmbud;
  const last = lasNyckelring(nycklar.innehall, lasFran(nycklar.fil), Date.now());
  if (last.slag === 'ogiltig') throw new Error(OGRANSKAD);
  const portar = skapaMinaOmbud({
    plats: { adress, intern, oauth, natverk, svarMs: SVAR_MS },
    tjanst,
    idtoken: skapaIdtoken({ ...idtoken, hemlighet }, last.ring, Date.now),
    now: Date.now,
    // An authority and what was wrong, never whom it was about.
    granska: (avvikelse) => console.error(JSON.stringify({ handelse: 'mina-ombud-underkand', ...avvikelse })),
  });
  return { ...portar, ring: last.ring };
}
