import { beforeEach, describe, expect, test } from 'vitest';
import { type Apiprov, handelse, medApi, NUMMER } from './exempel.ts';

let prov: Apiprov;
medApi((startad) => {
  prov = startad;
});

const PORTAL = 'https://minasidor.granby.example';
const MALL = `${PORTAL}/arenden/{arende}?fran=oversikt`;
const bollen = (id: string, kraver: boolean, tidpunkt: string, mer: object = {}) =>
  handelse(`${id}-${tidpunkt}`, {
    ...{ producentarendetKraverKundatgard: kraver, tidpunkt: `2026-03-${tidpunkt}T10:00:00+01:00` },
    ...{ referenser: { producentarende: id, diarienummer: `Dnr ${id}` }, ...mer },
  });

beforeEach(() => {
  Object.assign(prov.beteende, {
    skatteverket: [
      bollen('S-1', true, '09', { rubrik: 'Komplettera', beskrivning: 'Skicka ett intyg.' }),
      bollen('S-1', false, '02', { rubrik: 'Ansökan mottagen', beskrivning: 'Vi har fått den.' }),
    ],
    bolagsverket: [bollen('B-1', false, '03', { rubrik: 'Registrering pågår' })],
    granby: [],
  });
  prov.fragade.length = 0;
});

/** Her cases' ids, by authority, as the plain answer gives them. */
async function idn(): Promise<Record<string, string>> {
  const svar = await fetch(`${prov.adress}/api/v1/parter/egen/arenden`, {
    headers: { authorization: await prov.barare() },
  });
  const { arenden } = await svar.json();
  return Object.fromEntries(
    arenden.map((a: { id: string; producent: { id: string } }) => [a.producent.id, a.id]),
  );
}
const idt = async (vem = 'skatteverket') => (await idn())[vem] ?? '';
const typen = async (svar: Promise<{ svar: Response; text: string }>) => {
  const { svar: s, text } = await svar;
  return [s.status, text.startsWith('{') ? JSON.parse(text).type : text];
};
const NEKAT = [403, 'urn:bollkoll:problem:far-inte'];
const OLASLIG = [400, 'urn:bollkoll:problem:ogiltig-fraga'];

describe('one case', () => {
  test('is told as on its page: whose move and since when, each side’s part, the story newest first, what to have at hand', async () => {
    const { svar, text } = await prov.fragment('arende', { arende: await idt() });
    expect(svar.status).toBe(200);
    expect(text).toMatch(
      /<p class="bollkoll-namn"><bdi>Ansökan mottagen<\/bdi><\/p>\s*<h2>Bollen är hos dig sedan/,
    );
    expect(text).toContain('<p>skatteverket. Dessförinnan 7 dagar hos skatteverket.</p>');
    expect([...text.matchAll(/<h3>([^<]*)/g)].map(([, ord]) => ord)).toEqual([
      ...['Det här behöver du göra', 'Det här gör skatteverket', 'Så har bollen gått', 'Om du ringer'],
    ]);
    expect(text).toContain('Inget just nu. skatteverket väntar på dig.');
    const story = /<ol[\s\S]*<\/ol>/.exec(text)?.[0] ?? '';
    expect(story).toMatch(
      /Skicka ett intyg\.”[\s\S]*9 mars[\s\S]*Bollen till dig\.[\s\S]*Vi har fått den\.”[\s\S]*2 mars[\s\S]*Bollen till skatteverket\./,
    );
    expect(text).toContain('<dt>Diarienummer</dt><dd><bdi>Dnr S-1</bdi></dd>');
    expect(text).toContain('<dt>Telefon</dt><dd><a href="tel:081">08-1</a></dd>');
    expect(text).toContain('<dt>Gäller</dt><dd><bdi>Maja Lind</bdi></dd>');
    expect(text).not.toContain('Registrering pågår');
    expect(text).not.toContain(NUMMER);
  });

  test('in English too, with the step on and the language of the words', async () => {
    prov.beteende.skatteverket = [handelse('S-9')];
    const { text } = await prov.fragment('arende', { arende: await idt(), rubrikniva: 1 }, { sprak: 'en' });
    expect(text).toMatch(/<section class="bollkoll" lang="en"[\s\S]*<h1>The ball has been with you/);
    expect(text).toContain('Newest first.');
    expect(text).toContain('<blockquote lang="sv" dir="ltr">');
    expect(text).toContain(
      'href="https://verket.example/S-9" rel="noopener noreferrer"><bdi lang="sv" dir="ltr">Komplettera</bdi>',
    );
    expect(text).not.toMatch(/Bollen|Nyast|Gäller/);
  });

  test('all of what is written stands there, however long it is', async () => {
    const lang = `${'ord '.repeat(400)}slutet`;
    prov.beteende.skatteverket = [bollen('S-1', true, '09', { rubrik: 'R', beskrivning: lang })];
    expect((await prov.fragment('arende', { arende: await idt() })).text).toContain('slutet');
    // In the list it is cut only where it is a link away.
    expect((await prov.fragment('hos-dig')).text).toContain('slutet');
    expect((await prov.fragment('hos-dig', { arendesida: MALL })).text).not.toContain('slutet');
  });

  test('what an authority writes is text there too', async () => {
    const elakt = '</bdi><script>alert(1)</script>" onload="x';
    prov.beteende.skatteverket = [
      bollen('S-1', true, '09', {
        ...{ rubrik: elakt, beskrivning: elakt, sprak: '"><b>', utokadInformation: { servicelofte: elakt } },
        referenser: { producentarende: elakt, diarienummer: elakt, etjanst: 'javascript:alert(1)' },
      }),
    ];
    const { text } = await prov.fragment('arende', { arende: await idt() });
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|<b>|"\s*onload|javascript:/);
  });

  test('not among whole answers it does not exist; while someone is missing that is not said, and who it is is', async () => {
    const arende = await idt();
    prov.beteende.skatteverket = [];
    const borta = await prov.fragment('arende', { arende });
    expect(borta.svar.status).toBe(200);
    expect(borta.text).toContain('<h2>Ärendet finns inte</h2>');
    expect(borta.text).toContain('3 av 3 har svarat');
    expect(borta.text).not.toContain('bollkoll-lucka');
    prov.beteende.granby = 500;
    for (const [sprak, osakert, finnsInte] of [
      ['sv', '<h2>Ärendet kan inte visas just nu</h2>', 'finns inte<'],
      ['en', '<h2>The case cannot be shown right now</h2>', 'does not exist'],
    ] as const) {
      const { text } = await prov.fragment('arende', { arende }, { sprak });
      expect(text).toContain(osakert);
      expect(text).not.toContain(finnsInte);
      expect(text).toMatch(/<li class="bollkoll-lucka"><h3>granby<\/h3>/);
    }
  });

  test('whose authority answers only in part says so, and has its telephone beside it', async () => {
    const arende = await idt();
    prov.beteende.skatteverket = [bollen('S-1', true, '09'), { kundhandelseId: 'trasig' }];
    const { text } = await prov.fragment('arende', { arende });
    expect(text).toMatch(/<h2>Bollen är hos dig[\s\S]*<li class="bollkoll-lucka"><h3>skatteverket<\/h3>/);
    prov.beteende.granby = 500;
    // Another's gap is nothing to this case.
    expect((await prov.fragment('arende', { arende })).text.match(/bollkoll-lucka/g)).toHaveLength(1);
  });

  test('an id that was not made for her and this part opens nothing, and asks nobody', async () => {
    const arende = await idt();
    const annan = '196012319801';
    const barare = await prov.barare({
      claims: { 'https://id.oidc.se/claim/personalIdentityNumber': annan },
    });
    prov.fragade.length = 0;
    for (const id of ['x', 'A'.repeat(27), `${arende.slice(0, -1)}A`, `${arende}A`, '../egen'])
      expect(await typen(prov.fragment('arende', { arende: id }))).toEqual(NEKAT);
    expect(await typen(prov.fragment('arende', { arende }, { barare }))).toEqual(NEKAT);
    expect(await typen(prov.fragment('arende', { arende }, { part: 'A'.repeat(22) }))).toEqual(NEKAT);
    expect(prov.fragade).toEqual([]);
  });

  test('the view of one takes an id, and the others none', async () => {
    const arende = await idt();
    prov.fragade.length = 0;
    expect(await typen(prov.fragment('arende'))).toEqual(OLASLIG);
    expect(await typen(prov.fragment('hos-dig', { arende }))).toEqual(OLASLIG);
    expect(prov.fragade).toEqual([]);
  });
});

describe('the count badge', () => {
  const BESKED = /<b aria-hidden="true">([^<]*)<\/b> ([^<]*) <a href="([^"]*)">([^<]*)<\/a><\/p>\n$/;
  const market = async (sok = {}, sprak = 'sv') =>
    BESKED.exec((await prov.fragment('antal', sok, { sprak })).text)?.slice(1);

  test('is one sentence, with the way on', async () => {
    const hem = `${prov.adress}/hem`;
    expect(await market()).toEqual([
      ...['1', 'Bollen är hos dig i 1 ärende.', hem, 'Visa ärendena hos Mina sidor Granby'],
    ]);
    expect(await market({ oversiktssida: `${PORTAL}/arenden` }, 'en')).toEqual([
      ...['1', 'The ball is with you in 1 case.', `${PORTAL}/arenden`, 'All cases'],
    ]);
    prov.beteende.skatteverket = [];
    expect((await market())?.slice(0, 2)).toEqual(['0', 'Inget väntar på dig just nu.']);
  });

  test('says at least, and of whom, when someone is missing; and no nought that is not known', async () => {
    prov.beteende.bolagsverket = 500;
    expect((await market())?.slice(0, 2)).toEqual([
      ...['1+', 'Bollen är hos dig i minst 1 ärende. bolagsverket har inte svarat.'],
    ]);
    prov.beteende.skatteverket = 'tyst';
    expect((await market({ tidsgrans: 300 }))?.slice(0, 2)).toEqual([
      ...['?', 'Vi vet inte än om något väntar på dig. bolagsverket och skatteverket har inte svarat.'],
    ]);
    Object.assign(prov.beteende, { skatteverket: 500, granby: 500 });
    expect((await market({}, 'en'))?.[0]).toBe('?');
  });
});

describe('the portal’s own pages', () => {
  test('each case leads to its own, wherever its name stands, and the rest to the portal’s overview', async () => {
    const { skatteverket, bolagsverket } = await idn();
    const sok = { arendesida: MALL, oversiktssida: `${PORTAL}/arenden` };
    const { text } = await prov.fragment('oversikt', sok);
    for (const id of [skatteverket, bolagsverket])
      expect(text).toMatch(
        new RegExp(`<h4><a href="https://minasidor\\.granby\\.example/arenden/${id}\\?fran=oversikt"><bdi>`),
      );
    expect(text).toContain(`<a href="${prov.adress}/hem">`);
    expect((await prov.fragment('hos-dig', sok)).text).toContain(
      `<p class="bollkoll-allt"><a href="${PORTAL}/arenden">Alla ärenden</a></p>`,
    );
    // Without a page of the portal's there is none to lead to.
    expect((await prov.fragment('oversikt')).text).not.toMatch(/<h4><a/);
    // And what leads to the page opens there.
    expect((await prov.fragment('arende', { ...sok, arende: skatteverket ?? '' })).text).toContain(
      '<h2>Bollen',
    );
  });

  test('another’s page is refused, whatever it is to lead to, and nobody is asked', async () => {
    const annan = 'https://annan.example';
    const egen = { arendesida: MALL, oversiktssida: `${PORTAL}/` };
    for (const sok of [{ arendesida: `${annan}/{arende}` }, { oversiktssida: annan }, { arendesida: '' }])
      expect(await typen(prov.fragment('oversikt', { ...egen, ...sok }))).toEqual(OLASLIG);
    expect(prov.fragade).toEqual([]);
  });
});
