// The answer in the forwarding dialect, as a single producer gives it: one item per part, sorted and cut into pages
// part by part, and one row of outcome per part. Times are RFC 3339, and the version stands on each event.

import { skrivTidpunktRfc3339 } from '../datum.ts';
import type { Lager } from '../lager/lager.ts';
import { onskadeSprak } from '../sprak.ts';
import { type Kundhandelse, type Skrivsatt, skrivHandelse } from '../svar.ts';
import { valjUt } from '../urval.ts';
import { type Behandling, type FragaSynkron, type PartSynkron, type Sortering, tillPart } from './fraga.ts';

/** The version that the public reference implementation writes on events of this form. */
export const VERSION_SYNKRON = '6.1';

export type KundhandelseSynkron = Kundhandelse & { version: typeof VERSION_SYNKRON };

/** The body of a 200. `totaltAntalKundhandelser` counts before the page was cut. */
export type SvarSynkron = {
  kundhandelser: {
    part: PartSynkron;
    totaltAntalKundhandelser: number;
    kundhandelserForPart: KundhandelseSynkron[];
  }[];
  metadata: FragaSynkron & { onskatSprak?: string };
  delfragor: { producent: string; part: PartSynkron; status: 'OK'; httpCode: 200 }[];
};

/** Chooses and writes. */
export function skrivSvarSynkron(lager: Lager, fraga: FragaSynkron, skrivsatt: Skrivsatt): SvarSynkron {
  const { producent, acceptLanguage } = skrivsatt;
  const onskade = onskadeSprak(acceptLanguage);
  const [onskatSprak] = onskade;
  return {
    kundhandelser: fraga.parter.map((part) => {
      const sokt = tillPart(part);
      const traffar = valjUt(lager.kandidater(sokt), sokt, fraga).map((post) => ({
        tidpunkt: post.tidpunkt,
        skriven: {
          ...skrivHandelse(post, { onskade, producent, skrivTidpunkt: skrivTidpunktRfc3339 }),
          version: VERSION_SYNKRON,
        } as const,
      }));
      return {
        part,
        totaltAntalKundhandelser: traffar.length,
        kundhandelserForPart: sida(sortera(traffar, fraga.behandling?.sortering), fraga.behandling),
      };
    }),
    metadata: { ...fraga, ...(onskatSprak !== undefined && { onskatSprak }) },
    delfragor: fraga.parter.map((part) => ({ producent, part, status: 'OK', httpCode: 200 })),
  };
}

type Traff = { readonly tidpunkt: number; readonly skriven: KundhandelseSynkron };

function sida(traffar: readonly Traff[], behandling: Behandling | undefined): KundhandelseSynkron[] {
  const { offset = 0, limit = traffar.length } = behandling?.paginering ?? {};
  return traffar.slice(offset, offset + limit).map(({ skriven }) => skriven);
}

const svensk = new Intl.Collator('sv', { sensitivity: 'accent' });

const ORDNINGAR: Record<Sortering['attribut'], (a: Traff, b: Traff) => number> = {
  RUBRIK: (a, b) => svensk.compare(a.skriven.rubrik, b.skriven.rubrik),
  BESKRIVNING: (a, b) => svensk.compare(a.skriven.beskrivning, b.skriven.beskrivning),
  PRODUCENT: (a, b) => svensk.compare(a.skriven.producent, b.skriven.producent),
  // By the instant and not by the text: in October's repeated hour the two differ.
  TIDPUNKT: (a, b) => a.tidpunkt - b.tidpunkt,
  KUNDHANDELSETYP: (a, b) => svensk.compare(a.skriven.kundhandelseTyp, b.skriven.kundhandelseTyp),
  PRODUCENTARENDETKRAVERKUNDATGARD: (a, b) =>
    Number(a.skriven.producentarendetKraverKundatgard) - Number(b.skriven.producentarendetKraverKundatgard),
  PRODUCENTARENDETKLART: (a, b) =>
    Number(a.skriven.producentarendetKlart) - Number(b.skriven.producentarendetKlart),
};

/** By the first attribute, then the next; what is still equal stays newest first, so that pages never overlap. */
function sortera(traffar: readonly Traff[], sortering: readonly Sortering[] = []): Traff[] {
  return traffar.toSorted((a, b) => {
    for (const { attribut, stigande } of sortering) {
      const ordning = ORDNINGAR[attribut](a, b);
      if (ordning !== 0) return stigande ? ordning : -ordning;
    }
    return 0;
  });
}
