// Rules about language: Swedish is what one gets without asking or when asking for what is not there.

import { arLast, arNy, ids, text, utanHandelser, varje, versionAv } from '../handelse.ts';
import { form } from '../maskera.ts';
import type { Handelse, Prov } from '../prov.ts';
import { dokument, profil, type Regel, raml, regel, svarsschema } from '../regel.ts';
import { ejProvad, om, type Utslag } from '../utslag.ts';

const WORDS = ['kundhandelseId', 'sprak', 'rubrik', 'beskrivning'];
const SAME = ['svarar', 'handelse.falt', 'handelse.id-stabila'];

function words(handelser: readonly Handelse[]): string {
  return JSON.stringify(handelser.map((h) => WORDS.map((falt) => text(h, falt)).join('\n')).sort());
}

/** Asks with another Accept-Language and compares with what Swedish gave. */
async function asSwedish(prov: Prov, sprak: string | null): Promise<Utslag> {
  const swedish = await prov.bas();
  if (!arLast(swedish)) return swedish;
  if (swedish.handelser.length === 0) return utanHandelser;
  const other = await prov.las({ kund: prov.kund() }, { sprak });
  if (!arLast(other)) return other;
  return om(
    words(swedish.handelser) === words(other.handelser),
    'Svaret skiljer sig från det svenska.',
    'The answer differs from the Swedish one.',
  );
}

async function sameEvents(prov: Prov): Promise<Utslag> {
  const swedish = await prov.bas();
  if (!arLast(swedish)) return swedish;
  if (swedish.handelser.length === 0) return utanHandelser;
  const english = await prov.las({ kund: prov.kund() }, { sprak: 'en' });
  if (!arLast(english)) return english;
  const [sv, en] = [swedish.handelser.length, english.handelser.length];
  return om(
    ids(swedish.handelser) === ids(english.handelser),
    `På svenska kom ${sv} händelser, på engelska ${en}, och de är inte desamma.`,
    `In Swedish ${sv} events came, in English ${en}, and they are not the same.`,
  );
}

async function languageTags(prov: Prov): Promise<Utslag> {
  const last = await prov.bas();
  if (!arLast(last)) return last;
  const tag = arNy(versionAv(prov, last)) ? /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/ : /^[a-z]{2}$/;
  return varje(prov, (h) => (tag.test(text(h, 'sprak')) ? undefined : form(text(h, 'sprak'))), [
    'har ett språk som inte är två små bokstäver',
    'have a language that is not two small letters',
  ]);
}

async function weights(prov: Prov): Promise<Utslag> {
  const english = await prov.las({ kund: prov.kund() }, { sprak: 'en' });
  const swedish = await prov.bas();
  if (!arLast(english) || !arLast(swedish) || words(english.handelser) === words(swedish.handelser))
    return ejProvad('Svaren finns bara på svenska.', 'The answers exist in Swedish only.');
  return asSwedish(prov, 'en;q=0.2, sv;q=0.8');
}

export const sprak: readonly Regel[] = [
  regel({
    id: 'sprak.falt',
    grupp: 'sprak',
    allvar: 'ska',
    kraver: ['svarar', 'handelse.falt'],
    klausul: svarsschema('sprak (ISO 639-1)'),
    mening: [
      'sprak är språkets två bokstäver, till exempel sv.',
      "sprak is the language's two letters, for example sv.",
    ],
    rad: ['Skriv koden med två små bokstäver.', 'Write the code with two small letters.'],
    prova: languageTags,
  }),
  regel({
    id: 'sprak.utan-huvud',
    grupp: 'sprak',
    allvar: 'ska',
    kraver: SAME,
    klausul: raml('Accept-Language'),
    mening: ['Utan Accept-Language kommer svenska.', 'Without Accept-Language Swedish comes.'],
    rad: ['Låt svenska vara förvalet.', 'Let Swedish be the default.'],
    prova: (prov) => asSwedish(prov, null),
  }),
  regel({
    id: 'sprak.okant',
    grupp: 'sprak',
    allvar: 'ska',
    kraver: SAME,
    klausul: raml('Accept-Language'),
    mening: [
      'Ett språk som inte stöds ger samma svar på svenska, inte ett fel.',
      'A language that is not supported gives the same answer in Swedish, not a failure.',
    ],
    rad: [
      'Fall tillbaka på svenska i stället för att svara 406.',
      'Fall back to Swedish instead of answering 406.',
    ],
    prova: (prov) => asSwedish(prov, 'xx'),
  }),
  regel({
    id: 'sprak.samma-handelser',
    grupp: 'sprak',
    allvar: 'ska',
    kraver: SAME,
    klausul: dokument('8.2'),
    mening: [
      'Språket ändrar orden, aldrig vilka händelser som kommer.',
      'The language changes the words, never which events come.',
    ],
    rad: [
      'Skicka den svenska texten för det som inte är översatt.',
      'Send the Swedish text for what is not translated.',
    ],
    prova: sameEvents,
  }),
  regel({
    id: 'sprak.svenska',
    grupp: 'sprak',
    allvar: 'notera',
    kraver: ['svarar', 'sprak.falt'],
    klausul: dokument('8.2'),
    mening: [
      'När svenska efterfrågas är varje händelse märkt sv.',
      'When Swedish is asked for, every event is marked sv.',
    ],
    rad: [
      'Ge varje händelse en svensk text, och märk den sv.',
      'Give every event a Swedish text, and mark it sv.',
    ],
    prova: (prov) =>
      varje(prov, (h) => (/^sv\b/.test(text(h, 'sprak')) ? undefined : form(text(h, 'sprak'))), [
        'är inte på svenska',
        'are not in Swedish',
      ]),
  }),
  regel({
    id: 'sprak.vikter',
    grupp: 'sprak',
    allvar: 'bor',
    kraver: [...SAME, 'sprak.samma-handelser'],
    klausul: profil('RFC 9110, Accept-Language'),
    mening: [
      'Accept-Language med vikter följs: en;q=0.2, sv;q=0.8 ger svenska.',
      'Accept-Language with weights is followed: en;q=0.2, sv;q=0.8 gives Swedish.',
    ],
    rad: [
      'Läs huvudet med ett bibliotek i stället för att ta de två första bokstäverna.',
      'Read the header with a library instead of taking its first two letters.',
    ],
    prova: weights,
  }),
];
