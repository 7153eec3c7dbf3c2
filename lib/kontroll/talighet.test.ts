import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dialekt } from './dialekt.ts';
import { frisk, lyssna, NUMMER, PERSON, prova } from './exempel.ts';
import { somHtml } from './rapport/html.ts';
import { somJson } from './rapport/json.ts';
import { somJunit } from './rapport/junit.ts';
import { somText } from './rapport/text.ts';
import { rapportvy } from './rapport/vy.ts';
import { reglerFor } from './regler.ts';

let svara = frisk;
let server: Awaited<ReturnType<typeof lyssna>>;
beforeAll(async () => {
  server = await lyssna((request) => svara(request));
});
afterAll(() => server.stang());

/** Every form of the report in both languages. */
async function reports(dialekt: Dialekt): Promise<string> {
  const kontroll = await prova(server.bas, { dialekt });
  expect(kontroll.fynd.length).toBe(reglerFor(dialekt).length);
  expect(JSON.stringify(kontroll)).not.toContain('Kontrollen klarade inte');
  return (['sv', 'en'] as const)
    .map((sprak) => {
      const vy = rapportvy(kontroll, sprak);
      return somText(vy) + somHtml(vy) + somJunit(vy) + somJson(kontroll, sprak);
    })
    .join();
}

const handelse = fc.dictionary(
  fc.constantFrom(
    'kundhandelseId',
    'tidpunkt',
    'kundhandelseTyp',
    'referenser',
    'sprak',
    'version',
    '__proto__',
  ),
  fc.oneof(fc.jsonValue(), fc.constantFrom('a', '2026-01-01 10:00:00.00', 'A.B.C')),
);
const lista = fc.array(fc.oneof(handelse, fc.jsonValue()), { maxLength: 4 });
const part = fc.record({ part: fc.jsonValue(), kundhandelserForPart: lista }, { requiredKeys: [] });
const kropp = fc.oneof(
  fc.jsonValue(),
  fc.record(
    { metadata: fc.jsonValue(), kundhandelser: lista, delfragor: fc.jsonValue() },
    { requiredKeys: [] },
  ),
  fc.record({ metadata: fc.jsonValue(), kundhandelser: fc.array(part, { maxLength: 3 }) }),
);

test.each<Dialekt>(['direkt', 'formedling'])(
  'whatever a server of %s answers, the check finishes',
  async (dialekt) => {
    const svar = fc.record({
      status: fc.constantFrom(200, 200, 200, 206, 400, 404, 500),
      typ: fc.constantFrom('application/json', 'application/problem+json', 'text/html', ''),
      text: fc.oneof(
        kropp.map((one) => JSON.stringify(one)),
        fc.string(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(svar, { minLength: 1, maxLength: 4 }), async (olika) => {
        let n = 0;
        svara = async () => {
          const { status, typ, text } = olika[n++ % olika.length] ?? { status: 500, typ: '', text: '' };
          return new Response(text, { status, headers: { 'content-type': typ } });
        };
        await reports(dialekt);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  },
);

test.each<Dialekt>(['direkt', 'formedling'])(
  'a server of %s that puts numbers and secrets everywhere gets none of them into a report',
  async (dialekt) => {
    const hemligt = 'Sekretess-7c1f';
    const tal = [...NUMMER, ...NUMMER.map((n) => `${n.slice(2, 8)}-${n.slice(8)}`), '191212121212'];
    const kodat = ['n1898-07-14-9829', 'MTg5ODA3MTQ5ODI5', 'a18980b7149c829', 'abijahbejicj'];
    const allt = tal.join(' ');
    svara = async (request) => {
      const good = await frisk(request);
      const text = (await good.text())
        .replaceAll(
          '"rubrik":"',
          `${kodat.map((k) => `"${k}":1,`).join('')}"${PERSON}":1,"rubrik":"${allt} ${hemligt} `,
        )
        .replaceAll('"kundhandelseTyp":"', `"kundhandelseTyp":"${hemligt}${PERSON}`)
        .replaceAll('"tidpunkt":"', `"tidpunkt":"${PERSON}`)
        .replaceAll('"sprak":"', `"sprak":"${hemligt}`)
        .replaceAll('"version":"', `"version":"${PERSON}`)
        .replaceAll('"referenser":{', `"referenser":{"${kodat[0]}":7,"x${kodat[1]}":{},`)
        .replaceAll('"metadata":{', `"metadata":{"${kodat[1]}":1,`)
        .replaceAll(
          '"detail":"',
          `"${kodat[2]}":1,"${kodat[1]}":2,"${PERSON}":"${hemligt}","detail":"${allt}`,
        );
      const headers = new Headers(good.headers);
      headers.set('content-type', good.ok ? `application/json; ${PERSON}` : `application/${kodat[3]}`);
      headers.set(`x-${PERSON}`, allt);
      return new Response(text, { status: good.status, headers });
    };
    const written = await reports(dialekt);
    for (const nummer of tal) {
      expect(written).not.toContain(nummer);
      expect(written).not.toContain(nummer.slice(2));
    }
    for (const one of kodat) expect(written).not.toContain(one);
    expect(written).not.toContain(hemligt);
    expect(written).toContain('1898••••••••');
  },
);

test('a server that never answers costs one deadline and the rest is not tried', async () => {
  svara = () => new Promise(() => {});
  const kontroll = await prova(server.bas, { deadlineMs: 20 });
  expect(kontroll.fynd.find(({ regel }) => regel.id === 'svarar')?.utslag.slag).toBe('underkand');
  expect(kontroll.anrop).toBe(2);
});

test('no more calls are made than allowed, and what they were needed for could not be tried', async () => {
  svara = frisk;
  const kontroll = await prova(server.bas, { anrop: 5 });
  expect(kontroll.anrop).toBe(5);
  expect(kontroll.fynd.filter(({ utslag }) => utslag.slag === 'underkand')).toEqual([]);
});

test.each([0, 1, 5, 30])(
  'a server that after %i calls asks us to wait breaks no rule by it',
  async (free) => {
    let n = 0;
    svara = (request) => (n++ < free ? frisk(request) : Promise.resolve(new Response(null, { status: 429 })));
    const kontroll = await prova(server.bas);
    expect(kontroll.fynd.filter(({ utslag }) => utslag.slag === 'underkand')).toEqual([]);
    expect(JSON.stringify(kontroll)).toContain('429');
  },
);

test('a check that is interrupted says so and does not pass', async () => {
  svara = frisk;
  const kontroll = await prova(server.bas, { signal: AbortSignal.abort() });
  expect(rapportvy(kontroll, 'sv')).toMatchObject({
    godkand: false,
    omdome: expect.stringContaining('avbröts'),
  });
});
