// Answers for tests: well-formed events, and answers of every kind that a producer, or chance, could send.

import fc from 'fast-check';

/** A valid event of 6.0. */
export const wire = (kundhandelseId = 'e1') => ({
  kundhandelseId,
  rubrik: 'Vi har tagit emot din ansökan',
  beskrivning: 'Rad ett',
  sprak: 'sv',
  producent: 'Skatteverket',
  tidpunkt: '2026-03-02 9:15:00.12',
  kundhandelseTyp: 'SKV.MOMS.INLAMNAD',
  producentarendetKraverKundatgard: false,
  producentarendetKlart: true,
});

export const metadata = {
  kund: { identifierare: '189807149829', typ: 'Personnummer' },
  anvandare: '189807149829',
  version: '6.0',
};

/** The text of an answer with these events. */
export const svarstext = (...kundhandelser: readonly unknown[]) =>
  JSON.stringify({ metadata, kundhandelser });

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -0,
    1e308,
    true,
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    'x'.repeat(5000),
  ),
  fc.constantFrom('2026-02-31 10:00:00.00', '2026-10-25 02:30:00.00', '0000-01-01', '9999-12-31T24:00Z'),
);
const text = fc.oneof({ weight: 4, arbitrary: fc.string() }, { weight: 1, arbitrary: anything });
const reference = fc.oneof(
  text,
  fc.record({ url: text, lanktext: text }, { requiredKeys: [] }),
  fc.array(fc.oneof(text, fc.record({ url: text }, { requiredKeys: [] })), { maxLength: 4 }),
);
const key = fc.constantFrom(
  'producentarende',
  'etjanst',
  'api',
  'diarienummer',
  '__proto__',
  'constructor',
  '7',
);
const flag = fc.oneof({ weight: 8, arbitrary: fc.boolean() }, { weight: 1, arbitrary: anything });
const time = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('2026-03-02 9:15:00.12', '2026-10-25 02:30:00', '2026-07-01T12:00:00+02:00'),
  },
  { weight: 1, arbitrary: anything },
);

// Members come as pairs and are spelled out by hand, so that `__proto__` and keys given twice are really sent.
const members = fc.record({
  kundhandelseId: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c') },
    { weight: 1, arbitrary: anything },
  ),
  tidpunkt: time,
  producentarendetKlart: flag,
  producentarendetKraverKundatgard: flag,
  referenser: fc.oneof(fc.array(fc.tuple(key, reference), { maxLength: 3 }).map(written), anything.map(json)),
});
const known = Object.keys(wire());
const change = fc.tuple(
  fc.constantFrom(...known, 'utokadInformation', 'version', 'annat', '__proto__', 'toString'),
  anything,
);

function json(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function written(pairs: readonly (readonly [string, unknown])[]): string {
  return `{${pairs.map(([name, value]) => `${json(name)}:${json(value)}`).join()}}`;
}

const nearlyEvent = fc
  .tuple(members, fc.array(change, { maxLength: 2 }))
  .map(([{ referenser, ...own }, more]) => {
    const pairs = [...Object.entries({ ...wire(), ...own }), ...more];
    return `${written(pairs).slice(0, -1)},"referenser":${referenser}}`;
  });

const list = fc.array(
  fc.oneof({ weight: 5, arbitrary: nearlyEvent }, { weight: 1, arbitrary: anything.map(json) }),
  {
    maxLength: 6,
  },
);
const nearlyAnswer = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(json(metadata)) },
      { weight: 1, arbitrary: anything.map(json) },
    ),
    list,
  )
  .map(([head, events]) => `{"metadata":${head},"kundhandelser":[${events.join()}]}`);

/** The text of any answer: mostly nearly right, sometimes any JSON, sometimes cut off. */
export const godtyckligtSvar: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: nearlyAnswer },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.tuple(nearlyAnswer, fc.nat(400)).map(([answer, at]) => answer.slice(0, at)) },
);
