// Rules about how an event's time and type are written, judged by the version that the answer names.

import { arLast, arNy, msAv, text, varje, versionAv } from '../handelse.ts';
import { form } from '../maskera.ts';
import type { Prov } from '../prov.ts';
import { profil, type Regel, regel, svarsschema, type Tvasprakigt } from '../regel.ts';
import { ejProvad, type Utslag } from '../utslag.ts';

// The official pattern (facts 1.4, quirk 2), which besides refuses the padded hours 01–09 by an oversight.
const OFFICIAL = /^\d{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01]) (\d|[01]\d|2[0-3]):\d{1,2}:\d{1,2}\.\d{2}$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const TYPE = /^[A-Z0-9_]+(\.[A-Z0-9_]+){2,}$/;

async function times(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const version = versionAv(prov, last);
  const pattern = arNy(version) ? RFC3339 : OFFICIAL;
  const wanted = arNy(version) ? '9999-99-99T99:99:99+99:99' : '9999-99-99 99:99:99.99';
  return varje(prov, (h) => (pattern.test(text(h, 'tidpunkt')) ? undefined : form(text(h, 'tidpunkt'))), [
    `har en tidpunkt som inte skrivs så som version ${version} säger (${wanted})`,
    `have a tidpunkt that is not written as version ${version} says (${wanted})`,
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

export const skrivsatt: readonly Regel[] = [
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
      'tidpunkt skrivs på det sätt som hör till svarets version av standarden.',
      'tidpunkt is written in the way of the version that the answer names.',
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
];

function fragaOchText(): Tvasprakigt {
  return {
    sv: 'Mina ärenden 6.0, frågans schema: kundhandelseTyper, description; Det här är Mina ärenden 6.0, avsnitt 6.2.5',
    en: 'Mina ärenden 6.0, request schema: kundhandelseTyper, description; Det här är Mina ärenden 6.0, section 6.2.5',
  };
}
