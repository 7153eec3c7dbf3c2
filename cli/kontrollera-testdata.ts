// Reads the test data of `bollkoll kontrollera`: whom the producer holds events about. JSON, or lines `person: …`. Promises
// every problem at once and that no sentence repeats a number.

import type { Identifierartyp, Kund } from '../lib/formedling/index.ts';
import type { Testdata } from '../lib/kontroll/prov.ts';
import { readNumber, readPersonNumber } from './number.ts';

const NAMN = ['person', 'foretag', 'okand', 'anvandare', 'tagg'] as const;
type Namn = (typeof NAMN)[number];
type Givna = ReadonlyMap<Namn, string>;
type Problem = { readonly problem: readonly string[] };

const HUR = `testdata ska vara rader som "person: NUMMER" eller ett JSON-objekt; namnen är ${NAMN.join(', ')}`;

function pairsOf(text: string): readonly (readonly [string, unknown])[] | undefined {
  if (!text.startsWith('{'))
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, name = '', value = ''] = /^([a-z]+)\s*[:=]\s*(.+)$/.exec(line) ?? [];
        return [name, value] as const;
      });
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return undefined; // The parser's message quotes the text, which holds numbers.
  }
}

function given(text: string): Givna | Problem {
  const pairs = pairsOf(text.replace(/^\uFEFF/, '').trim());
  if (pairs === undefined || pairs.length === 0) return { problem: [HUR] };
  const read = new Map<Namn, string>();
  for (const [name, value] of pairs) {
    const known = NAMN.find((one) => one === name);
    if (known === undefined || typeof value !== 'string' || value.trim() === '') return { problem: [HUR] };
    if (read.has(known)) return { problem: [`testdata: ${known} står två gånger`] };
    read.set(known, value.trim());
  }
  return read;
}

function kund(text: string, typ: Identifierartyp): Kund | { readonly problem: string } {
  const read = readNumber(text, typ);
  return 'problem' in read ? read : { identifierare: read.identifierare, typ };
}

const person = (text: string) => {
  const samordning = kund(text, 'Samordningsnummer');
  return 'problem' in samordning ? kund(text, 'Personnummer') : samordning;
};
const nagon = (text: string) => {
  const read = person(text);
  return 'problem' in read ? kund(text, 'Organisationsnummer') : read;
};
/** Begins with 4, a group that stands for no legal form: nobody's number. */
const INGENS: Kund = { identifierare: '164499999995', typ: 'Organisationsnummer' };

/** The test data, or every problem as a sentence. */
export function readTestdata(text: string): Testdata | Problem {
  const namngivna = given(text);
  if ('problem' in namngivna) return namngivna;
  const problem: string[] = [];
  const read = <T extends { readonly identifierare: string }>(
    namn: Namn,
    las: (text: string) => T | { readonly problem: string },
  ): T | undefined => {
    const value = namngivna.get(namn);
    if (value === undefined) return undefined;
    const made = las(value);
    if (!('problem' in made)) return made;
    problem.push(`testdata: ${namn} ${made.problem}`);
    return undefined;
  };
  const privat = read('person', person);
  const foretag = read('foretag', (value) => kund(value, 'Organisationsnummer'));
  const okand = read('okand', nagon) ?? (foretag && INGENS);
  const anvandare = (read('anvandare', readPersonNumber) ?? privat)?.identifierare;
  if (!namngivna.has('person') && !namngivna.has('foretag'))
    problem.push('testdata: person eller foretag behövs, helst båda');
  if (anvandare === undefined && problem.length === 0)
    problem.push('testdata: anvandare behövs när person saknas');
  const tagg = namngivna.get('tagg');
  if (problem.length > 0 || anvandare === undefined) return { problem };
  return {
    anvandare,
    ...(privat && { person: privat }),
    ...(foretag && { foretag }),
    ...(okand && { okand }),
    ...(tagg !== undefined && { tagg }),
  };
}
