import { describe, expect, test } from 'vitest';
import type { Dialekt } from './dialekt.ts';
import { brutna, frisk, lyssna, type Mellanhand, prova } from './exempel.ts';
import { TRASIGA_FORMEDLARE } from './formedlare/exempel.ts';
import type { Provvillkor } from './prov.ts';
import { REGLER, reglerFor } from './regler.ts';
import { TRASIGA } from './trasiga/exempel.ts';

/** Rules whose breach lies in something else than what the producer answers: the address, and the clock. */
const ANNAT: Readonly<Record<string, () => Partial<Provvillkor>>> = {
  'anslutning.https': () => ({ adress: 'http://producent.example' }),
  'anslutning.svarstid': () => {
    let ms = 0;
    // Each look at the clock is three seconds after the last: every answer took so long.
    return { now: () => (ms += 3000) };
  },
};

/** The rules that may be broken when this one is. */
function following(id: string): readonly string[] {
  const direct = REGLER.filter(({ foljdAv }) => foljdAv.includes(id)).map((regel) => regel.id);
  return [id, ...direct.flatMap(following)];
}

const unchanged: Mellanhand = (request, vidare) => vidare(request);

async function broken(id: string, dialekt: Dialekt, mellanhand: Mellanhand): Promise<void> {
  const { bas, stang } = await lyssna((request) => mellanhand(request, frisk));
  const kontroll = await prova(bas, { dialekt, ...ANNAT[id]?.() });
  stang();
  const found = brutna(kontroll);
  expect(found).toContain(id);
  expect(found.filter((one) => !following(id).includes(one))).toEqual([]);
  for (const { regel, utslag, foljerAv } of kontroll.fynd) {
    expect(JSON.stringify(utslag)).not.toContain('Kontrollen klarade inte');
    if (utslag.slag === 'underkand' && regel.id !== id) expect(foljerAv).not.toEqual([]);
  }
}

describe('a producer that breaks one rule fails that rule and only those that follow from it', () => {
  test.each(reglerFor('direkt').map(({ id }) => id))('%s', async (id) => {
    const mellanhand = id in ANNAT ? unchanged : TRASIGA[id];
    if (mellanhand === undefined) throw new Error(`The rule ${id} has no broken producer.`);
    await broken(id, 'direkt', mellanhand);
  });

  const own = reglerFor('formedling').filter(({ dialekter }) => !dialekter.includes('direkt'));
  test.each(own.map(({ id }) => id))('%s, forwarding', async (id) => {
    const mellanhand = TRASIGA_FORMEDLARE[id];
    if (mellanhand === undefined) throw new Error(`The rule ${id} has no broken producer.`);
    await broken(id, 'formedling', mellanhand);
  });
});

test('every id is a rule’s own, and what a rule requires is tried before it', () => {
  const before = new Set<string>();
  for (const { id, kraver, foljdAv } of REGLER) {
    expect(before.has(id)).toBe(false);
    for (const other of [...kraver, ...foljdAv]) expect(before, `${id} needs ${other}`).toContain(other);
    before.add(id);
  }
  const known = [...Object.keys(TRASIGA), ...Object.keys(TRASIGA_FORMEDLARE), ...Object.keys(ANNAT)];
  expect([...before].sort()).toEqual(known.sort());
});
