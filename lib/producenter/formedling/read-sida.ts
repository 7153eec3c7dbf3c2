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
import type { Formedlingsfalt, Formedlingsregel } from './formedlingsregler.ts';
import { echoKey } from './wire-part.ts';

/** Where the dialect notes what is wrong. */
export type Brister = Bristlista<Formedlingsregel, Formedlingsfalt>;

/** The events of one echoed part, as they lie on the wire, and how many the answer says there are in all. */
export type Post = {
  readonly part: string;
  readonly handelser: readonly unknown[];
  readonly totalt?: number;
};

/** One row of `delfragor`, as it lies on the wire but for its part. */
export type Rad = {
  readonly part: string;
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
  /** Size of the text, bytes. */
  readonly byte: number;
};

function listAt(value: unknown, falt: Formedlingsfalt, brister: Brister): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) brister.notera('ej-lista', falt);
  return [];
}

function readTotal(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function readPost(value: unknown, brister: Brister): Post {
  const wire = isObject(value) ? value : {};
  const totalt = readTotal(wire.totaltAntalKundhandelser);
  return {
    part: echoKey(wire.part),
    handelser: listAt(wire.kundhandelserForPart, 'kundhandelser[].kundhandelserForPart', brister),
    ...(totalt !== undefined && { totalt }),
  };
}

function readRad(value: unknown): Rad {
  const { part, producent, status, httpCode } = isObject(value) ? value : {};
  return { part: echoKey(part), producent, status, httpCode };
}

/** Reads the text of a 200 or 206. `malformed` when there is nothing in it that could be an answer. */
export function readText(text: string, delvis: boolean, brister: Brister): Svarssida | Fel {
  const json = parseJson(text);
  const { kundhandelser, delfragor } = isObject(json) ? json : {};
  const unreadable = kundhandelser !== undefined && kundhandelser !== null && !Array.isArray(kundhandelser);
  if (unreadable || !(Array.isArray(kundhandelser) || Array.isArray(delfragor))) {
    brister.notera('ej-formedlingssvar', 'svar');
    return { slag: 'malformed' };
  }
  const rader = listAt(delfragor, 'delfragor', brister).map(readRad);
  return {
    slag: 'sida',
    delvis,
    poster: listAt(kundhandelser, 'kundhandelser', brister).map((post) => readPost(post, brister)),
    rader,
    namnerDelfragor: Array.isArray(delfragor)
      ? rader.length > 0
      : delfragor !== undefined && delfragor !== null,
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
