import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { skapaNatverk } from '../formedling/index.ts';
import { hinderFor, LANGST, lamnaSynpunkt, lasSynpunkt, type Mottagare, verkarHaNummer } from './synpunkt.ts';

const NU = Date.parse('2026-11-29T01:00:00Z');

/** A receiver on this machine that answers with a status, or never. */
async function mottagare(status: number | 'tyst', mer: Partial<Mottagare> = {}) {
  const tagna: { headers: IncomingHttpHeaders; kropp: unknown }[] = [];
  const server = createServer(async (req, res) => {
    tagna.push({ headers: req.headers, kropp: JSON.parse(await text(req)) });
    if (status !== 'tyst') res.writeHead(status).end('hemligt svar');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { natverk, close } = skapaNatverk({ hemlighet: () => 'nyckeln', now: () => NU });
  onTestFinished(async () => {
    await close();
    server.closeAllConnections();
    server.close();
  });
  const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}/synpunkter`;
  const till = { adress, intern: true, ...mer };
  const skicka = (synpunkt: { text: string; epost: string }) =>
    lamnaSynpunkt(synpunkt, { varumarke: 'granby', sprak: 'sv' }, till, { natverk, now: () => NU });
  return { tagna, skicka };
}

test('what is written goes to the receiver as JSON, with the key in its header, and is said to have come when it says so', async () => {
  const { tagna, skicka } = await mottagare(202, { nyckel: { env: 'X' } });
  expect(await skicka({ text: 'Rad ett\nRad två', epost: 'a@b.se' })).toBeUndefined();
  expect(tagna[0]?.headers).toMatchObject({ 'x-api-key': 'nyckeln', 'content-type': /json/ });
  expect(tagna[0]?.kropp).toEqual({
    ...{
      slag: 'tillganglighet',
      varumarke: 'granby',
      sprak: 'sv',
      text: 'Rad ett\nRad två',
      epost: 'a@b.se',
    },
    skickad: '2026-11-29T01:00:00.000Z',
  });
  await skicka({ text: 'x', epost: '' });
  expect(tagna[1]?.kropp).not.toHaveProperty('epost');
});

test.each([500, 404, 401, 302])(
  'a receiver that answers %i has not taken it, and nothing it says is repeated',
  async (status) => {
    const { skicka } = await mottagare(status);
    expect(await skicka({ text: 'x', epost: '' })).toBe(`status ${status}`);
  },
);

test('nobody who listens, and an address within when that is not allowed, are failures by code', async () => {
  const { tagna, skicka } = await mottagare(202, { adress: 'http://127.0.0.1:9/synpunkter' });
  expect(await skicka({ text: 'x', epost: '' })).toBe('kalla: ECONNREFUSED');
  const inne = await mottagare(202, { intern: false });
  expect(await inne.skicka({ text: 'x', epost: '' })).toBe('kalla: forbjuden-adress');
  expect([...tagna, ...inne.tagna]).toEqual([]);
});

test('one who takes it and never says so is given up, and then it is not said to have come', async () => {
  const { skicka } = await mottagare('tyst');
  const tidsgrans = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
  onTestFinished(() => tidsgrans.mockRestore());
  expect(await skicka({ text: 'x', epost: '' })).toEqual(expect.any(String));
});

test.each([
  ['Jag heter 18980714-9829.', true],
  ['198007149829', true],
  ['800714 9820', false],
  ['189807149829', true],
  ['9807149829', true],
  ['980714-9829', true],
  ['980774-9829', true],
  ['980714+9829', true],
  ['Ring 070-123 45 67 eller 0701234567', false],
  ['Ärende 2026-11-29-0001 och 202611290001', true],
  ['ISBN 978-91-7000-123-4', false],
  ['Org.nr 556677-8899', false],
  ['Klockan 14:30 den 29 november 2026', false],
])('%s: seems to hold an identity number: %s', (skrivet, svar) => {
  expect(verkarHaNummer(skrivet)).toBe(svar);
});

test('a form is read as it was written, and what hinders it is one thing at a time', () => {
  const synpunkt = lasSynpunkt(new URLSearchParams({ text: ' rad\r\ntvå ', epost: ' a@b.se ' }));
  expect(synpunkt).toEqual({ text: 'rad\ntvå', epost: 'a@b.se' });
  expect(hinderFor(synpunkt, false)).toBeUndefined();
  expect(hinderFor({ text: '', epost: 'nej' }, false)).toBe('tom');
  expect(hinderFor({ text: 'x'.repeat(LANGST + 1), epost: '' }, false)).toBe('for-lang');
  expect(hinderFor({ text: 'x', epost: 'a@b' }, false)).toBe('epost');
  expect(hinderFor({ text: 'x', epost: 'a@b.se\nbcc: c@d.se' }, false)).toBe('epost');
  expect(hinderFor({ text: '18980714-9829', epost: '' }, false)).toBe('nummer');
  expect(hinderFor({ text: 'x', epost: '189807149829@b.se' }, false)).toBe('nummer');
  expect(hinderFor({ text: '18980714-9829', epost: '' }, true)).toBeUndefined();
});
