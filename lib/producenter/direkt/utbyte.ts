// The direct dialect's exchange: one part, one call, one answer of the källa's own producent.

import { allaMed, type Brist, type Kallfraga, type Utbyte } from '../kallfraga.ts';
import type { Metadatakrav } from '../read-metadata.ts';
import { readResponse } from '../read-response.ts';
import { buildRequest } from './build-request.ts';
import { SKRIVSATT } from './versioner.ts';

// What is demanded of metadata is known from 6.0 on, and `anvandare` only echoes what was sent (facts 1.4, quirk 4).
function kravAv({ kalla }: Kallfraga): Metadatakrav {
  if (kalla.version !== '6.0' && kalla.version !== '6.1') return [];
  return kalla.skickaAnvandare ? ['anvandare', 'version'] : ['version'];
}

// The call goes out all the same, for the källa may do without it; if not, it says so with its own status.
function saknasAv({ kalla, avsandare }: Kallfraga): readonly Brist[] {
  const missing =
    SKRIVSATT[kalla.version].vemFragar === 'huvuden' && avsandare.organisationsnummer === undefined;
  return missing ? [{ regel: 'avsandare-saknas', falt: 'anropandeOrganisation', antal: 1 }] : [];
}

/** Asks about the first part alone; the dialect has room for no more. */
export const direktUtbyte: Utbyte = async (fraga, sand, villkor) => {
  const [part] = fraga.parter;
  const svar = await sand(buildRequest({ ...fraga, part, anropsId: fraga.anropsId() }));
  const referensnycklar = fraga.kalla.producenter.flatMap((producent) => producent.referensnycklar);
  const krav = { metadata: kravAv(fraga), part, referensnycklar };
  const { resultat, brister } = await readResponse(svar, villkor, krav);
  return {
    delsvar: allaMed({ kalla: fraga.kalla, parter: [part] }, resultat),
    brister: [...saknasAv(fraga), ...brister],
  };
};
