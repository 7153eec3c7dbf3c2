// Who may open a page under /for: decided on the server before anything is drawn. The stream decides again for itself.

import { forbidden, unauthorized } from 'next/navigation';
import { cache } from 'react';
import { session } from '../../lib/wiring.ts';
import { lasSession } from '../omgivning.ts';

/** The person and the part she asks for. Ends in the 401 or the 403 page instead. Once per request. */
export const kravPart = cache(async (partId: string) => {
  const inloggning = await lasSession();
  if (inloggning.slag !== 'inloggad') unauthorized();
  // Her own and her companies' are at hand; only for another is the register of fullmakter waited for.
  const egen = inloggning.parter.find(({ id }) => id === partId);
  const part = egen ?? (await session().behorighet(inloggning, partId))?.representation;
  if (part === undefined) forbidden();
  return { inloggning, part };
});

/** The same, and the case's id was made for this person and this part. */
export async function kravArende(partId: string, arendeId: string) {
  const { inloggning } = await kravPart(partId);
  if (!session().opak.agerArende(inloggning.agare, partId, arendeId)) forbidden();
}
