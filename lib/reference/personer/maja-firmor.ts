// The two firms that Maja Lind runs beside her company, as a sole trader: her own number is theirs, and a running number tells them
// apart. They belong to her own page, and the food truck's stays the company's.

import type { Foretag, Handelse, Kund } from './person.ts';
import { dagarSedan } from './tid.ts';

const NUMMER = '189807149829';

const firma = (namn: string, tillagg: string): Foretag => ({
  organisationsnummer: NUMMER,
  namn,
  form: 'EF',
  firmatecknare: true,
  tillagg,
});

/** In the order of their running numbers. */
export const majasFirmor: readonly Foretag[] = [firma('Linds Foto', '1'), firma('Linds Kurser', '2')];

const fotot: Kund = { identifierare: NUMMER, typ: 'Organisationsnummer', tillagg: '1' };
const kurserna: Kund = { identifierare: NUMMER, typ: 'Organisationsnummer', tillagg: '2' };

/** What the authorities hold about them. */
export const iMajasFirmor: readonly Handelse[] = [
  {
    nyckel: 'foto-fskatt-1',
    myndighet: 'skatteverket',
    kund: fotot,
    typ: 'SKATTEVERKET.F_SKATT.BESLUT',
    tid: dagarSedan(64, '09:20'),
    boll: 'klar',
    producentarende: 'SKV-F-437711',
    taggar: ['foretag', 'beslut'],
    text: {
      sv: { rubrik: 'Du är godkänd för F-skatt', beskrivning: 'Beslutet gäller Linds Foto.' },
      en: { rubrik: 'You are approved for F-tax', beskrivning: 'The decision covers Linds Foto.' },
    },
  },
  {
    nyckel: 'kurser-moms-1',
    myndighet: 'skatteverket',
    kund: kurserna,
    typ: 'SKATTEVERKET.MOMSREGISTRERING.ANMALAN_MOTTAGEN',
    tid: dagarSedan(6, '14:40'),
    boll: 'myndighet',
    producentarende: 'SKV-M-520038',
    taggar: ['foretag'],
    text: {
      sv: {
        rubrik: 'Vi har tagit emot din anmälan om moms',
        beskrivning: 'Anmälan gäller Linds Kurser. Du behöver inte göra något nu.',
        servicelofte: 'Du får ett beslut inom tre veckor.',
      },
      en: {
        rubrik: 'We have received your registration for VAT',
        beskrivning: 'It concerns Linds Kurser. You do not need to do anything now.',
        servicelofte: 'You will have a decision within three weeks.',
      },
    },
  },
];
