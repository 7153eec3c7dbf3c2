import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { anropTill, oppnaNatverk, oppnaServer, TOMT } from './exempel.ts';
import { nastaAdress } from './omdirigering.ts';

type Heard = { path: string; method: string; body: string; nyckel: unknown };

/** A server that redirects `/a` to `to`, and keeps what it heard. */
async function redirecting(status: number, to: (origin: string) => string, answered = '/b') {
  const heard: Heard[] = [];
  const server = await oppnaServer(async (req, res) => {
    const body = (await buffer(req)).toString();
    heard.push({ path: req.url ?? '', method: req.method ?? '', body, nyckel: req.headers['x-nyckel'] });
    if (req.url === answered) return res.end(TOMT);
    return res.writeHead(status, { location: to(server.origin) }).end('moved');
  });
  return { ...server, heard };
}
const ask = (origin: string) =>
  oppnaNatverk().las(
    anropTill(`${origin}/a`, { mal: { adress: origin, intern: true }, headers: { 'x-nyckel': 'k' } }),
  );

test.each([307, 308])(
  '%i within the origin is followed, with the method, the body and the headers',
  async (status) => {
    for (const to of [() => '/b', (origin: string) => `${origin}/b#part`, () => 'b']) {
      const { origin, heard } = await redirecting(status, to);
      expect(await ask(origin)).toMatchObject({ slag: 'svar' });
      const same = { method: 'POST', body: '{"kund":1}', nyckel: 'k' };
      expect(heard).toEqual([
        { path: '/a', ...same },
        { path: '/b', ...same },
      ]);
    }
  },
);

test.each([301, 302, 303])('%i is never followed: the question would become another', async (status) => {
  const { origin, heard } = await redirecting(status, () => '/b');
  expect(await ask(origin)).toEqual({ slag: 'broken', status });
  expect(heard).toHaveLength(1);
});

test.each([307, 308])('%i to another origin is never followed, and no secret reaches it', async (status) => {
  const other = await redirecting(status, () => '/b', '/x');
  for (const to of [
    () => `${other.origin}/x`,
    () => `//127.0.0.1:${other.port}/x`,
    (origin: string) => origin.replace('127.0.0.1', 'localhost'),
    (origin: string) => `${origin.replace('http:', 'https:')}/b`,
    (origin: string) => `${origin.replace('//', '//user:pass@')}/b`,
    () => 'http://[',
  ]) {
    const { origin, heard } = await redirecting(status, to);
    expect(await ask(origin)).toEqual({ slag: 'broken', status });
    expect(heard).toHaveLength(1);
  }
  expect(other.heard).toEqual([]);
});

test('a redirect in a circle ends after three', async () => {
  const { origin, heard } = await redirecting(307, () => '/a');
  expect(await ask(origin)).toEqual({ slag: 'broken', status: 307 });
  expect(heard).toHaveLength(4);
});

test('a redirect without a place to go is an answer as it stands', () => {
  expect(nastaAdress(307, null, 'http://a.example/')).toBeUndefined();
});
