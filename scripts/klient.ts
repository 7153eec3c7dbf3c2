/**
 * Writes the typed client (klient/bollkoll.ts) from the API's own description: a type for each shape, a method for each operation.
 * `node scripts/klient.ts` after a change of the API; a test refuses a client that is not of this description.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openapi } from '../app/api/v1/openapi.ts';
import { bin } from './run.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
};
type Media = Readonly<Record<string, { readonly schema: Schema }>>;
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
};
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Media };
  readonly responses: { readonly 200: { readonly content: Media } };
};
type Dokument = {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const ENKLA: Readonly<Record<string, string>> = {
  ...{ string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' },
};
const ROT = dirname(import.meta.dirname);

const kommentar = (text: string | undefined, indrag = '') =>
  text === undefined ? '' : `${indrag}/** ${text.replaceAll('*/', '*\\/')} */\n`;
const nyckel = (namn: string) => (/^\w+$/.test(namn) ? namn : JSON.stringify(namn));

function objekt({ properties = {}, required = [], additionalProperties }: Schema, indrag: string): string {
  const inre = `${indrag}  `;
  const falt = Object.entries(properties).map(
    ([namn, schema]) =>
      `${kommentar(schema.description, inre)}${inre}readonly ${nyckel(namn)}${required.includes(namn) ? '' : '?'}: ${typ(schema, inre)};\n`,
  );
  const fast = `{\n${falt.join('')}${indrag}}`;
  if (additionalProperties === undefined || additionalProperties === false) return fast;
  const varde = additionalProperties === true ? 'unknown' : typ(additionalProperties, indrag);
  const karta = `Readonly<Record<string, ${varde}>>`;
  return falt.length === 0 ? karta : `${fast} & ${karta}`;
}

/** A schema as a type. Throws for what the description does not use. */
function typ(schema: Schema, indrag = ''): string {
  const { $ref, enum: alla, anyOf, oneOf, type, items } = schema;
  const union = (delar: readonly string[]) => [...new Set(delar)].join(' | ');
  if ($ref !== undefined) return $ref.replace('#/components/schemas/', '');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (alla !== undefined) return union(alla.map((en) => JSON.stringify(en)));
  const val = anyOf ?? oneOf;
  if (val !== undefined) return union(val.map((en) => typ(en, indrag)));
  if (Array.isArray(type)) return union(type.map((en: string) => typ({ ...schema, type: en }, indrag)));
  if (type === 'array')
    return `readonly ${items?.type === 'object' ? `(${typ(items, indrag)})` : typ(items ?? {}, indrag)}[]`;
  if (type === 'object') return objekt(schema, indrag);
  const enkel = ENKLA[String(type)];
  if (enkel !== undefined) return enkel;
  if (Object.keys(schema).length === 0) return 'unknown';
  throw new Error(`no type for ${JSON.stringify(schema)}`);
}

const sprakparameter = (namn: string) => (namn === 'Accept-Language' ? 'sprak' : namn);

function valtyp(parametrar: readonly Parameter[]): string {
  const falt = parametrar.map(
    ({ name, required, schema }) =>
      `readonly ${sprakparameter(name)}${required ? '' : '?'}: ${name === 'Accept-Language' ? "'sv' | 'en'" : typ(schema)}`,
  );
  return `{ ${falt.join('; ')} }`;
}

/** A method that posts a form: what is always the same is filled in. */
function formular(vag: string, { operationId, requestBody, summary }: Operation, svar: string): string {
  const { properties = {} } = requestBody?.content['application/x-www-form-urlencoded']?.schema ?? {};
  const fasta = Object.entries(properties).filter(([, schema]) => 'const' in schema);
  const fria = Object.keys(properties).filter((namn) => !fasta.some(([fast]) => fast === namn));
  const alla = [
    ...fasta.map(([namn, schema]) => `${namn}: ${JSON.stringify(schema.const)}`),
    ...fria.map((n) => `${n}: pastaende`),
  ];
  return `${kommentar(`${summary}.`, '    ')}    ${operationId}: (pastaende: string): Promise<${svar}> =>
      json(skicka({ vag: '${vag}', formular: { ${alla.join(', ')} } })),\n`;
}

function fraga(
  vag: string,
  { operationId, parameters = [], summary, security }: Operation,
  svar: string,
  ar: string,
): string {
  const barare = security.length > 0;
  const krav = parameters.some(({ required }) => required) ? '' : ' = {}';
  const argument = [
    ...(barare ? ['token: string'] : []),
    ...(parameters.length > 0 ? [`val: ${valtyp(parameters)}${krav}`] : []),
  ].join(', ');
  const delar = [`vag: '${vag}'`, ...(barare ? ['token'] : []), ...(parameters.length > 0 ? ['val'] : [])];
  return `${kommentar(`${summary}.`, '    ')}    ${operationId}: (${argument}): Promise<${svar}> => ${ar}(skicka({ ${delar.join(', ')} })),\n`;
}

function metoder(vag: string, operation: Operation): string {
  const media = operation.responses[200].content;
  const [forst] = Object.entries(media);
  const [medietyp, { schema }] = forst ?? ['', { schema: {} }];
  if (operation.requestBody !== undefined) return formular(vag, operation, typ(schema));
  const ar = /json$/.test(medietyp) ? 'json' : 'text';
  const egen = fraga(vag, operation, typ(schema), ar);
  const rader = media['application/x-ndjson'];
  if (rader === undefined) return egen;
  const val = valtyp(operation.parameters ?? []);
  return `${egen}${kommentar('The same, line by line as each authority answers.', '    ')}    ${operation.operationId.replace('hamta', 'stromma')}: (token: string, val: ${val}): AsyncGenerator<${typ(rader.schema)}> =>
      rader(skicka({ vag: '${vag}', token, val, accept: 'application/x-ndjson' })),\n`;
}

/** The client's source. */
function klientkod(): string {
  const dokument = openapi('') as unknown as Dokument;
  const { schemas } = dokument.components;
  const typer = Object.entries(schemas).map(
    ([namn, schema]) => `${kommentar(schema.description)}export type ${namn} = ${typ(schema)};\n`,
  );
  const alla = Object.entries(dokument.paths).flatMap(([vag, dess]) =>
    Object.values(dess).map((operation) => metoder(vag, operation)),
  );
  return `// The client of the API, version ${dokument.info.version}. Made of its description by scripts/klient.ts: do not edit. For a portal's server: an
// assertion or a bearer never belongs in a browser.

import { anropare, json, type Klientval, rader, text } from './anrop.ts';

export { Apifel, Avbrutet, type Klientval } from './anrop.ts';

${typer.join('\n')}
/** The client. Every method rejects with \`Apifel\` when the API refuses. */
export function skapaKlient(val: Klientval) {
  const skicka = anropare(val);
  return {
${alla.join('')}  };
}
`;
}

/** The same, as it is kept. */
export async function skrivenKlient(): Promise<string> {
  const biome = [bin('@biomejs/biome', 'biome'), 'format', '--stdin-file-path=klient/bollkoll.ts'];
  const barn = spawn(process.execPath, biome, { cwd: ROT, stdio: ['pipe', 'pipe', 'inherit'] });
  barn.stdin.end(klientkod());
  return text(barn.stdout);
}

if (import.meta.filename === process.argv[1])
  writeFileSync(join(ROT, 'klient', 'bollkoll.ts'), await skrivenKlient());
