// Reads a data file that an operator writes: JSON, held to a schema and to rules. Promises every problem at once, each with
// where it is and a sentence that says what is wrong, and never a half-read file. Leaves what the file means, opening it,
// and stopping the process, to the caller.

import type { z } from 'zod';
import { genomga, narmast, type Textplats, textplats } from './plats.ts';
import { maskedPlace, problemSentence } from './problem.ts';

/** One thing that is wrong, where (`kallor[2].adress`; in the text when that is at hand), in a sentence. */
export type Filproblem = { readonly var: string; readonly problem: string; readonly plats?: Textplats };

/** What is in the file, or all problems. */
export type Fillasning<T> =
  | { readonly slag: 'last'; readonly innehall: T }
  | { readonly slag: 'problem'; readonly problem: readonly Filproblem[] };

function place(path: readonly PropertyKey[]): string {
  const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return written.replace(/^\./, '') || 'filen';
}

function fromZod(issue: z.core.$ZodIssue): Filproblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ var: place([...issue.path, key]), problem: 'finns inte: stavfel?' }));
  }
  return [{ var: place(issue.path), problem: issue.message }];
}

/** zod writes an absent key as undefined, which our types refuse. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutUndefined(one)]));
}

/** What the schema says of a parsed file; places with the names as they stand in it. Never throws. */
export function efterSchema<T>(schema: z.ZodType<T>, json: unknown): Fillasning<T> {
  const read = schema.safeParse(json, { error: problemSentence });
  if (read.success) return { slag: 'last', innehall: read.data };
  return { slag: 'problem', problem: read.error.issues.flatMap(fromZod) };
}

/** The same problems, with every name that could be a number hidden. */
export function maskerade(problem: readonly Filproblem[]): Filproblem[] {
  return problem.map((ett) => ({ ...ett, var: maskedPlace(ett.var) }));
}

function placed(text: string, problem: readonly Filproblem[]): Filproblem[] {
  const { platser } = genomga(text);
  return maskerade(problem.map((ett) => ({ ...ett, plats: textplats(text, narmast(platser, ett.var)) })));
}

function notJson(text: string, at: number): Filproblem {
  const problem =
    at >= text.length ? 'är avhuggen: JSON slutar mitt i' : 'är inte JSON: ett tecken är fel här';
  return { var: 'filen', problem, plats: textplats(text, at) };
}

/**
 * Reads the text of a data file. Text that is not JSON is one problem, and so is each key that stands twice; the rest is
 * for `granska` to say of the parsed file, and `villkor` of what it became. Every problem has its line and column. Never throws unless they do.
 */
export function lasDatafil<T>(
  text: string,
  granska: (json: unknown) => Fillasning<T>,
  villkor?: (innehall: T) => readonly Filproblem[],
): Fillasning<T> {
  const whole = text.replace(/^\uFEFF/, '');
  const { brott, dubbletter } = genomga(whole);
  if (brott !== undefined) return { slag: 'problem', problem: [notJson(whole, brott)] };
  const read = granska(JSON.parse(whole));
  const twice = dubbletter.map((path) => ({ var: path, problem: 'står två gånger i samma objekt' }));
  const rest = read.slag === 'problem' ? read.problem : (villkor?.(read.innehall) ?? []);
  const problem = [...twice, ...rest];
  return problem.length > 0 ? { slag: 'problem', problem: placed(whole, problem) } : read;
}

/** A problem as one line: `12:5: kallor[0].id saknas`. */
export function problemrad({ var: path, problem, plats }: Filproblem): string {
  return `${plats ? `${plats.rad}:${plats.kolumn}: ` : ''}${path} ${problem}`;
}
