// One case in the fragment: what its page shows, without what a script would do. Promises that a case which is not among the answers is
// said not to exist only when everyone who was asked has answered whole; else who is missing is named.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import {
  berattelsen,
  derasMening,
  dessforinnan,
  dinMening,
  ledareI,
  turmening,
} from '../arende/arendelydelse.ts';
import type { Fynd } from '../arende/hitta.ts';
import { ledandeHandelse } from '../arende/ledande.ts';
import { handelsetext } from '../arende/lydelse.ts';
import { servicelofteAv } from '../arende/servicelofte.ts';
import { dagOchTid } from '../texter/dag-och-tid.ts';
import { fragmenttexter } from '../texter/fragment.ts';
import { fyll } from '../texter/mall.ts';
import { arendenummer, beskrivningAv } from '../tidslinje/namn.ts';
import { svaratText } from '../tidslinje/sidinnehall.ts';
import { luckorI } from '../tidslinje/stallning.ts';
import {
  anmarkta,
  arendetsSteg,
  citat,
  type Fragmentrum,
  lucka,
  rubrik,
  tagen,
  telefonlank,
  tidpunkt,
} from './delar.ts';
import { html, type Markup } from './html.ts';

/** `galler`: whom the case is about. */
type Val = { readonly fynd: Fynd; readonly galler: string };

function senaste(arende: Producentarende, rum: Fragmentrum): Markup | undefined {
  const newest = ledandeHandelse(arende)?.handelse;
  if (newest === undefined) return undefined;
  return html`${citat(handelsetext(newest), newest.sprak, rum)}${tagen(newest, arende.producent, rum, dagOchTid)}`;
}

function dinDel(arende: Producentarende, vem: string, rum: Fragmentrum): Markup {
  const texter = rum.ord.arende;
  const yours = arende.boll === 'hos-dig';
  const steg = arendetsSteg(arende, rum);
  return html`${rubrik(rum, 1, html`${texter.gora}`)}
${yours ? [senaste(arende, rum), ...anmarkta(arende, rum)] : html`<p>${dinMening(arende, vem, texter)}</p>`}
${steg && [yours ? undefined : html`<p>${texter.taSigDit}</p>`, steg]}`;
}

function derasDel(arende: Producentarende, vem: string, rum: Fragmentrum): Markup {
  const texter = rum.ord.arende;
  const mening = derasMening(arende, vem, texter);
  const lofte = servicelofteAv(arende);
  return html`${rubrik(rum, 1, html`${fyll(texter.gor, { namn: vem })}`)}
${mening && html`<p>${mening}</p>`}${arende.boll === 'hos-dig' ? undefined : senaste(arende, rum)}
${lofte && html`<p>${fyll(texter.loftet, { namn: vem })}:</p>${citat(lofte.text, lofte.sprak, rum)}`}`;
}

function berattelse(arende: Producentarende, vem: string, rum: Fragmentrum): Markup {
  const { sprak, tidslinje, ord } = rum;
  const steg = berattelsen(arende);
  const rader = steg.map((ett, nr) => {
    const { ms } = ett.handelse.tidpunkt;
    return html`<li>${citat(handelsetext(ett.handelse), ett.handelse.sprak, rum)}
<p class="bollkoll-kalla">${vem}, ${tidpunkt(ms, dagOchTid(ms, tidslinje.now, sprak))}. ${turmening(ett, steg[nr + 1]?.lage, vem, rum)}.</p></li>`;
  });
  return html`${rubrik(rum, 1, html`${ord.arende.berattelse}`)}
<p>${fragmenttexter(sprak).nyastForst}</p>
<ol class="bollkoll-lista">${rader}</ol>`;
}

function omDuRinger(arende: Producentarende, galler: string, rum: Fragmentrum): Markup {
  const { ord, data, tidslinje, sprak } = rum;
  const texter = ord.arende;
  const nummer = arendenummer(arende);
  const kontakt = beskrivningAv(data.start.kallor, arende);
  const { privatUtforare, telefon } = kontakt ?? {};
  const newest = arende.handelser[0]?.handelse.tidpunkt.ms;
  const hamtad = Math.max(...[...arende.handelser, ...arende.kommande].map((h) => h.hamtad));
  const falt = (namn: string, varde: Markup | undefined | false) =>
    varde ? html`<div><dt>${namn}</dt><dd>${varde}</dd></div>` : undefined;
  const tiden = (ms: number) => tidpunkt(ms, dagOchTid(ms, tidslinje.now, sprak));
  const utforare =
    privatUtforare !== undefined && kontakt !== undefined
      ? html`${fyll(texter.pauppdrag, { utforare: privatUtforare, namn: kontakt.namn })}`
      : undefined;
  return html`${rubrik(rum, 1, html`${texter.ringa}`)}
<dl>${[
    nummer && falt(texter[nummer.slag], html`<bdi>${nummer.varde}</bdi>`),
    falt(texter.handlaggs, utforare),
    telefon === undefined ? undefined : falt(texter.telefon, telefonlank(telefon)),
    newest === undefined ? undefined : falt(texter.senaste, tiden(newest)),
    falt(texter.galler, html`<bdi>${galler}</bdi>`),
    falt(texter.hamtat, tiden(hamtad)),
  ]}</dl>`;
}

function funnet(arende: Producentarende, galler: string, rum: Fragmentrum): Markup {
  const vem = rum.namn(arende.producent);
  const luckor = luckorI(rum.tidslinje.kallor).filter((en) => en.producent === arende.producent);
  return html`<p class="bollkoll-namn"><bdi>${rum.arendenamn(arende.nyckel)}</bdi></p>
${rubrik(rum, 0, html`${ledareI(arende, vem, rum)}`)}
<p>${vem}. ${dessforinnan(arende.perioder, vem, rum)}</p>
${arende.boll === 'hos-dig' ? undefined : anmarkta(arende, rum)}
${luckor.length === 0 ? undefined : html`<ul class="bollkoll-lista">${luckor.map((en) => lucka(en, rum, 1))}</ul>`}
${dinDel(arende, vem, rum)}
${derasDel(arende, vem, rum)}
${berattelse(arende, vem, rum)}
${omDuRinger(arende, galler, rum)}`;
}

function utan(slag: Exclude<Fynd['slag'], 'arende'>, rum: Fragmentrum): Markup {
  const { ord, tidslinje, sprak, utanforord } = rum;
  const { rubrik: mening, text } = slag === 'finns-inte' ? ord.arende.finnsInte : ord.arende.kanInteVisas;
  const luckor = luckorI(tidslinje.kallor).map((en) => lucka(en, rum, 1));
  return html`${rubrik(rum, 0, html`${mening}`)}
<p>${text}</p>
<p class="bollkoll-svarat">${svaratText(tidslinje, ord.besked, sprak)}</p>
${tidslinje.foretagOkanda ? html`<p class="bollkoll-not">${ord.besked.saknas.foretagOkanda}</p>` : undefined}
${utanforord === undefined ? undefined : html`<p class="bollkoll-not">${utanforord}</p>`}
${luckor.length === 0 ? undefined : html`<ul class="bollkoll-lista">${luckor}</ul>`}`;
}

/** The case, or why it is not shown. */
export function ettArende({ fynd, galler }: Val, rum: Fragmentrum): Markup {
  return fynd.slag === 'arende' ? funnet(fynd.arende, galler, rum) : utan(fynd.slag, rum);
}
