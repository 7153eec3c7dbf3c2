// Reads the registry of källor. Promises every problem at once, each with where it is and a sentence that says what is
// wrong, and never a half-read registry. Leaves opening the file, and stopping the process, to the caller.

import type { z } from 'zod';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import {
  efterSchema,
  type Fillasning,
  lasDatafil,
  maskerade,
  withoutUndefined,
} from '../datafil/las-datafil.ts';
import type { Kalla } from './kalla.ts';
import { brutnaRegler, type Registerproblem } from './registry-regler.ts';
import { type KallaSchema, RegisterSchema } from './registry-schema.ts';

export { problemrad } from '../datafil/las-datafil.ts';
export type { Registerproblem } from './registry-regler.ts';

/** All källor, or all problems. */
export type Registerlasning =
  | { readonly slag: 'kallor'; readonly kallor: readonly Kalla[] }
  | { readonly slag: 'problem'; readonly problem: readonly Registerproblem[] };

function epoch(text: string): number {
  // The schema has let through only what can be read.
  return parseTidpunkt(text)?.ms ?? Number.NaN;
}

/** The file's entry as the engine knows it. */
function kallaAv(last: z.output<typeof KallaSchema>): Kalla {
  const { avbrott, ...rest } = last;
  const kalla = {
    ...rest,
    avbrott: avbrott.map(({ fran, till, text }) => ({ fran: epoch(fran), till: epoch(till), text })),
  };
  return withoutUndefined(kalla) as Kalla;
}

const lasningAv = (read: Fillasning<readonly Kalla[]>): Registerlasning =>
  read.slag === 'problem' ? read : { slag: 'kallor', kallor: read.innehall };

/** Reads a parsed registry file. With `drift`, also refuses http, this machine and stand-ins. Never throws. */
export function readRegistry(json: unknown, options: { readonly drift?: boolean } = {}): Registerlasning {
  const read = judge(json, options);
  return lasningAv(read.slag === 'problem' ? { ...read, problem: maskerade(read.problem) } : read);
}

// With the names as they stand in the file, by which a problem is found in its text.
function judge(json: unknown, { drift = false }: { readonly drift?: boolean }): Fillasning<readonly Kalla[]> {
  const read = efterSchema(RegisterSchema, json);
  if (read.slag === 'problem') return read;
  const kallor = read.innehall.kallor.map(kallaAv);
  const problem = brutnaRegler(kallor, drift);
  return problem.length > 0 ? { slag: 'problem', problem } : { slag: 'last', innehall: kallor };
}

/** How a text is judged. `granska`: what else must hold for källor to be used here, such as that their secrets are there. */
export type Lasval = {
  readonly drift?: boolean;
  readonly granska?: (kallor: readonly Kalla[]) => readonly Registerproblem[];
};

/**
 * Reads the text of a registry file. Text that is not JSON is one problem, and so is each key that stands twice. Every
 * problem has its line and column. Never throws unless `granska` does.
 */
export function readRegistryText(text: string, { granska, ...options }: Lasval = {}): Registerlasning {
  return lasningAv(lasDatafil(text, (json) => judge(json, options), granska));
}
