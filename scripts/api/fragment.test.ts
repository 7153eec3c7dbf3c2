import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Apiprov, handelse, medApi, NUMMER } from './exempel.ts';

let prov: Apiprov;
medApi((startad) => {
  prov = startad;
});
beforeEach(() => {
  Object.assign(prov.beteende, { skatteverket: [handelse('S-1')], bolagsverket: [], granby: [] });
});

const hamtat = (vy = 'oversikt', sok = {}, sprak = 'sv') => prov.fragment(vy, sok, { sprak });

/** The names of the elements and attributes in the markup. */
const delarna = (text: string) => ({
  element: new Set([...text.matchAll(/<([a-z0-9]+)/gi)].map(([, namn]) => namn)),
  attribut: new Set([...text.matchAll(/\s([a-z-]+)="/gi)].map(([, namn]) => namn)),
});

test('the fragment is HTML with the answer, who has answered, the cases and the way on, and no number', async () => {
  const { svar, text } = await hamtat();
  expect(svar.status).toBe(200);
  expect(svar.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(svar.headers.get('cache-control')).toBe('no-store');
  expect(svar.headers.get('ratelimit-limit')).toBe('60');
  expect(text).toContain('<section class="bollkoll" lang="sv" aria-label="Mina sidor Granby">');
  expect(text).toContain('<h2>Bollen är hos dig i 1 ärende</h2>');
  expect(text).toContain('3 av 3 har svarat');
  expect(text).toMatch(/<h4><bdi>Komplettera din ansökan<\/bdi><\/h4>\s*<p>skatteverket<\/p>/);
  expect(text).toContain('href="https://verket.example/S-1" rel="noopener noreferrer"');
  expect(text).toContain('Inget ärende ligger hos någon av myndigheterna just nu.');
  expect(text).not.toContain(NUMMER);
});

test('only what waits for her is in the smaller view', async () => {
  prov.beteende.bolagsverket = [handelse('B-1', { producentarendetKraverKundatgard: false })];
  expect((await hamtat('oversikt')).text).toContain('Hos myndigheten');
  expect((await hamtat('hos-dig')).text).not.toContain('Hos myndigheten');
});

test('whoever has not answered in time is named where cases would be, and nothing is said to be none', async () => {
  Object.assign(prov.beteende, { skatteverket: 500, bolagsverket: 'tyst' });
  for (const [sprak, saknas, inget] of [
    ['sv', 'Vi vet inte än om något väntar på dig.', /Inget väntar|inga ärenden/],
    ['en', 'We do not know yet whether anything is waiting for you.', /Nothing is waiting|no cases/],
  ] as const) {
    const { text } = await hamtat('hos-dig', { tidsgrans: 300 }, sprak);
    expect(text).toContain(saknas);
    expect(text).toContain(`lang="${sprak}"`);
    expect(text).not.toMatch(inget);
    for (const vem of ['skatteverket', 'bolagsverket'])
      expect(text).toMatch(new RegExp(`<li class="bollkoll-lucka"><h4>${vem}</h4>`));
    expect(text).toContain('<a href="tel:081">08-1</a>.');
  }
});

test('when all have answered and nothing waits, that is said', async () => {
  prov.beteende.skatteverket = [];
  expect((await hamtat('hos-dig')).text).toContain(
    'Du har inga ärenden hos de myndigheter som är anslutna här',
  );
});

test('what an authority writes is text, whatever it writes, and no address but a safe one is a link', async () => {
  const elakt = '</bdi><script>alert(1)</script><img src=x onerror=alert(1)> "\' & \u202e';
  prov.beteende.skatteverket = [
    handelse('E-1', {
      rubrik: elakt,
      beskrivning: elakt,
      sprak: '"><script>',
      kundhandelseTyp: 'X.<b>.Z',
      referenser: {
        producentarende: elakt,
        etjanst: [
          { url: 'javascript:alert(1)', lanktext: elakt },
          { url: 'https://verket.example/"onmouseover="alert(1)', lanktext: elakt },
        ],
      },
    }),
    handelse('E-2', { rubrik: elakt, producentarendetKraverKundatgard: false, referenser: {} }),
  ];
  const { text } = await hamtat();
  const { element, attribut } = delarna(text);
  expect([...element].sort()).toEqual(
    ['a', 'b', 'bdi', 'blockquote', 'h2', 'h3', 'h4', 'li', 'p', 'section', 'span', 'time', 'ul'].sort(),
  );
  expect([...attribut].sort()).toEqual(
    ['aria-label', 'class', 'datetime', 'dir', 'href', 'lang', 'rel'].sort(),
  );
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('\u202e');
  expect(text.match(/href="[^"]*"/g)).toEqual([
    'href="https://verket.example/%22onmouseover=%22alert(1)"',
    `href="${prov.adress}/hem"`,
  ]);
});

test('the words of another language are marked with it, and its direction', async () => {
  prov.beteende.skatteverket = [handelse('A-1', { sprak: 'ar', rubrik: 'مرحبا', beskrivning: '' })];
  const { text } = await hamtat('hos-dig');
  expect(text).toContain('<blockquote lang="ar" dir="rtl">');
  expect(text).toContain('Myndigheten svarade på arabiska.');
});

test('headings begin at the level that the page needs', async () => {
  const { text } = await hamtat('hos-dig', { rubrikniva: 4 });
  expect(text).toMatch(/<h4>Bollen[\s\S]*<h5>Hos dig[\s\S]*<h6><bdi>/);
  for (const fel of ['0', '5', '2.0', 'x'])
    expect((await hamtat('hos-dig', { rubrikniva: fel })).svar.status).toBe(400);
  expect((await hamtat('allt')).svar.status).toBe(400);
});

test('the style sheet is small, fetches nothing, sets no colour, and may be used by other origins', async () => {
  const svar = await fetch(`${prov.adress}/api/v1/fragment.css`);
  const css = await svar.text();
  expect(svar.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(svar.headers.get('cache-control')).toBe('public, max-age=3600');
  expect(css.length).toBeLessThan(2048);
  expect(css).not.toMatch(/url\(|@import|#[0-9a-f]{3}|background|color:(?!inherit)/i);
  for (const regel of css.trim().split('\n')) expect(regel).toMatch(/^\.bollkoll(-antal)?[ {]/);
});

test('whoever is connected and was not asked is named, and nothing is said of what they may have', async () => {
  const fil = join(prov.mapp, 'kallor.json');
  const fore = readFileSync(fil, 'utf8');
  const { kallor } = JSON.parse(fore);
  const [forst] = kallor;
  const producent = { ...forst.producenter[0], id: 'norrby', typprefix: ['NORRBY'], valfri: true };
  const norrby = {
    ...forst,
    id: 'norrby',
    producenter: [{ ...producent, namn: { sv: 'Norrby', en: 'Norrby' } }],
  };
  writeFileSync(fil, JSON.stringify({ kallor: [...kallor, norrby] }));
  prov.beteende.skatteverket = [];
  try {
    // The registry is looked at once a second at most.
    await vi.waitFor(async () => expect((await hamtat('hos-dig')).text).toContain('Norrby'), 10_000);
    const { text } = await hamtat('hos-dig');
    expect(text).toContain('<p class="bollkoll-not">Norrby frågas inte, för du har inte lagt till den.</p>');
    expect(text).toContain('Det finns inga ärenden hos dem som frågades');
    const authorization = await prov.barare();
    const svar = await fetch(`${prov.adress}/api/v1/parter/egen/arenden`, { headers: { authorization } });
    expect(await svar.json()).toMatchObject({
      utanfor: [{ id: 'norrby', namn: 'Norrby' }],
      besked: { slag: 'inga-arenden', text: 'Det finns inga ärenden hos dem som frågades' },
    });
  } finally {
    writeFileSync(fil, fore);
  }
});
