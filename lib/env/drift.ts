// What `drift` demands beyond what is always demanded: https, nobody's own machine, nothing of the demo.

import { resolve } from 'node:path';
import { arAdress } from './ombud.ts';

type Satta = Readonly<Record<string, string | undefined>>;

/** Settings that hold an address, or may hold one; and those that name a file. */
const ADRESSER = [
  'BOLLKOLL_ADRESS',
  'BOLLKOLL_ENGAGEMANG',
  'BOLLKOLL_SYNPUNKTER',
  'OIDC_ISSUER',
  'MINAOMBUD_ADRESS',
  'MINAOMBUD_TOKENADRESS',
  'LEGALENTITY_TOKENADRESS',
];
const FILER = ['BOLLKOLL_KALLOR', 'BOLLKOLL_ENGAGEMANG', 'OIDC_CLIENT_KEY', 'MINAOMBUD_NYCKLAR'];

/** One's own machine: localhost and its subdomains, 127/8, ::1, and the unspecified address. */
function arLoopback(adress: string): boolean {
  const host = new URL(adress).hostname.replace(/\.$/, '');
  if (/(^|\.)localhost$/.test(host) || /^(127|0)(\.\d+){3}$/.test(host)) return true;
  return /^\[(::1?|::ffff:(7f|0)[0-9a-f]*:[0-9a-f]+)\]$/.test(host);
}

const KRAVS_I_DRIFT = {
  BOLLKOLL_KONTAKT: 'e-postadress eller https-adress till den som driver tjänsten',
  // We speak no TLS, so there is always a proxy, and its own address would count as everyone's.
  BOLLKOLL_BETRODD_PROXY: 'http-huvudet där proxyn skriver besökarens adress, eller ingen',
};

/** What is wrong with the settings in drift: sentences, empty when all is well. */
export function driftproblem(satta: Satta): string[] {
  const problem = ADRESSER.flatMap((namn) => {
    const adress = satta[namn];
    // One that may name a file is an address only when it looks like one.
    if (!adress || !URL.canParse(adress) || (namn === 'BOLLKOLL_ENGAGEMANG' && !arAdress(adress))) return [];
    if (new URL(adress).protocol !== 'https:') return [`${namn}: i drift krävs https`];
    return arLoopback(adress) ? [`${namn}: i drift får adressen inte peka på den egna datorn`] : [];
  });
  for (const [namn, vad] of Object.entries(KRAVS_I_DRIFT)) {
    if (satta[namn] === undefined) problem.push(`${namn}: saknas: ${vad}`);
  }
  for (const namn of FILER) {
    if (/(^|[\\/])(lib[\\/]reference|\.demo)([\\/]|$)/.test(resolve(satta[namn] ?? ''))) {
      problem.push(`${namn}: i drift används inget ur demonstrationen`);
    }
  }
  return problem;
}
