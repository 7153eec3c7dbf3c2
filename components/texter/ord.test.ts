import { expect, test } from 'vitest';
import { en } from './huvudman.en.ts';
import { sv } from './huvudman.sv.ts';
import { ordI } from './ord.ts';

type Trad = { [plats: string]: string | Trad };
const blad = (trad: object, vag = ''): [string, string][] =>
  Object.entries(trad as Trad).flatMap(([plats, text]) =>
    typeof text === 'string' ? [[`${vag}/${plats}`, text]] : blad(text, `${vag}/${plats}`),
  );
const platser = (text: string) => (text.match(/\{\w+\}/g) ?? []).filter((p) => p !== '{huvudman}').sort();

test.each([['sv', sv] as const, ['en', en] as const])(
  'in %s each text about a principal stands where another stood, with the same places to fill',
  (sprak, andra) => {
    const egna = new Map(blad(ordI(sprak)));
    for (const [vag, text] of blad(andra)) {
      expect(egna.has(vag), vag).toBe(true);
      expect(platser(text), vag).toEqual(platser(egna.get(vag) ?? ''));
    }
  },
);

test.each(['sv', 'en'] as const)(
  'in %s nothing of whose ball it is speaks of the reader when it is another’s',
  (sprak) => {
    const fore = new Map(blad(ordI(sprak)));
    const efter = new Map(blad(ordI(sprak, 'Erik Berg')));
    expect([...efter.keys()]).toEqual([...fore.keys()]);
    const boll = sprak === 'sv' ? /(hos|på|av|till)\s(dig|dina)\b/i : /\b(with|for|of|to)\s(you)\b/i;
    const kvar = [...efter].filter(([vag, text]) => boll.test(text) && vag !== '/besked/nekad/lank');
    expect(kvar.map(([vag]) => vag)).toEqual([]);
    expect(efter.get('/besked/rubrik/ingetVantar')).toContain('Erik Berg');
  },
);

test('a name with braces is a name and no place', () => {
  expect(ordI('sv', 'A {vad} B$& AB').besked.rubrik.ingetVantar).toContain('A vad B$& AB');
});
