import { beforeEach, expect, test } from 'vitest';
import { type Sessionstid, TITTAR_VAR_MS, utgangsskript, VARNING_MS } from './utgangsskript.ts';

const MINUT = 60_000;
const tid = (kvarMs: number, forlangs = true): Sessionstid => ({ kvarMs, forlangs, klockan: '13:03' });

// The page as the script sees it: three dialogs, one form, one clock that the test moves.
let nu = 0;
let timer: { vid: number; gor: () => void } | undefined;
let fragor: (string | undefined)[] = [];
let svaret: Response | undefined;
let oppen: string[] = [];
let gick = '';
let tomd = 0;
let lyssnare = new Map<string, (handelse: object) => void>();

function dialog(namn: string) {
  return {
    get open() {
      return oppen.includes(namn);
    },
    showModal: () => void oppen.push(namn),
    close: () => {
      oppen = oppen.filter((en) => en !== namn);
    },
    setAttribute: () => void oppen.push('fel'),
    removeAttribute: () => undefined,
    onclose: undefined,
  };
}

function kor(borjan: Sessionstid): void {
  const rutor = new Map(['forlang', 'sista', 'kontakt'].map((namn) => [`utgang-${namn}`, dialog(namn)]));
  const varld = {
    document: {
      hidden: false,
      getElementById: (id: string) => rutor.get(id),
      querySelectorAll: () => [],
      querySelector: () => ({
        dispatchEvent: () => {
          tomd += 1;
        },
      }),
      addEventListener: (typ: string, gor: (handelse: object) => void) => void lyssnare.set(typ, gor),
    },
    performance: { now: () => nu },
    setTimeout: (gor: () => void, om: number) => {
      timer = { vid: nu + om, gor };
    },
    clearTimeout: () => {
      timer = undefined;
    },
    fetch: async (_: string, { method }: { method?: string }) => {
      fragor.push(method);
      if (svaret === undefined) throw new TypeError('no network');
      return svaret.clone();
    },
    location: {
      replace: (dit: string) => {
        gick = dit;
      },
      reload: () => {
        gick = 'reload';
      },
    },
  };
  new Function(...Object.keys(varld), utgangsskript(borjan))(...Object.values(varld));
}

function svarar(kropp: object, status = 200): void {
  svaret = Response.json(kropp, { status });
}

/** Lets the clock reach the script's next timer. */
async function nasta(): Promise<void> {
  const { vid, gor } = timer ?? { vid: nu, gor: () => undefined };
  nu = vid;
  gor();
  await new Promise(setImmediate);
}

beforeEach(() => {
  nu = 0;
  timer = undefined;
  fragor = [];
  svaret = undefined;
  oppen = [];
  gick = '';
  tomd = 0;
  lyssnare = new Map();
});

test('nothing is said before three minutes are left, and then only after asking', async () => {
  kor(tid(7 * MINUT));
  expect([oppen, fragor, timer?.vid]).toEqual([[], [], 4 * MINUT]);
  svarar(tid(VARNING_MS));
  await nasta();
  expect([oppen, fragor]).toEqual([['forlang'], [undefined]]);
});

test('a session that was used elsewhere meanwhile is left in peace', async () => {
  kor(tid(7 * MINUT));
  svarar(tid(7 * MINUT));
  await nasta();
  expect(oppen).toEqual([]);
  expect(timer?.vid).toBe(4 * MINUT + 4 * MINUT);
});

test('every five minutes it looks whether the session is still there, and empties the page of one that is not', async () => {
  kor(tid(60 * MINUT));
  svarar(tid(55 * MINUT));
  await nasta();
  expect([nu, fragor, timer?.vid]).toEqual([TITTAR_VAR_MS, [undefined], 2 * TITTAR_VAR_MS]);
  svarar({ type: 'urn:bollkoll:problem:utgangen-session' }, 401);
  await nasta();
  expect([tomd, oppen, gick]).toEqual([1, [], '/utloggad?skal=tid']);
});

test('staying is asked for by POST, and closes the warning', async () => {
  kor(tid(VARNING_MS));
  svarar(tid(60 * MINUT));
  lyssnare.get('click')?.({ target: { id: 'utgang-fortsatt' } });
  await new Promise(setImmediate);
  expect([fragor, oppen, timer?.vid]).toEqual([['POST'], [], TITTAR_VAR_MS]);
});

test('staying that does not reach the server is said in the warning, which stays', async () => {
  kor(tid(VARNING_MS));
  lyssnare.get('click')?.({ target: { id: 'utgang-fortsatt' } });
  await new Promise(setImmediate);
  expect(oppen).toEqual(['forlang', 'fel']);
  expect(gick).toBe('');
});

test('at eight hours the other warning is shown', () => {
  kor(tid(VARNING_MS, false));
  expect(oppen).toEqual(['sista']);
});

test('a warning that was closed does not come back by itself', async () => {
  kor(tid(VARNING_MS));
  oppen = [];
  svarar(tid(MINUT));
  nu = 2 * MINUT;
  lyssnare.get('visibilitychange')?.({});
  await new Promise(setImmediate);
  expect([fragor.length, oppen]).toEqual([1, []]);
});

test('when time is out the page is emptied and says why, but only if the server says so', async () => {
  kor(tid(VARNING_MS));
  svarar({ type: 'urn:bollkoll:problem:utgangen-session' }, 401);
  await nasta();
  expect([tomd, gick]).toEqual([1, '/utloggad?skal=tid']);
});

test('signed out elsewhere is not called a time that ran out', async () => {
  kor(tid(VARNING_MS));
  svarar({ type: 'urn:bollkoll:problem:ingen-session' }, 401);
  await nasta();
  expect([tomd, gick]).toEqual([1, '/utloggad']);
});

test('without contact at the end the cases are taken away, and no reason is made up', async () => {
  kor(tid(VARNING_MS));
  await nasta();
  expect([tomd, oppen, gick]).toEqual([1, ['kontakt'], '']);
});

test('without contact at the warning it asks again until the end', async () => {
  kor(tid(4 * MINUT));
  for (let varv = 0; varv < 6; varv += 1) await nasta();
  expect(tomd).toBe(0);
  await nasta();
  expect([tomd, nu]).toEqual([1, 4 * MINUT]);
});

test('what it is drawn with cannot end the script element', () => {
  expect(utgangsskript({ ...tid(1), klockan: '</script>' })).not.toContain('</script>');
});
