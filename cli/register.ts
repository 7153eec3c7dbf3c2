// Reads a registry file for a command. Promises every problem at once, each with its file, line and column.

import { readFile } from 'node:fs/promises';
import { type Kalla, problemrad, type Registerproblem, readRegistryText } from '../lib/formedling/index.ts';

type Granska = (kallor: readonly Kalla[]) => readonly Registerproblem[];

/** All källor of the file, the inactive too, or every problem as a sentence. */
export async function readKallor(
  fil: string,
  granska?: Granska,
): Promise<readonly Kalla[] | { readonly problem: readonly string[] }> {
  let text: string;
  try {
    text = await readFile(fil, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'okänt fel';
    return { problem: [`${fil} går inte att läsa (${code})`] };
  }
  const read = readRegistryText(text, granska ? { granska } : {});
  if (read.slag === 'kallor') return read.kallor;
  return { problem: read.problem.map((ett) => `${fil}:${problemrad(ett)}`) };
}

function wrongChoice(kalla: Kalla | undefined, kvittens: boolean): string | undefined {
  if (kalla === undefined) return 'finns inte i registret';
  if (!kalla.aktiv) return 'är inte ansluten (aktiv: false)';
  if (kvittens && kalla.kvittensPerMinut === undefined)
    return 'tar inte emot en fråga på bara kvittensnummer (kvittensPerMinut)';
  return undefined;
}

/** Those that are asked: the chosen ids, or every active one when none is chosen. */
export function valjKallor(
  alla: readonly Kalla[],
  { kallor: ids, kvittens }: { readonly kallor: readonly string[]; readonly kvittens: boolean },
): readonly Kalla[] | { readonly problem: readonly string[] } {
  if (ids.length === 0) return alla.filter(({ aktiv }) => aktiv);
  const found = new Map(alla.map((kalla) => [kalla.id, kalla]));
  const problem = [...new Set(ids)].flatMap((id) => {
    const wrong = wrongChoice(found.get(id), kvittens);
    return wrong === undefined ? [] : [`--kalla ${id} ${wrong}`];
  });
  return problem.length > 0 ? { problem } : alla.filter(({ id }) => ids.includes(id));
}
