import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { dorr } from '../app/dorr.ts';
import type { Tavelrad } from '../lib/arenden/tavla.ts';
import { stangHuset, UTTAGSHUVUD } from '../lib/wiring.ts';
import { foretagAv, type Inloggad, installera } from './inloggade.ts';

const KALLOR = ['a', 'b'] as const;
const FORETAG = 30;
const SAMTIDIGA = 3;
const ORIGIN = 'http://localhost:5000';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-tavla-'));
const servrar: Server[] = [];
/** The questions that have not been answered, and how many there have been. */
let obesvarade: { namn: string; req: IncomingMessage; svara: () => void }[] = [];
let fragade: Record<string, number> = {};
let tysta = false;
let port: number;
let alla: readonly Inloggad[];

async function lyssna(server: Server): Promise<number> {
  servrar.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const handelse = (id: string) => ({
  kundhandelseId: id,
  rubrik: 'EN HEMLIG RUBRIK',
  beskrivning: '',
  sprak: 'sv',
  producent: 'P',
  tidpunkt: '2026-03-01T10:00:00Z',
  kundhandelseTyp: 'A.MOMS.Z',
  producentarendetKraverKundatgard: true,
  producentarendetKlart: false,
  referenser: { producentarende: id },
});

/** A producer that answers with one event, or while they are to be silent when it is told to. */
function producent(namn: string): Server {
  return createServer(async (req, res) => {
    const { kund, anvandare } = JSON.parse(await text(req));
    fragade = { ...fragade, [namn]: (fragade[namn] ?? 0) + 1 };
    const svar = { metadata: { kund, anvandare, version: '6.1' }, kundhandelser: [handelse(namn)] };
    const svara = () => void res.setHeader('content-type', 'application/json').end(JSON.stringify(svar));
    if (tysta) obesvarade.push({ namn, req, svara });
    else svara();
  });
}

beforeAll(async () => {
  const kallor = await Promise.all(
    KALLOR.map(async (id) => ({
      id,
      adress: `http://127.0.0.1:${await lyssna(producent(id))}`,
      mer: { samtidiga: SAMTIDIGA },
    })),
  );
  // Before the house is built: it is then the clock that the house has.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const { env, personer } = await installera({ mapp, adress: ORIGIN, kallor, personer: 5, foretag: FORETAG });
  alla = personer;
  for (const [namn, varde] of Object.entries(env)) vi.stubEnv(namn, varde);
  const uttag = { huvud: UTTAGSHUVUD, lasareMs: 30_000 };
  port = await lyssna(createServer(dorr(uttag, (_, res) => void res.end('inne'))));
}, 60_000);

beforeEach(() => {
  obesvarade = [];
  fragade = {};
  tysta = false;
});

afterAll(async () => {
  for (const server of servrar) {
    server.closeAllConnections();
    server.close();
  }
  await stangHuset();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(mapp, { recursive: true });
});

const person = (i: number): Inloggad => alla[i] ?? { cookie: '', fraga: '', nummer: '' };

/** A question at the door. `body` is sent as it is. */
function fraga(i: number, body = '{}', headers: OutgoingHttpHeaders = {}) {
  const begaran = request({
    ...{ host: '127.0.0.1', port, path: '/api/ombud/tavla', method: 'POST', agent: false },
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      cookie: person(i).cookie,
      'accept-language': 'sv',
      ...headers,
    },
  });
  // It may be cut short: who wants to know awaits the answer.
  begaran.on('error', () => undefined);
  return begaran.end(body);
}

async function svaret(begaran: ReturnType<typeof fraga>) {
  const [svar] = (await once(begaran, 'response')) as [IncomingMessage];
  const hela = await text(svar);
  return { status: svar.statusCode, text: hela };
}

const raderI = (hela: string) =>
  hela
    .trim()
    .split('\n')
    .map((rad) => JSON.parse(rad) as Tavelrad);
const starten = (rader: readonly Tavelrad[]) => {
  const [start] = rader;
  if (start?.rad !== 'start') throw new Error('no start');
  return start;
};
const huvudmansrader = (rader: readonly Tavelrad[]) => rader.filter((rad) => rad.rad === 'huvudman');

test('all whom she may ask for are named and asked about, each has her line, and no number or event is told', async () => {
  const { status, text: hela } = await svaret(fraga(0));
  expect(status).toBe(200);
  const rader = raderI(hela);
  const { huvudman, kallor } = starten(rader);
  expect(huvudman).toHaveLength(FORETAG + 1);
  expect(huvudman.map(({ namn }) => namn)).toContain('Företag 30 AB');
  expect(kallor.map(({ namn }) => namn)).toEqual(['a', 'b']);
  const ids = huvudman.map(({ id }) => id).sort();
  expect(
    huvudmansrader(rader)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids);
  for (const rad of huvudmansrader(rader))
    expect(rad).toMatchObject({ lage: 'sammandrag', sammandrag: { hosDig: { slag: 'precis', antal: 2 } } });
  expect(rader.at(-1)).toEqual({ rad: 'slut' });
  expect(fragade).toEqual({ a: FORETAG + 1, b: FORETAG + 1 });
  const nummer = [
    person(0).nummer,
    ...Array.from({ length: FORETAG }, (_, i) => foretagAv(i).organisationsnummer),
  ];
  for (const hemligt of [...nummer.flatMap((ett) => [ett, ett.slice(2)]), 'EN HEMLIG RUBRIK'])
    expect(hela).not.toContain(hemligt);
});

test('what is paused is asked for again with what remains, and nobody else is asked about', async () => {
  const alla = starten(raderI((await svaret(fraga(0))).text)).huvudman.map(({ id }) => id);
  fragade = {};
  const kvar = alla.slice(3, 5);
  const rader = raderI((await svaret(fraga(0, JSON.stringify({ huvudman: [...kvar, ...kvar] })))).text);
  expect(starten(rader).huvudman).toEqual([]);
  expect(
    huvudmansrader(rader)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...kvar].sort());
  expect(fragade).toEqual({ a: 2, b: 2 });
});

test('someone else’s huvudman, or one of nobody, is said to be not hers, and nobody is asked', async () => {
  const hennes = starten(raderI((await svaret(fraga(0))).text)).huvudman.map(({ id }) => id);
  fragade = {};
  const rader = raderI(
    (await svaret(fraga(1, JSON.stringify({ huvudman: [hennes[0], 'hittepå', ''] })))).text,
  );
  expect(starten(rader).huvudman).toEqual([]);
  expect(huvudmansrader(rader).map((rad) => rad.lage === 'utan-ratt' && rad.skal)).toEqual(
    Array(3).fill('far-inte'),
  );
  expect(fragade).toEqual({});
});

test.each([
  ['nobody signed in', { cookie: '' }, '{}', 401, 'ingen-session'],
  ['another site', { origin: 'https://annan.example' }, '{}', 403, 'annan-sida'],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'huvudman=x', 400, 'ogiltig-fraga'],
  ['no list', {}, '{"huvudman":"x"}', 400, 'ogiltig-fraga'],
  ['a list of something else', {}, '{"huvudman":[1]}', 400, 'ogiltig-fraga'],
  ['half a body', {}, '{"huvudman":[', 400, 'ogiltig-fraga'],
  ['too much', {}, JSON.stringify({ huvudman: ['x'.repeat(700_000)] }), 400, 'ogiltig-fraga'],
] as const)('%s is refused in words, and nobody is asked', async (_, headers, body, status, typ) => {
  const svar = await svaret(fraga(2, body, headers));
  expect([svar.status, JSON.parse(svar.text).type]).toEqual([status, `urn:bollkoll:problem:${typ}`]);
  expect(fragade).toEqual({});
});

test('each källa is asked no more at once than it takes, and who leaves takes every call along', async () => {
  tysta = true;
  const begaran = fraga(3);
  await vi.waitFor(() => expect(fragade).toEqual({ a: SAMTIDIGA, b: SAMTIDIGA }));
  const stangda = obesvarade.map(({ req }) => once(req.socket, 'close'));
  begaran.destroy();
  await Promise.all(stangda);
  expect(fragade).toEqual({ a: SAMTIDIGA, b: SAMTIDIGA });
});

test('one who is signed out meanwhile is told no more: the lines end as cut short', async () => {
  tysta = true;
  const begaran = fraga(4);
  const svar = svaret(begaran);
  await vi.waitFor(() => expect(obesvarade).toHaveLength(2 * SAMTIDIGA));
  // Her session has passed its last hour.
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  tysta = false;
  for (const { svara } of obesvarade) svara();
  const rader = raderI((await svar).text);
  expect(huvudmansrader(rader)).toEqual([]);
  expect(rader.at(-1)?.rad).not.toBe('slut');
});
