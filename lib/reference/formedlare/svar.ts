// Puts the answers of several producers together: one item per part, sorted and cut into pages part by part, and one
// row per producer and part. Promises that nothing stands in it which no producer gave.

import { lasTidpunkt, svenskTidpunkt } from '../producent/datum.ts';
import { arObjekt } from '../producent/regler.ts';
import { onskadeSprak } from '../producent/sprak.ts';
import type { FragaSynkron, PartSynkron, Sortering } from '../producent/synkron/fraga.ts';
import type { Delutfall } from './fraga-producent.ts';

/** What came of asking one producer about one part. */
export type Delfraga = { readonly producent: string; readonly part: PartSynkron; readonly utfall: Delutfall };

const ZONLOS = /^(\d{4}-\d\d-\d\d)[ T](\d{1,2}):(\d\d):(\d\d)/;

/** Epoch ms; what cannot be read is older than everything. */
function ogonblick(tidpunkt: unknown): number {
  if (typeof tidpunkt !== 'string') return Number.NEGATIVE_INFINITY;
  const [, datum, timme, minut, sekund] = ZONLOS.exec(tidpunkt) ?? [];
  const medZon = lasTidpunkt(tidpunkt);
  if (medZon !== undefined || datum === undefined) return medZon ?? Number.NEGATIVE_INFINITY;
  return svenskTidpunkt(datum, `${timme}:${minut}`) + Number(sekund) * 1000;
}

const svensk = new Intl.Collator('sv', { sensitivity: 'accent' });

type Ordning = (a: Record<string, unknown>, b: Record<string, unknown>) => number;

const text =
  (falt: string): Ordning =>
  (a, b) =>
    svensk.compare(String(a[falt] ?? ''), String(b[falt] ?? ''));
const flagga =
  (falt: string): Ordning =>
  (a, b) =>
    Number(a[falt] === true) - Number(b[falt] === true);

const ORDNINGAR: Record<Sortering['attribut'], Ordning> = {
  RUBRIK: text('rubrik'),
  BESKRIVNING: text('beskrivning'),
  PRODUCENT: text('producent'),
  // Equal infinities subtract to NaN, which is no order.
  TIDPUNKT: (a, b) => ogonblick(a.tidpunkt) - ogonblick(b.tidpunkt) || 0,
  KUNDHANDELSETYP: text('kundhandelseTyp'),
  PRODUCENTARENDETKRAVERKUNDATGARD: flagga('producentarendetKraverKundatgard'),
  PRODUCENTARENDETKLART: flagga('producentarendetKlart'),
};

// Newest first unless asked otherwise, and the id last of all, so that two pages never overlap.
function sorterade(handelser: readonly unknown[], sortering: readonly Sortering[] = []): unknown[] {
  const onskad = sortering.length > 0 ? sortering : [{ attribut: 'TIDPUNKT', stigande: false } as const];
  const falt = (ett: unknown) => (arObjekt(ett) ? ett : {});
  return handelser.toSorted((en, annan) => {
    const [a, b] = [falt(en), falt(annan)];
    for (const { attribut, stigande } of onskad) {
      const ordning = ORDNINGAR[attribut](a, b);
      if (ordning !== 0) return stigande ? ordning : -ordning;
    }
    return text('kundhandelseId')(a, b);
  });
}

function postFor(part: PartSynkron, { behandling }: FragaSynkron, delfragor: readonly Delfraga[]) {
  const alla = delfragor.flatMap((en) => (en.part === part ? (en.utfall.handelser ?? []) : []));
  const { offset = 0, limit = alla.length } = behandling?.paginering ?? {};
  return {
    part,
    totaltAntalKundhandelser: alla.length,
    kundhandelserForPart: sorterade(alla, behandling?.sortering).slice(offset, offset + limit),
  };
}

function radFor({ producent, part, utfall }: Delfraga) {
  const { httpCode } = utfall;
  if (httpCode === 200) return { producent, part, status: 'OK', httpCode };
  const message = httpCode === 504 ? 'Producenten svarade inte i tid.' : 'Producenten kunde inte svara.';
  return { producent, part, status: 'FEL', message, httpCode };
}

/** The answer: 206 as soon as one producer failed, else 200. */
export function skrivFormedlatSvar(
  fraga: FragaSynkron,
  delfragor: readonly Delfraga[],
  acceptLanguage: string | null,
): Response {
  const [onskatSprak] = onskadeSprak(acceptLanguage);
  const kropp = {
    kundhandelser: fraga.parter.map((part) => postFor(part, fraga, delfragor)),
    metadata: { ...fraga, ...(onskatSprak !== undefined && { onskatSprak }) },
    delfragor: delfragor.map(radFor),
  };
  const alla = delfragor.every(({ utfall }) => utfall.httpCode === 200);
  return Response.json(kropp, { status: alla ? 200 : 206 });
}
