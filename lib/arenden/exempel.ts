// Builds small events and outcomes for tests. Everything has a harmless default; a test states only what it is about.

import type { Kundhandelse, Referens } from './kundhandelse.ts';
import { parseTidpunkt } from './tidpunkt.ts';
import type { Fel, Utfall } from './utfall.ts';

/** What a test may say of an event. `klart` and `kraver` are the two flags; references may be bare strings. */
export type Handelseutkast = {
  id?: string;
  tid?: string;
  typ?: string;
  klart?: boolean | null;
  kraver?: boolean | null;
  rubrik?: string;
  ref?: { [nyckel: string]: string | Referens | readonly (string | Referens)[] };
};

function referenser(utkast: NonNullable<Handelseutkast['ref']>): Kundhandelse['referenser'] {
  const asList = (
    value: string | Referens | readonly (string | Referens)[],
  ): readonly (string | Referens)[] => (Array.isArray(value) ? value : [value as string | Referens]);
  return Object.fromEntries(
    Object.entries(utkast).map(([nyckel, value]) => [
      nyckel,
      asList(value).map((r): Referens => (typeof r === 'string' ? { varde: r } : r)),
    ]),
  );
}

export function handelse(utkast: Handelseutkast = {}): Kundhandelse {
  const tidpunkt = parseTidpunkt(utkast.tid ?? '2026-03-02 10:00:00.00');
  if (tidpunkt === undefined) throw new Error(`exempel: ${utkast.tid} names no time`);
  return {
    kundhandelseId: utkast.id ?? 'h1',
    rubrik: utkast.rubrik ?? 'En händelse',
    beskrivning: 'Något hände.',
    sprak: 'sv',
    producent: 'Exempelverket',
    tidpunkt,
    kundhandelseTyp: utkast.typ ?? 'EXV.PROV.STEG',
    producentarendetKlart: utkast.klart === undefined ? false : utkast.klart,
    producentarendetKraverKundatgard: utkast.kraver === undefined ? false : utkast.kraver,
    referenser: referenser(utkast.ref ?? { producentarende: 'A1' }),
  };
}

type Kalluppgift = Partial<Omit<Utfall, 'resultat'>>;

function utfall(resultat: Utfall['resultat'], uppgift: Kalluppgift): Utfall {
  return {
    kalla: 'exv',
    producent: uppgift.kalla ?? 'exv',
    part: 'p1',
    kund: 'k1',
    svarade: 1_000,
    referensnycklar: ['diarienummer'],
    ...uppgift,
    resultat,
  };
}

export function svar(
  kundhandelser: readonly Kundhandelse[],
  uppgift: Kalluppgift & { olasliga?: number } = {},
): Utfall {
  const { olasliga = 0, ...rest } = uppgift;
  return utfall({ slag: 'svar', kundhandelser, olasliga }, rest);
}

export function fel(resultat: Fel, uppgift: Kalluppgift = {}): Utfall {
  return utfall(resultat, uppgift);
}

/** The instant of a Swedish wall-clock time, epoch ms. */
export function ms(tid: string): number {
  const tidpunkt = parseTidpunkt(tid);
  if (tidpunkt === undefined) throw new Error(`exempel: ${tid} names no time`);
  return tidpunkt.ms;
}
