/**
 * Every fault that the laboratory knows: how often it is planned, and which failures may rightly be told of it. Data. How
 * a fault is done on the wire stands in beteenden.ts; `timed-out` is right wherever the time has truly passed, and so is
 * never listed.
 */

/** The kinds that an outcome can have. */
export type Slag =
  | 'svar'
  | 'timed-out'
  | 'unreachable'
  | 'refused'
  | 'overloaded'
  | 'broken'
  | 'malformed'
  | 'too-large'
  | 'skipped';

type Rad = { readonly vikt: number; readonly ger: readonly Slag[] };
const rad = (vikt: number, ...ger: readonly Slag[]): Rad => ({ vikt, ger });

/** What the answer to a call can be, once a connection stands. */
export const SVARSFEL = {
  frisk: rad(520, 'svar'),
  komprimerad: rad(60, 'svar'),
  forvarning: rad(15, 'svar'),
  'omdirigering-hem': rad(15, 'svar'),
  'hang-fore-huvud': rad(30),
  'hang-i-kropp': rad(25),
  dropp: rad(15),
  'rst-direkt': rad(20, 'unreachable'),
  'rst-efter-huvud': rad(15, 'unreachable'),
  'rst-i-kropp': rad(20, 'unreachable'),
  'halv-kropp': rad(20, 'unreachable'),
  'halv-till-slut': rad(10, 'malformed'),
  'langd-for-lang': rad(15, 'unreachable'),
  'langd-for-lang-hang': rad(10),
  'langd-for-kort': rad(15, 'malformed', 'unreachable'),
  skrap: rad(10, 'unreachable'),
  'stora-huvuden': rad(8, 'too-large'),
  'fel-kodning': rad(12, 'malformed'),
  'okand-kodning': rad(8, 'malformed'),
  'fortegen-kodning': rad(8, 'malformed'),
  'gzip-bomb': rad(8, 'too-large'),
  'br-bomb': rad(6, 'too-large'),
  'utan-slut': rad(6, 'too-large'),
  'status-429-sekunder': rad(14, 'overloaded'),
  'status-429-datum': rad(8, 'overloaded'),
  'status-503-sekunder': rad(14, 'overloaded'),
  'status-503-datum': rad(8, 'overloaded'),
  'status-503-skev-klocka': rad(6, 'overloaded'),
  'status-500': rad(15, 'broken'),
  'status-502': rad(10, 'broken'),
  'status-404': rad(8, 'broken'),
  'status-401': rad(6, 'refused'),
  'status-403': rad(6, 'refused'),
  html: rad(12, 'malformed'),
  'halv-json': rad(12, 'malformed'),
  'fel-typer': rad(12, 'malformed'),
  'ursakt-200': rad(8, 'malformed'),
  tomt: rad(8, 'malformed'),
  'omdirigering-bort': rad(12, 'broken'),
  'omdirigering-runt': rad(6, 'broken'),
} as const satisfies Record<string, Rad>;

/** What only one about a single kund can do wrong: to answer about another one. */
export const DIREKTFEL = { 'nagon-annan': rad(12, 'malformed') } as const satisfies Record<string, Rad>;

/** What can stop a call before a connection stands. */
export const ADRESSFEL = {
  inget: rad(900),
  nekad: rad(20, 'unreachable'),
  'namn-okant': rad(15, 'unreachable'),
  'namn-drojer': rad(8),
  'namn-inat': rad(12, 'unreachable'),
  'tls-sjalvsignerat': rad(12, 'unreachable'),
  'tls-avbrott': rad(12, 'unreachable'),
  'tls-hang': rad(6),
} as const satisfies Record<string, Rad>;

/** How long each asks to be left alone, ms after its answer; a date in the past asks for nothing. */
export const BER_OM_MS: Readonly<Partial<Record<string, number>>> = {
  'status-429-sekunder': 1000,
  'status-429-datum': 60_000,
  'status-503-sekunder': 0,
  'status-503-datum': 5000,
  'status-503-skev-klocka': 0,
};

export type Svarsfel = keyof typeof SVARSFEL | keyof typeof DIREKTFEL;
export type Adressfel = keyof typeof ADRESSFEL;

/** The failures, or the answer, that a fault may rightly be told as. */
export function farGe(fel: Svarsfel | Adressfel): readonly Slag[] {
  const alla: Readonly<Record<string, Rad>> = { ...SVARSFEL, ...DIREKTFEL, ...ADRESSFEL };
  return alla[fel]?.ger ?? [];
}
