// Rules about the days of a question: both included, and counted in the Swedish calendar.

import { dagAv, justa, text } from '../handelse.ts';
import type { Handelse, Prov } from '../prov.ts';
import type { Regel } from '../regel.ts';
import { ejProvad, type Utslag } from '../utslag.ts';
import { events, IDS, urvalsregel } from './urval.ts';

const DAYS = [...IDS, 'tidpunkt.finns'];
const enDag = ejProvad(
  'Testdata har händelser på bara en dag.',
  'The test data have events on only one day.',
);

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

const DATUM: readonly [string, string] = [
  'Räkna från 00:00 på startdatum till 23:59:59,999 på slutdatum, svensk tid.',
  'Count from 00:00 on the start date to 23:59:59.999 on the end date, Swedish time.',
];

export const datum: readonly Regel[] = [
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
];
