// Answers of every kind, thousands a run: none makes the port throw, and none gives a right that is not in a true one. The seed is
// printed; BOLLKOLL_SEED=… runs the same answers again.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Natverk } from '../../formedling/index.ts';
import { skapaLegalEntity } from '../legalentity.ts';
import { ombudet, orgnr, ringen } from './exempel.ts';
import { skapaIdtoken } from './idtoken.ts';
import { skapaMinaOmbud } from './port.ts';
import vektorer from './vektorer.json' with { type: 'json' };

const seed = Number(process.env.BOLLKOLL_SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = 1500;
const KOMMUN = orgnr('lindkopings-kommun');
/** When the kontext of the vectors was fresh. */
const NU = Date.parse(vektorer.kontext.tidpunkt) + 1000;
const ring = ringen();

const page = { size: 100, number: 0, totalElements: 1, totalPages: 1 };
const SANN = {
  '/sok/fullmakter': {
    fullmakter: [
      {
        id: vektorer.kontext.behorigheter[0]?.fullmakt,
        tredjeman: KOMMUN.slice(2),
        fullmaktshavare: vektorer.kontext.fullmaktshavare,
        giltigFrom: '2026-01-01',
        status: 'GILTIG',
      },
    ],
    page,
  },
  '/sok/behorigheter': { kontext: [{ ...vektorer.kontext, _sig: vektorer.haller.RS256 }], page },
  jwks: vektorer.jwks,
};

/** What stands at an address: bytes, for a server may send anything. */
type Svarare = (vag: string) => { status: number; kropp: string };

function porten(svarare: Svarare) {
  const natverk: Natverk = async ({ url }) => {
    const { status, kropp } = svarare(url.slice('http://ombud.example'.length));
    return new Response(status === 204 ? null : kropp, { status });
  };
  const idtoken = skapaIdtoken(
    { iss: 'i', aud: 'a', claimPersonnummer: 'p', claimSamordningsnummer: 's', hemlighet: Buffer.alloc(32) },
    ring,
    () => NU,
  );
  const plats = { natverk, adress: 'http://ombud.example', intern: true, svarMs: 5000 };
  return skapaMinaOmbud({ plats, tjanst: 'b', idtoken, now: () => NU, granska: () => undefined }).fullmakter;
}

const sannaSvar = (vag: string): unknown =>
  SANN[vag as keyof typeof SANN] ?? (vag.endsWith('/jwks') ? SANN.jwks : {});

test('the true answers give the one right', async () => {
  const port = porten((vag) => ({ status: 200, kropp: JSON.stringify(sannaSvar(vag)) }));
  const svar = await port(ombudet('johan-palm'), [KOMMUN]);
  expect(svar.utanSvar).toEqual([]);
  expect(svar.ratter).toMatchObject([{ givare: { identifierare: '189703229857' }, tredjeman: KOMMUN }]);
});

/** Changes one thing, anywhere in a value: puts something else there, or takes it away. */
function andrat(varde: unknown, plats: number, nytt: unknown): unknown {
  let kvar = plats;
  const ga = (en: unknown): unknown => {
    kvar -= 1;
    if (kvar === 0) return nytt;
    if (Array.isArray(en)) return en.map(ga);
    if (typeof en !== 'object' || en === null) return en;
    return Object.fromEntries(Object.entries(en).map(([namn, del]) => [namn, ga(del)]));
  };
  return ga(structuredClone(varde));
}

// What a forger would put there: other texts of the same answer, numbers, nothing.
const texter = [...new Set(JSON.stringify(SANN).match(/"[^"]{1,60}"/g) ?? [])].map((en) => en.slice(1, -1));
const nytt = fc.oneof(
  fc.constantFrom(...texter),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(undefined, null, [], {}),
);

test('a true answer with one thing changed never throws, and never gives another right', async () => {
  console.log(`BOLLKOLL_SEED=${seed}`);
  const vagar = Object.keys(SANN);
  const ratt = JSON.stringify(
    (
      await porten((vag) => ({ status: 200, kropp: JSON.stringify(sannaSvar(vag)) }))(ombudet('johan-palm'), [
        KOMMUN,
      ])
    ).ratter,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...vagar),
      fc.integer({ min: 1, max: 60 }),
      nytt,
      async (vald, plats, en) => {
        const port = porten((vag) => {
          const varde = sannaSvar(vag);
          const traffas = vag === vald || (vald === 'jwks' && vag.endsWith('/jwks'));
          return { status: 200, kropp: JSON.stringify(traffas ? andrat(varde, plats, en) : varde) ?? '' };
        });
        const { ratter } = await port(ombudet('johan-palm'), [KOMMUN]);
        // An end may have been added to it by the list of fullmakter, which is not signed and can only take away.
        const utanTill = ratter.map(({ till: _till, ...resten }) => resten);
        if (ratter.length > 0) expect(JSON.stringify(utanTill)).toBe(ratt);
      },
    ),
    { numRuns: RUNS, seed },
  );
});

test('answers of any bytes and any status never throw, and give nothing', async () => {
  const bytes = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom(
      '',
      '[]',
      'null',
      '{"page":{}}',
      '['.repeat(5000),
      `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    ),
  );
  const status = fc.constantFrom(200, 200, 200, 204, 301, 400, 401, 404, 429, 500, 503);
  await fc.assert(
    fc.asyncProperty(bytes, status, async (kropp, kod) => {
      const port = porten(() => ({ status: kod, kropp }));
      const { ratter, utanSvar } = await port(ombudet('johan-palm'), [KOMMUN]);
      expect(ratter).toEqual([]);
      expect(utanSvar).toHaveLength(1);
    }),
    { numRuns: RUNS, seed },
  );
});

test('LegalEntity survives the same, and makes nobody a signatory', async () => {
  const rad = fc.record(
    {
      organizationNumber: fc.constantFrom('4420162606', '189311249859', '', null, 'x'),
      name: fc.oneof(fc.string(), fc.constant(null)),
      isAuthorizedSignatory: fc.constantFrom(false, null, 'true', 1, {}),
      isSoleTrader: fc.constantFrom(false, null, 'true'),
    },
    { requiredKeys: [] },
  );
  const kropp = fc.oneof(
    fc.json(),
    fc.array(fc.oneof(rad, fc.jsonValue())).map((en) => JSON.stringify(en)),
  );
  await fc.assert(
    fc.asyncProperty(kropp, fc.constantFrom(200, 404, 500), async (text, status) => {
      const natverk: Natverk = async () => new Response(text, { status });
      const plats = { natverk, adress: 'http://register.example', intern: true, svarMs: 5000 };
      const svar = await skapaLegalEntity({ plats, anmarka: () => undefined })('189311249859');
      if (svar.slag === 'engagemang') expect(svar.engagemang.filter((ett) => ett.firmatecknare)).toEqual([]);
    }),
    { numRuns: RUNS, seed },
  );
});
