// Who may see something in a frame on another's page: decided on the server, by the frame's own cookie and no other, before anything is
// drawn. The stream decides again for itself.

import { headers } from 'next/headers';
import { cache } from 'react';
import { VYER, type Vy } from '../../components/inbaddning/budskap.ts';
import {
  type Inloggad,
  type Inloggning,
  type Representation,
  session,
  varumarket,
} from '../../lib/wiring.ts';
import { forstaPart } from '../forsta-part.ts';

/** The frame's address as it was asked for (proxy.ts). */
export const lasAdress = cache(async () => {
  const { pathname, searchParams } = new URL((await headers()).get('x-inbaddad') ?? '/', 'http://ram');
  const vy = VYER.find((ett) => pathname === `/inbaddad/${ett}`);
  return { vy: vy ?? ('' as Vy | ''), fraga: searchParams };
});

/** Who is in the frame. Once per request. */
export const lasInbaddad = cache(
  async (): Promise<Inloggning> => session().inbaddadAv((await headers()).get('cookie')),
);

/** Origins of the pages that the brand lets hold the frame. */
export function sidorna(): readonly string[] {
  return varumarket()?.portaler.flatMap(({ sidor }) => sidor) ?? [];
}

/** Those of them whose portals want whoever the identity provider knows to be signed in without a press. */
export function tystaSidor(): readonly string[] {
  const tysta = varumarket()?.portaler.filter(({ tystInloggning }) => tystInloggning) ?? [];
  return tysta.flatMap(({ sidor }) => sidor);
}

type Sokt = {
  readonly inloggning: Inloggad;
  readonly part: string | null;
  readonly arende: string | undefined;
};

const agerArende = ({ agare }: Inloggad, part: Representation | undefined, arende: string) =>
  part !== undefined && session().opak.agerArende(agare, part.id, arende);

/** The one that is asked for; without one that whose case it is, else the first as on our own pages. */
function valjPart({ inloggning, part, arende }: Sokt): Representation | undefined {
  const { parter } = inloggning;
  if (part !== null) return parter.find(({ id }) => id === part);
  if (arende !== undefined) return parter.find((en) => agerArende(inloggning, en, arende));
  return forstaPart(inloggning);
}

/** What is let in: the person, the part that she sees, and the case when one is asked for. Or why nobody is. */
type Tilltrade =
  | { readonly slag: 'ute' }
  | { readonly slag: 'nekad' }
  | {
      readonly slag: 'inne';
      readonly inloggning: Inloggad;
      readonly part: Representation;
      readonly arende: string | undefined;
    };

/**
 * Who may see what of the frame that is asked for. An answer, and no 401 or 403: the framework draws those in the browser, where the frame's
 * script would not run, and the page around it could not be told.
 */
export const lasTilltrade = cache(async (): Promise<Tilltrade> => {
  const [inloggning, { vy, fraga }] = await Promise.all([lasInbaddad(), lasAdress()]);
  if (inloggning.slag !== 'inloggad') return { slag: 'ute' };
  const arende = fraga.get('arende') || undefined;
  const part = valjPart({ inloggning, part: fraga.get('part'), arende });
  const hennes = arende === undefined ? vy !== 'arende' : agerArende(inloggning, part, arende);
  if (part === undefined || !hennes) return { slag: 'nekad' };
  return { slag: 'inne', inloggning, part, arende };
});
