import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { LINDEN, MAJA, producent } from './exempel.ts';
import type { Lage } from './lage.ts';
import type { Loggrad } from './lyssna.ts';
import { startaProducent } from './server.ts';
import type { Svarskropp } from './svar.ts';

const igang: Server[] = [];

afterEach(() => {
  for (const server of igang.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function starta(lage: Lage) {
  const rader: Loggrad[] = [];
  const vantar: ((rad: Loggrad) => void)[] = [];
  const logga = (rad: Loggrad) => {
    rader.push(rad);
    vantar.shift()?.(rad);
  };
  const server = await startaProducent(producent('skatteverket'), { port: 0, lage, logga });
  igang.push(server);
  const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nastaRad = () => new Promise<Loggrad>((klar) => vantar.push(klar));
  const fraga = (init: RequestInit = {}) =>
    fetch(`${adress}/kundhandelser`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'prov' },
      body: JSON.stringify({ kund: LINDEN, anvandare: MAJA }),
      ...init,
    });
  const byt = (lage: unknown) => fetch(`${adress}/_lage`, { method: 'POST', body: JSON.stringify(lage) });
  return { adress, fraga, byt, rader, nastaRad };
}

describe('the log', () => {
  test('has one line per call, with status and x-request-id, and no number or event in it', async () => {
    const { fraga, nastaRad } = await starta({ fordrojningMs: 0 });
    const rad = nastaRad();
    await (await fraga()).text();
    expect(await rad).toMatchObject({
      producent: 'skatteverket',
      metod: 'POST',
      status: 200,
      xRequestId: 'prov',
    });
    expect(JSON.stringify(await rad)).not.toMatch(/\d{10}|F-skatt/);
  });

  test('never repeats an x-request-id that could be an identity number', async () => {
    const { fraga, nastaRad } = await starta({ fordrojningMs: 0 });
    const rad = nastaRad();
    await (await fraga({ headers: { 'content-type': 'application/json', 'x-request-id': MAJA } })).text();
    expect(await rad).not.toHaveProperty('xRequestId');
  });

  test('says that the client closed before the answer was sent', async () => {
    const { fraga, nastaRad, adress } = await starta({ fordrojningMs: 0, fel: 'oandlig-vantan' });
    const avbrott = new AbortController();
    const rad = nastaRad();
    const svar = fraga({ signal: avbrott.signal });
    // A second call that is answered shows that the first one has arrived.
    await fetch(`${adress}/halsa`);
    avbrott.abort();
    await expect(svar).rejects.toThrow('aborted');
    expect(await rad).toMatchObject({ avbruten: true });
  });
});

describe('the faults', () => {
  test.each([
    ['500', 500],
    ['401', 401],
    ['403', 403],
    ['429', 429],
    ['503', 503],
  ] as const)('%s is that status', async (fel, status) => {
    const { fraga } = await starta({ fordrojningMs: 0, fel });
    const svar = await fraga();
    expect(svar.status).toBe(status);
    expect(svar.headers.get('retry-after')).toBe(status === 429 || status === 503 ? '30' : null);
  });

  test('html is a page with status 200, halvjson stops in the middle', async () => {
    const { fraga, byt } = await starta({ fordrojningMs: 0, fel: 'html' });
    expect((await fraga()).headers.get('content-type')).toContain('text/html');
    await byt({ fel: 'halvjson' });
    const text = await (await fraga()).text();
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test('oandlig goes on until the client closes', async () => {
    const { fraga, nastaRad } = await starta({ fordrojningMs: 0, fel: 'oandlig' });
    const rad = nastaRad();
    const svar = await fraga();
    let antal = 0;
    for await (const bit of svar.body ?? []) {
      antal += bit.length;
      if (antal > 3_000_000) break;
    }
    expect(antal).toBeGreaterThan(3_000_000);
    expect(await rad).toMatchObject({ avbruten: true });
  });

  test('feltyper leaves the newest event’s flags unreadable and the oldest events as they were', async () => {
    const { fraga } = await starta({ fordrojningMs: 0, fel: 'feltyper' });
    const { kundhandelser } = (await (await fraga()).json()) as { kundhandelser: unknown[] };
    expect(kundhandelser[0]).toMatchObject({
      producentarendetKraverKundatgard: 'ja',
      producentarendetKlart: null,
    });
    expect(kundhandelser[1]).toMatchObject({ rubrik: 42 });
    expect(kundhandelser[2]).toMatchObject({ tidpunkt: 'i förrgår' });
    expect(kundhandelser[3]).toMatchObject({ producentarendetKlart: expect.any(Boolean) });
    expect(kundhandelser.at(-1)).toBe('trasig');
  });
});

describe('/_lage', () => {
  test('changes fault and delay at run time, and mends with null', async () => {
    const { fraga, byt } = await starta({ fordrojningMs: 0 });
    expect(await (await byt({ fel: '500', fordrojningMs: 20 })).json()).toEqual({
      fel: '500',
      fordrojningMs: 20,
    });
    const borjade = performance.now();
    expect((await fraga()).status).toBe(500);
    expect(performance.now() - borjade).toBeGreaterThanOrEqual(19);
    expect(await (await byt({ fel: null })).json()).toEqual({ fordrojningMs: 20 });
    expect(((await (await fraga()).json()) as Svarskropp).kundhandelser).toHaveLength(8);
  });

  test.each([{ fel: 'okand' }, { fordrojningMs: -1 }, { fordrojningMs: '5' }, null])(
    '%j is refused',
    async (lage) => {
      const { byt } = await starta({ fordrojningMs: 0 });
      expect((await byt(lage)).status).toBe(400);
    },
  );
});

test('a body that never ends is refused with 413 and read no further than needed', async () => {
  const { fraga } = await starta({ fordrojningMs: 0 });
  expect((await fraga({ body: 'x'.repeat(2_000_000) })).status).toBe(413);
});

test('a taken port is an error', async () => {
  const { adress } = await starta({ fordrojningMs: 0 });
  const port = Number(new URL(adress).port);
  const igen = startaProducent(producent('skatteverket'), {
    port,
    lage: { fordrojningMs: 0 },
    logga: () => undefined,
  });
  await expect(igen).rejects.toThrow('EADDRINUSE');
});

test('as a process it says when it listens and stops at once on SIGTERM', async () => {
  const { spawn } = await import('node:child_process');
  const fil = new URL('../producent.ts', import.meta.url).pathname;
  const process_ = spawn(process.execPath, [fil, '--producent', 'bolagsverket', '--port', '0']);
  const [rad] = await once(process_.stdout, 'data');
  expect(String(rad)).toContain('Bolagsverket (ställföreträdare) lyssnar');
  process_.kill('SIGTERM');
  expect(await once(process_, 'exit')).toEqual([0, null]);
});
