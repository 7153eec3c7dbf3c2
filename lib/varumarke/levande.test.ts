import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hallVarumarken, type Varumarkesrad } from './levande.ts';

const granby = JSON.parse(readFileSync(new URL('../../varumarken/granby.json', import.meta.url), 'utf8'));
const { logotyp: _, kallor: __, form: ___, ...grund } = granby;
const fil = (andring: object) => JSON.stringify({ ...grund, ...andring });
const a = (mer = {}) => fil({ id: 'a', vardnamn: ['a.example'], ...mer });
const b = (mer = {}) => fil({ id: 'b', vardnamn: ['b.example'], ...mer });
const blek = { ...granby.farger, ljust: { ...granby.farger.ljust, act: '#cccccc' } };

/** A folder of these files, and its clock. */
function mapp(filer: Record<string, string>) {
  let ms = 0;
  const logg: Varumarkesrad[] = [];
  const las = hallVarumarken({
    filer: () => Object.keys(filer).sort(),
    las: (namn) => {
      if (filer[namn] === undefined) throw Object.assign(new Error('borta'), { code: 'ENOENT' });
      return new TextEncoder().encode(filer[namn]);
    },
    kanda: () => ['k'],
    now: () => ms,
    logga: (rad) => void logg.push(rad),
  });
  const varder = () => [...las()].map(([vard, { id, namn }]) => `${vard} ${id} ${namn.sv}`);
  const efter = () => {
    ms += 1000;
    return varder();
  };
  return { filer, logg, las, varder, efter };
}

test('a brand that fails contrast does not start, and the others do', () => {
  const { varder, logg, filer, efter } = mapp({ 'a.json': a({ farger: blek }), 'b.json': b() });
  expect(varder()).toEqual(['b.example b Mina sidor Granby']);
  expect(logg).toContainEqual({
    handelse: 'varumarke-nekat',
    fil: 'a.json',
    problem: expect.arrayContaining([
      expect.objectContaining({ var: 'farger.ljust.act', plats: { rad: 1, kolumn: expect.any(Number) } }),
    ]),
  });
  expect(efter()).toHaveLength(1);
  expect(logg.filter(({ handelse }) => handelse === 'varumarke-nekat')).toHaveLength(1);
  filer['a.json'] = a();
  expect(efter()).toHaveLength(2);
});

test('a brand that runs goes on as it was when its file goes wrong, and is the new one when it is mended', () => {
  const { efter, filer, logg, las } = mapp({ 'a.json': a(), 'b.json': b() });
  efter();
  const fore = las().get('a.example');
  filer['a.json'] = '{"id":';
  expect(efter()).toEqual(['a.example a Mina sidor Granby', 'b.example b Mina sidor Granby']);
  expect(las().get('a.example')).toBe(fore);
  expect(logg.at(-1)).toMatchObject({ handelse: 'varumarke-nekat', fil: 'a.json' });
  filer['a.json'] = a({ namn: { sv: 'Nytt', en: 'New' } });
  expect(efter()).toContain('a.example a Nytt');
  delete filer['b.json'];
  expect(efter()).toEqual(['a.example a Nytt']);
});

test('a host or an id is one brand’s only, and the one that had it keeps it', () => {
  const { varder, logg } = mapp({
    'a.json': a(),
    'b.json': b({ vardnamn: ['b.example', 'a.example'] }),
    'c.json': a(),
  });
  expect(varder()).toEqual(['a.example a Mina sidor Granby']);
  expect(logg.slice(1)).toMatchObject([
    { fil: 'b.json', problem: [{ var: 'vardnamn[1]' }] },
    { fil: 'c.json', problem: [{ var: 'id' }, { var: 'vardnamn[0]' }] },
  ]);
});

test('a brand that names a källa which there is not does not start: fewer authorities must not look like all', () => {
  const { varder, logg } = mapp({
    'a.json': a({ kallor: { egna: ['borta'] } }),
    'b.json': b({ kallor: { egna: ['k'] } }),
  });
  expect(varder()).toEqual(['b.example b Mina sidor Granby']);
  expect(logg[0]).toMatchObject({ problem: [{ var: 'kallor.egna[0]', problem: 'finns inte i registret' }] });
});
