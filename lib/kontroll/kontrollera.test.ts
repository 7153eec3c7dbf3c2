import { expect, test } from 'vitest';
import type { Dialekt } from './dialekt.ts';
import { brutna, frisk, lyssna, oprovade, prova } from './exempel.ts';

test.each<Dialekt>(['direkt', 'formedling'])(
  'a producer of the dialect %s that is well passes every rule, and every rule is tried',
  async (dialekt) => {
    const { bas, stang } = await lyssna(frisk);
    const kontroll = await prova(bas, { dialekt });
    stang();
    expect(brutna(kontroll)).toEqual([]);
    expect(oprovade(kontroll)).toEqual(['anslutning.komprimering']);
  },
);
