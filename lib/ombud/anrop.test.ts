import { expect, test } from 'vitest';
import type { Anrop, Natverk } from '../formedling/index.ts';
import { fragaRegister } from './anrop.ts';
import { sidaVidSida } from './sida-vid-sida.ts';

const fraga = async (svar: Response, lases?: number[]) => {
  const natverk: Natverk = async () => svar;
  const plats = { natverk, adress: 'https://register.example/v2', intern: false, svarMs: 1000 };
  return fragaRegister(plats, { vag: '/a', ...(lases && { lases }) });
};
const kropp = (text: string | Uint8Array, status = 200) => new Response(text as BodyInit, { status });

test('JSON with status 200 is an answer, and another status only when it is asked for', async () => {
  expect(await fraga(kropp('{"a":[1]}'))).toEqual({ slag: 'svar', status: 200, varde: { a: [1] } });
  expect(await fraga(kropp('{}', 404), [404])).toEqual({ slag: 'svar', status: 404, varde: {} });
});

test.each([
  [301, 'svarar-inte'],
  [400, 'nekad'],
  [401, 'nekad'],
  [403, 'nekad'],
  [404, 'nekad'],
  [408, 'svarar-inte'],
  [429, 'svarar-inte'],
  [500, 'svarar-inte'],
  [503, 'svarar-inte'],
])('status %i is told as %s', async (status, skal) => {
  expect(await fraga(kropp('{}', status))).toEqual({ slag: 'fel', skal });
});

test.each([
  ['no JSON', '<html>'],
  ['half of it', '{"a":'],
  ['nothing', ''],
  ['more than 5 MB', `"${'x'.repeat(5_000_001)}"`],
  ['a depth that no answer has', `${'['.repeat(40)}${']'.repeat(40)}`],
  ['a depth that would end a walk', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['another encoding', new Uint8Array([0x22, 0xe5, 0x22])],
])('%s cannot be read', async (_vad, text) => {
  expect(await fraga(kropp(text))).toEqual({ slag: 'fel', skal: 'olaslig' });
});

test('a question goes to the register’s own address, with a body as POST and without as GET', async () => {
  const sanda: Anrop[] = [];
  const natverk: Natverk = async (anrop) => {
    sanda.push(anrop);
    return kropp('{}');
  };
  const plats = { natverk, adress: 'https://register.example/v2', intern: false, svarMs: 1000 };
  await fragaRegister(plats, { vag: '/a', kropp: { b: 1 }, headers: { x: 'y' } });
  await fragaRegister(plats, { vag: '/c' });
  expect(sanda[0]).toMatchObject({
    url: 'https://register.example/v2/a',
    body: '{"b":1}',
    headers: { 'content-type': 'application/json', x: 'y' },
    mal: { adress: 'https://register.example/v2', intern: false },
  });
  expect(sanda[0]?.metod).toBeUndefined();
  expect(sanda[1]).toMatchObject({ url: 'https://register.example/v2/c', metod: 'GET' });
});

test('side by side, never more than so many, in the order that they came', async () => {
  let nu = 0;
  let mest = 0;
  const svar = await sidaVidSida([5, 1, 4, 2, 3], 2, async (tal) => {
    nu += 1;
    mest = Math.max(mest, nu);
    for (let varv = 0; varv < tal; varv += 1) await Promise.resolve();
    nu -= 1;
    return tal * 2;
  });
  expect(svar).toEqual([10, 2, 8, 4, 6]);
  expect(mest).toBe(2);
});
