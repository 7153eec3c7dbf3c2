// The registry of a service that runs: an edit of the file is picked up without a restart, and a bad one is refused
// while the old källor stay. Promises to look at the file only when somebody asks and at most once a second, never to
// throw, and to say once what came of each edit. Leaves what a källa is to registry, and where the lines go to the caller.

import type { Kalla } from './kalla.ts';
import { type Lasval, type Registerproblem, readRegistryText } from './registry.ts';

/** What is needed of `node:fs`. */
export type Filsystem = {
  readonly statSync: (
    fil: string,
    val: { readonly bigint: true },
  ) => { readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint };
  readonly readFileSync: (fil: string, kodning: 'utf8') => string;
};

/** What came of an edit: how many källor there are now and how many of them are asked, or what is wrong and where. */
export type Registerrad =
  | { readonly handelse: 'register-omlast'; readonly kallor: number; readonly aktiva: number }
  | { readonly handelse: 'register-nekat'; readonly problem: readonly Registerproblem[] };

/** A registry file and how it is judged. `now`: epoch ms. */
export type Registerval = Lasval & {
  readonly fil: string;
  /** The text that the service started with. */
  readonly text: string;
  readonly filsystem: Filsystem;
  readonly now: () => number;
  readonly logga: (rad: Registerrad) => void;
};

const BETWEEN_MS = 1000;
// A file system may give two writes the same time. A file this fresh is read again even if nothing seems to have changed.
const FRESH_MS = 2500;

/** What was found at the last look. `refused`: the problems of what stands in the file now, when it cannot be used. */
type Seen = {
  readonly checked: number;
  readonly stamp: string;
  readonly text: string;
  readonly refused: string | undefined;
};

function unreadable(error: unknown): Registerproblem {
  const code = (error as { code?: unknown }).code;
  const problem = `går inte att läsa (${typeof code === 'string' ? code : 'okänt fel'})`;
  return { var: 'filen', problem };
}

/** What stands in the file now and the stamp it bore; undefined when nothing can have happened since the last look. */
function kika(
  { fil, filsystem, now }: Registerval,
  seen: Seen,
): { readonly stamp: string; readonly text: string } | Registerproblem | undefined {
  try {
    const { ino, size, mtimeNs } = filsystem.statSync(fil, { bigint: true });
    const stamp = `${ino} ${size} ${mtimeNs}`;
    const fresh = Math.abs(now() - Number(mtimeNs / 1_000_000n)) < FRESH_MS;
    // What was refused is judged anew each time: a secret that was missing may have come, with no edit here.
    if (stamp === seen.stamp && !fresh && seen.refused === undefined) return undefined;
    return { stamp, text: filsystem.readFileSync(fil, 'utf8') };
  } catch (error) {
    return unreadable(error);
  }
}

/**
 * Gives all källor of the file, the inactive too, as they stand now. A list that was handed out never changes. The first
 * text must be one that can be used; throws `TypeError` otherwise.
 */
export function hallRegister(val: Registerval): () => readonly Kalla[] {
  const { now, logga } = val;
  const first = readRegistryText(val.text, val);
  if (first.slag === 'problem') throw new TypeError('the first text of a registry must be usable');
  let { kallor } = first;
  let seen: Seen = { checked: now(), stamp: '', text: val.text, refused: undefined };

  const refuse = (problem: readonly Registerproblem[]) => {
    const refused = JSON.stringify(problem);
    if (refused !== seen.refused) logga({ handelse: 'register-nekat', problem });
    seen = { ...seen, refused };
  };
  const look = () => {
    const found = kika(val, seen);
    if (found === undefined) return;
    if ('problem' in found) return refuse([found]);
    const { stamp, text } = found;
    const same = text === seen.text && seen.refused === undefined;
    seen = { ...seen, stamp };
    if (same) return;
    const read = readRegistryText(text, val);
    if (read.slag === 'problem') return refuse(read.problem);
    kallor = read.kallor;
    seen = { ...seen, text, refused: undefined };
    const aktiva = kallor.filter(({ aktiv }) => aktiv).length;
    logga({ handelse: 'register-omlast', kallor: kallor.length, aktiva });
  };
  return () => {
    const at = now();
    // A clock that was set back must not put the next look far off.
    if (Math.abs(at - seen.checked) >= BETWEEN_MS) {
      seen = { ...seen, checked: at };
      look();
    }
    return kallor;
  };
}
