// What a forwarded answer could hide: each of these has an event or a failure that belongs to nobody as it stands.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bolag, DOM, event, kalla, kort, person, post, rad, SKV, svar, utbyt } from './exempel.ts';

const alone = { kalla: kalla({ producenter: [SKV] }) };
const OK = [rad('Skatteverket')];
const krav = event('krav');
const { part: _, ...partless } = post([krav]);
const firm = (tillagg?: string) => ({
  ...bolag,
  kund: { identifierare: '189807149829', typ: 'Organisationsnummer' as const, ...(tillagg && { tillagg }) },
});

describe('an owner of several firms who is asked about by number alone', () => {
  test('is answered firm by firm, and each firm is hers', async () => {
    const besked = await utbyt(
      () =>
        svar(
          [post([event('a')], {}, firm()), post([krav], {}, firm('001'))],
          [rad('Skatteverket', {}, firm())],
        ),
      { ...alone, parter: [firm()] },
    );
    expect(kort(besked)).toEqual([['skv b', 'a,krav/0']]);
    expect(besked.brister).toEqual([]);
  });
  test('is not answered about one firm by what is said of all, nor of another', async () => {
    const besked = await utbyt(
      () =>
        svar(
          [post([krav], {}, firm('002')), post([], {}, firm('001'))],
          [rad('Skatteverket', {}, firm('001'))],
        ),
      { ...alone, parter: [firm('001')] },
    );
    expect(kort(besked)).toEqual([['skv b', '/1']]);
  });
  test('and about one of the firms too, hears each firm where it was asked about', async () => {
    const one = { ...firm('001'), id: 'c' };
    const besked = await utbyt(
      () => svar([post([event('a')], {}, firm('001')), post([event('b')], {}, firm('002'))], []),
      { ...alone, parter: [firm(), one] },
    );
    expect(kort(besked)).toEqual([
      ['skv b', 'b/0'],
      ['skv c', 'a/0'],
    ]);
  });
});

test.each<[string, unknown[]]>([
  ['events in a second item without part', [post([event('a')]), partless]],
  ['events in an item of a part that was not asked about', [post([event('a')]), post([krav], {}, bolag)]],
  ['a list that is an object', [post([], { totaltAntalKundhandelser: 1, kundhandelserForPart: { 0: 7 } })]],
  ['a list that is an object, and no total', [{ part: post([]).part, kundhandelserForPart: { 0: krav } }]],
  ['a list under another name', [{ part: post([]).part, kundhandelser: [krav] }]],
  ['a list under another name beside an empty one', [{ ...post([]), kundhandelser: [krav] }]],
  ['no list', [{ part: post([]).part, kundhandelserForPart: null }]],
  ['no list and a total in text', [post([], { totaltAntalKundhandelser: '1', kundhandelserForPart: null })]],
  [
    'a total of more than came in one of two items',
    [
      post([event('a'), event('b')], { totaltAntalKundhandelser: 1 }),
      post([], { totaltAntalKundhandelser: 1 }),
    ],
  ],
  [
    'one of two items without a total',
    [post([], { totaltAntalKundhandelser: 1 }), post([event('a')], { totaltAntalKundhandelser: undefined })],
  ],
  ['an item that is nothing', [post([event('a')]), null]],
])('%s is one event that could not be read, and the answer is not whole', async (_, poster) => {
  const { delsvar } = await utbyt(() => svar(poster, OK), alone);
  expect(delsvar).toMatchObject([{ producent: 'skv', resultat: { slag: 'svar', olasliga: 1 } }]);
});

test('items that are nothing are unreadable, each of them', async () => {
  expect(kort(await utbyt(() => svar([null, 3], OK), alone))).toEqual([['skv p', '/2']]);
});

test('events beside the list, or inside a row, are unreadable', async () => {
  const body = { kundhandelser: [], handelser: [krav], delfragor: [rad('Skatteverket', { svar: [krav] })] };
  expect(kort(await utbyt(() => Response.json(body), alone))).toEqual([['skv p', '/2']]);
});

test('a total in text is a total', async () => {
  const besked = await utbyt(() => svar([post([krav], { totaltAntalKundhandelser: '3' })], OK), alone);
  expect(kort(besked)).toEqual([['skv p', 'krav/2']]);
});

describe('a failed row that echoes no asked part', () => {
  const BROKEN = { slag: 'broken', status: 500 };
  const failed = (namn: unknown) => rad(namn, { status: 'FEL', httpCode: 500, part: undefined });
  test('is the failure of the producent it names, beside its row that went well', async () => {
    const besked = await utbyt(() => svar([post([])], [...OK, failed('Skatteverket')]), alone);
    expect(kort(besked)).toEqual([['skv p', BROKEN]]);
  });
  test('is told also of a producent that nobody knows', async () => {
    const besked = await utbyt(() => svar([post([])], [...OK, failed('Domstolsverket')]), alone);
    expect(kort(besked)).toEqual([
      ['skv p', '/0'],
      ['via:f:Domstolsverket p', BROKEN],
    ]);
  });
  test('is somebody’s when it names nobody, or is no row', async () => {
    for (const [row, fel] of [
      [failed(null), BROKEN],
      [7, { slag: 'malformed' }],
    ] as const) {
      const besked = await utbyt(() => svar([post([])], [...OK, rad('Domstolsverket'), row]));
      expect(kort(besked).at(-1)).toEqual(['via:f: p', fel]);
    }
  });
  test('answers for nobody when it went well', async () => {
    const besked = await utbyt(() => svar([], [rad('Skatteverket', { part: undefined })]), alone);
    expect(kort(besked)).toEqual([['skv p', { slag: 'skipped', skal: 'ej-namnd' }]]);
  });
});

test('an event that a later page has in other words is one event and one that could not be read', async () => {
  const pages = [
    [event('a'), event('b')],
    [{ ...event('b'), rubrik: 'Ny' }, event('c')],
  ];
  const answer = () => svar([post(pages.shift() ?? [], { totaltAntalKundhandelser: 4 })], OK);
  const { delsvar } = await utbyt(answer, { kalla: kalla({ producenter: [SKV], sidstorlek: 2 }) });
  expect(delsvar[0]?.resultat).toMatchObject({ kundhandelser: { length: 3 }, olasliga: 2 });
});

describe('unknown producenter by the thousand', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => event(`e${i}`, `Nämnd ${i}x`, 'Q.A.B'));
  test('are told apart up to fifty, and the events of the rest are unreadable', async () => {
    const [events, rows] = [many(4000), many(4000).map(({ producent }) => rad(producent, { httpCode: 500 }))];
    for (const [list, rader] of [
      [events, rows],
      [events.toReversed(), rows.toReversed()],
    ] as const) {
      const besked = await utbyt(() => svar([post(list)], [...OK, ...rader]), {
        ...alone,
        svarByte: 9_000_000,
      });
      const names = [...new Set(besked.delsvar.map(({ producent }) => producent))].sort();
      expect(names).toHaveLength(52);
      expect(names.slice(1, 4)).toEqual(['via:f:', 'via:f:Nämnd 0x', 'via:f:Nämnd 1000x']);
      expect(kort(besked)).toContainEqual(['skv p', '/3950']);
      expect(besked.brister).toContainEqual({ regel: 'for-manga-producenter', falt: 'producent', antal: 1 });
    }
  });
  test('are all told apart when there are fifty', async () => {
    const besked = await utbyt(() => svar([post(many(50))], OK), alone);
    expect(besked.delsvar).toHaveLength(51);
    expect(kort(besked)).toContainEqual(['skv p', '/0']);
  });
});

// Every place where an event or a failed row could be put, and marked so that it can be looked for afterwards.
const plats = fc.constantFrom(
  'lista',
  'objekt',
  'namn',
  'part',
  'utan',
  'framling',
  'toppen',
  'rad',
  'post',
  'inuti',
);
const radplats = fc.constantFrom('part', 'utan', 'framling', 'skrap', 'bredvid');
const stranger = { ...bolag, kund: { identifierare: '1', typ: 'Organisationsnummer' as const } };

function answerWith(platser: readonly string[], rader: readonly string[], total: unknown): object {
  const body = {
    kundhandelser: [post([])] as unknown[],
    delfragor: [...OK, rad('Domstolsverket')] as unknown[],
  };
  const beside: Record<string, unknown> = {};
  platser.forEach((where, i) => {
    const e = event(`e${i}`, i % 2 ? 'Skatteverket' : 'Domstolsverket', '');
    const own = { totaltAntalKundhandelser: total };
    if (where === 'lista') body.kundhandelser.push(post([e], own));
    else if (where === 'objekt')
      body.kundhandelser.push(post([], { ...own, kundhandelserForPart: { 0: e } }));
    else if (where === 'namn') body.kundhandelser.push(post([], { ...own, handelser: [e] }));
    else if (where === 'part') body.kundhandelser.push(post([e], { ...own, part: 'x' }));
    else if (where === 'utan') body.kundhandelser.push(post([e], { ...own, part: undefined }));
    else if (where === 'framling') body.kundhandelser.push(post([e], own, stranger));
    else if (where === 'toppen') beside[`x${i}`] = [e];
    else if (where === 'rad') body.delfragor.push(rad('Skatteverket', { svar: e }));
    else if (where === 'post') body.kundhandelser.push(e);
    else body.kundhandelser.push(post([[e]], own));
  });
  for (const where of rader) {
    const fel = { status: 'FEL', httpCode: 500 };
    if (where === 'part') body.delfragor.push(rad('Ånge', fel));
    else if (where === 'utan') body.delfragor.push(rad('Skatteverket', { ...fel, part: undefined }));
    else if (where === 'framling') body.delfragor.push(rad(null, fel, stranger));
    else if (where === 'skrap') body.delfragor.push(rad(7, { ...fel, part: [7] }));
    else body.delfragor.push(null);
  }
  return { ...body, ...beside };
}

test('wherever an event or a failed row stands, it is read or nothing is whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plats, { maxLength: 4 }),
      fc.array(radplats, { maxLength: 2 }),
      fc.constantFrom<unknown>(0, 1, '1', null, undefined, -1),
      fc.constantFrom(undefined, 2),
      async (platser, rader, total, sidstorlek) => {
        const asked = kalla({ producenter: [SKV, DOM], ...(sidstorlek !== undefined && { sidstorlek }) });
        const answer = () => Response.json(answerWith(platser, rader, total));
        const { delsvar } = await utbyt(answer, { kalla: asked, parter: [person] });
        const svaren = delsvar.flatMap(({ resultat }) => (resultat.slag === 'svar' ? [resultat] : []));
        const read = new Set(
          svaren.flatMap(({ kundhandelser }) => kundhandelser.map((h) => h.kundhandelseId)),
        );
        const everyone = platser.every((_, i) => read.has(`e${i}`));
        const failed = delsvar.some(({ resultat }) => resultat.slag !== 'svar');
        if (!everyone) expect(svaren.every(({ olasliga }) => olasliga > 0)).toBe(true);
        if (rader.length > 0) expect(failed).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
