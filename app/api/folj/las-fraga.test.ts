import { expect, test } from 'vitest';
import { lasFoljfraga } from './las-fraga.ts';

function begaran(body: string, typ = 'application/json') {
  return {
    headers: new Headers({ 'content-type': typ }),
    async *kropp() {
      yield Buffer.from(body);
    },
  };
}
const hel = JSON.stringify({ kalla: 'bolagsverket', nummer: 'KV-1', mer: 1 });

test('a whole question is read, and what it does not need is left', async () => {
  expect(await lasFoljfraga(begaran(hel, 'application/json; charset=utf-8'))).toEqual({
    kalla: 'bolagsverket',
    nummer: 'KV-1',
  });
});

test.each(['', '{', 'null', '[]', '{}', '{"kalla":1,"nummer":"x"}', '{"kalla":"a","nummer":["x"]}'])(
  '%j is no question',
  async (body) => {
    expect(await lasFoljfraga(begaran(body))).toBeUndefined();
  },
);

test('a form of another site, and more than a form needs, are not read', async () => {
  for (const typ of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])
    expect(await lasFoljfraga(begaran(hel, typ))).toBeUndefined();
  const stor = JSON.stringify({ kalla: 'a', nummer: 'x'.repeat(3000) });
  expect(await lasFoljfraga(begaran(stor))).toBeUndefined();
  expect(await lasFoljfraga({ ...begaran(hel), headers: new Headers() })).toBeUndefined();
});
