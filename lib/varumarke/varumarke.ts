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
import { typsnittsproblem } from './typsnitt.ts';

type Fil = z.output<typeof VarumarkeSchema>;

/** A brand that can be served. `typsnitt`: its own face, if it has one. */
export type Varumarke = Omit<Fil, '$schema' | 'logotyp'> & {
  readonly logotyp: { readonly ljus: Logotyp; readonly mork: Logotyp } | undefined;
  readonly typsnitt: Uint8Array | undefined;
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
  const { egna = [], andra = [], forvalda = [] } = kallor ?? {};
  const bada = andra.flatMap((ett, i) =>
    egna.includes(ett) ? [{ var: `kallor.andra[${i}]`, problem: 'står redan bland egna' }] : [],
  );
  const ute = forvalda.flatMap((ett, i) =>
    kallor?.andra === undefined || egna.includes(ett) || andra.includes(ett)
      ? []
      : [
          {
            var: `kallor.forvalda[${i}]`,
            problem: 'frågas inte här: den står varken bland egna eller andra',
          },
        ],
  );
  const dubbletter = (['egna', 'andra', 'forvalda'] as const).flatMap((namn) =>
    dubbla(`kallor.${namn}`, kallor?.[namn] ?? []),
  );
  return [...dubbletter, ...bada, ...ute];
}

const kodAv = (fel: unknown): string => {
  const { code } = fel as { code?: unknown };
  return typeof code === 'string' ? code : 'okänt fel';
};

function oppnaLogotyp(vilken: 'ljus' | 'mork', fil: string, las: LasFil): Logotyp | Filproblem {
  const plats = `logotyp.${vilken}`;
  try {
    const last = lasLogotyp(fil, las(fil));
    return typeof last === 'string' ? { var: plats, problem: last } : last;
  } catch (fel) {
    return { var: plats, problem: `går inte att läsa (${kodAv(fel)})` };
  }
}

function oppnaTypsnitt({ form }: Fil, las: LasFil): Uint8Array | readonly Filproblem[] | undefined {
  if (form === undefined) return undefined;
  const { eget, rubriker, brodtext } = form;
  const anvands = [rubriker, brodtext].includes('eget');
  if (eget === undefined)
    return anvands
      ? [{ var: 'form.eget', problem: 'saknas fast rubriker eller brodtext är eget' }]
      : undefined;
  if (!anvands)
    return [{ var: 'form.eget', problem: 'används inte: skriv eget vid rubriker eller brodtext' }];
  const plats = 'form.eget.fil';
  try {
    const innehall = las(eget.fil);
    const problem = typsnittsproblem(innehall);
    return problem === undefined ? innehall : [{ var: plats, problem }];
  } catch (fel) {
    return [{ var: plats, problem: `går inte att läsa (${kodAv(fel)})` }];
  }
}

const arProblem = (ett: Logotyp | Filproblem): ett is Filproblem => 'problem' in ett;

function granska(json: unknown, las: LasFil): Fillasning<Varumarke> {
  const read = efterSchema(VarumarkeSchema, json);
  if (read.slag === 'problem') return read;
  const { $schema: _, logotyp: filer, ...fil } = read.innehall;
  const ljus = filer && oppnaLogotyp('ljus', filer.ljus, las);
  const mork = filer && oppnaLogotyp('mork', filer.mork, las);
  const typsnitt = oppnaTypsnitt(read.innehall, las);
  const problem = [
    ...(typsnitt instanceof Uint8Array ? [] : (typsnitt ?? [])),
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
  const eget = typsnitt instanceof Uint8Array ? typsnitt : undefined;
  return { slag: 'last', innehall: { ...fil, logotyp, typsnitt: eget } };
}

/** Källor that the brand names and `kanda`, the ids of the registry, does not. */
export function okandaKallor({ kallor }: Varumarke, kanda: readonly string[]): readonly Filproblem[] {
  return (['egna', 'andra', 'forvalda'] as const).flatMap((lista) =>
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
