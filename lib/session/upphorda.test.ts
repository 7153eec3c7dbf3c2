import { expect, test } from 'vitest';
import type { Fullmaktspart, Upphord } from '../ombud/fullmakt.ts';
import { producent } from './exempel.ts';
import type { Huvudmannen } from './huvudman.ts';
import { UPPHORDA_DAGAR, upphordaFor } from './upphorda.ts';

const NU = Date.parse('2026-11-27T12:00:00Z');
const DAG = 86_400_000;
const SKATT = '162021005448';
const KOMMUN = '162120000449';
const vem: Fullmaktspart = { identifierare: '189311249859', typ: 'Personnummer', namn: 'Johan Palm' };
const erik: Fullmaktspart = { identifierare: '189703229857', typ: 'Personnummer', namn: 'Erik Berg' };
const producenter = [
  producent('skatteverket', SKATT, { laesa: ['skatt'] }),
  producent('kommun', KOMMUN, { bygg: ['bygglov'] }),
];

const INGA: Huvudmannen = { alla: [], utanSvar: [] };
function galler(tredjeman: string): Huvudmannen {
  const ratt = { givare: erik, tredjeman, kod: 'laesa', fullmakt: 'f' };
  const fullmakt = { oppnar: new Map(), ratter: [ratt] };
  const vad = { slag: 'huvudman', ratt: 'fullmakt', oppnar: true } as const;
  const representation = { id: 'p', namn: erik.namn, firmor: [], ...vad };
  return { alla: [{ representation, kunder: [erik], fullmakt }], utanSvar: [] };
}

async function sok(upphorda: readonly Upphord[], nu: Huvudmannen = INGA, utanSvar: readonly string[] = []) {
  const delar = {
    producenter: () => producenter,
    now: () => NU,
    upphorda: async () => ({ upphorda, utanSvar }),
  };
  return upphordaFor(delar, vem, async () => nu);
}

const slut: Upphord = { givare: erik, tredjeman: SKATT, hur: 'slut', nar: NU - DAG };

test('one that is over is told of by name and authority, the newest first', async () => {
  const aldre: Upphord = { tredjeman: KOMMUN, hur: 'aterkallad' };
  expect(await sok([aldre, slut])).toEqual({
    rader: [
      { namn: 'Erik Berg', producenter: ['skatteverket'], hur: 'slut', nar: NU - DAG },
      { producenter: ['kommun'], hur: 'aterkallad' },
    ],
    utanSvar: [],
  });
});

test('those that one giver ended on one day are one line, and of nobody known each authority is still named', async () => {
  const tidigare: Upphord = { ...slut, tredjeman: KOMMUN, nar: NU - DAG - 60_000 };
  expect((await sok([slut, tidigare])).rader).toEqual([
    { namn: 'Erik Berg', producenter: ['skatteverket', 'kommun'], hur: 'slut', nar: NU - DAG },
  ]);
  const { givare: _, ...okand } = slut;
  expect((await sok([okand, { ...okand, tredjeman: KOMMUN }, slut])).rader).toHaveLength(2);
  expect((await sok([slut, { ...slut, hur: 'aterkallad' }])).rader).toHaveLength(2);
});

test('one that has been given anew at that authority has not ended; at another it has', async () => {
  expect((await sok([slut], galler(SKATT))).rader).toEqual([]);
  expect((await sok([slut], galler(KOMMUN))).rader).toHaveLength(1);
});

test('where it is not known what holds nothing has ended, and the authority is told of', async () => {
  expect(await sok([slut], { alla: [], utanSvar: ['skatteverket'] })).toEqual({
    rader: [],
    utanSvar: ['skatteverket'],
  });
  expect((await sok([slut], INGA, [KOMMUN])).utanSvar).toEqual(['kommun']);
  expect((await sok([slut], INGA, [KOMMUN])).rader).toHaveLength(1);
});

test('what ended long ago is left alone', async () => {
  const grans = NU - UPPHORDA_DAGAR * DAG;
  expect((await sok([{ ...slut, nar: grans }])).rader).toHaveLength(1);
  expect((await sok([{ ...slut, nar: grans - 1 }])).rader).toEqual([]);
});

test('without a register of fullmakter nothing is told and nobody is asked', async () => {
  const delar = { producenter: () => producenter, now: () => NU };
  const nu = () => Promise.reject(new Error('asked'));
  expect(await upphordaFor(delar, vem, nu)).toEqual({ rader: [], utanSvar: [] });
});
