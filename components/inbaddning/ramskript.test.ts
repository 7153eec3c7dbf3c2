import { beforeEach, expect, test } from 'vitest';
import { ramskript } from './ramskript.ts';

const SIDA = 'https://portalen.example';
const MINUT = 60_000;

// The frame as the script sees it: a parent that hears, a session with so much left, timers that the test lets pass.
type Lyssnare = (handelse: Record<string, unknown>) => void;
let sagt: { vad: Record<string, unknown>; till: string }[] = [];
let fragat: string[] = [];
let timer: { gor: () => void; ms: number }[] = [];
let lyssnare = new Map<string, Lyssnare>();
let dolda = new Map<string, boolean>();
let kvarMs: number | undefined;
let gick = '';
const parent = { postMessage: (vad: Record<string, unknown>, till: string) => void sagt.push({ vad, till }) };
const html: { dataset: Record<string, number>; style: Record<string, string> } = { dataset: {}, style: {} };

function kor(inloggad: boolean): void {
  const lyssna = (namn: string, gor: Lyssnare) => void lyssnare.set(namn, gor);
  const varld = {
    ...{ parent, window: {}, location: { search: '', replace: (vart: string) => (gick = vart) } },
    ...{
      addEventListener: lyssna,
      dispatchEvent: () => true,
      navigator: {},
      performance: { now: () => 1e6 },
    },
    document: {
      ...{ hidden: false, styleSheets: [], documentElement: html, addEventListener: lyssna },
      body: { style: {}, getBoundingClientRect: () => ({ height: 321.4 }) },
      getElementById: (id: string) => ({
        toggleAttribute: (_: string, dold: boolean) => dolda.set(id, dold),
      }),
    },
    ResizeObserver: class {
      observe() {}
    },
    setTimeout: (gor: () => void, ms: number) => timer.push({ gor, ms }),
    clearTimeout: () => undefined,
    async fetch(vart: string) {
      fragat.push(vart);
      // The watch is silent for as long as nothing ends.
      if (vart === '/inbaddad/lamna') return { status: 204 };
      if (vart === '/inbaddad/vakt') return new Promise(() => undefined);
      if (kvarMs === undefined) return { status: 401 };
      return { status: 200, json: async () => ({ kvarMs, forlangs: true }) };
    },
  };
  new Function(...Object.keys(varld), ramskript({ sidor: [SIDA], vy: 'hos-dig', inloggad }))(
    ...Object.values(varld),
  );
}

const hor = (data: unknown, origin = SIDA, source: unknown = parent) =>
  lyssnare.get('message')?.({ data, origin, source });
const stund = () => new Promise((klar) => setImmediate(klar));

beforeEach(() => {
  sagt = [];
  fragat = [];
  timer = [];
  gick = '';
  lyssnare = new Map();
  dolda = new Map();
  html.dataset = {};
  kvarMs = 30 * MINUT;
});

test('it speaks to nobody before the page has greeted it, and then to that page alone', () => {
  kor(false);
  expect(sagt).toEqual([]);
  hor({ bollkoll: 1, slag: 'hej' });
  expect(sagt).toEqual([{ vad: { bollkoll: 1, slag: 'redo', vy: 'hos-dig', inloggad: false }, till: SIDA }]);
});

test.each([
  ['of another origin', { bollkoll: 1, slag: 'hej' }, 'https://ond.example', parent],
  ['of a window that is not the parent', { bollkoll: 1, slag: 'utloggad' }, SIDA, {}],
  ['of another version', { bollkoll: 2, slag: 'utloggad' }, SIDA, parent],
  ['of no kind that there is', { bollkoll: 1, slag: 'töm' }, SIDA, parent],
  ['of no shape', 'utloggad', SIDA, parent],
  ['of nothing', null, SIDA, parent],
  ['of colours that there are not', { bollkoll: 1, slag: 'tema', tema: 'rosa' }, SIDA, parent],
])('a message %s is left, and counted', (_, data, origin, source) => {
  kor(true);
  hor(data, origin, source);
  expect([sagt, gick, html.dataset.ignorerade]).toEqual([[], '', 1]);
});

test('told that she has signed out, it says so to our server and lets go of the page; without anyone signed in there is no page to let go of', async () => {
  kor(false);
  hor({ bollkoll: 1, slag: 'utloggad' });
  await stund();
  expect([fragat, gick]).toEqual([['/inbaddad/lamna'], '']);
  kor(true);
  hor({ bollkoll: 1, slag: 'utloggad' });
  await stund();
  expect([fragat.at(-1), gick]).toEqual(['/inbaddad/lamna', '/inbaddad/utloggad']);
});

test('two minutes before the end she is told, and going on counts as use', async () => {
  kor(true);
  kvarMs = 3 * MINUT;
  timer.at(-1)?.gor();
  await stund();
  expect([dolda.get('snart-forlang'), timer.at(-1)?.ms]).toEqual([true, MINUT + 1000]);
  kvarMs = 2 * MINUT - 1000;
  timer.at(-1)?.gor();
  await stund();
  expect(dolda.get('snart-forlang')).toBe(false);
  kvarMs = 30 * MINUT;
  lyssnare.get('click')?.({ target: { id: 'snart-fortsatt' } });
  await stund();
  expect([fragat.at(-1), dolda.get('snart-forlang')]).toEqual(['/inbaddad/session?anvand', true]);
  kvarMs = undefined;
  timer.at(-1)?.gor();
  await stund();
  expect(gick).toBe('/inbaddad/utloggad');
});
