import { expect, onTestFinished, test } from 'vitest';
import { skapaNatverk } from '../producenter/natverk.ts';
import type { Anmarkning } from './begaran.ts';
import { all, answering, begaran, kalla, producent, start } from './exempel.ts';
import { formedla } from './formedla.ts';

const HEM = { env: 'SKV_HEMLIGHET' };
const oauthMot = (adress: string) => ({
  oauth: {
    tokenadress: `${adress}/token`,
    klientId: 'bollkoll',
    bevis: { metod: 'client_secret_post' as const, hemlighet: HEM },
  },
});

function natverk(hemlighet: () => string) {
  const made = skapaNatverk({ hemlighet, now: () => start });
  onTestFinished(made.close);
  return made.natverk;
}

async function ask(kallor: Parameters<typeof begaran>[0], hemlighet: () => string) {
  const anmarkningar: Anmarkning[] = [];
  const anmarka = (en: Anmarkning) => void anmarkningar.push(en);
  const utfall = await all(formedla(begaran(kallor, { natverk: natverk(hemlighet), anmarka })));
  const resultat = Object.fromEntries(utfall.map((ett) => [ett.kalla, ett.resultat]));
  const rader = anmarkningar.flatMap(({ kalla: id, brister }) =>
    brister.map((brist) => ({ kalla: id, ...brist })),
  );
  return { resultat, rader: rader.filter(({ regel }) => regel.startsWith('autentisering')) };
}

test('a refused token is a refusal by that källa alone, and the operator is told where it went wrong', async () => {
  const token = await producent('t', (_, res) => res.writeHead(400).end('{"error":"invalid_client"}'));
  const stangd = await producent('stangd', answering(), { autentisering: oauthMot(token.adress) });
  const oppen = await producent('oppen', answering('1'));
  const { resultat, rader } = await ask([stangd.kalla, oppen.kalla], () => 's3cret');
  expect(resultat).toMatchObject({ stangd: { slag: 'refused', status: 400 }, oppen: { slag: 'svar' } });
  expect(rader).toEqual([{ kalla: 'stangd', regel: 'autentisering-token', falt: '400', antal: 1 }]);
});

test('a token is fetched for the källa that needs it, and shown to it', async () => {
  const token = await producent('t', (_, res) => res.end('{"access_token":"t1","token_type":"Bearer"}'));
  const shown: unknown[] = [];
  const stangd = await producent(
    'stangd',
    (req, res) => {
      shown.push(req.headers.authorization);
      answering('1')(req, res);
    },
    { autentisering: oauthMot(token.adress) },
  );
  const { resultat, rader } = await ask([stangd.kalla], () => 's3cret');
  expect(resultat).toMatchObject({ stangd: { slag: 'svar' } });
  expect({ shown, rader }).toEqual({ shown: ['Bearer t1'], rader: [] });
});

test('a secret that is gone makes the källa unreachable, and its name is told and not its words', async () => {
  const skv = kalla('skv', { autentisering: { apiNyckel: { huvud: 'X-API-Key', nyckel: HEM } } });
  const { resultat, rader } = await ask([skv], () => {
    throw new Error('s3cret');
  });
  expect(resultat).toEqual({ skv: { slag: 'unreachable' } });
  expect(rader).toEqual([
    { kalla: 'skv', regel: 'autentisering-hemlighet', falt: 'SKV_HEMLIGHET', antal: 1 },
  ]);
});
