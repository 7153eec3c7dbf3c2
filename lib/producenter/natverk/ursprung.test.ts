import { expect, test } from 'vitest';
import { oauthMot, tokenpunkt } from '../autentisering/exempel.ts';
import { anropTill, oppnaNatverk, oppnaServer, TOMT, vankelmodig } from './exempel.ts';

const forbjuden = { led: 'kalla', orsak: 'forbjuden-adress', fel: { slag: 'unreachable' } };
const hears = async () => {
  const heard: string[] = [];
  const server = await oppnaServer((req, res) => {
    heard.push(`${req.method} ${req.headers.host}`);
    res.end(TOMT);
  });
  return { ...server, heard };
};

test('an address within is refused in the url itself, however it is written, and nothing is connected to', async () => {
  const { port, sockets } = await hears();
  const { las } = oppnaNatverk();
  for (const host of [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '[::]',
    'localhost',
  ]) {
    const call = anropTill(`http://${host}:${port}/`, { intern: false });
    await expect(las(call), host).rejects.toMatchObject(forbjuden);
  }
  expect(sockets.size).toBe(0);
});

test('what is marked internal may be within, and never link-local, where clouds keep their metadata', async () => {
  const { port, heard } = await hears();
  const { slaUpp } = vankelmodig(['127.0.0.1'], ['169.254.169.254'], ['::ffff:169.254.169.254'], ['fe80::1']);
  const { las } = oppnaNatverk({ slaUpp });
  const call = (host: string) => las(anropTill(`http://${host}:${port}/`));
  expect(await call('a.example')).toMatchObject({ slag: 'svar' });
  for (const host of ['b.example', 'c.example', 'd.example', '169.254.169.254']) {
    await expect(call(host), host).rejects.toMatchObject(forbjuden);
  }
  expect(heard).toEqual([`POST a.example:${port}`]);
});

test.each([
  ['10.0.0.1'],
  ['172.16.0.1'],
  ['192.168.1.1'],
  ['100.64.0.1'],
  ['fd00::1'],
  ['::1'],
  ['224.0.0.1'],
])('a name that leads to %s is refused, also when another of its addresses is good', async (address) => {
  for (const all of [[address], ['93.184.216.34', address]]) {
    const { las } = oppnaNatverk({ slaUpp: vankelmodig(all).slaUpp });
    const call = anropTill('http://producent.example:5599/', { intern: false });
    await expect(las(call)).rejects.toMatchObject(forbjuden);
  }
});

test('a name that changes its mind is judged at each connection, not when it was first looked at', async () => {
  const { port, heard } = await hears();
  // Nothing answers at the first address: it stands for a producer that is out on the internet and is not there.
  const { slaUpp, antal } = vankelmodig(['2001:67c::5'], ['127.0.0.1']);
  const { las } = oppnaNatverk({ slaUpp, kopplaMs: 100 });
  const call = anropTill(`http://producent.example:${port}/`, { intern: false });
  const first = await las(call).catch((error: unknown) => error);
  expect(first).toMatchObject({ fel: { slag: 'unreachable' } });
  expect(first).not.toMatchObject(forbjuden);
  await expect(las(call)).rejects.toMatchObject(forbjuden);
  expect({ antal: antal(), heard }).toEqual({ antal: 2, heard: [] });
});

test('a connection that an internal källa has opened is no way in for one that is not', async () => {
  const { origin, heard, sockets } = await hears();
  const { las } = oppnaNatverk();
  expect(await las(anropTill(origin))).toMatchObject({ slag: 'svar' });
  await expect(las(anropTill(origin, { intern: false }))).rejects.toMatchObject(forbjuden);
  expect([heard.length, sockets.size]).toEqual([1, 1]);
});

test('a token endpoint may lead no further in than its källa', async () => {
  const { adress, fragor } = await tokenpunkt();
  const { las } = oppnaNatverk({ hemlighet: () => 's3cret', now: () => 0 });
  const autentisering = { oauth: oauthMot(adress) };
  const call = anropTill('http://93.184.216.34/', { intern: false, autentisering });
  await expect(las(call)).rejects.toMatchObject({ ...forbjuden, led: 'token' });
  expect(fragor).toEqual([]);
});

test('a token that an internal källa was given is not shown by one that may not have asked for it', async () => {
  const { adress, fragor } = await tokenpunkt();
  const { origin } = await hears();
  const { las } = oppnaNatverk({ hemlighet: () => 's3cret', now: () => 0 });
  const autentisering = { oauth: oauthMot(adress) };
  expect(await las(anropTill(origin, { autentisering }))).toMatchObject({ slag: 'svar' });
  const call = anropTill('http://93.184.216.34/', { intern: false, autentisering });
  await expect(las(call)).rejects.toMatchObject({ ...forbjuden, led: 'token' });
  expect(fragor).toHaveLength(1);
});

test('a call to another origin than its källa is refused before anything is sent', async () => {
  const own = await hears();
  const other = await hears();
  const { las } = oppnaNatverk();
  const mal = { adress: own.origin, intern: true };
  for (const url of [
    other.origin,
    own.origin.replace('http:', 'https:'),
    `${own.origin}@127.0.0.1:${other.port}/`,
  ]) {
    const asking = las(anropTill(url, { mal }));
    await expect(asking, url).rejects.toMatchObject({
      orsak: expect.stringMatching(/frammande-ursprung|ERR_INVALID_URL/),
    });
  }
  expect([own.sockets.size, other.sockets.size]).toEqual([0, 0]);
});
