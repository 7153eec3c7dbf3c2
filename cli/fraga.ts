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

/** `alla`: everyone in the registry, who may be named in a forwarded answer; `kallor`: those that are asked. */
type Register = { readonly alla: readonly Kalla[]; readonly kallor: readonly Kalla[] };
type Fragad = Register & { readonly uppdrag: Uppdrag } & Pick<Val, 'avgransning'>;

async function ask(
  { alla, kallor, uppdrag, avgransning }: Fragad,
  { hemlighet, now, signal }: Omgivning,
): Promise<Tidslinje> {
  const { natverk, close } = skapaNatverk({ hemlighet, now });
  const utfall: Utfall[] = [];
  const fraga = { ...avgransning, korrelation: crypto.randomUUID() };
  try {
    const kanda = alla.flatMap(({ producenter }) => producenter);
    const asked = { fraga, kallor, kanda, uppdrag, avsandare: AVSANDARE };
    const landing = formedla({ ...asked, natverk, now, signal });
    for await (const ett of landing) utfall.push(ett);
  } finally {
    await close();
  }
  return vikUtfall(utfall, { now: now(), vantade: vantadeAv({ fraga, kallor, uppdrag }) });
}

async function registerFor(
  { fil, om, kallor: ids }: Val,
  { hemlighet }: Omgivning,
): Promise<Register | { readonly problem: readonly string[] }> {
  const alla = await readKallor(fil, (read) => saknadeHemligheter(read, hemlighet));
  if ('problem' in alla) return alla;
  const kallor = valjKallor(alla, { kallor: ids, kvittens: om.slag === 'kvittens' });
  return 'problem' in kallor ? kallor : { alla, kallor };
}

function written(tidslinje: Tidslinje, alla: readonly Kalla[], { avgransning, om, json }: Val): string {
  const avsmalnad = isNarrowed({ ...avgransning, korrelation: '' }, tidslinje.now);
  const about = { kallor: alla, avsmalnad, ettArende: om.slag === 'kvittens' };
  return json ? asJson(tidslinje, about) : asText(tidslinje, about);
}

async function answer(val: Val, register: Register, bestallning: Bestallning, omgivning: Omgivning) {
  const { uppdrag, nummer, kvittensnummer } = bestallning;
  const tidslinje = await ask({ ...register, uppdrag, avgransning: val.avgransning }, omgivning);
  if (omgivning.signal.aborted) return EXIT.interrupted;
  const text = withoutNumbers(written(tidslinje, register.alla, val), nummer);
  omgivning.write(
    kvittensnummer === undefined ? text : withoutText(text, kvittensnummer, '[kvittensnummer]'),
  );
  return somFullstandig(tidslinje) ? EXIT.complete : EXIT.gaps;
}

/** Runs the command. Throws only for what nobody foresaw. */
export async function fraga(argv: readonly string[], omgivning: Omgivning): Promise<number> {
  const val = readOptions(argv);
  if ('problem' in val) return refuse(val.problem, omgivning);
  const register = await registerFor(val, omgivning);
  if ('problem' in register) return refuse(register.problem, omgivning);
  const bestallning = await readStdin(val.om, omgivning);
  if ('problem' in bestallning) return refuse(bestallning.problem, omgivning);
  try {
    return await answer(val, register, bestallning, omgivning);
  } catch (error) {
    // What can be seen only with the källor at hand: a filter that one of them has no words for.
    if (!(error instanceof Formedlingsfel) || error.problem.length === 0) throw error;
    return refuse(error.problem.map(optionProblem), omgivning);
  }
}
