import { expect, test } from 'vitest';
import type { Anmarkning } from './begaran.ts';
import { all, answering, begaran, producent, silent } from './exempel.ts';
import { formedla } from './formedla.ts';

test('a källa that leads within without being marked so is unreachable, alone, and the operator is told why', async () => {
  const inne = await producent('inne', answering('1'), { intern: false });
  const ute = await producent('ute', answering('1'));
  const told: Anmarkning[] = [];
  const anmarka = (en: Anmarkning) => void told.push(en);
  const utfall = await all(formedla(begaran([inne.kalla, ute.kalla], { anmarka })));
  const resultat = Object.fromEntries(utfall.map((ett) => [ett.kalla, ett.resultat]));
  expect(resultat).toMatchObject({ inne: { slag: 'unreachable' }, ute: { slag: 'svar' } });
  const brister = [{ regel: 'forbjuden-adress', falt: 'adress', antal: 1 }];
  expect(told.filter(({ kalla }) => kalla === 'inne')).toEqual([{ kalla: 'inne', brister }]);
  expect(inne.antal()).toBe(0);
});

test('the limits of its own entry hold for a källa: size, and the wait for headers', async () => {
  const liten = await producent('liten', answering('1', '2'), { granser: { svarByte: 100 } });
  const sen = await producent('sen', silent, { granser: { huvudMs: 100 } });
  const utfall = await all(formedla(begaran([liten.kalla, sen.kalla])));
  expect(Object.fromEntries(utfall.map((ett) => [ett.kalla, ett.resultat]))).toEqual({
    liten: { slag: 'too-large', gransByte: 100 },
    sen: { slag: 'timed-out', efterMs: expect.any(Number) },
  });
});
