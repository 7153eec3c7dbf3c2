import { expect, test, vi } from 'vitest';
import { dagarMellan, svenskDag } from '../../arenden/tidpunkt.ts';
import { FORFALSKNINGAR, SIDFEL } from '../../reference/minaombud/lage.ts';
import { BEHORIGHETER } from '../../reference/personer/behorigheter.ts';
import { klienternasFullmakter } from '../../reference/personer/klientfullmakter.ts';
import { fullmaktskontrakt } from '../fullmakt-kontrakt.ts';
import { ombudet, orgnr, uppsatt } from './exempel.ts';

const johan = ombudet('johan-palm');
const sofia = ombudet('sofia-nyberg');
const kommun = orgnr('lindkopings-kommun');
const skatt = orgnr('skatteverket');
const bolag = orgnr('bolagsverket');
const FULLMAKT = '5b1f7c1e-2d52-4f0a-8f0e-0f3a6f2b7d10';

fullmaktskontrakt('Mina ombud v2', async () => {
  const { port, lagg } = await uppsatt();
  const tyst = orgnr('tillvaxtverket');
  lagg({ fel: 'problem', tredjeman: [tyst.slice(2)] });
  const [ratt] = (await port(johan, [kommun])).ratter;
  return {
    port,
    ombud: johan,
    utan: ombudet('nils-akesson'),
    tredjeman: [kommun, skatt, bolag],
    tyst,
    ratter: [
      {
        givare: { identifierare: '189703229857', typ: 'Personnummer', namn: 'Erik Berg' },
        tredjeman: kommun,
        kod: BEHORIGHETER.bygglov.kod,
        rubrik: BEHORIGHETER.bygglov.rubrik,
        fullmakt: FULLMAKT,
        till: ratt?.till ?? 0,
      },
    ],
  };
});

test('a right ends with the last instant of its fullmakt’s last Swedish day', async () => {
  const { port } = await uppsatt();
  const nu = Date.now();
  const till = (await port(johan, [kommun])).ratter[0]?.till ?? 0;
  expect(dagarMellan(nu, till)).toBe(150);
  expect(svenskDag(till + 1)).not.toBe(svenskDag(till));
});

test('the accountant’s two hundred clients come whole over several pages; those whose fullmakter are over do not', async () => {
  const { port, vagar } = await uppsatt();
  const { ratter, utanSvar } = await port(sofia, [skatt, bolag, kommun]);
  expect(utanSvar).toEqual([]);
  const gallande = klienternasFullmakter.filter(
    ({ fran, till, aterkallad }) =>
      aterkallad === undefined && fran <= 0 && (till === undefined || till >= 0),
  );
  const vantade = gallande.flatMap(({ id, behorigheter }) =>
    behorigheter.map((namn) => `${id} ${BEHORIGHETER[namn].kod}`),
  );
  expect(ratter.map(({ fullmakt, kod }) => `${fullmakt} ${kod}`).sort()).toEqual(vantade.sort());
  expect(new Set(ratter.map(({ givare }) => givare.identifierare)).size).toBe(195);
  expect(ratter.every(({ rubrik }) => rubrik !== undefined)).toBe(true);
  // One fullmakt is read to name each code, not one for each client.
  expect(vagar.filter((vag) => vag.includes('/fullmakter/')).length).toBeLessThanOrEqual(4);
});

test('a sole trader’s fullmakt is her firm’s, and never asks by Personnummer', async () => {
  const { port } = await uppsatt();
  const { ratter } = await port(sofia, [skatt]);
  const enskilda = ratter.filter(({ givare }) => givare.identifierare.startsWith('18'));
  expect(enskilda.length).toBeGreaterThan(0);
  for (const { givare } of enskilda) expect(givare.typ).toBe('Organisationsnummer');
});

test('someone without fullmakter costs one question in all', async () => {
  const { port, vagar } = await uppsatt();
  await port(ombudet('nils-akesson'), [skatt, bolag, kommun]);
  expect(vagar).toEqual(['/sok/fullmakter']);
});

test.each(FORFALSKNINGAR)(
  'an answer that is %s gives no right, and is told of without a number',
  async (fel) => {
    const { port, lagg, avvikelser } = await uppsatt();
    lagg({ fel, tredjeman: [kommun.slice(2)] });
    const svar = await port(johan, [kommun]);
    expect(svar).toEqual({ ratter: [], utanSvar: [{ tredjeman: kommun, skal: 'underkand' }] });
    const slag = {
      manipulerad: 'signatur',
      gammal: 'inaktuell',
      framtida: 'inaktuell',
      'okand-nyckel': 'okand-nyckel',
      'ec-nyckel': 'signatur',
      'alg-none': 'signatur',
      hs256: 'signatur',
      'fel-tredjeman': 'fel-tredjeman',
      'fel-havare': 'fel-fullmaktshavare',
    }[fel];
    expect(avvikelser).toEqual([{ slag, tredjeman: kommun }]);
  },
);

test('a forgery at one authority takes nothing from the others', async () => {
  const { port, lagg } = await uppsatt();
  lagg({ fel: 'manipulerad', tredjeman: [bolag.slice(2)] });
  const { ratter, utanSvar } = await port(sofia, [skatt, bolag, kommun]);
  expect(utanSvar).toEqual([{ tredjeman: bolag, skal: 'underkand' }]);
  expect(new Set(ratter.map((ratt) => ratt.tredjeman))).toEqual(new Set([skatt, kommun]));
});

test.each(SIDFEL)('pages that do not add up (%s) are no answer', async (fel) => {
  const { port, lagg, avvikelser, vagar } = await uppsatt();
  lagg({ fel, tredjeman: [skatt.slice(2)] });
  const svar = await port(sofia, [skatt]);
  expect(svar).toEqual({ ratter: [], utanSvar: [{ tredjeman: skatt, skal: 'olaslig' }] });
  expect(avvikelser).toEqual([{ slag: 'sidor', tredjeman: skatt }]);
  expect(vagar.length).toBeLessThan(10);
});

test.each([
  ['500', 'svarar-inte'],
  ['429', 'svarar-inte'],
  ['403', 'nekad'],
  ['401', 'nekad'],
  ['html', 'olaslig'],
  ['halvjson', 'olaslig'],
  ['problem', 'svarar-inte'],
] as const)('%s is told as %s, at that authority alone', async (fel, skal) => {
  const { port, lagg } = await uppsatt();
  lagg({ fel, tredjeman: [kommun.slice(2)] });
  const { ratter, utanSvar } = await port(sofia, [skatt, kommun]);
  expect(utanSvar).toEqual([{ tredjeman: kommun, skal }]);
  expect(ratter.length).toBeGreaterThan(100);
});

test('an authority that we may not ask about takes no other along, though all are asked about at once', async () => {
  const { port, lagg } = await uppsatt();
  lagg({ fel: 'far-inte-fraga', tredjeman: [bolag.slice(2)] });
  const { ratter, utanSvar } = await port(johan, [skatt, bolag, kommun]);
  expect(utanSvar).toEqual([{ tredjeman: bolag, skal: 'nekad' }]);
  expect(ratter).toHaveLength(1);
});

test('who leaves waits for nothing', async () => {
  const { port, lagg, vagar } = await uppsatt({ svarMs: 60_000 });
  lagg({ fel: 'oandlig-vantan' });
  const avbrott = new AbortController();
  const svar = port(johan, [kommun], avbrott.signal);
  await vi.waitFor(() => expect(vagar).toHaveLength(1));
  avbrott.abort();
  expect(await svar).toEqual({ ratter: [], utanSvar: [{ tredjeman: kommun, skal: 'svarar-inte' }] });
});

test('when the whole register is silent, nothing is known anywhere', async () => {
  const { port, lagg } = await uppsatt({ svarMs: 200 });
  lagg({ fel: 'oandlig-vantan' });
  const svar = await port(johan, [skatt, kommun]);
  expect(svar.ratter).toEqual([]);
  expect(svar.utanSvar).toEqual([skatt, kommun].map((tredjeman) => ({ tredjeman, skal: 'svarar-inte' })));
});

test('a fullmakt that is withdrawn gives no right from the next question on', async () => {
  const { port, lagg } = await uppsatt();
  expect((await port(johan, [kommun])).ratter).toHaveLength(1);
  lagg({ aterkallade: [FULLMAKT] });
  expect(await port(johan, [kommun])).toEqual({ ratter: [], utanSvar: [] });
});

test('the access token is fetched once for all who ask at once, and anew when it has run out', async () => {
  const { port, tokens, fram } = await uppsatt();
  await Promise.all([port(johan, [kommun]), port(johan, [kommun]), port(sofia, [skatt])]);
  fram(269_000);
  await port(johan, [kommun]);
  expect(tokens()).toBe(1);
  fram(2_000);
  expect((await port(johan, [kommun])).ratter).toHaveLength(1);
  expect(tokens()).toBe(2);
});

test('HTTP Basic is the other way to show who we are', async () => {
  const { port } = await uppsatt({ metod: 'client_secret_basic' });
  expect((await port(johan, [kommun])).ratter).toHaveLength(1);
});

test.each([
  ['iss', { iss: 'http://nagon-annan.example' }],
  ['aud', { aud: 'nagot-annat' }],
  ['the claim', { claimPersonnummer: 'https://id.oidc.se/claim/personalIdentityNumber' }],
])('a user token whose %s is not what is registered opens nothing', async (_vad, val) => {
  const { port } = await uppsatt(val);
  expect(await port(johan, [kommun])).toEqual({
    ratter: [],
    utanSvar: [{ tredjeman: kommun, skal: 'nekad' }],
  });
});

test('an organisation cannot sit at a browser: as ombud it is shown nothing', async () => {
  const { port, vagar } = await uppsatt();
  const foretag = {
    identifierare: '164420445183',
    typ: 'Organisationsnummer',
    namn: 'Palms Bygg AB',
  } as const;
  expect(await port(foretag, [kommun])).toEqual({
    ratter: [],
    utanSvar: [{ tredjeman: kommun, skal: 'nekad' }],
  });
  expect(vagar).toEqual([]);
});
