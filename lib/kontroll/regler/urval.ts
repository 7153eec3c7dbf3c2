// Rules about which events a question gives: types at a dot, tags, and the ärende.

import { arendetypAv, matcharTyp } from '../../arenden/kundhandelsetyp.ts';
import type { Kund } from '../../arenden/part.ts';
import { arLast, ids, justa, text, utanHandelser } from '../handelse.ts';
import type { Handelse, Last, Prov } from '../prov.ts';
import { fragaschema, type Regel, type Regelutkast, regel } from '../regel.ts';
import { ejProvad, om, type Utslag } from '../utslag.ts';
import { vardenAv } from './referenser.ts';

export const IDS = ['svarar', 'handelse.falt', 'handelse.id-unika', 'handelse.id-stabila'];
const TYPES = [...IDS, 'typ.namn'];
const NOTHING = 'finns-inte-7f3a';

const typ = (h: Handelse) => text(h, 'kundhandelseTyp');
const utanTagg = ejProvad(
  'Ange en tagg som några men inte alla händelser har (tagg).',
  'Give a tag that some but not all events have (tagg).',
);
const enTyp = ejProvad(
  'Testdata har händelser av bara en sådan typ.',
  'The test data have events of only one such type.',
);
/** The kund's events without filters; none when they could not be had. */
export async function events(prov: Prov): Promise<readonly Handelse[]> {
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

type Taggad = { readonly kund: Kund; readonly some: Last; readonly of: number };

/** What the tag gives for the first kund that has some but not all events by it, else for the last one. */
async function tagged(prov: Prov, tagg: string): Promise<Taggad | Utslag> {
  let found: Taggad | Utslag = utanHandelser;
  for (const kund of prov.kunder) {
    const all = await prov.las({ kund });
    if (!arLast(all)) continue; // A kind of kund that the producer does not know.
    const some = await prov.las({ kund, taggar: [tagg] });
    if (!arLast(some)) return some;
    found = { kund, some, of: all.handelser.length };
    if (some.handelser.length > 0 && some.handelser.length < found.of) return found;
  }
  return found;
}

async function tag(prov: Prov): Promise<Utslag> {
  const { tagg } = prov.testdata;
  if (tagg === undefined) return utanTagg;
  const found = await tagged(prov, tagg);
  if ('slag' in found) return found;
  const [count, of] = [found.some.handelser.length, found.of];
  if (count === 0)
    return ejProvad(
      'Ingen kund i testdata fick någon händelse med taggen. Välj en tagg som finns, eller se efter om urvalet på taggar verkar alls.',
      'No kund of the test data got any event with the tag. Choose a tag that exists, or see whether selection by tag works at all.',
    );
  return om(
    count < of,
    `Taggen gav alla ${of} händelser; några men inte alla skulle komma.`,
    `The tag gave all ${of} events; some but not all should come.`,
    [found.some.svar.utbyte],
  );
}

async function anyTag(prov: Prov): Promise<Utslag> {
  const { tagg } = prov.testdata;
  if (tagg === undefined) return utanTagg;
  const found = await tagged(prov, tagg);
  if ('slag' in found) return found;
  const either = await prov.las({ kund: found.kund, taggar: [NOTHING, tagg] });
  if (!arLast(either)) return either;
  return om(
    ids(either.handelser) === ids(found.some.handelser),
    `Med en tagg till kom ${either.handelser.length} händelser i stället för ${found.some.handelser.length}.`,
    `With one more tag ${either.handelser.length} events came instead of ${found.some.handelser.length}.`,
  );
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

export type Kort = Pick<Regelutkast, 'id' | 'mening' | 'rad' | 'prova'> & Partial<Regelutkast>;
export const urvalsregel = (falt: string, kraver: readonly string[], kort: Kort): Regel =>
  regel({ grupp: 'urval', allvar: 'ska', klausul: fragaschema(falt), kraver, ...kort });

const PUNKT: readonly [string, string] = [
  'Jämför hela delar: lika, eller börjar med det efterfrågade följt av en punkt.',
  'Compare whole parts: equal, or beginning with what was asked for followed by a dot.',
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
    prova: tag,
  }),
  urvalsregel('taggar', [...IDS, 'urval.tagg'], {
    id: 'urval.nagon-tagg',
    mening: ['Av flera taggar räcker en.', 'Of several tags one is enough.'],
    rad: TAGG,
    prova: anyTag,
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
