import { readFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { adresser } from '../besvara.ts';
import { handelse, NYCKEL, starta } from '../intag/exempel.ts';
import { DOKUMENTETS_FORM } from './form.ts';
import { exempelfraga, exempelfragaSynkron, exempelsats } from './kroppar.ts';

type Media = { schema: object; examples: Record<string, { value: unknown }> };
type Kropp = { content?: Record<string, Media> };
type Operation = {
  description?: string;
  security?: unknown;
  requestBody?: Kropp;
  responses: Record<string, Kropp>;
};
type Dokument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

const AJV = { allErrors: true, strict: false, validateFormats: false };
const formen = () => new Ajv2020(AJV).compile(DOKUMENTETS_FORM);

async function hamta(val = {}) {
  const igang = await starta(val);
  const dokument: Dokument = await (await fetch(`${igang.adress}/openapi.json`)).json();
  const ajv = new Ajv2020(AJV);
  ajv.addSchema({ $id: 'api', components: dokument.components });
  const prova = (schema: object, varde: unknown) => {
    const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
    const giltig = ajv.compile(JSON.parse(text));
    expect(giltig(varde), JSON.stringify([varde, giltig.errors])).toBe(true);
  };
  return { ...igang, dokument, prova };
}

const operationer = ({ paths }: Dokument) =>
  Object.entries(paths).flatMap(([vag, metoder]) =>
    Object.entries(metoder).map(([metod, operation]) => ({ vag, metod, operation })),
  );

const exempel = (kropp: Kropp | undefined): [Media, unknown][] =>
  Object.values(kropp?.content ?? {}).flatMap((media) =>
    Object.values(media.examples).map(({ value }): [Media, unknown] => [media, value]),
  );

describe('the description', () => {
  test('has the form of OpenAPI 3.1, as far as it uses it, and every reference leads somewhere', async () => {
    const { dokument } = await hamta();
    const giltig = formen();
    expect(giltig(dokument), JSON.stringify(giltig.errors)).toBe(true);
    const referenser = [...JSON.stringify(dokument).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    const fel = referenser.filter(([, namn = '']) => !Object.hasOwn(dokument.components.schemas, namn));
    expect(fel).toEqual([]);
  });

  test.each<[string, (dokument: Dokument) => object]>([
    ['without its info', ({ paths }) => ({ openapi: '3.1.1', paths })],
    [
      'with a schema of no type',
      (dokument) => ({ ...dokument, components: { schemas: { A: { type: 'text' } } } }),
    ],
    ['with an address that does not begin with a slash', (dokument) => ({ ...dokument, paths: { a: {} } })],
    ['with an unknown field', (dokument) => ({ ...dokument, paths_: {} })],
  ])('%s would not have it', async (_namn, bryt) => {
    expect(formen()(bryt((await hamta()).dokument))).toBe(false);
  });

  test('names every address that the producer has, and no other', async () => {
    const { dokument, tjanst } = await hamta();
    const beskrivna = Object.keys(dokument.paths).map((vag) => vag.replace(/\{.*\}$/, ''));
    expect(beskrivna.sort()).toEqual(adresser(tjanst).sort());
    const { intag: _intag, ...utan } = tjanst;
    expect(adresser(utan)).toEqual(adresser(tjanst).filter((en) => !en.startsWith('/intag')));
  });

  test('names the methods that the addresses have', async () => {
    const { dokument, adress } = await hamta();
    for (const { vag, metod } of operationer(dokument)) {
      const fel = await fetch(adress + vag.replace(/\{.*\}/, 'x'), { method: 'PATCH' });
      expect([vag, fel.status, fel.headers.get('allow')]).toEqual([vag, 405, metod.toUpperCase()]);
    }
  });

  test('says that a question needs a key only when it does', async () => {
    const sakerhet = async (val: object) =>
      (await hamta(val)).dokument.paths['/kundhandelser']?.post?.security;
    expect(await sakerhet({})).toBeUndefined();
    expect(await sakerhet({ fragenyckel: NYCKEL })).toEqual([{ nyckel: [] }]);
  });
});

describe('the examples', () => {
  test('all follow their schemas, and every operation has them', async () => {
    const { dokument, prova } = await hamta();
    for (const { vag, metod, operation } of operationer(dokument)) {
      const kroppar = [operation.requestBody, ...Object.values(operation.responses)].flatMap(exempel);
      expect(kroppar.length, `${metod} ${vag}`).toBeGreaterThan(0);
      for (const [{ schema }, varde] of kroppar) prova(schema, varde);
    }
  });

  test('are what the producer answers: the batch taken in, the questions asked', async () => {
    const { dokument, posta } = await hamta();
    const huvuden = { 'x-api-key': NYCKEL, skv_client_correlation_id: 'prov' };
    for (const vag of ['/intag/kundhandelser', '/kundhandelser', '/kundhandelseFragaSynkron']) {
      const operation = dokument.paths[vag]?.post;
      const [[, fraga]] = exempel(operation?.requestBody) as [[Media, unknown]];
      const [[, vantat]] = exempel(operation?.responses[200]) as [[Media, unknown]];
      const svar = await posta(vag, fraga, huvuden);
      expect([vag, svar.status, await svar.json()]).toEqual([vag, 200, vantat]);
    }
  });

  test.each(['/api-info', '/halsa'])('%s answers its own', async (vag) => {
    const { dokument, adress } = await hamta();
    const [[, vantat]] = exempel(dokument.paths[vag]?.get?.responses[200]) as [[Media, unknown]];
    expect(await (await fetch(adress + vag)).json()).toEqual(vantat);
  });

  test('lie as files beside the code, to be sent with curl', async () => {
    const las = async (namn: string) =>
      JSON.parse(await readFile(new URL(`../kroppar/${namn}.json`, import.meta.url), 'utf8'));
    expect(await las('sats')).toEqual(exempelsats('EXEMPEL'));
    expect(await las('fraga')).toEqual(exempelfraga('EXEMPEL'));
    expect(await las('fraga-synkron')).toEqual(exempelfragaSynkron());
  });
});

test('what the producer really answers follows the schemas: refusals, and events of every shape', async () => {
  const { dokument, prova, posta, taIn, synkron, fraga } = await hamta();
  const { schemas } = dokument.components;
  const av = (namn: string) => ({
    $ref: `#/components/schemas/${namn}`,
    ...(schemas[namn] ? {} : { not: {} }),
  });
  const lank = { url: 'https://a.example', lanktext: 'A' };
  await taIn(handelse({ referenser: { producentarende: ['a'], etjanst: [lank], api: lank, egen: 'b' } }));
  prova(av('Svar'), await fraga());
  prova(av('SvarSynkron'), await (await synkron({ parter: [{ kund: handelse().kund }] })).json());
  prova(av('Problem'), await (await taIn({})).json());
  prova(av('Problem'), await (await posta('/kundhandelser', {})).json());
  prova(av('Meddelande'), await (await synkron({})).json());
});
