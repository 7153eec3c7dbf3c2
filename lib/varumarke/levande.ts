// The brands of a service that runs, by host name: an edit of a file is picked up without a restart. Promises that a brand
// which cannot be used does not start while the others do, that one which runs goes on when its file goes wrong, that a host is
// one brand's only, and to look at most once a second. Leaves what a brand is to varumarke.

import type { Filproblem } from '../datafil/las-datafil.ts';
import { readVarumarke, type Varumarke } from './varumarke.ts';

/** Where the brand files are. Both throw what the file system throws. */
export type Varumarkesmapp = {
  /** The brand files by name, in order. */
  readonly filer: () => readonly string[];
  /** A file of the folder. */
  readonly las: (fil: string) => Uint8Array;
};

/** What came of a file: it is served from now on, or what is wrong and where. */
export type Varumarkesrad =
  | { readonly handelse: 'varumarke-last'; readonly fil: string; readonly id: string }
  | { readonly handelse: 'varumarke-nekat'; readonly fil: string; readonly problem: readonly Filproblem[] };

/** `kanda`: the ids of the källor that there are. `now`: epoch ms. */
export type Varumarkesval = Varumarkesmapp & {
  readonly kanda: () => readonly string[];
  /** What else a brand must fulfil here; left out: nothing. */
  readonly granska?: (varumarke: Varumarke) => readonly Filproblem[];
  readonly now: () => number;
  readonly logga: (rad: Varumarkesrad) => void;
};

const MELLAN_MS = 1000;

/** What is known of one file: its last text, the brand that runs, and what is wrong with the text when it is not that brand's. */
type Sedd = {
  readonly text: string;
  readonly varumarke: Varumarke | undefined;
  readonly nekat: string | undefined;
};

const kodAv = (fel: unknown): string => {
  const { code } = fel as { code?: unknown };
  return typeof code === 'string' ? code : 'okänt fel';
};

/** What another brand already has: an id or a host is one's only. */
function krockar(varumarke: Varumarke, andra: readonly Varumarke[]): Filproblem[] {
  const upptaget = { var: 'id', problem: 'är redan ett annat varumärkes' };
  const ids = andra.some(({ id }) => id === varumarke.id) ? [upptaget] : [];
  const varder = varumarke.vardnamn.flatMap((vard, i) =>
    andra.some(({ vardnamn }) => vardnamn.includes(vard))
      ? [{ var: `vardnamn[${i}]`, problem: 'är redan ett annat varumärkes' }]
      : [],
  );
  return [...ids, ...varder];
}

/** The brand of each host, as the files say now. A brand that was handed out never changes. Never throws. */
export function hallVarumarken(val: Varumarkesval): () => ReadonlyMap<string, Varumarke> {
  const sedda = new Map<string, Sedd>();
  let tittad = Number.NEGATIVE_INFINITY;
  let varder: ReadonlyMap<string, Varumarke> = new Map();

  const neka = (fil: string, text: string, problem: readonly Filproblem[]) => {
    const fore = sedda.get(fil);
    const nekat = JSON.stringify(problem);
    if (fore?.nekat !== nekat) val.logga({ handelse: 'varumarke-nekat', fil, problem });
    sedda.set(fil, { text, varumarke: fore?.varumarke, nekat });
  };
  const andra = (fil: string) =>
    [...sedda].flatMap(([namn, { varumarke }]) =>
      namn === fil || varumarke === undefined ? [] : [varumarke],
    );
  const ta = (fil: string) => {
    let text: string;
    try {
      text = new TextDecoder().decode(val.las(fil));
    } catch (fel) {
      return neka(fil, sedda.get(fil)?.text ?? '', [
        { var: 'filen', problem: `går inte att läsa (${kodAv(fel)})` },
      ]);
    }
    const fore = sedda.get(fil);
    // What was refused is judged anew each time: a logotype that was missing may have come, with no edit here.
    if (fore?.text === text && fore.nekat === undefined) return;
    const read = readVarumarke(text, val.las, val.kanda());
    if (read.slag === 'problem') return neka(fil, text, read.problem);
    const krock = [...krockar(read.innehall, andra(fil)), ...(val.granska?.(read.innehall) ?? [])];
    if (krock.length > 0) return neka(fil, text, krock);
    sedda.set(fil, { text, varumarke: read.innehall, nekat: undefined });
    val.logga({ handelse: 'varumarke-last', fil, id: read.innehall.id });
  };
  const titta = () => {
    let filer: readonly string[];
    try {
      filer = val.filer();
    } catch (fel) {
      // The folder is gone for a moment, or for good: what runs goes on.
      return neka('.', '', [{ var: 'mappen', problem: `går inte att läsa (${kodAv(fel)})` }]);
    }
    for (const fil of [...sedda.keys()].filter((namn) => !filer.includes(namn))) sedda.delete(fil);
    for (const fil of filer) ta(fil);
    varder = new Map(
      [...sedda.values()].flatMap(({ varumarke }) =>
        varumarke === undefined ? [] : varumarke.vardnamn.map((vard) => [vard, varumarke] as const),
      ),
    );
  };
  return () => {
    const nu = val.now();
    // A clock that was set back must not put the next look far off.
    if (Math.abs(nu - tittad) >= MELLAN_MS) {
      tittad = nu;
      titta();
    }
    return varder;
  };
}
