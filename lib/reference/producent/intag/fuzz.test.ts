import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giltigtSvar } from '../../schema/las-schema.ts';
import { SCHEMAN } from '../openapi/scheman.ts';
import { skrivSvar } from '../svar.ts';
import { ANVANDARE, FORETAG, handelse } from './exempel.ts';
import { lasSats } from './las.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'api', components: { schemas: SCHEMAN } });
const beskriven = ajv.compile({ $ref: 'api#/components/schemas/Sats' });

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a', 'Ett ord', '\u202e', 'a\nb'),
);
const adress = fc.oneof(
  fc.webUrl(),
  fc.webUrl({ validSchemes: ['https'] }),
  fc.constantFrom(
    'https://a.example/å',
    'HTTPS://A.EXAMPLE',
    'https:a',
    'http://a.example',
    'https://u:p@a.example',
  ),
);
const lank = fc.record({ url: adress, lanktext: text }, { requiredKeys: [] });
const referens = fc.oneof(text, adress, lank, fc.array(text), fc.array(lank), fc.jsonValue());
const referenser = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom('producentarende', 'etjanst', 'api', 'egen'), text), referens),
  fc.jsonValue(),
);
const tidpunkt = fc.oneof(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString()),
  text,
);
const FALT = {
  kundhandelseId: fc.oneof(fc.uuid(), text),
  arende: fc.oneof(
    fc.record({ identifierare: text, typ: fc.constantFrom('Diarienummer', 'X') }),
    fc.jsonValue(),
  ),
  rubrik: fc.oneof(text, fc.jsonValue()),
  beskrivning: text,
  sprak: fc.constantFrom('sv', 'fi', 'SV', 'swe'),
  tidpunkt,
  kundhandelseTyp: fc.constantFrom('PROV.A.B', 'PROV.A.B.C', 'PROV.A', 'prov.a.b'),
  utokadInformation: fc.oneof(fc.dictionary(text, fc.jsonValue()), fc.record({ servicelofte: text })),
  referenser,
  taggar: fc.oneof(fc.array(text), fc.jsonValue()),
  oversattningar: fc.dictionary(
    fc.constantFrom('en', 'sv', 'eng'),
    fc.record({ rubrik: text, beskrivning: text }),
  ),
};
// Two fields at a time: with all of them at random nothing would ever be taken in.
const annat = fc
  .tuple(fc.subarray(Object.keys(FALT), { minLength: 1, maxLength: 2 }), fc.record(FALT))
  .map(([namn, alla]) => Object.fromEntries(Object.entries(alla).filter(([en]) => namn.includes(en))));

test('whatever is accepted follows the description, and is answered as the official schema demands', () => {
  let intagna = 0;
  fc.assert(
    fc.property(annat, fc.constantFrom('sv', 'en', null), (falt, acceptLanguage) => {
      const sats = JSON.parse(JSON.stringify({ kundhandelser: [{ ...handelse(), ...falt }] }));
      const last = lasSats(sats, 'PROV');
      if ('brister' in last) return;
      intagna += 1;
      expect(beskriven(sats), JSON.stringify([sats, beskriven.errors])).toBe(true);
      const svar = skrivSvar({ kund: FORETAG, anvandare: ANVANDARE }, last.poster, {
        producent: 'P',
        acceptLanguage,
      });
      const pa = JSON.parse(JSON.stringify(svar));
      expect(giltigtSvar(pa), JSON.stringify([pa, giltigtSvar.errors])).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(intagna).toBeGreaterThan(100);
});

test('whatever JSON is sent, reading it gives events or faults', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      for (const varde of [
        a,
        { kundhandelser: a },
        { kundhandelser: [a, b] },
        { kundhandelser: [{ ...handelse(), referenser: a, utokadInformation: b }] },
      ]) {
        const last = lasSats(varde, 'PROV');
        expect('poster' in last || last.brister.length > 0).toBe(true);
      }
    }),
  );
});
