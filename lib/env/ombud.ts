// The settings of the registers of rights: Mina ombud, and LegalEntity in place of the file of engagemang. Promises that a register is
// set up whole or not at all, and that every setting which is missing is named.

import { z } from 'zod';

type Satta = Readonly<Record<string, string | undefined>>;

const adress = z
  .string()
  .refine((text) => arAdress(text) && URL.canParse(text), {
    error: 'ska vara en adress som börjar med https:// (eller http:// i demo)',
  })
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();
const claim = (annars: string) => z.string().default(annars);
const bevis = z
  .enum(['client_secret_post', 'client_secret_basic'], {
    error: 'ska vara client_secret_post eller client_secret_basic',
  })
  .default('client_secret_post');
const intern = z.enum(['ja', 'nej'], { error: 'ska vara ja eller nej' }).default('nej');
const hemlighet = z.string().optional();

/** The settings, as lib/env.ts reads them. */
export const OMBUD = {
  MINAOMBUD_ADRESS: adress,
  MINAOMBUD_TOKENADRESS: adress,
  MINAOMBUD_KLIENT_ID: z.string().optional(),
  MINAOMBUD_KLIENTHEMLIGHET: hemlighet,
  MINAOMBUD_KLIENTBEVIS: bevis,
  MINAOMBUD_SCOPE: z.string().default('user:self'),
  MINAOMBUD_NYCKLAR: z.string().optional(),
  MINAOMBUD_ISS: z.string().optional(),
  MINAOMBUD_AUD: z.string().optional(),
  MINAOMBUD_TJANST: z
    .string()
    .regex(/^[\w.-]+$/, { error: 'ska vara bokstäver, siffror, punkt, streck och understreck' })
    .default('bollkoll'),
  MINAOMBUD_CLAIM_PERSONNUMMER: claim('https://claims.oidc.se/1.0/personalNumber'),
  MINAOMBUD_CLAIM_SAMORDNINGSNUMMER: claim('https://claims.oidc.se/1.0/coordinationNumber'),
  MINAOMBUD_INTERN: intern,
  LEGALENTITY_TOKENADRESS: adress,
  LEGALENTITY_KLIENT_ID: z.string().optional(),
  LEGALENTITY_KLIENTHEMLIGHET: hemlighet,
  LEGALENTITY_KLIENTBEVIS: bevis,
  LEGALENTITY_SCOPE: z.string().optional(),
  LEGALENTITY_INTERN: intern,
};
type Ombudsvarden = z.infer<z.ZodObject<typeof OMBUD>> & {
  readonly BOLLKOLL_ADRESS: string;
  readonly BOLLKOLL_ENGAGEMANG: string;
};

const KRAVS = {
  MINAOMBUD: ['ADRESS', 'TOKENADRESS', 'KLIENT_ID', 'KLIENTHEMLIGHET', 'NYCKLAR', 'AUD'],
  LEGALENTITY: ['TOKENADRESS', 'KLIENT_ID', 'KLIENTHEMLIGHET'],
} as const;

/** Whether a setting that may name a file names an address. */
export function arAdress(text: string | undefined): boolean {
  return /^https?:\/\//.test(text ?? '');
}

function ovriga(satta: Satta, namn: keyof typeof KRAVS): string[] {
  const nagon = Object.keys(satta).some((en) => en.startsWith(`${namn}_`));
  const saknas = KRAVS[namn].map((del) => `${namn}_${del}`).filter((en) => satta[en] === undefined);
  return nagon ? saknas.map((en) => `${en}: saknas: ${namn}_* anges alla eller inga`) : [];
}

/** What is missing of a register that is set up by half, or has nothing to be used for. */
export function ombudsproblem(satta: Satta): string[] {
  const utanBruk =
    Object.keys(satta).some((en) => en.startsWith('LEGALENTITY_')) && !arAdress(satta.BOLLKOLL_ENGAGEMANG);
  return [
    ...ovriga(satta, 'MINAOMBUD'),
    ...ovriga(satta, 'LEGALENTITY'),
    ...(utanBruk ? ['BOLLKOLL_ENGAGEMANG: ska vara en adress när LEGALENTITY_* är satta'] : []),
  ];
}

type Klient = {
  readonly tokenadress: string | undefined;
  readonly klientId: string | undefined;
  readonly metod: 'client_secret_post' | 'client_secret_basic';
  readonly scope: string | undefined;
  /** The variable that holds the secret. */
  readonly env: string;
};

/** Client credentials, in the form that the engine's network asks for. The secret itself stays where it is. */
function oauthAv({ tokenadress, klientId, metod, scope, env }: Klient) {
  if (tokenadress === undefined || klientId === undefined) return undefined;
  const bevis = { metod, hemlighet: { env } } as const;
  return { tokenadress, klientId, bevis, ...(scope !== undefined && { scope }) };
}

/** Mina ombud without its file of keys; undefined when it is not set up. */
export function minaOmbudAv(varden: Ombudsvarden) {
  const oauth = oauthAv({
    tokenadress: varden.MINAOMBUD_TOKENADRESS,
    klientId: varden.MINAOMBUD_KLIENT_ID,
    metod: varden.MINAOMBUD_KLIENTBEVIS,
    scope: varden.MINAOMBUD_SCOPE,
    env: 'MINAOMBUD_KLIENTHEMLIGHET',
  });
  const { MINAOMBUD_ADRESS: bas, MINAOMBUD_AUD: aud } = varden;
  if (oauth === undefined || bas === undefined || aud === undefined) return undefined;
  return {
    adress: bas,
    intern: varden.MINAOMBUD_INTERN === 'ja',
    oauth,
    tjanst: varden.MINAOMBUD_TJANST,
    iss: varden.MINAOMBUD_ISS ?? new URL(varden.BOLLKOLL_ADRESS).origin,
    aud,
    claimPersonnummer: varden.MINAOMBUD_CLAIM_PERSONNUMMER,
    claimSamordningsnummer: varden.MINAOMBUD_CLAIM_SAMORDNINGSNUMMER,
  };
}

/** The register of companies; undefined when a file is used instead. */
export function engagemangAv(varden: Ombudsvarden) {
  if (!arAdress(varden.BOLLKOLL_ENGAGEMANG)) return undefined;
  const oauth = oauthAv({
    tokenadress: varden.LEGALENTITY_TOKENADRESS,
    klientId: varden.LEGALENTITY_KLIENT_ID,
    metod: varden.LEGALENTITY_KLIENTBEVIS,
    scope: varden.LEGALENTITY_SCOPE,
    env: 'LEGALENTITY_KLIENTHEMLIGHET',
  });
  return {
    adress: varden.BOLLKOLL_ENGAGEMANG.replace(/\/+$/, ''),
    intern: varden.LEGALENTITY_INTERN === 'ja',
    ...(oauth !== undefined && { oauth }),
  };
}
