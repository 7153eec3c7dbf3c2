// Whether someone has shown surely enough who she is for what she asks. Promises that a level that is not configured is never
// enough, nor ever reached.

import type { Overhopp } from '../formedling/index.ts';
import type { Ratt } from '../formedling/uppdrag.ts';
import type { Oidckonfig } from './oidckonfig.ts';

type Nivaer = Pick<Oidckonfig, 'acr' | 'acrAndra'>;

/** Whether `acr` is `krav` or higher, in the order that the levels are configured in: the lowest first. */
export function racker(acr: string, krav: string, nivaer: readonly string[]): boolean {
  const [har, kravs] = [nivaer.indexOf(acr), nivaer.indexOf(krav)];
  return kravs >= 0 && har >= kravs;
}
/** Those that are `krav` or higher; none when it is not configured. */
export function nivaerFran(krav: string, nivaer: readonly string[]): readonly string[] {
  const kravs = nivaer.indexOf(krav);
  return kravs < 0 ? [] : nivaer.slice(kravs);
}

/** The rights by which someone asks for herself alone. */
const EGNA: ReadonlySet<Ratt> = new Set(['egen', 'kvittens', 'operator']);

function kravFor(ratt: Ratt, kravAcr: string | undefined, { acr, acrAndra }: Nivaer): string | undefined {
  const rattens = EGNA.has(ratt) ? undefined : acrAndra;
  if (kravAcr === undefined || rattens === undefined) return kravAcr ?? rattens;
  return racker(rattens, kravAcr, acr) ? rattens : kravAcr;
}

/** Why a källa is not asked with a sign-in of the level `acr` by that right, if it takes a higher one. */
export function nivahinder(
  { ratt, acr }: { readonly ratt: Ratt; readonly acr: string },
  nivaer: Nivaer,
): (kalla: { readonly kravAcr?: string }) => Overhopp | undefined {
  return ({ kravAcr }) => {
    const krav = kravFor(ratt, kravAcr, nivaer);
    if (krav === undefined || racker(acr, krav, nivaer.acr)) return undefined;
    return { skal: 'starkare-inloggning', niva: krav };
  };
}
