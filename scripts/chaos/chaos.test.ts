import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formedla, type Natverk, type Utfall, vantadeAv, vikUtfall } from '../../lib/formedling/index.ts';
import { planera } from './fragplan.ts';
import type { Lofte } from './granskning/brott.ts';
import { kor } from './korning.ts';
import type { Motor } from './stallning.ts';
import { oppnaVarld, type Varld } from './varld.ts';

const RATT: Motor = { formedla, vikUtfall, vantadeAv, natverk: (riktigt) => riktigt };
const FRO = 4711;

let varld: Varld;
let nasta = 0;
beforeAll(async () => {
  varld = await oppnaVarld(FRO, 12);
});
afterAll(() => varld.stang());

/** A run of few questions; what would end the process is told to it alone. */
async function loftenBrutna(
  motor: Motor,
  antal: number,
  lyssnare = new EventEmitter(),
  uppvarmning = 0,
): Promise<Set<Lofte>> {
  // Numbers of its own: what an earlier run left behind on the wire may not arrive in this one.
  const nummer = Array.from({ length: antal }, (_, i) => nasta + i);
  nasta += 1000;
  const val = { varld, motor, nummer, samtidiga: 12, uppvarmning, process: lyssnare };
  const { brott } = await kor(val);
  return new Set(brott.map(({ lofte }) => lofte));
}

/** The engine with its outcomes changed on their way out. */
const medUtfall = (change: (utfall: Utfall) => readonly Utfall[]): Motor => ({
  ...RATT,
  formedla: (begaran) => {
    const strom = formedla(begaran);
    const ut = async function* () {
      for await (const utfall of strom) yield* change(utfall);
    };
    return ut();
  },
});
const iSvar = (change: (handelser: Utfall['resultat'] & { slag: 'svar' }) => Partial<Utfall['resultat']>) =>
  medUtfall((utfall) =>
    utfall.resultat.slag === 'svar'
      ? [{ ...utfall, resultat: { ...utfall.resultat, ...change(utfall.resultat) } as Utfall['resultat'] }]
      : [utfall],
  );
const medVikning = (change: (utfall: Iterable<Utfall>) => Iterable<Utfall>): Motor => ({
  ...RATT,
  vikUtfall: (utfall, villkor) => vikUtfall(change(utfall), villkor),
});
const medNatverk = (natverk: (riktigt: Natverk) => Natverk): Motor => ({ ...RATT, natverk });

const tomtSvar = () => new Response('{"metadata":{"anvandare":"","version":"6.0"},"kundhandelser":[]}');
const utanForsta = (utfall: Iterable<Utfall>) =>
  [...utfall].map((ett) =>
    ett.resultat.slag === 'svar'
      ? { ...ett, resultat: { ...ett.resultat, kundhandelser: ett.resultat.kundhandelser.slice(1) } }
      : ett,
  );
const halleri: unknown[] = [];

test.each<[string, Lofte, Motor, number]>([
  [
    'an outcome that drops an event',
    'forlorad',
    iSvar(({ kundhandelser: [, ...rest] }) => ({ kundhandelser: rest })),
    12,
  ],
  ['a fold that drops an event', 'forlorad', medVikning(utanForsta), 12],
  ['an answer told as a failure', 'forlorad', iSvar(() => ({ slag: 'malformed' })), 60],
  ['unreadable events that are not counted', 'forlorad', iSvar(() => ({ olasliga: 0 })), 60],
  [
    'an event made up',
    'uppfunnen',
    iSvar(({ kundhandelser: [en, ...rest] }) => ({
      kundhandelser: en ? [en, { ...en, kundhandelseId: 'ny' }, ...rest] : rest,
    })),
    12,
  ],
  [
    'a network that answers a failure with an empty list',
    'uppfunnen',
    medNatverk((riktigt) => (anrop, signal) => riktigt(anrop, signal).catch(tomtSvar)),
    40,
  ],
  ['a failure kept silent', 'onamnd', medUtfall((u) => (u.resultat.slag === 'svar' ? [u] : [])), 12],
  [
    'a failure under another name',
    'onamnd',
    medUtfall((u) =>
      u.resultat.slag === 'svar' ? [u] : [{ ...u, resultat: { slag: 'refused', status: 403 } }],
    ),
    12,
  ],
  [
    'a time to come back that is not told',
    'onamnd',
    medUtfall((u) => (u.resultat.slag === 'overloaded' ? [{ ...u, resultat: { slag: 'overloaded' } }] : [u])),
    40,
  ],
  ['an outcome told twice', 'onamnd', medUtfall((u) => [u, u]), 12],
  [
    'a fold that forgets who failed',
    'fullstandig',
    {
      ...RATT,
      vikUtfall: (utfall, villkor) =>
        vikUtfall(
          [...utfall].filter(({ resultat }) => resultat.slag === 'svar'),
          { ...villkor, vantade: [] },
        ),
    },
    40,
  ],
  [
    'a ball that future events decide',
    'fel-boll',
    { ...RATT, vikUtfall: (u, villkor) => vikUtfall(u, { ...villkor, now: villkor.now + 1e10 }) },
    60,
  ],
  [
    'a ball that forgets what the customer must do',
    'fel-boll',
    iSvar(({ kundhandelser }) => ({
      kundhandelser: kundhandelser.map((h) => ({ ...h, producentarendetKraverKundatgard: false })),
    })),
    12,
  ],
  [
    'a question that goes on after its deadline',
    'for-sen',
    {
      ...RATT,
      formedla: (begaran) => {
        const ut = async function* () {
          yield* formedla(begaran);
          await new Promise((resolve) => setTimeout(resolve, 1800));
        };
        return ut();
      },
    },
    12,
  ],
  [
    'a network that asks again and again',
    'for-manga',
    medNatverk((riktigt) => (anrop, signal) => {
      for (let i = 0; i < 5; i += 1) riktigt(anrop, signal).catch(() => undefined);
      return riktigt(anrop, signal);
    }),
    20,
  ],
  [
    'a network deaf to its signal',
    'kvar-oppen',
    medNatverk((riktigt) => (anrop) => riktigt(anrop, AbortSignal.timeout(2500))),
    20,
  ],
  [
    'an engine that does not hear its caller leave',
    'kvar-oppen',
    { ...RATT, formedla: (begaran) => formedla({ ...begaran, signal: new AbortController().signal }) },
    80,
  ],
  [
    'a network that follows wherever it is sent',
    'fel-adress',
    medNatverk((riktigt) => async (anrop, signal) => {
      const svar = await riktigt(anrop, signal);
      const location = svar.headers.get('location');
      if (location === null || new URL(location, anrop.url).origin === new URL(anrop.url).origin) return svar;
      return fetch(location, { method: 'POST', body: anrop.body, signal });
    }),
    80,
  ],
  [
    'a fold that holds on to everything',
    'minne',
    medVikning((utfall) => {
      halleri.push(Array.from({ length: 200_000 }, (_, i) => ({ i })));
      return utfall;
    }),
    12,
  ],
  [
    'a failure that is thrown',
    'undantag',
    medUtfall((u) => {
      if (u.resultat.slag !== 'svar') throw new Error('a producer failed');
      return [u];
    }),
    12,
  ],
])('%s is found out', { timeout: 60_000 }, async (_, lofte, motor, antal) => {
  expect(await loftenBrutna(motor, antal)).toContain(lofte);
  halleri.length = 0;
});

test('a promise that nobody waits for is found out', { timeout: 60_000 }, async () => {
  const lyssnare = new EventEmitter();
  const motor = medNatverk((riktigt) => (anrop, signal) => {
    lyssnare.emit('unhandledRejection', new Error('nobody waited'));
    return riktigt(anrop, signal);
  });
  expect(await loftenBrutna(motor, 3, lyssnare)).toEqual(new Set(['undantag']));
});

test('what a question broke it breaks again when it is asked alone', { timeout: 60_000 }, async () => {
  const common = {
    varld,
    motor: medVikning(utanForsta),
    samtidiga: 12,
    uppvarmning: 0,
    process: new EventEmitter(),
  };
  const egna = Array.from({ length: 30 }, (_, i) => 900_000 + i).filter(
    (nr) => planera(varld.sorter, FRO, nr).vakt !== 'delad',
  );
  const { brott } = await kor({ ...common, nummer: egna });
  const [forst] = brott.filter(({ lofte }) => lofte === 'forlorad');
  expect(forst?.nr).toBeDefined();
  const igen = await kor({ ...common, nummer: [forst?.nr ?? 0] });
  expect(igen.brott).toContainEqual(forst);
});

test('the engine itself breaks no promise, and the run leaves nothing behind', {
  timeout: 60_000,
}, async () => {
  expect(await loftenBrutna(RATT, 40, new EventEmitter(), 30)).toEqual(new Set());
});
