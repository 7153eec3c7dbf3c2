// The views as a piece of HTML without script, for a portal that composes its pages on the server. Promises that all who were asked are
// accounted for, that nothing in it needs an id or a class of the page's, and that it says what it is in its own language.

import type { Fynd } from '../arende/hitta.ts';
import type { Vy } from '../inbaddning/budskap.ts';
import { bollarI } from '../tidslinje/bollar.ts';
import { bollsiffra } from '../tidslinje/bollsiffra.ts';
import { rubrikI } from '../tidslinje/rubrik.ts';
import { antalI, antalstext, poster, svaratText } from '../tidslinje/sidinnehall.ts';
import { luckorI } from '../tidslinje/stallning.ts';
import { tomtHosDem, tomtHosDig } from '../tidslinje/tomma-sidor.ts';
import { ettArende } from './arende.ts';
import { type Fragmentrum, kort, lucka, notis, notiskort, rad, rubrik } from './delar.ts';
import { html, type Markup } from './html.ts';

/** A view, and what it needs beside the room. `fynd`: what is known of the case. `galler`: whom it is about. */
export type Fragmentvy =
  | { readonly vy: Exclude<Vy, 'arende'> }
  | { readonly vy: 'arende'; readonly fynd: Fynd; readonly galler: string };

/** `namn`: what the service is called here. `till`: the way to the whole of it. `tillord`: its words. */
export type Fragmentval = Fragmentvy & {
  readonly namn: string;
  readonly till: string;
  readonly tillord: string;
};

const lista = (delar: readonly Markup[]) =>
  delar.length === 0 ? undefined : html`<ul class="bollkoll-lista">${delar}</ul>`;

function grupprubrik(rum: Fragmentrum, ord: string, antal: { antal: number; notiser?: number }): Markup {
  const text = antalstext(rum.tidslinje, antal, rum.ord.oversikt);
  return rubrik(rum, 1, html`${ord}${text === undefined ? '' : html` <span>${text}</span>`}`);
}

function hosDig(rum: Fragmentrum): Markup {
  const { tidslinje, ord, begransning } = rum;
  const alla = poster(tidslinje);
  const antal = antalI(tidslinje, 'hos-dig');
  const delar = alla.flatMap(({ arende, notis: notisen }) => [
    ...(arende ? [kort(arende, rum)] : []),
    ...(notisen ? [notiskort(notisen, rum)] : []),
  ]);
  const tomt = delar.length === 0 && html`<p>${tomtHosDig(tidslinje, ord.oversikt, begransning?.sida)}</p>`;
  return html`${grupprubrik(rum, ord.oversikt.hosDig, { antal, notiser: alla.length - antal })}${tomt || undefined}
${lista([...delar, ...luckorI(tidslinje.kallor).map((en) => lucka(en, rum))])}`;
}

function hosDem(rum: Fragmentrum): Markup {
  const { tidslinje, ord } = rum;
  const alla = tidslinje.arenden.filter((a) => a.boll === 'hos-producenten');
  return html`${grupprubrik(rum, ord.oversikt.hosMyndigheten, { antal: alla.length })}${
    alla.length === 0
      ? html`<p>${tomtHosDem(tidslinje, ord.oversikt)}</p>`
      : lista(alla.map((a) => rad(a, rum)))
  }`;
}

function ovrigt(rum: Fragmentrum): Markup {
  const { oklart, iMal, braAttVeta } = rum.ord.oversikt;
  const { arenden, notiser } = rum.tidslinje;
  const grupp = (ord: string, boll: 'oklart' | 'i-mal') => {
    const alla = arenden.filter((a) => a.boll === boll);
    if (alla.length === 0) return undefined;
    return html`${grupprubrik(rum, ord, { antal: alla.length })}${lista(alla.map((a) => rad(a, rum)))}`;
  };
  const kanda = notiser.filter((n) => !n.attGora);
  return html`${grupp(oklart, 'oklart')}${grupp(iMal, 'i-mal')}${
    kanda.length === 0
      ? undefined
      : html`${rubrik(rum, 1, html`${braAttVeta}`)}${lista(kanda.map((n) => notis(n, rum)))}`
  }`;
}

function oversikten(rum: Fragmentrum, hela: boolean): Markup {
  const { tidslinje, ord, sprak } = rum;
  const [saker, osaker] = rubrikI({ ...rum, texter: ord.besked, anslutna: 0 });
  return html`${rubrik(rum, 0, html`${saker}${osaker === undefined ? '' : html` <span>${osaker}</span>`}`)}
<p class="bollkoll-svarat">${svaratText(tidslinje, ord.besked, sprak)}</p>${
    rum.utanforord === undefined ? '' : html`<p class="bollkoll-not">${rum.utanforord}</p>`
  }
${hosDig(rum)}
${hela ? [hosDem(rum), ovrigt(rum)] : ''}`;
}

/** The count badge: a figure for the eye, the headline for everyone, the way on. No heading and no region: it may stand in a menu. */
function antalet(rum: Fragmentrum, { till, tillord }: Fragmentval): Markup {
  const { tidslinje, ord, sprak } = rum;
  const [saker, osaker] = rubrikI({ ...rum, texter: ord.besked, anslutna: 0 });
  const mening = [/\.$/.test(saker) ? saker : `${saker}.`, osaker].filter(Boolean).join(' ');
  return html`<p class="bollkoll bollkoll-antal" lang="${sprak}"><b aria-hidden="true">${bollsiffra(bollarI(tidslinje))}</b> ${mening} <a href="${till}">${tillord}</a></p>`;
}

/** The fragment. */
export function fragmentet(rum: Fragmentrum, val: Fragmentval): string {
  if (val.vy === 'antal') return `${antalet(rum, val).text}\n`;
  const { namn, till, tillord } = val;
  return html`<section class="bollkoll" lang="${rum.sprak}" aria-label="${namn}">
${val.vy === 'arende' ? ettArende(val, rum) : oversikten(rum, val.vy === 'oversikt')}
<p class="bollkoll-allt"><a href="${till}">${tillord}</a></p>
</section>
`.text;
}
