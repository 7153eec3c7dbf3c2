// The demo's stories as a store: the scenario files say "twelve days ago", so their events are written anew for each
// day. They do not go through the intake, which would refuse some of them: what a careless producer sends is among them.

import { createHash } from 'node:crypto';
import type { Handelse, Sprak, Ordalydelse as Textsida } from '../personer/person.ts';
import type { Tid } from '../personer/tid.ts';
import { laggTillDagar, svenskTidpunkt, svensktDatum } from './datum.ts';
import type { Ordalydelse, Post, Referens } from './handelse.ts';
import type { Lager } from './lager/lager.ts';

const FLAGGOR = {
  kund: { producentarendetKraverKundatgard: true, producentarendetKlart: false },
  myndighet: { producentarendetKraverKundatgard: false, producentarendetKlart: false },
  klar: { producentarendetKraverKundatgard: false, producentarendetKlart: true },
  motsagelse: { producentarendetKraverKundatgard: true, producentarendetKlart: true },
} as const;

/** The stories' events as they are today. `nu` gives epoch ms. */
export function berattelselager(handelser: readonly Handelse[], nu: () => number): Lager {
  let skrivna: { idag: string; poster: readonly Post[]; perKund: Map<string, Post[]> } | undefined;
  return {
    kandidater: ({ kund }) => {
      const idag = svensktDatum(nu());
      if (skrivna?.idag !== idag) {
        const poster = handelser.flatMap((en) => tillPoster(en, idag));
        skrivna = { idag, poster, perKund: Map.groupBy(poster, (post) => post.kund?.identifierare ?? '') };
      }
      // Hundreds of kunder are asked about at once: none of them should cost a look at all the others' events.
      return kund === undefined ? skrivna.poster : (skrivna.perKund.get(kund.identifierare) ?? []);
    },
  };
}

// One event that is about several is held once for each, under the same id.
function tillPoster(handelse: Handelse, idag: string): Post[] {
  const post = tillPost(handelse, idag);
  return [post, ...(handelse.aven ?? []).map((kund) => ({ ...post, kund }))];
}

function tillPost(handelse: Handelse, idag: string): Post {
  const { sv, en }: { sv?: Textsida; en?: Textsida } = handelse.text;
  const sprak = sv ? 'sv' : 'en';
  const ord = sv ?? en;
  if (!ord) throw new Error(`The event ${handelse.nyckel} has no words in any language.`);
  return {
    kundhandelseId: kundhandelseId(handelse),
    kund: handelse.kund,
    sprak,
    ...tillOrd(handelse, ord, { sprak, idag }),
    ...(sv && en && { oversattningar: { en: tillOrd(handelse, en, { sprak: 'en', idag }) } }),
    tidpunkt: svenskTidpunkt(dagFor(handelse.tid, idag), handelse.tid.klocka),
    kundhandelseTyp: handelse.typ,
    ...FLAGGOR[handelse.boll],
    ...(handelse.taggar && { taggar: handelse.taggar }),
  };
}

function tillOrd(
  handelse: Handelse,
  ord: Textsida,
  { sprak, idag }: { sprak: Sprak; idag: string },
): Ordalydelse {
  const { producentarende, diarienummer, kvittensnummer, konsumentReferens, senastDatum } = handelse;
  return {
    rubrik: fyllDatum(ord.rubrik, sprak, idag),
    beskrivning: fyllDatum(ord.beskrivning, sprak, idag),
    utokadInformation: utanTomma({
      servicelofte: ord.servicelofte,
      senastDatum: senastDatum && dagFor(senastDatum, idag),
    }),
    referenser: utanTomma<Referens>({
      producentarende,
      diarienummer,
      kvittensnummer,
      konsumentReferens,
      etjanst: ord.etjanst,
    }),
  };
}

function utanTomma<T>(objekt: Record<string, T | undefined>): Record<string, T> {
  const fyllda = Object.entries(objekt).filter((par): par is [string, T & {}] => par[1] !== undefined);
  return Object.fromEntries(fyllda);
}

function dagFor(tid: Tid, idag: string): string {
  return laggTillDagar(idag, tid.dagar);
}

/** Fills `{dag:14}` and `{manad:-1}` in a text, in the language of the text. */
function fyllDatum(text: string, sprak: Sprak, idag: string): string {
  return text.replace(/\{(dag|manad):(-?\d+)\}/g, (_hel, slag: string, antal: string) => {
    if (slag === 'dag')
      return skriv(laggTillDagar(idag, Number(antal)), sprak, { day: 'numeric', month: 'long' });
    const manad = new Date(`${idag.slice(0, 7)}-01T00:00:00Z`);
    manad.setUTCMonth(manad.getUTCMonth() + Number(antal));
    return skriv(manad.toISOString().slice(0, 10), sprak, { month: 'long' });
  });
}

function skriv(datum: string, sprak: Sprak, form: Intl.DateTimeFormatOptions): string {
  const locale = sprak === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${datum}T00:00:00Z`));
}

/** A GUID that is the same every time: unique between producers too, as the schema asks. */
function kundhandelseId({ myndighet, kund, nyckel }: Handelse): string {
  const hex = createHash('sha256')
    .update([myndighet, kund.identifierare, kund.typ, nyckel].join('\n'))
    .digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
