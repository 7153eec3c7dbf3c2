// `bollkoll fraga`: asks källor of a registry about one kund, or one case by its kvittensnummer, and writes the timeline
// with its gaps. A customer of the engine like the web.

import {
  Formedlingsfel,
  formedla,
  isNarrowed,
  type Kalla,
  saknadeHemligheter,
  skapaNatverk,
  somFullstandig,
  type Tidslinje,
  type Uppdrag,
  type Utfall,
  vantadeAv,
  vikUtfall,
} from '../lib/formedling/index.ts';
import { EXIT, refuse } from './exit.ts';
import { withoutNumbers, withoutText } from './number.ts';
import type { Omgivning } from './omgivning.ts';
import { optionProblem, readOptions, type Val } from './options.ts';
import { readKallor, valjKallor } from './register.ts';
import { type Bestallning, readStdin } from './stdin.ts';
import { asJson } from './tidslinje-json.ts';
import { asText } from './tidslinje-text.ts';

const AVSANDARE = { konsument: 'Bollkoll', konsumenttjanst: 'Bollkoll, kommandoraden' };

type Fragad = { readonly kallor: readonly Kalla[]; readonly uppdrag: Uppdrag } & Pick<Val, 'avgransning'>;

async function ask(
  { kallor, uppdrag, avgransning }: Fragad,
  { hemlighet, now, signal }: Omgivning,
): Promise<Tidslinje> {
  const { natverk, close } = skapaNatverk({ hemlighet, now });
  const utfall: Utfall[] = [];
  const fraga = { ...avgransning, korrelation: crypto.randomUUID() };
  try {
    const landing = formedla({ fraga, kallor, uppdrag, avsandare: AVSANDARE, natverk, now, signal });
    for await (const ett of landing) utfall.push(ett);
  } finally {
    await close();
  }
  return vikUtfall(utfall, { now: now(), vantade: vantadeAv({ kallor, uppdrag }) });
}

async function kallorFor({ fil, om, kallor }: Val, { hemlighet }: Omgivning) {
  const alla = await readKallor(fil, (read) => saknadeHemligheter(read, hemlighet));
  return 'problem' in alla ? alla : valjKallor(alla, { kallor, kvittens: om.slag === 'kvittens' });
}

function written(tidslinje: Tidslinje, kallor: readonly Kalla[], { avgransning, om, json }: Val): string {
  const avsmalnad = isNarrowed({ ...avgransning, korrelation: '' }, tidslinje.now);
  const about = { kallor, avsmalnad, ettArende: om.slag === 'kvittens' };
  return json ? asJson(tidslinje, about) : asText(tidslinje, about);
}

async function answer(val: Val, kallor: readonly Kalla[], bestallning: Bestallning, omgivning: Omgivning) {
  const { uppdrag, nummer, kvittensnummer } = bestallning;
  const tidslinje = await ask({ kallor, uppdrag, avgransning: val.avgransning }, omgivning);
  if (omgivning.signal.aborted) return EXIT.interrupted;
  const text = withoutNumbers(written(tidslinje, kallor, val), nummer);
  omgivning.write(
    kvittensnummer === undefined ? text : withoutText(text, kvittensnummer, '[kvittensnummer]'),
  );
  return somFullstandig(tidslinje) ? EXIT.complete : EXIT.gaps;
}

/** Runs the command. Throws only for what nobody foresaw. */
export async function fraga(argv: readonly string[], omgivning: Omgivning): Promise<number> {
  const val = readOptions(argv);
  if ('problem' in val) return refuse(val.problem, omgivning);
  const kallor = await kallorFor(val, omgivning);
  if ('problem' in kallor) return refuse(kallor.problem, omgivning);
  const bestallning = await readStdin(val.om, omgivning);
  if ('problem' in bestallning) return refuse(bestallning.problem, omgivning);
  try {
    return await answer(val, kallor, bestallning, omgivning);
  } catch (error) {
    // What can be seen only with the källor at hand: a filter that one of them has no words for.
    if (!(error instanceof Formedlingsfel) || error.problem.length === 0) throw error;
    return refuse(error.problem.map(optionProblem), omgivning);
  }
}
