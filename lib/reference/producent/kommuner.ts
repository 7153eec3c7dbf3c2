// Kommuner and a region that nobody is asked at who has not added them: invented, as all here. Data.

import type { Myndighet } from './myndigheter.ts';

const gemensamt = {
  sprak: ['sv', 'en'],
  identifierartyper: ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'],
} as const;

/** In the order of their ports: base + 31 and on. */
export const kommuner: readonly Myndighet[] = [
  {
    ...gemensamt,
    id: 'norrby-kommun',
    organisationsnummer: '164420900070',
    namn: { sv: 'Norrby kommun', en: 'Norrby kommun' },
    typprefix: 'NORRBY',
    kontakt: { telefon: '031-390 06 10', webb: 'https://norrby.example' },
    fordrojningMs: 340,
    arendetyper: {
      'NORRBY.TORGHANDEL': { sv: 'Plats på marknaden', en: 'Pitch at the market' },
    },
  },
  {
    ...gemensamt,
    id: 'tallviks-kommun',
    organisationsnummer: '164420900088',
    namn: { sv: 'Tallviks kommun', en: 'Tallviks kommun' },
    typprefix: 'TALLVIK',
    kontakt: { telefon: '031-390 06 20', webb: 'https://tallvik.example' },
    fordrojningMs: 180,
    arendetyper: { 'TALLVIK.BYGGLOV': { sv: 'Bygglov', en: 'Building permit' } },
  },
  {
    ...gemensamt,
    id: 'sjoborgs-kommun',
    organisationsnummer: '164420900096',
    namn: { sv: 'Sjöborgs kommun', en: 'Sjöborgs kommun' },
    typprefix: 'SJOBORG',
    kontakt: { telefon: '031-390 06 30', webb: 'https://sjoborg.example' },
    fordrojningMs: 460,
    arendetyper: { 'SJOBORG.FORSKOLA': { sv: 'Plats i förskola', en: 'Place in preschool' } },
  },
  {
    ...gemensamt,
    id: 'region-mittland',
    organisationsnummer: '164420900104',
    namn: { sv: 'Region Mittland', en: 'Region Mittland' },
    typprefix: 'MITTLAND',
    kontakt: { telefon: '031-390 06 40', webb: 'https://mittland.example' },
    fordrojningMs: 220,
    arendetyper: { 'MITTLAND.SJUKRESA': { sv: 'Ersättning för sjukresa', en: 'Travel to care' } },
  },
];
