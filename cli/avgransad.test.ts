import type { RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { startaNyckfull } from '../lib/reference/producent/nyckfull.ts';
import { kalla, kor, register } from './exempel.ts';
import { tidslinjeJsonSchema } from './tidslinje-json.ts';

const MAJA = '189807149829';
const BOLAG = '164420162606';
const KVITTENS = 'K-"0042-HEMLIG';
const asked: { path: string | undefined; body: Record<string, unknown> }[] = [];
const valid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(tidslinjeJsonSchema()));

const handelse = {
  ...{
    kundhandelseId: '1',
    rubrik: `Ansökan ${KVITTENS} kom in`,
    beskrivning: 'B',
    sprak: 'sv',
    producent: 'A',
  },
  ...{
    tidpunkt: '2026-03-01T10:00:00Z',
    kundhandelseTyp: 'A.B.C',
    referenser: { producentarende: KVITTENS },
  },
  ...{ producentarendetKraverKundatgard: true, producentarendetKlart: false },
};
const answering: RequestListener = async (req, res) => {
  asked.push({ path: req.url, body: (await json(req)) as Record<string, unknown> });
  const metadata = { anvandare: MAJA, version: '6.0' };
  res.end(JSON.stringify({ metadata, kundhandelser: [handelse] }));
};

let fil = '';
beforeAll(async () => {
  const { adress, stang } = await startaNyckfull(answering);
  const text = { sv: 'Vi byter system', en: 'We change systems' };
  const resting = { fran: '2020-01-01T00:00Z', till: '2099-12-31T23:00Z', text };
  const [producent] = kalla('c').producenter;
  fil = register(
    'avgransad.json',
    kalla('a', { adress, kvittensPerMinut: 5 }),
    kalla('b', { adress, avbrott: [resting] }),
    kalla('c', { adress, producenter: [{ ...producent, privatUtforare: 'Omsorg AB' }] }),
    kalla('d', { adress, aktiv: false }),
    kalla('e', { adress, version: '3.1' }),
    kalla('f', { dialekt: 'formedling' }),
  );
  return stang;
});

const fraga = (...more: string[]) => ['fraga', '--kallor', fil, ...more];
const person = ['--typ', 'Personnummer'];

test('a narrowed question is sent as it was given, and says plainly that no ball is told', async () => {
  asked.length = 0;
  const argv = fraga(...person, '--kalla', 'a', '--typer', 'A.B', '--taggar', 't', '--fran', '2026-01-01');
  const { code, out } = await kor(argv, [MAJA]);
  expect(asked.map(({ body }) => body)).toMatchObject([
    { kundhandelseTyper: ['A.B'], taggar: ['t'], startDatum: '2026-01-01', kund: { typ: 'Personnummer' } },
  ]);
  expect(out).toMatch(/^Frågan var avgränsad, .*sägs inte vem som har bollen\.\n/);
  expect(out).toMatch(/^oklart +–/m);
  expect(out).not.toContain('hos dig');
  expect(code).toBe(3);
});

test('an end date that has not passed hides nothing that has happened, so the ball is told', async () => {
  const { code, out } = await kor(fraga(...person, '--kalla', 'a', '--till', '2099-01-01'), [MAJA]);
  expect(out).toMatch(/^Bollen är hos dig i 1 ärende\.\n/);
  expect(code).toBe(0);
});

test('a sole trader’s addition is sent with the kund', async () => {
  asked.length = 0;
  await kor(fraga('--typ', 'Organisationsnummer', '--tillagg', '002', '--kalla', 'a'), [MAJA]);
  expect(asked.map(({ body }) => body.kund)).toEqual([
    { identifierare: MAJA, typ: 'Organisationsnummer', tillagg: '002' },
  ]);
});

test('one case is followed by its kvittensnummer, which is written nowhere', async () => {
  asked.length = 0;
  const argv = fraga('--kvittensnummer', '--kalla', 'a');
  const { code, out } = await kor(argv, [KVITTENS, MAJA]);
  expect(asked.map(({ body }) => body)).toMatchObject([
    { arende: { identifierare: KVITTENS, typ: 'Kvittensnummer' }, anvandare: MAJA },
  ]);
  expect(asked[0]?.body).not.toHaveProperty('kund');
  expect(out).toMatch(/^Frågan gällde ett ärende\./);
  expect(out).toMatch(/^hos dig +\d/m);
  expect(out).toContain('Ansökan [kvittensnummer] kom in');
  const asJson = await kor([...argv, '--json'], [KVITTENS, MAJA]);
  expect(JSON.parse(asJson.out).arenden).toMatchObject([{ referens: '[kvittensnummer]', boll: 'hos-dig' }]);
  expect(out + asJson.out).not.toMatch(/HEMLIG|9829/);
  expect([code, asJson.code]).toEqual([3, 3]);
});

test.each<[string, string[], string[]]>([
  ['nothing', [], ['kvittensnumret saknas på standard in']],
  ['no user', [KVITTENS], ['användarens nummer på rad 2 saknas']],
  [
    'a short number and a company as user',
    ['K-1', BOLAG, 'mer'],
    ['rad 1 ska ha 6 till 100 tecken', 'användarens nummer på rad 2 är inget', 'högst två rader'],
  ],
])('a kvittensnummer with %s on standard input is refused with every problem', async (_, stdin, told) => {
  asked.length = 0;
  const { code, err } = await kor(fraga('--kvittensnummer', '--kalla', 'a'), stdin);
  expect({ code, asked }).toEqual({ code: 2, asked: [] });
  for (const sentence of told) expect(err).toContain(sentence);
});

test('källor that cannot be chosen are told all at once, before a number is read', async () => {
  const { code, err } = await kor(fraga('--kvittensnummer', '--kalla', 'b,d,nej'));
  expect(code).toBe(2);
  expect(err.split('\n').slice(0, 3)).toEqual([
    'bollkoll: --kalla b tar inte emot en fråga på bara kvittensnummer (kvittensPerMinut)',
    'bollkoll: --kalla d är inte ansluten (aktiv: false)',
    'bollkoll: --kalla nej finns inte i registret',
  ]);
});

test('a filter that a källa’s version has no words for is refused with the option named', async () => {
  asked.length = 0;
  const { code, out, err } = await kor(fraga(...person, '--kalla', 'e', '--taggar', 't'), [MAJA]);
  expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
  expect(err).toMatch(/--taggar: .*källan e/);
});

test('every källa that is connected has a row: who, through whom, in whose hands, and why it was not asked', async () => {
  const { out } = await kor(fraga(...person), [MAJA]);
  expect(out).toMatch(
    /^Myndigheten b +frågades inte: planerat avbrott till 2100-01-01 00:00 \(Vi byter system\)$/m,
  );
  expect(out).toMatch(/^Myndigheten c \(utförs av Omsorg AB\) +svarade med 1 händelse$/m);
  expect(out).toMatch(/^Myndigheten f \(via f\) +gick inte att nå$/m);
  expect(out).not.toContain('Myndigheten d');
});

test('the same stands in the JSON', async () => {
  const { out } = await kor(fraga(...person, '--json', '--fran', '2026-01-01'), [MAJA]);
  const timeline = JSON.parse(out);
  expect(valid(timeline), JSON.stringify(valid.errors)).toBe(true);
  expect(timeline.avsmalnad).toBe(true);
  const row = (id: string) => timeline.kallor.find((k: { kalla: string }) => k.kalla === id);
  expect(row('b')).toMatchObject({
    ...{ utfall: 'skipped', skal: 'planerat-avbrott', till: '2099-12-31T23:00:00.000Z' },
    ...{ namn: 'Myndigheten b', privatUtforare: null },
  });
  expect(row('c')).toMatchObject({ utfall: 'svar', skal: null, privatUtforare: 'Omsorg AB' });
  expect(row('d')).toBeUndefined();
});
