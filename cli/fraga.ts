// `bollkoll fraga`: asks every källa of a registry about one kund and writes the timeline with its gaps. A customer of
// the engine like the web.

import { readFile } from 'node:fs/promises';
import {
  formedla,
  type Kalla,
  readRegistryText,
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
import { withoutNumbers } from './number.ts';
import type { Omgivning } from './omgivning.ts';
import { readOptions } from './options.ts';
import { readStdin } from './stdin.ts';
import { asJson } from './tidslinje-json.ts';
import { asText } from './tidslinje-text.ts';

const AVSANDARE = { konsument: 'Bollkoll', konsumenttjanst: 'Bollkoll, kommandoraden' };

async function readKallor(
  file: string,
  { hemlighet }: Omgivning,
): Promise<readonly Kalla[] | { readonly problem: readonly string[] }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'okänt fel';
    return { problem: [`${file} går inte att läsa (${code})`] };
  }
  const read = readRegistryText(text, { granska: (kallor) => saknadeHemligheter(kallor, hemlighet) });
  if (read.slag === 'kallor') return read.kallor;
  return { problem: read.problem.map((ett) => `${file}: ${ett.var} ${ett.problem}`) };
}

type Fragad = { readonly kallor: readonly Kalla[]; readonly uppdrag: Uppdrag; readonly sprak: string };

async function ask(
  { kallor, uppdrag, sprak }: Fragad,
  { hemlighet, now, signal }: Omgivning,
): Promise<Tidslinje> {
  const { natverk, close } = skapaNatverk({ hemlighet, now });
  const utfall: Utfall[] = [];
  const fraga = { sprak, korrelation: crypto.randomUUID() };
  try {
    const landing = formedla({ fraga, kallor, uppdrag, avsandare: AVSANDARE, natverk, now, signal });
    for await (const ett of landing) utfall.push(ett);
  } finally {
    await close();
  }
  return vikUtfall(utfall, { now: now(), vantade: vantadeAv({ kallor, uppdrag }) });
}

/** Runs the command. Throws only for what nobody foresaw. */
export async function fraga(argv: readonly string[], omgivning: Omgivning): Promise<number> {
  const val = readOptions(argv);
  if ('problem' in val) return refuse(val.problem, omgivning);
  const kallor = await readKallor(val.kallor, omgivning);
  if ('problem' in kallor) return refuse(kallor.problem, omgivning);
  const bestallning = await readStdin(val.typ, omgivning);
  if ('problem' in bestallning) return refuse(bestallning.problem, omgivning);
  const { uppdrag, nummer } = bestallning;
  const tidslinje = await ask({ kallor, uppdrag, sprak: val.sprak }, omgivning);
  if (omgivning.signal.aborted) return EXIT.interrupted;
  const written = val.json ? asJson(tidslinje) : asText(tidslinje, kallor);
  omgivning.write(withoutNumbers(written, nummer));
  return somFullstandig(tidslinje) ? EXIT.complete : EXIT.gaps;
}
