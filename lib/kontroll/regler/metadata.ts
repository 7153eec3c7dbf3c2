// Rules about the answer's own part: metadata, and that the answer is the closed object that its schema says.

import { arObjekt } from '../dialekt.ts';
import { faltlista } from '../faltnamn.ts';
import { allaHandelser, allaSvar, arLast, arNy, text, versionAv } from '../handelse.ts';
import { form } from '../maskera.ts';
import type { Last, Prov } from '../prov.ts';
import { type Regel, regel, svarsschema } from '../regel.ts';
import { ejProvad, om, type Utslag } from '../utslag.ts';

const VERSIONER = ['6.1', '6.0', '5.0', '4.1', '4.0', '3.1', '3.0', '2.0', '1.1', '1.0'];
const METADATA = ['svarar', 'metadata.finns'];
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  svar: ['metadata', 'kundhandelser'],
  metadata: [
    ...['kund', 'arende', 'kundhandelseTyper', 'taggar', 'startDatum', 'slutDatum', 'anvandare'],
    ...['konsument', 'konsumenttjanst', 'sessionID', 'onskatSprak', 'version'],
  ],
  handelse: [
    ...['kundhandelseId', 'rubrik', 'beskrivning', 'sprak', 'producent', 'tidpunkt', 'kundhandelseTyp'],
    ...['producentarendetKraverKundatgard', 'producentarendetKlart', 'utokadInformation', 'referenser'],
  ],
};

/** Whether two JSON values are alike; the order of fields means nothing. */
function alike(sent: unknown, came: unknown): boolean {
  if (Array.isArray(sent))
    return Array.isArray(came) && sent.length === came.length && sent.every((one, i) => alike(one, came[i]));
  if (!arObjekt(sent)) return sent === came;
  return arObjekt(came) && Object.keys(sent).every((key) => alike(sent[key], came[key]));
}

async function echo(prov: Prov): Promise<Utslag> {
  const [first] = await allaHandelser(prov);
  const sent = {
    kund: prov.kund(),
    kundhandelseTyper: [first === undefined ? 'X.Y.Z' : text(first, 'kundhandelseTyp') || 'X.Y.Z'],
    taggar: ['bollkoll-kontroll'],
    startDatum: '2000-01-01',
    slutDatum: '2099-12-31',
  };
  const last = await prov.las(sent);
  if (!arLast(last)) return last;
  const metadata = arObjekt(last.kropp.metadata) ? last.kropp.metadata : {};
  const body = prov.tal.kropp(sent, prov.testdata.anvandare);
  const { anvandare: _, ...expected } = arObjekt(body.fraga) ? body.fraga : body;
  const wrong = Object.keys(expected).filter((key) => !alike(expected[key], metadata[key]));
  return om(
    wrong.length === 0,
    `Upprepas inte som det ställdes: ${faltlista(wrong).sv}.`,
    `Not repeated as it was asked: ${faltlista(wrong).en}.`,
  );
}

async function field(prov: Prov, falt: string, holds: (value: unknown) => boolean): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const { metadata } = last.kropp;
  const value = arObjekt(metadata) ? metadata[falt] : undefined;
  const came = typeof value === 'string' ? form(value) : typeof value;
  return om(holds(value), `metadata.${falt} var: ${came}.`, `metadata.${falt} was: ${came}.`);
}

async function closed(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  if (arNy(versionAv(prov, last)))
    return ejProvad('Svar enligt 6.1 får ha fler fält.', 'Answers of 6.1 may have more fields.');
  const unknown = (where: string, value: unknown) =>
    arObjekt(value) ? Object.keys(value).filter((key) => !CLOSED[where]?.includes(key)) : [];
  const within = ({ kropp, handelser }: Last) => [
    ...unknown('svar', kropp),
    ...unknown('metadata', kropp.metadata),
    ...handelser.flatMap((handelse) => unknown('handelse', handelse)),
  ];
  const broken = (await allaSvar(prov)).filter((one) => within(one).length > 0);
  const found = broken.flatMap(within);
  return om(
    found.length === 0,
    `Fält som schemat inte har: ${faltlista(found).sv}.`,
    `Fields that the schema does not have: ${faltlista(found).en}.`,
    broken.map(({ svar }) => svar.utbyte),
  );
}

export const metadata: readonly Regel[] = [
  regel({
    id: 'metadata.finns',
    grupp: 'metadata',
    allvar: 'ska',
    klausul: svarsschema('required: metadata'),
    mening: ['Svaret har metadata.', 'The answer has metadata.'],
    rad: ['Lägg till objektet metadata i svaret.', 'Add the object metadata to the answer.'],
    prova: async (prov) => {
      const last = await prov.bas();
      if (!arLast(last)) return last;
      return om(arObjekt(last.kropp.metadata), 'metadata saknas.', 'metadata is missing.');
    },
  }),
  regel({
    id: 'metadata.anvandare',
    grupp: 'metadata',
    allvar: 'ska',
    dialekter: ['direkt'],
    kraver: METADATA,
    klausul: svarsschema('metadata.anvandare'),
    mening: [
      'metadata.anvandare upprepar frågans anvandare.',
      "metadata.anvandare repeats the question's anvandare.",
    ],
    rad: [
      'Upprepa anvandare i metadata. Schemat kräver fältet.',
      'Repeat anvandare in metadata. The schema requires the field.',
    ],
    prova: (prov) => field(prov, 'anvandare', (value) => value === prov.testdata.anvandare),
  }),
  regel({
    id: 'metadata.version',
    grupp: 'metadata',
    allvar: 'ska',
    dialekter: ['direkt'],
    kraver: METADATA,
    klausul: svarsschema('metadata.version, enum'),
    mening: [
      'metadata.version säger vilken version av standarden som följs.',
      'metadata.version says which version of the standard is followed.',
    ],
    rad: ['Skriv versionen som text, till exempel ”6.0”.', 'Write the version as text, for example "6.0".'],
    prova: (prov) =>
      field(prov, 'version', (value) =>
        prov.version === undefined ? VERSIONER.some((known) => known === value) : value === prov.version,
      ),
  }),
  regel({
    id: 'metadata.eko',
    grupp: 'metadata',
    allvar: 'ska',
    kraver: METADATA,
    klausul: svarsschema('metadata'),
    mening: [
      'metadata upprepar frågan: kund, typer, taggar, datum och vem som frågar.',
      'metadata repeats the question: kund, types, tags, dates and who asks.',
    ],
    rad: [
      'Kopiera varje fält ur frågan till metadata, oförändrat.',
      'Copy each field of the question to metadata, unchanged.',
    ],
    prova: echo,
  }),
  regel({
    id: 'svar.slutet',
    grupp: 'metadata',
    allvar: 'ska',
    dialekter: ['direkt'],
    klausul: svarsschema('additionalProperties: false'),
    mening: [
      'Svaret har bara fält som schemat känner (eget läggs i utokadInformation och referenser).',
      'The answer has only fields that the schema knows (your own go in utokadInformation and referenser).',
    ],
    rad: [
      'Flytta egna fält till utokadInformation eller referenser, som är öppna.',
      'Move your own fields to utokadInformation or referenser, which are open.',
    ],
    prova: closed,
  }),
];
