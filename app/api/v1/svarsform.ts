// The plain answer: the picture of one part as published JSON. Promises that every gap is in it with its sentence, that text from an
// authority has nothing that turns or hides it, and that only safe addresses are given as such.

import { lankord, notissteg } from '../../../components/arende/lydelse.ts';
import { luckmening } from '../../../components/tidslinje/luckor.ts';
import { arendenummer, beskrivningAv } from '../../../components/tidslinje/namn.ts';
import { rubrikI } from '../../../components/tidslinje/rubrik.ts';
import { luckorI, type Stallning, stallningar } from '../../../components/tidslinje/stallning.ts';
import { visbar } from '../../../components/tidslinje/visbar.ts';
import { beskedAv } from '../../../lib/arenden/besked.ts';
import type { Handelse } from '../../../lib/arenden/handelse.ts';
import { type Referens, sakerAdress } from '../../../lib/arenden/kundhandelse.ts';
import { nastaSteg, type Producentarende } from '../../../lib/arenden/producentarende.ts';
import { type Servicenotis, somFullstandig } from '../../../lib/arenden/tidslinje.ts';
import type { Bild } from './bild.ts';
import type { Arendesvar } from './modell.ts';

type Form<Del extends 'arenden' | 'notiser' | 'luckor'> = Arendesvar[Del][number];

const iso = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());

function referensAv(slag: string, referens: Referens): Form<'notiser'>['handelse']['referenser'][number] {
  const adress = sakerAdress(referens) ?? null;
  const varde = referens.varde === undefined || adress !== null ? null : visbar(referens.varde);
  return { slag: visbar(slag), varde, adress, text: lankord(referens) ?? null };
}

function handelseAv({ handelse: h }: Handelse): Form<'notiser'>['handelse'] {
  return {
    id: h.kundhandelseId,
    tidpunkt: new Date(h.tidpunkt.ms).toISOString(),
    typ: h.kundhandelseTyp,
    rubrik: visbar(h.rubrik),
    beskrivning: visbar(h.beskrivning),
    sprak: h.sprak,
    kraverKundatgard: h.producentarendetKraverKundatgard,
    klart: h.producentarendetKlart,
    servicelofte: h.servicelofte === undefined ? null : visbar(h.servicelofte),
    referenser: Object.entries(h.referenser).flatMap(([slag, alla]) =>
      alla.map((en) => referensAv(slag, en)),
    ),
  };
}

const stegAv = (steg: { adress: string; referens: Referens } | undefined) =>
  steg === undefined ? null : { adress: steg.adress, text: lankord(steg.referens) ?? null };

const producentAv = ({ namn }: Bild, id: string) => ({ id, namn: namn(id) });

function arendeAv(bild: Bild, a: Producentarende): Form<'arenden'> {
  return {
    id: bild.arendeId(a.nyckel) ?? null,
    namn: bild.arendenamn(a.nyckel),
    producent: producentAv(bild, a.producent),
    arendetyp: a.arendetyp,
    nummer: arendenummer(a) ?? null,
    boll: a.boll,
    motsagelse: a.motsagelse,
    sedan: iso(a.sedan),
    dagar: a.dagar ?? null,
    kanSaknaNyare: a.kanSaknaNyare,
    foraldradSedan: iso(a.foraldradSedan),
    nastaSteg: stegAv(nastaSteg(a)),
    handelser: a.handelser.map(handelseAv),
    kommande: a.kommande.map(handelseAv),
  };
}

function notisAv(bild: Bild, notis: Servicenotis): Form<'notiser'> {
  const { arendetyp, attGora, oklar, handelse } = notis;
  return {
    producent: producentAv(bild, handelse.producent),
    ...{ arendetyp, attGora, oklar },
    nastaSteg: stegAv(notissteg(notis)),
    handelse: handelseAv(handelse),
  };
}

function luckaAv(bild: Bild, lucka: Stallning): Form<'luckor'> {
  const { ord, sprak, tidslinje, data, namn } = bild;
  const om = beskrivningAv(data.start.kallor, lucka);
  const { fel, producent } = lucka;
  const skippad = fel?.slag === 'skipped' ? fel : undefined;
  const omgivning = { texter: ord.besked, sprak, now: tidslinje.now, telefon: om?.telefon };
  const { hande, betyder } = luckmening(lucka, { ...omgivning, namn: namn(producent) });
  return {
    producent: producentAv(bild, producent),
    slag: fel?.slag ?? 'olasligt',
    skal: skippad?.skal ?? null,
    niva: skippad?.niva ?? null,
    igenEfter: iso(fel?.slag === 'overloaded' ? fel.igenEfter : skippad?.till),
    kanForsokaIgen: lucka.igen.length > 0,
    mening: om?.avbrott === undefined ? hande : `${hande} ${om.avbrott}`,
    betyder,
    telefon: om?.telefon ?? null,
    webb: om?.webb ?? null,
  };
}

/** The headline. A picture that is whole or out of time asks no more, so the kind `fragar` is not among these. */
function beskedet(bild: Bild): Arendesvar['besked'] {
  const { slag } = beskedAv(bild.tidslinje);
  const text = rubrikI({ ...bild, texter: bild.ord.besked, anslutna: 0 });
  return { slag: slag === 'fragar' ? 'vet-inte' : slag, text: text.filter(Boolean).join(' ') };
}

/** The answer. */
export function arendesvarAv(bild: Bild): Arendesvar {
  const { part, sprak, tidslinje } = bild;
  return {
    part: part.id,
    nu: new Date(tidslinje.now).toISOString(),
    sprak,
    fullstandig: somFullstandig(tidslinje) !== undefined,
    besked: beskedet(bild),
    utanfor: [...bild.utanfor],
    foretagOkanda: tidslinje.foretagOkanda,
    arenden: tidslinje.arenden.map((a) => arendeAv(bild, a)),
    notiser: tidslinje.notiser.map((n) => notisAv(bild, n)),
    luckor: luckorI(tidslinje.kallor).map((l) => luckaAv(bild, l)),
    kallor: stallningar(tidslinje.kallor).map(({ producent, fullstandig, senasteSvar }) => ({
      producent: producentAv(bild, producent),
      fullstandig,
      svarade: iso(senasteSvar),
      arenden: tidslinje.arenden.filter((a) => a.producent === producent).length,
    })),
  };
}
