// Rules of the forwarding dialect alone: its envelope, its partial questions, and its own sorting and paging.

import { arObjekt, type Objekt } from '../dialekt.ts';
import { arLast, ids, msAv, utanHandelser } from '../handelse.ts';
import type { Last, Prov } from '../prov.ts';
import { formedlingen, type Regel, type Regelutkast, regel } from '../regel.ts';
import { ejProvad, om, type Utslag } from '../utslag.ts';

const SORTED = { sortering: [{ attribut: 'TIDPUNKT', stigande: true }] };

/** The items of the list that are a part with its events. */
function parts({ kropp }: Last): readonly Objekt[] {
  return Array.isArray(kropp.kundhandelser) ? kropp.kundhandelser.filter(arObjekt) : [];
}

const listOf = (part: Objekt): readonly unknown[] =>
  Array.isArray(part.kundhandelserForPart) ? part.kundhandelserForPart : [];

async function envelope(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const list = Array.isArray(last.kropp.kundhandelser) ? last.kropp.kundhandelser : [];
  const good = (part: unknown) =>
    arObjekt(part) &&
    arObjekt(part.part) &&
    Number.isInteger(part.totaltAntalKundhandelser) &&
    Array.isArray(part.kundhandelserForPart);
  const wrong = list.filter((part) => !good(part)).length;
  return om(
    list.length > 0 && wrong === 0,
    list.length === 0 ? 'Parten saknas i svaret.' : `${wrong} av ${list.length} parter saknar ett fält.`,
    list.length === 0
      ? 'The part is missing in the answer.'
      : `${wrong} of ${list.length} parts lack a field.`,
  );
}

async function rows(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const { delfragor } = last.kropp;
  if (!Array.isArray(delfragor)) return om(false, 'delfragor är ingen lista.', 'delfragor is no list.');
  const good = (row: unknown) =>
    arObjekt(row) &&
    typeof row.producent === 'string' &&
    arObjekt(row.part) &&
    typeof row.status === 'string' &&
    Number.isInteger(row.httpCode);
  const wrong = delfragor.filter((row) => !good(row)).length;
  return om(
    delfragor.length > 0 && wrong === 0,
    `${wrong} av ${delfragor.length} delfrågor saknar ett fält.`,
    `${wrong} of ${delfragor.length} delfrågor lack a field.`,
  );
}

async function partial(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const { delfragor } = last.kropp;
  const failed = (Array.isArray(delfragor) ? delfragor : []).filter(
    (row) => arObjekt(row) && row.httpCode !== 200,
  ).length;
  return om(
    failed > 0 === (last.svar.status === 206),
    `${failed} delfrågor misslyckades men status var ${last.svar.status}.`,
    `${failed} delfrågor failed but the status was ${last.svar.status}.`,
  );
}

async function totals(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const wrong = parts(last).filter((part) => part.totaltAntalKundhandelser !== listOf(part).length).length;
  return om(wrong === 0, `Så var det inte för ${wrong} parter.`, `So it was not for ${wrong} parts.`);
}

async function severalParts(prov: Prov): Promise<Utslag> {
  const [first, second] = prov.kunder;
  if (first === undefined || second === undefined)
    return ejProvad('Ange både person och foretag.', 'Give both person and foretag.');
  const alone = [await prov.las({ kund: first }), await prov.las({ kund: second })];
  const together = await prov.las({ parter: [{ kund: first }, { kund: second }] });
  if (!arLast(together)) return together;
  const events = alone.flatMap((last) => (arLast(last) ? last.handelser : []));
  return om(
    parts(together).length >= 2 && ids(events) === ids(together.handelser),
    `${parts(together).length} parter och ${together.handelser.length} händelser kom; var för sig ${events.length} händelser.`,
    `${parts(together).length} parts and ${together.handelser.length} events came; one by one ${events.length} events.`,
  );
}

async function sorted(prov: Prov): Promise<Utslag> {
  const last = await prov.las({ kund: prov.kund(), behandling: SORTED });
  if (!arLast(last)) return last;
  const times = last.handelser.map((h) => msAv(h) ?? 0);
  if (new Set(times).size < 2) return utanHandelser;
  const wrong = times.filter((ms, i) => i > 0 && ms < (times[i - 1] ?? ms)).length;
  return om(wrong === 0, `${wrong} händelser står fel.`, `${wrong} events are out of place.`);
}

async function paged(prov: Prov): Promise<Utslag> {
  const all = await prov.bas();
  if (!arLast(all)) return all;
  if (all.handelser.length < 2) return utanHandelser;
  const behandling = { ...SORTED, paginering: { offset: 0, limit: 1 } };
  const page = await prov.las({ kund: prov.kund(), behandling });
  if (!arLast(page)) return page;
  const total = parts(page).map((part) => part.totaltAntalKundhandelser);
  const most = Math.max(0, ...parts(page).map((part) => listOf(part).length));
  return om(
    most === 1 && total.includes(all.handelser.length),
    `Sidan hade ${most} händelser i stället för 1, eller fel totalantal.`,
    `The page had ${most} events instead of 1, or the wrong total.`,
  );
}

type Kort = Pick<Regelutkast, 'id' | 'mening' | 'rad' | 'prova'> & Partial<Regelutkast>;
const egen = (falt: string, kort: Kort): Regel =>
  regel({
    grupp: 'formedling',
    allvar: 'ska',
    dialekter: ['formedling'],
    klausul: formedlingen(falt),
    ...kort,
  });

export const formedling: readonly Regel[] = [
  egen('kundhandelser[]', {
    id: 'formedling.kuvert',
    mening: [
      'Svaret har en post per part, med part, totaltAntalKundhandelser och kundhandelserForPart.',
      'The answer has one item a part, with part, totaltAntalKundhandelser and kundhandelserForPart.',
    ],
    rad: ['Lägg händelserna under sin part.', 'Put the events under their part.'],
    prova: envelope,
  }),
  egen('delfragor[]', {
    id: 'formedling.delfragor',
    mening: [
      'delfragor har en rad per producent och part, med producent, part, status och httpCode.',
      'delfragor has one row a producent and part, with producent, part, status and httpCode.',
    ],
    rad: [
      'Redovisa varje delfråga; annars kan ingen säga vilken myndighet som saknas.',
      'Account for each delfråga; otherwise nobody can say which authority is missing.',
    ],
    prova: rows,
  }),
  egen('206', {
    id: 'formedling.206',
    kraver: ['svarar', 'formedling.delfragor'],
    mening: [
      'Status är 206 när någon delfråga misslyckats, annars 200.',
      'The status is 206 when some delfråga has failed, else 200.',
    ],
    rad: [
      'Svara 206 när en producent saknas, och bara då.',
      'Answer 206 when a producent is missing, and only then.',
    ],
    prova: partial,
  }),
  egen('totaltAntalKundhandelser', {
    id: 'formedling.total',
    kraver: ['svarar', 'formedling.kuvert'],
    mening: [
      'Utan paginering är totaltAntalKundhandelser lika med antalet händelser.',
      'Without paging totaltAntalKundhandelser equals the number of events.',
    ],
    rad: ['Räkna alla träffar, före paginering.', 'Count all matches, before paging.'],
    prova: totals,
  }),
  egen('fraga.parter', {
    id: 'formedling.flera-parter',
    kraver: ['svarar', 'handelse.falt', 'handelse.id-stabila', 'formedling.kuvert'],
    mening: [
      'Flera parter i en fråga ger samma händelser som var för sig.',
      'Several parts in one question give the same events as one by one.',
    ],
    rad: ['Besvara varje part i listan.', 'Answer each part of the list.'],
    prova: severalParts,
  }),
  egen('behandling.sortering', {
    id: 'formedling.sortering',
    kraver: ['svarar', 'tidpunkt.finns'],
    mening: ['Sortering på TIDPUNKT stigande följs.', 'Sorting by TIDPUNKT ascending is followed.'],
    rad: ['Sortera på ögonblicket, inte på texten.', 'Sort by the instant, not by the text.'],
    prova: sorted,
  }),
  egen('behandling.paginering', {
    id: 'formedling.paginering',
    kraver: ['svarar', 'formedling.total'],
    mening: [
      'Paginering ger högst limit händelser per part, och hela antalet.',
      'Paging gives at most limit events a part, and the whole count.',
    ],
    rad: ['Skär varje parts lista för sig.', "Cut each part's list by itself."],
    prova: paged,
  }),
];
