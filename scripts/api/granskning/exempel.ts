/** Holds answers against the description that the service gives of itself. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { somBeskriven } from '../../../app/api/v1/stromform.ts';
import { NUMMER } from '../exempel.ts';

type Operation = {
  operationId: string;
  security: readonly object[];
  responses: Record<
    string,
    { content: Record<string, { schema: object }>; headers?: Record<string, unknown> }
  >;
};
type Dokument = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

/** The description, and what fails when an answer at `vag` by `metod` is not what it says, or holds the number of the one it is about. */
export type Granskare = {
  readonly dokument: Dokument;
  readonly beskrivet: (
    vag: string,
    metod: string,
    svar: Response,
  ) => Promise<{ svar: Response; text: string }>;
};

/** Reads the description of the service at `adress`. */
export async function granskaren(adress: string): Promise<Granskare> {
  const dokument: Dokument = await (await fetch(`${adress}/api/v1/openapi.json`)).json();
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: dokument.components });
  const halls = (schema: object, varde: unknown) => {
    const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components');
    const giltig = ajv.compile(JSON.parse(text));
    expect(giltig(varde), JSON.stringify([giltig.errors?.slice(0, 3), varde]).slice(0, 800)).toBe(true);
  };
  const beskrivet: Granskare['beskrivet'] = async (vag, metod, svar) => {
    const beskriven = dokument.paths[vag]?.[metod]?.responses[svar.status];
    expect(beskriven, `${metod} ${vag} ${svar.status}`).toBeDefined();
    const typ = svar.headers.get('content-type')?.split(';')[0] ?? '';
    const schema = beskriven?.content[typ]?.schema ?? {};
    expect(beskriven?.content, `${typ} at ${vag} ${svar.status}`).toHaveProperty([typ]);
    const text = await svar.text();
    if (typ === 'application/x-ndjson')
      for (const rad of text.trim().split('\n')) halls(schema, somBeskriven(JSON.parse(rad)));
    else if (/json$/.test(typ)) halls(schema, JSON.parse(text));
    for (const huvud of Object.keys(svar.status === 200 ? (beskriven?.headers ?? {}) : {}))
      expect(svar.headers.has(huvud), huvud).toBe(true);
    expect(text).not.toContain(NUMMER);
    return { svar, text };
  };
  return { dokument, beskrivet };
}
