// Rules about each event: its fields, ids, time, type and flags.

import { arObjekt } from '../dialekt.ts';
import {
  allaHandelser,
  arLast,
  arNy,
  ids,
  msAv,
  text,
  utanHandelser,
  varje,
  versionAv,
} from '../handelse.ts';
import { faltlista, form } from '../maskera.ts';
import type { Handelse, Prov } from '../prov.ts';
import {
  dokument,
  ejProvad,
  om,
  praxis,
  profil,
  type Regel,
  regel,
  svarsschema,
  type Utslag,
} from '../regel.ts';

const TEXTS = [
  'kundhandelseId',
  'rubrik',
  'beskrivning',
  'producent',
  'sprak',
  'tidpunkt',
  'kundhandelseTyp',
];
const FLAGS = ['producentarendetKraverKundatgard', 'producentarendetKlart'];
// The official pattern (facts 1.4, quirk 2), which besides refuses the padded hours 01–09 by an oversight.
const OFFICIAL = /^\d{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01]) (\d|[01]\d|2[0-3]):\d{1,2}:\d{1,2}\.\d{2}$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const TYPE = /^[A-Z0-9_]+(\.[A-Z0-9_]+){2,}$/;
const MARKUP = /<\/?[a-z][^>]*>|&(nbsp|amp|lt|gt|quot|#\d+);/i;

async function times(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const version = versionAv(prov, last);
  const pattern = arNy(version) ? RFC3339 : OFFICIAL;
  const wanted = arNy(version) ? '9999-99-99T99:99:99+99:99' : '9999-99-99 99:99:99.99';
  return varje(prov, (h) => (pattern.test(text(h, 'tidpunkt')) ? undefined : form(text(h, 'tidpunkt'))), [
    `har en tidpunkt som inte skrivs så som version ${version.slice(0, 5)} säger (${wanted})`,
    `have a tidpunkt that is not written as version ${version.slice(0, 5)} says (${wanted})`,
  ]);
}

async function paddedHours(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  if (arNy(versionAv(prov, last))) return ejProvad('Gäller 6.0 och tidigare.', 'Concerns 6.0 and earlier.');
  return varje(prov, (h) => (/ 0[1-9]:/.test(text(h, 'tidpunkt')) ? form(text(h, 'tidpunkt')) : undefined), [
    'har en timme 01–09 med nolla, som det officiella mönstret av misstag inte släpper igenom',
    'have an hour 01–09 with a zero, which the official pattern by mistake does not let through',
  ]);
}

async function uniqueIds(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  if (last.handelser.length === 0) return utanHandelser;
  const all = last.handelser.map((h) => text(h, 'kundhandelseId'));
  const doubles = all.length - new Set(all).size;
  return om(doubles === 0, `${doubles} id:n återkommer.`, `${doubles} ids come back.`);
}

async function stableIds(prov: Prov): Promise<Utslag> {
  const first = await prov.bas();
  if (!arLast(first)) return first;
  if (first.handelser.length === 0) return utanHandelser;
  const second = await prov.las({ kund: prov.kund() }, { igen: true });
  if (!arLast(second)) return second;
  return om(
    ids(first.handelser) === ids(second.handelser),
    'Samma fråga två gånger gav olika id:n.',
    'The same question twice gave different ids.',
  );
}

async function objects(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  if (last.ovrigt > 0)
    return om(
      false,
      `${last.ovrigt} poster i listan är inga objekt.`,
      `${last.ovrigt} items of the list are no objects.`,
    );
  const lacking = (h: Handelse) => TEXTS.filter((falt) => text(h, falt).trim() === '');
  return varje(prov, (h) => (lacking(h).length > 0 ? faltlista(lacking(h)) : undefined), [
    'saknar text i ett krävt fält',
    'lack text in a required field',
  ]);
}

export const handelser: readonly Regel[] = [
  regel({
    id: 'handelse.falt',
    grupp: 'handelser',
    allvar: 'ska',
    klausul: svarsschema('kundhandelser.items.required'),
    mening: [
      'Varje händelse har alla krävda fält, som text.',
      'Every event has all required fields, as text.',
    ],
    rad: [
      'Fyll i fältet. Utan id eller tidpunkt kan händelsen inte visas alls.',
      'Fill in the field. Without id or tidpunkt the event cannot be shown at all.',
    ],
    prova: objects,
  }),
  regel({
    id: 'handelse.id-unika',
    grupp: 'handelser',
    allvar: 'ska',
    kraver: ['svarar', 'handelse.falt'],
    klausul: svarsschema('kundhandelseId'),
    mening: ['Inga två händelser har samma kundhandelseId.', 'No two events have the same kundhandelseId.'],
    rad: [
      'Ge varje händelse ett eget id, gärna en GUID.',
      'Give each event an id of its own, a GUID if you can.',
    ],
    prova: uniqueIds,
  }),
  regel({
    id: 'handelse.id-stabila',
    grupp: 'handelser',
    allvar: 'ska',
    kraver: ['svarar', 'handelse.falt'],
    klausul: svarsschema('kundhandelseId'),
    mening: [
      'En händelse har samma kundhandelseId varje gång den hämtas.',
      'An event has the same kundhandelseId each time it is fetched.',
    ],
    rad: [
      'Spara id:t med händelsen i stället för att skapa det när frågan kommer.',
      'Store the id with the event instead of making it when the question comes.',
    ],
    prova: stableIds,
  }),
  regel({
    id: 'handelse.flaggor',
    grupp: 'handelser',
    allvar: 'ska',
    klausul: svarsschema('producentarendetKlart, producentarendetKraverKundatgard'),
    mening: [
      'Båda flaggorna är true eller false på varje händelse.',
      'Both flags are true or false on every event.',
    ],
    rad: [
      'Sätt båda flaggorna, som booleska värden. De avgör vem som har bollen.',
      'Set both flags, as booleans. They decide who has the ball.',
    ],
    prova: (prov) =>
      varje(
        prov,
        (h) => {
          const wrong = FLAGS.filter((flag) => typeof h[flag] !== 'boolean');
          return wrong.length > 0 ? wrong.map((flag) => `${flag}: ${typeof h[flag]}`).join(', ') : undefined;
        },
        ['har en flagga som inte är true eller false', 'have a flag that is neither true nor false'],
      ),
  }),
  regel({
    id: 'handelse.motsagelse',
    grupp: 'handelser',
    allvar: 'notera',
    klausul: svarsschema('producentarendetKlart, producentarendetKraverKundatgard'),
    mening: [
      'Ingen händelse säger både att ärendet är klart och att kunden måste göra något.',
      'No event says both that the case is finished and that the kund must act.',
    ],
    rad: [
      'Det är inte förbjudet, men visas som något att göra och som en motsägelse. Välj det ena.',
      'It is not forbidden, but is shown as something to do and as a contradiction. Choose one.',
    ],
    prova: (prov) =>
      varje(prov, (h) => (FLAGS.every((flag) => h[flag] === true) ? '' : undefined), [
        'har båda flaggorna sanna',
        'have both flags true',
      ]),
  }),
  regel({
    id: 'tidpunkt.form',
    grupp: 'handelser',
    allvar: 'ska',
    kraver: ['svarar', 'handelse.falt'],
    klausul: {
      sv: 'Mina ärenden 6.0, svarets schema: tidpunkt, pattern; 6.1: REST API-profilen DOT.01 (RFC 3339)',
      en: 'Mina ärenden 6.0, response schema: tidpunkt, pattern; 6.1: REST API-profil DOT.01 (RFC 3339)',
    },
    mening: [
      'tidpunkt skrivs som den version säger som svaret uppger.',
      'tidpunkt is written as the version says that the answer names.',
    ],
    rad: [
      '6.0: datum, mellanslag, klockslag och två decimaler, utan zon. 6.1: RFC 3339 med tidszon.',
      '6.0: date, space, time and two decimals, without zone. 6.1: RFC 3339 with its offset.',
    ],
    prova: times,
  }),
  regel({
    id: 'tidpunkt.finns',
    grupp: 'handelser',
    allvar: 'ska',
    kraver: ['svarar', 'handelse.falt'],
    klausul: profil('DOT.01 (RFC 3339)'),
    mening: ['tidpunkt är en tid som finns.', 'tidpunkt is a time that exists.'],
    rad: ['Rätta tiden; en sådan händelse kan inte visas.', 'Mend the time; such an event cannot be shown.'],
    prova: (prov) =>
      varje(prov, (h) => (msAv(h) === undefined ? form(text(h, 'tidpunkt')) : undefined), [
        'har en tidpunkt som inte går att läsa',
        'have a tidpunkt that cannot be read',
      ]),
  }),
  regel({
    id: 'tidpunkt.timme',
    grupp: 'handelser',
    allvar: 'notera',
    dialekter: ['direkt'],
    kraver: ['svarar', 'tidpunkt.form'],
    klausul: svarsschema('tidpunkt, pattern'),
    mening: [
      'Timmarna 01–09 skrivs utan nolla, så att svaret klarar det officiella schemat.',
      'The hours 01–09 are written without a zero, so that the answer passes the official schema.',
    ],
    rad: [
      'Felet är schemats. Konsumenter bör läsa båda, men en del prövar mot schemat som det är.',
      "The fault is the schema's. Consumers should read both, but some check against the schema as it is.",
    ],
    prova: paddedHours,
  }),
  regel({
    id: 'typ.namn',
    grupp: 'handelser',
    allvar: 'ska',
    kraver: ['svarar', 'handelse.falt'],
    klausul: fragaOchText(),
    mening: [
      'kundhandelseTyp är PRODUCENT.ARENDETYP.HANDELSE: minst tre delar av A–Z, 0–9 och _.',
      'kundhandelseTyp is PRODUCENT.ARENDETYP.HANDELSE: at least three parts of A–Z, 0–9 and _.',
    ],
    rad: [
      'Byt namn: stora bokstäver, inga å, ä eller ö, understreck mellan ord, punkt mellan delar.',
      'Rename: capitals, no å, ä or ö, underscore between words, dot between parts.',
    ],
    prova: (prov) =>
      varje(
        prov,
        (h) => (TYPE.test(text(h, 'kundhandelseTyp')) ? undefined : form(text(h, 'kundhandelseTyp'))),
        ['har ett typnamn av fel form', 'have a type name of the wrong form'],
      ),
  }),
  regel({
    id: 'handelse.servicelofte',
    grupp: 'handelser',
    allvar: 'ska',
    klausul: svarsschema('utokadInformation.servicelofte'),
    mening: [
      'utokadInformation är ett objekt, och servicelofte är text.',
      'utokadInformation is an object, and servicelofte is text.',
    ],
    rad: [
      'Skriv löftet i ord, till exempel "30 dagar". Utelämna fältet när inget lovas.',
      'Write the promise in words, for example "30 dagar". Leave the field out when nothing is promised.',
    ],
    prova: (prov) =>
      varje(
        prov,
        ({ utokadInformation: more }) => {
          if (more === undefined || more === null) return undefined;
          if (!arObjekt(more)) return `utokadInformation: ${typeof more}`;
          const { servicelofte } = more;
          return servicelofte === undefined || typeof servicelofte === 'string'
            ? undefined
            : `servicelofte: ${typeof servicelofte}`;
        },
        ['har ett värde av fel typ', 'have a value of the wrong type'],
      ),
  }),
  regel({
    id: 'handelse.ren-text',
    grupp: 'handelser',
    allvar: 'notera',
    klausul: dokument('8.1'),
    mening: [
      'rubrik och beskrivning är vanlig text utan HTML.',
      'rubrik and beskrivning are plain text without HTML.',
    ],
    rad: [
      'Ta bort märkordningen. Konsumenttjänster visar texten som den är.',
      'Take the markup away. Consumer services show the text as it is.',
    ],
    prova: (prov) =>
      varje(prov, (h) => ['rubrik', 'beskrivning'].find((falt) => MARKUP.test(text(h, falt))), [
        'har HTML i texten',
        'have HTML in the text',
      ]),
  }),
  regel({
    id: 'formedling.version',
    grupp: 'formedling',
    allvar: 'bor',
    dialekter: ['formedling'],
    klausul: praxis(
      'version på varje händelse, som i referensimplementationen',
      'version on each event, as in the reference implementation',
    ),
    mening: ['Varje händelse säger sin version.', 'Each event says its version.'],
    rad: ['Lägg till version, till exempel "6.1".', 'Add version, for example "6.1".'],
    async prova(prov) {
      if ((await allaHandelser(prov)).length === 0) return utanHandelser;
      return varje(prov, (h) => (/^\d+\.\d+$/.test(text(h, 'version')) ? undefined : ''), [
        'saknar version',
        'lack version',
      ]);
    },
  }),
];

function fragaOchText() {
  return {
    sv: 'Mina ärenden 6.0, frågans schema: kundhandelseTyper, description; Det här är Mina ärenden 6.0, avsnitt 6.2.5',
    en: 'Mina ärenden 6.0, request schema: kundhandelseTyper, description; Det här är Mina ärenden 6.0, section 6.2.5',
  };
}
