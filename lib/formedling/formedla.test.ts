import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import {
  all,
  answer,
  answering,
  begaran,
  firma,
  KORRELATION,
  kalla,
  NUMMER,
  person,
  producent,
  start,
} from './exempel.ts';
import { type Begaran, formedla, utfardaUppdrag } from './index.ts';

test('one outcome comes per källa and part, with its whole provenance', async () => {
  const one = await producent('en', answering('e1'));
  const two = await producent('tva', answering('e2'));
  const outcomes = await all(
    formedla(begaran([one.kalla, two.kalla], { parter: [person('a'), firma('b')] })),
  );
  expect(outcomes.map((u) => `${u.kalla} ${u.part}`).sort()).toEqual(['en a', 'en b', 'tva a', 'tva b']);
  expect(outcomes.find((u) => u.kalla === 'en' && u.part === 'a')).toEqual({
    kalla: 'en',
    producent: 'p-en',
    part: 'a',
    kund: 'k',
    svarade: start,
    referensnycklar: ['diarienummer'],
    resultat: expect.objectContaining({ slag: 'svar', olasliga: 0 }),
  });
  expect([one.antal(), two.antal()]).toEqual([2, 2]);
});

test('outcomes come in the order they land, not in the order they were asked', async () => {
  let release = () => {};
  const slow = await producent('slow', (_, res) => {
    release = () => res.end(answer('s'));
  });
  const quick = await producent('quick', answering('q'));
  const outcomes = formedla(begaran([slow.kalla, quick.kalla]));
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'quick' });
  release();
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'slow' });
  expect((await outcomes.next()).done).toBe(true);
});

test('a källa that does not know the kind of identifier is skipped and not asked', async () => {
  const choosy = await producent('c', answering('e'), { identifierartyper: ['Organisationsnummer'] });
  const outcomes = await all(formedla(begaran([choosy.kalla], { parter: [person('a'), firma('b')] })));
  expect(outcomes.map((u) => [u.part, u.resultat.slag])).toEqual([
    ['a', 'skipped'],
    ['b', 'svar'],
  ]);
  expect(outcomes[0]?.resultat).toEqual({ slag: 'skipped', skal: 'identifierartyp' });
  expect(choosy.antal()).toBe(1);
});

test('a källa is asked as many at once as it takes, and holds up nobody else', async () => {
  const waiting: ServerResponse[] = [];
  const narrow = await producent('narrow', (_, res) => void waiting.push(res), { samtidiga: 1 });
  const wide = await producent('wide', answering('w'));
  const outcomes = formedla(begaran([narrow.kalla, wide.kalla], { parter: [person('a'), firma('b')] }));
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'wide' });
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'wide' });
  const third = outcomes.next();
  await narrow.kommen;
  expect(narrow.antal()).toBe(1);
  waiting.shift()?.end(answer('n1'));
  expect((await third).value).toMatchObject({ kalla: 'narrow', part: 'a' });
  const fourth = outcomes.next();
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  waiting.shift()?.end(answer('n2'));
  expect((await fourth).value).toMatchObject({ kalla: 'narrow', part: 'b' });
});

test('the calls of one question share its correlation id, have an id each, and say who asks in which language', async () => {
  const calls: { headers: IncomingMessage['headers']; url: string | undefined; body: unknown }[] = [];
  const hearing = await producent('h', async (req, res) => {
    calls.push({ headers: req.headers, url: req.url, body: JSON.parse(await text(req)) });
    res.end(answer());
  });
  await all(formedla(begaran([hearing.kalla], { parter: [person('a'), firma('b')] })));
  expect(calls.map((c) => c.headers['x-correlation-id'])).toEqual(Array(2).fill(KORRELATION));
  const ids = calls.map((c) => c.headers['x-request-id']);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(calls[0]).toMatchObject({
    url: '/kundhandelser',
    headers: { 'accept-language': 'en', 'content-type': 'application/json' },
    body: {
      anvandare: NUMMER,
      konsument: 'Exempel',
      konsumenttjanst: 'Bollkoll',
      kund: { identifierare: NUMMER },
    },
  });
});

test('a question answered leaves its connection for the next', async () => {
  const sockets = new Set<unknown>();
  const quick = await producent('q', (req, res) => {
    sockets.add(req.socket);
    res.end(answer('q'));
  });
  for (let i = 0; i < 10; i += 1) await all(formedla(begaran([quick.kalla])));
  expect(sockets.size).toBeLessThan(3);
});

test('a narrowed question and a question about an ärende are marked on the outcome', async () => {
  const quick = await producent('q', answering('q'));
  const arende = { identifierare: 'A-1', typ: 'Diarienummer' } as const;
  const asked = begaran([quick.kalla], { parter: [{ ...person('a'), arende }] });
  const [outcome] = await all(formedla({ ...asked, fraga: { ...asked.fraga, taggar: ['t'] } }));
  expect(outcome).toMatchObject({ avsmalnad: true, fragatArende: arende });
});

test.each<[string, Begaran | (() => Begaran)]>([
  ['formedling-utan-kalla', begaran([])],
  ['formedling-dubbel-kalla', begaran([kalla('a'), kalla('a')])],
  ['formedling-dubbel-part', begaran([kalla('a')], { parter: [person('x'), firma('x')] })],
  [
    'formedling-tom-part',
    {
      ...begaran([kalla('a')]),
      uppdrag: utfardaUppdrag({ anvandare: NUMMER, parter: [{ id: 'p', kundId: 'k' }], ratt: 'egen' }),
    },
  ],
  ['formedling-orimlig-grans', begaran([kalla('a')], { granser: { totalMs: 0 } })],
])('a caller’s mistake is thrown at once with the code %s', (code, mistake) => {
  expect(() => formedla(mistake as Begaran)).toThrow(
    expect.objectContaining({ name: 'Formedlingsfel', code }),
  );
});
