// The shapes of every body, as JSON Schema 2020-12. A schema says what can be said of shape; what it cannot (that a day
// exists, that a link has no credentials in it) is in the texts, and the service checks it all the same.

import { ARENDETYPER, KUNDTYPER } from '../handelse.ts';
import { FLEST_HANDELSER } from '../intag/las.ts';
import { ARENDETYPER_SYNKRON, SORTERINGAR } from '../synkron/fraga.ts';

type Schema = Readonly<Record<string, unknown>>;

export const ref = (namn: string): Schema => ({ $ref: `#/components/schemas/${namn}` });

const text = (hogst?: number): Schema => ({
  type: 'string',
  ...(hogst !== undefined && { minLength: 1, maxLength: hogst }),
});
const lista = (items: Schema, hogst?: number): Schema => ({
  type: 'array',
  items,
  ...(hogst !== undefined && { maxItems: hogst }),
});
const slutet = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const oppet = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
});

const DATUM = { type: 'string', format: 'date' };
const TOLV = { type: 'string', pattern: '^\\d{12}$' };
const kundEllerArende = { anyOf: [{ required: ['kund'] }, { required: ['arende'] }] };
const https = { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]:', maxLength: 2000 };

const kund = slutet({ identifierare: TOLV, typ: { enum: KUNDTYPER }, tillagg: text() }, [
  'identifierare',
  'typ',
]);
const arende = (typer: readonly string[]) =>
  slutet({ identifierare: text(), typ: { enum: typer } }, ['identifierare', 'typ']);

const ordalydelse = {
  rubrik: text(255),
  beskrivning: text(65_535),
  utokadInformation: { type: 'object', properties: { servicelofte: text(500) } },
  referenser: {
    type: 'object',
    description:
      'Standardens namn är producentarende, konsumentReferens, etjanst och api; egna får läggas till.',
    additionalProperties: ref('Referens'),
  },
};

const flaggor = {
  producentarendetKraverKundatgard: { type: 'boolean', description: 'Kunden har bollen.' },
  producentarendetKlart: { type: 'boolean', description: 'Producenten ser ärendet som klart.' },
};

const nyKundhandelse: Schema = {
  ...slutet(
    {
      kundhandelseId: {
        type: 'string',
        pattern: '^[\\w.~:-]{1,100}$',
        description: 'Unikt, gärna en GUID. Samma id ersätter. Får inte innehålla ett personnummer.',
      },
      kund: ref('Kund'),
      arende: ref('Arende'),
      sprak: { type: 'string', pattern: '^[a-z]{2}$', description: 'ISO 639-1' },
      ...ordalydelse,
      tidpunkt: { type: 'string', format: 'date-time', description: 'RFC 3339, alltid med tidszon' },
      kundhandelseTyp: {
        type: 'string',
        pattern: '^[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+){2,}$',
        maxLength: 200,
        description: 'PRODUCENT.ARENDETYP.HANDELSETYP',
      },
      ...flaggor,
      taggar: { ...lista(text(100), 100), description: 'Att söka på. Lämnas aldrig ut.' },
      oversattningar: {
        type: 'object',
        description:
          'Samma ord på andra språk, under sin språkkod. Det som inte sägs igen är som i originalet.',
        propertyNames: { pattern: '^[a-z]{2}$' },
        additionalProperties: slutet(ordalydelse, ['rubrik', 'beskrivning']),
      },
    },
    [
      'kundhandelseId',
      'rubrik',
      'beskrivning',
      'sprak',
      'tidpunkt',
      'kundhandelseTyp',
      ...Object.keys(flaggor),
    ],
  ),
  ...kundEllerArende,
};

const filter = (hogst?: number) => ({
  kundhandelseTyper: {
    ...lista(text(hogst && 200), hogst),
    description: 'Hel typ, eller dess början fram till en punkt.',
  },
  taggar: { ...lista(text(hogst && 100), hogst), description: 'En av dem räcker.' },
  startDatum: { ...DATUM, description: 'Från och med den dagen, svensk tid.' },
  slutDatum: { ...DATUM, description: 'Till och med den dagen, svensk tid.' },
});

const fraga = {
  kund: ref('Kund'),
  arende: ref('Arende'),
  ...filter(),
  anvandare: { ...TOLV, description: 'Den som frågar. Måste upprepas i svaret, och krävs därför.' },
  konsument: text(),
  konsumenttjanst: text(),
};

const kundhandelse = {
  kundhandelseId: text(),
  rubrik: text(),
  beskrivning: text(),
  sprak: text(),
  producent: text(),
  tidpunkt: text(),
  kundhandelseTyp: text(),
  ...flaggor,
  utokadInformation: { type: 'object' },
  referenser: { type: 'object', additionalProperties: ref('Referens') },
};
const alltid = Object.keys(kundhandelse).filter((namn) => !/^(utokadInformation|referenser)$/.test(namn));

const partSynkron = {
  ...oppet({ kund: ref('Kund'), arende: ref('ArendeSynkron') }, []),
  ...kundEllerArende,
};

const behandling = oppet(
  {
    sortering: lista(
      oppet({ attribut: { enum: SORTERINGAR }, stigande: { type: 'boolean' } }, ['attribut', 'stigande']),
    ),
    paginering: {
      ...oppet(
        { offset: { type: 'integer', minimum: 0 }, limit: { type: 'integer', minimum: 1, maximum: 1000 } },
        ['offset'],
      ),
      description: 'Kräver sortering. Gäller varje part för sig.',
    },
  },
  [],
);

/** `components.schemas`. */
export const SCHEMAN: Readonly<Record<string, Schema>> = {
  Kund: kund,
  Arende: arende(ARENDETYPER),
  Lank: oppet({ url: https, lanktext: text(200) }, ['url', 'lanktext']),
  Referens: { anyOf: [text(), ref('Lank'), lista(text()), lista(ref('Lank'))] },
  NyKundhandelse: nyKundhandelse,
  Sats: slutet({ kundhandelser: { ...lista(ref('NyKundhandelse'), FLEST_HANDELSER), minItems: 1 } }, [
    'kundhandelser',
  ]),
  Intaget: slutet({ antal: { type: 'integer' }, nya: { type: 'integer' }, ersatta: { type: 'integer' } }, [
    'antal',
    'nya',
    'ersatta',
  ]),
  Fraga: { ...slutet(fraga, ['anvandare']), ...kundEllerArende },
  Kundhandelse: slutet(kundhandelse, alltid),
  Svar: slutet(
    {
      metadata: slutet({ ...fraga, onskatSprak: text(), version: { const: '6.0' } }, [
        'anvandare',
        'version',
      ]),
      kundhandelser: lista(ref('Kundhandelse')),
    },
    ['metadata', 'kundhandelser'],
  ),
  ArendeSynkron: arende(ARENDETYPER_SYNKRON),
  PartSynkron: partSynkron,
  Behandling: behandling,
  FragaSynkron: oppet(
    {
      fraga: oppet(
        {
          parter: { ...lista(ref('PartSynkron'), 100), minItems: 1 },
          ...filter(100),
          behandling: ref('Behandling'),
        },
        ['parter'],
      ),
      anvandare: TOLV,
    },
    ['fraga', 'anvandare'],
  ),
  SvarSynkron: slutet(
    {
      kundhandelser: lista(
        slutet(
          {
            part: ref('PartSynkron'),
            totaltAntalKundhandelser: { type: 'integer', minimum: 0, description: 'Före paginering.' },
            kundhandelserForPart: lista(slutet({ ...kundhandelse, version: text() }, [...alltid, 'version'])),
          },
          ['part', 'totaltAntalKundhandelser', 'kundhandelserForPart'],
        ),
      ),
      metadata: slutet(
        {
          parter: lista(ref('PartSynkron')),
          ...filter(),
          onskatSprak: text(),
          behandling: ref('Behandling'),
        },
        ['parter'],
      ),
      delfragor: lista(
        slutet(
          { producent: text(), part: ref('PartSynkron'), status: text(), httpCode: { type: 'integer' } },
          ['producent', 'part', 'status', 'httpCode'],
        ),
      ),
    },
    ['kundhandelser', 'metadata', 'delfragor'],
  ),
  Meddelande: slutet({ message: text() }, ['message']),
  Problem: {
    ...oppet(
      {
        type: text(),
        title: text(),
        status: { type: 'integer' },
        detail: text(),
        instance: { type: 'string', description: 'Anropets x-request-id som urn:uuid.' },
        errors: lista(slutet({ pointer: text(), detail: text() }, ['pointer', 'detail'])),
      },
      ['type', 'title', 'status'],
    ),
    description: 'RFC 9457. Under errors står varje fel med sin plats i kroppen (JSON Pointer).',
  },
  ApiInfo: slutet(
    {
      apiName: text(),
      apiVersion: text(),
      apiReleased: DATUM,
      apiDocumentation: text(),
      apiStatus: { enum: ['active', 'deprecated'] },
    },
    ['apiName', 'apiVersion', 'apiReleased', 'apiDocumentation', 'apiStatus'],
  ),
  Halsa: slutet({ halsa: { const: 'ok' } }, ['halsa']),
};
