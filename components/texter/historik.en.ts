import type { Historikord, Historiktexter } from './historik.sv.ts';

const RATT: Readonly<Record<string, string>> = {
  egen: 'on their own behalf',
  firmatecknare: 'as signatory',
  fullmakt: 'by power of attorney',
  kvittens: 'by receipt number',
};

function hande({ handelse, ratt = '', jag, vem, forMig, forVem, portal = '' }: Historikord): string {
  if (handelse === 'ombud-avvisat')
    return `An answer about ${jag ? 'your' : 'someone’s'} powers of attorney could not be trusted, so it gave no right to ask.`;
  if (handelse === 'portal-ram')
    return `Your cases were opened on a page at ${portal}, where you were signed in.`;
  if (handelse === 'portal-token')
    return `${portal}, where you were signed in, was let in to fetch your cases for ten minutes.`;
  const den = jag ? 'You' : vem;
  if (ratt === 'kvittens') return `${den} followed a case by its receipt number.`;
  if (jag && forMig) return 'You asked about your own cases.';
  const hur = Object.hasOwn(RATT, ratt) ? `, ${RATT[ratt]}` : '';
  return `${den} asked for ${forMig ? 'you' : (forVem ?? 'someone unknown')}${hur}.`;
}

export const en: Historiktexter = {
  titel: 'Access history',
  titelFor: (namn) => `Access history for ${namn}`,
  ingress:
    'This is what has been fetched in your name: when, by whom, for whom and at which authorities. What the authorities answered is not here, because we do not store it.',
  ingressFor: (namn) =>
    `This is what has been fetched for ${namn}: when, by whom, by which right and at which authorities. What the authorities answered is not here, because we do not store it.`,
  tom: 'There are no rows here.',
  tomIgen: 'There are no older rows.',
  okand:
    'It cannot be seen right now whether you may read this history, because the register is not answering.',
  forsokIgen: 'Try again',
  hande,
  okandNamn: 'Someone whose name we cannot show',
  hos: (myndigheter) => `At ${myndigheter}.`,
  inteJag: 'This was not me',
  inteGodkant: 'I have not agreed to this',
  om: (tid) => ` – ${tid}`,
  anmald: (tid) => `Reported ${tid}.`,
  aldre: 'Show older rows',
  senaste: 'Show the latest rows',
  hamta: {
    rubrik: 'Download the history',
    text: 'As a file, with every row that is still kept.',
    csv: 'For spreadsheets (CSV)',
    json: 'For other programs (JSON)',
  },
  foretag: {
    rubrik: 'Companies you sign for',
    text: 'What has been fetched for a company is seen by everyone who signs for it.',
  },
  sparas: (dagar) =>
    `A row is written before the question is put, and is kept for ${dagar}\u00a0days. Meanwhile it can be neither changed nor removed. Authorities that did not answer in time, or were resting, are among those named: the question was on its way to them.`,
  egen: 'To your own history',
  fil: {
    namn: 'access-history',
    kolumner: ['Time', 'Who', 'For whom', 'By which right', 'Authorities', 'Reported', 'Row'],
    ratt: {
      egen: 'own',
      firmatecknare: 'signatory',
      fullmakt: 'power of attorney',
      kvittens: 'receipt number',
    },
    jag: 'myself',
  },
  anmalan: {
    titel: 'This was not me',
    finnsInte: 'There is no such row, or you may not see it.',
    fel: 'Something went wrong with us, so the row has not been reported. Try again in a while.',
    raden: 'The row is about',
    egenText:
      'The row says that someone who was signed in as you has asked the authorities. If you are sure that it was not you, nor in another browser or earlier in the day, do this:',
    portaltext:
      'The row says that you were signed in at another website, and that it showed or fetched your cases. If you are sure that it was not you, nor in another browser or earlier in the day, do this:',
    annansText:
      'The row says that someone else has asked the authorities, by a right that a register has confirmed. If you have not agreed to it, do this:',
    steg: {
      anmal: {
        rubrik: 'Report the row',
        text: 'It is marked as reported, and whoever runs the service learns which row it is but not whom it is about.',
        knapp: 'Report the row',
      },
      klart: (referens) => `The row has been reported. Reference: ${referens}`,
      loggaUt: {
        rubrik: 'Sign out everywhere',
        text: 'Then nobody can use a session that is left open somewhere.',
        knapp: 'Sign out everywhere',
      },
      legitimation: {
        rubrik: 'Block your eID',
        text: 'Contact whoever issued it, such as your bank. Someone who could sign in as you has had your eID.',
      },
      fullmakt: {
        rubrik: 'Withdraw the power of attorney',
        text: 'You do that where it was given, such as at Mina ombud. If the register of signatories is wrong, contact the Companies Registration Office (Bolagsverket).',
      },
      kontakt: {
        rubrik: (ansvarig) => `Contact ${ansvarig}`,
        text: 'Give the reference. Do not send your personal number in an e-mail.',
        demo: 'This is a demonstration without a customer service of its own.',
      },
    },
    tillbaka: 'To the history',
  },
};
