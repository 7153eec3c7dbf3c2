import { describe, expect, test } from 'vitest';
import { personer } from '../reference/personer/index.ts';
import type { Handelse } from '../reference/personer/person.ts';
import { hantera } from '../reference/producent/hantera.ts';
import { myndigheter } from '../reference/producent/myndigheter.ts';
import { producentkontrakt } from './kontrakt.ts';
import type { Natverk } from './natverk.ts';

// A fixed noon, so that the stories' days do not turn while the suite runs.
const nu = () => Date.parse('2026-03-10T11:00:00Z');
const all = personer.filter((p) => p.grupp !== 'test').flatMap((p) => p.handelser);

/** The kund that the authority knows most about. */
function bestKnown(handelser: readonly Handelse[]): readonly Handelse[] {
  const groups = Map.groupBy(handelser, (h) => `${h.kund.identifierare} ${h.kund.typ}`);
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function tagOfSome(handelser: readonly Handelse[]): string | undefined {
  const tags = new Set(handelser.flatMap((h) => h.taggar ?? []));
  return [...tags].find((tag) => handelser.some((h) => !h.taggar?.includes(tag)));
}

describe.each(myndigheter)('the stand-in for $namn.sv keeps the contract', (myndighet) => {
  const handelser = all.filter((h) => h.myndighet === myndighet.id);
  const known = bestKnown(handelser);
  const kund = known[0]?.kund ?? { identifierare: '', typ: 'Personnummer' as const };
  const tagg = tagOfSome(known);
  const natverk: Natverk = ({ url, headers, body }) =>
    hantera(new Request(url, { method: 'POST', headers, body }), { myndighet, handelser, nu });
  const punkter = producentkontrakt({
    adress: 'http://producent.example',
    natverk,
    kund,
    okand: { ...kund, identifierare: '164499999999' },
    anvandare: '189807149829',
    ...(tagg !== undefined && { tagg }),
  });
  test.each(punkter)('$namn', ({ prova }) => prova());
});

test('a producer that ignores its filters and opens its body breaks the contract', async () => {
  const event = (n: number) => ({
    kundhandelseId: `e${n}`,
    tidpunkt: `2026-03-0${n}T10:00:00Z`,
    kundhandelseTyp: `X.Y${n}.Z`,
    producentarendetKraverKundatgard: false,
    producentarendetKlart: false,
  });
  const punkter = producentkontrakt({
    adress: 'http://producent.example',
    natverk: async () => Response.json({ metadata: {}, kundhandelser: [event(1), event(2)] }),
    kund: { identifierare: '189807149829', typ: 'Personnummer' },
    okand: { identifierare: '189807149830', typ: 'Personnummer' },
    anvandare: '189807149829',
  });
  const broken: string[] = [];
  for (const { namn, prova } of punkter) {
    await prova().catch((error) => {
      expect(error).toMatchObject({ code: 'producent-kontraktsbrott' });
      expect(error.message).not.toContain('189807149829');
      broken.push(namn);
    });
  }
  expect(broken.length).toBe(punkter.length - 4);
});
