// Looks at everything of an answer but its events. Promises to note, and to tell an answer about somebody else: nothing of
// `metadata`, where producers echo identity numbers, is read into anything, and no version is believed (facts 1.4, quirk 12).

import type { Kund, Part } from '../arenden/part.ts';
import type { Bristlista } from './bristlista.ts';
import { isObject } from './objekt.ts';
import { noteVersion } from './read-version.ts';

/** What may be demanded of `metadata`: the schema demands both, but `anvandare` only echoes what was sent (quirk 4). */
export type Metadatakrav = readonly ('anvandare' | 'version')[];

/** What an answer is held against: what its metadata must say, and what was asked about. */
export type Svarskrav = {
  readonly metadata?: Metadatakrav;
  readonly part?: Part;
  /** The references that name a case beside `producentarende`. */
  readonly referensnycklar?: readonly string[];
};

const SVAR: ReadonlySet<string> = new Set(['metadata', 'kundhandelser']);
const METADATA: ReadonlySet<string> = new Set([
  ...['kund', 'arende', 'kundhandelseTyper', 'taggar', 'startDatum', 'slutDatum', 'anvandare'],
  ...['konsument', 'konsumenttjanst', 'sessionID', 'onskatSprak', 'version'],
]);

/** Whether this is an answer without events (quirk 6), and not the metadata of an error or of a list by another name. */
export function saysNoEvents(wire: Readonly<Record<string, unknown>>): boolean {
  const { metadata } = wire;
  if (!isObject(metadata) || Object.keys(wire).some((key) => !SVAR.has(key))) return false;
  return Object.keys(metadata).some((key) => METADATA.has(key) && (metadata[key] ?? null) !== null);
}

/** Notes a member that a closed object lacks, once; its name is not told, for it may be anything. */
export function noteExtra(
  wire: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  falt: '*' | 'metadata.*' | 'svar.*',
  brister: Bristlista,
): void {
  for (const key in wire) {
    if (known.has(key)) continue;
    brister.notera('extra-falt', falt);
    return;
  }
}

const digits = (text: unknown) => (typeof text === 'string' ? text.replace(/\D/g, '') : '');

// All twelve, for a century apart is somebody else; the last ten when the echo left out the century. One that is masked
// or too short tells nothing.
function anotherNumber(echo: unknown, asked: string): boolean {
  const said = digits(echo);
  const compared = said.length >= 12 ? 12 : 10;
  return said.length >= 10 && said.slice(-compared) !== digits(asked).slice(-compared);
}

const TYPER: ReadonlySet<unknown> = new Set<Kund['typ']>([
  ...(['Personnummer', 'Organisationsnummer', 'Samordningsnummer'] as const),
]);

// A person and her firm have the same digits, and so have two firms of hers.
function namesAnother(echo: Readonly<Record<string, unknown>>, asked: Kund): boolean {
  const { identifierare, typ, tillagg } = echo;
  const own = asked.tillagg?.trim() ?? '';
  const said = typeof tillagg === 'string' ? tillagg.trim() : '';
  return (
    anotherNumber(identifierare, asked.identifierare) ||
    (TYPER.has(typ) && typ !== asked.typ) ||
    (own !== '' && said !== '' && said !== own)
  );
}

/**
 * Which echo says that the answer is about somebody or something else than `part`: such an answer must not be shown.
 * An ärende decides only where no kund was asked about; elsewhere producers echo it in their own spelling.
 */
export function aboutAnother(metadata: unknown, part: Part): 'metadata.kund' | 'metadata.arende' | undefined {
  if (!isObject(metadata)) return undefined;
  const { kund, arende } = metadata;
  if (part.kund !== undefined) {
    return isObject(kund) && namesAnother(kund, part.kund) ? 'metadata.kund' : undefined;
  }
  const echoed = isObject(arende) ? arende.identifierare : undefined;
  const another = typeof echoed === 'string' && echoed.trim() !== part.arende?.identifierare.trim();
  return another ? 'metadata.arende' : undefined;
}

/** Notes what is wrong with an answer, its events aside. */
export function noteMetadata(wire: unknown, krav: Metadatakrav, brister: Bristlista): void {
  if (!isObject(wire)) return;
  noteExtra(wire, SVAR, 'svar.*', brister);
  const { metadata } = wire;
  if (!isObject(metadata)) return void brister.notera('falt-saknas', 'metadata');
  noteExtra(metadata, METADATA, 'metadata.*', brister);
  for (const falt of krav) {
    if (typeof metadata[falt] !== 'string') brister.notera('falt-saknas', `metadata.${falt}`);
  }
  if (typeof metadata.version === 'string') noteVersion(metadata.version, 'metadata.version', brister);
}
