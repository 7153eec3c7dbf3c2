// The sentences about an authority that something is missing from: what happened, what it means, and what may be done.

import { type Fel, kraverStarkare } from '../../lib/arenden/utfall.ts';
import { antal } from '../texter/antal.ts';
import type { Beskedstexter } from '../texter/besked.ts';
import { tidpunkten } from '../texter/dag-och-tid.ts';
import { klockslag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Stallning } from './stallning.ts';

/** What happened, what it means, and the words before the telephone number (if there is one). */
export type Luckmening = { readonly hande: string; readonly betyder: string; readonly gor: string };

type Omgivning = {
  texter: Beskedstexter;
  sprak: Sprak;
  namn: string;
  now: number;
  telefon?: string | undefined;
};

/** What happened, with until when it lasts where that is known. */
export function handeAv(fel: Fel, { texter, sprak, namn, now }: Omgivning): string {
  const { hande, handeMedTid: medTid, sekund } = texter;
  if (fel.slag === 'timed-out') {
    const tid = antal(Math.max(1, Math.round(fel.efterMs / 1000)), ...sekund);
    return fyll(medTid['timed-out'], { namn, tid });
  }
  const slag = fel.slag === 'skipped' ? fel.skal : fel.slag;
  const till = fel.slag === 'skipped' ? fel.till : fel.slag === 'overloaded' ? fel.igenEfter : undefined;
  const lange = till !== undefined && slag in medTid ? medTid[slag as keyof typeof medTid] : undefined;
  if (till === undefined || lange === undefined) return fyll(hande[slag], { namn });
  return fyll(lange, { namn, tid: tidpunkten(till, now, sprak) });
}

function betydelse({ delvis, senasteSvar }: Stallning, { texter, sprak }: Omgivning): string {
  if (delvis) return texter.nagotSaknas;
  if (senasteSvar === undefined) return texter.visasInte;
  return fyll(texter.hamtades, { tid: klockslag(senasteSvar, sprak) });
}

/** The sentences of one gap. */
export function luckmening(lucka: Stallning, omgivning: Omgivning): Luckmening {
  const { texter, namn, telefon } = omgivning;
  const kvar = fyll(texter.kvar, { namn });
  if (lucka.fel === undefined) {
    const hande = fyll(texter.olasligt, { antal: antal(lucka.olasliga, ...texter.handelse), namn });
    return { hande, betyder: texter.nagotSaknas, gor: telefon === undefined ? kvar : texter.ring };
  }
  if (kraverStarkare(lucka.fel)) {
    const gor = telefon === undefined ? texter.starkareUtanTelefon : texter.starkare;
    return { hande: handeAv(lucka.fel, omgivning), betyder: betydelse(lucka, omgivning), gor };
  }
  const igen = lucka.igen.length > 0;
  const gor =
    telefon !== undefined ? (igen ? texter.forsokEllerRing : texter.ring) : igen ? texter.forsokSenare : kvar;
  return { hande: handeAv(lucka.fel, omgivning), betyder: betydelse(lucka, omgivning), gor };
}
