// Reads the numbers from standard input: the kund's on the first line, the user's on a second if there is one.

import { type Identifierartyp, type Uppdrag, utfardaUppdrag } from '../lib/formedling/index.ts';
import { readNumber, readPersonNumber } from './number.ts';
import type { Omgivning } from './omgivning.ts';

const MOST_CHARACTERS = 1000;

/** The mandate of the operator on whose machine this runs, with the numbers that must not be written. */
export type Bestallning = { readonly uppdrag: Uppdrag; readonly nummer: readonly string[] };

async function linesOf(stdin: Omgivning['stdin']): Promise<readonly string[]> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    if (text.length > MOST_CHARACTERS) break;
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Reads and mints, or says every problem. */
export async function readStdin(
  typ: Identifierartyp,
  { stdin, complain }: Pick<Omgivning, 'stdin' | 'complain'>,
): Promise<Bestallning | { readonly problem: readonly string[] }> {
  if (stdin.isTTY)
    complain('Skriv kundens nummer, på nästa rad eventuellt användarens. Avsluta med Ctrl-D.\n');
  const [first, second, ...more] = await linesOf(stdin);
  if (first === undefined) return { problem: ['kundens nummer saknas på standard in'] };
  const kund = readNumber(first, typ);
  // Nobody is named without a second line: the kund asks for itself, since an answer must repeat some anvandare.
  const anvandare = second === undefined ? kund : readPersonNumber(second);
  const problem = [
    ...('problem' in kund ? [`numret på rad 1 ${kund.problem}`] : []),
    ...(second !== undefined && 'problem' in anvandare
      ? [`användarens nummer på rad 2 ${anvandare.problem}`]
      : []),
    ...(more.length > 0 ? ['högst två rader läses på standard in'] : []),
  ];
  if (problem.length > 0 || 'problem' in kund || 'problem' in anvandare) return { problem };
  const part = { id: 'part', kundId: 'kund', kund: { identifierare: kund.identifierare, typ } };
  return {
    uppdrag: utfardaUppdrag({ anvandare: anvandare.identifierare, parter: [part], ratt: 'operator' }),
    nummer: [kund.identifierare, anvandare.identifierare],
  };
}
