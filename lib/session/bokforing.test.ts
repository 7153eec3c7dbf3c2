import { expect, test } from 'vitest';
import type { NyHistorikrad } from '../store/historik.ts';
import { skapaBokforing } from './bokforing.ts';

const rad = (id: string) => ({ id }) as NyHistorikrad;

/** A store whose writes the test lets happen, one at a time. */
function lager() {
  const omgangar: { ids: string[]; klar: () => void; brast: (fel: Error) => void }[] = [];
  const skriv = (rader: readonly NyHistorikrad[]) =>
    new Promise<void>((klar, brast) => void omgangar.push({ ids: rader.map(({ id }) => id), klar, brast }));
  return { omgangar, oppna: async () => ({ skriv }) };
}
const tur = () => new Promise(setImmediate);

test('rows that come while a write is under way are written together in the next, and each waits for its own', async () => {
  const { omgangar, oppna } = lager();
  const bokfor = skapaBokforing(oppna);
  const klara: string[] = [];
  for (const id of ['a', 'b', 'c']) void bokfor(rad(id)).then(() => klara.push(id));
  await tur();
  expect(omgangar.map(({ ids }) => ids)).toEqual([['a']]);
  omgangar[0]?.klar();
  await tur();
  expect([klara, omgangar.map(({ ids }) => ids)]).toEqual([['a'], [['a'], ['b', 'c']]]);
  omgangar[1]?.klar();
  await tur();
  expect(klara).toEqual(['a', 'b', 'c']);
});

test('a write that fails is told to those whose rows it was for, and to nobody else', async () => {
  const { omgangar, oppna } = lager();
  const bokfor = skapaBokforing(oppna);
  const forsta = bokfor(rad('a'));
  const andra = bokfor(rad('b'));
  await tur();
  omgangar[0]?.brast(new Error('nere'));
  await expect(forsta).rejects.toThrow('nere');
  await tur();
  omgangar[1]?.klar();
  await expect(andra).resolves.toBeUndefined();
});

test('a store that cannot be opened is tried again by the next row', async () => {
  let oppnas = 0;
  const bokfor = skapaBokforing(async () => {
    oppnas += 1;
    if (oppnas === 1) throw new Error('stängd');
    return { skriv: async () => undefined };
  });
  await expect(bokfor(rad('a'))).rejects.toThrow('stängd');
  await expect(bokfor(rad('b'))).resolves.toBeUndefined();
});
