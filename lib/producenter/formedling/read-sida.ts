// Reads one forwarded answer as far as its envelope: which events came for which echoed part, and what each delfråga
// says of itself. Promises that an error body is never an answer and that `metadata` and `message`, which may hold
// identity numbers, do not come out. Leaves whose an event is, and what it says, to delsvar.ts.

import type { Fel } from '../../arenden/utfall.ts';
import type { Bristlista } from '../bristlista.ts';
import type { Lasvillkor } from '../kallfraga.ts';
import type { Svarsmeddelande } from '../natverk.ts';
import { isObject } from '../objekt.ts';
import { readBody } from '../read-body.ts';
import { failureOf, parseJson } from '../read-response.ts';
import { countHandelser } from '../read-vilse.ts';
import type { Formedlingsfalt, Formedlingsregel } from './formedlingsregler.ts';
import { echoKeys } from './wire-part.ts';

/** Where the dialect notes what is wrong. */
export type Brister = Bristlista<Formedlingsregel, Formedlingsfalt>;

/** The events of one echoed part, as they lie on the wire, and how many the answer says there are in all. */
export type Post = {
  readonly part: readonly string[];
  readonly handelser: readonly unknown[];
  readonly totalt?: number;
  /** The item does not say what it holds: neither a list nor that there is nothing. */
  readonly olast?: true;
};

/** One row of `delfragor`, as it lies on the wire but for its part. */
export type Rad = {
  readonly part: readonly string[];
  readonly producent: unknown;
  readonly status: unknown;
  readonly httpCode: unknown;
};

/** One readable answer. `namnerDelfragor` is false when the answer has no list of them, or an empty one. */
export type Svarssida = {
  readonly slag: 'sida';
  readonly delvis: boolean;
  readonly poster: readonly Post[];
  readonly rader: readonly Rad[];
  readonly namnerDelfragor: boolean;
  /** How many events stand where none belong. */
  readonly vilse: number;
  /** Size of the text, bytes. */
  readonly byte: number;
};

function listAt(value: unknown, falt: Formedlingsfalt, brister: Brister): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) brister.notera('ej-lista', falt);
  return [];
}

function readTotal(value: unknown): number | undefined {
  const total = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? total : undefined;
}

function readPost(value: unknown, brister: Brister): Post {
  const wire = isObject(value) ? value : {};
  const totalt = readTotal(wire.totaltAntalKundhandelser);
  // Without a list there is nothing to show, and only a total of nothing says that nothing is missing.
  const olast = !Array.isArray(wire.kundhandelserForPart) && totalt !== 0;
  if (olast) brister.notera('ej-lista', 'kundhandelser[].kundhandelserForPart');
  return {
    part: echoKeys(wire.part),
    handelser: Array.isArray(wire.kundhandelserForPart) ? wire.kundhandelserForPart : [],
    ...(totalt !== undefined && { totalt }),
    ...(olast && { olast }),
  };
}

function readRad(value: unknown): Rad {
  const { part, producent, status, httpCode } = isObject(value) ? value : {};
  return { part: echoKeys(part), producent, status, httpCode };
}

// What an envelope holds beside the items' own lists: events under another name, in a row, in the item itself.
function besideLists(json: Readonly<Record<string, unknown>>): unknown {
  const { kundhandelser, ...rest } = json;
  const items = (Array.isArray(kundhandelser) ? kundhandelser : []).map((item) => {
    if (!isObject(item) || !Array.isArray(item.kundhandelserForPart)) return item;
    const { kundhandelserForPart: _, ...beside } = item;
    return beside;
  });
  return [items, rest];
}

// Something in the place of the list is one row that cannot be read: somebody may have failed.
function rowsOf(delfragor: unknown, brister: Brister): readonly Rad[] {
  const list = listAt(delfragor, 'delfragor', brister);
  const instead = !Array.isArray(delfragor) && delfragor !== undefined && delfragor !== null;
  return (instead ? [undefined] : list).map(readRad);
}

/** Reads the text of a 200 or 206. `malformed` when there is nothing in it that could be an answer. */
export function readText(text: string, delvis: boolean, brister: Brister): Svarssida | Fel {
  const json = parseJson(text);
  const envelope = isObject(json) ? json : {};
  const { kundhandelser, delfragor } = envelope;
  const unreadable = kundhandelser !== undefined && kundhandelser !== null && !Array.isArray(kundhandelser);
  if (unreadable || !(Array.isArray(kundhandelser) || Array.isArray(delfragor))) {
    brister.notera('ej-formedlingssvar', 'svar');
    return { slag: 'malformed' };
  }
  const rader = rowsOf(delfragor, brister);
  const vilse = countHandelser(besideLists(envelope));
  if (vilse > 0) brister.notera('vilse-handelse', 'svar');
  return {
    slag: 'sida',
    delvis,
    poster: listAt(kundhandelser, 'kundhandelser', brister).map((post) => readPost(post, brister)),
    rader,
    namnerDelfragor: rader.length > 0,
    vilse,
    byte: Buffer.byteLength(text),
  };
}

/** Reads an answer. 200 and 206 are successes (facts 1.1); any other status means what it does in the direct dialect. */
export async function readSida(
  svar: Svarsmeddelande,
  { svarByte, now }: Lasvillkor,
  brister: Brister,
): Promise<Svarssida | Fel> {
  if (svar.status !== 200 && svar.status !== 206) return failureOf(svar, now());
  const kropp = await readBody(svar.body, svarByte, svar.headers.get('content-type'));
  return kropp.slag === 'text' ? readText(kropp.text, svar.status === 206, brister) : kropp;
}
