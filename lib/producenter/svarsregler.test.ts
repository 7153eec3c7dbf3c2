import { expect, test } from 'vitest';
import { metadata, svarstext, wire } from './exempel.ts';
import type { Brist } from './kallfraga.ts';
import { readResponse, readSvar } from './read-response.ts';
import { SVARSREGLER } from './svarsregler.ts';

const bristerI = (event: object) => readSvar(svarstext({ ...wire(), ...event })).brister;
const brist = (regel: string, falt: string, antal = 1): Brist => ({ regel, falt, antal });

test('a valid answer has nothing to note', () => {
  const referenser = { producentarende: 'A', etjanst: { url: 'https://x.example', lanktext: 'X' }, api: [] };
  const more = { referenser, utokadInformation: { servicelofte: '5 dagar', annat: 7 } };
  expect(readSvar(svarstext(wire('a'), { ...wire('b'), ...more })).brister).toEqual([]);
});

test.each<[object, string, string]>([
  [{ kundhandelseId: undefined }, 'id-saknas', 'kundhandelseId'],
  [{ kundhandelseId: 7 }, 'id-saknas', 'kundhandelseId'],
  [{ tidpunkt: 'i går' }, 'tidpunkt', 'tidpunkt'],
  [{ tidpunkt: 1_772_000_000 }, 'tidpunkt', 'tidpunkt'],
  [{ producentarendetKlart: 'true' }, 'flagga-ej-boolesk', 'producentarendetKlart'],
  [{ producentarendetKraverKundatgard: 1 }, 'flagga-ej-boolesk', 'producentarendetKraverKundatgard'],
  [{ rubrik: undefined }, 'text', 'rubrik'],
  [{ beskrivning: 5 }, 'text', 'beskrivning'],
  [{ producent: null }, 'text', 'producent'],
  [{ kundhandelseTyp: null }, 'typ-saknas', 'kundhandelseTyp'],
  [{ kundhandelseTyp: 'SKV.MOMS' }, 'typnamn', 'kundhandelseTyp'],
  [{ kundhandelseTyp: 'skv.moms.inlamnad' }, 'typnamn', 'kundhandelseTyp'],
  [{ sprak: 'svenska' }, 'sprak', 'sprak'],
  [{ sprak: undefined }, 'sprak', 'sprak'],
  [{ utokadInformation: 'x' }, 'utokad-information', 'utokadInformation'],
  [{ utokadInformation: { servicelofte: 5 } }, 'utokad-information', 'utokadInformation.servicelofte'],
  [{ referenser: [] }, 'referens', 'referenser'],
  [{ referenser: 'x' }, 'arendereferens', 'referenser'],
  [{ referenser: { producentarende: {} } }, 'arendereferens', 'referenser.producentarende'],
  [{ referenser: { producentarende: ['A', [['B']]] } }, 'arendereferens', 'referenser.producentarende'],
  [{ referenser: { diarienummer: { url: 1 } } }, 'arendereferens', 'referenser.*'],
  [{ referenser: { diarienummer: 4711 } }, 'referens-tal', 'referenser.*'],
  [{ referenser: { api: true } }, 'referens', 'referenser.api'],
  [{ referenser: { api: 7 } }, 'referens-tal', 'referenser.api'],
  [{ referenser: { etjanst: ['x', {}] } }, 'referens', 'referenser.etjanst'],
  [{ referenser: { producentarende: '' } }, 'referens', 'referenser.producentarende'],
  [{ referenser: { konsumentReferens: true } }, 'referens', 'referenser.konsumentReferens'],
  [{ version: '7.0' }, 'okand-version', 'version'],
  [{ version: 6.1 }, 'okand-version', 'version'],
  [{ municipalityId: '2281' }, 'extra-falt', '*'],
])('an event with %j breaks %s in %s', (event, regel, falt) => {
  expect(bristerI(event)).toEqual([brist(regel, falt)]);
});

test.each<[object, object, readonly Brist[]]>([
  [{ version: undefined }, {}, [brist('falt-saknas', 'metadata.version')]],
  [{ anvandare: undefined }, {}, [brist('falt-saknas', 'metadata.anvandare')]],
  [{ version: '8' }, {}, [brist('okand-version', 'metadata.version')]],
  [{ personnummer: '189904119907' }, {}, [brist('extra-falt', 'metadata.*')]],
  [{}, { message: 'x' }, [brist('extra-falt', 'svar.*')]],
  [{}, { metadata: null }, [brist('falt-saknas', 'metadata')]],
])(
  'an answer with %j in metadata and %j beside it is read, and the breach noted',
  (inside, beside, brister) => {
    const text = JSON.stringify({ metadata: { ...metadata, ...inside }, kundhandelser: [wire()], ...beside });
    expect(readSvar(text)).toMatchObject({ resultat: { slag: 'svar', olasliga: 0 }, brister });
  },
);

test.each([
  ['not JSON', 'hej', [brist('ej-json', 'svar')]],
  ['a list', '[]', [brist('ej-svar', 'svar')]],
  ['kundhandelser as text', '{"metadata":{},"kundhandelser":"x"}', [brist('ej-svar', 'kundhandelser')]],
  ['neither events nor metadata', '{"message":"x"}', [brist('ej-svar', 'metadata')]],
])('%s cannot be read, and why is noted', (_, text, brister) => {
  expect(readSvar(text)).toEqual({ resultat: { slag: 'malformed' }, brister });
});

const latin1 = Buffer.from(svarstext({ ...wire(), rubrik: 'Räksmörgås' }), 'latin1');

test.each<[string, BodyInit, string, readonly Brist[]]>([
  ['as plain JSON', svarstext(), 'application/json', []],
  ['with a charset', svarstext(), 'application/json; charset=utf-8', []],
  ['as a JSON of its own kind', svarstext(), 'application/vnd.exempel+json', []],
  ['as a page', svarstext(), 'text/html', [brist('innehallstyp', 'content-type')]],
  ['in Latin-1', latin1, 'application/json', [brist('teckenkodning', 'svar')]],
])('an answer %s is read, and what was wrong with its bytes noted', async (_, body, type, brister) => {
  const response = new Response(body, { headers: { 'content-type': type } });
  const read = await readResponse(response, { svarByte: 100_000, now: () => 0 });
  expect(read).toMatchObject({ resultat: { slag: 'svar' } });
  expect(read.brister).toEqual(brister);
});

test('breaches are counted by rule and field, an event that stands twice is one', () => {
  const { resultat, brister } = readSvar(
    svarstext(wire('a'), { ...wire('a'), sprak: '' }, { ...wire('b'), sprak: 7 }, null, 'x', {
      ...wire('a'),
    }),
  );
  expect(resultat).toMatchObject({ olasliga: 2, kundhandelser: { length: 2 } });
  expect(brister).toEqual([
    brist('sprak', 'sprak', 2),
    brist('ej-objekt', 'kundhandelser', 2),
    brist('dubbelt-id', 'kundhandelseId', 2),
  ]);
});

test('nothing that stood on the wire is in what is noted, not even the name of a field', () => {
  const marked = 'HEMLIGT189904119907';
  const event = Object.fromEntries(Object.keys(wire()).map((falt) => [falt, { [marked]: marked }]));
  const known = {
    ...wire(),
    [marked]: 1,
    version: marked,
    sprak: `${marked} `,
    referenser: { api: { [marked]: 1 } },
  };
  const text = JSON.stringify({
    metadata: { ...metadata, version: marked, [marked]: marked },
    kundhandelser: [event, known, marked],
    [marked]: marked,
  });
  const { brister } = readSvar(text);
  expect(brister.length).toBeGreaterThan(6);
  expect(JSON.stringify(brister)).not.toContain('HEMLIGT');
});

test('every rule says where it is laid down and what is wrong, in a sentence of each language', () => {
  for (const { klausul, sv, en } of Object.values(SVARSREGLER)) {
    expect(klausul).not.toBe('');
    expect([sv, en].every((text) => /^\S.*\.$/.test(text))).toBe(true);
  }
});
