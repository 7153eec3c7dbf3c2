// Which of an authority's events answer a question: every filter that the question names must hold (request schema
// 6.0). Pure; the events' words are not looked at.

import type { Handelse, Referens } from '../personer/person.ts';
import { datumFor } from './datum.ts';
import type { Fraga } from './fraga.ts';

/** The events that match, newest first (the standard promises no order). `nu` is epoch ms and decides what the stories call today. */
export function valjUt(handelser: readonly Handelse[], fraga: Fraga, nu: number): Handelse[] {
  const traffar = handelser.filter(
    (handelse) =>
      avserKund(handelse, fraga.kund) &&
      avserArende(handelse, fraga.arende) &&
      avTyp(handelse.typ, fraga.kundhandelseTyper) &&
      harTagg(handelse, fraga.taggar) &&
      inomDatum(datumFor(handelse.tid, nu), fraga),
  );
  return traffar.sort((a, b) => b.tid.dagar - a.tid.dagar || minuter(b) - minuter(a));
}

function minuter({ tid }: Handelse): number {
  const [timme = '0', minut = '0'] = tid.klocka.split(':');
  return Number(timme) * 60 + Number(minut);
}

// The same digits as Personnummer and as Organisationsnummer are two different rights (a sole trader's firm), so the
// type must be equal too. Without tillagg: all firms of that number.
function avserKund(handelse: Handelse, kund: Fraga['kund']): boolean {
  if (!kund) return true;
  return (
    handelse.kund.identifierare === kund.identifierare &&
    handelse.kund.typ === kund.typ &&
    (kund.tillagg === undefined || handelse.kund.tillagg === kund.tillagg)
  );
}

function avserArende(handelse: Handelse, arende: Fraga['arende']): boolean {
  if (!arende) return true;
  const referenser = {
    Konsumentreferens: handelse.konsumentReferens,
    Producentärendereferens: handelse.producentarende,
    Diarienummer: handelse.diarienummer,
    Kvittensnummer: handelse.kvittensnummer,
  } satisfies Record<NonNullable<Fraga['arende']>['typ'], Referens | undefined>;
  return varden(referenser[arende.typ]).includes(arende.identifierare);
}

function varden(referens: Referens | undefined): string[] {
  if (referens === undefined) return [];
  if (typeof referens === 'string') return [referens];
  if ('url' in referens) return [referens.url];
  return referens.map((del) => (typeof del === 'string' ? del : del.url));
}

// Equal, or everything below: the prefix must end where a dot stands, so that X.BYGG does not match X.BYGGLOV.
function avTyp(typ: string, efterfragade: readonly string[] | undefined): boolean {
  return !efterfragade?.length || efterfragade.some((del) => typ === del || typ.startsWith(`${del}.`));
}

function harTagg(handelse: Handelse, efterfragade: readonly string[] | undefined): boolean {
  return !efterfragade?.length || efterfragade.some((tagg) => handelse.taggar?.includes(tagg));
}

// Both ends are included, and are days of the Swedish calendar: dates written alike compare as text.
function inomDatum(datum: string, { startDatum, slutDatum }: Fraga): boolean {
  return (startDatum === undefined || datum >= startDatum) && (slutDatum === undefined || datum <= slutDatum);
}
