// What the browser knows of the board, as a value: the lines of the stream laid together. Promises that a huvudman is done only when
// her line waits for nobody, and that a stream that was cut leaves those it did not come to as not done.

import { kandaAv, type Sammandrag, varstForst } from '../../lib/arenden/sammandrag.ts';
import type { Kallbeskrivning } from '../../lib/arenden/strom.ts';
import type { Huvudman, Huvudmansrad, Tavelrad, Tavelstart } from '../../lib/arenden/tavla.ts';

/** The whole board. `kvar`: ids of those that are not done, in the order in which they are to be asked about. */
export type Bild = {
  readonly kallor: readonly Kallbeskrivning[];
  readonly huvudman: ReadonlyMap<string, Huvudman>;
  readonly rader: ReadonlyMap<string, Huvudmansrad>;
  readonly kvar: ReadonlySet<string>;
  /** Ids of those with a line, worst first. */
  readonly varst: readonly string[];
  /** More may be found. */
  readonly fler: boolean;
  /** Ids of the producers where it is not known who has given her a fullmakt. */
  readonly utanSvar: readonly string[];
};

export const TOM_BILD: Bild = {
  kallor: [],
  huvudman: new Map(),
  rader: new Map(),
  kvar: new Set(),
  varst: [],
  fler: false,
  utanSvar: [],
};

/** What she is called. */
export function namnetPa({ huvudman }: Pick<Bild, 'huvudman'>, id: string): string {
  return huvudman.get(id)?.namn ?? '';
}

/** The summary of a line, when there is one. */
export function sammandragI(rad: Huvudmansrad | undefined): Sammandrag | undefined {
  return rad?.lage === 'sammandrag' ? rad.sammandrag : undefined;
}

/** Whether nobody is waited for. */
function arKlar(rad: Huvudmansrad): boolean {
  return rad.lage !== 'sammandrag' || rad.sammandrag.vantar.length === 0;
}

/** Whether something that may be asked for is not known. What a fullmakt does not open is not asked for. */
export function arOsaker(rad: Huvudmansrad): boolean {
  if (rad.lage !== 'sammandrag') return rad.skal === 'rattighet-okand';
  const { hosDig, hosProducenten, iMal, oklart } = rad.sammandrag;
  return [hosDig, hosProducenten, iMal, oklart].some(({ slag }) => slag !== 'precis');
}

/** Whether no more may be asked about than a fullmakt opens, or nothing at all. */
export function arBegransad(rad: Huvudmansrad): boolean {
  return rad.lage === 'sammandrag' ? rad.oppnar !== undefined : rad.skal !== 'rattighet-okand';
}

/** Whether she is known to have something to do. */
export function harAttGora(rad: Huvudmansrad): boolean {
  return rad.lage === 'sammandrag' && kandaAv(rad.sammandrag.hosDig) > 0;
}

// One whose right is unknown stands among the unknown; one that she may not ask for stands last.
function plats(rad: Huvudmansrad): 0 | 1 | 2 | 3 {
  if (rad.lage !== 'sammandrag') return rad.skal === 'rattighet-okand' ? 1 : 3;
  if (kandaAv(rad.sammandrag.hosDig) > 0) return 0;
  return rad.sammandrag.hosDig.slag === 'precis' ? 2 : 1;
}

/** Worst first, of two lines. */
export function varstRadForst(a: Huvudmansrad, b: Huvudmansrad): number {
  const [ena, andra] = [sammandragI(a), sammandragI(b)];
  return plats(a) - plats(b) || (ena && andra ? varstForst(ena, andra) : 0);
}

function medRader(bild: Bild, nya: readonly Huvudmansrad[]): Bild {
  if (nya.length === 0) return bild;
  const rader = new Map(bild.rader);
  const kvar = new Set(bild.kvar);
  for (const rad of nya) {
    rader.set(rad.id, rad);
    if (arKlar(rad)) kvar.delete(rad.id);
  }
  const okanda = nya.filter(({ id }) => !bild.rader.has(id)).map(({ id }) => id);
  // Nearly sorted already, which the sort takes advantage of. Equals stand by name.
  const varst = [...bild.varst, ...new Set(okanda)].sort((a, b) => {
    const [ena, andra] = [rader.get(a), rader.get(b)];
    if (ena === undefined || andra === undefined) return 0;
    const [namnA, namnB] = [namnetPa(bild, a), namnetPa(bild, b)];
    return varstRadForst(ena, andra) || (namnA < namnB ? -1 : namnA > namnB ? 1 : 0);
  });
  return { ...bild, rader, kvar, varst };
}

function medStart(bild: Bild, { huvudman, kallor, fler, utanSvar }: Tavelstart): Bild {
  // What is known of källor that are described no more stays: lines may still name them.
  const kvarstaende = bild.kallor.filter((k) => !kallor.some((ny) => ny.kalla === k.kalla));
  return {
    ...bild,
    kallor: [...kvarstaende, ...kallor],
    huvudman: new Map([...bild.huvudman, ...huvudman.map((en) => [en.id, en] as const)]),
    kvar: new Set([...bild.kvar, ...huvudman.map(({ id }) => id)]),
    fler,
    utanSvar,
  };
}

/** Adds lines that came together. */
export function laggTillRader(bild: Bild, rader: readonly Tavelrad[]): Bild {
  const borjad = rader.filter((rad) => rad.rad === 'start').reduce(medStart, bild);
  return medRader(
    borjad,
    rader.filter((rad) => rad.rad === 'huvudman'),
  );
}

/** Marks these as not done: they are to be asked about anew. What is known of them stays until then. */
export function medFragade(bild: Bild, ids: readonly string[]): Bild {
  return { ...bild, kvar: new Set([...bild.kvar, ...ids]) };
}

/** Her line from another answer of hers that is whole: that of her own view, opened in the board. */
export function medSammandrag(bild: Bild, id: string, nar: number, sammandrag: Sammandrag): Bild {
  const kand = bild.rader.get(id);
  if (kand?.lage !== 'sammandrag' || kand.nar > nar || sammandrag.vantar.length > 0) return bild;
  return medRader(bild, [{ ...kand, nar, sammandrag }]);
}

/** How many there are, how many are done, have something to do, are limited to what a fullmakt opens, and are uncertain. */
export type Stallning = {
  readonly alla: number;
  readonly klara: number;
  readonly attGora: number;
  readonly begransade: number;
  readonly osakra: readonly string[];
  /** When the oldest and the newest line became known, epoch ms. */
  readonly fran?: number;
  readonly till?: number;
};

/** The board in figures. One that is not done is uncertain only when it is asked for no more. */
export function stallningI({ huvudman, rader, kvar }: Bild): Stallning {
  const alla = [...rader.values()];
  const tider = alla.map(({ nar }) => nar);
  return {
    alla: huvudman.size,
    klara: huvudman.size - kvar.size,
    attGora: alla.filter(harAttGora).length,
    begransade: alla.filter(arBegransad).length,
    osakra: [...huvudman.keys()].filter((id) => {
      const rad = rader.get(id);
      return rad === undefined || arOsaker(rad);
    }),
    ...(tider.length > 0 && {
      fran: tider.reduce((a, b) => Math.min(a, b)),
      till: tider.reduce((a, b) => Math.max(a, b)),
    }),
  };
}
