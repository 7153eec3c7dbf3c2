// The demo's set-up as data: which processes to run, what the web app is to be told, and whom to sign in as. It writes
// its files into one folder and starts nothing.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLAIMS_PER_SCOPE } from './idp/konto.ts';
import { skaffaHemlighet, skaffaIdpnycklar, skaffaKlientnyckel } from './idp/nycklar.ts';
import { BAS, TOKENVAG } from './minaombud/hantera.ts';
import { skaffaMinaOmbudklient, skaffaOmbudsnyckel } from './minaombud/klient.ts';
import { BEHORIGHETER } from './personer/behorigheter.ts';
import { personer } from './personer/index.ts';
import { helaNamnet } from './personer/person.ts';
import { PORTALENS, portalen, skrivVarumarken, tlsFramfor } from './portal/uppstallning.ts';
import type { Process } from './process.ts';
import { kommuner } from './producent/kommuner.ts';
import { type Myndighet, myndigheter } from './producent/myndigheter.ts';
import { skaffaTls } from './tls/certifikat.ts';

/** Everything that is needed to start the demo. `env` is for the web app. */
export type Uppstallning = {
  env: Record<string, string>;
  processer: Process[];
  personer: { namn: string; vem: string; id: string }[];
  /** Where each brand is served. */
  varumarken: { namn: string; adress: string }[];
  /** The invented Mina sidor that shows one of them in a frame. */
  portal: string;
  /** With `tls`: what Chromium is told to trust this machine's own authority by (--ignore-certificate-errors-spki-list). */
  spki?: string;
};

/**
 * `bas`: the web app's port; the others follow from it. `fordrojningMs`: every producer's delay, instead of its own. `medKommuner`: also
 * kommuner and a region that one adds oneself. `tls`: the service and the portal behind TLS, with an authority made on the spot; with
 * `enSajt` the identity provider too, and all three of one site, on which the portal asks for silent sign-in.
 */
export type Val = {
  bas: number;
  mapp: string;
  fordrojningMs?: number;
  medKommuner?: boolean;
  tls?: boolean;
  enSajt?: boolean;
};

/** The brands that ship, and where they answer on this machine. The first is the neutral one. */
const VARUMARKEN = join(import.meta.dirname, '..', '..', 'varumarken');

/** Their host names under localhost, that itself first: a brand file that is laid there is in the demo from its next start. */
async function vardarna(): Promise<readonly string[]> {
  const filer = (await readdir(VARUMARKEN)).filter((fil) => fil.endsWith('.json')).sort();
  const alla = await Promise.all(
    filer.map(async (fil) => lasVardnamn(await readFile(join(VARUMARKEN, fil), 'utf8'))),
  );
  const har = alla.flat().filter((vard) => vard.endsWith('.localhost'));
  return ['localhost', ...new Set(har)];
}

function lasVardnamn(text: string): string[] {
  try {
    const { vardnamn } = JSON.parse(text) as { vardnamn?: unknown };
    return Array.isArray(vardnamn) ? vardnamn.filter((ett) => typeof ett === 'string') : [];
  } catch {
    // Silence: the service says where the file is wrong.
    return [];
  }
}

const KLIENT_ID = 'bollkoll';
const MINAOMBUD_AUD = 'mina-ombud';

/** Where next-auth takes the browser back: its provider id in lib/session is the last part. */
const ATERVAND = '/api/auth/callback/legitimation';

/** Writes the registry, the engagemang and the keys that are not there yet into `mapp`. Rejects when it cannot. */
export async function uppstallning(val: Val): Promise<Uppstallning> {
  const { bas, mapp, fordrojningMs, medKommuner, tls = false, enSajt = false } = val;
  await mkdir(mapp, { recursive: true });
  const vardar = await vardarna();
  const spki = tls
    ? await skaffaTls(mapp, [...vardar, PORTALENS.egenVard, ...Object.values(PORTALENS.sajten)])
    : undefined;
  const publik = (vard: string) => (tls ? `https://${vard}:${bas + 4}` : `http://${vard}:${bas}`);
  const portal = `${tls ? 'https' : 'http'}://${PORTALENS.egenVard}:${tls ? bas + 6 : bas + 3}`;
  const sidor = [portal, ...(enSajt ? [`https://${PORTALENS.sajten.portal}:${bas + 6}`] : [])];
  const issuer = enSajt ? `https://${PORTALENS.sajten.legitimation}:${bas + 8}` : adress(bas + 1);
  const kallor = join(mapp, 'kallor.json');
  const engagemang = join(mapp, 'engagemang.json');
  await skrivJson(kallor, {
    kallor: [
      ...myndigheter.map((myndighet, i) => kalla(myndighet, producentport(bas, i))),
      ...(medKommuner ? kommuner.map((kommun, i) => valfri(kalla(kommun, kommunport(bas, i)))) : []),
    ],
  });
  await skrivJson(engagemang, { engagemang: lasEngagemang() });
  await skaffaIdpnycklar(mapp);
  return {
    env: {
      BOLLKOLL_MODE: 'demo',
      BOLLKOLL_ADRESS: publik('localhost'),
      BOLLKOLL_HEMLIGHET: await skaffaHemlighet(mapp),
      BOLLKOLL_KALLOR: kallor,
      BOLLKOLL_ENGAGEMANG: engagemang,
      BOLLKOLL_VARUMARKEN: await skrivVarumarken(mapp, sidor, enSajt),
      BOLLKOLL_DATA: join(mapp, 'data'),
      BOLLKOLL_KONSUMENT: 'Bollkoll (demonstration)',
      BOLLKOLL_KONSUMENTTJANST: 'Bollkoll',
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: KLIENT_ID,
      OIDC_ACR: ['loa3', 'loa4'].map((niva) => `http://id.elegnamnden.se/loa/1.0/${niva}`).join(' '),
      // With the organisation of a tjänstelegitimation, which not every provider has.
      OIDC_SCOPES: Object.keys(CLAIMS_PER_SCOPE).join(' '),
      OIDC_CLIENT_KEY: await skaffaKlientnyckel(mapp),
      BOLLKOLL_SYNPUNKTER: `${adress(bas + 5)}/synpunkter`,
      BOLLKOLL_SYNPUNKTER_INTERN: 'ja',
      ...(await minaOmbudsinstallningar(bas, mapp)),
    },
    processer: [
      idp({ bas, mapp, issuer }, vardar.map(publik)),
      minaOmbud(bas, mapp),
      brevlada(bas),
      await portalen({ bas, mapp, tls, portal, bollkoll: publik(PORTALENS.vard) }),
      ...(tls ? [tlsFramfor(bas, mapp, enSajt)] : []),
      ...myndigheter.map((myndighet, i) =>
        producenter({ namn: myndighet.id, ider: [myndighet.id], port: producentport(bas, i) }, fordrojningMs),
      ),
      ...(medKommuner ? [producenter(kommunerna(bas), fordrojningMs)] : []),
    ],
    personer: personer.map((person) => ({ namn: helaNamnet(person), vem: person.vem, id: person.id })),
    varumarken: vardar.map((vard) => ({
      namn: vard.replace(/\.?localhost$/, '') || 'neutral',
      adress: publik(vard),
    })),
    portal,
    ...(spki && { spki }),
  };
}

function adress(port: number): string {
  return `http://localhost:${port}`;
}

function producentport(bas: number, nummer: number): number {
  return bas + 11 + nummer;
}

function kommunport(bas: number, nummer: number): number {
  return bas + 31 + nummer;
}

type Idpval = { bas: number; mapp: string; issuer: string };

function idp({ bas, mapp, issuer }: Idpval, klienter: readonly string[]): Process {
  const port = bas + 1;
  return {
    namn: 'legitimation',
    fil: join(import.meta.dirname, 'idp.ts'),
    args: [
      '--port',
      `${port}`,
      '--mapp',
      mapp,
      '--adress',
      issuer,
      ...klienter.flatMap((ett) => ['--klient', ett]),
      '--klient-id',
      KLIENT_ID,
      '--atervand',
      ATERVAND,
    ],
    port,
    halsa: `http://127.0.0.1:${port}/halsa`,
  };
}

async function minaOmbudsinstallningar(bas: number, mapp: string): Promise<Record<string, string>> {
  const { klientId, hemlighet } = await skaffaMinaOmbudklient(mapp);
  return {
    MINAOMBUD_ADRESS: `${adress(bas + 2)}${BAS}`,
    MINAOMBUD_TOKENADRESS: `${adress(bas + 2)}${TOKENVAG}`,
    MINAOMBUD_KLIENT_ID: klientId,
    MINAOMBUD_KLIENTHEMLIGHET: hemlighet,
    MINAOMBUD_NYCKLAR: await skaffaOmbudsnyckel(mapp),
    MINAOMBUD_AUD,
    MINAOMBUD_INTERN: 'ja',
  };
}

function minaOmbud(bas: number, mapp: string): Process {
  const port = bas + 2;
  const args = ['--port', `${port}`, '--mapp', mapp, '--konsument', adress(bas), '--aud', MINAOMBUD_AUD];
  return {
    namn: 'mina-ombud',
    fil: join(import.meta.dirname, 'minaombud.ts'),
    args,
    port,
    halsa: `http://127.0.0.1:${port}/halsa`,
  };
}

/** Takes what is written in the form about accessibility. */
function brevlada(bas: number): Process {
  const port = bas + 5;
  return {
    namn: 'brevlada',
    fil: join(import.meta.dirname, 'brevlada.ts'),
    args: ['--port', `${port}`],
    port,
    halsa: `http://127.0.0.1:${port}/halsa`,
  };
}

/** All of them in one process: they are there to be added, not to be stopped one by one. */
function kommunerna(bas: number): Producenter {
  return { namn: 'kommunerna', ider: kommuner.map(({ id }) => id), port: kommunport(bas, 0) };
}

type Producenter = { namn: string; ider: readonly string[]; port: number };

/** The stand-ins of one process, on ports that follow each other. */
function producenter({ namn, ider, port }: Producenter, fordrojningMs: number | undefined): Process {
  const fordrojning = fordrojningMs === undefined ? [] : ['--fordrojning', `${fordrojningMs}`];
  return {
    namn,
    fil: join(import.meta.dirname, 'producent.ts'),
    args: [...ider.flatMap((id) => ['--producent', id]), '--port', `${port}`, ...fordrojning],
    port,
    ...(ider.length > 1 && { fler: ider.slice(1).map((_, i) => port + 1 + i) }),
    halsa: `http://127.0.0.1:${port}/halsa`,
  };
}

type Registerpost = ReturnType<typeof kalla>;

/** The same, asked only for those who have added it. */
function valfri(post: Registerpost): Registerpost {
  return { ...post, producenter: post.producenter.map((producent) => ({ ...producent, valfri: true })) };
}

/** The authority as the registry names it. `sant: false`: a stand-in, and the pages say so; `intern`: on this machine. */
export function kalla(myndighet: Myndighet, port: number) {
  const { id, namn, organisationsnummer, identifierartyper, sprak, typprefix, kontakt, arendetyper } =
    myndighet;
  const aktor = id.endsWith('-kommun') ? 'kommun' : id.startsWith('region-') ? 'region' : 'myndighet';
  return {
    id,
    producenter: [
      {
        ...{ id, namn, organisationsnummer, aktor, typprefix: [typprefix], arendetyper, kontakt },
        behorigheter: behorigheterHos(id),
      },
    ],
    adress: adress(port),
    intern: true,
    dialekt: 'direkt',
    version: '6.0',
    identifierartyper,
    sprak,
    deadlineMs: 5000,
    // The one that companies are founded at lets a case be followed before there is a number to ask by.
    ...(id === 'bolagsverket' && { kvittensPerMinut: 5 }),
    sant: false,
  };
}

/** Which event types each behörighet of a fullmakt opens at an authority. */
function behorigheterHos(id: Myndighet['id']): Record<string, readonly string[]> {
  const egna = Object.values(BEHORIGHETER).filter(({ myndighet }) => myndighet === id);
  return Object.fromEntries(egna.map(({ kod, oppnar }) => [kod, oppnar]));
}

function lasEngagemang(): { person: string; foretag: unknown }[] {
  return personer.flatMap(({ nummer, foretag }) =>
    nummer && foretag.length > 0 ? [{ person: nummer.varde, foretag }] : [],
  );
}

async function skrivJson(fil: string, varde: unknown): Promise<void> {
  await writeFile(fil, `${JSON.stringify(varde, null, 2)}\n`);
}
