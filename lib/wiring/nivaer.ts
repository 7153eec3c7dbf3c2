// Levels of sign-in that the registry asks for and nobody can reach: then a källa would never be asked, and no one told why.

import type { Kalla, Registerproblem } from '../formedling/index.ts';

/** Every källa whose `kravAcr` is none of `acr`, the accepted levels. */
export function onabaraNivaer(kallor: readonly Kalla[], acr: readonly string[]): readonly Registerproblem[] {
  return kallor.flatMap(({ kravAcr }, i) =>
    kravAcr === undefined || acr.includes(kravAcr)
      ? []
      : [{ var: `kallor[${i}].kravAcr`, problem: 'ska vara en av nivåerna i OIDC_ACR' }],
  );
}
