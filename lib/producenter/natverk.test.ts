import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, expect, test } from 'vitest';
import { skapaNatverk } from './natverk.ts';
import { readResponse } from './read-response.ts';

const { natverk, close } = skapaNatverk();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const end of closing.splice(0)) end();
});
afterAll(close);

async function listen(handler: RequestListener) {
  const sockets = new Set<Socket>();
  const server = createServer(handler).listen(0, '127.0.0.1');
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sockets };
}

async function readAll(from: AsyncIterable<Uint8Array> | null): Promise<void> {
  for await (const _ of from ?? []);
}

const hit = (url: string) => ({ url, mal: { adress: url, intern: true }, headers: {}, body: '{}' });
const never = new AbortController().signal;
const body = JSON.stringify({ metadata: {}, kundhandelser: [] });
const read = async (url: string, svarByte = 100_000) =>
  (await readResponse(await natverk(hit(url), never), { svarByte, now: () => 0 })).resultat;

test.each([
  ['gzip', gzipSync(body)],
  ['br', brotliCompressSync(body)],
  ['deflate', deflateSync(body)],
  ['GZIP', gzipSync(body)],
  ['identity', Buffer.from(body)],
])('an answer compressed with %s is read', async (encoding, bytes) => {
  const { url } = await listen((_, res) => res.writeHead(200, { 'content-encoding': encoding }).end(bytes));
  expect(await read(url)).toEqual({ slag: 'svar', kundhandelser: [], olasliga: 0 });
});

test.each([
  ['an encoding nobody knows', 'snappy', Buffer.from(body)],
  ['compression that ends too soon', 'gzip', gzipSync(body).subarray(0, 20)],
  ['bytes that are no brotli', 'br', Buffer.from('hello hello hello')],
])('%s is malformed', async (_, encoding, bytes) => {
  const { url } = await listen((_req, res) =>
    res.writeHead(200, { 'content-encoding': encoding }).end(bytes),
  );
  expect(await read(url)).toEqual({ slag: 'malformed' });
});

test('a small answer that unpacks to a huge one is stopped at the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const { url } = await listen((_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
  expect(await read(url, 1_000_000)).toEqual({ slag: 'too-large', gransByte: 1_000_000 });
});

test('calls one after another share connections', async () => {
  const { url, sockets } = await listen((_, res) => res.end(body));
  for (let i = 0; i < 10; i += 1) await read(url);
  expect(sockets.size).toBeLessThan(3);
});

test('an abort before the answer closes the connection', async () => {
  const asked = Promise.withResolvers<Socket>();
  const { url } = await listen((req) => asked.resolve(req.socket));
  const caller = new AbortController();
  const answer = natverk(hit(url), caller.signal);
  const socket = await asked.promise;
  const closed = once(socket, 'close');
  caller.abort();
  await expect(answer).rejects.toThrow();
  await closed;
});

test('an abort in the middle of a compressed body closes the connection and ends the reading', async () => {
  const asked = Promise.withResolvers<Socket>();
  const { url } = await listen((req, res) => {
    res.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync(body).subarray(0, 15));
    asked.resolve(req.socket);
  });
  const caller = new AbortController();
  const answer = await natverk(hit(url), caller.signal);
  const socket = await asked.promise;
  const closed = once(socket, 'close');
  const reading = readAll(answer.body);
  caller.abort();
  await expect(reading).rejects.toThrow();
  await closed;
});

test('a connection that breaks under a body nobody reads disturbs nothing', async () => {
  const asked = Promise.withResolvers<Socket>();
  const { url } = await listen((req, res) => {
    res.writeHead(500).write('...');
    asked.resolve(req.socket);
  });
  const { status } = await natverk(hit(url), never);
  const socket = await asked.promise;
  socket.resetAndDestroy();
  await once(socket, 'close');
  expect(status).toBe(500);
});
