// Reads what must not be an argument from standard input: the kund's number, or a kvittensnummer, on the first line, and
// the user's number on the second.

import { type Part, type Uppdrag, utfardaUppdrag } from '../lib/formedling/index.ts';
import { readNumber, readPersonNumber } from './number.ts';
import type { Omgivning } from './omgivning.ts';
import type { Arendeval } from './options.ts';

const MOST_CHARACTERS = 1000;

/** The mandate of the operator on whose machine this runs, with what must not be written. */
export type Bestallning = {
  readonly uppdrag: Uppdrag;
  readonly nummer: readonly string[];
  readonly kvittensnummer?: string;
};
type Problem = { readonly problem: readonly string[] };

const PROMPT = {
  kund: 'Skriv kundens nummer, på nästa rad eventuellt användarens. Avsluta med Ctrl-D.\n',
  kvittens: 'Skriv kvittensnumret, och på nästa rad användarens personnummer. Avsluta med Ctrl-D.\n',
} as const;

async function linesOf(stdin: Omgivning['stdin']): Promise<readonly string[]> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    if (text.length > MOST_CHARACTERS) break;
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function mandate(anvandare: string, about: Pick<Part, 'kund' | 'arende'>): Uppdrag {
  return utfardaUppdrag({ anvandare, parter: [{ id: 'part', kundId: 'kund', ...about }], ratt: 'operator' });
}

function aboutKund(
  { typ, tillagg }: Extract<Arendeval, { slag: 'kund' }>,
  [first, second]: readonly string[],
): Bestallning | Problem {
  if (first === undefined) return { problem: ['kundens nummer saknas på standard in'] };
  const kund = readNumber(first, typ);
  // Nobody is named without a second line: the kund asks for itself, since an answer must repeat some anvandare.
  const anvandare = second === undefined ? kund : readPersonNumber(second);
  const problem = [
    ...('problem' in kund ? [`numret på rad 1 ${kund.problem}`] : []),
    ...(second !== undefined && 'problem' in anvandare
      ? [`användarens nummer på rad 2 ${anvandare.problem}`]
      : []),
  ];
  if ('problem' in kund || 'problem' in anvandare) return { problem };
  const { identifierare } = kund;
  return {
    uppdrag: mandate(anvandare.identifierare, {
      kund: { identifierare, typ, ...(tillagg !== undefined && { tillagg }) },
    }),
    nummer: [identifierare, anvandare.identifierare],
  };
}

function aboutKvittens([first, second]: readonly string[]): Bestallning | Problem {
  if (first === undefined) return { problem: ['kvittensnumret saknas på standard in'] };
  // A källa that answers to a kvittensnummer alone counts the tries of whoever asks.
  const anvandare = second === undefined ? { problem: 'saknas' } : readPersonNumber(second);
  // The shortest also keeps the number from being found by chance in what is written.
  const wrong = /^\P{C}{6,100}$/u.test(first) ? [] : ['kvittensnumret på rad 1 ska ha 6 till 100 tecken'];
  if ('problem' in anvandare) {
    return { problem: [...wrong, `användarens nummer på rad 2 ${anvandare.problem}`] };
  }
  if (wrong.length > 0) return { problem: wrong };
  return {
    uppdrag: mandate(anvandare.identifierare, { arende: { identifierare: first, typ: 'Kvittensnummer' } }),
    nummer: [anvandare.identifierare],
    kvittensnummer: first,
  };
}

/** Reads and mints, or says every problem. */
export async function readStdin(
  om: Arendeval,
  { stdin, complain }: Pick<Omgivning, 'stdin' | 'complain'>,
): Promise<Bestallning | Problem> {
  if (stdin.isTTY) complain(PROMPT[om.slag]);
  const lines = await linesOf(stdin);
  const read = om.slag === 'kund' ? aboutKund(om, lines) : aboutKvittens(lines);
  if (lines.length <= 2) return read;
  return { problem: [...('problem' in read ? read.problem : []), 'högst två rader läses på standard in'] };
}
