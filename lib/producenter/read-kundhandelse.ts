// Reads one event off the wire (response schema 6.0), tolerantly: only what would make it unusable makes it unreadable.
// Promises that a flag is a real boolean or null, that nothing but the standard's own fields comes through, and that
// what was lost is noted. Written by hand, for a schema library takes longer than parsing the answer.

import type { Kundhandelse } from '../arenden/kundhandelse.ts';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import type { Bristlista } from './bristlista.ts';
import { isObject } from './objekt.ts';
import { noteExtra } from './read-metadata.ts';
import { readReferenser } from './read-referenser.ts';
import { noteVersion } from './read-version.ts';

type Textfalt = 'rubrik' | 'beskrivning' | 'producent';
type Flaggfalt = 'producentarendetKraverKundatgard' | 'producentarendetKlart';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const TYPE = /^[A-Z0-9_]+\.[A-Z0-9_]+(\.[A-Z0-9_]+)+$/;
const KNOWN: ReadonlySet<string> = new Set([
  ...['kundhandelseId', 'rubrik', 'beskrivning', 'sprak', 'producent', 'tidpunkt', 'kundhandelseTyp'],
  ...['producentarendetKraverKundatgard', 'producentarendetKlart', 'utokadInformation', 'referenser'],
  'version', // on each event since 6.1 (facts 1.3)
]);

function readText(value: unknown, falt: Textfalt, brister: Bristlista): string {
  if (typeof value === 'string') return value;
  brister.notera('text', falt);
  return '';
}

// Neither "true" nor 1 is a flag: a guess here could take the ball from someone who must act.
function readFlagga(value: unknown, falt: Flaggfalt, brister: Bristlista): boolean | null {
  if (typeof value === 'boolean') return value;
  brister.notera('flagga-ej-boolesk', falt);
  return null;
}

function readSprak(value: unknown, brister: Bristlista): string {
  if (value === 'sv') return value;
  if (typeof value === 'string' && LANGUAGE.test(value)) return value;
  brister.notera('sprak', 'sprak');
  return 'sv';
}

// A register number names a case only together with the type, and a notice is only its type's.
function readTyp(value: unknown, brister: Bristlista): string {
  if (typeof value !== 'string') {
    brister.notera('typ-saknas', 'kundhandelseTyp');
    return '';
  }
  if (value !== '' && !TYPE.test(value)) brister.notera('typnamn', 'kundhandelseTyp');
  return value;
}

function readServicelofte(wire: unknown, brister: Bristlista): string | undefined {
  if (wire === undefined || wire === null) return undefined;
  if (!isObject(wire)) {
    brister.notera('utokad-information', 'utokadInformation');
    return undefined;
  }
  const { servicelofte } = wire;
  if (typeof servicelofte === 'string') return servicelofte.trim() === '' ? undefined : servicelofte;
  if (servicelofte !== undefined && servicelofte !== null) {
    brister.notera('utokad-information', 'utokadInformation.servicelofte');
  }
  return undefined;
}

/**
 * The event, or undefined when it is not an object, has no id, or has no time that can be read. `nycklar`: the references
 * that name a case beside `producentarende`.
 */
export function readKundhandelse(
  wire: unknown,
  brister: Bristlista,
  nycklar?: readonly string[],
): Kundhandelse | undefined {
  if (!isObject(wire)) return void brister.notera('ej-objekt', 'kundhandelser');
  const { kundhandelseId, version } = wire;
  if (typeof kundhandelseId !== 'string' || kundhandelseId.trim() === '') {
    return void brister.notera('id-saknas', 'kundhandelseId');
  }
  const tidpunkt = typeof wire.tidpunkt === 'string' ? parseTidpunkt(wire.tidpunkt) : undefined;
  if (tidpunkt === undefined) return void brister.notera('tidpunkt', 'tidpunkt');
  noteExtra(wire, KNOWN, '*', brister);
  if (version !== undefined && version !== null) noteVersion(version, 'version', brister);
  const { producentarendetKraverKundatgard, producentarendetKlart } = wire;
  const servicelofte = readServicelofte(wire.utokadInformation, brister);
  const handelse: Kundhandelse & { servicelofte?: string } = {
    kundhandelseId,
    rubrik: readText(wire.rubrik, 'rubrik', brister),
    beskrivning: readText(wire.beskrivning, 'beskrivning', brister),
    sprak: readSprak(wire.sprak, brister),
    producent: readText(wire.producent, 'producent', brister),
    tidpunkt,
    kundhandelseTyp: readTyp(wire.kundhandelseTyp, brister),
    producentarendetKraverKundatgard: readFlagga(
      producentarendetKraverKundatgard,
      'producentarendetKraverKundatgard',
      brister,
    ),
    producentarendetKlart: readFlagga(producentarendetKlart, 'producentarendetKlart', brister),
    referenser: readReferenser(wire.referenser, brister, nycklar),
  };
  if (servicelofte !== undefined) handelse.servicelofte = servicelofte;
  return handelse;
}
