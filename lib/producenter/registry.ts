// Reads the registry of källor. Promises every problem at once, each with where it is and a sentence that says what is
// wrong, and never a half-read registry. Leaves opening the file, and stopping the process, to the caller.

import type { z } from 'zod';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import type { Kalla } from './kalla.ts';
import { problemSentence } from './registry-problem.ts';
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

/** Reads a parsed registry file. With `drift`, also refuses http, this machine and stand-ins. Never throws. */
export function readRegistry(json: unknown, { drift = false } = {}): Registerlasning {
  const read = RegisterSchema.safeParse(json, { error: problemSentence });
  if (!read.success) return { slag: 'problem', problem: read.error.issues.flatMap(fromZod) };
  const kallor = read.data.kallor.map(kallaAv);
  const problem = brutnaRegler(kallor, drift);
  return problem.length > 0 ? { slag: 'problem', problem } : { slag: 'kallor', kallor };
}

/** Reads the text of a registry file. Text that is not JSON is one problem. Never throws. */
export function readRegistryText(text: string, options: { drift?: boolean } = {}): Registerlasning {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { slag: 'problem', problem: [{ var: 'filen', problem: `är inte JSON (${why})` }] };
  }
  return readRegistry(json, options);
}
