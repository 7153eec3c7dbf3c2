import { expect, test } from 'vitest';
import type { Innehav } from './innehav.ts';
import { sessionskaka } from './kaka.ts';
import { loggaUt } from './logga-ut.ts';

const ADRESS = 'https://bollkoll.example';
const REFERENS = 'r'.repeat(43);

/** Signs out with a store and a provider that do as told; the answer and what the operator's log said. */
async function ut(taBort: () => Promise<void>, leverantor: () => Promise<object>) {
  const rader: object[] = [];
  const kaka = sessionskaka(true);
  const innehav = {
    ...{ adress: ADRESS, kaka, leverantor, oidc: { clientId: 'bollkoll' } },
    lager: async () => ({ taBort }),
    logga: (rad: object) => rader.push(rad),
  } as unknown as Innehav;
  const headers = { origin: ADRESS, cookie: `${kaka.namn}=${REFERENS}` };
  const svar = await loggaUt(innehav, new Request(`${ADRESS}/logga-ut`, { method: 'POST', headers }));
  return { svar, rader };
}

const gar = async () => {};
const faller = async () => {
  throw new TypeError(`no such row ${REFERENS}`);
};
const idp = async () => ({ end_session_endpoint: 'https://idp.example/slut' });

test('when the store is down the cookie is cleared and the provider still asked to end its session', async () => {
  const { svar, rader } = await ut(faller, idp);
  expect(svar.status).toBe(303);
  expect(svar.headers.get('set-cookie')).toContain('__Host-bollkoll-session=; Path=/');
  expect(svar.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(new URL(svar.headers.get('location') ?? '').origin).toBe('https://idp.example');
  expect(rader).toEqual([{ handelse: 'utloggning-utan-lager', orsak: 'TypeError' }]);
});

test('when neither store nor provider answers the page of one signed out comes all the same', async () => {
  const { svar, rader } = await ut(faller, faller);
  expect(svar.headers.get('location')).toBe(`${ADRESS}/utloggad`);
  expect(svar.headers.get('set-cookie')).toContain('Max-Age=0');
  expect(JSON.stringify(rader)).not.toContain(REFERENS);
  expect(rader).toHaveLength(2);
});

test('when all is well the log says nothing', async () => {
  expect((await ut(gar, idp)).rader).toEqual([]);
});
