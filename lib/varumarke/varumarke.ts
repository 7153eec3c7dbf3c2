// Reads a brand file. Promises every problem at once, each with where it is and a sentence that says what is wrong: a pair
// of colours that cannot be told apart, a text that is missing in a language that is offered, a logotype that is none. Never a
// half-read brand. Leaves opening files, and which host is whose, to the caller.

import type { z } from 'zod';
import { efterSchema, type Fillasning, type Filproblem, lasDatafil } from '../datafil/las-datafil.ts';
import { kontrastbrister } from './kontrast.ts';
import { type Logotyp, lasLogotyp } from './logotyp.ts';
import { portalproblem } from './portaler.ts';
import { VarumarkeSchema } from './schema.ts';
import { tillganglighetsproblem } from './tillganglighet.ts';

type Fil = z.output<typeof VarumarkeSchema>;

/** A brand that can be served. */
export type Varumarke = Omit<Fil, '$schema' | 'logotyp'> & {
  readonly logotyp: { readonly ljus: Logotyp; readonly mork: Logotyp } | undefined;
};

/** How a file beside the brand's is read; throws when it cannot be. */
export type LasFil = (fil: string) => Uint8Array;

const dubbla = (namn: string, lista: readonly string[]): Filproblem[] =>
  lista.flatMap((ett, i) =>
    lista.indexOf(ett) < i ? [{ var: `${namn}[${i}]`, problem: 'står två gånger' }] : [],
  );

function fargproblem({ farger }: Fil): Filproblem[] {
  return (['ljust', 'morkt'] as const).flatMap((lage) =>
    farger === undefined
      ? []
      : kontrastbrister(farger[lage]).map(({ over, under, har, minst }) => ({
          var: `farger.${lage}.${over}`,
          // Rounded down: 6.97 must not be told as the 7.0 that it is not.
          problem: `har för lite kontrast mot ${under}: ${(Math.floor(har * 100) / 100).toFixed(2)}:1, minst ${minst}:1`,
        })),
  );
}

/** The texts that a reader of English meets, by their place. */
function textproblem({ sprak, namn, texter, lankar, inteAnslutna, portaler }: Fil): Filproblem[] {
  if (!sprak.includes('en')) return [];
  const alla = [
    ['namn', namn],
    ...Object.entries(texter).map(([vilken, text]) => [`texter.${vilken}`, text] as const),
    ...lankar.map(({ text }, i) => [`lankar[${i}].text`, text] as const),
    ...inteAnslutna.flatMap(({ namn: vem, arenden }, i) => [
      [`inteAnslutna[${i}].namn`, vem] as const,
      [`inteAnslutna[${i}].arenden`, arenden] as const,
    ]),
    ...portaler.map((portal, i) => [`portaler[${i}].namn`, portal.namn] as const),
  ] as const;
  return alla.flatMap(([plats, text]) =>
    text === undefined || text.en !== undefined
      ? []
      : [{ var: `${plats}.en`, problem: 'saknas: engelska är ett av språken' }],
  );
}

function kallproblem({ kallor }: Fil): Filproblem[] {
  const { egna = [], andra = [] } = kallor ?? {};
  const bada = andra.flatMap((ett, i) =>
    egna.includes(ett) ? [{ var: `kallor.andra[${i}]`, problem: 'står redan bland egna' }] : [],
  );
  return [...dubbla('kallor.egna', egna), ...dubbla('kallor.andra', andra), ...bada];
}

function oppnaLogotyp(vilken: 'ljus' | 'mork', fil: string, las: LasFil): Logotyp | Filproblem {
  const plats = `logotyp.${vilken}`;
  try {
    const last = lasLogotyp(fil, las(fil));
    return typeof last === 'string' ? { var: plats, problem: last } : last;
  } catch (fel) {
    const kod = (fel as { code?: unknown }).code;
    return { var: plats, problem: `går inte att läsa (${typeof kod === 'string' ? kod : 'okänt fel'})` };
  }
}

const arProblem = (ett: Logotyp | Filproblem): ett is Filproblem => 'problem' in ett;

function granska(json: unknown, las: LasFil): Fillasning<Varumarke> {
  const read = efterSchema(VarumarkeSchema, json);
  if (read.slag === 'problem') return read;
  const { $schema: _, logotyp: filer, ...fil } = read.innehall;
  const ljus = filer && oppnaLogotyp('ljus', filer.ljus, las);
  const mork = filer && oppnaLogotyp('mork', filer.mork, las);
  const problem = [
    ...dubbla('vardnamn', fil.vardnamn),
    ...[ljus, mork].filter((ett) => ett !== undefined).filter(arProblem),
    ...fargproblem(read.innehall),
    ...textproblem(read.innehall),
    ...kallproblem(read.innehall),
    ...portalproblem(fil.portaler),
    ...tillganglighetsproblem(read.innehall.tillganglighet, read.innehall.sprak.includes('en')),
  ];
  if (problem.length > 0) return { slag: 'problem', problem };
  const logotyp = ljus && mork ? { ljus: ljus as Logotyp, mork: mork as Logotyp } : undefined;
  return { slag: 'last', innehall: { ...fil, logotyp } };
}

/** Källor that the brand names and `kanda`, the ids of the registry, does not. */
export function okandaKallor({ kallor }: Varumarke, kanda: readonly string[]): readonly Filproblem[] {
  return (['egna', 'andra'] as const).flatMap((lista) =>
    (kallor?.[lista] ?? []).flatMap((ett, i) =>
      kanda.includes(ett) ? [] : [{ var: `kallor.${lista}[${i}]`, problem: 'finns inte i registret' }],
    ),
  );
}

/** The brand's of `alla`, its own first. */
export function varumarketsKallor<T extends { readonly id: string }>(
  { kallor }: Pick<Varumarke, 'kallor'>,
  alla: readonly T[],
): readonly T[] {
  if (kallor === undefined) return alla;
  const { egna, andra = alla.map(({ id }) => id).filter((ett) => !egna.includes(ett)) } = kallor;
  return [...egna, ...andra].flatMap((ett) => alla.filter(({ id }) => id === ett));
}

/** Reads the text of a brand file; `las` reads what it names. `kanda`: the källor that there are, when they are to be checked too. */
export function readVarumarke(text: string, las: LasFil, kanda?: readonly string[]): Fillasning<Varumarke> {
  return lasDatafil(
    text,
    (json) => granska(json, las),
    (varumarke) => (kanda ? okandaKallor(varumarke, kanda) : []),
  );
}
