// The pieces of the fragment: a case, a notice, a gap, quoted words. The words and what is said when are the page's own.

import type { Kundhandelse, Referens } from '../../lib/arenden/kundhandelse.ts';
import { nastaSteg, type Producentarende } from '../../lib/arenden/producentarende.ts';
import { dagarMellan } from '../../lib/arenden/tidpunkt.ts';
import type { Servicenotis, Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { ledandeHandelse } from '../arende/ledande.ts';
import { anmarkningar, handelsetext, lageord, lankord, notissteg, radord } from '../arende/lydelse.ts';
import { dag, maskintid } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Ord } from '../texter/ord.ts';
import { sedanOrd } from '../texter/sedan.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Handelsedata } from '../tidslinje/data.ts';
import { luckmening } from '../tidslinje/luckor.ts';
import { beskrivningAv } from '../tidslinje/namn.ts';
import type { Begransning } from '../tidslinje/rum.tsx';
import type { Stallning } from '../tidslinje/stallning.ts';
import { annatSprak, kortad, sprakattribut, visbar } from '../tidslinje/visbar.ts';
import { html, type Markup } from './html.ts';

/** What is drawn. `niva`: of the first heading. */
export type Fragmentrum = {
  readonly sprak: Sprak;
  readonly ord: Ord;
  readonly data: Handelsedata;
  readonly tidslinje: Tidslinje;
  readonly begransning: Begransning | undefined;
  /** That somebody is connected who was not asked. */
  readonly utanforord: string | undefined;
  readonly namn: (producent: string) => string;
  readonly arendenamn: (nyckel: string) => string;
  readonly niva: number;
};

const LANGST = 600;

const lydelserum = ({ ord, sprak, namn, tidslinje }: Fragmentrum) => ({
  ...{ texter: ord.oversikt, sprak, namn },
  now: tidslinje.now,
});

/** A heading, so many steps below the first. HTML has six. */
export function rubrik({ niva }: Fragmentrum, steg: number, inre: Markup): Markup {
  const h = Math.min(niva + steg, 6);
  return html`<h${h}>${inre}</h${h}>`;
}

function citat(text: string, taggat: string, { ord }: Fragmentrum): Markup {
  const { oppna, stang } = ord.oversikt;
  const stycken = (kortad(text, LANGST) ?? text).split('\n\n');
  const { lang, dir } = sprakattribut(taggat);
  const attribut = lang === undefined ? html`` : html` lang="${lang}" dir="${dir}"`;
  return html`<blockquote${attribut}>${stycken.map(
    (ett, nr) => html`<p>${nr === 0 ? oppna : ''}${ett}${nr === stycken.length - 1 ? stang : ''}</p>`,
  )}</blockquote>`;
}

function tagen(handelse: Kundhandelse, producent: string, rum: Fragmentrum): Markup {
  const { ms } = handelse.tidpunkt;
  const annat = annatSprak(handelse.sprak, rum.sprak);
  return html`<p class="bollkoll-kalla">${rum.namn(producent)}, <time datetime="${maskintid(ms)}">${dag(ms, rum.tidslinje.now, rum.sprak)}</time>.${
    annat === undefined ? '' : ` ${fyll(rum.ord.oversikt.skrevPa, { sprak: annat })}`
  }</p>`;
}

function steget(
  steg: { adress: string; referens: Referens } | undefined,
  producent: string,
  rum: Fragmentrum,
) {
  if (steg === undefined) return undefined;
  const { gaVidare, annanWebb } = rum.ord.oversikt;
  const text = lankord(steg.referens) ?? fyll(gaVidare, { namn: rum.namn(producent) });
  return html`<p><a class="bollkoll-steg" href="${steg.adress}" rel="noopener noreferrer"><bdi>${text}</bdi><span class="bollkoll-dold">${annanWebb}</span></a></p>`;
}

function sedan(dagar: number | undefined, { ord: { oversikt } }: Fragmentrum): Markup {
  if (dagar === undefined) return html`<p>${oversikt.bollenHosDigOkand}</p>`;
  const { ord, tid } = sedanOrd(dagar, oversikt);
  return html`<p>${fyll(oversikt.bollenHosDig, { sedan: ord })}<b>${tid}</b></p>`;
}

const anmarkta = (arende: Producentarende, rum: Fragmentrum) =>
  anmarkningar(arende, lydelserum(rum)).map((mening) => html`<p class="bollkoll-not">${mening}</p>`);

/** A case that waits for you. */
export function kort(arende: Producentarende, rum: Fragmentrum): Markup {
  const newest = ledandeHandelse(arende)?.handelse;
  const { producent } = arende;
  return html`<li class="bollkoll-kort">${rubrik(rum, 2, html`<bdi>${rum.arendenamn(arende.nyckel)}</bdi>`)}
<p>${rum.namn(producent)}</p>${sedan(arende.dagar, rum)}
${newest && [citat(handelsetext(newest), newest.sprak, rum), tagen(newest, producent, rum)]}
${anmarkta(arende, rum)}${steget(nastaSteg(arende), producent, rum)}</li>`;
}

/** A notice without a case that asks something of you. */
export function notiskort(notis: Servicenotis, rum: Fragmentrum): Markup {
  const { handelse, producent } = notis.handelse;
  const registered = rum.data.start.kallor
    .map((k) => k.arendetyper[notis.arendetyp])
    .find((n) => n !== undefined);
  return html`<li class="bollkoll-kort">${rubrik(rum, 2, html`<bdi>${visbar(registered ?? handelse.rubrik)}</bdi>`)}
<p>${rum.namn(producent)}</p>${sedan(dagarMellan(handelse.tidpunkt.ms, rum.tidslinje.now), rum)}
${citat(handelsetext(handelse), handelse.sprak, rum)}${tagen(handelse, producent, rum)}${steget(notissteg(notis), producent, rum)}</li>`;
}

/** A case where you need do nothing. */
export function rad(arende: Producentarende, rum: Fragmentrum): Markup {
  const ord = radord(arende);
  const annat = ord && annatSprak(ord.sprak, rum.sprak);
  return html`<li>${rubrik(rum, 2, html`<bdi>${rum.arendenamn(arende.nyckel)}</bdi>`)}
<p>${lageord(arende, lydelserum(rum))}</p>
${ord && citat(ord.text, ord.sprak, rum)}${
  annat === undefined
    ? ''
    : html`<p class="bollkoll-kalla">${fyll(rum.ord.oversikt.skrevPa, { sprak: annat })}</p>`
}${anmarkta(arende, rum)}</li>`;
}

/** A notice that is good to know. */
export function notis(notisen: Servicenotis, rum: Fragmentrum): Markup {
  const { handelse, producent } = notisen.handelse;
  const { oklartHos, horTill } = rum.ord.oversikt;
  const hor = notisen.arenden[0];
  return html`<li>${citat(handelsetext(handelse), handelse.sprak, rum)}${tagen(handelse, producent, rum)}
${notisen.oklar ? html`<p class="bollkoll-not">${fyll(oklartHos, { namn: rum.namn(producent) })}</p>` : ''}
${hor === undefined ? '' : html`<p class="bollkoll-kalla">${horTill}<bdi>${rum.arendenamn(hor)}</bdi></p>`}
${steget(notissteg(notisen), producent, rum)}</li>`;
}

/** An authority that something is missing from. */
export function lucka(stallning: Stallning, rum: Fragmentrum): Markup {
  const { ord, sprak, tidslinje, data } = rum;
  const om = beskrivningAv(data.start.kallor, stallning);
  const telefon = om?.telefon;
  const namn = rum.namn(stallning.producent);
  const omgivning = { texter: ord.besked, sprak, namn, now: tidslinje.now, telefon };
  const { hande, betyder, gor } = luckmening(stallning, omgivning);
  return html`<li class="bollkoll-lucka">${rubrik(rum, 2, html`${namn}`)}
<p>${hande} ${om?.avbrott === undefined ? '' : `${om.avbrott} `}${betyder} ${gor}${
    telefon === undefined
      ? ''
      : html`<a href="tel:${telefon.replace(/[^\d+]/g, '')}">${telefon.replaceAll(' ', '\u00a0')}</a>.`
  }</p></li>`;
}
