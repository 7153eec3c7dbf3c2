// The sentences that say what is known: the headline in every state, the ledger, and what went wrong. Each headline
// is a pair: what is known, and (set without weight) what is not.

import type { Besked, Hosdig, Saknas } from '../../lib/arenden/besked.ts';
import type { Fel } from '../../lib/arenden/utfall.ts';
import { antal, uppraknat } from './antal.ts';
import { klockslag, tidpunkten } from './datum.ts';

/** What is known, and after it what is not. */
export type Rubrik = readonly [string, string?];
/** From a producent's id to the name that people know. */
export type Namn = (producent: string) => string;

const arenden = (n: number) => antal(n, 'ärende', 'ärenden');
const myndigheter = (n: number) => antal(n, 'myndighet', 'myndigheter');
const meddelanden = (n: number) => antal(n, 'meddelande', 'meddelanden');
const sekunder = (ms: number) => antal(Math.max(1, Math.round(ms / 1000)), 'sekund', 'sekunder');

function hosDig({ arenden: a, notiser }: Hosdig): string {
  return [a > 0 ? arenden(a) : '', notiser > 0 ? meddelanden(notiser) : ''].filter(Boolean).join(' och ');
}

function saknas({ svaradeInte, olasliga, foretagOkanda }: Saknas, namn: Namn): string {
  const vilka = (ids: readonly string[]) =>
    ids.length > 2 ? myndigheter(ids.length) : uppraknat(ids.map(namn), 'sv');
  return [
    svaradeInte.length > 0 ? `${vilka(svaradeInte)} har inte svarat.` : '',
    olasliga.length > 0 ? `En del från ${vilka(olasliga)} gick inte att läsa.` : '',
    foretagOkanda ? 'Vi kunde inte se om du har enskild\u00a0firma.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function rubrik(besked: Besked, namn: Namn): Rubrik {
  switch (besked.slag) {
    case 'fragar':
      return [
        `Frågar ${myndigheter(besked.fragade)}\u00a0…`,
        besked.svarat === 0 ? 'ingen har svarat\u00a0än' : `${besked.svarat}\u00a0har svarat`,
      ];
    case 'hos-dig':
      return [`Bollen är hos\u00a0dig i\u00a0${besked.minst ? 'minst ' : ''}${hosDig(besked.hosDig)}`];
    case 'oklart':
      return [`Det är oklart vem som har bollen i\u00a0${hosDig(besked.oklara)}`];
    case 'inget-vantar':
      return ['Inget väntar på\u00a0dig just\u00a0nu'];
    case 'inga-arenden':
      return ['Du har inga ärenden hos de myndigheter som är anslutna här'];
    case 'hos-dig-minst':
      return [`Bollen är hos\u00a0dig i\u00a0minst ${hosDig(besked.hosDig)}.`, saknas(besked.saknas, namn)];
    case 'vet-inte':
      return ['Vi vet inte än om något väntar på\u00a0dig.', saknas(besked.saknas, namn)];
    case 'ingen-svarade':
      return ['Ingen myndighet har svarat.', 'Dina ärenden finns kvar hos\u00a0dem.'];
  }
}

const vilar = (till: number | undefined, nu: number) =>
  `svarar inte just nu${till === undefined ? '' : `, prövas igen ${tidpunkten(till, nu, 'sv')}`}`;

function hande(fel: Fel, namn: string, nu: number): string {
  switch (fel.slag) {
    case 'timed-out':
      return `${namn} svarade inte inom ${sekunder(fel.efterMs)}.`;
    case 'unreachable':
      return `Vi fick ingen kontakt med ${namn}.`;
    case 'refused':
      return `${namn} lät oss inte hämta dina ärenden.`;
    case 'overloaded':
      return fel.igenEfter === undefined
        ? `${namn} har för mycket att göra just nu.`
        : `${namn} har för mycket att göra och ber oss vänta till ${tidpunkten(fel.igenEfter, nu, 'sv')}.`;
    case 'broken':
      return `Något är fel hos ${namn} just nu.`;
    case 'malformed':
      return `Svaret från ${namn} gick inte att läsa.`;
    case 'too-large':
      return `Svaret från ${namn} var för stort för att hämtas.`;
    case 'skipped':
      return {
        avbrott: `Vi tappade kontakten innan ${namn} hade svarat.`,
        vilar: `${namn} ${vilar(fel.till, nu)}.`,
        'ej-fragad': `Vi hann inte fråga ${namn}.`,
        'planerat-avbrott': `${namn} har ett planerat avbrott${fel.till === undefined ? '' : ` till ${tidpunkten(fel.till, nu, 'sv')}`}.`,
        'ej-namnd': `Vi fick inget svar från ${namn}.`,
        identifierartyp: `${namn} har inga ärenden för den här sortens nummer.`,
      }[fel.skal];
  }
}

export const sv = {
  rubrik,
  hande,
  fragar: (n: number) => `Frågar ${myndigheter(n)}`,
  fragarEn: (namn: string) => `Frågar ${namn}\u00a0…`,
  svarat: (svarat: number, fragade: number, senast?: number) =>
    `${svarat}\u00a0av\u00a0${fragade} har svarat${senast === undefined ? '' : `, senast ${klockslag(senast, 'sv')}`}`,
  olasligt: (n: number, namn: string) =>
    `${antal(n, 'händelse', 'händelser')} från ${namn} gick inte att läsa helt.`,
  visasInte: 'Ärenden därifrån visas inte här just nu.',
  nagotSaknas: 'Det kan finnas något som inte visas här.',
  hamtades: (ms: number) => `Det som visas därifrån hämtades ${klockslag(ms, 'sv')}.`,
  forsokEllerRing: 'Försök igen, eller ring ',
  ring: 'Ring ',
  forsokSenare: 'Försök igen om en stund.',
  kvar: (namn: string) => `Dina ärenden finns kvar hos ${namn}.`,
  forsokIgen: 'Försök igen',
  hos: (namn: string) => ` hos ${namn}`,
  uppdatera: 'Uppdatera',
  uppdaterar: 'Frågar alla igen\u00a0…',
  myndighet: 'Myndighet',
  svarade: 'Svarade',
  antalArenden: 'Ärenden',
  lage: {
    vantar: 'väntar på svar',
    fel: 'har inte svarat',
    vilar,
    ejDar: 'berörs inte',
    olasligt: 'en del gick inte att läsa',
  },
  utloggad: {
    rubrik: 'Du är inte inloggad längre',
    text: 'Därför visas inga ärenden här. Logga in igen för att se dem.',
    knapp: 'Logga in',
  },
  nekad: {
    rubrik: 'Du kan inte se de här ärendena',
    text: 'De gäller någon som du inte får fråga för, eller så har adressen blivit fel.',
    lank: 'Gå till dina ärenden',
  },
  kontaktlos: {
    rubrik: 'Vi fick ingen kontakt med Bollkoll',
    upptagen: 'Bollkoll kan inte svara just nu',
    text: 'Inga ärenden är hämtade. Försök igen om en stund.',
  },
};
