// Delays and faults, for tests and the demo: how the stand-in lies, and what it pretends has been withdrawn. A real Mina ombud has
// nothing of this.

/** What is wrong with a kontext, and with all else that is signed. */
export const FORFALSKNINGAR = [
  'manipulerad',
  'gammal',
  'framtida',
  'okand-nyckel',
  'ec-nyckel',
  'alg-none',
  'hs256',
  'fel-tredjeman',
  'fel-havare',
] as const;
/** What is wrong with the pages. */
export const SIDFEL = ['fel-antal', 'andlosa-sidor', 'samma-sida'] as const;
/**
 * What is wrong with the answer as a whole. `problem`: the authority is named in `problem`, as one part that failed;
 * `far-inte-fraga`: the consumer may not ask about it, so that every question that names it is refused.
 */
const SVARSFEL = [
  '500',
  '401',
  '403',
  '429',
  'html',
  'halvjson',
  'oandlig-vantan',
  'problem',
  'far-inte-fraga',
] as const;

export const FEL = [...FORFALSKNINGAR, ...SIDFEL, ...SVARSFEL];
export type Fel = (typeof FEL)[number];

/**
 * How the stand-in behaves. `tredjeman`: only there is the fault met (ten digits; everywhere when left out). `aterkallade`: ids of
 * fullmakter that have been withdrawn since it started.
 */
export type Lage = {
  readonly fordrojningMs: number;
  readonly fel?: Fel;
  readonly tredjeman?: readonly string[];
  readonly aterkallade: readonly string[];
};

/** The fault that is met at an authority; at all of them together when none is named. */
export function felHos({ fel, tredjeman }: Lage, orgnr?: string): Fel | undefined {
  if (tredjeman === undefined) return fel;
  return orgnr !== undefined && tredjeman.includes(orgnr) ? fel : undefined;
}

const arTexter = (varde: unknown): varde is string[] =>
  Array.isArray(varde) && varde.every((en) => typeof en === 'string');

/** Reads `{fordrojningMs?, fel?, tredjeman?, aterkallade?}`; what is left out stays, `fel: null` mends. Undefined when it is something else. */
export function lasLage(text: string, nuvarande: Lage): Lage | undefined {
  let varde: unknown;
  try {
    varde = JSON.parse(text);
  } catch {
    return undefined; // Said to the caller as a 400.
  }
  if (typeof varde !== 'object' || varde === null) return undefined;
  const { fordrojningMs, fel, tredjeman, aterkallade } = {
    ...nuvarande,
    ...(varde as Record<string, unknown>),
  } as Record<string, unknown>;
  if (typeof fordrojningMs !== 'number' || !(fordrojningMs >= 0) || !arTexter(aterkallade)) return undefined;
  const slag = FEL.find((kant) => kant === fel);
  if ((fel ?? null) !== null && slag === undefined) return undefined;
  if (slag === undefined) return { fordrojningMs, aterkallade };
  if (tredjeman !== undefined && !arTexter(tredjeman)) return undefined;
  return { fordrojningMs, aterkallade, fel: slag, ...(tredjeman !== undefined && { tredjeman }) };
}
