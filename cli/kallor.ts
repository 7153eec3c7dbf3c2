// `bollkoll kallor`: lists the källor of a registry and, when asked to, tries each. The operator's way to see what an edit
// means before the service reads it.

import { type Kalla, saknadeHemligheter, skapaNatverk } from '../lib/formedling/index.ts';
import { type Kanda, readArguments } from './argument.ts';
import { EXIT, refuse } from './exit.ts';
import { kallistaJson, kvarvarande, type Rad } from './kallista.ts';
import { kallistaText } from './kallista-text.ts';
import type { Omgivning } from './omgivning.ts';
import { prova } from './prova.ts';
import { readKallor } from './register.ts';

const KANDA: Kanda = { kallor: 'text', prova: 'flagga', json: 'flagga' };

/** Tries them all at once. */
export async function provaAlla(kallor: readonly Kalla[], omgivning: Omgivning): Promise<readonly Rad[]> {
  const { hemlighet, now } = omgivning;
  const { natverk, close } = skapaNatverk({ hemlighet, now });
  try {
    return await Promise.all(
      kallor.map(async (kalla) => ({ kalla, prov: await prova(kalla, natverk, omgivning) })),
    );
  } finally {
    await close();
  }
}

/** Whether one that was tried did not answer as it should. One that nobody asks now, or ever, may be as silent as it likes. */
export function isMissing({ kalla, prov }: Rad, now: number): boolean {
  const asked = kalla.aktiv && !kvarvarande(kalla, now).some(({ pagar }) => pagar);
  return asked && prov !== undefined && prov.tecken !== 'provar-fragor';
}

/** Runs the command. Throws only for what nobody foresaw. */
export async function kallor(argv: readonly string[], omgivning: Omgivning): Promise<number> {
  const { givna, problem } = readArguments(argv, KANDA);
  const [fil] = givna.get('kallor') ?? [];
  if (fil === undefined || problem.length > 0) {
    const missing = fil === undefined && !problem.some((ett) => ett.startsWith('--kallor'));
    return refuse([...problem, ...(missing ? ['--kallor FIL saknas'] : [])], omgivning);
  }
  const trying = givna.has('prova');
  // Who only lists need not be where the secrets are.
  const alla = await readKallor(
    fil,
    trying ? (read) => saknadeHemligheter(read, omgivning.hemlighet) : undefined,
  );
  if ('problem' in alla) return refuse(alla.problem, omgivning);
  const rader = trying ? await provaAlla(alla, omgivning) : alla.map((kalla) => ({ kalla }));
  if (omgivning.signal.aborted) return EXIT.interrupted;
  const now = omgivning.now();
  omgivning.write(givna.has('json') ? kallistaJson(rader, now) : kallistaText(rader, now));
  return rader.some((rad) => isMissing(rad, now)) ? EXIT.gaps : EXIT.complete;
}
