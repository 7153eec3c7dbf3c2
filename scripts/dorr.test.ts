import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestOptions, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createBrotliDecompress } from 'node:zlib';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { dorr } from '../app/dorr.ts';
import { stangHuset, UTTAGSHUVUD } from '../lib/wiring.ts';
import { type Inloggad, installera } from './inloggade.ts';

const KALLOR = ['a', 'b', 'c'] as const;
const ORIGIN = 'http://localhost:5000';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-dorr-'));
const servrar: Server[] = [];
/** The questions that producers have been asked and not answered, as they came. */
let obesvarade: IncomingMessage[] = [];
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
  rubrik: 'Komplettera din ansökan',
  beskrivning: '',
  sprak: 'sv',
  producent: 'P',
  tidpunkt: '2026-03-01T10:00:00Z',
  kundhandelseTyp: 'X.Y.Z',
  producentarendetKraverKundatgard: true,
  producentarendetKlart: false,
  referenser: { producentarende: id },
});

/** A producer that answers with one event, or while they are to be silent with nothing. */
function producent(namn: string): Server {
  return createServer(async (req, res) => {
    const { kund, anvandare } = JSON.parse(await text(req));
    if (tysta) return void obesvarade.push(req);
    const svar = { metadata: { kund, anvandare, version: '6.1' }, kundhandelser: [handelse(namn)] };
    res.setHeader('content-type', 'application/json').end(JSON.stringify(svar));
  });
}

beforeAll(async () => {
  const kallor = await Promise.all(
    KALLOR.map(async (id) => ({ id, adress: `http://127.0.0.1:${await lyssna(producent(id))}` })),
  );
  const { env, personer } = await installera({ mapp, adress: ORIGIN, kallor, personer: 12 });
  alla = personer;
  for (const [namn, varde] of Object.entries(env)) vi.stubEnv(namn, varde);
  const uttag = { huvud: UTTAGSHUVUD, lasareMs: 30_000 };
  port = await lyssna(createServer(dorr(uttag, (_, res) => void res.end('inne'))));
}, 60_000);

afterAll(async () => {
  for (const server of servrar) {
    server.closeAllConnections();
    server.close();
  }
  vi.unstubAllEnvs();
  rmSync(mapp, { recursive: true });
});

const person = (i: number): Inloggad => alla[i] ?? { cookie: '', fraga: '', nummer: '' };

/** A question at the door. `body` is sent as it is. */
function fraga(path: string, val: RequestOptions = {}, body?: string) {
  const begaran = request({ host: '127.0.0.1', port, path, agent: false, ...val });
  // It may be cut short: who wants to know awaits the answer.
  begaran.on('error', () => undefined);
  return begaran.end(body);
}

async function svaret(begaran: ReturnType<typeof fraga>) {
  const [svar] = (await once(begaran, 'response')) as [IncomingMessage];
  return { status: svar.statusCode, headers: svar.headers, text: await text(svar), svar };
}

const fragaSom = (i: number, headers: Record<string, string> = {}, mer: RequestOptions = {}) =>
  fraga(person(i).fraga, { ...mer, headers: { cookie: person(i).cookie, ...headers } });

test('one who is signed in is told of every källa, with the headers of every answer, and of no number', async () => {
  const { status, headers, text: rader } = await svaret(fragaSom(0));
  expect(status).toBe(200);
  expect(rader.split('\n').map((rad) => (rad === '' ? '' : JSON.parse(rad).rad))).toEqual([
    'start',
    ...KALLOR.map(() => 'utfall'),
    'slut',
    '',
  ]);
  expect(rader).not.toContain(person(0).nummer);
  expect(headers).toMatchObject({
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'accept-encoding, accept-language, cookie',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'same-origin',
  });
  expect(headers).not.toHaveProperty('content-encoding');
});

test('the lines are compressed as the browser takes them', async () => {
  const begaran = fragaSom(0, { 'accept-encoding': 'gzip, deflate, br, zstd' });
  const [svar] = (await once(begaran, 'response')) as [IncomingMessage];
  expect(svar.headers['content-encoding']).toBe('br');
  expect(await text(svar.pipe(createBrotliDecompress()))).toMatch(/\{"rad":"slut"\}\n$/);
});

test('the language is her own choice before the browser’s', async () => {
  const start = async (headers: Record<string, string>) =>
    JSON.parse((await svaret(fragaSom(0, headers))).text.split('\n')[0] ?? '').sprak;
  expect(await start({})).toBe('sv');
  expect(await start({ 'accept-language': 'en-GB' })).toBe('en');
  expect(await start({ cookie: `${person(0).cookie}; bollkoll-sprak=sv`, 'accept-language': 'en' })).toBe(
    'sv',
  );
});

test.each([
  ['nobody signed in', 401, 'ingen-session', {}],
  ['a made-up session', 401, 'utgangen-session', { cookie: `bollkoll-session=${'A'.repeat(43)}` }],
] as const)(
  '%s is %i as problem details, with the headers of every answer',
  async (_, status, typ, headers) => {
    const svar = await svaret(fraga('/api/handelser?part=x', { headers }));
    expect(svar).toMatchObject({ status, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(svar.text)).toMatchObject({ type: `urn:bollkoll:problem:${typ}`, status });
    expect(svar.headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
  },
);

test('someone else’s part is 403, a källa that does not exist 400', async () => {
  const headers = { cookie: person(1).cookie };
  expect((await svaret(fraga(person(0).fraga, { headers }))).status).toBe(403);
  expect((await svaret(fraga(`${person(1).fraga}&kalla=hittepa`, { headers }))).status).toBe(400);
});

test('HEAD is told what GET would be, and nobody is asked for it', async () => {
  tysta = true;
  onTestFinished(() => {
    tysta = false;
  });
  const { status, headers, text: inget } = await svaret(fragaSom(2, {}, { method: 'HEAD' }));
  expect([status, headers['content-type'], inget]).toEqual([200, 'application/x-ndjson; charset=utf-8', '']);
  expect((await svaret(fraga('/api/handelser', { method: 'HEAD' }))).status).toBe(401);
  expect(obesvarade).toEqual([]);
});

test.each([
  ['OPTIONS', '/api/handelser', 204, 'GET, HEAD, OPTIONS'],
  ['POST', '/api/handelser?part=x', 405, 'GET, HEAD, OPTIONS'],
  ['GET', '/api/folj', 405, 'POST, OPTIONS'],
  ['DELETE', '/api/folj', 405, 'POST, OPTIONS'],
])('%s %s is %i and says what is allowed', async (method, path, status, allow) => {
  const svar = await svaret(fraga(path, { method }));
  expect([svar.status, svar.headers.allow]).toEqual([status, allow]);
  if (status === 405) expect(JSON.parse(svar.text).type).toBe('urn:bollkoll:problem:fel-metod');
});

test.each(['/', '/api/handelser', '/for/x'])(
  'a server action that is called for at %s is refused before anybody writes its name',
  async (path) => {
    const skrivet = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
    const headers = { 'next-action': '189807149829' };
    const svar = await svaret(fraga(path, { method: 'POST', headers }, ''));
    expect([svar.status, JSON.parse(svar.text).type]).toEqual([400, 'urn:bollkoll:problem:ogiltig-fraga']);
    expect(svar.text + JSON.stringify(svar.headers)).not.toContain('1898');
    for (const ett of skrivet) expect(ett).not.toHaveBeenCalled();
  },
);

test.each(['/', '/api/handelser/', '/api/halsa', '/api/%68andelser', '//api/handelser'])(
  '%s is the framework’s',
  async (path) => {
    expect((await svaret(fraga(path))).text).toBe('inne');
  },
);

test('a case is followed only from our own pages, and a body that is too large is refused in words', async () => {
  const post = (headers: Record<string, string>, body: string) =>
    svaret(
      fraga(
        '/api/folj',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: person(3).cookie, ...headers },
        },
        body,
      ),
    );
  const hel = JSON.stringify({ kalla: 'a', nummer: 'KV-1' });
  expect((await post({ origin: 'https://annan.example' }, hel)).status).toBe(403);
  const egen = { origin: ORIGIN };
  expect(JSON.parse((await post(egen, hel)).text).type).toBe('urn:bollkoll:problem:okand-kalla');
  const stor = JSON.stringify({ kalla: 'a', nummer: 'x'.repeat(1_000_000) });
  expect(JSON.parse((await post(egen, stor)).text).type).toBe('urn:bollkoll:problem:ogiltig-fraga');
});

/** Asks until every producer has been asked, and leaves; how long it then took until each heard of it, ms. */
async function ochGar(i: number): Promise<number[]> {
  obesvarade = [];
  const begaran = fragaSom(i);
  await vi.waitFor(() => expect(obesvarade).toHaveLength(KALLOR.length), { interval: 1 });
  const stangda = obesvarade.map((req) => once(req.socket, 'close').then(() => performance.now()));
  const gick = performance.now();
  begaran.destroy();
  return (await Promise.all(stangda)).map((nar) => nar - gick);
}

test('who leaves takes every call along within 50 ms, and her place is given back', async () => {
  tysta = true;
  onTestFinished(() => {
    tysta = false;
  });
  const vantan: number[] = [];
  // More than one person may have at once.
  for (let i = 0; i < 30; i += 1) vantan.push(...(await ochGar(4)));
  vantan.sort((a, b) => a - b);
  expect(vantan).toHaveLength(30 * KALLOR.length);
  // One call in twenty may meet a machine that is busy with something else.
  expect(vantan[Math.floor(vantan.length * 0.95)]).toBeLessThan(50);
  tysta = false;
  expect((await svaret(fragaSom(4))).text).toContain('"rad":"slut"');
});

test('beyond her share of answers under way one person is told to wait, and another is not', async () => {
  tysta = true;
  onTestFinished(() => {
    tysta = false;
  });
  obesvarade = [];
  const egna = Array.from({ length: 8 }, () => fragaSom(5));
  await Promise.all(egna.map((begaran) => once(begaran, 'response')));
  const nekad = await svaret(fragaSom(5));
  expect([nekad.status, nekad.headers['retry-after']]).toEqual([503, '5']);
  tysta = false;
  expect((await svaret(fragaSom(6))).status).toBe(200);
  for (const begaran of egna) begaran.destroy();
  await vi.waitFor(async () => expect((await svaret(fragaSom(5))).status).toBe(200));
});

test('one who asks too fast is told when to come back', async () => {
  const svar = await Promise.all(
    Array.from({ length: 61 }, () => svaret(fragaSom(7, {}, { method: 'HEAD' }))),
  );
  const nekade = svar.filter(({ status }) => status === 429);
  expect(nekade.length).toBeGreaterThan(0);
  expect(Number(nekade[0]?.headers['retry-after'])).toBeGreaterThan(0);
});

test('when the store does not answer it is said in words, and named in the log', async () => {
  const klagan = vi.spyOn(console, 'error').mockReturnValue();
  // The last test: the house is not opened again.
  await stangHuset();
  const svar = await svaret(fragaSom(8));
  expect([svar.status, JSON.parse(svar.text).type]).toEqual([503, 'urn:bollkoll:problem:tekniskt-fel']);
  expect(JSON.parse(String(klagan.mock.calls.at(-1)?.[0]))).toMatchObject({ handelse: 'handelser-fel' });
});
