// The reading of a question in the forwarding dialect: many parts, how to sort, which page. The form is that of the
// public reference implementation (facts in docs/reference-producer.md); the standard's own text for it is not public.

import { iOrdning } from '../fraga.ts';
import { ARENDETYPER, type Arende, KUNDTYPER, type Kund } from '../handelse.ts';
import type { Brist } from '../problem.ts';
import {
  arObjekt,
  datum,
  enAv,
  fel,
  heltal,
  lista,
  monster,
  type Objekt,
  oppet,
  type Regel,
  sanningsvarde,
  tolvSiffror,
} from '../regler.ts';

export const SORTERINGAR = [
  'RUBRIK',
  'BESKRIVNING',
  'PRODUCENT',
  'TIDPUNKT',
  'KUNDHANDELSETYP',
  'PRODUCENTARENDETKRAVERKUNDATGARD',
  'PRODUCENTARENDETKLART',
] as const;

/** In this dialect the type of case is spelled without ä. */
export const ARENDETYPER_SYNKRON = ARENDETYPER.map(utanA);

export type ArendeSynkron = { readonly identifierare: string; readonly typ: string };
export type PartSynkron = { readonly kund?: Kund; readonly arende?: ArendeSynkron };
export type Sortering = { readonly attribut: (typeof SORTERINGAR)[number]; readonly stigande: boolean };
export type Behandling = {
  readonly sortering?: readonly Sortering[];
  readonly paginering?: { readonly offset: number; readonly limit?: number };
};

/** What stands under `fraga`. */
export type FragaSynkron = {
  readonly parter: readonly PartSynkron[];
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
  readonly behandling?: Behandling;
};

const kort = (hogst: number): Regel =>
  monster(new RegExp(`^[^]{1,${hogst}}$`, 'u'), `Ska vara en text med 1–${hogst} tecken.`);

const part: Regel = (varde, pekare) => {
  const form = oppet(
    {
      kund: oppet({ identifierare: tolvSiffror, typ: enAv(KUNDTYPER), tillagg: kort(20) }, [
        'identifierare',
        'typ',
      ]),
      arende: oppet({ identifierare: kort(100), typ: enAv(ARENDETYPER_SYNKRON) }, ['identifierare', 'typ']),
    },
    [],
  )(varde, pekare);
  const tom = arObjekt(varde) && !('kund' in varde) && !('arende' in varde);
  return tom ? [...form, ...fel(pekare, 'Ange kund, arende eller båda.')] : form;
};

const behandling: Regel = (varde, pekare) => {
  const form = oppet(
    {
      sortering: lista(
        oppet({ attribut: enAv(SORTERINGAR), stigande: sanningsvarde }, ['attribut', 'stigande']),
      ),
      paginering: oppet({ offset: heltal(0, Number.MAX_SAFE_INTEGER), limit: heltal(1, 1000) }, ['offset']),
    },
    [],
  )(varde, pekare);
  if (form.length > 0 || !arObjekt(varde) || !varde.paginering) return form;
  const sorterad = Array.isArray(varde.sortering) && varde.sortering.length > 0;
  return sorterad ? [] : fel(`${pekare}/paginering`, 'Paginering kräver sortering.');
};

const fraga = oppet(
  {
    parter: lista(part, { minst: 1, hogst: 100 }),
    kundhandelseTyper: lista(
      monster(
        /^(?=.{1,200}$)[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)*$/,
        'Ska vara en kundhändelsetyp eller dess början.',
      ),
      { hogst: 100 },
    ),
    taggar: lista(kort(100), { hogst: 100 }),
    startDatum: datum,
    slutDatum: datum,
    behandling,
  },
  ['parter'],
);

const kropp = oppet({ fraga, anvandare: tolvSiffror }, ['fraga', 'anvandare']);

/** Reads a parsed body. All faults are told at once. `null` is read as absent. */
export function lasFragaSynkron(sand: unknown): { fraga: FragaSynkron } | { brister: readonly Brist[] } {
  const varde = utanNull(sand);
  const brister = kropp(varde, '');
  if (arObjekt(varde) && arObjekt(varde.fraga)) brister.push(...iOrdning(varde.fraga, '/fraga'));
  return brister.length > 0 ? { brister } : { fraga: kandaFalt((varde as { fraga: FragaSynkron }).fraga) };
}

/** The part in the words that the store knows. */
export function tillPart({ kund, arende }: PartSynkron): { kund?: Kund; arende?: Arende } {
  const typ = ARENDETYPER.find((kand) => arende && utanA(kand) === arende.typ);
  return {
    ...(kund && { kund }),
    ...(arende && typ && { arende: { identifierare: arende.identifierare, typ } }),
  };
}

// Only what was read is echoed in the answer: a field that nobody knows could hold anything.
function kandaFalt(fraga: FragaSynkron): FragaSynkron {
  const { kundhandelseTyper, taggar, startDatum, slutDatum, behandling } = fraga;
  const parter = fraga.parter.map(({ kund, arende }) =>
    utanTomma({
      kund: kund && utanTomma({ identifierare: kund.identifierare, typ: kund.typ, tillagg: kund.tillagg }),
      arende: arende && { identifierare: arende.identifierare, typ: arende.typ },
    }),
  );
  return utanTomma({
    parter,
    kundhandelseTyper,
    taggar,
    startDatum,
    slutDatum,
    behandling: behandling && kandBehandling(behandling),
  }) as unknown as FragaSynkron;
}

function kandBehandling({ sortering, paginering }: Behandling): Objekt {
  return utanTomma({
    sortering: sortering?.map(({ attribut, stigande }) => ({ attribut, stigande })),
    paginering: paginering && utanTomma({ offset: paginering.offset, limit: paginering.limit }),
  });
}

function utanTomma(objekt: Objekt): Objekt {
  return Object.fromEntries(Object.entries(objekt).filter(([, varde]) => varde !== undefined));
}

function utanNull(varde: unknown): unknown {
  if (Array.isArray(varde)) return varde.map(utanNull);
  if (!arObjekt(varde)) return varde;
  const kvar = Object.entries(varde).filter(([, del]) => del !== null);
  return Object.fromEntries(kvar.map(([namn, del]) => [namn, utanNull(del)]));
}

function utanA(typ: string): string {
  return typ.replace('ä', 'a');
}
