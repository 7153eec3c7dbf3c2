// The configuration: the only reader of process.env. Promises that every problem is reported at once and that a
// secret is never printed. Leaves what is inside the registry and the engagemang file to the rooms that own them,
// which hand in a `Konfigkontroll` each.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { driftproblem } from './env/drift.ts';
import { GRANSER, type Granserna } from './env/granser.ts';
import { KONTAKT, kontaktAv } from './env/kontakt.ts';
import { NIVAER, nivaerAv, nivaerna, nivaproblem } from './env/nivaer.ts';
import { arAdress, engagemangAv, minaOmbudAv, OMBUD, ombudsproblem } from './env/ombud.ts';
import { SYNPUNKTER, synpunkterAv, synpunktsproblem } from './env/synpunkter.ts';

/** A file named by the configuration, read but not yet understood: parsed, or as its text. */
export type Konfigfil = { readonly fil: string; readonly innehall: unknown };
type Textfil = { readonly fil: string; readonly innehall: string };
type Satta = Readonly<Record<string, string | undefined>>;

/** The validated configuration. `adress` is an origin without a trailing slash. */
export type Konfig = {
  readonly mode: 'demo' | 'drift';
  readonly adress: string;
  readonly hemlighet: Buffer;
  /** The registry's text: where a problem stands in it can be told, and it is read again while the service runs. */
  readonly kallor: Textfil;
  /** The file, or the register of companies that is asked in its place. */
  readonly engagemang: Konfigfil | NonNullable<ReturnType<typeof engagemangAv>>;
  /** Mina ombud; undefined when none of its settings is there. `nycklar` is the file of our keys. */
  readonly minaOmbud:
    | (NonNullable<ReturnType<typeof minaOmbudAv>> & { readonly nycklar: Konfigfil })
    | undefined;
  readonly lager:
    | { slag: 'pglite'; mapp: string }
    | { slag: 'postgres'; url: string; agare: string | undefined };
  /** The folder of brand files, or one file; undefined when the service has one name only. */
  readonly varumarken: string | undefined;
  readonly synpunkter: ReturnType<typeof synpunkterAv>;
  readonly konsument: string;
  readonly konsumenttjanst: string;
  /** Twelve digits. Told only to producers before 5.0 of the standard. */
  readonly organisationsnummer: string | undefined;
  /** How to reach who runs the service; always set in drift. `adress` is a `mailto:` or an https address. */
  readonly kontakt: ReturnType<typeof kontaktAv>;
  /** Ids of the producenter that everybody's question goes to, though they are ones that can be chosen. */
  readonly forvalda: readonly string[];
  /** By their names in docs/configuration.md. */
  readonly granser: Granserna;
  /** The header in which our own proxy names the visitor's address, in lower case. */
  readonly proxyhuvud: string | undefined;
  /** Next's development server, whose error overlay needs what a build is never given. */
  readonly utveckling: boolean;
  /** In the form that lib/session asks for; lib/wiring.ts hands it over and is where the compiler compares them. */
  readonly oidc: ReturnType<typeof oidcAv>;
};

/** A room's own check of what is inside its file (`Konfig`): sentences, empty when all is well. Must not throw. */
export type Konfigkontroll = {
  readonly fil: 'kallor' | 'engagemang' | 'nycklar';
  /**
   * `drift`: whether stand-ins, http and the own machine are to be refused. `fil`: where the file is. `acr`: the accepted levels of
   * sign-in, the lowest first.
   */
  readonly granska: (
    innehall: unknown,
    drift: boolean,
    fil: string,
    acr: readonly string[],
  ) => readonly string[];
};

/** The configuration cannot be used. `problem` lists every reason; `code` is stable. */
export class Konfigfel extends Error {
  readonly code = 'konfiguration-ogiltig';
  readonly problem: readonly string[];
  constructor(problem: readonly string[]) {
    super(`Konfigurationen går inte att använda:\n${problem.map((rad) => `  - ${rad}`).join('\n')}`);
    this.name = 'Konfigfel';
    this.problem = problem;
  }
}

const SECRET_BYTES = 32;

function webbadress(saknas: string) {
  return z
    .string({ error: saknas })
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      error: 'ska vara en adress som börjar med https:// (eller http:// i demo)',
    });
}

function hemlighet(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url');
  return /^[\w-]+=*$/.test(text) && bytes.length >= SECRET_BYTES && new Set(bytes).size >= SECRET_BYTES / 2;
}

const databas = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: 'ska börja med postgres:// eller postgresql://' });

const SCHEMA = z.object({
  BOLLKOLL_MODE: z.enum(['demo', 'drift'], { error: 'ska vara demo eller drift' }),
  BOLLKOLL_ADRESS: webbadress('saknas: adressen som besökaren skriver i webbläsaren').refine(
    (text) => !URL.canParse(text) || new URL(text).origin === text.replace(/\/$/, ''),
    { error: 'ska bara vara protokoll, värdnamn och eventuell port, utan sökväg' },
  ),
  BOLLKOLL_HEMLIGHET: z
    .string({ error: 'saknas: minst 32 slumpade byte i base64url (openssl rand -base64 32 | tr +/ -_)' })
    .refine(hemlighet, { error: 'ska vara minst 32 slumpade byte i base64url' }),
  BOLLKOLL_KALLOR: z.string({ error: 'saknas: sökvägen till registret över källor' }),
  BOLLKOLL_ENGAGEMANG: z.string({ error: 'saknas: sökvägen till filen över engagemang' }),
  ...OMBUD,
  BOLLKOLL_DATA: z.string().default('.data'),
  DATABASE_URL: databas.optional(),
  DATABASE_URL_AGARE: databas.optional(),
  BOLLKOLL_VARUMARKEN: z
    .string()
    .transform((plats) => resolve(plats))
    .refine(existsSync, { error: 'ska vara en mapp med varumärken, eller en fil' })
    .optional(),
  BOLLKOLL_KONSUMENT: z.string().default('Bollkoll'),
  BOLLKOLL_KONSUMENTTJANST: z.string().default('Bollkoll'),
  BOLLKOLL_ORGANISATIONSNUMMER: z
    .string()
    .regex(/^16\d{2}[2-9]\d{7}$/, { error: 'ska vara tolv siffror: 16 och organisationsnumret' })
    .optional(),
  ...KONTAKT,
  BOLLKOLL_FORVALDA: z.string().default(''),
  ...GRANSER,
  ...SYNPUNKTER,
  BOLLKOLL_BETRODD_PROXY: z
    .stringFormat('huvud', /^[a-z][a-z\d-]*$/i, { error: 'ska vara namnet på ett http-huvud, eller ingen' })
    .transform((namn) => (namn === 'ingen' ? undefined : namn.toLowerCase()))
    .optional(),
  NODE_ENV: z.string().optional(),
  OIDC_ISSUER: webbadress('saknas: identitetsleverantörens adress (issuer)'),
  OIDC_CLIENT_ID: z.string({ error: 'saknas: tjänstens klient-id hos identitetsleverantören' }),
  OIDC_CLIENT_KEY: z.string({ error: 'saknas: sökvägen till klientens privata nyckel (JWK)' }),
  OIDC_SCOPES: z
    .string()
    .default('openid https://id.oidc.se/scope/naturalPersonNumber https://id.oidc.se/scope/naturalPersonInfo')
    .refine((text) => text.split(/\s+/).includes('openid'), { error: 'ska innehålla openid' }),
  OIDC_CLAIM_PERSONNUMMER: z.string().default('https://id.oidc.se/claim/personalIdentityNumber'),
  OIDC_CLAIM_SAMORDNINGSNUMMER: z.string().default('https://id.oidc.se/claim/coordinationNumber'),
  OIDC_CLAIM_NAMN: z.string().default('name'),
  OIDC_CLAIM_ORGNUMMER: z.string().default('https://id.oidc.se/claim/orgNumber'),
  OIDC_CLAIM_ORGTILLHORIGHET: z.string().default('https://id.oidc.se/claim/orgAffiliation'),
  ...NIVAER,
  OIDC_ALG: z
    .enum(['RS256', 'ES256', 'PS256'], { error: 'ska vara RS256, ES256 eller PS256' })
    .default('RS256'),
});

const KLIENTNYCKEL = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  d: z.string().min(1),
  kid: z.string().optional(),
  alg: z.string().optional(),
});

function lasText(namn: string, fil: string | undefined, problem: string[]): Textfil | undefined {
  // A missing path is already reported by the schema.
  if (fil === undefined) return undefined;
  const hel = resolve(fil);
  try {
    return { fil: hel, innehall: readFileSync(hel, 'utf8') };
  } catch {
    // Silence: the one thing an operator can act on is which file it is.
    problem.push(`${namn}: filen ${hel} går inte att läsa`);
    return undefined;
  }
}

function lasJson(namn: string, fil: string | undefined, problem: string[]): Konfigfil {
  const text = lasText(namn, fil, problem);
  if (text === undefined) return { fil: '', innehall: undefined };
  try {
    return { ...text, innehall: JSON.parse(text.innehall) };
  } catch {
    // Silence: the parser's own message may quote the file, and one of the files is a private key.
    problem.push(`${namn}: filen ${text.fil} är inte giltig JSON`);
    return { ...text, innehall: undefined };
  }
}

function lasFiler(satta: Satta, kontroller: readonly Konfigkontroll[], problem: string[]) {
  const kallor = lasText('BOLLKOLL_KALLOR', satta.BOLLKOLL_KALLOR, problem);
  const fran = satta.BOLLKOLL_ENGAGEMANG;
  const engagemang = lasJson('BOLLKOLL_ENGAGEMANG', arAdress(fran) ? undefined : fran, problem);
  const nycklar = lasJson('MINAOMBUD_NYCKLAR', satta.MINAOMBUD_NYCKLAR, problem);
  const nyckelfil = lasJson('OIDC_CLIENT_KEY', satta.OIDC_CLIENT_KEY, problem);
  const nyckel = KLIENTNYCKEL.safeParse(nyckelfil.innehall);
  if (nyckelfil.innehall !== undefined && !nyckel.success) {
    problem.push(
      `OIDC_CLIENT_KEY: ${nyckelfil.fil} ska hålla en privat nyckel som JWK (kty RSA eller EC, med d)`,
    );
  }
  const filer = { kallor, engagemang, nycklar };
  for (const { fil, granska } of kontroller) {
    const { innehall, fil: plats = '' } = filer[fil] ?? {};
    if (innehall === undefined) continue;
    problem.push(...granska(innehall, satta.BOLLKOLL_MODE === 'drift', plats, nivaerna(satta)));
  }
  return { kallor: kallor ?? { fil: '', innehall: '' }, engagemang, nycklar, nyckel: nyckel.data };
}

function oidcAv(varden: z.infer<typeof SCHEMA>, nyckel: z.infer<typeof KLIENTNYCKEL> | undefined) {
  return {
    issuer: varden.OIDC_ISSUER,
    clientId: varden.OIDC_CLIENT_ID,
    klientnyckel: nyckel as JsonWebKey & { kid?: string },
    scopes: varden.OIDC_SCOPES,
    claimPersonnummer: varden.OIDC_CLAIM_PERSONNUMMER,
    claimSamordningsnummer: varden.OIDC_CLAIM_SAMORDNINGSNUMMER,
    claimNamn: varden.OIDC_CLAIM_NAMN,
    claimOrganisation: varden.OIDC_CLAIM_ORGNUMMER,
    claimTillhorighet: varden.OIDC_CLAIM_ORGTILLHORIGHET,
    ...nivaerAv(varden),
    alg: varden.OIDC_ALG,
  };
}

function konfigAv(varden: z.infer<typeof SCHEMA>, filer: ReturnType<typeof lasFiler>): Konfig {
  const minaOmbud = minaOmbudAv(varden);
  return {
    mode: varden.BOLLKOLL_MODE,
    adress: new URL(varden.BOLLKOLL_ADRESS).origin,
    hemlighet: Buffer.from(varden.BOLLKOLL_HEMLIGHET, 'base64url'),
    kallor: filer.kallor,
    engagemang: engagemangAv(varden) ?? filer.engagemang,
    minaOmbud: minaOmbud && { ...minaOmbud, nycklar: filer.nycklar },
    lager: varden.DATABASE_URL
      ? { slag: 'postgres', url: varden.DATABASE_URL, agare: varden.DATABASE_URL_AGARE }
      : { slag: 'pglite', mapp: resolve(varden.BOLLKOLL_DATA) },
    varumarken: varden.BOLLKOLL_VARUMARKEN,
    synpunkter: synpunkterAv(varden),
    konsument: varden.BOLLKOLL_KONSUMENT,
    konsumenttjanst: varden.BOLLKOLL_KONSUMENTTJANST,
    organisationsnummer: varden.BOLLKOLL_ORGANISATIONSNUMMER,
    kontakt: kontaktAv(varden.BOLLKOLL_KONTAKT),
    forvalda: varden.BOLLKOLL_FORVALDA.split(/[\s,]+/).filter(Boolean),
    granser: varden,
    proxyhuvud: varden.BOLLKOLL_BETRODD_PROXY,
    utveckling: varden.NODE_ENV === 'development',
    oidc: oidcAv(varden, filer.nyckel),
  };
}

/**
 * Reads the configuration out of `kalla` (names as in docs/configuration.md; an empty value is a missing one).
 * Throws `Konfigfel` with every problem found, those of `kontroller` included.
 */
export function lasKonfig(kalla: Satta, kontroller: readonly Konfigkontroll[] = []): Konfig {
  const satta = Object.fromEntries(Object.entries(kalla).filter(([, varde]) => varde?.trim()));
  const tolkad = SCHEMA.safeParse(satta);
  const problem = (tolkad.error?.issues ?? []).map((fel) => `${fel.path.join('.')}: ${fel.message}`);
  problem.push(...ombudsproblem(satta), ...nivaproblem(satta), ...synpunktsproblem(satta));
  const filer = lasFiler(satta, kontroller, problem);
  if (satta.BOLLKOLL_MODE === 'drift') problem.push(...driftproblem(satta));
  if (!tolkad.success || problem.length > 0) throw new Konfigfel(problem);
  return konfigAv(tolkad.data, filer);
}

/**
 * A secret of a källa, from where the registry says it is, without the newline that ends a file. Read anew each time, so
 * that one that is exchanged is used at once. Throws when it is missing or empty, and never says what it held.
 */
export function lasHemlighet(plats: { env: string } | { fil: string }, kalla: Satta = process.env): string {
  const text = 'env' in plats ? (kalla[plats.env] ?? '') : readFileSync(plats.fil, 'utf8');
  const hemlig = text.replace(/[\r\n]+$/, '');
  if (hemlig.trim() === '') throw new Error('a secret is missing or empty');
  return hemlig;
}

let last: Konfig | undefined;

/** The configuration of this process, read once; lets next-auth be told its address. Throws `Konfigfel` when it cannot be used. */
export function env(kontroller: readonly Konfigkontroll[] = []): Konfig {
  if (last !== undefined) return last;
  last = lasKonfig(process.env, kontroller);
  // next-auth believes the address that it is given with each step, which is ours and no browser's (lib/session/nextauth.ts).
  process.env.AUTH_TRUST_HOST = '1';
  delete process.env.NEXTAUTH_URL;
  return last;
}
