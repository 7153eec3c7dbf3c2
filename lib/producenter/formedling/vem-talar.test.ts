import { describe, expect, test } from 'vitest';
import { DOM, event, kalla, kort, NUMMER, post, producent, rad, SKV, svar, utbyt } from './exempel.ts';
import { vemTalar } from './vem-talar.ts';

const { iHandelse, iRad } = vemTalar(kalla(), [], []);

describe('whose event it is', () => {
  test.each([
    ['Skatteverket'],
    [' skatteverket '],
    ['SKATTEVERKET'],
    ['Skattemyndigheten'],
    ['Skatteverket \n(in English)'],
  ])('the name or alias %j in the registry, whatever the type says', (name) => {
    expect(iHandelse(event('a', name, 'DOMSTOL.X.Y'))).toBe('skv');
    expect(iRad(name)).toBe('skv');
  });
  test('an unknown name: the one producent that owns the type prefix', () => {
    expect(iHandelse(event('a', 'Svea hovrätt', 'DOMSTOL.X.Y'))).toBe('dom');
    expect(iHandelse(event('a', 'Svea hovrätt', 'DOMSTOLEN.X.Y'))).toBe('via:f:Svea hovrätt');
  });
  test('a prefix that two producenter claim decides nothing', () => {
    const rivals = kalla({ producenter: [SKV, { ...DOM, typprefix: ['SKV'] }] });
    expect(vemTalar(rivals, [], []).iHandelse(event('a', 'X', 'SKV.A.B'))).toBe('via:f:X');
  });
  test('neither: a name of its own under the källa', () => {
    expect(iHandelse(event('a', ' Ånge  kommun ', 'ANGE.X.Y'))).toBe('via:f:Ånge kommun');
    expect(iHandelse({})).toBe('via:f:');
    expect(iHandelse(null)).toBeUndefined();
  });
  test('a källa with one producent speaks for it where no name stands', () => {
    const alone = vemTalar(kalla({ producenter: [SKV] }), [], []);
    expect(alone.iHandelse({})).toBe('skv');
    expect(alone.iRad(null)).toBe('skv');
    expect(alone.iRad('Ånge kommun')).toBe('via:f:Ånge kommun');
  });
  test('a name of its own never carries what could be an identity number, nor more than a hundred characters', () => {
    expect(iRad(`Kund ${NUMMER}`)).toBe('via:f:Kund *');
    expect(iRad('Kund 980714-9829')).toBe('via:f:Kund *');
    expect(iRad('å'.repeat(500))).toHaveLength('via:f:'.length + 100);
  });
});

test('a row follows the events that bear its name, when they are all of one producent', async () => {
  const events = [event('a', 'Svea hovrätt', 'DOMSTOL.X.Y'), event('b', 'Svea hovrätt', 'DOMSTOL.X.Z')];
  const rader = [rad('Skatteverket'), rad('svea hovrätt')];
  expect(kort(await utbyt(() => svar([post(events)], rader)))).toEqual([
    ['dom p', 'a,b/0'],
    ['skv p', '/0'],
  ]);
});

test('a producent that the registry does not know is told beside the others, with its answer or its failure', async () => {
  const rader = [
    rad('Skatteverket'),
    rad('Domstolsverket'),
    rad('Ånge kommun'),
    rad('Umeå', { status: 'FEL', httpCode: 500 }),
  ];
  const besked = await utbyt(() => svar([post([event('x', 'Ånge kommun', 'ANGE.B.C')])], rader, 206));
  expect(kort(besked)).toEqual([
    ['via:f:Ånge kommun p', 'x/0'],
    ['skv p', '/0'],
    ['dom p', '/0'],
    ['via:f:Umeå p', { slag: 'broken', status: 500 }],
  ]);
  expect(besked.delsvar[0]?.referensnycklar).toEqual(['diarienummer']);
  expect(besked.brister).toEqual([{ regel: 'okand-producent', falt: 'producent', antal: 2 }]);
});

test('somebody without a name who answered is nobody; who failed is someone', async () => {
  const both = [rad('Skatteverket'), rad('Domstolsverket')];
  expect(kort(await utbyt(() => svar([post([])], [...both, rad(null)])))).toHaveLength(2);
  expect(kort(await utbyt(() => svar([post([])], [...both, rad(7, { httpCode: 500 })], 206))).at(-1)).toEqual(
    ['via:f: p', { slag: 'broken', status: 500 }],
  );
});

test('who stands elsewhere in the registry is itself here too, so that its event is one however it came', async () => {
  const ange = producent('ange', 'Ånge kommun', { typprefix: ['ANGE'] });
  const rader = [rad('Skatteverket'), rad('Domstolsverket'), rad('Ånge kommun')];
  const besked = await utbyt(() => svar([post([event('x', 'Ånge kommun', 'ANGE.B.C')])], rader), {
    kanda: [ange],
  });
  expect(kort(besked)).toContainEqual(['ange p', 'x/0']);
  expect(besked.delsvar.find((ett) => ett.producent === 'ange')?.referensnycklar).toEqual(['ange-nummer']);
});

test('a producent without cases for that kind of customer leaves nothing missing, refused or unnamed', async () => {
  const dom = { ...DOM, identifierartyper: ['Organisationsnummer'] as const };
  const fraga = { kalla: kalla({ producenter: [SKV, dom] }) };
  const foreign = ['dom p', { slag: 'skipped', skal: 'identifierartyp' }];
  const refused = [rad('Skatteverket'), rad('Domstolsverket', { status: 'FEL', httpCode: 400 })];
  expect(kort(await utbyt(() => svar([post([])], refused, 206), fraga))).toEqual([['skv p', '/0'], foreign]);
  expect(kort(await utbyt(() => svar([post([])], [rad('Skatteverket')]), fraga))).toContainEqual(foreign);
  expect(kort(await utbyt(() => new Response('', { status: 500 }), fraga))).toContainEqual(foreign);
});
