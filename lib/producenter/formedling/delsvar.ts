// Makes one answer or failure for every producent and part of a forwarded answer. Promises one for everyone that the
// registry says the källa serves, and an answer only for who said something: an event, or a row that says OK.

import type { Fel, Svar } from '../../arenden/utfall.ts';
import type { Kalla, Producent } from '../kalla.ts';
import {
  type Brist,
  type Delsvar,
  type Kallfraga,
  kannerTill,
  type Lasning,
  OKAND_IDENTIFIERARTYP,
} from '../kallfraga.ts';
import { readHandelser } from '../read-handelser.ts';
import { STANDARDNYCKLAR } from '../read-referenser.ts';
import { delfragestatus } from './delfragestatus.ts';
import type { Insamling, Partlage } from './insamling.ts';
import type { Brister, Rad } from './read-sida.ts';
import { type Vemtalar, vemTalar } from './vem-talar.ts';

/** What one producent was found to say about one part. */
type Rost = { readonly handelser: unknown[]; svarade: boolean; fel?: Fel };

type Sammanhang = {
  readonly kalla: Kalla;
  readonly insamling: Insamling;
  readonly vem: Vemtalar;
  readonly tog: number;
  readonly brister: Brister;
  /** Everyone who is known, by id. */
  readonly producenter: ReadonlyMap<string, Producent>;
  /** What was wrong with the events themselves. */
  readonly handelsebrister: Brist[];
};

// A producent that the registry does not know has the registry's own default.
function nycklarAv(producent: string, producenter: ReadonlyMap<string, Producent>): readonly string[] {
  return producenter.get(producent)?.referensnycklar ?? STANDARDNYCKLAR;
}

function roster() {
  const all = new Map<string, Rost>();
  const rost = (producent: string): Rost => {
    const known = all.get(producent) ?? { handelser: [], svarade: false };
    all.set(producent, known);
    return known;
  };
  return { all, rost };
}

function hearRow(rad: Rad, rost: (producent: string) => Rost, { vem, tog, brister }: Sammanhang): void {
  const { utfall, otydlig } = delfragestatus(rad, tog);
  const producent = vem.iRad(rad.producent);
  if (otydlig) brister.notera('delfraga-status', 'delfragor[].status');
  // Somebody without a name who answered says nothing about anyone.
  if (utfall === 'ok' && producent === vem.namnlos) brister.notera('okand-producent', 'producent');
  else if (utfall === 'ok') rost(producent).svarade = true;
  else rost(producent).fel ??= utfall;
}

/** Everyone who speaks about a part, and how many of its events nobody can be found for. */
function hear(lage: Partlage, sammanhang: Sammanhang) {
  const { kalla, insamling, vem } = sammanhang;
  const { all, rost } = roster();
  let utanRost = 0;
  for (const wire of lage.handelser) {
    const producent = vem.iHandelse(wire);
    if (producent === undefined) utanRost += 1;
    else rost(producent).handelser.push(wire);
  }
  for (const rad of lage.rader) hearRow(rad, rost, sammanhang);
  // Whom it answered is not said, and so it answered nobody; whom it failed could be anyone.
  for (const rad of insamling.herrelosaRader) {
    if (delfragestatus(rad, sammanhang.tog).utfall !== 'ok') hearRow(rad, rost, sammanhang);
  }
  const [only, ...others] = kalla.producenter;
  // A källa with one producent that names no delfråga at all is that producent, and has answered for itself.
  if (others.length === 0 && !insamling.namnerDelfragor && lage.namnd) rost(only.id).svarade = true;
  if (lage.fel) for (const { id } of kalla.producenter) rost(id).fel ??= lage.fel;
  return { all, utanRost };
}

function answerOf(
  handelser: readonly unknown[],
  tappade: number,
  nycklar: readonly string[],
  { handelsebrister }: Sammanhang,
): Svar {
  const { kundhandelser, olasliga, brister } = readHandelser(handelser, undefined, nycklar);
  handelsebrister.push(...brister);
  return { slag: 'svar', kundhandelser, olasliga: olasliga + tappade };
}

// The answer comes before the failure: landed last, the failure is what the source is known by, and its events stay.
// Only an answer with events stands beside a failure, for an empty one would clear away what was fetched before.
function resultsOf(id: string, rost: Rost, tappade: number, sammanhang: Sammanhang): readonly (Svar | Fel)[] {
  const spoke = rost.handelser.length > 0 || (rost.svarade && rost.fel === undefined);
  const nycklar = nycklarAv(id, sammanhang.producenter);
  return [
    ...(spoke ? [answerOf(rost.handelser, tappade, nycklar, sammanhang)] : []),
    ...(rost.fel ? [rost.fel] : []),
  ];
}

/** All results about one part, by producent. */
function resultsAbout(lage: Partlage, sammanhang: Sammanhang): readonly (readonly [string, Svar | Fel])[] {
  const { kalla, insamling, brister } = sammanhang;
  const { all, utanRost } = hear(lage, sammanhang);
  // Nobody knows whose the lost events were, so everyone's cases may lack one.
  const tappade = lage.fattas + utanRost + insamling.herrelosa;
  if (lage.fattas > 0) brister.notera('antal-fattas', 'kundhandelser[].totaltAntalKundhandelser');
  const known = new Set(kalla.producenter.map(({ id }) => id));
  for (const id of all.keys()) if (!known.has(id)) brister.notera('okand-producent', 'producent');
  const silent = [...known].filter((id) => !all.has(id));
  for (const _ of silent) brister.notera('ej-namnd', 'delfragor');
  return [
    ...[...all].flatMap(([id, rost]) =>
      resultsOf(id, rost, tappade, sammanhang).map((resultat) => [id, resultat] as const),
    ),
    ...silent.map((id) => [id, { slag: 'skipped', skal: 'ej-namnd' }] as const),
  ];
}

type UtanNycklar = Omit<Delsvar, 'referensnycklar'>;

/** 206 says that someone failed. When nobody is said to have, it is someone without a name. */
function someoneFailed({ id }: Kalla, { lagen }: Insamling): readonly UtanNycklar[] {
  const resultat = { slag: 'broken', status: 206 } as const;
  return lagen.flatMap(({ parter }) => parter.map((part) => ({ producent: `via:${id}:`, part, resultat })));
}

// A refusal of, or silence about, a kind of customer that the producent has no cases for leaves nothing missing.
function withoutForeign(ett: UtanNycklar, producenter: ReadonlyMap<string, Producent>): UtanNycklar {
  const producent = producenter.get(ett.producent);
  const knows = producent === undefined || kannerTill(producent, ett.part);
  return knows || ett.resultat.slag === 'svar' ? ett : { ...ett, resultat: OKAND_IDENTIFIERARTYP };
}

/** The partial answers of what was collected. `tog`: how long the exchange took, ms. */
export function delsvarAv(
  { kalla, kanda }: Pick<Kallfraga, 'kalla' | 'kanda'>,
  insamling: Insamling,
  tog: number,
  brister: Brister,
): Lasning {
  const { lagen, delvis } = insamling;
  const vem = vemTalar(
    kalla,
    kanda,
    lagen.flatMap(({ handelser }) => handelser),
    [...lagen.flatMap(({ rader }) => rader), ...insamling.herrelosaRader],
  );
  if (vem.forManga) brister.notera('for-manga-producenter', 'producent');
  const producenter = new Map([...kanda, ...kalla.producenter].map((one) => [one.id, one]));
  const handelsebrister: Brist[] = [];
  const sammanhang = { kalla, insamling, vem, tog, brister, producenter, handelsebrister };
  const about = lagen.flatMap((lage): readonly UtanNycklar[] => {
    const results = resultsAbout(lage, sammanhang);
    return lage.parter.flatMap((part) =>
      results.map(([producent, resultat]) => ({ producent, part, resultat })),
    );
  });
  const unsaid = delvis && about.every(({ resultat }) => resultat.slag === 'svar');
  if (unsaid) brister.notera('status-206', 'delfragor');
  const delsvar = [...about, ...(unsaid ? someoneFailed(kalla, insamling) : [])].map((ett) => ({
    ...withoutForeign(ett, producenter),
    referensnycklar: nycklarAv(ett.producent, producenter),
  }));
  return { delsvar, brister: [...brister.lista(), ...sammanslagna(handelsebrister)] };
}

function sammanslagna(brister: readonly Brist[]): readonly Brist[] {
  return [...Map.groupBy(brister, ({ regel, falt }) => `${regel} ${falt}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, antal: same.reduce((sum, { antal }) => sum + antal, 0) }] : [];
  });
}
