import { expect, test } from 'vitest';
import type { Anrop } from '../natverk.ts';
import { bolag, event, kalla, kort, person, post, rad, SKV, svar, utbyt } from './exempel.ts';

const paged = { kalla: kalla({ producenter: [SKV], sidstorlek: 2 }) };
const ids = (text: string) => [...text].map((id) => event(id));

type Asked = { offset: number; limit: number; parter: number };
const askedOf = ({ body }: Anrop): Asked => {
  const { parter, behandling } = JSON.parse(body).fraga;
  return { ...behandling.paginering, parter: parter.length };
};

/** A källa whose list is, at each call, what the test says. */
function listing(lists: readonly string[], asked: Asked[] = []) {
  return (anrop: Anrop) => {
    const { offset, limit } = askedOf(anrop);
    const list = lists[Math.min(asked.length, lists.length - 1)] ?? '';
    asked.push(askedOf(anrop));
    const page = ids(list).slice(offset, offset + limit);
    return svar([post(page, { totaltAntalKundhandelser: list.length })], [rad('Skatteverket')]);
  };
}

test('pages are asked for until everything has come', async () => {
  const asked: Asked[] = [];
  expect(kort(await utbyt(listing(['edcba'], asked), paged))).toEqual([['skv p', 'e,d,c,b,a/0']]);
  expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([
    [0, 2],
    [2, 2],
    [4, 2],
  ]);
});

test('one page that holds everything is one call', async () => {
  const asked: Asked[] = [];
  await utbyt(listing(['ba'], asked), paged);
  expect(asked).toHaveLength(1);
});

test.each([
  ['a new event pushed the others down', ['dcba', 'edcba'], 'd,c,b,a/1'],
  ['an event was taken away and pulled the others up', ['edcba', 'dcba'], 'e,d,b,a/1'],
  ['an event moved to the top', ['edcba', 'aedcb'], 'e,d,c,b/1'],
  ['an event moved to the end', ['edcba', 'dcbae'], 'e,d,b,a/1'],
])('what is missed because %s between two pages is counted', async (_, lists, expected) => {
  expect(kort(await utbyt(listing(lists), paged))).toEqual([['skv p', expected]]);
});

test('without a total, pages are asked for until one is empty', async () => {
  const pages = ['dc', 'ba', ''];
  const bare = (page: string) => svar([post(ids(page), { totaltAntalKundhandelser: null })], []);
  expect(kort(await utbyt(() => bare(pages.shift() ?? ''), paged))).toEqual([['skv p', 'd,c,b,a/0']]);
  expect(pages).toEqual([]);
});

test('a page that gives nothing ends it, and the rest is counted', async () => {
  const pages = ['dc', ''];
  const answer = () => svar([post(ids(pages.shift() ?? ''), { totaltAntalKundhandelser: 4 })], []);
  expect(kort(await utbyt(answer, paged))).toEqual([['skv p', 'd,c/2']]);
});

test('a part that is finished is not asked about again', async () => {
  const asked: Asked[] = [];
  const answer = (anrop: Anrop) => {
    const { offset, limit } = askedOf(anrop);
    asked.push(askedOf(anrop));
    const lists = [
      { part: person, list: ids('cba') },
      { part: bolag, list: ids('z') },
    ].slice(0, askedOf(anrop).parter);
    return svar(
      lists.map(({ part, list }) =>
        post(list.slice(offset, offset + limit), { totaltAntalKundhandelser: list.length }, part),
      ),
      [],
    );
  };
  expect(kort(await utbyt(answer, { ...paged, parter: [person, bolag] }))).toEqual([
    ['skv p', 'c,b,a/0'],
    ['skv b', 'z/0'],
  ]);
  expect(asked.map(({ parter }) => parter)).toEqual([2, 1]);
});

test('parts that have come unequally far are asked about apart', async () => {
  const asked: string[] = [];
  const answer = (anrop: Anrop) => {
    const { offset } = askedOf(anrop);
    const { parter } = JSON.parse(anrop.body).fraga as { parter: { kund: { typ: string } }[] };
    asked.push(`${offset} ${parter.map(({ kund }) => kund.typ[0]).join()}`);
    // One event a page for the person, whatever the limit says, and two for the company.
    return svar(
      [
        post(ids('cba').slice(offset, offset + 1), { totaltAntalKundhandelser: 3 }),
        post(ids('zyx').slice(offset, offset + 2), { totaltAntalKundhandelser: 3 }, bolag),
      ].filter((one) => parter.some(({ kund }) => kund.typ === one.part.kund?.typ)),
      [],
    );
  };
  expect(kort(await utbyt(answer, { ...paged, parter: [person, bolag] }))).toEqual([
    ['skv p', 'c,b,a/0'],
    ['skv b', 'z,y,x/0'],
  ]);
  expect(asked).toEqual(['0 P,O', '1 P', '2 P,O']);
});

test('a källa that gives its first page whatever is asked for is soon let be', async () => {
  let calls = 0;
  const besked = await utbyt(() => {
    calls += 1;
    return svar([post(ids('dc'), { totaltAntalKundhandelser: 4 })], []);
  }, paged);
  expect(kort(besked)).toEqual([['skv p', 'd,c/2']]);
  expect(calls).toBe(2);
});

test('a later page that fails is a failure of the parts that had more to come, beside what came', async () => {
  const first = svar([post(ids('dc'), { totaltAntalKundhandelser: 4 }), post([], {}, bolag)], []);
  const pages = [first, new Response('', { status: 500 })];
  const besked = await utbyt(() => pages.shift() ?? first, { ...paged, parter: [person, bolag] });
  expect(kort(besked)).toEqual([
    ['skv p', 'd,c/2'],
    ['skv p', { slag: 'broken', status: 500 }],
    ['skv b', '/0'],
  ]);
});

test('an endless list ends, and says that there is more', async () => {
  let calls = 0;
  const besked = await utbyt(() => {
    calls += 1;
    return svar([post([event(`e${calls}`)], { totaltAntalKundhandelser: undefined })], []);
  }, paged);
  expect(calls).toBe(100);
  expect(besked.delsvar[0]?.resultat).toMatchObject({ slag: 'svar', olasliga: 1 });
});

test('the limit of size is that of all pages together', async () => {
  const size = Buffer.byteLength(await listing(['dcba'])({ ...anrop(0) }).text());
  const besked = await utbyt(listing(['dcba']), { ...paged, svarByte: size + 10 });
  expect(kort(besked)[1]).toEqual(['skv p', { slag: 'too-large', gransByte: size + 10 }]);
});

function anrop(offset: number): Anrop {
  const body = JSON.stringify({ fraga: { parter: [], behandling: { paginering: { offset, limit: 2 } } } });
  return { url: '', mal: { adress: '' }, headers: {}, body };
}
