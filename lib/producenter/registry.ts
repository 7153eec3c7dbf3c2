// Reads the registry of källor. Promises every problem at once, each with where it is and a sentence that says what is
// wrong, and never a half-read registry. Leaves opening the file, and stopping the process, to the caller.

import type { z } from 'zod';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import type { Kalla } from './kalla.ts';
import { genomga, narmast, textplats } from './registry-plats.ts';
import { maskedPlace, problemSentence } from './registry-problem.ts';
import { brutnaRegler, type Registerproblem } from './registry-regler.ts';
import { type KallaSchema, RegisterSchema } from './registry-schema.ts';

export type { Registerproblem } from './registry-regler.ts';

/** All källor, or all problems. */
export type Registerlasning =
  | { readonly slag: 'kallor'; readonly kallor: readonly Kalla[] }
  | { readonly slag: 'problem'; readonly problem: readonly Registerproblem[] };

function place(path: readonly PropertyKey[]): string {
  const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return written.replace(/^\./, '') || 'filen';
}

function fromZod(issue: z.core.$ZodIssue): Registerproblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ var: place([...issue.path, key]), problem: 'finns inte: stavfel?' }));
  }
  return [{ var: place(issue.path), problem: issue.message }];
}

function epoch(text: string): number {
  // The schema has let through only what can be read.
  return parseTidpunkt(text)?.ms ?? Number.NaN;
}

/** The file's entry as the engine knows it. zod writes an absent key as undefined, which the engine's types refuse. */
function kallaAv(last: z.output<typeof KallaSchema>): Kalla {
  const { avbrott, ...rest } = last;
  const kalla = {
    ...rest,
    avbrott: avbrott.map(({ fran, till, text }) => ({ fran: epoch(fran), till: epoch(till), text })),
  };
  return withoutUndefined(kalla) as Kalla;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutUndefined(one)]));
}

function masked(problem: readonly Registerproblem[]): Registerproblem[] {
  return problem.map((ett) => ({ ...ett, var: maskedPlace(ett.var) }));
}

/** Reads a parsed registry file. With `drift`, also refuses http, this machine and stand-ins. Never throws. */
export function readRegistry(json: unknown, options: { readonly drift?: boolean } = {}): Registerlasning {
  const read = judge(json, options);
  return read.slag === 'problem' ? { ...read, problem: masked(read.problem) } : read;
}

// With the names as they stand in the file, by which a problem is found in its text.
function judge(json: unknown, { drift = false }: { readonly drift?: boolean }): Registerlasning {
  const read = RegisterSchema.safeParse(json, { error: problemSentence });
  if (!read.success) return { slag: 'problem', problem: read.error.issues.flatMap(fromZod) };
  const kallor = read.data.kallor.map(kallaAv);
  const problem = brutnaRegler(kallor, drift);
  return problem.length > 0 ? { slag: 'problem', problem } : { slag: 'kallor', kallor };
}

/** The same problems, each with its line and column in the text. */
function placed(text: string, problem: readonly Registerproblem[]): Registerproblem[] {
  const { platser } = genomga(text);
  return masked(problem.map((ett) => ({ ...ett, plats: textplats(text, narmast(platser, ett.var)) })));
}

function notJson(text: string, at: number): Registerproblem {
  const problem =
    at >= text.length ? 'är avhuggen: JSON slutar mitt i' : 'är inte JSON: ett tecken är fel här';
  return { var: 'filen', problem, plats: textplats(text, at) };
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
  const whole = text.replace(/^\uFEFF/, '');
  const { brott, dubbletter } = genomga(whole);
  if (brott !== undefined) return { slag: 'problem', problem: [notJson(whole, brott)] };
  const read = judge(JSON.parse(whole), options);
  const twice = dubbletter.map((path) => ({ var: path, problem: 'står två gånger i samma objekt' }));
  const rest = read.slag === 'problem' ? read.problem : (granska?.(read.kallor) ?? []);
  const problem = [...twice, ...rest];
  return problem.length > 0 ? { slag: 'problem', problem: placed(whole, problem) } : read;
}

/** A problem as one line: `12:5: kallor[0].id saknas`. */
export function problemrad({ var: path, problem, plats }: Registerproblem): string {
  return `${plats ? `${plats.rad}:${plats.kolumn}: ` : ''}${path} ${problem}`;
}
