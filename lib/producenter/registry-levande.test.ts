import fs, { mkdtempSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hallRegister, type Registerrad, type Registerval } from './registry-levande.ts';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-register-'));
afterAll(() => rmSync(mapp, { recursive: true }));

const kalla = (id: string, more = {}) => ({
  id,
  producenter: [
    { id, namn: { sv: id, en: id }, typprefix: [id.toUpperCase()], kontakt: { telefon: '08-1' } },
  ],
  adress: 'http://localhost:5001',
  ...{ dialekt: 'direkt', version: '6.0', identifierartyper: ['Personnummer'], sprak: ['sv'] },
  ...{ deadlineMs: 5000, sant: false, ...more },
});
const register = (...ids: string[]) => JSON.stringify({ kallor: ids.map((id) => kalla(id)) });

let files = 0;
/** A service that started with the källor a and b, and its clock. */
function service(change: Partial<Registerval> = {}) {
  const fil = join(mapp, `kallor-${files++}.json`);
  const text = register('a', 'b');
  writeFileSync(fil, text);
  let ms = Date.now() + 60_000;
  const log: Registerrad[] = [];
  const looks = { stat: 0, read: 0 };
  const filsystem: Registerval['filsystem'] = {
    statSync: (...args) => {
      looks.stat += 1;
      return fs.statSync(...args);
    },
    readFileSync: (...args) => {
      looks.read += 1;
      return fs.readFileSync(...args);
    },
  };
  const kallor = hallRegister({
    ...{ fil, text, drift: false, filsystem, now: () => ms, logga: (rad) => void log.push(rad) },
    ...change,
  });
  return {
    ...{ fil, log, looks, kallor },
    ids: () => kallor().map(({ id }) => id),
    pass: (by: number) => {
      ms += by;
    },
  };
}

test('an edit is picked up by the first question a second later, and questions under way keep their list', () => {
  const { fil, ids, kallor, pass, log } = service();
  const underWay = kallor();
  writeFileSync(fil, register('a', 'b', 'c'));
  pass(999);
  expect(ids()).toEqual(['a', 'b']);
  pass(1);
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(underWay.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(log).toEqual([{ handelse: 'register-omlast', kallor: 3, aktiva: 3 }]);
});

test('a bad edit is refused with its place in the file, told once, and the old källor stay until it is mended', () => {
  const { fil, ids, pass, log } = service();
  writeFileSync(fil, JSON.stringify({ kallor: [kalla('a', { version: '9' })] }, null, 2));
  for (let i = 0; i < 3; i += 1) {
    pass(1000);
    expect(ids()).toEqual(['a', 'b']);
  }
  expect(log).toEqual([
    {
      handelse: 'register-nekat',
      problem: [{ var: 'kallor[0].version', problem: expect.any(String), plats: { rad: 22, kolumn: 7 } }],
    },
  ]);
  writeFileSync(fil, register('c'));
  pass(1000);
  expect(ids()).toEqual(['c']);
  expect(log.at(-1)).toEqual({ handelse: 'register-omlast', kallor: 1, aktiva: 1 });
});

test('a file that is written bit by bit is refused until it is whole', () => {
  const { fil, ids, pass, log } = service();
  const whole = register('a', 'c');
  for (const part of ['', whole.slice(0, 40), whole.slice(0, -1)]) {
    writeFileSync(fil, part);
    pass(1000);
    expect(ids()).toEqual(['a', 'b']);
    expect(log.at(-1)).toMatchObject({ handelse: 'register-nekat', problem: [{ var: 'filen' }] });
  }
  writeFileSync(fil, whole);
  pass(1000);
  expect(ids()).toEqual(['a', 'c']);
});

test('a file that is put in place by renaming is picked up', () => {
  const { fil, ids, pass } = service();
  writeFileSync(`${fil}.ny`, register('c'));
  renameSync(`${fil}.ny`, fil);
  pass(1000);
  expect(ids()).toEqual(['c']);
});

test('a file that is taken away is told once, and the källor stay; the same file back again is no news', () => {
  const { fil, ids, pass, log } = service();
  unlinkSync(fil);
  for (let i = 0; i < 3; i += 1) {
    pass(1000);
    expect(ids()).toEqual(['a', 'b']);
  }
  expect(log).toEqual([
    { handelse: 'register-nekat', problem: [{ var: 'filen', problem: 'går inte att läsa (ENOENT)' }] },
  ]);
  writeFileSync(fil, register('a', 'b'));
  pass(1000);
  expect(ids()).toEqual(['a', 'b']);
  expect(log.at(-1)).toEqual({ handelse: 'register-omlast', kallor: 2, aktiva: 2 });
});

test('an edit of the same length within the same tick of the file system’s clock is not missed', () => {
  const { fil, ids, pass } = service();
  const at = new Date(Date.now() + 62_000);
  writeFileSync(fil, register('a', 'c'));
  utimesSync(fil, at, at);
  pass(1000);
  expect(ids()).toEqual(['a', 'c']);
  writeFileSync(fil, register('a', 'd'));
  utimesSync(fil, at, at);
  pass(1000);
  expect(ids()).toEqual(['a', 'd']);
});

test('however many ask, the file is looked at once a second, and read only when it has changed', () => {
  const { kallor, pass, looks } = service();
  for (let i = 0; i < 1000; i += 1) kallor();
  expect(looks).toEqual({ stat: 0, read: 0 });
  for (let i = 0; i < 100; i += 1) {
    pass(100);
    kallor();
  }
  expect(looks).toEqual({ stat: 10, read: 1 });
});

test('a clock that is set back does not stop the looking', () => {
  const { fil, ids, pass } = service();
  writeFileSync(fil, register('c'));
  pass(-3_600_000);
  expect(ids()).toEqual(['c']);
});

test('källor that miss what they need here, such as a secret, are refused like any bad edit', () => {
  const problem = { var: 'kallor[0].autentisering', problem: 'hemligheten saknas' };
  const { fil, ids, pass, log } = service({
    granska: (kallor) => (kallor.some(({ id }) => id === 'c') ? [problem] : []),
  });
  writeFileSync(fil, register('c'));
  pass(1000);
  expect(ids()).toEqual(['a', 'b']);
  expect(log).toEqual([
    { handelse: 'register-nekat', problem: [{ ...problem, plats: { rad: 1, kolumn: 12 } }] },
  ]);
});

test('an edit that waits for a secret is taken when the secret has come, with no further edit', () => {
  let come = false;
  const problem = { var: 'kallor[0].autentisering', problem: 'hemligheten saknas' };
  const { fil, ids, pass, log } = service({
    granska: (kallor) => (come || kallor.every(({ id }) => id !== 'c') ? [] : [problem]),
  });
  writeFileSync(fil, register('c'));
  for (let i = 0; i < 5; i += 1) {
    pass(1000);
    expect(ids()).toEqual(['a', 'b']);
  }
  come = true;
  pass(1000);
  expect(ids()).toEqual(['c']);
  expect(log.map(({ handelse }) => handelse)).toEqual(['register-nekat', 'register-omlast']);
});

test('in drift an edit is judged as strictly as at the start', () => {
  const real = kalla('a', { adress: 'https://a.example', sant: true });
  const { fil, ids, pass, log } = service({ drift: true, text: JSON.stringify({ kallor: [real] }) });
  writeFileSync(fil, register('b'));
  pass(1000);
  expect(ids()).toEqual(['a']);
  expect(log[0]).toMatchObject({ handelse: 'register-nekat' });
});

test('a service cannot start with a registry that cannot be used', () => {
  expect(() => service({ text: '{}' })).toThrow(TypeError);
});
