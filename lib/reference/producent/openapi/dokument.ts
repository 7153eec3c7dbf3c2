// GET /openapi.json: the whole API described, OpenAPI 3.1. It is written from the same constants as the service reads
// by, and the tests hold it to the service: every address is described, every example is run.

import { API_VERSION, apiInfo } from '../api-info.ts';
import type { Tjanst } from '../tjanst.ts';
import {
  exempelfraga,
  exempelfragaSynkron,
  exempelsats,
  exempelsvar,
  exempelsvarSynkron,
} from './kroppar.ts';
import { beskrivning } from './ord.ts';
import { ref, SCHEMAN } from './scheman.ts';

type Del = Readonly<Record<string, unknown>>;

const json = (schema: string, exempel: unknown, typ = 'application/json'): Del => ({
  content: { [typ]: { schema: ref(schema), examples: { exempel: { value: exempel } } } },
});

const lyckat = (vad: string, schema: string, exempel: unknown): Del => ({
  description: vad,
  ...json(schema, exempel),
});

const problem = (status: number, titel: string, nar: string): Del => ({
  description: nar,
  ...json('Problem', { type: 'about:blank', title: titel, status }, 'application/problem+json'),
});

const meddelande = (nar: string, message: string): Del => ({
  description: nar,
  ...json('Meddelande', { message }),
});

const GEMENSAMMA_FEL = {
  413: problem(413, 'För stor kropp', 'Kroppen är större än vad som tas emot.'),
  415: problem(415, 'Fel innehållstyp', 'Kroppen är inte application/json.'),
};

const huvud = (name: string, description: string, schema: Del, required = false): Del => ({
  name,
  in: 'header',
  required,
  description,
  schema,
});

const SPRAK = huvud('Accept-Language', 'Önskat språk, ISO 639-1. Saknas det, eller texten på det: svenska.', {
  type: 'string',
});
const SPARNING = [
  huvud('x-request-id', 'Anropets id, gärna en UUID. Kommer tillbaka i svaret och står i loggen.', {
    type: 'string',
  }),
  huvud('x-correlation-id', 'Samma på alla delfrågor av en fråga. Läses inte av den här producenten.', {
    type: 'string',
  }),
];

/** The document for this producer; without an intake its addresses are left out, since they do not exist. */
export function openapi(tjanst: Tjanst): Del {
  const { namn, kontakt } = tjanst;
  return {
    openapi: '3.1.1',
    info: {
      title: `Kundhändelser från ${namn}`,
      version: API_VERSION,
      description: beskrivning(namn),
      contact: { name: namn, url: kontakt.webb, email: kontakt.epost },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      'x-sla': { availability: 'Ingen utfästelse', responseTime: 'Ingen utfästelse', support: kontakt.epost },
    },
    servers: [{ url: '/' }],
    paths: {
      '/kundhandelser': { post: direkt(tjanst) },
      '/kundhandelseFragaSynkron': { post: synkron(tjanst) },
      ...(tjanst.intag && intag(tjanst.intag.typprefix)),
      '/api-info': { get: enkel('Om API:et', 'ApiInfo', apiInfo(tjanst)) },
      '/openapi.json': { get: omSig() },
      '/halsa': { get: enkel('Svarar när tjänsten är igång', 'Halsa', { halsa: 'ok' }) },
    },
    components: {
      schemas: SCHEMAN,
      securitySchemes: {
        nyckel: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'Minst 32 tecken.' },
      },
    },
  };
}

const prefixFor = ({ intag: intaget }: Tjanst): string => intaget?.typprefix ?? 'EXEMPEL';

const skyddad = (kravs: boolean): Del => (!kravs ? {} : { security: [{ nyckel: [] }] });

const nyckelfel = (kravs: boolean): Del =>
  !kravs ? {} : { 401: problem(401, 'Nyckel saknas eller är fel', 'Nyckeln saknas eller är fel.') };

function direkt(tjanst: Tjanst): Del {
  const prefix = prefixFor(tjanst);
  return {
    operationId: 'kundhandelser',
    summary: 'Fråga om kundhändelser',
    description: 'Mina ärenden 6.0. En kund, ett ärende eller båda; båda ska då stämma.',
    ...skyddad(tjanst.fragenyckel !== undefined),
    parameters: [SPRAK, ...SPARNING],
    requestBody: { required: true, ...json('Fraga', exempelfraga(prefix)) },
    responses: {
      200: lyckat(
        'Händelserna, nyast först. Inga händelser är inget fel.',
        'Svar',
        exempelsvar(prefix, tjanst.namn),
      ),
      400: problem(400, 'Frågan kan inte läsas', 'Frågan följer inte standarden.'),
      ...nyckelfel(tjanst.fragenyckel !== undefined),
      ...GEMENSAMMA_FEL,
    },
  };
}

function synkron(tjanst: Tjanst): Del {
  const korrelation = { type: 'string', pattern: '^(?=.*[\\x21-\\x7E])[\\x20-\\x7E]{1,200}$' };
  return {
    operationId: 'kundhandelseFragaSynkron',
    summary: 'Fråga om flera parters kundhändelser',
    description: 'Som vidareförmedlingstjänsten frågar. En producent som svarar, svarar alltid 200.',
    ...skyddad(tjanst.fragenyckel !== undefined),
    parameters: [SPRAK, huvud('skv_client_correlation_id', 'Anropets id, gärna en UUID.', korrelation, true)],
    requestBody: { required: true, ...json('FragaSynkron', exempelfragaSynkron()) },
    responses: {
      200: lyckat(
        'Händelserna, part för part.',
        'SvarSynkron',
        exempelsvarSynkron(prefixFor(tjanst), tjanst.namn),
      ),
      400: meddelande('Frågan är inte rätt ställd.', 'Bad request: fraga.parter: Ska innehålla minst 1.'),
      ...(tjanst.fragenyckel !== undefined && {
        401: meddelande(
          'Nyckeln saknas eller är fel.',
          'Unauthorized: Skicka API-nyckeln i huvudet X-API-Key.',
        ),
      }),
      415: meddelande(
        'Kroppen är inte application/json.',
        'Unsupported media type: Skicka kroppen som application/json.',
      ),
    },
  };
}

function intag(prefix: string): Del {
  const fel = {
    ...nyckelfel(true),
    503: problem(503, 'Upptaget', 'En annan process skriver. Skicka samma anrop igen.'),
  };
  return {
    '/intag/kundhandelser': {
      post: {
        operationId: 'taIn',
        summary: 'Ta in kundhändelser',
        description: 'En sats tas in hel eller inte alls. Samma kundhandelseId ersätter.',
        ...skyddad(true),
        parameters: [...SPARNING],
        requestBody: { required: true, ...json('Sats', exempelsats(prefix)) },
        responses: {
          200: lyckat('Satsen är intagen.', 'Intaget', { antal: 2, nya: 2, ersatta: 0 }),
          400: problem(400, 'Kroppen kan inte läsas', 'Kroppen är inte JSON.'),
          422: problem(
            422,
            'Satsen kan inte tas in',
            'Minst en händelse bryter mot reglerna. Ingenting är intaget.',
          ),
          ...GEMENSAMMA_FEL,
          ...fel,
        },
      },
    },
    '/intag/kundhandelser/{kundhandelseId}': {
      delete: {
        operationId: 'taBort',
        summary: 'Ta bort en kundhändelse',
        description: 'Till exempel när den kom att gälla fel person. Orden skrivs över i databasen.',
        ...skyddad(true),
        parameters: [
          { name: 'kundhandelseId', in: 'path', required: true, schema: { type: 'string' } },
          ...SPARNING,
        ],
        responses: {
          204: { description: 'Borttagen.' },
          404: problem(404, 'Finns inte', 'Ingen kundhändelse har det id:t.'),
          ...fel,
        },
      },
    },
  };
}

function enkel(summary: string, schema: string, exempel: unknown): Del {
  return { summary, description: `${summary}.`, responses: { 200: lyckat(`${summary}.`, schema, exempel) } };
}

function omSig(): Del {
  const content = {
    'application/json': { schema: { type: 'object' }, examples: { exempel: { value: {} } } },
  };
  const description = 'Den här beskrivningen, OpenAPI 3.1.';
  return { summary: 'OpenAPI', description, responses: { 200: { description, content } } };
}
