import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { problemrad } from '../datafil/las-datafil.ts';
import { lasLogotyp } from './logotyp.ts';
import { varumarkeJsonSchema } from './schema.ts';
import { stilmall } from './stil.ts';
import { typsnittsproblem } from './typsnitt.ts';
import { readVarumarke, varumarketsKallor } from './varumarke.ts';

const MAPP = new URL('../../varumarken/', import.meta.url);
const skickade = readdirSync(MAPP).filter((fil) => fil.endsWith('.json'));
const text = (fil: string) => readFileSync(new URL(fil, MAPP), 'utf8');
const las = (fil: string) => readFileSync(new URL(fil, MAPP));
const granby = JSON.parse(text('granby.json'));

const problem = (andring: object, kanda?: readonly string[]) => {
  const read = readVarumarke(JSON.stringify({ ...granby, ...andring }, null, 1), las, kanda);
  return read.slag === 'problem' ? read.problem.map(problemrad) : [];
};

test('the three that ship can be used, and no two look alike', () => {
  expect(skickade).toEqual(['granby.json', 'neutral.json', 'solvik.json']);
  const stilar = skickade.map((fil) => {
    const read = readVarumarke(text(fil), las);
    expect(read, fil).toMatchObject({ slag: 'last' });
    return read.slag === 'last' ? stilmall(read.innehall) : fil;
  });
  expect(new Set(stilar).size).toBe(3);
});

test('a pair that keeps too little contrast, in either scheme, is refused at its place with its figure', () => {
  const morkt = { ...granby.farger.morkt, act: '#5a6a60' };
  expect(problem({ farger: { ...granby.farger, morkt } })).toEqual([
    expect.stringMatching(
      /^\d+:\d+: farger\.morkt\.act har för lite kontrast mot paper: \d\.\d\d:1, minst 7:1$/,
    ),
    expect.stringContaining('mot slip'),
    expect.stringMatching(/farger\.morkt\.on-act har för lite kontrast mot act/),
  ]);
});

test('a misspelt key, a missing colour, a text without English and a host that is none are all told at once', () => {
  const { ball: _, ...ljust } = granby.farger.ljust;
  const alla = problem({ farger: { ...granby.farger, ljust }, logotype: 'x', vardnamn: ['https://granby'] });
  expect(alla.join('\n')).toMatch(/farger\.ljust\.ball saknas/);
  expect(alla.join('\n')).toMatch(/logotype finns inte: stavfel\?/);
  expect(alla.join('\n')).toMatch(/vardnamn\[0\] ska vara ett värdnamn/);
  expect(problem({ namn: { sv: 'Granby' } })).toEqual([expect.stringContaining('namn.en saknas: engelska')]);
  const inteAnslutna = [
    { namn: { sv: 'CSN', en: 'CSN' }, arenden: { sv: 'Studielån.' }, webb: 'http://csn.example' },
  ];
  expect(problem({ inteAnslutna })).toEqual([
    expect.stringMatching(/inteAnslutna\[0\]\.webb ska börja med https/),
  ]);
  expect(
    problem({ inteAnslutna: inteAnslutna.map((ett) => ({ ...ett, webb: 'https://csn.example' })) }),
  ).toEqual([expect.stringContaining('inteAnslutna[0].arenden.en saknas: engelska')]);
  expect(
    problem({ namn: { sv: 'Granby' }, inteAnslutna: [], sprak: ['sv'], texter: {}, lankar: [] }),
  ).toEqual([]);
});

test('a logotype that is missing is said to be, by the place of its name', () => {
  expect(problem({ logotyp: { ljus: 'borta.svg', mork: 'granby-mork.svg' } })).toEqual([
    expect.stringMatching(/^\d+:\d+: logotyp\.ljus går inte att läsa \(ENOENT\)$/),
  ]);
});

const jwk = (alg: 'rsa' | 'ec', bitar = 2048) => {
  const { publicKey, privateKey } =
    alg === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: bitar })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publik: publicKey.export({ format: 'jwk' }), privat: privateKey.export({ format: 'jwk' }) };
};
const portal = (andring: object = {}) => ({
  id: 'mina-sidor',
  namn: { sv: 'Mina sidor', en: 'My pages' },
  sidor: ['https://minasidor.granby.example', 'https://test.granby.example:8443'],
  nycklar: [
    { ...jwk('rsa').publik, kid: 'a', alg: 'PS256', use: 'sig' },
    { ...jwk('ec').publik, kid: 'b' },
  ],
  ...andring,
});

test('portals are read with their pages and public keys, and each mistake is told at its place', () => {
  expect(problem({ portaler: [portal()] })).toEqual([]);
  const [rsa, ec] = portal().nycklar;
  const alla = problem({
    portaler: [
      portal({
        namn: { sv: 'Mina sidor' },
        sidor: ['http://a.example', 'https://a.example/', 'https://a.example/sida', '*'],
        nycklar: [rsa, { ...ec, kid: 'a' }],
      }),
      portal({ nycklar: [{ ...jwk('rsa', 1024).publik, kid: 'kort' }] }),
      portal({ id: 'tredje', nycklar: [{ ...jwk('ec').privat, kid: 'hemlig' }] }),
      portal({ id: 'fjarde', nycklar: [{ ...ec, y: ec && 'x' in ec ? ec.x : '' }] }),
      portal({ id: 'femte', nycklar: [{ ...ec, kid: undefined }] }),
      portal({ id: 'sjatte', nycklar: [{ kty: 'oct', k: 'hemligt', kid: 'delad' }] }),
    ],
  }).join('\n');
  for (const plats of ['sidor[0]', 'sidor[1]', 'sidor[2]', 'sidor[3]'])
    expect(alla).toContain(`portaler[0].${plats} ska vara protokoll, värdnamn och eventuell port`);
  expect(alla).toContain('portaler[2].nycklar[0].d är den privata halvan');
  expect(alla).toContain('portaler[4].nycklar[0].kid');
  expect(alla).toContain('portaler[5].nycklar[0]');
  const egna = problem({
    portaler: [
      portal({ namn: { sv: 'Mina sidor' }, nycklar: [rsa, { ...ec, kid: 'a' }] }),
      portal({ nycklar: [{ ...jwk('rsa', 1024).publik, kid: 'kort' }] }),
      portal({ id: 'fjarde', nycklar: [{ ...ec, y: ec && 'x' in ec ? ec.x : '' }] }),
    ],
  }).join('\n');
  expect(egna).toContain('portaler[0].namn.en saknas');
  expect(egna).toContain('portaler[0].nycklar[1].kid står två gånger');
  expect(egna).toContain('portaler[1].id står två gånger');
  expect(egna).toContain('portaler[1].nycklar[0] är för kort: minst 2048 bitar');
  expect(egna).toContain('portaler[2].nycklar[0] är ingen nyckel');
});

test('the facts of accessibility must hold together: a status is assessed, and has its shortcomings or none', () => {
  const { tillganglighet } = granby;
  const fel = (andring: object) => problem({ tillganglighet: { ...tillganglighet, ...andring } }).join('\n');
  expect(fel({})).toBe('');
  expect(fel({ status: 'helt' })).toMatch(/tillganglighet\.status är helt fast det finns kända brister/);
  expect(fel({ brister: [] })).toMatch(
    /tillganglighet\.brister saknas: skriv vad som gör att status är delvis/,
  );
  expect(fel({ bedomd: undefined })).toMatch(/tillganglighet\.bedomd saknas: skriv vem/);
  expect(fel({ status: 'inte-bedomd', bedomd: undefined })).toBe('');
  expect(fel({ uppdaterad: '2026-02-30' })).toMatch(/tillganglighet\.uppdaterad ska vara en dag/);
  expect(fel({ brister: [{ vad: { sv: 'X' } }] })).toMatch(/brister\[0\]\.vad\.en saknas: engelska/);
  expect(fel({ synpunkter: { adress: 'http://x.example' } })).toMatch(
    /synpunkter\.adress ska börja med https/,
  );
  expect(fel({ synpunkter: { adress: 'https://x.example', nyckel: 'hemlig-nyckel' } })).toMatch(
    /synpunkter\.nyckel ska vara \{"env": "NAMN"\}/,
  );
});

const svg = (inre: string, mer = '') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"${mer}>${inre}</svg>`);

test('a logotype is a picture and nothing more', () => {
  expect(lasLogotyp('a.svg', svg('<path d="M0 0h1"/>'))).toMatchObject({ bredd: 10, hojd: 5 });
  for (const ond of [
    svg('<script>alert(1)</script>'),
    svg('', ' onload="alert(1)"'),
    svg('<image href="https://annan.example/x.png"/>'),
    svg('<path style="fill:url(https://annan.example)"/>'),
    svg('<foreignObject/>'),
    new TextEncoder().encode('<html></html>'),
  ])
    expect(lasLogotyp('a.svg', ond)).toEqual(expect.any(String));
  expect(lasLogotyp('a.png', new Uint8Array(40))).toEqual(expect.any(String));
  expect(lasLogotyp('a.svg', new Uint8Array(100_001))).toContain('för stor');
});

test("a brand's källor are its own first, then the others, and never one that it does not name", () => {
  const alla = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const ids = (kallor?: { egna: string[]; andra?: string[] }) =>
    varumarketsKallor({ kallor: kallor && { forvalda: [], ...kallor } }, alla)
      .map(({ id }) => id)
      .join('');
  expect(ids()).toBe('abcd');
  expect(ids({ egna: ['c'] })).toBe('cabd');
  expect(ids({ egna: ['c'], andra: ['a'] })).toBe('ca');
  expect(problem({ kallor: { egna: ['a', 'a'], andra: ['a', 'x'] } }, ['a'])).toHaveLength(2);
  expect(problem({ kallor: { egna: ['a'], andra: ['x'] } }, ['a'])).toEqual([
    expect.stringMatching(/kallor\.andra\[0\] finns inte i registret$/),
  ]);
});

test('whom everybody is asked for must be among those that are asked, and in the registry', () => {
  expect(problem({ kallor: { egna: ['a'], andra: ['b'], forvalda: ['b', 'c'] } })).toEqual([
    expect.stringMatching(/kallor\.forvalda\[1\] frågas inte här/),
  ]);
  expect(problem({ kallor: { forvalda: ['a'] } }, ['a'])).toEqual([]);
  expect(problem({ kallor: { forvalda: ['x'] } }, ['a'])).toEqual([
    expect.stringMatching(/kallor\.forvalda\[0\] finns inte i registret/),
  ]);
});

test('a face of its own is a whole WOFF2 beside the file, used, and no larger than a slow line bears', () => {
  const form = (eget: object | undefined, rubriker = 'eget') =>
    problem({ form: { ...granby.form, rubriker, brodtext: rubriker, eget } }).join('\n');
  const { eget } = granby.form;
  expect(form(eget)).toBe('');
  expect(form(undefined)).toMatch(/form\.eget saknas fast rubriker eller brodtext är eget/);
  expect(form(eget, 'system')).toMatch(/form\.eget används inte/);
  expect(form({ ...eget, fil: 'borta.woff2' })).toMatch(/form\.eget\.fil går inte att läsa \(ENOENT\)/);
  expect(form({ ...eget, fil: '../x.woff2' })).toMatch(
    /form\.eget\.fil ska vara en \.woff2 som ligger bredvid/,
  );
  expect(form({ ...eget, vikter: 'fet' })).toMatch(/form\.eget\.vikter ska vara en vikt eller ett spann/);
  expect(form({ fil: eget.fil })).toMatch(/form\.eget\.licens saknas/);
  const hel = las('granby.woff2');
  expect(typsnittsproblem(hel)).toBeUndefined();
  expect(typsnittsproblem(hel.subarray(0, -1))).toMatch(/hel WOFF2/);
  expect(typsnittsproblem(new TextEncoder().encode('<svg onload="x">'.repeat(4)))).toMatch(/hel WOFF2/);
  expect(typsnittsproblem(new Uint8Array(100_001))).toMatch(/högst 100 kB/);
});

test('the style sheet holds custom properties and the brand’s own face, and nothing else', () => {
  const read = readVarumarke(text('granby.json'), las);
  if (read.slag === 'problem') throw new Error('granby.json');
  expect(stilmall(read.innehall)).not.toContain('@font-face');
  const css = (stilmall(read.innehall, '/varumarke/x.woff2') ?? '').replace(
    /^@font-face\{font-family:eget;src:url\(\/varumarke\/x\.woff2\) format\("woff2"\);font-weight:400 700;font-display:optional\}\n/,
    '',
  );
  expect(css).toContain('--act:#0b3d2e');
  expect(css.replace(/--[\w-]+:[^;}]+;?/g, '').replace(/\s/g, '')).toBe(
    ':root:root{}@media(prefers-color-scheme:dark){:root:root{}}',
  );
});

test('the published JSON Schema is up to date and accepts what the reader accepts', async () => {
  await expect(varumarkeJsonSchema()).toMatchFileSnapshot('../../public/schemas/varumarke-1.json');
  const valid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(varumarkeJsonSchema()));
  for (const fil of skickade) expect(valid(JSON.parse(text(fil))), JSON.stringify(valid.errors)).toBe(true);
  expect(valid({ ...granby, vardnamm: 'x' })).toBe(false);
});
