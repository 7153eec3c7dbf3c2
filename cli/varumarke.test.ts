import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fil, kalla, kor, register } from './exempel.ts';

const GRANBY = 'varumarken/granby.json';
const utanLogotyp = (andring: object) => {
  const { logotyp: _, kallor: __, form: ___, ...resten } = JSON.parse(readFileSync(GRANBY, 'utf8'));
  return JSON.stringify({ ...resten, ...andring }, null, 2);
};

test('a brand that can be used is reported: every pair in light and dark, its logotypes, its texts', async () => {
  const { code, out, err } = await kor(['varumarke', 'kontrollera', GRANBY]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('granby  Mina sidor Granby');
  expect(out).toMatch(/ljus 148×40, \d+ byte; mörk 148×40/);
  expect(out).toMatch(/^ +\d+\.\d:1 +\d+\.\d:1 +7:1 {3}on-act på act$/m);
  expect(out.match(/ på /g)).toHaveLength(13);
  expect(out).toMatch(
    /^Tillgängl\. +delvis, bedömd 2026-10-14 av Granby kommuns webbgrupp, 1 kända brister/m,
  );
  expect(out).toMatch(/^Saknas här +Försäkringskassan, Lantmäteriet$/m);
});

test('one that cannot be used ends with code 2 and each problem at its place in the file', async () => {
  const trasig = fil(
    'trasig.json',
    utanLogotyp({ namn: { sv: 'G' }, logotyp: { ljus: 'a.svg', mork: 'b.exe' } }),
  );
  const { code, out, err } = await kor(['varumarke', 'kontrollera', trasig]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/trasig\.json:\d+:\d+: logotyp\.mork ska vara en \.svg eller \.png/);
  const borta = fil(
    'borta.json',
    utanLogotyp({ namn: { sv: 'G' }, logotyp: { ljus: 'a.svg', mork: 'b.svg' } }),
  );
  const andra = await kor(['varumarke', 'kontrollera', borta]);
  expect(andra.code).toBe(2);
  expect(andra.err).toMatch(/borta\.json:\d+:\d+: logotyp\.ljus går inte att läsa \(ENOENT\)/);
  expect(andra.err).toMatch(/namn\.en saknas/);
});

test('källor are held against a registry, and with --prova a silent one ends with code 3', async () => {
  const register1 = register('v-kallor.json', kalla('a'), kalla('b'), kalla('c'));
  const okand = fil('okand.json', utanLogotyp({ kallor: { egna: ['x'] } }));
  const nekad = await kor(['varumarke', 'kontrollera', okand, '--kallor', register1]);
  expect(nekad.code).toBe(2);
  expect(nekad.err).toMatch(/okand\.json:\d+:\d+: kallor\.egna\[0\] finns inte i registret/);
  const egen = fil('egen.json', utanLogotyp({ kallor: { egna: ['b'], andra: ['a'] } }));
  const listad = await kor(['varumarke', 'kontrollera', egen, '--kallor', register1]);
  expect(listad.code).toBe(0);
  expect(listad.out.indexOf('\nb  ')).toBeLessThan(listad.out.indexOf('\na  '));
  expect(listad.out).not.toMatch(/^c {2}/m);
  const tyst = await kor(['varumarke', 'kontrollera', egen, '--kallor', register1, '--prova']);
  expect(tyst.code).toBe(3);
});

test('what is wrong in the call is told, and nothing read', async () => {
  expect(await kor(['varumarke'])).toMatchObject({ code: 2, out: '' });
  expect(await kor(['varumarke', 'kontrollera'])).toMatchObject({ code: 2, out: '' });
  expect(await kor(['varumarke', 'kontrollera', GRANBY, '--prova'])).toMatchObject({ code: 2, out: '' });
  expect(await kor(['varumarke', 'kontrollera', 'finns-inte.json'])).toMatchObject({ code: 2, out: '' });
  expect(await kor(['varumarke', 'visa'])).toMatchObject({ code: 2, out: '' });
  expect(await kor(['varumarke', 'visa', GRANBY, '--prova'])).toMatchObject({ code: 2, out: '' });
  const fel = await kor(['varumarke', 'visa', 'finns-inte.json', '--port', 'x']);
  expect(fel).toMatchObject({ code: 2, out: '' });
  expect(fel.err).toMatch(/finns-inte\.json finns inte\n.*--port ska vara ett portnummer/);
});
