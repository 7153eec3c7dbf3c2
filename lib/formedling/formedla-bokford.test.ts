import { expect, test } from 'vitest';
import { all, answering, begaran, handTimer, producent, silent } from './exempel.ts';
import { formedla, STANDARDGRANSER } from './index.ts';

test('no producer is asked before the question is written, and it is written once', async () => {
  const { kalla, antal } = await producent('en', answering('en'));
  let skrivna = 0;
  let skriv = (_: boolean) => {};
  const utfall = formedla(
    begaran([kalla], {
      bokfor: (producenter) => {
        skrivna += 1;
        expect(producenter).toEqual(kalla.producenter.map(({ id }) => id));
        return new Promise((klar) => {
          skriv = klar;
        });
      },
    }),
  );
  expect(skrivna).toBe(0);
  const forsta = utfall.next();
  await new Promise(setImmediate);
  expect([skrivna, antal()]).toEqual([1, 0]);
  skriv(true);
  expect((await forsta).value?.resultat.slag).toBe('svar');
  expect((await utfall.next()).done).toBe(true);
  expect([skrivna, antal()]).toEqual([1, 1]);
});

test('a question that cannot be written is put to nobody, and each källa says why', async () => {
  const [en, tva] = [await producent('en', answering('en')), await producent('tva', answering('tva'))];
  const utfall = await all(formedla(begaran([en.kalla, tva.kalla], { bokfor: async () => false })));
  expect(utfall.map(({ kalla, resultat }) => [kalla, resultat])).toEqual([
    ['en', { slag: 'skipped', skal: 'ej-bokford' }],
    ['tva', { slag: 'skipped', skal: 'ej-bokford' }],
  ]);
  expect([en.antal(), tva.antal()]).toEqual([0, 0]);
});

test('a question that goes to nobody is not written', async () => {
  const { kalla } = await producent('en', answering('en'));
  const hinder = () => ({ skal: 'starkare-inloggning', niva: 'loa4' }) as const;
  const bokfor = async (): Promise<boolean> => {
    throw new Error('written');
  };
  const utfall = await all(formedla(begaran([kalla], { hinder, bokfor })));
  expect(utfall.map(({ resultat }) => resultat)).toEqual([
    { slag: 'skipped', skal: 'starkare-inloggning', niva: 'loa4' },
  ]);
});

test('what is not asked anyway does not wait for the writing', async () => {
  const { kalla } = await producent('en', answering('en'));
  const { kalla: annan } = await producent('tva', answering('tva'));
  const hinder = ({ id }: { id: string }) =>
    id === 'tva' ? ({ skal: 'starkare-inloggning' } as const) : undefined;
  const utfall = formedla(begaran([kalla, annan], { hinder, bokfor: () => new Promise(() => {}) }));
  expect((await utfall.next()).value).toMatchObject({ kalla: 'tva', resultat: { slag: 'skipped' } });
  await utfall.return();
});

test('a writing that takes longer than the question may leaves nobody asked', async () => {
  const { kalla, antal } = await producent('en', answering('en'));
  const bokfor = () => new Promise<boolean>(() => {});
  const { timer, elapse } = handTimer();
  const forsta = formedla(begaran([kalla], { bokfor, timer })).next();
  elapse(STANDARDGRANSER.totalMs);
  expect((await forsta).value?.resultat).toEqual({ slag: 'skipped', skal: 'ej-bokford' });
  expect(antal()).toBe(0);
});

test('leaving while it is written ends it at once, and nobody is asked when the writing is done', async () => {
  const { kalla, antal } = await producent('en', answering('en'));
  let skriv = (_: boolean) => {};
  const bokfor = () =>
    new Promise<boolean>((klar) => {
      skriv = klar;
    });
  const utfall = formedla(begaran([kalla], { bokfor }));
  const forsta = utfall.next();
  await utfall.return();
  expect(await forsta).toEqual({ done: true, value: undefined });
  skriv(true);
  await new Promise(setImmediate);
  expect(antal()).toBe(0);
});

test('leaving when it has been written closes the calls', async () => {
  const { kalla, kommen, stangd } = await producent('en', silent);
  const utfall = formedla(begaran([kalla], { bokfor: async () => true }));
  const forsta = utfall.next();
  await kommen;
  await utfall.return();
  expect(await forsta).toEqual({ done: true, value: undefined });
  await stangd;
});
