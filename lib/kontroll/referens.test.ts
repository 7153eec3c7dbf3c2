import { afterAll, describe, expect, test } from 'vitest';
import { personer } from '../reference/personer/index.ts';
import type { Handelse } from '../reference/personer/person.ts';
import { myndigheter } from '../reference/producent/myndigheter.ts';
import { startaProducent } from '../reference/producent/server.ts';
import type { Dialekt } from './dialekt.ts';
import { prova } from './exempel.ts';
import type { Testdata } from './prov.ts';
import { arGodkand } from './rapport/vy.ts';

// A fixed noon, so that the stories' days do not turn while the suite runs.
const nu = () => Date.parse('2026-03-10T11:00:00Z');
const all = personer.filter((p) => p.grupp !== 'test').flatMap((p) => p.handelser);
const ending: (() => void)[] = [];
afterAll(() => {
  for (const end of ending) end();
});

/** The kund of a kind that the authority knows most about. */
function bestKnown(handelser: readonly Handelse[], typ: string): readonly Handelse[] {
  const groups = Map.groupBy(
    handelser.filter(({ kund }) => kund.typ === typ),
    (h) => h.kund.identifierare,
  );
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function testdataOf(handelser: readonly Handelse[]): Testdata {
  const [foretag, person] = ['Organisationsnummer', 'Personnummer'].map((typ) => bestKnown(handelser, typ));
  const most = (foretag?.length ?? 0) >= (person?.length ?? 0) ? foretag : person;
  const tagg = most?.flatMap((h) => h.taggar ?? []).find((one) => most.some((h) => !h.taggar?.includes(one)));
  return {
    ...(foretag?.[0] && { foretag: foretag[0].kund }),
    ...(person?.[0] && { person: person[0].kund }),
    okand: { identifierare: '164499999995', typ: 'Organisationsnummer' },
    anvandare: '189807149829',
    ...(tagg !== undefined && { tagg }),
  };
}

describe.each(myndigheter)('the stand-in for $namn.sv', (myndighet) => {
  const handelser = all.filter((h) => h.myndighet === myndighet.id);

  test.each<Dialekt>(['direkt', 'formedling'])('passes every ska and bör of %s', async (dialekt) => {
    const server = await startaProducent(
      { myndighet, handelser, nu },
      { port: 0, lage: { fordrojningMs: 0 }, logga: () => {} },
    );
    ending.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const kontroll = await prova(`http://127.0.0.1:${port}`, { dialekt, testdata: testdataOf(handelser) });
    const broken = kontroll.fynd
      .filter(({ regel, utslag }) => utslag.slag === 'underkand' && regel.allvar !== 'notera')
      .map(({ regel, utslag }) => [regel.id, utslag]);
    expect(broken).toEqual([]);
    expect(arGodkand(kontroll)).toBe(true);
  });
});
