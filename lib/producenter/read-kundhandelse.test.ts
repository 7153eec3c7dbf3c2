import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skapaBristlista } from './bristlista.ts';
import { readKundhandelse as read } from './read-kundhandelse.ts';

const readKundhandelse = (wire: unknown) => read(wire, skapaBristlista());

const wire = {
  kundhandelseId: 'e1',
  rubrik: 'Vi har tagit emot din ansökan',
  beskrivning: 'Rad ett\nrad två https://exempel.example',
  sprak: 'sv',
  producent: 'Skatteverket',
  tidpunkt: '2026-03-02T09:15:00+01:00',
  kundhandelseTyp: 'SKV.MOMS.ANSOKAN_MOTTAGEN',
  producentarendetKraverKundatgard: false,
  producentarendetKlart: false,
};

test('an event with only the required fields is read whole', () => {
  expect(readKundhandelse(wire)).toEqual({
    ...wire,
    tidpunkt: { ms: Date.parse(wire.tidpunkt) },
    referenser: {},
  });
});

test.each([
  ['no id', { kundhandelseId: undefined }],
  ['an empty id', { kundhandelseId: ' ' }],
  ['an id that is not text', { kundhandelseId: 7 }],
  ['no tidpunkt', { tidpunkt: undefined }],
  ['a tidpunkt that names no time', { tidpunkt: 'i går' }],
  ['a tidpunkt on an impossible day', { tidpunkt: '2026-02-31 10:15:00.12' }],
  ['a tidpunkt as a number', { tidpunkt: 1_772_000_000 }],
])('an event with %s cannot be read', (_, change) => {
  expect(readKundhandelse({ ...wire, ...change })).toBeUndefined();
});

test.each([[null], ['e1'], [7], [[]], [undefined], [true]])('%j is no event', (value) => {
  expect(readKundhandelse(value)).toBeUndefined();
});

test.each([
  ['10:15:00.12', '10:15:00.12'],
  ['an unpadded morning hour', '9:15:00.12'],
  ['a padded morning hour', '09:15:00.12'],
])('the official pattern’s own times and those it refuses are read: %s (quirk 2)', (_, time) => {
  expect(readKundhandelse({ ...wire, tidpunkt: `2026-03-02 ${time}` })?.tidpunkt.ms).toBeGreaterThan(0);
});

test('times with an offset, with Z and without a zone name the same instant in Sweden (quirk 3)', () => {
  const read = ['2026-07-01T12:00:00+02:00', '2026-07-01T10:00:00Z', '2026-07-01 12:00:00.00'].map(
    (tidpunkt) => readKundhandelse({ ...wire, tidpunkt })?.tidpunkt.ms,
  );
  expect(new Set(read).size).toBe(1);
});

test.each([['true'], ['false'], [1], [0], [null], [undefined], [{}], ['']])(
  'a flag that is %j becomes null and the event is kept',
  (flag) => {
    const read = readKundhandelse({
      ...wire,
      producentarendetKraverKundatgard: flag,
      producentarendetKlart: true,
    });
    expect(read).toMatchObject({ producentarendetKraverKundatgard: null, producentarendetKlart: true });
  },
);

test('both flags may be true at once (quirk 13)', () => {
  const flags = { producentarendetKraverKundatgard: true, producentarendetKlart: true };
  expect(readKundhandelse({ ...wire, ...flags })).toMatchObject(flags);
});

test.each([[undefined], [null], [''], ['svenska språket'], [7]])('the language %j is read as sv', (sprak) => {
  expect(readKundhandelse({ ...wire, sprak })?.sprak).toBe('sv');
});

test.each([['en'], ['smj'], ['sv-SE'], ['zh-Hant-TW']])('the language tag %s is kept', (sprak) => {
  expect(readKundhandelse({ ...wire, sprak })?.sprak).toBe(sprak);
});

test('fields of 6.1, unknown fields and null optional fields change nothing (quirk 7)', () => {
  const more = { version: '6.1', municipalityId: '2281', utokadInformation: null, referenser: null };
  expect(readKundhandelse({ ...wire, ...more })).toEqual(readKundhandelse(wire));
});

test('of utokadInformation only a service promise in text comes through', () => {
  const read = (utokadInformation: unknown) => readKundhandelse({ ...wire, utokadInformation });
  expect(read({ servicelofte: '5 dagar', personnummer: '189904119907' })).toEqual({
    ...readKundhandelse(wire),
    servicelofte: '5 dagar',
  });
  for (const other of [{ servicelofte: 5 }, { servicelofte: '' }, { servicelofte: null }, [], 'x']) {
    expect(read(other)).toEqual(readKundhandelse(wire));
  }
});

test('texts that are missing or of another type become empty and the event is kept', () => {
  const read = readKundhandelse({ ...wire, rubrik: undefined, beskrivning: 5, producent: null });
  expect(read).toMatchObject({ kundhandelseId: 'e1', rubrik: '', beskrivning: '', producent: '' });
});

test('text is kept as text: markup, line breaks and 60 000 characters (quirk 16)', () => {
  const beskrivning = `<script>x</script>\n\u202e${'å'.repeat(60_000)}`;
  expect(readKundhandelse({ ...wire, beskrivning })?.beskrivning).toBe(beskrivning);
});

test('whatever one event looks like, reading it never throws', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom(...Object.keys(wire), 'referenser', 'utokadInformation'),
      (value, key) => {
        const read = readKundhandelse({ ...wire, [key]: value });
        if (read === undefined) return ['kundhandelseId', 'tidpunkt'].includes(key);
        return (
          [true, false, null].includes(read.producentarendetKlart) &&
          Array.isArray(Object.keys(read.referenser))
        );
      },
    ),
  );
});
