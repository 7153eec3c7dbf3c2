// The words of acting for others: the list of whom one may see, why one sees it, and changing from one to another.

import { antal, uppraknat } from './antal.ts';
import type { Ombudstexter } from './ombud.sv.ts';

export const en: Ombudstexter = {
  valj: {
    titel: 'Who is it about?',
    ingress:
      'Choose whose cases you want to see. You see your own, and others’ when you have a right to them.',
    sok: 'Search by name',
    traffar: (n, alla) => `${n} of ${antal(alla, 'name', 'names')}`,
    egen: 'Yourself',
    foretag: 'Companies that you sign for',
    fullmakt: 'Those who have given you a power of attorney',
    ingen: 'Nobody has given you a power of attorney that holds at the authorities connected here.',
    hamtar: 'Asking Mina ombud\u00a0…',
    utanSvar: (namn) =>
      `We could not learn whether you hold powers of attorney at ${uppraknat(namn, 'en')}. They are not shown here right now. Reload the page to ask again.`,
    foretagOkanda:
      'The register of companies is not answering right now. Companies that you sign for are not shown here. Reload the page to ask again.',
    tjanstUtanRatt:
      'You signed in with an employee eID. It shows where you work, but gives no right to see the cases of the organisation: that takes being an authorised signatory, or a power of attorney in Mina ombud.',
    oppnarInget: 'The power of attorney opens nothing that is shown here.',
    till: (dag) => `Holds until ${dag}`,
    narmast: 'Favourites and last used',
    favorit: 'Make a favourite',
    inteFavorit: 'Remove as favourite',
    arFavorit: 'Favourite',
    taBortAlla: 'Remove all favourites',
    glom: 'Forget the last used',
    svar: {
      tillagd: 'The favourite is saved.',
      borttagen: 'The favourite is removed.',
      'alla-borttagna': 'All favourites have been removed.',
      glomd: 'The last used are forgotten.',
      'gick-inte':
        'Nothing has changed. You may not see the one you chose, or you have 200 favourites already.',
      fel: 'Something went wrong on our side and nothing has changed. Try again in a while.',
    },
    varfor: 'What you see',
    varforVem: (namn) => ` for ${namn}`,
    alla: 'Everyone whose cases you may see',
  },
  upphorda: {
    titel: 'Powers of attorney that have ended',
    ingress:
      'These powers of attorney no longer apply. You see no cases through them, and no authority is asked. Those that have ended in the past year and have not been given again are listed here.',
    inga: 'No power of attorney given to you has ended in the past year.',
    ingaHittills: 'In the answers that we have received no power of attorney has ended.',
    utanNamn: 'The name could not be read',
    slut: (namn: readonly string[], dag: string) =>
      `Applied at ${uppraknat(namn, 'en')} up to and including ${dag}.`,
    aterkallad: (namn: readonly string[], dag: string) =>
      `Applied at ${uppraknat(namn, 'en')}. Withdrawn on ${dag}.`,
    aterkalladNagon: (namn: readonly string[]) => `Applied at ${uppraknat(namn, 'en')}. Withdrawn.`,
    utanSvar: (namn: readonly string[]) =>
      `We could not find out what applies at ${uppraknat(namn, 'en')}. Reload the page to ask again.`,
    nytt: 'Whoever wants to give you power of attorney again does so in Mina ombud.',
    lank: 'Powers of attorney that have ended',
    lista: 'Everyone whose cases you may see',
  },
  behorighet: {
    titel: (namn) => `What you see for ${namn}`,
    varfor: {
      egen: 'These are your own cases, so you see everything that the connected authorities give out.',
      firmatecknare:
        'You are a signatory according to the register of companies, so you see everything that the connected authorities give out.',
      fullmakt: (namn) => `${namn} has given you a power of attorney.`,
    },
    fullmakter: 'What the power of attorney is for',
    hos: (rubrik, myndighet) => `${rubrik}, at ${myndighet}`,
    till: (dag) => `Holds until ${dag}`,
    utanSlut: 'Holds until it is withdrawn',
    ser: 'What you see',
    serInget: 'The power of attorney opens nothing that is shown here. No authority has been asked.',
    allt: 'All cases',
    inte: 'What you do not see',
    resten: (slag) => uppraknat(slag, 'en'),
    ovrigt: 'Everything',
    varforInte:
      'The authorities have not been asked about it. That does not mean that there are no cases there.',
    be: 'Ask for more',
    beText: 'Send this text, or write your own. The power of attorney is given in Mina ombud.',
    brev: (namn, saknas) =>
      `Hello,\n\nI act for ${namn} with a power of attorney. To see more cases I need one at ${uppraknat(saknas, 'en')}. You give it in the service Mina ombud at Bolagsverket, and you decide yourself what it is for and for how long.`,
    amne: 'Power of attorney in Mina ombud',
    mejla: 'Open as e-mail',
    visa: 'Show the cases',
    lista: 'Everyone whose cases you may see',
  },
  byt: {
    titel: (namn) => `Do you want to change to ${namn}?`,
    text: (fran, till) =>
      `In this tab you see cases for ${fran}. The address that you opened is about ${till}. Nothing has been fetched yet.`,
    ja: (namn) => `Change to ${namn}`,
    nej: (namn) => `Stay with ${namn}`,
  },
  begransat: {
    rad: (myndigheter) => `You see what the power of attorney opens at ${uppraknat(myndigheter, 'en')}.`,
    lank: 'What you see and do not see',
    ingetVantar: 'Nothing that the power of attorney opens is waiting right\u00a0now',
    ingaArenden: 'There are no cases of the kinds that the power of attorney opens',
    sida: 'Nothing that the power of attorney opens is waiting. When an authority needs something in such a case, it stands here.',
    tomt: 'When a case that the power of attorney opens begins at one of these authorities, it stands here.',
  },
};
