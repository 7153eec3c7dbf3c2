import { expect, test } from 'vitest';
import { svarstext, wire } from '../exempel.ts';
import { bolag, fraga, kalla, NUMMER, person, SKV } from '../formedling/exempel.ts';
import type { Kalla } from '../kalla.ts';
import type { Avsandare } from '../kallfraga.ts';
import type { Anrop } from '../natverk.ts';
import { direktUtbyte } from './utbyte.ts';

const avsandare = { konsument: 'Exempel', konsumenttjanst: 'Bollkoll' };

async function utbyt(change: Partial<Kalla>, vem: Avsandare = avsandare, answer = svarstext(wire())) {
  const sent: Anrop[] = [];
  const lasning = await direktUtbyte(
    {
      kalla: kalla({ dialekt: 'direkt', version: '6.0', producenter: [SKV], ...change }),
      parter: [person, bolag],
      kanda: [],
      anvandare: NUMMER,
      avsandare: vem,
      fraga,
      anropsId: () => `anrop-${sent.length}`,
    },
    async (anrop) => {
      sent.push(anrop);
      return new Response(answer, { headers: { 'content-type': 'application/json' } });
    },
    { svarByte: 100_000, now: () => 0 },
  );
  return { ...lasning, sent };
}

test('one part is one call and one answer, of the källa’s own producent', async () => {
  const { sent, delsvar, brister } = await utbyt({});
  expect(sent).toHaveLength(1);
  expect(delsvar).toMatchObject([
    {
      producent: 'skv',
      part: { id: 'p' },
      referensnycklar: ['skv-nummer'],
      resultat: { slag: 'svar', olasliga: 0 },
    },
  ]);
  expect(brister).toEqual([]);
});

test('before 5.0 the operator is told that our organisation number is missing, and the källa is asked all the same', async () => {
  const missing = { regel: 'avsandare-saknas', falt: 'anropandeOrganisation', antal: 1 };
  for (const version of ['3.1', '4.0', '4.1'] as const) {
    const { sent, brister } = await utbyt({ version });
    expect(sent).toHaveLength(1);
    expect(brister).toEqual([missing]);
    const told = await utbyt({ version }, { ...avsandare, organisationsnummer: '165561234567' });
    expect(told.sent[0]?.headers.anropandeOrganisation).toBe('165561234567');
    expect(told.brister).toEqual([]);
  }
});

test.each(['3.1', '4.0', '4.1', '5.0'] as const)(
  'metadata of %s may lack what 6.0 demands',
  async (version) => {
    const answer = JSON.stringify({ metadata: {}, kundhandelser: [wire()] });
    const { brister } = await utbyt(
      { version },
      { ...avsandare, organisationsnummer: '165561234567' },
      answer,
    );
    expect(brister).toEqual([]);
  },
);

test('references that are text alone, as before 4.0, are read', async () => {
  const referenser = { producentarende: 'A-1', etjanst: 'https://e.example' };
  const { delsvar } = await utbyt({ version: '3.1' }, avsandare, svarstext({ ...wire(), referenser }));
  expect(delsvar).toMatchObject([
    {
      resultat: {
        kundhandelser: [
          { referenser: { producentarende: [{ varde: 'A-1' }], etjanst: [{ varde: 'https://e.example' }] } },
        ],
      },
    },
  ]);
});
