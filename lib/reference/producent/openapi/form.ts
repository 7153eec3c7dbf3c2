// The form of an OpenAPI 3.1 document, as far as this producer's description uses it: our own reading of the
// specification, for the tests, since no package here carries the official schema. Unknown fields are refused.

type Schema = Readonly<Record<string, unknown>>;

const TEXT = { type: 'string', minLength: 1 };
const slutet = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  patternProperties: { '^x-': true },
});
const karta = (varde: Schema, namn = '.'): Schema => ({
  type: 'object',
  patternProperties: { [namn]: varde },
  additionalProperties: false,
});
const def = (namn: string): Schema => ({ $ref: `#/$defs/${namn}` });

const media = slutet(
  {
    schema: def('schema'),
    examples: karta(slutet({ summary: TEXT, value: true }, ['value']), '^[a-zA-Z0-9._-]+$'),
  },
  ['schema', 'examples'],
);

const content = karta(media, '^[a-z]+/[a-z+.-]+$');

const parameter = slutet(
  {
    name: TEXT,
    in: { enum: ['query', 'header', 'path', 'cookie'] },
    required: { type: 'boolean' },
    description: TEXT,
    schema: def('schema'),
  },
  ['name', 'in', 'schema'],
);

const operation = slutet(
  {
    operationId: TEXT,
    summary: TEXT,
    description: TEXT,
    security: { type: 'array', items: karta({ type: 'array', items: TEXT }) },
    parameters: {
      type: 'array',
      // A parameter in the path is always required.
      items: {
        ...parameter,
        anyOf: [{ properties: { in: { not: { const: 'path' } } } }, { required: ['required'] }],
      },
    },
    requestBody: slutet({ required: { type: 'boolean' }, description: TEXT, content }, ['content']),
    responses: karta(slutet({ description: TEXT, content }, ['description']), '^[1-5]\\d\\d$'),
  },
  ['summary', 'description', 'responses'],
);

const info = slutet(
  {
    title: TEXT,
    version: TEXT,
    description: TEXT,
    contact: slutet({ name: TEXT, url: TEXT, email: TEXT }, ['name', 'url', 'email']),
    license: slutet({ name: TEXT, identifier: TEXT }, ['name']),
  },
  ['title', 'version', 'description', 'contact', 'license', 'x-sla'],
);

/** JSON Schema 2020-12. The schemas within are held to the official meta-schema of JSON Schema. */
export const DOKUMENTETS_FORM: Schema = {
  ...slutet(
    {
      openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
      info,
      servers: { type: 'array', items: slutet({ url: TEXT, description: TEXT }, ['url']) },
      paths: karta(karta(operation, '^(get|put|post|delete|options|head|patch|trace)$'), '^/'),
      components: slutet({
        schemas: karta(def('schema'), '^[a-zA-Z0-9._-]+$'),
        securitySchemes: karta(
          slutet({ type: { const: 'apiKey' }, in: { enum: ['header'] }, name: TEXT, description: TEXT }, [
            'type',
            'in',
            'name',
          ]),
        ),
      }),
    },
    ['openapi', 'info', 'paths'],
  ),
  $defs: { schema: { $ref: 'https://json-schema.org/draft/2020-12/schema' } },
};
