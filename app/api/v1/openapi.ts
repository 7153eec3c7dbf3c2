// The description of the API, OpenAPI 3.1, from the very shapes that it answers with. The client is generated from it, and the tests hold
// every answer against it.

import { z } from 'zod';
import { VYER } from '../../../components/inbaddning/budskap.ts';
import { API_INFO } from './info.ts';
import { MODELLER } from './modell.ts';
import './stromform.ts';

type Del = Readonly<Record<string, unknown>>;

const ref = (namn: string): Del => ({ $ref: `#/components/schemas/${namn}` });
const kropp = (schema: Del, typ = 'application/json'): Del => ({ content: { [typ]: { schema } } });
const svar = (description: string, innehall: Del, headers?: Del): Del => ({
  description,
  ...innehall,
  ...(headers && { headers }),
});
const problem = (description: string): Del =>
  svar(description, kropp(ref('Problem'), 'application/problem+json'));

const heltal = (description: string): Del => ({ description, schema: { type: 'integer', minimum: 0 } });
const TAKT: Del = {
  'RateLimit-Limit': heltal('Questions a minute, of one person.'),
  'RateLimit-Remaining': heltal('How many are left.'),
  'RateLimit-Reset': heltal('In how many seconds all of them are back; they come back evenly.'),
  'RateLimit-Policy': { description: 'The limit and its window in seconds.', schema: { type: 'string' } },
};
const IGEN: Del = { 'Retry-After': heltal('Seconds.') };

const fel = (...koder: readonly (400 | 401 | 403 | 429 | 503)[]): Del => {
  const alla = {
    400: problem('The request cannot be read.'),
    401: problem('The assertion or the bearer is not taken. Why is in the log of the service only.'),
    403: problem('She may not ask for that part.'),
    429: { ...problem('Too many questions of the person, or from the address.'), headers: IGEN },
    503: { ...problem('Too much to do, or something is wrong with us. Nobody was asked.'), headers: IGEN },
  };
  return Object.fromEntries(koder.map((kod) => [kod, alla[kod]]));
};

const text = (const_: string): Del => ({ type: 'string', const: const_ });
const formular = (properties: Record<string, Del>): Del => ({
  required: true,
  ...kropp(
    { type: 'object', properties, required: Object.keys(properties) },
    'application/x-www-form-urlencoded',
  ),
});
const PASTAENDE: Del = {
  type: 'string',
  description:
    'A JWT that the portal signs (RS256, PS256 or ES256; kid in the header): iss and sub are the portal, aud the address of this service, iat and exp at most 60 s apart, jti used once; varumarke, sid (the portal’s own session) and, but for signing out, the person’s number, name and acr under the names that the service is configured with.',
};
const KLIENTENS = formular({
  client_assertion_type: text('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: PASTAENDE,
});

const parameter = (
  plats: 'path' | 'query' | 'header',
  name: string,
  description: string,
  schema: Del,
): Del => ({
  ...{ name, in: plats, description, schema },
  ...(plats === 'path' && { required: true }),
});
const PART = parameter('path', 'part', 'An id of /parter, or egen for the person herself.', {
  type: 'string',
});
const SPRAK = parameter('header', 'Accept-Language', 'sv or en; else the first language of the brand.', {
  type: 'string',
});
const KALLA = parameter(
  'query',
  'kalla',
  'Ask this källa alone, again. For the lines only: by itself its answer says nothing of the others.',
  { type: 'string' },
);
const FRAGA = [
  parameter('query', 'alla', 'Ask everyone connected, once: those she has not chosen too.', text('ja')),
];
const TIDSGRANS = parameter(
  'query',
  'tidsgrans',
  'Wait no longer than this for the authorities, milliseconds. Whoever has not answered is among the gaps.',
  { type: 'integer', minimum: 100, maximum: 999_999 },
);

const EGEN_SIDA = 'An origin that the brand’s file names among your sidor.';

const BARARE = [{ barare: [] }];
const uppgift = (operationId: string, summary: string, mer: Del): Del => ({ operationId, summary, ...mer });

const PATHS: Del = {
  '/api/v1/engangskod': {
    post: uppgift('hamtaEngangskod', 'A code for one frame, by an assertion', {
      description: 'Used once within a minute: the portal’s page posts it to /inbaddad/losen, in the frame.',
      ...{ security: [], requestBody: KLIENTENS },
      responses: { 200: svar('The code.', kropp(ref('Engangskod'))), ...fel(400, 401, 429, 503) },
    }),
  },
  '/api/v1/token': {
    post: uppgift('hamtaToken', 'A bearer for ten minutes, by an assertion (RFC 7523)', {
      security: [],
      requestBody: formular({
        grant_type: text('urn:ietf:params:oauth:grant-type:jwt-bearer'),
        assertion: PASTAENDE,
      }),
      responses: { 200: svar('The bearer.', kropp(ref('Token'))), ...fel(400, 401, 429, 503) },
    }),
  },
  '/api/v1/utloggning': {
    post: uppgift('loggaUt', 'End all that was had for a session of the portal', {
      ...{ security: [], requestBody: KLIENTENS },
      responses: { 200: svar('They are over.', kropp(ref('Utloggning'))), ...fel(400, 401, 429, 503) },
    }),
  },
  '/api/v1/parter': {
    get: uppgift('hamtaParter', 'Whom the person may ask for', {
      ...{ security: BARARE, parameters: [SPRAK] },
      responses: {
        200: svar('All of them that are known of.', kropp(ref('Parter')), TAKT),
        ...fel(401, 429, 503),
      },
    }),
  },
  '/api/v1/parter/{part}/arenden': {
    get: uppgift('hamtaArenden', 'The cases of one part', {
      description:
        'As JSON when all have answered or the time is out, its gaps named. With Accept: application/x-ndjson as lines, one for each authority as it answers.',
      ...{ security: BARARE, parameters: [PART, KALLA, ...FRAGA, TIDSGRANS, SPRAK] },
      responses: {
        200: svar(
          'The cases, and what is missing.',
          {
            content: {
              'application/json': { schema: ref('Arenden') },
              'application/x-ndjson': { schema: ref('Stromrad') },
            },
          },
          TAKT,
        ),
        ...fel(400, 401, 403, 429, 503),
      },
    }),
  },
  '/api/v1/parter/{part}/fragment/{vy}': {
    get: uppgift('hamtaFragment', 'A view as a piece of HTML, without script', {
      description:
        'To be put into a page of yours as it is. Its style sheet is /api/v1/fragment.css. A case that is not among the answers is told in words, with 200: that it does not exist only when everyone has answered.',
      security: BARARE,
      parameters: [
        PART,
        parameter('path', 'vy', 'Everything, what waits for her, one case, or the count badge.', {
          ...{ type: 'string', enum: VYER },
        }),
        parameter('query', 'arende', 'The id of the case; for that view alone, which takes one.', {
          type: 'string',
        }),
        ...FRAGA,
        TIDSGRANS,
        parameter(
          'query',
          'arendesida',
          `Your page of a case, with {arende} for its id, to which each case is to lead. ${EGEN_SIDA}`,
          {
            ...{ type: 'string', examples: ['https://minasidor.kommunen.example/arenden/{arende}'] },
          },
        ),
        parameter(
          'query',
          'oversiktssida',
          `Your page of all cases, to which the smaller views are to lead in place of here. ${EGEN_SIDA}`,
          {
            ...{ type: 'string', examples: ['https://minasidor.kommunen.example/arenden'] },
          },
        ),
        parameter('query', 'rubrikniva', 'Level of the first heading; 2 when left out.', {
          ...{ type: 'integer', minimum: 1, maximum: 4 },
        }),
        SPRAK,
      ],
      responses: {
        200: svar('The fragment.', kropp({ type: 'string' }, 'text/html'), TAKT),
        ...fel(400, 401, 403, 429, 503),
      },
    }),
  },
  '/api/v1/fragment.css': {
    get: uppgift('hamtaFragmentstil', 'The style sheet of the fragment', {
      security: [],
      responses: { 200: svar('The style sheet.', kropp({ type: 'string' }, 'text/css')) },
    }),
  },
  '/api-info': {
    get: uppgift('hamtaApiInfo', 'About the API', {
      security: [],
      responses: { 200: svar('What it is, and of which version.', kropp(ref('ApiInfo'))) },
    }),
  },
};

function scheman(): Del {
  const { schemas } = z.toJSONSchema(MODELLER, {
    uri: (id) => `#/components/schemas/${id}`,
    target: 'draft-2020-12',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([namn, { $id: _, $schema: __, ...schema }]) => [namn, schema]),
  );
}

/** The document, for the service at `adress`. */
export function openapi(adress: string): Del {
  return {
    openapi: '3.1.1',
    info: {
      title: API_INFO.apiName,
      version: API_INFO.apiVersion,
      description:
        'The cases that a person has with the authorities connected here, for a portal where she is signed in. What is missing is always named: never show the absence of something as proof.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: adress }],
    paths: PATHS,
    components: {
      schemas: scheman(),
      securitySchemes: {
        barare: { type: 'http', scheme: 'bearer', description: 'Of /api/v1/token.' },
      },
    },
  };
}
