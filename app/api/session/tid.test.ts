import { expect, test } from 'vitest';
import type { Inloggning } from '../../../lib/wiring.ts';
import { forlangd, sessionstid, tidssvar } from './tid.ts';

const MINUT = 60_000;
const nu = Date.parse('2026-11-23T12:00:00Z');
const inne = (till: number, sist = nu + 400 * MINUT) => ({
  slag: 'inloggad' as const,
  agare: 'a',
  namn: 'Maja Lind',
  parter: [],
  foretagOkanda: false,
  sessionTill: nu + till,
  sessionSist: sist,
});

test('what is left is a length of time, with the hour in Swedish time', () => {
  expect(sessionstid(inne(3 * MINUT), nu)).toEqual({ kvarMs: 3 * MINUT, forlangs: true, klockan: '13:03' });
  expect(sessionstid(inne(-1), nu).kvarMs).toBe(0);
});

test('a session near its eight hours cannot be extended, nor by less than the warning lasts', () => {
  for (const mer of [0, MINUT, 3 * MINUT]) {
    expect(sessionstid(inne(MINUT, nu + MINUT + mer), nu).forlangs).toBe(false);
  }
  expect(sessionstid(inne(MINUT, nu + 5 * MINUT), nu).forlangs).toBe(true);
});

test('the answer is never cached and holds nothing about the person', async () => {
  const svar = tidssvar(inne(MINUT), nu);
  expect([svar.status, svar.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(Object.keys(await svar.json())).toEqual(['kvarMs', 'forlangs', 'klockan']);
});

test.each([
  ['ingen', 'ingen-session'],
  ['utgangen', 'utgangen-session'],
] as const)('nobody to extend for (%s) is 401 as problem details', async (slag, typ) => {
  const svar = tidssvar({ slag } as Inloggning, nu);
  expect([svar.status, svar.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
  expect(await svar.json()).toMatchObject({ type: `urn:bollkoll:problem:${typ}`, status: 401 });
});

test('a request from another site extends nothing', async () => {
  let forlangningar = 0;
  const forlang = async () => {
    forlangningar += 1;
    return inne(60 * MINUT);
  };
  expect((await forlangd(false, forlang, () => nu)).status).toBe(403);
  expect(forlangningar).toBe(0);
  expect(await (await forlangd(true, forlang, () => nu)).json()).toMatchObject({ kvarMs: 60 * MINUT });
  expect(forlangningar).toBe(1);
});
