// Tindra Testdata holds what a careless or hostile producer could send, and events that carry a mark: if the mark is
// found on a disk, in a database or in a log, something was kept that should not be. For tests.

import {
  type Foretag,
  foretagskund,
  type Handelse,
  type Kund,
  type Ordalydelse,
  type Person,
} from './person.ts';
import { dagarSedan } from './tid.ts';

/** Stands in every text and reference of the marked events, and nowhere else in the world. */
export const MARKE = 'MARKE-9f27c1e4b6d8';

/** A title of 120 characters. */
export const LANG_RUBRIK =
  'Ansökan om förlängt tidsbegränsat upplåtelsetillstånd för försäljningsverksamhet på allmän platsmark inom centrumkärnan,'.padEnd(
    120,
    '.',
  );

/** A description of 60 000 characters, MARKE at its end. */
export const LANG_BESKRIVNING = `${'Ärendet har en lång historia som måste gå att läsa. '.repeat(1200)}`
  .slice(0, 60_000 - MARKE.length)
  .concat(MARKE);

const testforetaget: Foretag = {
  organisationsnummer: '164420990014',
  namn: 'Testdata & <Döttrar> AB',
  form: 'AB',
  firmatecknare: true,
};

const kund = foretagskund(testforetaget);

/** A sole trader: one person's number asked for as an organisation, with a running number per firm. */
export const ENSKILD_FIRMA = '189904119907';

function elak(nyckel: string, dagar: number, arende: string, sv: Ordalydelse): Handelse {
  return {
    nyckel,
    myndighet: 'bolagsverket',
    kund,
    typ: 'BOLAGSVERKET.STYRELSEANDRING.KOMPLETTERING_BEGARD',
    tid: dagarSedan(dagar, '10:00'),
    boll: 'kund',
    producentarende: arende,
    taggar: [MARKE],
    text: { sv },
  };
}

const elaka: Handelse[] = [
  elak('markup', 3, `ELAK-1-${MARKE}`, {
    rubrik: `<script>window.ELAK=1</script><img src=x onerror="window.ELAK=1"> ${MARKE}`,
    beskrivning: `<b>fet</b> <a href="javascript:window.ELAK=1">klicka</a>\n\nRad två & "citat" ${MARKE}`,
    servicelofte: `<i>5 dagar</i> ${MARKE}`,
    etjanst: { url: 'javascript:window.ELAK=1', lanktext: `<b>Öppna</b> ${MARKE}` },
  }),
  elak('data-lank', 4, `ELAK-2-${MARKE}`, {
    rubrik: `Länk med data: ${MARKE}`,
    beskrivning: 'Länken ska inte erbjudas.',
    etjanst: ['data:text/html,<script>window.ELAK=1</script>', ' JAVASCRIPT:window.ELAK=1'],
  }),
  elak('http-lank', 5, `ELAK-3-${MARKE}`, {
    rubrik: `Länk utan kryptering ${MARKE}`,
    beskrivning: 'Länken ska inte erbjudas.',
    etjanst: [
      { url: 'http://etjanst.bolagsverket.example/osaker', lanktext: 'Osäker länk' },
      { url: 'https://user:pass@etjanst.bolagsverket.example/', lanktext: 'Länk med inloggning' },
      { url: '//etjanst.bolagsverket.example/', lanktext: 'Länk utan protokoll' },
      { lanktext: 'Länk utan adress', url: '' },
    ],
  }),
  elak('bidi', 6, `ELAK-4-${MARKE}`, {
    rubrik: `\u202Eslutdatum\u202C \u2066vänt\u2069 \u0000\u0007 ${MARKE}`,
    beskrivning: `Betala till \u202E5432-1\u202C\u200F ${MARKE}`,
    etjanst: 'https://etjanst.bolagsverket.example/\u202Egpj.exe',
  }),
  elak('lang', 7, `ELAK-5-${MARKE}`, { rubrik: LANG_RUBRIK, beskrivning: LANG_BESKRIVNING }),
  elak('sammanhangande', 8, `ELAK-6-${MARKE}`, {
    rubrik: `${'Mellanrumslöst'.repeat(16)}${MARKE}`,
    beskrivning: MARKE,
  }),
  {
    nyckel: 'notis',
    myndighet: 'skatteverket',
    kund,
    typ: 'SKATTEVERKET.ARBETSGIVARAVGIFTER.INFORMATION',
    tid: dagarSedan(2, '06:00'),
    boll: 'myndighet',
    text: { sv: { rubrik: `Notis ${MARKE}`, beskrivning: `Notis ${MARKE}` } },
  },
];

function firma(nyckel: string, tillagg: string): Handelse {
  const enskild: Kund = { identifierare: ENSKILD_FIRMA, typ: 'Organisationsnummer', tillagg };
  return {
    nyckel,
    myndighet: 'bolagsverket',
    kund: enskild,
    typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.REGISTRERAD',
    tid: dagarSedan(30, '10:00'),
    boll: 'klar',
    producentarende: `BV-EF-${tillagg}`,
    text: { sv: { rubrik: 'Den enskilda firman är registrerad', beskrivning: 'Firman är registrerad.' } },
  };
}

const privat: Handelse = {
  nyckel: 'privat',
  myndighet: 'bolagsverket',
  kund: { identifierare: ENSKILD_FIRMA, typ: 'Personnummer' },
  typ: 'BOLAGSVERKET.FORETAGSREGISTRERING.OMBUD_UTSETT',
  tid: dagarSedan(12, '10:00'),
  boll: 'klar',
  producentarende: 'BV-PN-1',
  text: { sv: { rubrik: 'Du är utsedd till ombud', beskrivning: 'Gäller dig som privatperson.' } },
};

/** Signs in with the nasty and marked events. */
export const tindraTestdata: Person = {
  id: 'tindra-testdata',
  fornamn: 'Tindra',
  efternamn: 'Testdata',
  vem: 'För test: händelser med elakt och märkt innehåll',
  nummer: { varde: '189506069880', typ: 'Personnummer' },
  niva: 'loa3',
  grupp: 'test',
  foretag: [testforetaget],
  handelser: [...elaka, firma('firma-1', '1'), firma('firma-2', '2'), privat],
};
