// Rules about each event: its fields, ids, time, type and flags.

import { arObjekt } from '../dialekt.ts';
import { faltlista } from '../faltnamn.ts';
import { allaHandelser, arLast, ids, text, utanHandelser, varje } from '../handelse.ts';
import type { Handelse, Prov } from '../prov.ts';
import { dokument, praxis, type Regel, regel, svarsschema } from '../regel.ts';
import { om, type Utslag } from '../utslag.ts';

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
const MARKUP = /<\/?[a-z][^>]*>|&(nbsp|amp|lt|gt|quot|#\d+);/i;

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
    id: 'handelse.servicelofte',
    grupp: 'handelser',
    allvar: 'ska',
    klausul: svarsschema('utokadInformation.servicelofte'),
    mening: [
      'utokadInformation är ett objekt, och servicelofte är text.',
      'utokadInformation is an object, and servicelofte is text.',
    ],
    rad: [
      'Skriv löftet i ord, till exempel ”30 dagar”. Utelämna fältet när inget lovas.',
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
    rad: ['Lägg till version, till exempel ”6.1”.', 'Add version, for example "6.1".'],
    async prova(prov) {
      if ((await allaHandelser(prov)).length === 0) return utanHandelser;
      return varje(prov, (h) => (/^\d+\.\d+$/.test(text(h, 'version')) ? undefined : ''), [
        'saknar version',
        'lack version',
      ]);
    },
  }),
];
