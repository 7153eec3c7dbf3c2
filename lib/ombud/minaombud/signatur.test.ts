// Fixed keys and fixed bytes, signed by other tools than ours (vektorer.json), and RFC 8785's own numbers and strings.

import { createLocalJWKSet } from 'jose';
import { describe, expect, test } from 'vitest';
import { kanoniskForm, provaSignatur, type Signerat } from './signatur.ts';
import vektorer from './vektorer.json' with { type: 'json' };

const uppslag = createLocalJWKSet(vektorer.jwks as Parameters<typeof createLocalJWKSet>[0]);
const kanda = vektorer.jwks.keys.map(({ kid }) => kid);
const nycklar = async (kid: string) =>
  kanda.includes(kid) ? ({ slag: 'nyckel', nyckel: uppslag } as const) : ({ slag: 'okand' } as const);

type Sig = Omit<Signerat, 'innehall'>;
const prova = (sig: Sig, innehall: Signerat['innehall'] = vektorer.kontext) =>
  provaSignatur({ ...sig, innehall }, nycklar);

describe('a signature', () => {
  test.each(Object.entries(vektorer.haller))('by %s holds', async (_namn, sig) => {
    expect(await prova(sig)).toEqual({ slag: 'haller' });
  });

  test('holds whatever order the members came in', async () => {
    const bakvant = Object.fromEntries(Object.entries(vektorer.kontext).reverse());
    expect(await prova(vektorer.haller.RS256, bakvant)).toEqual({ slag: 'haller' });
  });

  test.each(Object.entries(vektorer.faller))('does not hold: %s', async (_namn, sig) => {
    expect(await prova(sig)).toEqual({ slag: 'signatur' });
  });

  test('does not hold when anything at all has been changed, added or taken away', async () => {
    const { kontext, haller } = vektorer;
    const andra = [
      { ...kontext, tredjeman: '4420900013' },
      { ...kontext, tillagd: null },
      { ...kontext, behorigheter: [...kontext.behorigheter, ...kontext.behorigheter] },
      { ...kontext, fullmaktsgivare: { ...kontext.fullmaktsgivare, namn: 'Bérg "Öster"' } },
      Object.fromEntries(Object.entries(kontext).slice(1)),
    ];
    for (const innehall of andra) expect(await prova(haller.RS256, innehall)).toEqual({ slag: 'signatur' });
  });

  test('by a key that the authority does not have is told as that', async () => {
    const protectedHeader = Buffer.from('{"alg":"RS256","kid":"b"}').toString('base64url');
    const svar = await prova({ ...vektorer.haller.RS256, protected: protectedHeader });
    expect(svar).toEqual({ slag: 'okand-nyckel' });
  });

  test('cannot be tried when the keys cannot be had, which is not that it fails', async () => {
    const fel = { slag: 'fel', skal: 'svarar-inte' } as const;
    const sig = { ...vektorer.haller.RS256, innehall: vektorer.kontext };
    expect(await provaSignatur(sig, async () => fel)).toEqual(fel);
  });

  test.each(['', '.', '!!', 'bnVsbA', 'W10', Buffer.from('{"alg":').toString('base64url')])(
    'with the header %j does not hold',
    async (huvud) => {
      expect(await prova({ ...vektorer.haller.RS256, protected: huvud })).toEqual({ slag: 'signatur' });
    },
  );
});

describe('the canonical form (RFC 8785)', () => {
  test('is what another tool wrote, byte for byte', () => {
    expect(kanoniskForm(vektorer.kontext)).toBe(vektorer.kanoniskForm);
  });

  // Appendix B: the bits of a double, and how it is written.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s as %s', (bitar, text) => {
    expect(kanoniskForm(Buffer.from(bitar, 'hex').readDoubleBE())).toBe(text);
  });

  test('writes strings, literals and numbers as section 3.2.2 does', () => {
    const text = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    expect(kanoniskForm(JSON.parse(text))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test('sorts members by UTF-16 code units, as section 3.2.3 does', () => {
    const text = String.raw`{"\u20ac":"Euro","\r":"CR","\ufb33":"Dalet","1":"One","\ud83d\ude00":"Emoji","\u0080":"Control","\u00f6":"O"}`;
    const form = kanoniskForm(JSON.parse(text)) ?? '';
    expect([...form.matchAll(/":"(\w+)"/g)].map(([, namn]) => namn)).toEqual([
      'CR',
      'One',
      'Control',
      'O',
      'Euro',
      'Emoji',
      'Dalet',
    ]);
  });

  test.each(['"\\ud800"', '{"\\udfff":1}', '["a\\ud800b"]', '{"a":1e400}', '[-1e400]'])(
    'does not exist for %s: the RFC has no way to write it, and null would be another object',
    (text) => {
      expect(kanoniskForm(JSON.parse(text))).toBeUndefined();
    },
  );

  test('takes a backslash before a u for what it is', () => {
    expect(kanoniskForm(JSON.parse(String.raw`"\\ud800"`))).toBe(String.raw`"\\ud800"`);
  });
});
