import { afterAll, beforeAll, expect, test } from 'vitest';
import { frisk, lyssna, PERSON, prova } from './exempel.ts';
import { somText } from './rapport/text.ts';
import { rapportvy } from './rapport/vy.ts';

let svara = frisk;
let server: Awaited<ReturnType<typeof lyssna>>;
beforeAll(async () => {
  server = await lyssna((request) => svara(request));
});
afterAll(() => server.stang());

/** The producer answers about the person with no events, and otherwise as `andra` leaves the text. */
function utanPersonens(andra: (text: string) => string): typeof frisk {
  return async (request) => {
    const fraga = await request.clone().text();
    const good = await frisk(request);
    const kropp = await good.text();
    const text = fraga.includes(`"identifierare":"${PERSON}"`)
      ? kropp.replace(/"kundhandelser":\[.*\]/s, '"kundhandelser":[]')
      : andra(kropp);
    return new Response(text, { status: good.status, headers: good.headers });
  };
}

/** The calls that the report shows for a rule that was broken. */
async function visade(id: string) {
  const kontroll = await prova(server.bas);
  const fynd = kontroll.fynd.find(({ regel }) => regel.id === id);
  expect(fynd?.utslag.slag, id).toBe('underkand');
  expect(JSON.stringify(kontroll)).not.toContain(PERSON);
  return { utbyten: fynd?.utbyten ?? [], text: somText(rapportvy(kontroll, 'sv')) };
}

test('events that break a rule are shown by the call that gave them, not by the last one', async () => {
  svara = utanPersonens((text) => text.replace('"producentarendetKlart":false', '"producentarendetKlart":0'));
  const { utbyten, text } = await visade('handelse.flaggor');
  expect(utbyten.map(({ antal }) => antal)).toEqual([5]);
  expect(text).toMatch(/1 av 5 händelser har en flagga[\s\S]*?Svar:\s+200 application\/json, 5 händelser/);
});

test.each([
  ['svar.slutet', (text: string) => text.replace('"rubrik":', '"kunds":1,"rubrik":')],
  ['referens.arende', (text: string) => text.replaceAll('"producentarende":', '"annat":')],
] as const)('%s names the call that holds the breach', async (id, andra) => {
  svara = utanPersonens(andra);
  expect((await visade(id)).utbyten.map(({ antal }) => antal)).toEqual([5]);
});

test('a refusal told as an example is the one that is shown', async () => {
  svara = async (request) => {
    const good = await frisk(request);
    return good.status < 400 ? good : new Response('nej', { status: good.status });
  };
  const { utbyten } = await visade('fel.problem-json');
  expect(utbyten).toHaveLength(1);
  expect(utbyten[0]?.status).toBeGreaterThanOrEqual(400);
});

test('what is judged over all answers shows some that break it', async () => {
  svara = async (request) => {
    const good = await frisk(request);
    const headers = new Headers(good.headers);
    if (good.ok) headers.set('content-type', 'text/plain');
    return new Response(await good.text(), { status: good.status, headers });
  };
  const { utbyten } = await visade('anslutning.innehallstyp');
  expect(utbyten.length).toBeGreaterThan(0);
  for (const one of utbyten) expect(one.innehallstyp).toBe('text/plain');
});
