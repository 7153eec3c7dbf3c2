// Which brand a request is for, and what the configuration is under it. Promises that what is derived for one brand opens
// nothing at another: the secret of each is its own. Leaves reading the Host header to the door, which sets the brand once.

import { AsyncLocalStorage } from 'node:async_hooks';
import { hkdfSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Konfig, Konfigfel } from '../env.ts';
import type { Begaran, Registerproblem as Filproblem, Kalla } from '../formedling/index.ts';
import { hallVarumarken, type Varumarkesval } from '../varumarke/levande.ts';
import { type Varumarke, varumarketsKallor } from '../varumarke/varumarke.ts';

/** The brand of a request, and the origin at which it was asked. */
export type Vald = { readonly varumarke: Varumarke; readonly adress: string };

const PLATS = Symbol.for('bollkoll.varumarke');
const processen = globalThis as { [PLATS]?: AsyncLocalStorage<Vald> };

function minnet(): AsyncLocalStorage<Vald> {
  processen[PLATS] ??= new AsyncLocalStorage();
  return processen[PLATS];
}

/** Does something for a brand, and all that follows from it. */
export function medVarumarke<T>(vald: Vald, gor: () => T): T {
  return minnet().run(vald, gor);
}

/** The brand that this is done for; undefined outside every request, and where there are no brands. */
export function valt(): Vald | undefined {
  return minnet().getStore();
}

/** The host name of a Host header, in lower case; undefined when it is not simply a name and perhaps a port. */
function vardnamnAv(host: string | undefined): string | undefined {
  return /^([a-z0-9.-]{1,253})(:\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase();
}

/** The origin of a brand at one of its host names: protocol and port are the service's own. */
function adressAv(adress: string, vardnamn: string): string {
  const egen = new URL(adress);
  egen.hostname = vardnamn;
  return egen.origin;
}

function oidcUnder(oidc: Konfig['oidc'], { inloggning }: Varumarke): Konfig['oidc'] {
  const { klientId = oidc.clientId, issuer = oidc.issuer, acr = oidc.acr } = inloggning ?? {};
  return { ...oidc, clientId: klientId, issuer, acr };
}

/**
 * What a brand's own levels of sign-in would make impossible: a källa that nobody could ask, or others that nobody could act for. Fewer
 * must not look like all.
 */
export function nivaproblemUnder(
  varumarke: Varumarke,
  kallor: readonly Pick<Kalla, 'id' | 'kravAcr'>[],
  acrAndra: string | undefined,
): readonly Filproblem[] {
  const acr = varumarke.inloggning?.acr;
  if (acr === undefined) return [];
  const fel = (problem: string): Filproblem => ({ var: 'inloggning.acr', problem });
  const nekade = varumarketsKallor(varumarke, kallor).flatMap(({ id, kravAcr }) =>
    kravAcr === undefined || acr.includes(kravAcr)
      ? []
      : [fel(`saknar nivån som källan ${id} kräver (kravAcr)`)],
  );
  const andra =
    acrAndra === undefined || acr.includes(acrAndra) ? [] : [fel('saknar nivån i OIDC_ACR_ANDRA')];
  return [...andra, ...nekade];
}

/** The configuration as it is under a brand. */
export function konfigUnder(konfig: Konfig, { varumarke, adress }: Vald): Konfig {
  const { namn, epost, webb } = { namn: varumarke.ansvarig.namn, ...varumarke.ansvarig.kontakt };
  const kontakt =
    epost === undefined
      ? { text: (webb ?? '').replace(/^https:\/\//, '').replace(/\/$/, ''), adress: webb ?? '' }
      : { text: epost, adress: `mailto:${epost}` };
  return {
    ...konfig,
    ...{ adress, kontakt, konsument: namn, konsumenttjanst: varumarke.namn.sv },
    organisationsnummer: varumarke.ansvarig.organisationsnummer ?? konfig.organisationsnummer,
    oidc: oidcUnder(konfig.oidc, varumarke),
    hemlighet: Buffer.from(hkdfSync('sha256', konfig.hemlighet, varumarke.id, 'bollkoll varumarke v1', 32)),
  };
}

/** The files of a folder, or one file alone. */
function mappen(plats: string): Pick<Varumarkesval, 'filer' | 'las'> {
  const arMapp = statSync(plats).isDirectory();
  const mapp = arMapp ? plats : dirname(plats);
  const alla = () => readdirSync(mapp).filter((fil) => fil.endsWith('.json'));
  return {
    filer: () => (arMapp ? alla().sort() : [basename(plats)]),
    las: (fil) => readFileSync(join(mapp, fil)),
  };
}

/** Whose a Host header is, by the files that the setting names. Throws `Konfigfel` when none of them can be used. */
export function oppnaVarumarken(
  { varumarken = '', adress, oidc }: Konfig,
  kanda: () => readonly Pick<Kalla, 'id' | 'kravAcr'>[],
): (host: string | undefined) => Vald | undefined {
  const varder = hallVarumarken({
    ...mappen(varumarken),
    kanda: () => kanda().map(({ id }) => id),
    granska: (varumarke) => nivaproblemUnder(varumarke, kanda(), oidc.acrAndra),
    now: Date.now,
    logga: (rad) => (rad.handelse === 'varumarke-nekat' ? console.error : console.log)(JSON.stringify(rad)),
  });
  if (varder().size === 0)
    throw new Konfigfel([`BOLLKOLL_VARUMARKEN: inget varumärke i ${varumarken} går att använda`]);
  return (host) => {
    const namn = vardnamnAv(host);
    const varumarke = namn === undefined ? undefined : varder().get(namn);
    return namn === undefined || varumarke === undefined
      ? undefined
      : { varumarke, adress: adressAv(adress, namn) };
  };
}

/** One house for each brand and origin, made when it is first asked for and forgotten with the brand. */
export function skapaHusen<Hus>(bygg: (vald: Vald) => Hus): (vald: Vald) => Hus {
  const husen = new WeakMap<Varumarke, Map<string, Hus>>();
  return (vald) => {
    const dess = husen.get(vald.varumarke) ?? new Map<string, Hus>();
    husen.set(vald.varumarke, dess);
    const hus = dess.get(vald.adress) ?? bygg(vald);
    dess.set(vald.adress, hus);
    return hus;
  };
}

/** What producers are told of who asks. */
export function avsandaren({
  konsument,
  konsumenttjanst,
  organisationsnummer,
}: Konfig): Begaran['avsandare'] {
  return { konsument, konsumenttjanst, ...(organisationsnummer && { organisationsnummer }) };
}
