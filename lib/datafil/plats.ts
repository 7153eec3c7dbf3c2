// Where in the text of a JSON file each value stands, so that a problem can be pointed out in an editor. Promises to
// find the first place where a text stops being JSON without quoting what stands there: it could be a secret that was
// pasted by mistake. Leaves the values themselves to JSON.parse, and which texts are JSON to it too.

/** A place in a text, both counted from one. A column counts UTF-16 units, as editors do. */
export type Textplats = { readonly rad: number; readonly kolumn: number };

/** Where the values stand by their path (`kallor[0].adress`; the whole is empty), or where the text is broken. */
export type Genomgang = {
  readonly platser: ReadonlyMap<string, number>;
  /** Paths whose key stands twice in one object: JSON.parse would silently keep the last. */
  readonly dubbletter: readonly string[];
  /** Offset of the first character that cannot stand where it does; the length when the text is cut off. */
  readonly brott?: number;
};

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
// Deeper than any registry, and shallow enough for the stack.
const DEEPEST = 100;

class Brott extends Error {}

class Vandring {
  readonly platser = new Map<string, number>();
  readonly dubbletter: string[] = [];
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new Brott();
    this.at += found.length;
    return found;
  }

  /** A string, which may hold no character below the space. */
  string(): string {
    const start = this.at;
    const found = this.match(STRING);
    const control = found.split('').findIndex((sign) => sign < ' ');
    if (control < 0) return found;
    this.at = start + control;
    throw new Brott();
  }

  take(sign: string): boolean {
    this.match(SPACE);
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  demand(sign: string): void {
    if (!this.take(sign)) throw new Brott();
  }

  value(path: string, depth: number): void {
    this.match(SPACE);
    if (!this.platser.has(path)) this.platser.set(path, this.at);
    const first = this.text[this.at];
    if (depth > DEEPEST) throw new Brott();
    if (first === '{') this.object(path, depth);
    else if (first === '[') this.list(path, depth);
    else if (first === '"') this.string();
    else this.match(PLAIN);
  }

  object(path: string, depth: number): void {
    const seen = new Set<string>();
    this.demand('{');
    if (this.take('}')) return;
    do {
      this.match(SPACE);
      const start = this.at;
      const key: string = JSON.parse(this.string());
      const own = path === '' ? key : `${path}.${key}`;
      if (seen.has(key)) this.dubbletter.push(own);
      seen.add(key);
      this.platser.set(own, start);
      this.demand(':');
      this.value(own, depth + 1);
    } while (this.take(','));
    this.demand('}');
  }

  list(path: string, depth: number): void {
    this.demand('[');
    if (this.take(']')) return;
    let index = 0;
    do this.value(`${path}[${index++}]`, depth + 1);
    while (this.take(','));
    this.demand(']');
  }
}

/** Goes through the text of a JSON file. Never throws. */
export function genomga(text: string): Genomgang {
  const vandring = new Vandring(text);
  const { platser, dubbletter } = vandring;
  try {
    vandring.value('', 0);
    vandring.match(SPACE);
    if (vandring.at < text.length) throw new Brott();
    return { platser, dubbletter };
  } catch (error) {
    if (error instanceof Brott) return { platser, dubbletter, brott: vandring.at };
    throw error;
  }
}

/** Line and column of an offset. */
export function textplats(text: string, offset: number): Textplats {
  const before = text.slice(0, offset).split('\n');
  return { rad: before.length, kolumn: (before.at(-1) ?? '').length + 1 };
}

/** Offset of a value, or of the nearest value around it when it is missing. */
export function narmast(platser: ReadonlyMap<string, number>, path: string): number {
  for (let near = path; near !== ''; near = near.slice(0, Math.max(0, near.search(/[.[][^.[]*$/)))) {
    const found = platser.get(near);
    if (found !== undefined) return found;
  }
  return platser.get('') ?? 0;
}
