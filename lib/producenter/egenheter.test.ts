// The sixteen quirks of the standard as it is really written and implemented, each of them tried on our own code.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { handelse, ms, svar } from '../arenden/exempel.ts';
import { type Kundhandelse, sakerAdress } from '../arenden/kundhandelse.ts';
import { vikUtfall } from '../arenden/tidslinje.ts';
import type { Fel, Svar } from '../arenden/utfall.ts';
import { giltigFraga, giltigtSvar } from '../reference/schema/las-schema.ts';
import { metadata, svarstext, wire } from './exempel.ts';
import { fraga, kalla, NUMMER, person, SKV } from './formedling/exempel.ts';
import type { Kalla } from './kalla.ts';
import type { Kallfraga } from './kallfraga.ts';
import type { Anrop } from './natverk.ts';
import { readSvar } from './read-response.ts';
import { utbyt } from './utbyte.ts';

/** The one event of an answer, which must have been read. */
function las(change: object): Kundhandelse {
  const { resultat } = readSvar(svarstext({ ...wire(), ...change }));
  const [first] = resultat.slag === 'svar' ? resultat.kundhandelser : [];
  if (first === undefined) throw new Error('the event was not read');
  return first;
}

/** One exchange in the källa's own dialect: what was sent, what came of it, and what was noted. */
async function fragaKalla(
  answer: () => Response,
  change: Partial<Kalla> = {},
  about: Partial<Kallfraga> = {},
) {
  const sent: Anrop[] = [];
  const asked: Kallfraga = {
    kanda: [],
    kalla: kalla({ dialekt: 'direkt', version: '6.0', producenter: [SKV], ...change }),
    parter: [person],
    anvandare: NUMMER,
    avsandare: { konsument: 'Exempel', konsumenttjanst: 'Bollkoll' },
    fraga,
    anropsId: () => 'b5b6b9f6-5d9e-4d42-9d0e-3f2f3f0c9f10',
    ...about,
  };
  const sand = async (anrop: Anrop) => {
    sent.push(anrop);
    return answer();
  };
  const { delsvar, brister } = await utbyt(asked, sand, { svarByte: 1_000_000, now: () => 0 });
  const resultat: Svar | Fel | undefined = delsvar[0]?.resultat;
  return { url: sent[0]?.url, body: JSON.parse(sent[0]?.body ?? 'null'), resultat, brister };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const now = ms('2026-06-01 12:00:00');
const fold = (...kundhandelser: readonly Kundhandelse[]) =>
  vikUtfall([svar(kundhandelser)], { now, vantade: [] });

test('quirk 1: the official response schema is not JSON until two commas are taken out; then it judges, and reading needs it not', () => {
  const repaired = readFileSync(
    new URL('../reference/schema/kundhandelse_response_schema.json', import.meta.url),
    'utf8',
  );
  const damaged = repaired.replace(/(\n {6}\])(\n {4}\},\n {4}"referensobjekt")/, '$1,$2');
  expect(damaged).not.toBe(repaired);
  expect(() => JSON.parse(repaired)).not.toThrow();
  expect(() => JSON.parse(damaged)).toThrow(SyntaxError);
  expect(giltigtSvar({ metadata, kundhandelser: [wire()] })).toBe(true);
  expect(giltigtSvar({ metadata, kundhandelser: [{}] })).toBe(false);
  expect(readSvar(svarstext({})).resultat).toMatchObject({ olasliga: 1 });
});

test.each([
  ['10:15:00.12', true, '09:15:00.120Z'],
  ['9:15:00.12', true, '08:15:00.120Z'],
  ['09:15:00.12', false, '08:15:00.120Z'],
  ['09:15:00', false, '08:15:00Z'],
  ['09:15:00.123', false, '08:15:00.123Z'],
])(
  'quirk 2: the time %s is read, whether the official pattern takes it (%s) or not: %s',
  (time, official, utc) => {
    const event = { ...wire(), tidpunkt: `2026-03-02 ${time}` };
    expect(giltigtSvar({ metadata, kundhandelser: [event] })).toBe(official);
    expect(las(event).tidpunkt).toEqual({ ms: Date.parse(`2026-03-02T${utc}`) });
  },
);

test('quirk 2: a day that the official pattern takes and the calendar lacks makes the event unreadable, and counted', () => {
  const event = { ...wire(), tidpunkt: '2026-02-31 10:15:00.12' };
  expect(giltigtSvar({ metadata, kundhandelser: [event] })).toBe(true);
  expect(readSvar(svarstext(event))).toMatchObject({
    resultat: { olasliga: 1 },
    brister: [{ regel: 'tidpunkt' }],
  });
});

test('quirk 3: RFC 3339 and zone-less Swedish time name the same instants, and the newest is not the last in the alphabet', () => {
  const same = [
    '2026-07-01T12:00:00+02:00',
    '2026-07-01T10:00:00Z',
    '2026-07-01T12:00:00.000',
    '2026-07-01 12:00:00.00',
  ];
  expect(new Set(same.map((tidpunkt) => las({ tidpunkt }).tidpunkt.ms)).size).toBe(1);
  const summer = las({ tidpunkt: '2025-10-26T02:30:00+02:00', producentarendetKlart: false });
  const winter = las({
    kundhandelseId: 'e2',
    tidpunkt: '2025-10-26T02:15:00+01:00',
    producentarendetKlart: true,
  });
  expect(winter.tidpunkt.ms).toBeGreaterThan(summer.tidpunkt.ms);
  expect(las({ tidpunkt: '2025-10-26 02:30:00.00' }).tidpunkt).toEqual({
    ...summer.tidpunkt,
    tvetydig: true,
  });
});

test('quirk 4: a källa that is not told the user cannot echo her, and that is no breach; one that is told shall', async () => {
  const { anvandare: _, ...silent } = metadata;
  const answer = { metadata: silent, kundhandelser: [wire()] };
  expect(giltigtSvar(answer)).toBe(false);
  const untold = await fragaKalla(json(answer), { skickaAnvandare: false });
  expect(untold).toMatchObject({ resultat: { kundhandelser: { length: 1 } }, brister: [] });
  expect(untold.body).not.toHaveProperty('anvandare');
  expect(giltigFraga(untold.body)).toBe(true);
  const told = await fragaKalla(json(answer));
  expect(told.body.anvandare).toBe(NUMMER);
  expect(told.brister).toEqual([{ regel: 'falt-saknas', falt: 'metadata.anvandare', antal: 1 }]);
});

test('quirk 5: metadata may still have sessionID and onskatSprak, which 6.0 does not ask with', async () => {
  const more = { ...metadata, sessionID: fraga.korrelation, onskatSprak: 'en' };
  const { body, resultat, brister } = await fragaKalla(json({ metadata: more, kundhandelser: [wire()] }));
  expect(Object.keys(body)).not.toContain('sessionID');
  expect(Object.keys(body)).not.toContain('onskatSprak');
  expect(resultat).toMatchObject({ slag: 'svar', kundhandelser: { length: 1 } });
  expect(brister).toEqual([]);
});

test('quirk 6: an answer with only metadata means no events; one without either means nothing', () => {
  expect(giltigtSvar({ metadata })).toBe(true);
  expect(readSvar(JSON.stringify({ metadata }))).toEqual({
    resultat: { slag: 'svar', kundhandelser: [], olasliga: 0 },
    brister: [],
  });
  expect(readSvar('{}').resultat).toEqual({ slag: 'malformed' });
});

test('quirk 7: a version on each event breaks the closed schema of 6.0 and is read; an unknown one is noted, and dropped is none', () => {
  const event = { ...wire(), version: '6.1' };
  const answer = { metadata: { ...metadata, version: '6.1' }, kundhandelser: [event] };
  expect(giltigtSvar(answer)).toBe(false);
  expect(readSvar(JSON.stringify(answer))).toMatchObject({ resultat: { olasliga: 0 }, brister: [] });
  expect(las({ version: '6.1' })).toEqual(las({}));
  const later = readSvar(
    svarstext({ ...wire(), version: '7.0', nyttFalt: 1 }, { ...wire('e2'), version: '7.0' }),
  );
  expect(later.resultat).toMatchObject({ kundhandelser: { length: 2 }, olasliga: 0 });
  expect(later.brister).toEqual([
    { regel: 'extra-falt', falt: '*', antal: 1 },
    { regel: 'okand-version', falt: 'version', antal: 2 },
  ]);
});

test('quirk 8: a reference object may lack url and hold anything; without a text of its own it names nothing', () => {
  const referenser = { etjanst: { annat: 1 }, api: { lanktext: 'Läs mer' }, producentarende: {} };
  expect(giltigtSvar({ metadata, kundhandelser: [{ ...wire(), referenser }] })).toBe(true);
  expect(las({ referenser }).referenser).toEqual({ api: [{ lanktext: 'Läs mer' }] });
});

test.each([
  [201, { antal: 1 }, { slag: 'broken', status: 201 }],
  [400, { message: 'Bad request: x' }, { slag: 'broken', status: 400 }],
  [401, { message: 'Unauthorized: x' }, { slag: 'refused', status: 401 }],
  [403, { message: 'Forbidden: x' }, { slag: 'refused', status: 403 }],
  [200, { antal: 1 }, { slag: 'malformed' }],
])(
  'quirk 9: where /kundhandelser takes events in, its %i is a failure and never "no events"',
  async (status, body, fel) => {
    expect((await fragaKalla(json(body, status))).resultat).toEqual(fel);
  },
);

test('quirk 10: the dialect is the källa’s own entry, and so is the path', async () => {
  const direct = await fragaKalla(json({ metadata }));
  const forwarded = await fragaKalla(json({ kundhandelser: [], delfragor: [] }), {
    dialekt: 'formedling',
    version: '6.1',
  });
  expect(direct.url).toBe('https://f.example/api/kundhandelser');
  expect(forwarded.url).toBe('https://f.example/api/kundhandelseFragaSynkron');
  expect(direct.body).toHaveProperty('kund');
  expect(forwarded.body).toHaveProperty('fraga.parter');
});

test('quirk 11: nothing is sent that the closed question lacks, though the källa could be asked to sort and page', async () => {
  const narrowed = {
    ...fraga,
    kundhandelseTyper: ['SKV'],
    taggar: ['t'],
    startDatum: '2026-01-01',
    slutDatum: '2026-02-01',
  };
  const { body } = await fragaKalla(json({ metadata }), {}, { fraga: narrowed });
  expect(giltigFraga(body)).toBe(true);
  expect(giltigFraga({ ...body, behandling: {} })).toBe(false);
});

test('quirk 12: no version that an answer claims changes how it is read', () => {
  const read = [undefined, '3.1', '5.0', '6.0', 'v3.1'].map(
    (version) =>
      readSvar(JSON.stringify({ metadata: { ...metadata, version }, kundhandelser: [wire()] })).resultat,
  );
  expect(new Set(read.map((resultat) => JSON.stringify(resultat))).size).toBe(1);
});

test('quirk 13: events come in any order, and both flags may be true: the customer acts, and the contradiction is marked', () => {
  const first = handelse({ id: '1', tid: '2026-01-01 10:00:00.00' });
  const both = handelse({ id: '2', tid: '2026-02-01 10:00:00.00', klart: true, kraver: true });
  expect(fold(first, both)).toEqual(fold(both, first));
  expect(fold(both, first).arenden).toMatchObject([{ boll: 'hos-dig', motsagelse: true }]);
  expect(las({ producentarendetKraverKundatgard: true })).toMatchObject({
    producentarendetKlart: true,
    producentarendetKraverKundatgard: true,
  });
});

test('quirk 14: an event to come is read and shown as coming, and decides no ball before its time', () => {
  const past = { tidpunkt: '2026-05-01 10:00:00.00', producentarendetKlart: false };
  const ahead = { kundhandelseId: 'e2', tidpunkt: '2026-12-01 10:00:00.00', producentarendetKlart: true };
  const referenser = { producentarende: 'A' };
  const [arende] = fold(las({ ...past, referenser }), las({ ...ahead, referenser })).arenden;
  expect(arende).toMatchObject({
    boll: 'hos-producenten',
    kommande: [{ handelse: { kundhandelseId: 'e2' } }],
  });
});

test('quirk 15: an event without a case is a notice on type level and opens no case', () => {
  const { arenden, notiser } = fold(
    las({}),
    las({ kundhandelseId: 'e2', referenser: { konsumentReferens: 'K' } }),
  );
  expect(arenden).toEqual([]);
  expect(notiser).toMatchObject([{ arendetyp: 'SKV.MOMS' }, { arendetyp: 'SKV.MOMS' }]);
});

test('quirk 16: a long text with line breaks and addresses is kept as text, and only https is offered as a link', () => {
  const beskrivning = `Rad ett\nhttps://x.example <b>två</b>\n${'å'.repeat(65_000)}`;
  expect(las({ beskrivning }).beskrivning).toBe(beskrivning);
  const urls = [
    'https://x.example/a',
    'http://x.example',
    'javascript:alert(1)',
    'https://a@x.example',
    'data:text/html,x',
  ];
  const { etjanst = [] } = las({ referenser: { etjanst: urls.map((url) => ({ url })) } }).referenser;
  expect(etjanst.map(sakerAdress)).toEqual([
    'https://x.example/a',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
