/**
 * A web app's settings with persons who are signed in already: their sessions are put straight into its store, before it is
 * started, for it takes its folder alone. For the bench and for tests of what comes after signing in.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skaffaKlientnyckel } from '../lib/reference/idp/nycklar.ts';
import { medKontrollsiffra } from '../lib/reference/personer/slump.ts';
import { nyReferens, sessionskaka } from '../lib/session/kaka.ts';
import { skapaOpak } from '../lib/session/opak.ts';
import { oppnaLager } from '../lib/store/lager.ts';

/** Someone who is signed in: what her browser sends, what it asks for, and the number that producers are asked about. */
export type Inloggad = { readonly cookie: string; readonly fraga: string; readonly nummer: string };

/** A producer to be asked, at an address on this machine. */
export type Kallval = {
  readonly id: string;
  readonly adress: string;
  readonly deadlineMs?: number;
  readonly mer?: object;
};

export type Installning = {
  /** Where everything is written; the store in its `data`. */
  readonly mapp: string;
  readonly adress: string;
  readonly kallor: readonly Kallval[];
  readonly personer: number;
  /** How many companies each of them signs for; none unless said. */
  readonly foretag?: number;
};

const HOUR = 3_600_000;

/** Numbers that nobody has: there is no thirteenth month. */
const nummerAv = (i: number) => medKontrollsiffra('18', `9913${String(i).padStart(5, '0')}`);

/** Companies that there are not, the same for everyone who signs for so many. */
export const foretagAv = (i: number) => ({
  organisationsnummer: medKontrollsiffra('16', `443${String(i).padStart(6, '0')}`),
  namn: `Företag ${i + 1} AB`,
  form: 'AB',
  firmatecknare: true,
});

function engagemangFor(personer: number, foretag: number): object {
  const alla = Array.from({ length: foretag }, (_, i) => foretagAv(i));
  return {
    engagemang: Array.from({ length: foretag > 0 ? personer : 0 }, (_, i) => ({
      person: nummerAv(i),
      foretag: alla,
    })),
  };
}

function kalla({ id, adress, deadlineMs = 5000, mer }: Kallval): object {
  const typprefix = [id.toUpperCase().replaceAll('-', '_')];
  return {
    id,
    adress,
    deadlineMs,
    dialekt: 'direkt',
    intern: true,
    version: '6.1',
    producenter: [{ id, namn: { sv: id, en: id }, typprefix, kontakt: { telefon: '08-1' } }],
    identifierartyper: ['Personnummer', 'Organisationsnummer'],
    sprak: ['sv'],
    sant: false,
    ...mer,
  };
}

async function loggaIn(data: string, hemlighet: Buffer, antal: number): Promise<Inloggad[]> {
  const opak = skapaOpak(hemlighet);
  const lager = await oppnaLager({ slag: 'pglite', mapp: data }, hemlighet);
  const { namn } = sessionskaka(false);
  const nu = Date.now();
  const personer: Inloggad[] = [];
  for (let i = 0; i < antal; i += 1) {
    const nummer = nummerAv(i);
    const agare = opak.agareAv(nummer);
    const referens = nyReferens();
    const innehall = { nummer, typ: 'Personnummer' as const, namn: `Person ${i}`, acr: 'ingen' };
    await lager.sessioner.spara(referens, { agare, innehall, skapad: nu, sedd: nu, utgar: nu + HOUR });
    const part = opak.partId(agare, { identifierare: nummer, typ: 'Personnummer' });
    personer.push({ nummer, cookie: `${namn}=${referens}`, fraga: `/api/handelser?part=${part}` });
  }
  await lager.stang();
  return personer;
}

/** The settings, by their names in docs/configuration.md, and who is signed in. */
export async function installera({
  mapp,
  adress,
  kallor,
  personer,
  foretag = 0,
}: Installning): Promise<{ env: Record<string, string>; personer: Inloggad[] }> {
  mkdirSync(mapp, { recursive: true });
  const fil = (namn: string, innehall: object) => {
    writeFileSync(join(mapp, namn), JSON.stringify(innehall));
    return join(mapp, namn);
  };
  const hemlighet = randomBytes(32);
  const data = join(mapp, 'data');
  return {
    personer: await loggaIn(data, hemlighet, personer),
    env: {
      BOLLKOLL_MODE: 'demo',
      BOLLKOLL_ADRESS: adress,
      BOLLKOLL_HEMLIGHET: hemlighet.toString('base64url'),
      BOLLKOLL_KALLOR: fil('kallor.json', { kallor: kallor.map(kalla) }),
      BOLLKOLL_ENGAGEMANG: fil('engagemang.json', engagemangFor(personer, foretag)),
      BOLLKOLL_DATA: data,
      OIDC_ISSUER: 'http://localhost:9',
      OIDC_CLIENT_ID: 'bollkoll',
      OIDC_CLIENT_KEY: await skaffaKlientnyckel(mapp),
    },
  };
}
