// What every page's frame needs from the rest of the house.

import type { Tvasprakig } from '../components/texter/sprak.ts';

export type Laget = { slag: 'inloggad' } | { slag: 'ingen' } | { slag: 'utgangen' };
export const anslutna = async (): Promise<{ namn: Tvasprakig }[]> =>
  ['Arbetsmiljöverket', 'Bolagsverket', 'Lindköpings kommun', 'Skatteverket', 'Tillväxtverket', 'Transportstyrelsen'].map(
    (n) => ({ namn: { sv: n, en: n } }),
  );
export const driftlage = (): 'demo' | 'drift' => 'demo';
export const lasSession = async (): Promise<Laget> => ({ slag: 'ingen' });
