import type { Besked, Hosdig, Saknas } from '../../lib/arenden/besked.ts';
import type { Fel } from '../../lib/arenden/utfall.ts';
import { antal, uppraknat } from './antal.ts';
import type { Namn, Rubrik, sv } from './besked.sv.ts';
import { klockslag, tidpunkten } from './datum.ts';

const cases = (n: number) => antal(n, 'case', 'cases');
const authorities = (n: number) => antal(n, 'authority', 'authorities');
const seconds = (ms: number) => antal(Math.max(1, Math.round(ms / 1000)), 'second', 'seconds');

function withYou({ arenden, notiser }: Hosdig): string {
  const parts = [arenden > 0 ? cases(arenden) : '', notiser > 0 ? antal(notiser, 'message', 'messages') : ''];
  return parts.filter(Boolean).join(' and ');
}

function missing({ svaradeInte, olasliga, foretagOkanda }: Saknas, namn: Namn): string {
  const silent =
    svaradeInte.length > 2 ? authorities(svaradeInte.length) : uppraknat(svaradeInte.map(namn), 'en');
  const read = olasliga.length > 2 ? authorities(olasliga.length) : uppraknat(olasliga.map(namn), 'en');
  return [
    svaradeInte.length > 0 ? `${silent} ${svaradeInte.length === 1 ? 'has' : 'have'} not answered.` : '',
    olasliga.length > 0 ? `Some of what ${read} sent could not be read.` : '',
    foretagOkanda ? 'We could not see whether you are a sole\u00a0trader.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function rubrik(besked: Besked, namn: Namn): Rubrik {
  switch (besked.slag) {
    case 'fragar':
      return [
        `Asking ${authorities(besked.fragade)}\u00a0…`,
        besked.svarat === 0
          ? 'none has answered\u00a0yet'
          : `${besked.svarat}\u00a0${besked.svarat === 1 ? 'has' : 'have'} answered`,
      ];
    case 'hos-dig':
      return [
        `The ball is with\u00a0you in\u00a0${besked.minst ? 'at\u00a0least ' : ''}${withYou(besked.hosDig)}`,
      ];
    case 'oklart':
      return [`It is unclear who has the ball in\u00a0${withYou(besked.oklara)}`];
    case 'inget-vantar':
      return ['Nothing is waiting for\u00a0you right\u00a0now'];
    case 'inga-arenden':
      return ['You have no cases at the authorities connected here'];
    case 'hos-dig-minst':
      return [
        `The ball is with\u00a0you in at\u00a0least ${withYou(besked.hosDig)}.`,
        missing(besked.saknas, namn),
      ];
    case 'vet-inte':
      return ['We do not know yet whether anything is waiting for\u00a0you.', missing(besked.saknas, namn)];
    case 'ingen-svarade':
      return ['No authority has answered.', 'Your cases are safe with\u00a0them.'];
  }
}

const vilar = (till: number | undefined, nu: number) =>
  `is not answering right now${till === undefined ? '' : `, and will be tried again after ${tidpunkten(till, nu, 'en')}`}`;

function hande(fel: Fel, namn: string, nu: number): string {
  switch (fel.slag) {
    case 'timed-out':
      return `${namn} did not answer within ${seconds(fel.efterMs)}.`;
    case 'unreachable':
      return `We could not reach ${namn}.`;
    case 'refused':
      return `${namn} did not let us fetch your cases.`;
    case 'overloaded':
      return fel.igenEfter === undefined
        ? `${namn} has too much to do right now.`
        : `${namn} has too much to do and asks us to wait until ${tidpunkten(fel.igenEfter, nu, 'en')}.`;
    case 'broken':
      return `Something is wrong at ${namn} right now.`;
    case 'malformed':
      return `The answer from ${namn} could not be read.`;
    case 'too-large':
      return `The answer from ${namn} was too large to fetch.`;
    case 'skipped':
      return {
        avbrott: `We lost contact before ${namn} had answered.`,
        vilar: `${namn} ${vilar(fel.till, nu)}.`,
        'planerat-avbrott': `${namn} has a planned outage${fel.till === undefined ? '' : ` until ${tidpunkten(fel.till, nu, 'en')}`}.`,
        'ej-namnd': `We got no answer from ${namn}.`,
        'ej-fragad': `There was no time to ask ${namn}.`,
        identifierartyp: `${namn} has no cases for this kind of number.`,
      }[fel.skal];
  }
}

export const en: typeof sv = {
  rubrik,
  hande,
  fragar: (n) => `Asking ${authorities(n)}`,
  fragarEn: (namn) => `Asking ${namn}\u00a0…`,
  svarat: (svarat, fragade, senast) =>
    `${svarat}\u00a0of\u00a0${fragade} ${svarat === 1 ? 'has' : 'have'} answered${senast === undefined ? '' : `, latest ${klockslag(senast, 'en')}`}`,
  olasligt: (n, namn) => `${antal(n, 'event', 'events')} from ${namn} could not be read in full.`,
  visasInte: 'Cases from there are not shown here right now.',
  nagotSaknas: 'There may be something that is not shown here.',
  hamtades: (ms) => `What is shown from there was fetched at ${klockslag(ms, 'en')}.`,
  forsokEllerRing: 'Try again, or call ',
  ring: 'Call ',
  forsokSenare: 'Try again in a while.',
  kvar: (namn) => `Your cases are safe with ${namn}.`,
  forsokIgen: 'Try again',
  hos: (namn) => ` at ${namn}`,
  uppdatera: 'Refresh',
  uppdaterar: 'Asking all again\u00a0…',
  myndighet: 'Authority',
  svarade: 'Answered',
  antalArenden: 'Cases',
  lage: {
    vantar: 'waiting for answer',
    fel: 'has not answered',
    vilar,
    ejDar: 'not concerned',
    olasligt: 'some could not be read',
  },
  utloggad: {
    rubrik: 'You are no longer signed in',
    text: 'That is why no cases are shown here. Sign in again to see them.',
    knapp: 'Sign in',
  },
  nekad: {
    rubrik: 'You cannot see these cases',
    text: 'They concern someone you may not ask for, or the address is wrong.',
    lank: 'Go to your cases',
  },
  kontaktlos: {
    rubrik: 'We could not reach Bollkoll',
    upptagen: 'Bollkoll cannot answer right now',
    text: 'No cases have been fetched. Try again in a while.',
  },
};
