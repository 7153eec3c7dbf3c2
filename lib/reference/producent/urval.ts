// Which of a producer's events answer a question: every filter that the question names must hold (request schema
// 6.0). The one place where that is decided, for both dialects and every store. Pure; the words are not looked at.

import { svensktDatum } from './datum.ts';
import { arendenAv, type Post } from './handelse.ts';
import type { Part } from './lager/lager.ts';

/** What narrows a question, in the words that both dialects share. */
export type Filter = {
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
};

/** The events that match, newest first and then by id (the standard promises no order). */
export function valjUt(poster: readonly Post[], part: Part, filter: Filter): Post[] {
  const traffar = poster.filter(
    (post) =>
      avserKund(post, part.kund) &&
      avserArende(post, part.arende) &&
      avTyp(post.kundhandelseTyp, filter.kundhandelseTyper) &&
      harTagg(post, filter.taggar) &&
      inomDatum(post, filter),
  );
  return traffar.sort(nyastForst);
}

/** Newest first; at the same instant in the order of the ids. */
export function nyastForst(a: Post, b: Post): number {
  if (a.tidpunkt !== b.tidpunkt) return b.tidpunkt - a.tidpunkt;
  return a.kundhandelseId < b.kundhandelseId ? -1 : 1;
}

// The same digits as Personnummer and as Organisationsnummer are two different rights (a sole trader's firm), so the
// type must be equal too. Without tillagg: all firms of that number.
function avserKund(post: Post, kund: Part['kund']): boolean {
  if (!kund) return true;
  return (
    post.kund?.identifierare === kund.identifierare &&
    post.kund.typ === kund.typ &&
    (kund.tillagg === undefined || post.kund.tillagg === kund.tillagg)
  );
}

function avserArende(post: Post, arende: Part['arende']): boolean {
  if (!arende) return true;
  return arendenAv(post).some(
    ({ typ, identifierare }) => typ === arende.typ && identifierare === arende.identifierare,
  );
}

// Equal, or everything below: the prefix must end where a dot stands, so that X.BYGG does not match X.BYGGLOV.
function avTyp(typ: string, efterfragade: readonly string[] | undefined): boolean {
  return !efterfragade?.length || efterfragade.some((del) => typ === del || typ.startsWith(`${del}.`));
}

function harTagg(post: Post, efterfragade: readonly string[] | undefined): boolean {
  return !efterfragade?.length || efterfragade.some((tagg) => post.taggar?.includes(tagg));
}

// Both ends are included, and are days of the Swedish calendar: dates written alike compare as text.
function inomDatum({ tidpunkt }: Post, { startDatum, slutDatum }: Filter): boolean {
  if (startDatum === undefined && slutDatum === undefined) return true;
  const datum = svensktDatum(tidpunkt);
  return (startDatum === undefined || datum >= startDatum) && (slutDatum === undefined || datum <= slutDatum);
}
