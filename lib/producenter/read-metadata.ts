// Looks at everything of an answer but its events. Promises only to note: nothing of `metadata`, where producers echo
// identity numbers, is read into anything, and no version is believed (facts 1.4, quirk 12).

import type { Bristlista } from './bristlista.ts';
import { isObject } from './objekt.ts';
import { noteVersion } from './read-version.ts';

/** What may be demanded of `metadata`: the schema demands both, but `anvandare` only echoes what was sent (quirk 4). */
export type Metadatakrav = readonly ('anvandare' | 'version')[];

const SVAR: ReadonlySet<string> = new Set(['metadata', 'kundhandelser']);
const METADATA: ReadonlySet<string> = new Set([
  ...['kund', 'arende', 'kundhandelseTyper', 'taggar', 'startDatum', 'slutDatum', 'anvandare'],
  ...['konsument', 'konsumenttjanst', 'sessionID', 'onskatSprak', 'version'],
]);

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
