// Reads which fullmakter an ombud holds or has held, at every authority at once: which hold today and until when, and which are over
// (facts 2.1, `/sok/fullmakter`). Promises that one which is withdrawn, over or not yet begun is not among those that hold, that none of
// those is among the ended, and that an authority with a problem is named.

import { z } from 'zod';
import { parseTidpunkt } from '../../arenden/tidpunkt.ts';
import type { Registerskal, Registersvar } from '../anrop.ts';
import type { Upphord } from '../fullmakt.ts';
import type { Identitet } from '../identitet.ts';
import type { Avvikelseslag } from './avvikelse.ts';
import { arBland, GIVARROLL, givareAv, NAMNGIVEN, PARTER } from './kontext.ts';
import { lasAllaSidor, SIDA } from './sidor.ts';

const DAG_MS = 86_400_000;
/** Of the three, `HISTORISK` is over. One that we do not know gives no right. */
const STAENDE = ['GILTIG', 'AKTUELL'];

const FULLMAKT = z.looseObject({
  id: z.string().min(1).max(200),
  tredjeman: z.string(),
  /** For the eye alone. */
  fullmaktsgivare: NAMNGIVEN.nullish().catch(undefined),
  fullmaktsgivarroll: GIVARROLL.nullish().catch(undefined),
  fullmaktshavare: PARTER,
  giltigFrom: z.string().max(64),
  giltigTom: z.string().max(64).nullish(),
  status: z.string(),
  /** Who withdrew it and when; a fullmakt that stands has none. Whatever stands here, it is withdrawn. */
  aterkallad: z.unknown().optional(),
});
/** One fullmakt, as the register lists it. */
export type Fullmakt = z.infer<typeof FULLMAKT>;

const PROBLEM = z.looseObject({ status: z.unknown().optional() });
type Problem = z.infer<typeof PROBLEM>;

const SVAR = z.looseObject({
  fullmakter: z.array(FULLMAKT),
  page: SIDA,
  problem: z.record(z.string(), PROBLEM).nullish(),
});

/** A fullmakt that holds; `till` is its last instant (epoch ms). Undefined: until it is withdrawn. */
export type Giltig = { readonly till?: number };

/** What is made of the fullmakter of one authority, by their ids, or why they are not known. */
export type Fullmakterna<T> =
  | { readonly slag: 'poster'; readonly poster: ReadonlyMap<string, T> }
  | { readonly slag: 'fel'; readonly skal: Registerskal }
  | { readonly slag: Avvikelseslag };

/** The last instant of a Swedish day, or the moment that is written. Infinity when there is no end; NaN for no time at all. */
function sistaStunden(text: string | null | undefined): number {
  if (text === null || text === undefined) return Number.POSITIVE_INFINITY;
  const ms = parseTidpunkt(text)?.ms;
  if (ms === undefined || !/^\d{4}-\d\d-\d\d$/.test(text.trim())) return ms ?? Number.NaN;
  const nasta = new Date(Date.parse(text.trim()) + DAG_MS).toISOString().slice(0, 10);
  return (parseTidpunkt(nasta)?.ms ?? Number.NaN) - 1;
}

/** Undefined when it does not hold now, or when its dates cannot be read. */
export function giltigNu(
  { giltigFrom, giltigTom, aterkallad, status }: Fullmakt,
  nu: number,
): Giltig | undefined {
  const fran = parseTidpunkt(giltigFrom)?.ms ?? Number.NaN;
  const till = sistaStunden(giltigTom);
  const star = (aterkallad ?? false) === false && STAENDE.includes(status);
  if (!star || !(fran <= nu) || !(till >= nu)) return undefined;
  return till === Number.POSITIVE_INFINITY ? {} : { till };
}

const ATERKALLAD = z.looseObject({ tidpunkt: z.string().max(64) });

/** Undefined when it is not over: nothing but its own dates and its withdrawal says that it is. */
export function upphordNu(fullmakt: Fullmakt, nu: number): Omit<Upphord, 'tredjeman'> | undefined {
  const { fullmaktsgivare, fullmaktsgivarroll, aterkallad, giltigTom } = fullmakt;
  const namngiven = fullmaktsgivare && fullmaktsgivarroll && givareAv(fullmaktsgivare, fullmaktsgivarroll);
  const givare = namngiven ? { givare: namngiven } : {};
  if ((aterkallad ?? false) !== false) {
    const nar = parseTidpunkt(ATERKALLAD.safeParse(aterkallad).data?.tidpunkt ?? '')?.ms;
    return { ...givare, hur: 'aterkallad', ...(nar !== undefined && { nar }) };
  }
  const till = sistaStunden(giltigTom);
  return till < nu ? { ...givare, hur: 'slut', nar: till } : undefined;
}

/** Whether an authority's own problem means that we are not let in. */
function skalAvProblem(problem: Problem): Registerskal {
  const status = Number(problem.status);
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'nekad' : 'svarar-inte';
}

function forTredjeman<T>(
  egna: readonly Fullmakt[],
  brist: Problem | undefined,
  { ombud, now, las }: Fullmaktsfraga<T>,
): Fullmakterna<T> {
  if (brist !== undefined) return { slag: 'fel', skal: skalAvProblem(brist) };
  if (!egna.every(({ fullmaktshavare }) => arBland(fullmaktshavare, ombud)))
    return { slag: 'fel-fullmaktshavare' };
  const nu = now();
  const poster = egna.flatMap((fullmakt): [string, T][] => {
    const post = las(fullmakt, nu);
    return post === undefined ? [] : [[fullmakt.id, post]];
  });
  return { slag: 'poster', poster: new Map(poster) };
}

/** Whose fullmakter, at which authorities (ten digits), how a page is asked for, and what is made of one; undefined leaves it out. */
export type Fullmaktsfraga<T> = {
  readonly ombud: Identitet;
  readonly tredjeman: readonly string[];
  readonly now: () => number;
  readonly hamta: (nummer: number) => Promise<Registersvar>;
  readonly las: (fullmakt: Fullmakt, nu: number) => T | undefined;
};

/** Asks for them all; gives each authority's. A failure of the whole answer is every authority's. */
export async function lasFullmakter<T>(
  fraga: Fullmaktsfraga<T>,
): Promise<(tredjeman: string) => Fullmakterna<T>> {
  const problem = new Map<string, Problem>();
  const lasning = await lasAllaSidor<Fullmakt>({
    hamta: fraga.hamta,
    nyckel: ({ id, tredjeman }) => `${tredjeman} ${id}`,
    las: (varde) => {
      const svar = SVAR.safeParse(varde);
      if (!svar.success) return undefined;
      // Each page may tell of problems; one that any page told of stands.
      for (const [tredjeman, brist] of Object.entries(svar.data.problem ?? {})) problem.set(tredjeman, brist);
      return { poster: svar.data.fullmakter, page: svar.data.page };
    },
  });
  if (lasning.slag !== 'poster') return () => lasning;
  const perTredjeman = Map.groupBy(lasning.poster, (en) => en.tredjeman);
  // One that nobody asked about: whose the others are cannot be known either.
  if ([...perTredjeman.keys()].some((en) => !fraga.tredjeman.includes(en)))
    return () => ({ slag: 'fel-tredjeman' });
  return (tredjeman) => forTredjeman(perTredjeman.get(tredjeman) ?? [], problem.get(tredjeman), fraga);
}
