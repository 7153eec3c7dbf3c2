// The pieces of the fragment: a case, a notice, a gap, quoted words. The words and what is said when are the page's own.

import type { Kundhandelse, Referens } from '../../lib/arenden/kundhandelse.ts';
import { nastaSteg, type Producentarende } from '../../lib/arenden/producentarende.ts';
import { dagarMellan } from '../../lib/arenden/tidpunkt.ts';
import type { Servicenotis, Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { lageord, radord } from '../arende/lageord.ts';
import { ledandeHandelse } from '../arende/ledande.ts';
import { anmarkningar, handelsetext, lankord, notissteg } from '../arende/lydelse.ts';
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
  /** Where the page around it shows a case alone, if it does. */
  readonly arendesida: (nyckel: string) => string | undefined;
  readonly niva: number;
};

/** Where the rest is one step away. */
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

function sprakmarke(taggat: string): Markup {
  const { lang, dir } = sprakattribut(taggat);
  return lang === undefined ? html`` : html` lang="${lang}" dir="${dir}"`;
}

/** The name of a case, as the way to its page when it has one. */
function namnlank(nyckel: string, rum: Fragmentrum): Markup {
  const namn = html`<bdi>${rum.arendenamn(nyckel)}</bdi>`;
  const sida = rum.arendesida(nyckel);
  return sida === undefined ? namn : html`<a href="${sida}">${namn}</a>`;
}

/** An authority's words, whole. */
export function citat(text: string, taggat: string, { ord }: Fragmentrum): Markup {
  const { oppna, stang } = ord.oversikt;
  const stycken = text.split('\n\n');
  return html`<blockquote${sprakmarke(taggat)}>${stycken.map(
    (ett, nr) => html`<p>${nr === 0 ? oppna : ''}${ett}${nr === stycken.length - 1 ? stang : ''}</p>`,
  )}</blockquote>`;
}

/** What a case's newest event says: cut only where all of it is one step away. */
function kortcitat(
  arende: Producentarende,
  { text, sprak }: { text: string; sprak: string },
  rum: Fragmentrum,
) {
  const kort = rum.arendesida(arende.nyckel) === undefined ? undefined : kortad(text, LANGST);
  return citat(kort ?? text, sprak, rum);
}

/** A moment, as people and machines read it. */
export const tidpunkt = (ms: number, lydelse: string): Markup =>
  html`<time datetime="${maskintid(ms)}">${lydelse}</time>`;

/** Who wrote the words above, and when. `nar`: how that is worded. */
export function tagen(handelse: Kundhandelse, producent: string, rum: Fragmentrum, nar = dag): Markup {
  const { ms } = handelse.tidpunkt;
  const annat = annatSprak(handelse.sprak, rum.sprak);
  return html`<p class="bollkoll-kalla">${rum.namn(producent)}, ${tidpunkt(ms, nar(ms, rum.tidslinje.now, rum.sprak))}.${
    annat === undefined ? '' : ` ${fyll(rum.ord.oversikt.skrevPa, { sprak: annat })}`
  }</p>`;
}

/** The way on to the authority, in its own words when it has any. `taggat`: the language of those. */
export function steget(
  steg: { adress: string; referens: Referens; taggat: string } | undefined,
  producent: string,
  rum: Fragmentrum,
): Markup | undefined {
  if (steg === undefined) return undefined;
  const { gaVidare, annanWebb } = rum.ord.oversikt;
  const deras = lankord(steg.referens);
  const text =
    deras === undefined
      ? html`${fyll(gaVidare, { namn: rum.namn(producent) })}`
      : html`<bdi${sprakmarke(steg.taggat)}>${deras}</bdi>`;
  return html`<p><a class="bollkoll-steg" href="${steg.adress}" rel="noopener noreferrer">${text}<span class="bollkoll-dold">${annanWebb}</span></a></p>`;
}

function sedan(dagar: number | undefined, { ord: { oversikt } }: Fragmentrum): Markup {
  if (dagar === undefined) return html`<p>${oversikt.bollenHosDigOkand}</p>`;
  const { ord, tid } = sedanOrd(dagar, oversikt);
  return html`<p>${fyll(oversikt.bollenHosDig, { sedan: ord })}<b>${tid}</b></p>`;
}

const notisensSteg = (notis: Servicenotis) => {
  const steg = notissteg(notis);
  return steg && { ...steg, taggat: notis.handelse.handelse.sprak };
};

/** The next step of a case. */
export function arendetsSteg(arende: Producentarende, rum: Fragmentrum): Markup | undefined {
  const steg = nastaSteg(arende);
  return steget(steg && { ...steg, taggat: steg.handelse.handelse.sprak }, arende.producent, rum);
}

/** What to know before trusting what is said of a case. */
export const anmarkta = (arende: Producentarende, rum: Fragmentrum) =>
  anmarkningar(arende, lydelserum(rum)).map((mening) => html`<p class="bollkoll-not">${mening}</p>`);

/** A case that waits for you. */
export function kort(arende: Producentarende, rum: Fragmentrum): Markup {
  const newest = ledandeHandelse(arende)?.handelse;
  const { producent } = arende;
  return html`<li class="bollkoll-kort">${rubrik(rum, 2, namnlank(arende.nyckel, rum))}
<p>${rum.namn(producent)}</p>${sedan(arende.dagar, rum)}
${newest && [kortcitat(arende, { text: handelsetext(newest), sprak: newest.sprak }, rum), tagen(newest, producent, rum)]}
${anmarkta(arende, rum)}${arendetsSteg(arende, rum)}</li>`;
}

/** A notice without a case that asks something of you. */
export function notiskort(notis: Servicenotis, rum: Fragmentrum): Markup {
  const { handelse, producent } = notis.handelse;
  const registered = rum.data.start.kallor
    .map((k) => k.arendetyper[notis.arendetyp])
    .find((n) => n !== undefined);
  return html`<li class="bollkoll-kort">${rubrik(rum, 2, html`<bdi>${visbar(registered ?? handelse.rubrik)}</bdi>`)}
<p>${rum.namn(producent)}</p>${sedan(dagarMellan(handelse.tidpunkt.ms, rum.tidslinje.now), rum)}
${citat(handelsetext(handelse), handelse.sprak, rum)}${tagen(handelse, producent, rum)}${steget(notisensSteg(notis), producent, rum)}</li>`;
}

/** A case where you need do nothing. */
export function rad(arende: Producentarende, rum: Fragmentrum): Markup {
  const ord = radord(arende);
  const annat = ord && annatSprak(ord.sprak, rum.sprak);
  return html`<li>${rubrik(rum, 2, namnlank(arende.nyckel, rum))}
<p>${lageord(arende, lydelserum(rum))}</p>
${ord && kortcitat(arende, ord, rum)}${
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
${hor === undefined ? '' : html`<p class="bollkoll-kalla">${horTill}${namnlank(hor, rum)}</p>`}
${steget(notisensSteg(notisen), producent, rum)}</li>`;
}

/** A number to call. */
export const telefonlank = (telefon: string): Markup =>
  html`<a href="tel:${telefon.replace(/[^\d+]/g, '')}">${telefon.replaceAll(' ', '\u00a0')}</a>`;

/** An authority that something is missing from. `steg`: of its heading, below the first. */
export function lucka(stallning: Stallning, rum: Fragmentrum, steg = 2): Markup {
  const { ord, sprak, tidslinje, data } = rum;
  const om = beskrivningAv(data.start.kallor, stallning);
  const telefon = om?.telefon;
  const namn = rum.namn(stallning.producent);
  const omgivning = { texter: ord.besked, sprak, namn, now: tidslinje.now, telefon };
  const { hande, betyder, gor } = luckmening(stallning, omgivning);
  return html`<li class="bollkoll-lucka">${rubrik(rum, steg, html`${namn}`)}
<p>${hande} ${om?.avbrott === undefined ? '' : `${om.avbrott} `}${betyder} ${gor}${
    telefon === undefined ? '' : html`${telefonlank(telefon)}.`
  }</p></li>`;
}
