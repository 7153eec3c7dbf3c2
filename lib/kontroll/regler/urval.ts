// Rules about which events a question gives: types at a dot, tags, Swedish days, and the ärende.

import { arendetypAv, matcharTyp } from '../../arenden/kundhandelsetyp.ts';
import { arLast, dagAv, justa, text, utanHandelser } from '../handelse.ts';
import type { Handelse, Prov } from '../prov.ts';
import { fragaschema, type Regel, type Regelutkast, regel } from '../regel.ts';
import { ejProvad, om, type Utslag } from '../utslag.ts';
import { vardenAv } from './referenser.ts';

const IDS = ['svarar', 'handelse.falt', 'handelse.id-unika', 'handelse.id-stabila'];
const TYPES = [...IDS, 'typ.namn'];
const DAYS = [...IDS, 'tidpunkt.finns'];
const NOTHING = 'finns-inte-7f3a';

const typ = (h: Handelse) => text(h, 'kundhandelseTyp');
const enTyp = ejProvad(
  'Testdata har händelser av bara en sådan typ.',
  'The test data have events of only one such type.',
);
const enDag = ejProvad(
  'Testdata har händelser på bara en dag.',
  'The test data have events on only one day.',
);

async function events(prov: Prov): Promise<readonly Handelse[]> {
  const last = await prov.bas();
  return arLast(last) ? last.handelser : [];
}

/** Tries a prefix that some but not all events have. */
async function byPrefix(prov: Prov, prefixOf: (typ: string) => string): Promise<Utslag> {
  const all = await events(prov);
  if (all.length === 0) return utanHandelser;
  const prefixes = [...new Set(all.map((h) => prefixOf(typ(h))))];
  const splitting = prefixes.find((prefix) => !all.every((h) => matcharTyp(typ(h), prefix)));
  if (splitting === undefined) return enTyp;
  return justa(prov, { kundhandelseTyper: [splitting] }, { keeps: (h) => matcharTyp(typ(h), splitting) });
}

async function cutPrefix(prov: Prov): Promise<Utslag> {
  const [first] = await events(prov);
  if (first === undefined) return utanHandelser;
  const cut = arendetypAv(typ(first)).slice(0, -1);
  return justa(prov, { kundhandelseTyper: [cut] }, { keeps: (h) => matcharTyp(typ(h), cut) });
}

async function severalTypes(prov: Prov): Promise<Utslag> {
  const types = [...new Set((await events(prov)).map(typ))].slice(0, 2);
  if (types.length < 2) return enTyp;
  return justa(
    prov,
    { kundhandelseTyper: types },
    { keeps: (h) => types.some((one) => matcharTyp(typ(h), one)) },
  );
}

async function wholeProducer(prov: Prov): Promise<Utslag> {
  const [first] = await events(prov);
  if (first === undefined) return utanHandelser;
  const prefix = typ(first).split('.')[0] ?? '';
  return justa(prov, { kundhandelseTyper: [prefix] }, { keeps: (h) => matcharTyp(typ(h), prefix) });
}

async function tag(prov: Prov, more: readonly string[]): Promise<Utslag> {
  const { tagg } = prov.testdata;
  if (tagg === undefined)
    return ejProvad(
      'Ange en tagg som några men inte alla händelser har (tagg).',
      'Give a tag that some but not all events have (tagg).',
    );
  const all = await prov.bas();
  const some = await prov.las({ kund: prov.kund(), taggar: [tagg] });
  if (!arLast(all)) return all;
  if (!arLast(some)) return some;
  if (more.length > 0) {
    const wanted = new Set(some.handelser.map((h) => text(h, 'kundhandelseId')));
    return justa(prov, { taggar: [...more, tagg] }, { keeps: (h) => wanted.has(text(h, 'kundhandelseId')) });
  }
  const [count, of] = [some.handelser.length, all.handelser.length];
  return om(
    count > 0 && count < of,
    `Taggen gav ${count} av ${of} händelser; några men inte alla skulle komma.`,
    `The tag gave ${count} of ${of} events; some but not all should come.`,
  );
}

// What happened near midnight is the matter of the rule about Swedish days, and of no other.
const daytime = (h: Handelse) => !dagAv(h).nattlig;
const dayOf = (h: Handelse) => dagAv(h).dag;

async function middleDay(prov: Prov): Promise<string | undefined> {
  const days = [...new Set((await events(prov)).filter(daytime).map(dayOf))].sort();
  return days.length > 1 ? days[Math.floor(days.length / 2)] : undefined;
}

async function fromDay(prov: Prov): Promise<Utslag> {
  const day = await middleDay(prov);
  if (day === undefined) return enDag;
  const counts = (h: Handelse) => daytime(h) && dayOf(h) !== day;
  return justa(prov, { startDatum: day }, { counts, keeps: (h) => dayOf(h) > day });
}

async function toDay(prov: Prov): Promise<Utslag> {
  const day = await middleDay(prov);
  if (day === undefined) return enDag;
  const counts = (h: Handelse) => daytime(h) && dayOf(h) !== day;
  return justa(prov, { slutDatum: day }, { counts, keeps: (h) => dayOf(h) < day });
}

async function sameDay(prov: Prov): Promise<Utslag> {
  const day = await middleDay(prov);
  if (day === undefined) return enDag;
  const counts = (h: Handelse) => daytime(h) && dayOf(h) === day;
  return justa(prov, { startDatum: day, slutDatum: day }, { counts, keeps: () => true });
}

async function swedishDay(prov: Prov): Promise<Utslag> {
  const night = (await events(prov)).find((h) => dagAv(h).nattlig);
  if (night === undefined)
    return ejProvad(
      'Testdata har ingen händelse mellan midnatt och klockan två.',
      'The test data have no event between midnight and two o’clock.',
    );
  const day = dayOf(night);
  const counts = (h: Handelse) => text(h, 'kundhandelseId') === text(night, 'kundhandelseId');
  return justa(prov, { startDatum: day, slutDatum: day }, { counts, keeps: () => true });
}

async function noSuchCase(prov: Prov, withKund: boolean): Promise<Utslag> {
  const arende = { identifierare: NOTHING, typ: 'Diarienummer' };
  const last = await prov.las(withKund ? { kund: prov.kund(), arende } : { arende });
  if (!arLast(last)) return last;
  const { length } = last.handelser;
  return om(length === 0, `${length} händelser kom.`, `${length} events came.`);
}

async function byCase(prov: Prov): Promise<Utslag> {
  const referensAv = (h: Handelse) => (h.referenser as Record<string, unknown> | undefined)?.producentarende;
  const named = (await events(prov)).map(referensAv).find((value) => typeof value === 'string');
  if (typeof named !== 'string')
    return ejProvad('Ingen händelse har producentarende som text.', 'No event has producentarende as text.');
  return justa(
    prov,
    { arende: { identifierare: named, typ: prov.tal.ratt } },
    { keeps: (h) => vardenAv(referensAv(h)).includes(named) },
  );
}

type Kort = Pick<Regelutkast, 'id' | 'mening' | 'rad' | 'prova'> & Partial<Regelutkast>;
const urvalsregel = (falt: string, kraver: readonly string[], kort: Kort): Regel =>
  regel({ grupp: 'urval', allvar: 'ska', klausul: fragaschema(falt), kraver, ...kort });

const PUNKT: readonly [string, string] = [
  'Jämför hela delar: lika, eller börjar med det efterfrågade följt av en punkt.',
  'Compare whole parts: equal, or beginning with what was asked for followed by a dot.',
];
const DATUM: readonly [string, string] = [
  'Räkna från 00:00 på startdatum till 23:59:59,999 på slutdatum, svensk tid.',
  'Count from 00:00 on the start date to 23:59:59.999 on the end date, Swedish time.',
];
const TAGG: readonly [string, string] = [
  'Släpp igenom de händelser som har någon av taggarna.',
  'Let through the events that have any one of the tags.',
];
const ARENDE: readonly [string, string] = [
  'Kund och ärende är två krav som båda ska vara uppfyllda; ingen träff är en tom lista.',
  'Kund and ärende are two demands that must both hold; no match is an empty list.',
];

export const urval: readonly Regel[] = [
  urvalsregel('kundhandelseTyper', TYPES, {
    id: 'urval.punkt',
    mening: [
      'En typ som slutar mitt i ett ord ger inget av det ordet (X.BYGG ger inte X.BYGGLOV).',
      'A type that ends in the middle of a word gives nothing of that word (X.BYGG does not give X.BYGGLOV).',
    ],
    rad: PUNKT,
    prova: cutPrefix,
  }),
  urvalsregel('kundhandelseTyper', TYPES, {
    id: 'urval.typ',
    mening: [
      'En hel kundhändelsetyp ger just den typens händelser.',
      'A full kundhändelsetyp gives just the events of that type.',
    ],
    rad: PUNKT,
    prova: (prov) => byPrefix(prov, (hel) => hel),
  }),
  urvalsregel('kundhandelseTyper', TYPES, {
    id: 'urval.arendetyp',
    foljdAv: ['urval.punkt'],
    mening: ['PRODUCENT.ARENDETYP ger allt under den.', 'PRODUCENT.ARENDETYP gives everything below it.'],
    rad: PUNKT,
    prova: (prov) => byPrefix(prov, arendetypAv),
  }),
  urvalsregel('kundhandelseTyper', TYPES, {
    id: 'urval.producent',
    dialekter: ['direkt'],
    mening: ['PRODUCENT ensam ger alla dess händelser.', 'PRODUCENT alone gives all its events.'],
    rad: PUNKT,
    prova: wholeProducer,
  }),
  urvalsregel('kundhandelseTyper', TYPES, {
    id: 'urval.flera-typer',
    mening: ['Flera typer ger händelserna av var och en.', 'Several types give the events of each of them.'],
    rad: ['Läs hela listan; en träff räcker.', 'Read the whole list; one match is enough.'],
    prova: severalTypes,
  }),
  urvalsregel('taggar', IDS, {
    id: 'urval.tagg-okand',
    mening: [
      'En tagg som ingen händelse har ger en tom lista.',
      'A tag that no event has gives an empty list.',
    ],
    rad: TAGG,
    prova: (prov) => justa(prov, { taggar: [NOTHING] }, { keeps: () => false }),
  }),
  urvalsregel('taggar', IDS, {
    id: 'urval.tagg',
    mening: ['En tagg ger några men inte alla händelser.', 'A tag gives some but not all events.'],
    rad: TAGG,
    prova: (prov) => tag(prov, []),
  }),
  urvalsregel('taggar', [...IDS, 'urval.tagg'], {
    id: 'urval.nagon-tagg',
    mening: ['Av flera taggar räcker en.', 'Of several tags one is enough.'],
    rad: TAGG,
    prova: (prov) => tag(prov, [NOTHING]),
  }),
  urvalsregel('startDatum', DAYS, {
    id: 'datum.start',
    mening: [
      'startDatum utelämnar det som hände före den dagen, och bara det.',
      'startDatum leaves out what happened before that day, and nothing else.',
    ],
    rad: DATUM,
    prova: fromDay,
  }),
  urvalsregel('slutDatum', DAYS, {
    id: 'datum.slut',
    mening: [
      'slutDatum utelämnar det som hände efter den dagen, och bara det.',
      'slutDatum leaves out what happened after that day, and nothing else.',
    ],
    rad: DATUM,
    prova: toDay,
  }),
  urvalsregel('startDatum, slutDatum', DAYS, {
    id: 'datum.inklusive',
    mening: ['Båda dagarna räknas med.', 'Both days are included.'],
    rad: DATUM,
    prova: sameDay,
  }),
  urvalsregel('startDatum, slutDatum', DAYS, {
    id: 'datum.svensk-dag',
    mening: [
      'Dagen är den svenska kalenderns, också strax efter midnatt.',
      'The day is that of the Swedish calendar, also just after midnight.',
    ],
    rad: DATUM,
    prova: swedishDay,
  }),
  urvalsregel('arende', ['svarar'], {
    id: 'arende.okant',
    mening: [
      'Ett ärende som ingen har ger status 200 och en tom lista.',
      'An ärende that nobody has gives status 200 and an empty list.',
    ],
    rad: ARENDE,
    prova: (prov) => noSuchCase(prov, false),
  }),
  urvalsregel('kund, arende', ['svarar'], {
    id: 'arende.och-kund',
    mening: [
      'Både kund och ärende måste stämma när båda anges.',
      'Both kund and ärende must match when both are given.',
    ],
    rad: ARENDE,
    prova: (prov) => noSuchCase(prov, true),
  }),
  urvalsregel('arende', [...IDS, 'referens.former'], {
    id: 'arende.traff',
    mening: [
      'En producentärendereferens ger just det ärendets händelser.',
      'A producentärendereferens gives just the events of that case.',
    ],
    rad: [
      'Sök på samma värde som står i referenser.producentarende.',
      'Search for the same value that stands in referenser.producentarende.',
    ],
    prova: byCase,
  }),
];
