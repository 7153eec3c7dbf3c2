// The two hundred clients of the accountant: names and numbers, generated from a seed. Their numbers are of the series that belong to
// nobody (person.ts): organisations begin with 44, the few sole traders are born in the 1890s.

import type { Kund } from './person.ts';
import { medKontrollsiffra, skapaSlump, valj } from './slump.ts';

/** What a client does for a living decides which authorities know it. */
export type Bransch = 'mat' | 'bygg' | 'transport' | 'handel' | 'tjanst';

/** One client. A sole trader (`form` EF) goes by the owner's number and name. */
export type Klient = {
  readonly nr: number;
  readonly namn: string;
  readonly form: 'AB' | 'HB' | 'EK' | 'EF';
  readonly bransch: Bransch;
  readonly kund: Kund;
  readonly agare?: { readonly fornamn: string; readonly efternamn: string };
};

export const ANTAL_KLIENTER = 200;
const FRO = 1893;
/** Every twenty-fifth is a sole trader. */
const EF_VAR = 25;

const FORNAMN = ['Åsa', 'Lars', 'Yasmin', 'Göran', 'Elin', 'Dragan', 'Birgitta', 'Mehmet', 'Sara', 'Östen'];
const EFTERNAMN = [
  'Almlund',
  'Bergkvist',
  'Dahlgren',
  'Edström',
  'Forslund',
  'Granath',
  'Hedlund',
  'Isaksson',
  'Jönsson',
  'Kjellberg',
  'Lundin',
  'Malmgren',
  'Norling',
  'Öhman',
  'Persson',
  'Rosén',
  'Sjöberg',
  'Törnqvist',
  'Wikström',
  'Ågren',
];
const ORTER = [
  'Mjölby',
  'Vadstena',
  'Motala',
  'Åtvidaberg',
  'Kisa',
  'Söderköping',
  'Boxholm',
  'Valdemarsvik',
];
const VERKSAMHET: Readonly<Record<Bransch, readonly string[]>> = {
  mat: ['Bageri', 'Kök & Bar', 'Lunchrum', 'Pizzeria', 'Catering', 'Fiskrökeri', 'Kafé'],
  bygg: ['Plåt', 'Bygg', 'Måleri', 'Golv', 'Tak & Fasad', 'El', 'Rör'],
  transport: ['Åkeri', 'Taxi', 'Flytt', 'Budbil', 'Entreprenad'],
  handel: ['Cykel', 'Blommor', 'Järnhandel', 'Bokhandel', 'Trädgård', 'Båt & Motor', 'Textil'],
  tjanst: ['Städ', 'Hårstudio', 'Konsult', 'Reklam', 'Fastigheter', 'Djurklinik', 'Webb'],
};
const BRANSCHER = Object.keys(VERKSAMHET) as Bransch[];
const FORMER = ['AB', 'AB', 'AB', 'AB', 'AB', 'AB', 'AB', 'HB', 'EK'] as const;
const FORMNAMN = { AB: 'AB', HB: 'HB', EK: 'ek. för.' } as const;

type Dragning = () => number;

/** A name that sounds like one, with the form it goes by. */
function foretagsnamn(slump: Dragning, bransch: Bransch, form: Exclude<Klient['form'], 'EF'>): string {
  const verksamhet = valj(slump, VERKSAMHET[bransch]);
  const efternamn = valj(slump, EFTERNAMN);
  const ort = valj(slump, ORTER);
  const hos = /[sxz]$/.test(efternamn) ? efternamn : `${efternamn}s`;
  const namn = valj(slump, [`${hos} ${verksamhet}`, `${ort} ${verksamhet}`, `${hos} ${verksamhet} i ${ort}`]);
  return `${namn} ${FORMNAMN[form]}`;
}

function enskildFirma(slump: Dragning, nr: number): Klient {
  const agare = { fornamn: valj(slump, FORNAMN), efternamn: valj(slump, EFTERNAMN) };
  const bransch = valj(slump, BRANSCHER);
  const dag = String(1 + (nr % 28)).padStart(2, '0');
  const varde = medKontrollsiffra('18', `97${String(1 + (nr % 12)).padStart(2, '0')}${dag}98${nr % 10}`);
  const namn = `${agare.fornamn} ${agare.efternamn} ${valj(slump, VERKSAMHET[bransch])}`;
  return { nr, namn, form: 'EF', bransch, kund: { identifierare: varde, typ: 'Organisationsnummer' }, agare };
}

function bolag(slump: Dragning, nr: number, tagna: Set<string>): Klient {
  const bransch = valj(slump, BRANSCHER);
  const form = valj(slump, FORMER);
  let namn = foretagsnamn(slump, bransch, form);
  while (tagna.has(namn)) namn = foretagsnamn(slump, bransch, form);
  tagna.add(namn);
  const varde = medKontrollsiffra('16', `4430${String(10_000 + nr * 37).padStart(5, '0')}`);
  return { nr, namn, form, bransch, kund: { identifierare: varde, typ: 'Organisationsnummer' } };
}

function skapa(): readonly Klient[] {
  const slump = skapaSlump(FRO);
  const tagna = new Set<string>();
  return Array.from({ length: ANTAL_KLIENTER }, (_, nr) =>
    nr % EF_VAR === EF_VAR - 1 ? enskildFirma(slump, nr) : bolag(slump, nr, tagna),
  );
}

/** All of them, the same every time. */
export const klienter: readonly Klient[] = skapa();
