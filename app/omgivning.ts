// What every page's frame needs from the rest of the house: who is signed in, which authorities are connected.

import { headers } from 'next/headers';
import { cache } from 'react';
import { type Inloggning, session } from '../lib/wiring.ts';

export { driftlage, harFullmakter, producenterna } from '../lib/wiring.ts';

/** Who is at the browser. Once per request, however many parts of the page ask. */
export const lasSession = cache(
  async (): Promise<Inloggning> => session().sessionAv((await headers()).get('cookie')),
);
