// The behörigheter that people of the stories may give one another, and what each is called.

import type { Behorighetsnamn, MyndighetId } from './person.ts';

/** A behörighet, as the authority where it is used has named it. */
type Behorighet = {
  readonly kod: string;
  readonly myndighet: MyndighetId;
  readonly rubrik: string;
  readonly beskrivning: string;
  /** The event types that it opens, whole or the beginning of one: what the registry is told. */
  readonly oppnar: readonly string[];
};

/** The behörigheter of the demo. */
export const BEHORIGHETER: Readonly<Record<Behorighetsnamn, Behorighet>> = {
  moms: {
    kod: '7d1f0e10-5f8e-4c0a-9a56-0d0f6f0a0001',
    myndighet: 'skatteverket',
    rubrik: 'Läsa och deklarera moms',
    beskrivning: 'Registrering för moms och momsdeklarationer.',
    oppnar: ['SKATTEVERKET.MOMSREGISTRERING', 'SKATTEVERKET.MOMSDEKLARATION'],
  },
  bolagsarenden: {
    kod: '7d1f0e10-5f8e-4c0a-9a56-0d0f6f0a0002',
    myndighet: 'bolagsverket',
    rubrik: 'Läsa och lämna in bolagsärenden',
    beskrivning: 'Årsredovisning, styrelse, verklig huvudman och registrering.',
    oppnar: ['BOLAGSVERKET'],
  },
  bygglov: {
    kod: '7d1f0e10-5f8e-4c0a-9a56-0d0f6f0a0003',
    myndighet: 'lindkopings-kommun',
    rubrik: 'Företräda i ärenden om bygglov',
    beskrivning: 'Ansökan, kompletteringar och beslut om bygglov.',
    oppnar: ['LINDKOPING.BYGGLOV'],
  },
  servering: {
    kod: '7d1f0e10-5f8e-4c0a-9a56-0d0f6f0a0004',
    myndighet: 'lindkopings-kommun',
    rubrik: 'Företräda i ärenden om livsmedel och servering',
    beskrivning: 'Registrering av livsmedelsverksamhet, serveringstillstånd och uteservering.',
    oppnar: [
      'LINDKOPING.LIVSMEDELSREGISTRERING',
      'LINDKOPING.SERVERINGSTILLSTAND',
      'LINDKOPING.UTESERVERING',
    ],
  },
  lasaSkatt: {
    kod: '7d1f0e10-5f8e-4c0a-9a56-0d0f6f0a0005',
    myndighet: 'skatteverket',
    rubrik: 'Läsa allt hos Skatteverket',
    beskrivning: 'Alla ärenden hos Skatteverket, utan att lämna in något.',
    oppnar: ['SKATTEVERKET'],
  },
};
