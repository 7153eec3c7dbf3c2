// The headline in words: what is known, and after it what is not. Promises that every state of the message has its own
// sentence, and that "nothing" is said only of what besked proves.

import { type Besked, beskedAv, type Hosdig, type Saknas } from '../../lib/arenden/besked.ts';
import { antal, uppraknat } from '../texter/antal.ts';
import { form, fyll } from '../texter/mall.ts';
import type { Rum } from './rum.tsx';

/** What is known, and after it what is not. */
export type Rubrik = readonly [saker: string, osaker?: string];

/** What words need: the texts, their language, and what authorities are called. */
export type Ordrum = Pick<Rum, 'texter' | 'sprak' | 'namn'>;

function vad({ arenden, notiser }: Hosdig, { texter }: Ordrum): string {
  const det = antal(arenden, ...texter.arende);
  const detta = antal(notiser, ...texter.meddelande);
  if (notiser === 0) return det;
  return arenden === 0 ? detta : fyll(texter.och, { det, detta });
}

function saknat({ svaradeInte, olasliga, foretagOkanda }: Saknas, rum: Ordrum): string {
  const { saknas, myndigheter } = rum.texter;
  const vilka = (ids: readonly string[]) =>
    ids.length > 2 ? antal(ids.length, ...myndigheter) : uppraknat(ids.map(rum.namn), rum.sprak);
  const meningar = [];
  if (svaradeInte.length > 0)
    meningar.push(fyll(form(svaradeInte.length, saknas.svaradeInte), { vilka: vilka(svaradeInte) }));
  if (olasliga.length > 0) meningar.push(fyll(saknas.olasliga, { vilka: vilka(olasliga) }));
  if (foretagOkanda) meningar.push(saknas.foretagOkanda);
  return meningar.join(' ');
}

/** The headline of a message. */
export function rubrikAv(besked: Besked, rum: Ordrum): Rubrik {
  const { rubrik, myndigheter } = rum.texter;
  switch (besked.slag) {
    case 'fragar': {
      const { fragade, svarat: n } = besked;
      const an = n === 0 ? rubrik.ingenAn : fyll(form(n, rubrik.nagraAn), { n });
      return [fyll(rubrik.fragar, { antal: antal(fragade, ...myndigheter) }), an];
    }
    case 'hos-dig':
      return [fyll(besked.minst ? rubrik.hosDigMinst : rubrik.hosDig, { vad: vad(besked.hosDig, rum) })];
    case 'oklart':
      return [fyll(rubrik.oklart, { vad: vad(besked.oklara, rum) })];
    case 'inget-vantar':
      return [rubrik.ingetVantar];
    case 'inga-arenden':
      return [rubrik.ingaArenden];
    case 'hos-dig-minst': {
      const minst = fyll(rubrik.hosDigMinst, { vad: vad(besked.hosDig, rum) });
      return [`${minst}.`, saknat(besked.saknas, rum)];
    }
    case 'vet-inte':
      return [rubrik.vetInte, saknat(besked.saknas, rum)];
    case 'ingen-svarade':
      return [rubrik.ingenSvarade, rubrik.finnsKvar];
  }
}

/** The headline of a room; before the first line it is the question that is being put. */
export function rubrikI(rum: Ordrum & Pick<Rum, 'tidslinje' | 'anslutna' | 'begransning'>): Rubrik {
  const { tidslinje, anslutna, begransning } = rum;
  const asking: Besked = {
    slag: 'fragar',
    fragade: anslutna,
    svarat: 0,
    hittills: { arenden: 0, notiser: 0 },
  };
  const besked = tidslinje === undefined ? asking : beskedAv(tidslinje);
  const inget = besked.slag === 'inget-vantar' || besked.slag === 'inga-arenden';
  return begransning && inget ? [begransning[besked.slag]] : rubrikAv(besked, rum);
}
