/** A whole run: so many questions, so many at once, each judged when it has ended, and the process watched meanwhile. */
import type { EventEmitter } from 'node:events';
import { skapaNatverk, skapaVakt, type Vakt } from '../../lib/formedling/index.ts';
import { type Fragplan, planera } from './fragplan.ts';
import type { Brott } from './granskning/brott.ts';
import { granska, MARGINAL_MS } from './granskning/index.ts';
import { type Looplag, matLooplag } from './looplag.ts';
import { granskaMinne, type Minne, matMinne } from './minne.ts';
import { nyRakning, type Rakning, rakna } from './rakning.ts';
import { slumpAv } from './slump.ts';
import { type Motor, type Ramar, stall } from './stallning.ts';
import { slaUpp, type Varld } from './varld.ts';

export type Korval = {
  readonly varld: Varld;
  readonly motor: Motor;
  /** The questions, by number, in order. */
  readonly nummer: readonly number[];
  readonly samtidiga: number;
  /** Questions asked before memory is measured, so that what is made once is made. */
  readonly uppvarmning: number;
  /** Told after every question. */
  readonly efter?: (klara: number, brott: readonly Brott[]) => void;
  /** Where it is heard that the process would have exited. */
  readonly process?: EventEmitter;
};

export type Resultat = {
  readonly fragor: number;
  readonly brott: readonly Brott[];
  readonly rakning: Rakning;
  readonly varstLagMs: number;
  /** Questions that ended later than the margin and are excused by the machine's own lag. */
  readonly ursaktade: number;
  readonly fore: Minne;
  readonly efter: Minne;
  readonly sekunder: number;
};

/** Questions that share one memory of the källor. */
export const BLOCK = 100;
/** Shorter than an operator would have it, so that a källa comes to rest and is tried again within a block. */
const VAKT = { felIRad: 4, vilaMs: 150, hogstVilaMs: 600, omforsokAndel: 0.5, dubbelGolvMs: 5 };
const NATVERK = { tradByte: 500_000, kopplaMs: 400 };

/** The memory that a question has of others: none, one of its own, or its block's. */
function vakterna(varld: Varld): (plan: Fragplan) => Vakt | undefined {
  const delade = new Map<number, Vakt>();
  const ny = (...namn: readonly (string | number)[]) =>
    skapaVakt({ now: varld.nu, slump: slumpAv(varld.fro, 'vakt', ...namn).tal, granser: VAKT });
  return ({ vakt, nr }) => {
    if (vakt === 'ingen') return undefined;
    if (vakt === 'egen') return ny('egen', nr);
    const block = Math.floor(nr / BLOCK);
    const known = delade.get(block) ?? ny('block', block);
    delade.set(block, known);
    // Two blocks may be under way at once, never three.
    delade.delete(block - 3);
    return known;
  };
}

/** Hears what would have ended the process. */
function lyssna(process: EventEmitter): { readonly brott: Brott[]; readonly sluta: () => void } {
  const brott: Brott[] = [];
  const hor = (vad: string) => (orsak: unknown) => {
    brott.push({
      lofte: 'undantag',
      text: `${vad}: ${orsak instanceof Error ? orsak.stack : String(orsak)}`,
    });
  };
  const undantag = hor('uncaughtException');
  const avslag = hor('unhandledRejection');
  process.on('uncaughtException', undantag).on('unhandledRejection', avslag);
  return {
    brott,
    sluta: () => void process.off('uncaughtException', undantag).off('unhandledRejection', avslag),
  };
}

type Pagaende = {
  readonly val: Korval;
  readonly ramar: Ramar;
  readonly lag: Looplag;
  readonly rakning: Rakning;
  readonly vaktFor: (plan: Fragplan) => Vakt | undefined;
};
type Domd = { readonly brott: readonly Brott[]; readonly ursaktad: boolean };

/** The question, and its twin when it has one. */
function sallskapet(plan: Fragplan): readonly Fragplan[] {
  const { tvilling, totalMs } = plan;
  if (tvilling === undefined) return [plan];
  const lamnar = { efterMs: Math.round(totalMs / 8), satt: 'signal' } as const;
  return [plan, tvilling === 'lamnar' ? { ...plan, lamnar } : plan];
}

async function enFraga(nr: number, { val, ramar, lag, rakning, vaktFor }: Pagaende): Promise<Domd> {
  const { varld } = val;
  const plan = planera(varld.sorter, varld.fro, nr);
  const delat = { kallor: varld.kallorAv(plan), vakt: vaktFor(plan) };
  const planer = sallskapet(plan);
  const alla = await Promise.all(planer.map((en) => stall(en, ramar, delat)));
  const slutade = Math.max(...alla.map(({ slut }) => slut));
  const start = Math.min(...alla.map((sett) => sett.start));
  const sant = await varld.redovisa(nr, start);
  // Every stall delays anew, so it is their sum that excuses.
  const stod = await lag.sedan(start);
  const underlag = alla.map((sett, i) => ({
    plan: planer[i] ?? plan,
    sett,
    sant,
    slutade,
    borjade: start,
    lag: stod,
  }));
  for (const [i, ett] of underlag.entries())
    rakna(rakning, i === 0 ? ett : { ...ett, sant: { ...sant, forsok: [] } });
  return {
    brott: underlag.flatMap(granska),
    ursaktad: alla.some(({ slut }) => slut - start - plan.totalMs > MARGINAL_MS),
  };
}

/** Asks the questions, `samtidiga` at once. Its network is opened for them and closed after. */
async function fragaAlla(
  nummer: readonly number[],
  val: Korval,
  common: Pick<Pagaende, 'lag' | 'rakning'>,
  livstid: AbortSignal,
) {
  const { varld, motor, efter } = val;
  const { natverk, close } = skapaNatverk({ ...NATVERK, slaUpp });
  const ramar: Ramar = { varld, motor, natverk: motor.natverk(natverk), livstid };
  const allt = { ...common, val, ramar, vaktFor: vakterna(varld) };
  const brott: Brott[] = [];
  let ursaktade = 0;
  let nasta = 0;
  let klara = 0;
  const arbeta = async () => {
    for (let nr = nummer[nasta++]; nr !== undefined; nr = nummer[nasta++]) {
      const domd = await enFraga(nr, allt);
      brott.push(...domd.brott);
      ursaktade += domd.ursaktad ? 1 : 0;
      klara += 1;
      efter?.(klara, brott);
    }
  };
  await Promise.all(Array.from({ length: val.samtidiga }, arbeta));
  await close();
  return { brott, ursaktade };
}

/** The numbers of the warming up: questions of their own, judged as all others. */
const UPPVARMNING = 5_000_000;

/** Runs. */
export async function kor(val: Korval): Promise<Resultat> {
  const { varld, nummer } = val;
  const vakt = lyssna(val.process ?? process);
  const lag = matLooplag();
  const livstid = new AbortController();
  const rakning = nyRakning();
  const iFallanFore = await varld.fallan();
  const started = performance.now();
  try {
    const forst = await fragaAlla(
      Array.from({ length: val.uppvarmning }, (_, i) => UPPVARMNING + i),
      { ...val, efter: () => undefined },
      { lag, rakning: nyRakning() },
      livstid.signal,
    );
    const fore = await matMinne(livstid.signal);
    const sedan = await fragaAlla(nummer, val, { lag, rakning }, livstid.signal);
    const efter = await matMinne(livstid.signal);
    const iFallan = (await varld.fallan()) - iFallanFore;
    const uppstroms = await varld.sockets();
    if (uppstroms > 0)
      sedan.brott.push({ lofte: 'minne', text: `${uppstroms} connections were left open upstream` });
    const fallan: Brott[] =
      iFallan === 0 ? [] : [{ lofte: 'fel-adress', text: `${iFallan} questions arrived where none may go` }];
    return {
      fragor: nummer.length,
      brott: [...forst.brott, ...sedan.brott, ...fallan, ...granskaMinne(fore, efter), ...vakt.brott],
      ...{ rakning, varstLagMs: lag.varst(), ursaktade: sedan.ursaktade, fore, efter },
      sekunder: (performance.now() - started) / 1000,
    };
  } finally {
    lag.sluta();
    vakt.sluta();
  }
}
