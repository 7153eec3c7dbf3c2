// Reads the arguments of a command: options alone, no loose words. Promises every problem at once, and that an argument
// that looks like an identity number is refused without being repeated.

import { parseArgs } from 'node:util';

/** Which options there are. `text` takes a value, `texter` may stand several times, `flagga` takes none. */
export type Kanda = Readonly<Record<string, 'text' | 'texter' | 'flagga'>>;

/** What was given. A flag stands with no values. */
export type Givna = ReadonlyMap<string, readonly string[]>;

const NUMBER = /\d{6}[-+]?\d{4}/;

type Token = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  inline: boolean;
};

function problemWith({ name, rawName, value, inline }: Token, kanda: Kanda, seen: Givna): string | undefined {
  const slag = Object.hasOwn(kanda, name) ? kanda[name] : undefined;
  if (slag === undefined) return `okänt val ${rawName}`;
  if (slag === 'flagga') return value === undefined ? undefined : `${rawName} tar inget värde`;
  if (value === undefined || value.trim() === '' || (!inline && value.startsWith('-')))
    return `${rawName} saknar värde`;
  return slag === 'text' && seen.has(name) ? `${rawName} står två gånger` : undefined;
}

/** The options, or every problem as a sentence. */
export function readArguments(
  argv: readonly string[],
  kanda: Kanda,
): { readonly givna: Givna; readonly problem: readonly string[] } {
  if (argv.some((arg) => NUMBER.test(arg) && !/[/\\]/.test(arg))) {
    const problem = ['numret lämnas på standard in, aldrig som argument: argument syns för andra'];
    return { givna: new Map(), problem };
  }
  const options = Object.fromEntries(
    Object.entries(kanda).map(([name, slag]) => [
      name,
      { type: slag === 'flagga' ? ('boolean' as const) : ('string' as const), multiple: slag === 'texter' },
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const givna = new Map<string, readonly string[]>();
  const problem = tokens.flatMap((token) => {
    if (token.kind !== 'option')
      return token.kind === 'positional' ? ['ett argument hör inte hemma här'] : [];
    const { name, rawName, value } = token;
    const wrong = problemWith({ name, rawName, value, inline: token.inlineValue === true }, kanda, givna);
    if (wrong === undefined)
      givna.set(name, [...(givna.get(name) ?? []), ...(value === undefined ? [] : [value])]);
    return wrong === undefined ? [] : [wrong];
  });
  return { givna, problem };
}
