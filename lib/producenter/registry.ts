// Reads the registry of källor. Promises every problem at once, each with where it is and a sentence that says what is
// wrong, and never a half-read registry. Leaves opening the file, and stopping the process, to the caller.

import type { z } from 'zod';
import { matcharTyp } from '../arenden/kundhandelsetyp.ts';
import type { Kalla } from './kalla.ts';
import { problemSentence } from './registry-problem.ts';
import { RegisterSchema } from './registry-schema.ts';

/** One thing that is wrong, where (`kallor[2].adress`), in a sentence. */
export type Registerproblem = { readonly var: string; readonly problem: string };

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

function repeatedIds(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap(({ id }, i) => {
    const first = kallor.findIndex((other) => other.id === id);
    if (first === i) return [];
    return [{ var: `kallor[${i}].id`, problem: `"${id}" är redan id för kallor[${first}]` }];
  });
}

function differingNames(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap(({ producent }, i) => {
    const first = kallor.findIndex((other) => other.producent.id === producent.id);
    const known = kallor[first]?.producent.namn;
    if (known?.sv === producent.namn.sv && known.en === producent.namn.en) return [];
    const problem = `"${producent.id}" heter något annat i kallor[${first}]`;
    return [{ var: `kallor[${i}].producent.namn`, problem }];
  });
}

// A type prefix tells who speaks in a forwarded answer, so two producenter must not claim the same types.
function claimedTwice(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap((kalla, i) =>
    kalla.typprefix.flatMap((prefix, j) => {
      const rival = kallor
        .slice(0, i)
        .find(
          (other) =>
            other.producent.id !== kalla.producent.id &&
            other.typprefix.some((theirs) => matcharTyp(prefix, theirs) || matcharTyp(theirs, prefix)),
        );
      if (rival === undefined) return [];
      const problem = `"${prefix}" tillhör redan producenten "${rival.producent.id}"`;
      return [{ var: `kallor[${i}].typprefix[${j}]`, problem }];
    }),
  );
}

function foreignTypes(kallor: readonly Kalla[]): Registerproblem[] {
  return kallor.flatMap((kalla, i) =>
    Object.keys(kalla.arendetyper)
      .filter((typ) => !kalla.typprefix.some((prefix) => matcharTyp(typ, prefix)))
      .map((typ) => ({
        var: `kallor[${i}].arendetyper.${typ}`,
        problem: `ligger inte under något typprefix för "${kalla.id}"`,
      })),
  );
}

// What in production would point at something that is not the authority, or in the clear (design, "Configuration").
function notForDrift(kallor: readonly Kalla[]): Registerproblem[] {
  const loopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;
  return kallor.flatMap(({ adress, sant }, i) => {
    const { protocol, hostname } = new URL(adress);
    return [
      ...(protocol === 'https:' ? [] : [{ var: `kallor[${i}].adress`, problem: 'ska vara https i drift' }]),
      ...(loopback.test(hostname)
        ? [{ var: `kallor[${i}].adress`, problem: 'får inte vara den här datorn i drift' }]
        : []),
      ...(sant ? [] : [{ var: `kallor[${i}].sant`, problem: 'en ersättare får inte frågas i drift' }]),
    ];
  });
}

/** Reads a parsed registry file. With `drift`, also refuses http, this machine and stand-ins. Never throws. */
export function readRegistry(json: unknown, { drift = false } = {}): Registerlasning {
  const read = RegisterSchema.safeParse(json, { error: problemSentence });
  if (!read.success) return { slag: 'problem', problem: read.error.issues.flatMap(fromZod) };
  const kallor: readonly Kalla[] = read.data.kallor.map(({ kontakt: { telefon, webb }, ...kalla }) => ({
    ...kalla,
    kontakt: { telefon, ...(webb !== undefined && { webb }) },
  }));
  const checks = [repeatedIds, differingNames, claimedTwice, foreignTypes, ...(drift ? [notForDrift] : [])];
  const problem = checks.flatMap((check) => check(kallor));
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
