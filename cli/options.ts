// Reads the arguments of `bollkoll fraga`. Promises every problem at once, and that an argument that looks like an
// identity number is refused without being repeated.

import { parseArgs } from 'node:util';
import type { Identifierartyp } from '../lib/formedling/index.ts';

/** What was asked for on the command line. */
export type Val = {
  readonly kallor: string;
  readonly typ: Identifierartyp;
  readonly sprak: string;
  readonly json: boolean;
};

const TYPER = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'] as const;
const NUMBER = /\d{6}[-+]?\d{4}/;
const KNOWN = {
  kallor: { type: 'string' },
  typ: { type: 'string' },
  sprak: { type: 'string' },
  json: { type: 'boolean' },
} as const;

function misplaced(argv: readonly string[]): string[] {
  const { tokens } = parseArgs({ args: [...argv], options: KNOWN, strict: false, tokens: true });
  return tokens.flatMap((token) => {
    if (token.kind === 'positional') return ['ett argument hör inte hemma här'];
    if (token.kind === 'option' && !(token.name in KNOWN)) return [`okänt val ${token.rawName}`];
    return [];
  });
}

/** The choices, or every problem as a sentence. */
export function readOptions(argv: readonly string[]): Val | { readonly problem: readonly string[] } {
  if (argv.some((arg) => NUMBER.test(arg) && !/[/\\]/.test(arg))) {
    return { problem: ['numret lämnas på standard in, aldrig som argument: argument syns för andra'] };
  }
  const { values } = parseArgs({ args: [...argv], options: KNOWN, strict: false });
  const { kallor, typ: wanted, sprak = 'sv', json } = values;
  const typ = TYPER.find((known) => known === wanted);
  const problem = misplaced(argv);
  if (typeof kallor !== 'string' || kallor === '') problem.push('--kallor FIL saknas');
  if (typ === undefined) problem.push(`--typ ska vara ${TYPER.join(', ')}`);
  if (typeof sprak !== 'string' || !/^[a-z]{2}$/.test(sprak))
    problem.push('--sprak ska vara en språkkod: sv');
  if (json !== undefined && typeof json !== 'boolean') problem.push('--json tar inget värde');
  if (problem.length > 0 || typeof kallor !== 'string' || typ === undefined || typeof sprak !== 'string') {
    return { problem };
  }
  return { kallor, typ, sprak, json: json === true };
}
